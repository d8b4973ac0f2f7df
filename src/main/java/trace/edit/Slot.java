package trace.edit;

/** A part of the trace while it is being edited: what it was in the file and what it is to be. */
final class Slot<T> {
  /** Its place among the parts of its kind in the file, or -1 if it is new. */
  final int index;

  /** What the file holds; null if it is new. */
  final T was;

  /** What it is to be; null if it is to go. */
  T now;

  /** The place in the file that this one is moved from; null if it is not moved. */
  Slot<T> movedFrom;

  private Slot(int index, T was, T now) {
    this.index = index;
    this.was = was;
    this.now = now;
  }

  static <T> Slot<T> old(int index, T value) {
    return new Slot<>(index, value, value);
  }

  static <T> Slot<T> fresh(T value) {
    return new Slot<>(-1, null, value);
  }

  boolean isNew() {
    return was == null && now != null;
  }

  boolean isRemoved() {
    return was != null && now == null;
  }

  boolean isChanged() {
    return was != null && now != null && !was.equals(now);
  }
}

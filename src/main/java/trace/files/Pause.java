package trace.files;

/** Waits a moment. */
final class Pause {
  private Pause() {}

  /** Waits that long; less if the thread is interrupted, which it then still is. */
  static void milliseconds(long time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

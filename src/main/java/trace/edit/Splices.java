package trace.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Small changes to a text, collected and carried out at once: all else keeps its characters. */
public final class Splices {
  /** What comes first of all that is put in at one place. */
  enum Rank {
    IN_LINE,
    DETAIL,
    ITEM,
    ENTRY,
    SECTION
  }

  private record Splice(int from, int to, String with, Rank rank, int order) {}

  private static final Comparator<Splice> IN_ORDER =
      Comparator.comparingInt(Splice::from)
          .thenComparing(Splice::rank)
          .thenComparingInt(Splice::order)
          .thenComparingInt(Splice::to);

  private final List<Splice> splices = new ArrayList<>();
  private final List<int[]> removals = new ArrayList<>();

  /** Puts a text into the place of characters; what is put in at one place keeps its order. */
  public void replace(int from, int to, String with) {
    splices.add(new Splice(from, to, with, Rank.IN_LINE, 0));
  }

  /** Takes characters out; ranges may overlap. */
  public void remove(int from, int to) {
    if (from < to) {
      removals.add(new int[] {from, to});
    }
  }

  void insert(int at, String with, Rank rank, int order) {
    splices.add(new Splice(at, at, with, rank, order));
  }

  /** The offset of the first change; 0 if there is none. */
  int first() {
    return merged().stream().mapToInt(Splice::from).min().orElse(0);
  }

  boolean isEmpty() {
    return splices.isEmpty() && removals.isEmpty();
  }

  private List<Splice> merged() {
    List<Splice> all = new ArrayList<>(splices);
    removals.sort(Comparator.comparingInt((int[] r) -> r[0]).thenComparingInt(r -> r[1]));
    int[] last = null;
    for (int[] r : removals) {
      if (last != null && r[0] < last[1]) {
        last[1] = Math.max(last[1], r[1]);
      } else {
        add(all, last);
        last = r.clone();
      }
    }
    add(all, last);
    return all;
  }

  private static void add(List<Splice> all, int[] removal) {
    if (removal != null) {
      all.add(new Splice(removal[0], removal[1], "", Rank.SECTION, Integer.MAX_VALUE));
    }
  }

  /** The text with all changes; empty if two of them want the same characters. */
  public Optional<String> apply(String text) {
    List<Splice> sorted = merged();
    sorted.sort(IN_ORDER);
    StringBuilder out = new StringBuilder(text.length() + 256);
    int at = 0;
    for (Splice s : sorted) {
      if (s.from() < at) {
        return Optional.empty();
      }
      out.append(text, at, s.from()).append(s.with());
      at = s.to();
    }
    return Optional.of(out.append(text, at, text.length()).toString());
  }
}

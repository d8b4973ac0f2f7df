package trace.edit;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, where lines were changed or joined but none were moved. */
final class LineChanges {
  private static final int FAR = 50;

  private LineChanges() {}

  /** Lines of the one text, from 0, in whose place others stand in the other: ends exclusive. */
  record Hunk(int from, int to, int otherFrom, int otherTo) {}

  static List<String> lines(String text) {
    return List.of(text.split("\r\n|\n|\r", -1));
  }

  static List<Change> between(String before, String after) {
    List<String> a = lines(before);
    List<String> b = lines(after);
    List<Change> changes = new ArrayList<>();
    for (Hunk h : hunks(a, b)) {
      String from = String.join("\n", a.subList(h.from(), h.to()));
      String to = String.join("\n", b.subList(h.otherFrom(), h.otherTo()));
      String line = Integer.toString(h.from() + 1);
      changes.add(Change.of(Change.Kind.LINE_FORMATTED, line, from.strip(), to.strip()));
    }
    return changes;
  }

  static List<Hunk> hunks(List<String> a, List<String> b) {
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = nextEqual(a, i, b, j);
      hunks.add(new Hunk(i, next[0], j, next[1]));
      i = next[0];
      j = next[1];
    }
    return hunks;
  }

  /** The nearest pair of equal lines that are not blank; the ends of both if there is none near. */
  private static int[] nextEqual(List<String> a, int i, List<String> b, int j) {
    for (int sum = 1; sum <= FAR; sum++) {
      for (int x = 0; x <= sum; x++) {
        int p = i + x;
        int q = j + sum - x;
        boolean within = p < a.size() && q < b.size();
        if (within && !a.get(p).isBlank() && a.get(p).equals(b.get(q))) {
          return new int[] {p, q};
        }
      }
    }
    return new int[] {a.size(), b.size()};
  }
}

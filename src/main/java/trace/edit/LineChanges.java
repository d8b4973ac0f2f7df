package trace.edit;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, where lines were changed or joined but none were moved. */
final class LineChanges {
  private static final int FAR = 50;

  private LineChanges() {}

  static List<Change> between(String before, String after) {
    List<String> a = List.of(before.split("\r\n|\n|\r", -1));
    List<String> b = List.of(after.split("\r\n|\n|\r", -1));
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = nextEqual(a, i, b, j);
      String from = String.join("\n", a.subList(i, next[0]));
      String to = String.join("\n", b.subList(j, next[1]));
      String line = Integer.toString(i + 1);
      changes.add(Change.of(Change.Kind.LINE_FORMATTED, line, from.strip(), to.strip()));
      i = next[0];
      j = next[1];
    }
    return changes;
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

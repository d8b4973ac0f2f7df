package trace.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The likely intention (もしかして) behind a word that is not known. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word that differs least from what was written: by at most a third of its letters,
   * where a letter is put in, left out, changed, or swapped with its neighbour (Damerau 1964). Of
   * several as near the first one; empty if none is near.
   */
  public static Optional<String> of(String written, Collection<String> known) {
    int[] w = folded(written);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      int[] k = folded(word);
      int allowed = Math.max(1, Math.max(w.length, k.length) / 3);
      if (w.length == 0 || Math.abs(w.length - k.length) > allowed || k.length > 200) {
        continue;
      }
      int distance = distance(w, k);
      // A word with no letter in common is not near, however short it is.
      if (distance <= allowed && distance < Math.max(w.length, k.length) && distance < least) {
        best = word;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int[] folded(String s) {
    return Names.key(s).toLowerCase(Locale.ROOT).codePoints().toArray();
  }

  private static int distance(int[] a, int[] b) {
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      Arrays.setAll(d[i], j -> j);
      d[i][0] = i;
    }
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        int change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length];
  }
}

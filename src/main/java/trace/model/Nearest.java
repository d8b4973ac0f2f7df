package trace.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The likely intention behind a name that does not exist (もしかして): the candidate that is the same
 * but for width, case, spaces and middle dots; else the nearest by edit distance with swaps (the
 * optimal string alignment of Damerau 1964 and Levenshtein 1966); else one that contains the name
 * or is contained in it.
 */
public final class Nearest {
  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final int LONGEST = 400;

  private Nearest() {}

  /** The nearest candidate, the first of equals; empty if none is near. */
  public static Optional<String> of(String text, Collection<String> candidates) {
    int[] wanted = folded(text);
    if (wanted.length == 0 || wanted.length > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = FAR;
    for (String candidate : candidates) {
      int distance = distance(wanted, folded(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Smaller is nearer: first all that are within the edit distance, then all that contain. */
  private static int distance(int[] wanted, int[] candidate) {
    int length = Math.max(wanted.length, candidate.length);
    int allowed = length <= 2 ? 0 : Math.min(4, length <= 5 ? 1 : length / 3);
    int edits =
        Math.abs(wanted.length - candidate.length) > allowed
            ? FAR
            : edits(wanted, candidate, allowed);
    if (edits <= allowed) {
      return edits;
    }
    // 売り上げ and 売上, 問い合わせ and 問合せ: the same word, with other kana at the ends.
    if (sameButHiragana(wanted, candidate)) {
      return 50 + Math.abs(wanted.length - candidate.length);
    }
    boolean contains =
        Math.min(wanted.length, candidate.length) >= 2
            && length <= LONGEST
            && wanted.length != candidate.length
            && (text(candidate).contains(text(wanted)) || text(wanted).contains(text(candidate)));
    return contains ? 100 + Math.abs(wanted.length - candidate.length) : FAR;
  }

  /** The number of insertions, deletions, replacements and swaps of neighbours. */
  private static int edits(int[] a, int[] b, int limit) {
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      // A cell farther from the diagonal than the limit is farther than the limit.
      int begin = Math.max(1, i - limit);
      int end = Math.min(b.length, i + limit);
      row[begin - 1] = begin == 1 ? i : FAR;
      int smallest = row[begin - 1];
      for (int j = begin; j <= end; j++) {
        int cost = a[i - 1] == b[j - 1] ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        smallest = Math.min(smallest, row[j]);
      }
      if (end < b.length) {
        row[end + 1] = FAR;
      }
      if (smallest > limit) {
        return FAR;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length];
  }

  private static int[] folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> c != '・' && c != '_' && c != '-')
        .toArray();
  }

  /** True if they have the same characters in the same order, and two at least, but for kana. */
  private static boolean sameButHiragana(int[] a, int[] b) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (true) {
      while (i < a.length && isHiragana(a[i])) {
        i++;
      }
      while (j < b.length && isHiragana(b[j])) {
        j++;
      }
      if (i == a.length || j == b.length || a[i] != b[j]) {
        return i == a.length && j == b.length && same >= 2;
      }
      same++;
      i++;
      j++;
    }
  }

  private static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x3096 || c >= 0x309D && c <= 0x309F;
  }

  private static String text(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }
}

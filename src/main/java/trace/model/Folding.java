package trace.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How words are looked for: width and case make no difference (NFKC of Unicode Standard Annex 15,
 * and case folding by way of upper and lower case).
 */
public final class Folding {
  /** Characters from here on may be written differently after folding. */
  private static final int PLAIN_END = 0x80;

  /** Stands for a character that cannot be folded alone. */
  private static final char NOT_ALONE = '\uFFFF';

  /**
   * What single characters fold to, as far as somebody asked: 0 stands for not yet. Threads may
   * find out the same thing twice, and will find the same.
   */
  private static final char[] ALONE = new char[1 << 16];

  private Folding() {}

  private static char alone(char c) {
    char known = ALONE[c];
    if (known == 0) {
      boolean joins = Character.isSurrogate(c) || joins(c);
      String folded = joins ? "" : fold(String.valueOf(c));
      known = folded.length() == 1 && folded.charAt(0) != 0 ? folded.charAt(0) : NOT_ALONE;
      ALONE[c] = known;
    }
    return known;
  }

  /**
   * True if a word stands in a part of a text: the same as if {@link #find} found it, and much
   * faster for most texts.
   *
   * @param folded the word, folded; not empty
   * @param start UTF-16 offset of the first character of the part
   * @param end the offset after its last
   */
  public static boolean contains(String folded, String text, int start, int end) {
    int matched = 0;
    int length = folded.length();
    for (int i = start; i < end; i++) {
      char c = alone(text.charAt(i));
      if (c == NOT_ALONE) {
        return !find(folded, text.substring(start, end)).isEmpty();
      }
      // Going back re-reads characters that are known to fold alone.
      if (c == folded.charAt(matched)) {
        if (++matched == length) {
          return i + 1 == end
              || alone(text.charAt(i + 1)) != NOT_ALONE
              || !find(folded, text.substring(start, end)).isEmpty();
        }
      } else {
        i -= matched;
        matched = 0;
      }
    }
    return false;
  }

  /** The form in which texts that differ only in width and case are equal. */
  public static String fold(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String folded = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    // Java writes a small sigma at the end of a word differently.
    return Normalizer.normalize(folded, Normalizer.Form.NFKC).replace('ς', 'σ');
  }

  /** A part of a text: UTF-16 offsets of its first character and after its last. */
  public record Span(int start, int end) {}

  /**
   * Where a word stands in a text: every place, from left to right, none over another.
   *
   * @param folded the word, folded; not empty
   */
  public static List<Span> find(String folded, String text) {
    StringBuilder all = new StringBuilder(text.length());
    int[] source = new int[Math.max(16, 2 * text.length())];
    int at = 0;
    while (at < text.length()) {
      int end = endOfCluster(text, at);
      String cluster = fold(text.substring(at, end));
      if (all.length() + cluster.length() + 1 > source.length) {
        source = Arrays.copyOf(source, 2 * source.length + cluster.length());
      }
      for (int i = 0; i < cluster.length(); i++) {
        source[all.length() + i] = at;
      }
      all.append(cluster);
      at = end;
    }
    source[all.length()] = text.length();
    List<Span> found = new ArrayList<>();
    int from = all.indexOf(folded);
    while (from >= 0) {
      int to = from + folded.length();
      int last = source[to - 1];
      found.add(new Span(source[from], endOfCluster(text, last)));
      from = all.indexOf(folded, to);
    }
    return found;
  }

  /** Where the character ends that begins here, with the marks that fold into it. */
  private static int endOfCluster(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (c < PLAIN_END || !joins(c)) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean joins(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0xFF9E
        || c == 0xFF9F
        || c >= 0x1160 && c <= 0x11FF;
  }
}

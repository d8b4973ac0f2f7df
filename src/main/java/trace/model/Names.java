package trace.model;

import java.text.Normalizer;

/** How names are compared: what the person wrote is shown, a normalised form is compared. */
public final class Names {
  private Names() {}

  /** The form in which two spellings of a name are equal: NFKC, without white space at its ends. */
  public static String key(String name) {
    return trim(Normalizer.normalize(name, Normalizer.Form.NFKC));
  }

  /** True if both spellings mean the same name. */
  public static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  /** Removes white space at both ends, the full-width space U+3000 and the BOM included. */
  public static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}

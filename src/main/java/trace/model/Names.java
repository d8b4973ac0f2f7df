package trace.model;

import java.text.Normalizer;

/** How names are compared: what the person wrote is shown, a normalised form is compared. */
public final class Names {
  private Names() {}

  /** The form in which two spellings of a name are equal: NFKC, without white space at its ends. */
  public static String key(String name) {
    return trim(isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC));
  }

  /**
   * True for texts of ASCII, kana and the common kanji only, which are their own NFKC: most names
   * are, and to normalise 20,000 of them takes a noticeable time.
   */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean kana = c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FC;
      boolean kanji = c >= 0x4E00 && c <= 0x9FFF;
      if (c >= 0x80 && !kana && !kanji) {
        return false;
      }
    }
    return true;
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

  /** True for white space of any width, the full-width space U+3000 and the BOM included. */
  public static boolean isSpace(char c) {
    boolean letter = c > 0x20 && c < 0x7F || c > 0x3000 && c < 0xFE00;
    return !letter && isSpaceOfAnyWidth(c);
  }

  private static boolean isSpaceOfAnyWidth(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}

package trace.publish;

import trace.model.Language;

/**
 * How long an article is for its readers.
 *
 * @param characters characters, without white space
 * @param minutes how long it takes to read, in minutes; at least 1
 */
public record Length(int characters, int minutes) {
  /** Characters of Japanese that are read silently in a minute. */
  private static final int CHARACTERS_A_MINUTE = 500;

  /** Words of English that are read silently in a minute. */
  private static final int WORDS_A_MINUTE = 230;

  /** Counts a text. */
  static Length of(String text, Language language) {
    int characters = (int) text.codePoints().filter(c -> !isSpace(c)).count();
    int minutes =
        language == Language.JA
            ? rounded(characters, CHARACTERS_A_MINUTE)
            : rounded(text.isBlank() ? 0 : text.strip().split("\\s+").length, WORDS_A_MINUTE);
    return new Length(characters, minutes);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int rounded(int count, int each) {
    return Math.max(1, (count + each / 2) / each);
  }
}

package trace.publish;

import java.util.List;

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

  /** Counts a text: Japanese by characters, everything else by words. */
  static Length of(String text) {
    int characters = (int) text.codePoints().filter(c -> !isSpace(c)).count();
    int japanese = (int) text.codePoints().filter(Length::isJapanese).count();
    StringBuilder rest = new StringBuilder();
    text.codePoints().forEach(c -> rest.appendCodePoint(isJapanese(c) ? ' ' : c));
    long words =
        List.of(rest.toString().split("\\s+")).stream()
            .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
    double minutes = (double) japanese / CHARACTERS_A_MINUTE + (double) words / WORDS_A_MINUTE;
    return new Length(characters, Math.max(1, (int) Math.round(minutes)));
  }

  private static boolean isJapanese(int c) {
    return c >= 0x3000 && !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0x1F000 && c <= 0x1FAFF);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

package trace.words;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/** The parts of a text by which two texts can be seen to speak of the same thing. */
public final class WordParts {
  private static final Pattern WORDS =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー々]+|[\\p{IsAlphabetic}&&[^\\p{IsHiragana}]]+");

  private WordParts() {}

  /**
   * Words of more than three letters, and of words in kanji and katakana each two characters that
   * stand together; in the order of the text.
   */
  public static Set<String> of(String text) {
    Set<String> parts = new LinkedHashSet<>();
    Matcher m = WORDS.matcher(Names.key(text).toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      boolean latin = word.chars().allMatch(c -> c < 0x250);
      for (int i = 0; !latin && i + 2 <= word.length(); i++) {
        parts.add(word.substring(i, i + 2));
      }
      if (latin && word.length() > 3) {
        parts.add(word);
      }
    }
    return parts;
  }
}

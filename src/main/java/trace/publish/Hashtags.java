package trace.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hashtags as note registers them: at most ten, each of at most 30 characters: kana, kanji,
 * letters, digits and {@code _ 〇 〜 ー}; no hyphen, no space.
 *
 * @param tags the tags, without the mark
 * @param changed tags that could not stay as they were typed: typed form to new one
 * @param dropped tags there was no room for, or of which nothing was left
 */
public record Hashtags(List<String> tags, Map<String, String> changed, List<String> dropped) {
  /** The most tags of an article. */
  public static final int MOST = 10;

  /** The most characters of a tag. */
  public static final int LONGEST = 30;

  /** Takes what was typed, in its order. */
  public static Hashtags of(List<String> typed) {
    List<String> tags = new ArrayList<>();
    Map<String, String> changed = new LinkedHashMap<>();
    List<String> dropped = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String word : typed) {
      String tag = normal(word);
      if (tag.isEmpty() || tags.size() == MOST && !seen.contains(folded(tag))) {
        dropped.add(word);
      } else if (seen.add(folded(tag))) {
        tags.add(tag);
        if (!tag.equals(word.replaceFirst("^[#＃]", ""))) {
          changed.put(word, tag);
        }
      }
    }
    return new Hashtags(tags, changed, dropped);
  }

  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private static String normal(String typed) {
    // NFKC turns the wide wave dash into a tilde, which is no letter of a tag.
    String text = Normalizer.normalize(typed.replace('～', '〜'), Normalizer.Form.NFKC);
    StringBuilder tag = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || isMark(c) || "_〇〜ー".indexOf(c) >= 0)
        .limit(LONGEST)
        .forEach(tag::appendCodePoint);
    return tag.toString();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}

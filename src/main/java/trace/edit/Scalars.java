package trace.edit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.yaml.LineParts;

/**
 * Writes texts so that every reader of YAML 1.1 and 1.2 reads the same texts back: plain where that
 * is safe, else in quotes (YAML 1.2.2, chapters 5.1, 7.3; types of YAML 1.1: yaml.org/type).
 */
public final class Scalars {
  /** Where a text is to stand; each place has its own dangers. */
  public enum Place {
    /** After the dash of a list item, or as a key. */
    NAME,
    /** After a key. */
    VALUE,
    /** Between brackets or braces. */
    FLOW
  }

  private static final String INDICATORS = "-+?:,[]{}#&*!|>'\"%@`=~.";

  /** Words that YAML 1.1 reads as a truth value or as nothing. */
  private static final Pattern WORD =
      Pattern.compile(
          "y|n|yes|no|on|off|true|false|null|nil|none|\\.nan|[-+]?\\.inf|<<",
          Pattern.CASE_INSENSITIVE);

  /** What may be a number, a time or a date to some reader. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+.]*[0-9][-+.:_,0-9a-fox \\t]*[tz]?[-+.:_0-9 z]*", Pattern.CASE_INSENSITIVE);

  /** Numbers and days that are meant as such. */
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}|[0-9]{4}(-[0-9]{2}){1,2}");

  /** Keys under which numbers and days stand. */
  private static final List<String> COUNTS =
      List.of("sources", "against", "date", "accessed", "minutes");

  /** Quotes everything: the second try, when a plain text was not read back as it was meant. */
  private final boolean quoteAll;

  Scalars(boolean quoteAll) {
    this.quoteAll = quoteAll;
  }

  /** The text as it can stand there: plain if that is safe, else in quotes. */
  public static String safe(String text, Place place) {
    return isPlain(text, place) ? text : quoted(text);
  }

  String write(String text, Place place) {
    return !quoteAll && isPlain(text, place) ? text : quoted(text);
  }

  /** True if what stands under a key may be a number or a day: {@link #number}. */
  static boolean isCount(String key) {
    return COUNTS.contains(key);
  }

  /** The same for numbers of sources and for dates: they may stand without quotes. */
  String number(String text, Place place) {
    return COUNT.matcher(text).matches() ? text : write(text, place);
  }

  static String quoted(String text) {
    return fitsSingle(text) ? single(text) : doubled(text);
  }

  static boolean isPlain(String text, Place place) {
    if (text.isEmpty() || !Names.trim(text).equals(text) || !fitsSingle(text)) {
      return false;
    }
    char first = text.charAt(0);
    if (INDICATORS.indexOf(first) >= 0
        || WORD.matcher(text).matches()
        || NUMBER.matcher(text).matches()
        || text.indexOf('\t') >= 0
        || text.contains(" #")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean last = i + 1 == text.length();
      if (text.charAt(i) == ':' && (last || LineParts.isSpace(text.charAt(i + 1)))) {
        return false;
      }
    }
    return switch (place) {
      case VALUE -> true;
      case NAME -> text.indexOf(':') < 0 && text.indexOf('：') < 0;
      case FLOW -> text.chars().noneMatch(c -> ":,[]{}\"'#".indexOf(c) >= 0) && closes(text);
    };
  }

  /** True if every round bracket is closed: an open one looks as if a comma had split the text. */
  private static boolean closes(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  static boolean fitsSingle(String text) {
    return text.codePoints().allMatch(Scalars::isPrintable);
  }

  private static boolean isPrintable(int c) {
    return c >= 0x20 && c <= 0x7E
        || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
        || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
        || c >= 0x10000;
  }

  static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String doubled(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> escape(c, out));
    return out.append('"').toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(Locale.ROOT, "\\u%04X", c));
        }
      }
    }
  }
}

package trace.yaml;

import trace.model.Names;

/**
 * A line taken apart as a person reads it: indentation, dashes, a key, a value, a comment. All
 * numbers are UTF-16 offsets within the line.
 *
 * @param line the line without its break
 * @param indent where its first character stands that is no white space
 * @param content where its text begins after the dashes
 * @param dashes how many dashes of list items it has
 * @param colon where the colon after its key stands, or -1
 * @param value where its value begins; the content if it has no key
 * @param end where its value ends, before a comment and white space
 * @param comment where its comment begins, or -1
 * @param plain true if nothing in it means anything to YAML but its dashes and the colon of its
 *     key, and nothing but plain spaces stands between its words
 */
public record LineParts(
    String line,
    int indent,
    int content,
    int dashes,
    int colon,
    int value,
    int end,
    int comment,
    boolean plain) {

  /** Takes a line apart; {@code line} is without its break. */
  public static LineParts of(String line) {
    // Single characters are several times as fast to look at as those of a string.
    char[] chars = line.toCharArray();
    int indent = 0;
    while (indent < chars.length && isSpace(chars[indent])) {
      indent++;
    }
    int content = indent;
    int dashes = 0;
    while (isDash(chars, content)) {
      dashes++;
      content++;
      while (content < chars.length && isBlank(chars[content])) {
        content++;
      }
    }
    int odd = odd(chars, 0);
    boolean named = odd > content && odd < chars.length && endsKey(chars, odd);
    boolean letter = content < chars.length && PlainItems.isLetter(chars[content]);
    boolean plain = letter && (named ? odd(chars, odd + 1) : odd) == chars.length;
    int colon = !plain ? colon(chars, content) : named ? odd : -1;
    int value = content;
    if (colon >= 0) {
      value = colon + 1;
      while (value < chars.length && isSpace(chars[value])) {
        value++;
      }
    }
    int comment = plain ? -1 : comment(chars, value);
    int end = comment < 0 ? chars.length : comment;
    while (end > value && isSpace(chars[end - 1])) {
      end--;
    }
    return new LineParts(
        line, indent, content, dashes, colon, Math.min(value, end), end, comment, plain);
  }

  /** The first character from an offset on that may mean something to YAML, or the length. */
  private static int odd(char[] line, int from) {
    int i = from;
    while (i < line.length && PlainItems.isPlain(line[i]) && line[i] != '\u3000') {
      i++;
    }
    return i;
  }

  private static boolean isDash(char[] line, int at) {
    return at < line.length && line[at] == '-' && (at + 1 == line.length || isBlank(line[at + 1]));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** True for white space of any width, within a line. */
  public static boolean isSpace(char c) {
    return isBlank(c) || c > '~' && Character.isSpaceChar(c);
  }

  /** True if it holds nothing but white space. */
  public boolean isBlank() {
    return indent == line.length();
  }

  /** True if it holds nothing but a comment. */
  public boolean isComment() {
    return indent < line.length() && line.charAt(indent) == '#';
  }

  /** True if a key with its colon begins the text. */
  public boolean hasKey() {
    return colon >= 0;
  }

  /** The key without quotes; empty if there is none. */
  public String key() {
    return hasKey() ? unquoted(line.substring(content, colon)) : "";
  }

  String text() {
    return line.substring(value, end);
  }

  String contentText() {
    return line.substring(content, Math.max(content, end));
  }

  private static String unquoted(String key) {
    String k = Names.trim(key);
    boolean quoted =
        k.length() >= 2
            && (k.startsWith("\"") || k.startsWith("'"))
            && k.charAt(0) == k.charAt(k.length() - 1);
    return quoted ? k.substring(1, k.length() - 1) : k;
  }

  /** The colon that ends a key: before a space or the end of the line, outside quotes. */
  static int colon(String line, int from) {
    return colon(line.toCharArray(), from);
  }

  private static int colon(char[] line, int from) {
    if (from == line.length) {
      return -1;
    }
    char first = line[from];
    if (first == '"' || first == '\'') {
      int after = closing(line, from);
      while (after > 0 && after < line.length && line[after] == ' ') {
        after++;
      }
      return after > 0 && endsKey(line, after) ? after : -1;
    }
    if ((first == '[' || first == '{') && closing(line, from) >= 0) {
      return -1;
    }
    for (int i = from; i < line.length; i++) {
      char c = line[i];
      if (c == '#' && i > 0 && isBlank(line[i - 1])) {
        return -1;
      }
      if (c == ':' && i > from && endsKey(line, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsKey(char[] line, int i) {
    return i < line.length && line[i] == ':' && (i + 1 == line.length || isBlank(line[i + 1]));
  }

  private static int comment(char[] line, int from) {
    int i = from;
    if (i < line.length && isOpening(line[i])) {
      i = Math.max(i, closing(line, i));
    }
    for (; i < line.length; i++) {
      if (line[i] == '#' && i > 0 && isBlank(line[i - 1])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOpening(char c) {
    return c == '"' || c == '\'' || c == '[' || c == '{';
  }

  /** Where quotes or brackets end that begin here: the offset after them, or -1. */
  static int closing(String text, int from) {
    return closing(text.toCharArray(), from);
  }

  private static int closing(char[] text, int from) {
    if (text[from] == '"' || text[from] == '\'') {
      return closingQuote(text, from);
    }
    int depth = 0;
    for (int i = from; i < text.length; i++) {
      char c = text[i];
      if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return i + 1;
      } else if ((c == '"' || c == '\'') && "[{, :".indexOf(text[i - 1]) >= 0) {
        int end = closingQuote(text, i);
        if (end < 0) {
          return -1;
        }
        i = end - 1;
      }
    }
    return -1;
  }

  private static int closingQuote(char[] text, int from) {
    char quote = text[from];
    for (int i = from + 1; i < text.length; i++) {
      char c = text[i];
      if (quote == '"' && c == '\\') {
        i++;
      } else if (c == quote) {
        if (quote == '\'' && i + 1 < text.length && text[i + 1] == '\'') {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** The text in quotes, so that YAML reads it as it stands. */
  static String quoted(String text) {
    boolean single = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    return single ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
  }
}

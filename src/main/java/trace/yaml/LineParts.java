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
 */
public record LineParts(
    String line, int indent, int content, int dashes, int colon, int value, int end, int comment) {

  /** Takes a line apart; {@code line} is without its break. */
  public static LineParts of(String line) {
    int indent = 0;
    while (indent < line.length() && isSpace(line.charAt(indent))) {
      indent++;
    }
    int content = indent;
    int dashes = 0;
    while (isDash(line, content)) {
      dashes++;
      content++;
      while (content < line.length() && isBlank(line.charAt(content))) {
        content++;
      }
    }
    int colon = colon(line, content);
    int value = content;
    if (colon >= 0) {
      value = colon + 1;
      while (value < line.length() && isSpace(line.charAt(value))) {
        value++;
      }
    }
    int comment = comment(line, value);
    int end = comment < 0 ? line.length() : comment;
    while (end > value && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return new LineParts(line, indent, content, dashes, colon, Math.min(value, end), end, comment);
  }

  private static boolean isDash(String line, int at) {
    return at < line.length()
        && line.charAt(at) == '-'
        && (at + 1 == line.length() || isBlank(line.charAt(at + 1)));
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
    int i = from;
    if (i < line.length() && "\"'".indexOf(line.charAt(i)) >= 0) {
      int closed = closing(line, i);
      if (closed < 0) {
        return -1;
      }
      int after = closed;
      while (after < line.length() && line.charAt(after) == ' ') {
        after++;
      }
      return endsKey(line, after) ? after : -1;
    }
    if (i < line.length() && "[{".indexOf(line.charAt(i)) >= 0 && closing(line, i) >= 0) {
      return -1;
    }
    for (; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '#' && i > 0 && isBlank(line.charAt(i - 1))) {
        return -1;
      }
      if (i > from && endsKey(line, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsKey(String line, int i) {
    return i < line.length()
        && line.charAt(i) == ':'
        && (i + 1 == line.length() || isBlank(line.charAt(i + 1)));
  }

  private static int comment(String line, int from) {
    int i = from;
    if (i < line.length() && "\"'[{".indexOf(line.charAt(i)) >= 0) {
      i = Math.max(i, closing(line, i));
    }
    for (; i < line.length(); i++) {
      if (line.charAt(i) == '#' && i > 0 && isBlank(line.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  /** Where quotes or brackets end that begin here: the offset after them, or -1. */
  static int closing(String text, int from) {
    char first = text.charAt(from);
    if (first == '"' || first == '\'') {
      return closingQuote(text, from);
    }
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return i + 1;
      } else if ((c == '"' || c == '\'') && "[{, :".indexOf(text.charAt(i - 1)) >= 0) {
        int end = closingQuote(text, i);
        if (end < 0) {
          return -1;
        }
        i = end - 1;
      }
    }
    return -1;
  }

  private static int closingQuote(String text, int from) {
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == '"' && c == '\\') {
        i++;
      } else if (c == quote) {
        if (quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
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

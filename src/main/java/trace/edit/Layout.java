package trace.edit;

import java.util.List;
import trace.yaml.LineParts;
import trace.yaml.Lines;
import trace.yaml.YamlNode;

/** How a text is laid out: lines, columns, dashes, comments; and new lines for it. */
final class Layout {
  private final Lines lines;
  private final String text;
  private final String newline;

  Layout(String text) {
    this.text = text;
    this.lines = new Lines(text);
    this.newline = newline(text);
  }

  private static String newline(String text) {
    int lf = text.indexOf('\n');
    int cr = text.indexOf('\r');
    if (cr < 0 || lf >= 0 && lf < cr) {
      return "\n";
    }
    return lf == cr + 1 ? "\r\n" : "\r";
  }

  String text() {
    return text;
  }

  String newline() {
    return newline;
  }

  int lineStart(int offset) {
    return lines.start(lines.lineOf(offset));
  }

  int lineEnd(int offset) {
    return lines.end(lines.lineOf(offset));
  }

  int lineOf(int offset) {
    return lines.lineOf(offset);
  }

  int start(int line) {
    return lines.start(line);
  }

  String line(int line) {
    return lines.line(line);
  }

  /** UTF-16 units between the beginning of the line and the offset. */
  int column(int offset) {
    return offset - lineStart(offset);
  }

  /** True if nothing but white space stands before the offset on its line. */
  boolean isFirst(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  boolean isOneLine(YamlNode node) {
    return lines.lineOf(node.start()) == lines.lineOf(node.end());
  }

  /** Where the line begins that comes after the one in which something ends. */
  int nextLine(int end) {
    int line = lines.lineOf(end);
    boolean ended = end > 0 && end == lines.start(line) && line > 0;
    if (ended) {
      return end;
    }
    return line + 1 < lines.count() ? lines.start(line + 1) : text.length();
  }

  /** After the comment lines that begin here and stand deeper than a column. */
  int afterComments(int lineStart, int column) {
    int at = lineStart;
    while (at < text.length()) {
      int line = lines.lineOf(at);
      LineParts p = LineParts.of(lines.line(line));
      if (!p.isComment() || p.indent() <= column) {
        return at;
      }
      at = line + 1 < lines.count() ? lines.start(line + 1) : text.length();
    }
    return at;
  }

  /** Puts whole lines where a line begins, also at the end of a text without a last line break. */
  void insertLines(Splices into, int at, List<String> added, Splices.Rank rank, int order) {
    boolean open = at == text.length() && at > Lines.bom(text) && !endsLine(at);
    String body = String.join(newline, added);
    into.insert(at, open ? newline + body : body + newline, rank, order);
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at - 1);
    return c == '\n' || c == '\r';
  }

  /** Removes whole lines; a text without a last line break keeps having none. */
  void removeLines(Splices from, int start, int end) {
    int begin = start;
    if (end == text.length() && start > Lines.bom(text) && !endsLine(end)) {
      begin = lines.end(lines.lineOf(start) - 1);
    }
    from.remove(begin, end);
  }

  /** The offset of the dash of a list item in block style; -1 if it cannot be found. */
  int dash(YamlNode item) {
    int at = item.start() - 1;
    while (at >= 0) {
      int start = lineStart(at);
      while (at >= start && " \t".indexOf(text.charAt(at)) >= 0) {
        at--;
      }
      if (at >= start) {
        return text.charAt(at) == '-' ? at : -1;
      }
      at = endBefore(start);
    }
    return -1;
  }

  /** The end of the nearest line before this one that holds more than a comment, or -1. */
  private int endBefore(int start) {
    for (int line = lines.lineOf(start) - 1; line >= 0; line--) {
      LineParts p = LineParts.of(lines.line(line));
      if (!p.isBlank() && !p.isComment()) {
        return lines.start(line) + p.end() - 1;
      }
    }
    return -1;
  }

  /** The offset after the colon of an entry; -1 if it is not right after the key. */
  int afterColon(YamlNode.Entry entry) {
    int at = entry.key().end();
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':' ? at + 1 : -1;
  }

  /** Where an entry ends: after its value, or after its colon. */
  int end(YamlNode.Entry entry) {
    int colon = afterColon(entry);
    int value = entry.value().isNull() && entry.value().text().isEmpty() ? 0 : entry.value().end();
    return Math.max(Math.max(colon, entry.key().end()), value);
  }

  /** Where the text of a scalar begins, after an anchor or a tag. */
  int content(YamlNode scalar) {
    int at = scalar.start();
    while (at < scalar.end() && "&!".indexOf(text.charAt(at)) >= 0) {
      while (at < scalar.end() && " \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      while (at < scalar.end() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return at;
  }

  /** True if the source of a scalar is its text, character by character, within these quotes. */
  boolean isVerbatim(YamlNode scalar) {
    int start = content(scalar);
    int quotes = scalar.style() == YamlNode.Style.QUOTED ? 1 : 0;
    return scalar.style() != YamlNode.Style.BLOCK
        && scalar.end() - start == scalar.text().length() + 2 * quotes
        && text.startsWith(scalar.text(), start + quotes);
  }
}

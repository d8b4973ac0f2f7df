package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Position;

/**
 * A node of a YAML text, with its place. Everything is text: {@code no}, {@code 12:30} and {@code
 * 2024-01-01} are what is written.
 */
public final class YamlNode {
  /** What kind of node it is. */
  public enum Kind {
    MAP,
    LIST,
    SCALAR,
    /** Nothing, {@code ~} or {@code null}. */
    NULL
  }

  /** How a node is written. */
  public enum Style {
    /** A text without quotes. */
    PLAIN,
    /** A text in single or double quotes. */
    QUOTED,
    /** A text after {@code |} or {@code >}; a map or list over several lines. */
    BLOCK,
    /** A map or list in braces or brackets. */
    FLOW
  }

  /** A key of a map and what stands under it. */
  public record Entry(YamlNode key, YamlNode value) {}

  private final Kind kind;
  private final Style style;
  private final String text;
  private final List<YamlNode> items;
  private final List<Entry> entries;
  private final Lines lines;
  private final int start;
  private final int end;
  final int size;
  final int height;
  boolean shared;

  private YamlNode(
      Kind kind,
      Style style,
      String text,
      List<YamlNode> items,
      List<Entry> entries,
      Lines lines,
      int start,
      int end) {
    this.kind = kind;
    this.style = style;
    this.text = text;
    this.items = List.copyOf(items);
    this.entries = List.copyOf(entries);
    this.lines = lines;
    this.start = start;
    this.end = Math.max(start, end);
    boolean leaf = items.isEmpty() && entries.isEmpty();
    this.size = leaf ? 1 : size(items, entries);
    this.height = leaf ? 1 : height(items, entries);
  }

  private static int size(List<YamlNode> items, List<Entry> entries) {
    int nodes = 1;
    for (YamlNode item : items) {
      nodes = sum(nodes, item.size);
    }
    for (Entry entry : entries) {
      nodes = sum(nodes, sum(entry.key.size, entry.value.size));
    }
    return nodes;
  }

  private static int height(List<YamlNode> items, List<Entry> entries) {
    int tallest = 0;
    for (YamlNode item : items) {
      tallest = Math.max(tallest, item.height);
    }
    for (Entry entry : entries) {
      tallest = Math.max(tallest, Math.max(entry.key.height, entry.value.height));
    }
    return tallest + 1;
  }

  private static int sum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE / 2, (long) a + b);
  }

  static YamlNode scalar(Kind kind, Style style, String text, Lines lines, int start, int end) {
    return new YamlNode(kind, style, text, List.of(), List.of(), lines, start, end);
  }

  /** A text without quotes on one line; {@code ~}, {@code null} and nothing at all are nothing. */
  static YamlNode plain(String text, Lines lines, int start, int end) {
    boolean none = text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null");
    return scalar(none ? Kind.NULL : Kind.SCALAR, Style.PLAIN, text, lines, start, end);
  }

  static YamlNode list(List<YamlNode> items, Style style, Lines lines, int start, int end) {
    return new YamlNode(Kind.LIST, style, "", items, List.of(), lines, start, end);
  }

  static YamlNode map(List<Entry> entries, Style style, Lines lines, int start, int end) {
    return new YamlNode(Kind.MAP, style, "", List.of(), entries, lines, start, end);
  }

  /** The same content at the place of an alias; both places become shared. */
  YamlNode aliasAt(int from, int to) {
    shared = true;
    YamlNode alias = new YamlNode(kind, style, text, items, entries, lines, from, to);
    alias.shared = true;
    return alias;
  }

  public Kind kind() {
    return kind;
  }

  public Style style() {
    return style;
  }

  /** The text of a scalar as it reads (quotes and escapes resolved); empty for maps and lists. */
  public String text() {
    return text;
  }

  /** The items of a list; empty for everything else. */
  public List<YamlNode> items() {
    return items;
  }

  /** The entries of a map in the order of the file, duplicates too; empty for everything else. */
  public List<Entry> entries() {
    return entries;
  }

  /** What stands under a key, the first time it appears. */
  public Optional<YamlNode> get(String key) {
    for (Entry e : entries) {
      if (e.key.isScalar() && e.key.text.equals(key)) {
        return Optional.of(e.value);
      }
    }
    return Optional.empty();
  }

  public boolean isMap() {
    return kind == Kind.MAP;
  }

  public boolean isList() {
    return kind == Kind.LIST;
  }

  /** True for a text; also for an empty one in quotes. */
  public boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** Where it begins, and how much of it stands on that line. */
  public Position position() {
    return lines.position(start, end);
  }

  /** Where a part of its text stands; the whole node where that cannot be told (escapes, folds). */
  Position position(int from, int to) {
    int shift = style == Style.QUOTED ? 1 : 0;
    boolean literal =
        kind == Kind.SCALAR
            && end - start >= text.length() + shift
            && lines.text().startsWith(text, start + shift);
    return literal ? lines.position(start + shift + from, start + shift + to) : position();
  }

  /** UTF-16 offset of its first character in the text that was read. */
  public int start() {
    return start;
  }

  /**
   * UTF-16 offset after its last character. A block ends with its last child: blank lines and
   * comments after it are not part of it.
   */
  public int end() {
    return end;
  }

  /** True if an anchor and an alias share it: to change it here changes it elsewhere. */
  public boolean shared() {
    return shared;
  }
}

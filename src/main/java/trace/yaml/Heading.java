package trace.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in the values at the top of a scaffold; nothing else in it changes. */
public final class Heading {
  /** Texts that no reader of YAML takes for anything else, however it is written. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} 、。・…「」『』（）！？〜’.-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Words that some readers take for a truth value or for nothing. */
  private static final Pattern WORD =
      Pattern.compile("y|n|yes|no|on|off|true|false|null|nil|none", Pattern.CASE_INSENSITIVE);

  private Heading() {}

  /**
   * The text with the values behind their keys. Comments in the same lines stay, in their column
   * where there is room.
   *
   * @param values by key; each key stands at the left edge of a line of its own
   * @throws IllegalArgumentException if a key is missing in the scaffold, or a value cannot be
   *     written there
   */
  public static String fill(String scaffold, Map<String, String> values) {
    List<String> lines =
        scaffold.lines().map(line -> filled(line, values)).collect(Collectors.toList());
    String text = String.join("\n", lines) + "\n";
    Optional<YamlNode> root = YamlReader.read(text).root();
    values.forEach(
        (key, value) -> {
          if (!root.flatMap(r -> r.get(key)).map(YamlNode::text).equals(Optional.of(value))) {
            throw new IllegalArgumentException("no room for " + key + " in the scaffold: " + value);
          }
        });
    return text;
  }

  private static String filled(String line, Map<String, String> values) {
    LineParts parts = LineParts.of(line);
    boolean key =
        parts.indent() == 0 && parts.dashes() == 0 && parts.hasKey() && !parts.isComment();
    String value = key ? values.get(parts.key()) : null;
    if (value == null) {
      return line;
    }
    String before = line.substring(0, parts.colon() + 1) + " " + scalar(value);
    if (parts.comment() < 0) {
      return before;
    }
    String gap = " ".repeat(Math.max(2, parts.comment() - columns(before)));
    return before + gap + line.substring(parts.comment());
  }

  /** How wide a text stands in most editors: what is East Asian counts twice. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }

  private static String scalar(String value) {
    boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
    if (plain && !value.endsWith(" ") && !value.contains("  ")) {
      return value;
    }
    boolean printable = value.codePoints().allMatch(Heading::isPrintable);
    return printable ? "'" + value.replace("'", "''") + "'" : escaped(value);
  }

  private static boolean isPrintable(int c) {
    return c >= 0x20 && c <= 0x7E
        || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
        || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
        || c >= 0x10000;
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder("\"");
    value.codePoints().forEach(c -> out.append(escaped(c)));
    return out.append('"').toString();
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    return isPrintable(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c);
  }
}

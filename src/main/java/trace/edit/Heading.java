package trace.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trace.yaml.LineParts;
import trace.yaml.YamlNode;
import trace.yaml.YamlReader;

/**
 * Fills in the values at the top of a scaffold; nothing else in it changes. Unlike {@link
 * TraceEditor#set}, which leaves what stands behind a value where it is, it keeps the comments of
 * the scaffold below each other.
 */
public final class Heading {
  private static final Scalars SCALARS = new Scalars(false);

  /** The lines that a new trace fills. */
  public static final List<String> KEYS = List.of("trace", "kit", "lang", "question", "date");

  private Heading() {}

  /** Those of the keys for which the text has no line at its left edge. */
  public static List<String> lacks(String scaffold, List<String> keys) {
    List<String> lacking = new ArrayList<>();
    for (String key : keys) {
      try {
        fill(scaffold, Collections.singletonMap(key, "2026"));
      } catch (IllegalArgumentException e) {
        lacking.add(key);
      }
    }
    return lacking;
  }

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

  /** A text of one line as it is written behind a key. */
  public static String scalar(String text) {
    return SCALARS.write(text, Scalars.Place.VALUE);
  }

  private static String filled(String line, Map<String, String> values) {
    LineParts parts = LineParts.of(line);
    boolean key =
        parts.indent() == 0 && parts.dashes() == 0 && parts.hasKey() && !parts.isComment();
    String value = key ? values.get(parts.key()) : null;
    if (value == null) {
      return line;
    }
    String written =
        Scalars.isCount(parts.key())
            ? SCALARS.number(value, Scalars.Place.VALUE)
            : SCALARS.write(value, Scalars.Place.VALUE);
    String before = line.substring(0, parts.colon() + 1) + " " + written;
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

  /**
   * The text of a scaffold with the values as a list below a key at its top, before what stands
   * there to show how; as it is if there is no such key.
   */
  public static String listed(String text, String key, List<String> values) {
    String lines =
        values.stream().map(v -> "  - " + scalar(v) + "\n").collect(Collectors.joining());
    return text.replaceFirst(
        "(?m)^(" + Pattern.quote(key) + ":.*\n)", "$1" + Matcher.quoteReplacement(lines));
  }
}

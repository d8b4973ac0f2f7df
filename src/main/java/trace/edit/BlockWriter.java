package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trace.model.Value;
import trace.yaml.ArrowNotation;

/**
 * Writes new parts of a trace as lines without line breaks: block style, short lists in brackets.
 */
final class BlockWriter {
  private final Scalars scalars;

  BlockWriter(Scalars scalars) {
    this.scalars = scalars;
  }

  /**
   * A list item.
   *
   * @param dash column of its dash
   * @param gap spaces after the dash
   * @param detail column of the details under a name
   * @param arrows true if its text is an arrow, false if an arrow in it is part of a name
   */
  List<String> item(Value item, int dash, int gap, int detail, boolean arrows) {
    String start = " ".repeat(dash) + "-" + " ".repeat(gap);
    List<String> lines = new ArrayList<>();
    if (item.kind() != Value.Kind.MAP) {
      lines.add(start + name(item.text(), arrows));
      return lines;
    }
    Map.Entry<String, Value> first = item.fields().entrySet().iterator().next();
    if (item.fields().size() == 1 && first.getValue().kind() == Value.Kind.MAP) {
      lines.add(start + name(first.getKey(), arrows) + ":");
      lines.addAll(fields(first.getValue().fields(), detail));
      return lines;
    }
    lines.addAll(fields(item.fields(), start.length()));
    lines.set(0, start + lines.get(0).substring(start.length()));
    return lines;
  }

  /** Keys and values under one another. */
  List<String> fields(Map<String, Value> fields, int column) {
    List<String> lines = new ArrayList<>();
    fields.forEach((key, value) -> lines.addAll(field(key, value, column)));
    return lines;
  }

  List<String> field(String key, Value value, int column) {
    String start = " ".repeat(column) + key + ":";
    return switch (value.kind()) {
      case EMPTY -> List.of(start);
      case TEXT -> lines(start, value.text(), Scalars.isCount(key), column + 2);
      case LIST -> List.of(start + " " + flow(value, Scalars.isCount(key)));
      case MAP -> {
        List<String> lines = new ArrayList<>(List.of(start));
        lines.addAll(fields(value.fields(), column + 2));
        yield lines;
      }
    };
  }

  /** A text after a key; a text of several lines stands below it where nothing can be lost. */
  List<String> lines(String start, String text, boolean count, int column) {
    if (text.indexOf('\n') < 0 || !isLiteral(text)) {
      return List.of(start + " " + value(text, count));
    }
    List<String> lines = new ArrayList<>(List.of(start + " |"));
    for (String line : text.split("\n", -1)) {
      lines.add(line.isEmpty() ? "" : " ".repeat(column) + line);
    }
    return lines;
  }

  private static boolean isLiteral(String text) {
    return List.of(text.split("\n", -1)).stream()
            .allMatch(l -> l.equals(l.strip()) && Scalars.fitsSingle(l))
        && !text.startsWith("\n")
        && !text.endsWith("\n");
  }

  String value(String text, boolean count) {
    return count
        ? scalars.number(text, Scalars.Place.VALUE)
        : scalars.write(text, Scalars.Place.VALUE);
  }

  /** A name or an arrow as an item or a key. */
  String name(String text, boolean arrow) {
    boolean quotes = !arrow && ArrowNotation.hasArrow(text);
    return quotes ? Scalars.quoted(text) : scalars.write(text, Scalars.Place.NAME);
  }

  /** The number or short name of a source as a key. */
  String key(String text) {
    return scalars.number(text, Scalars.Place.NAME);
  }

  /** A value in brackets and braces. */
  String flow(Value value, boolean count) {
    return switch (value.kind()) {
      case EMPTY -> "''";
      case TEXT ->
          count
              ? scalars.number(value.text(), Scalars.Place.FLOW)
              : scalars.write(value.text(), Scalars.Place.FLOW);
      case LIST ->
          value.items().stream()
              .map(v -> flow(v, count))
              .collect(Collectors.joining(", ", "[", "]"));
      case MAP ->
          value.fields().entrySet().stream()
              .map(e -> flow(e.getKey(), e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** A key and its value between braces. */
  String flow(String key, Value value) {
    return scalars.number(key, Scalars.Place.FLOW) + ": " + flow(value, Scalars.isCount(key));
  }
}

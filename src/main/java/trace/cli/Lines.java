package trace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Names;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.ArrowNotation;

/**
 * What a command was given to work on: words of the command line or, for a single {@code -}, the
 * lines of the standard input. Empty lines and those that begin with {@code #} say nothing there,
 * and a dash in front of a line is read over, so that lines of a trace can be piped in.
 */
final class Lines {
  private static final int LIMIT = 4 << 20;

  /**
   * One of them.
   *
   * @param text what is said
   * @param line in which line of {@link Lines#text} it stands, from 1
   * @param column where in it, from 1
   */
  record Line(String text, int line, int column) {
    /** A problem of an arrow, at its place in what was typed. */
    Problem problem(ArrowNotation.Fault fault) {
      Problem p = fault.problem();
      int from = text.codePointCount(0, Math.min(fault.start(), text.length()));
      int to = text.codePointCount(0, Math.min(fault.end(), text.length()));
      Position at = new Position(line, column + from, Math.max(1, to - from));
      return new Problem(p.kind(), p.arguments(), "", Optional.of(at), p.suggestion());
    }

    /** A problem of the whole of it. */
    Problem problem(ProblemKind kind, String... arguments) {
      Position at = new Position(line, column, Math.max(1, text.codePointCount(0, text.length())));
      return new Problem(kind, List.of(arguments), "", Optional.of(at), Optional.empty());
    }
  }

  private final List<Line> lines;
  private final String text;

  private Lines(List<Line> lines, String text) {
    this.lines = List.copyOf(lines);
    this.text = text;
  }

  /** Words of the command line, or what is piped in. */
  static Lines of(List<String> words, InputStream in) {
    if (words.equals(List.of("-"))) {
      return piped(in);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Line(words.get(i), i + 1, 1));
    }
    return new Lines(lines, String.join("\n", words));
  }

  private static Lines piped(InputStream in) {
    String text;
    try {
      text = new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      String trimmed = Names.trim(line);
      if (trimmed.isEmpty() || trimmed.startsWith("#")) {
        continue;
      }
      int at = line.indexOf(trimmed);
      if (trimmed.startsWith("- ") || trimmed.matches("[・•].+")) {
        String rest = Names.trim(trimmed.substring(1));
        at = line.indexOf(rest, at + 1);
        trimmed = rest;
      }
      lines.add(new Line(trimmed, number, line.codePointCount(0, at) + 1));
    }
    return new Lines(lines, text);
  }

  List<Line> all() {
    return lines;
  }

  /** Everything that was given, line by line. */
  String text() {
    return text;
  }
}

package trace.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trace.model.Language;
import trace.model.Position;
import trace.model.Problem;
import trace.model.Severity;

/** Problems, told to a person. */
public final class ProblemWords {
  private static final int TAB = 4;

  /** So many characters of a line are looked at for each column; marks may take no room. */
  private static final int NEAR = 16;

  private static final String INDENT = "  ";

  private final Texts texts;
  private final Texts labels;
  private final int columns;

  /** The text last quoted from, and where its lines begin: a file may have a thousand problems. */
  private String known = "";

  private int[] begins = {0, 0};

  /**
   * Tells problems in one language.
   *
   * @param columns how wide a line of the file may be shown
   */
  public ProblemWords(Language language, int columns) {
    this.texts = Texts.read("problems", language);
    this.labels = Texts.read("labels", language);
    this.columns = Math.max(20, columns);
  }

  /** What is wrong, and what is allowed: a sentence, without place or suggestion. */
  public String message(Problem problem) {
    Object[] arguments = problem.arguments().stream().map(Width::harmless).toArray();
    return texts.text(problem.kind().name(), arguments);
  }

  /** How it is called: 誤り or 注意, error or warning. */
  public String label(Severity severity) {
    return labels.text("severity." + severity.name());
  }

  /**
   * The problem as it is shown on a terminal, without a line break at its end: {@code
   * file:line:column: 誤り: message}, the line of the file, a caret under the place, and the likely
   * intention. Nothing from the file can do harm on a terminal.
   *
   * @param file how the file is called
   * @param text the whole text of the file
   */
  public String block(Problem problem, String file, String text) {
    StringBuilder out = new StringBuilder(Width.harmless(file));
    Optional<Position> position = problem.position();
    position.ifPresent(p -> out.append(':').append(p.line()).append(':').append(p.column()));
    out.append(": ").append(label(problem.severity())).append(": ").append(message(problem));
    position.flatMap(p -> excerpt(p, text)).ifPresent(lines -> out.append('\n').append(lines));
    problem
        .suggestion()
        .map(Width::harmless)
        .ifPresent(s -> out.append('\n').append(INDENT).append(labels.text("meant", s)));
    return out.toString();
  }

  /**
   * The line of the file, cut around the place if it is long, and the caret under the place;
   * nothing where the text is not to be shown.
   */
  private Optional<String> excerpt(Position position, String text) {
    String line = line(text, position.line());
    if (line == null || text.isEmpty()) {
      return Optional.empty();
    }
    int[] points = line.codePoints().toArray();
    int from = Math.min(position.column() - 1, points.length);
    int to = Math.min(from + position.length(), points.length);
    // Of a line of a million characters only what could be seen is looked at.
    int near = NEAR * columns;
    String before = shown(points, Math.max(0, from - near), from);
    String at = shown(points, from, Math.min(to, from + near));
    String after = shown(points, to, Math.min(points.length, to + near));
    at = Width.cut(at, columns);
    int room = columns - Width.of(at);
    if (Width.of(before) + Width.of(after) > room) {
      int left = Math.max(room / 2, room - Width.of(after));
      before = cutAtStart(before, left);
      after = Width.cut(after, room - Width.of(before));
    }
    String caret = " ".repeat(Width.of(before)) + "^".repeat(Math.max(1, Width.of(at)));
    return Optional.of(INDENT + (before + at + after).stripTrailing() + "\n" + INDENT + caret);
  }

  private static String cutAtStart(String text, int width) {
    if (Width.of(text) <= width) {
      return text;
    }
    List<String> clusters = Width.clusters(text);
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int i = clusters.size() - 1; i >= 0; i--) {
      used += Width.of(clusters.get(i));
      if (used > width) {
        break;
      }
      out.insert(0, clusters.get(i));
    }
    return out.insert(0, '…').toString();
  }

  private static String shown(int[] points, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(
          points[i] == '\t' ? " ".repeat(TAB) : Width.harmless(Character.toString(points[i])));
    }
    return out.toString();
  }

  /** The line of that number; null if the text has none. A BOM belongs to no line. */
  private String line(String text, int number) {
    if (!text.equals(known)) {
      known = text;
      begins = begins(text);
    }
    if (number < 1 || number >= begins.length) {
      return null;
    }
    String line = text.substring(begins[number - 1], begins[number]);
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Where each line begins and, at the end, where the text ends. */
  private static int[] begins(String text) {
    IntStream.Builder begins = IntStream.builder();
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    begins.add(at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", at + 1)) {
        begins.add(at + 1);
      }
    }
    return begins.add(text.length()).build().toArray();
  }
}

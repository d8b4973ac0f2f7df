package trace.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * Reads a YAML 1.2 text into a tree with places. Hostile texts are refused: size, depth, number of
 * nodes and what aliases expand to are bounded.
 */
public final class YamlReader {
  /** The longest text that is read, in UTF-16 units: 20,000 arrows and more. */
  public static final int MAX_LENGTH = 1_000_000;

  /** How deep maps and lists may lie in one another. */
  public static final int MAX_DEPTH = 50;

  /** How many nodes a text may have, those that aliases repeat included. */
  public static final int MAX_NODES = 200_000;

  /** How many problems of one kind are reported before the rest is left out. */
  private static final int MAX_CONTROLS = 20;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setParseComments(false)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private YamlReader() {}

  /** Reads one document. Never throws for what the text holds. */
  public static YamlDocument read(String text) {
    return read(new Lines(text));
  }

  /** The same, of a text whose lines are known already. */
  static YamlDocument read(Lines lines) {
    if (lines.text().length() > MAX_LENGTH) {
      return failed(problem(ProblemKind.TOO_LARGE, List.of(thousands(MAX_LENGTH)), null));
    }
    List<Problem> problems = new ArrayList<>();
    String clean = withoutControls(lines, problems);
    PlainItems items = PlainItems.of(lines, clean);
    YamlDocument read = parse(lines, items, problems);
    boolean whole = read.root().isPresent() && items.areAllTaken();
    return whole || !items.leavesOut()
        ? read
        : parse(lines, PlainItems.none(lines, clean), problems);
  }

  static YamlDocument parse(Lines lines, PlainItems items, List<Problem> before) {
    List<Problem> problems = new ArrayList<>(before);
    Optional<YamlNode> root = tree(lines, items, problems);
    problems.sort(Problem.BY_POSITION);
    return new YamlDocument(root, problems);
  }

  private static Optional<YamlNode> tree(Lines lines, PlainItems items, List<Problem> problems) {
    TreeBuilder builder = new TreeBuilder(lines, items, problems);
    try {
      for (Event event : new Parse(SETTINGS).parseString(items.shown())) {
        if (!builder.accept(event)) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      problems.add(SyntaxError.explain(e, lines, Lines.bom(lines.text())));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(problem(ProblemKind.SYNTAX, List.of(), lines.position(0, 0)));
      return Optional.empty();
    }
    Optional<YamlNode> root = builder.root().filter(n -> !n.isNull());
    if (root.isEmpty()) {
      problems.add(problem(ProblemKind.EMPTY_FILE, List.of(), null));
    }
    return root;
  }

  private static YamlDocument failed(Problem problem) {
    return new YamlDocument(Optional.empty(), List.of(problem));
  }

  static Problem problem(ProblemKind kind, List<String> arguments, Position position) {
    return new Problem(kind, arguments, "", Optional.ofNullable(position), Optional.empty());
  }

  private static String thousands(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Reports control characters and half surrogate pairs, and puts U+FFFD in their place. */
  private static String withoutControls(Lines lines, List<Problem> problems) {
    String text = lines.text();
    if (lines.isEveryday()) {
      return text;
    }
    StringBuilder clean = null;
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = lines.charAt(i);
      boolean everyday = c >= ' ' && c < '\u007F' || c >= '\u2010' && c < '\uD800' || c == '\n';
      if (everyday || !isRefused(text, i)) {
        continue;
      }
      if (clean == null) {
        clean = new StringBuilder(text);
      }
      clean.setCharAt(i, '\uFFFD');
      if (found++ < MAX_CONTROLS) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) c);
        problems.add(
            problem(ProblemKind.CONTROL_CHARACTER, List.of(code), lines.position(i, i + 1)));
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isRefused(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return isControl(c);
  }

  /** True for a character that no file and no name may hold; tabs and line breaks are none. */
  static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}

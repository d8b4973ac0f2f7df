package trace;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import trace.model.Language;
import trace.model.Position;
import trace.model.Problem;

/** Problems as one line each, for tests: {@code 3:5 message → suggestion}. */
public final class ProblemTexts {
  private ProblemTexts() {}

  /** The lines of several problems. */
  public static List<String> of(List<Problem> problems, Language language) {
    return problems.stream().map(p -> of(p, language)).toList();
  }

  private static String of(Problem problem, Language language) {
    String where = problem.position().map(ProblemTexts::at).orElse("-");
    String meant = problem.suggestion().map(s -> " → " + s).orElse("");
    return where + " " + message(problem, language) + meant;
  }

  private static String at(Position p) {
    return p.line() + ":" + p.column();
  }

  private static String message(Problem problem, Language language) {
    Properties texts = new Properties();
    try {
      texts.load(
          new StringReader(
              TestMaps.text("/trace/words/problems." + language.code() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = texts.getProperty(problem.kind().name(), problem.kind() + " {0}");
    for (int i = 0; i < problem.arguments().size(); i++) {
      text = text.replace("{" + i + "}", problem.arguments().get(i));
    }
    return text;
  }
}

package trace;

import java.util.List;
import trace.model.Language;
import trace.model.Problem;
import trace.words.ProblemWords;

/** Problems as one line each, for tests: {@code 3:5 message → suggestion}. */
public final class ProblemTexts {
  private ProblemTexts() {}

  /** The lines of several problems. */
  public static List<String> of(List<Problem> problems, Language language) {
    ProblemWords words = new ProblemWords(language, 200);
    return problems.stream().map(p -> of(p, words)).toList();
  }

  private static String of(Problem problem, ProblemWords words) {
    String where = problem.position().map(p -> p.line() + ":" + p.column()).orElse("-");
    String meant = problem.suggestion().map(s -> " → " + s).orElse("");
    return where + " " + words.message(problem) + meant;
  }
}

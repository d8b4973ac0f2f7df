package trace.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.analysis.Question;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.model.Problem;

/** {@code trace check}: 誤り and 問い. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;
  @Mixin private JsonOption json;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Loaded loaded = trace.load(surroundings);
    Reports reports = new Reports(surroundings, trace.language(surroundings, loaded.trace()));
    reports.kit(loaded);
    List<Problem> problems = Findings.problems(loaded);
    List<Question> questions = Findings.questions(loaded);
    if (json.asked()) {
      reports.checkAsJson(loaded, problems, questions);
    } else {
      reports.check(loaded, problems, questions, trace.again());
    }
    return Findings.errors(problems) == 0 ? ExitCode.DONE : ExitCode.NO;
  }
}

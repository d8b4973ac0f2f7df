package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Contradictions;
import trace.analysis.Loops;
import trace.analysis.Question;
import trace.analysis.Questions;
import trace.files.Loaded;
import trace.model.Problem;
import trace.model.Severity;

/** What reading and thinking about a trace found, put together. */
final class Findings {
  private Findings() {}

  /** Everything that is wrong in the file, in its order. */
  static List<Problem> problems(Loaded loaded) {
    return problems(loaded, loaded.trace().map(CausalMap::of));
  }

  /** The same, of a trace whose map is there already. */
  static List<Problem> problems(Loaded loaded, Optional<CausalMap> map) {
    List<Problem> all = new ArrayList<>(loaded.problems());
    if (map.isPresent() && loaded.kit().isPresent()) {
      all.addAll(Contradictions.of(map.get(), loaded.kit().get(), loaded.positions()));
    }
    all.sort(Problem.BY_POSITION);
    return List.copyOf(all);
  }

  /** What is worth thinking about now; nothing while the file cannot be read as it is meant. */
  static List<Question> questions(Loaded loaded) {
    if (!loaded.isUsable()) {
      return List.of();
    }
    CausalMap map = CausalMap.of(loaded.trace().orElseThrow());
    return Questions.of(map, Loops.find(map, Loops.DEFAULT_MAX_LENGTH), loaded.kit().orElseThrow());
  }

  /** How many of the problems are 誤り. */
  static long errors(List<Problem> problems) {
    return problems.stream().filter(p -> p.severity() != Severity.WARNING).count();
  }
}

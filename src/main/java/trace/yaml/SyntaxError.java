package trace.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import trace.model.Problem;
import trace.model.ProblemKind;

/** Says in our own words why the parser stopped: by its cause, where the cause can be told. */
final class SyntaxError {
  private SyntaxError() {}

  static Problem explain(MarkedYamlEngineException e, Lines lines, int shift) {
    String problem = Optional.ofNullable(e.getProblem()).orElse("");
    String context = Optional.ofNullable(e.getContext()).orElse("");
    ProblemKind kind = kind(problem, context);
    boolean fromContext =
        kind == ProblemKind.QUOTE_NOT_CLOSED
            || kind == ProblemKind.BRACKET_NOT_CLOSED
            || kind == ProblemKind.COLON_MISSING;
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    if (fromContext) {
      mark = e.getContextMark().or(e::getProblemMark);
    }
    int at = mark.map(m -> lines.offset(m.getIndex() + shift)).orElse(0);
    return YamlReader.problem(kind, List.of(), lines.position(at, at + 1));
  }

  private static ProblemKind kind(String problem, String context) {
    if (problem.contains("TAB")) {
      return ProblemKind.TAB;
    }
    if (context.contains("quoted scalar")) {
      return problem.contains("escape") || problem.contains("hexadecimal")
          ? ProblemKind.BAD_ESCAPE
          : ProblemKind.QUOTE_NOT_CLOSED;
    }
    if (context.contains("flow")) {
      return ProblemKind.BRACKET_NOT_CLOSED;
    }
    if (problem.contains("mapping values are not allowed")) {
      return ProblemKind.COLON_IN_TEXT;
    }
    if (problem.contains("could not find expected ':'")) {
      return ProblemKind.COLON_MISSING;
    }
    if (context.contains("block mapping")
        || context.contains("block collection")
        || problem.contains("are not allowed here")) {
      return ProblemKind.BAD_INDENT;
    }
    return ProblemKind.SYNTAX;
  }
}

package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.Trace;

/**
 * A trace file, read.
 *
 * @param trace what could be understood; empty only if the text is no tree of keys at all
 * @param kit the kit it names, if there is one of that name
 * @param problems everything wrong with the text and its names, in the order of the file
 * @param positions where the parts of the trace stand
 */
public record Reading(
    Optional<Trace> trace, Optional<Kit> kit, List<Problem> problems, Positions positions) {
  public Reading {
    problems = List.copyOf(problems);
  }
}

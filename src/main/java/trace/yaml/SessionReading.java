package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.Session;

/**
 * The file of a session, read.
 *
 * @param session what could be understood; empty only if the text is no tree of keys at all
 * @param kit its kind, if there is one of that name
 * @param problems everything wrong with the text, in the order of the file
 * @param positions where the parts stand
 */
public record SessionReading(
    Optional<Session> session, Optional<Kit> kit, List<Problem> problems, Positions positions) {
  public SessionReading {
    problems = List.copyOf(problems);
  }
}

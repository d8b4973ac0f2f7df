package trace.document;

import java.util.List;
import trace.model.Kit;
import trace.model.Session;
import trace.model.Trace;
import trace.session.PeopleCounts;
import trace.session.Timetable;

/**
 * What is known about a session.
 *
 * @param session as the facilitator wrote it down
 * @param kind its kind
 * @param timetable how its time is spent
 * @param counts what is known about its people, as numbers
 * @param traces the traces it uses
 * @param maps how many maps of those who took part were collected
 */
public record SessionFacts(
    Session session,
    Kit kind,
    Timetable timetable,
    PeopleCounts counts,
    List<Trace> traces,
    int maps) {
  public SessionFacts {
    traces = List.copyOf(traces);
  }
}

package trace.session;

import java.util.ArrayList;
import java.util.List;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Session;
import trace.model.Value;

/**
 * Something worth thinking about before the session: a 問い, never a 誤り.
 *
 * @param kind what it is about
 * @param ask how the kind of session puts it; empty for what the program asks by itself
 */
public record SessionQuestion(Kind kind, LocalText ask) {
  /** At most this many are put at once. */
  private static final int MOST = 3;

  private static final LocalText NONE = new LocalText("", "");

  /** What a question is about. */
  public enum Kind {
    /** People only listen for more than a third of the time. */
    LISTENING,
    /** Nobody has said what question people bring along. */
    QUESTION,
    /** What the kind of session asks for is not there. */
    KIND_ASKS
  }

  /** What to ask about a session; at most three. */
  public static List<SessionQuestion> of(Session session, Kit kind, Language language) {
    List<SessionQuestion> all = new ArrayList<>();
    if (Timetable.of(session, kind, language).isMuchListening()) {
      all.add(new SessionQuestion(Kind.LISTENING, NONE));
    }
    if (session.question().isEmpty()) {
      all.add(new SessionQuestion(Kind.QUESTION, NONE));
    }
    for (Kit.Check check : kind.checks()) {
      int enough = check.when() == Kit.When.EMPTY ? 1 : check.count();
      Value section = session.sections().getOrDefault(check.section(), Value.EMPTY);
      if (check.when() != Kit.When.UNCONNECTED && count(section) < enough) {
        all.add(new SessionQuestion(Kind.KIND_ASKS, check.ask()));
      }
    }
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  private static int count(Value section) {
    if (section.kind() == Value.Kind.LIST) {
      return (int) section.items().stream().filter(v -> !v.isBlank()).count();
    }
    return section.isBlank() ? 0 : 1;
  }
}

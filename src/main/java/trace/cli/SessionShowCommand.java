package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.exchange.SessionJson;
import trace.files.FileProblem;
import trace.model.DayAndTime;
import trace.model.Session;
import trace.session.SessionQuestion;
import trace.session.Timetable;
import trace.words.SessionWords;

/** {@code trace session show}: the session and its timetable at a glance. */
@Command(name = "session show")
final class SessionShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private SessionOptions session;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  SessionShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(opened.language());
    SessionWords words = new SessionWords(opened.language());
    Timetable timetable = opened.timetable();
    List<String> questions =
        SessionQuestion.of(opened.session(), opened.kind(), opened.language()).stream()
            .map(q -> words.question(q, timetable))
            .toList();
    if (json.asked()) {
      String kind = opened.kind().name();
      List<SessionJson.Part> parts = parts(timetable, opened.session());
      console.text(SessionJson.show(opened.session(), kind, parts, timetable.minutes(), questions));
      return ExitCode.DONE;
    }
    console.text(
        words.overview(
            opened.session(), opened.kind(), timetable, console.width(), color.wanted(console)));
    if (!questions.isEmpty()) {
      console.line("");
      console.line(texts.get("check.questions"));
      Reports reports = new Reports(surroundings, opened.language());
      for (int i = 0; i < questions.size(); i++) {
        reports.numbered(i + 1, questions.get(i));
      }
    }
    return ExitCode.DONE;
  }

  private static List<SessionJson.Part> parts(Timetable timetable, Session session) {
    List<Timetable.Clock> clocks = timetable.clocks(session.start());
    List<SessionJson.Part> parts = new ArrayList<>();
    for (int i = 0; i < timetable.parts().size(); i++) {
      Timetable.Part part = timetable.parts().get(i);
      Optional<String> from =
          clocks.isEmpty()
              ? Optional.empty()
              : Optional.of(DayAndTime.time(clocks.get(i).hour() * 60 + clocks.get(i).minute()));
      parts.add(
          new SessionJson.Part(part.name(), from, part.after(), part.minutes(), part.listening()));
    }
    return parts;
  }
}

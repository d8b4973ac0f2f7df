package trace.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.files.FileProblem;
import trace.session.SessionQuestion;
import trace.session.Timetable;
import trace.words.SessionWords;

/** {@code trace session show}: the session and its timetable at a glance. */
@Command(name = "session show")
final class SessionShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private SessionOptions session;
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
    console.text(
        words.overview(
            opened.session(), opened.kind(), timetable, console.width(), color.wanted(console)));
    List<SessionQuestion> questions =
        SessionQuestion.of(opened.session(), opened.kind(), opened.language());
    if (!questions.isEmpty()) {
      console.line("");
      console.line(texts.get("check.questions"));
      Reports reports = new Reports(surroundings, opened.language());
      for (int i = 0; i < questions.size(); i++) {
        reports.numbered(i + 1, words.question(questions.get(i), timetable));
      }
    }
    return ExitCode.DONE;
  }
}

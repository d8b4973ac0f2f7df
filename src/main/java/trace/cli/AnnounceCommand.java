package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.document.SessionPaper;
import trace.files.FileProblem;

/** {@code trace announce}: texts to paste before, during and after a session. */
@Command(name = "announce")
final class AnnounceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private SessionOptions session;

  AnnounceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    SessionPapers papers = SessionPapers.of(surroundings, opened);
    for (SessionPaper paper : SessionPaper.ANNOUNCEMENTS) {
      papers.write(paper);
    }
    Texts texts = Texts.of(opened.language());
    Console console = surroundings.console();
    if (opened.session().date().isEmpty() || opened.session().start().isEmpty()) {
      console.message(texts.get("announce.when"));
    }
    if (opened.session().venue().join().isEmpty() && opened.session().venue().online()) {
      console.message(texts.get("announce.join"));
    }
    console.line("");
    console.line(texts.get("next.paste"));
    return ExitCode.DONE;
  }
}

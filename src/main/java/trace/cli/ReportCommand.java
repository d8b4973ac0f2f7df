package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.document.SessionPaper;
import trace.files.FileProblem;

/** {@code trace report}: what became of a session, for its community and as an article. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  /** What may be made. */
  enum To {
    MD,
    NOTE
  }

  private final Surroundings surroundings;

  @Mixin private SessionOptions session;

  @Option(names = "--to", split = ",", paramLabel = "md,note", descriptionKey = "to")
  private List<To> to = List.of(To.MD);

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    Texts texts = Texts.of(opened.language());
    if (to.contains(To.MD)) {
      SessionPapers papers = SessionPapers.of(surroundings, opened);
      Path file = papers.write(SessionPaper.REPORT);
      if (papers.isUncounted()) {
        surroundings.console().line(texts.get("report.uncounted"));
      }
      surroundings.console().line(texts.get("next.open", surroundings.shown(file)));
    }
    if (to.contains(To.NOTE)) {
      ArticleExports exports = new ArticleExports(surroundings, opened.language());
      List<Drafting> drafts = List.of(exports.draft(opened));
      return exports.note(drafts, false, opened.loaded().outputFolder());
    }
    return ExitCode.DONE;
  }
}

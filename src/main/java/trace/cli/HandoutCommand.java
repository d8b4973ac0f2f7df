package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;
import trace.files.Outputs;

/** {@code trace handout}: the papers of a session, to print. */
@Command(name = "handout")
final class HandoutCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private SessionOptions session;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "md,html,pdf",
      hideParamSyntax = true,
      descriptionKey = "to")
  private List<Papers.Format> to = new ArrayList<>();

  @Mixin private SheetOptions sheets;

  HandoutCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(opened.language());
    Optional<SessionTraces> traces = SessionTraces.open(surroundings, opened);
    if (traces.isEmpty()) {
      console.message(texts.get("handout.nothing"));
      return ExitCode.COULD_NOT_RUN;
    }
    SheetDrawings drawings = new SheetDrawings(opened.language(), sheets, traces.get().traces());
    Papers papers = new Papers(opened, drawings);
    Map<Path, byte[]> files = papers.files(to.isEmpty() ? List.of(Papers.Format.values()) : to);
    Reports reports = new Reports(surroundings, opened.language());
    reports.templates(papers.problems());
    if (Findings.errors(papers.problems().stream().map(Rendering.InTemplate::problem).toList())
        > 0) {
      return ExitCode.COULD_NOT_RUN;
    }
    int drawn = 0;
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      boolean isNew = Outputs.write(file.getKey(), file.getValue());
      if (Papers.isDrawing(file.getKey())) {
        drawn++;
      } else {
        console.line(texts.get(isNew ? "wrote" : "unchanged", surroundings.shown(file.getKey())));
      }
    }
    if (drawn > 0) {
      console.line(texts.get("handout.drawings", drawn));
    }
    told(drawings, papers, texts);
    return ExitCode.DONE;
  }

  private void told(SheetDrawings drawings, Papers papers, Texts texts) {
    Console console = surroundings.console();
    for (SheetDrawings.Remark remark : drawings.remarks()) {
      console.message(texts.get("handout." + remark.key(), remark.trace()));
    }
    if (!papers.missing().isEmpty()) {
      console.message(texts.get("handout.glyphs", String.join(" ", papers.missing())));
    }
    if (!papers.isCounted()) {
      console.message(texts.get(papers.isInRoom() ? "handout.people" : "handout.copies"));
    }
    console.line("");
    console.line(
        papers
            .toPrint()
            .map(p -> texts.get("handout.next", surroundings.shown(p)))
            .orElse(texts.get("handout.next.pdf", session.again())));
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;

/** {@code trace render}: the report and the picture, in out/. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "md,svg,png,…",
      hideParamSyntax = true,
      descriptionKey = "to")
  private List<Rendering.Format> to = new ArrayList<>();

  @Option(names = "--check", descriptionKey = "check")
  private boolean check;

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Opened opened = Opened.usable(surroundings, trace);
    Rendering rendering = new Rendering(opened, to.isEmpty() ? Rendering.USUAL : to);
    Reports reports = new Reports(surroundings, opened.language());
    if (check) {
      return reports.compared(rendering) ? ExitCode.DONE : ExitCode.NO;
    }
    reports.written(rendering);
    if (rendering.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    if (Findings.errors(rendering.problems().stream().map(Rendering.InTemplate::problem).toList())
        > 0) {
      return ExitCode.COULD_NOT_RUN;
    }
    surroundings.console().line(reports.nextAfter(rendering, trace.again()));
    return ExitCode.DONE;
  }
}

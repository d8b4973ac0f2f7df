package trace.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.analysis.Loops;
import trace.cli.Rendering.Format;
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
  private List<Format> to = new ArrayList<>();

  @Option(names = "--check", descriptionKey = "check")
  private boolean check;

  @Mixin private LookOptions look;

  @Mixin private PartOptions part;

  @Option(names = "--open", descriptionKey = "open")
  private boolean open;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private LocalDate asOf;

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Opened asIs = Opened.usable(surroundings, trace);
    Opened opened = asOf == null ? asIs : asIs.asOf(asOf);
    Rendering rendering;
    try {
      rendering = rendering(opened);
    } catch (PartOptions.NoSuchPart e) {
      surroundings.console().message(e.getMessage());
      return ExitCode.COULD_NOT_RUN;
    }
    Reports reports = new Reports(surroundings, opened.language());
    if (check) {
      return reports.compared(rendering) ? ExitCode.DONE : ExitCode.NO;
    }
    reports.written(rendering, trace.again());
    reports.nobody(look, opened.trace());
    if (rendering.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    if (Findings.errors(rendering.problems().stream().map(Rendering.InTemplate::problem).toList())
        > 0) {
      return ExitCode.COULD_NOT_RUN;
    }
    surroundings.console().line(open ? opened(rendering, opened) : next(reports, rendering));
    return ExitCode.DONE;
  }

  private String next(Reports reports, Rendering rendering) {
    return reports.nextAfter(rendering, trace.again());
  }

  private String opened(Rendering rendering, Opened opened) {
    return new Opener(surroundings, opened.language())
        .look(rendering.toOpen().orElseThrow())
        .text();
  }

  private Rendering rendering(Opened opened) throws PartOptions.NoSuchPart {
    List<Format> formats = to.isEmpty() ? Rendering.usual(look) : to;
    Loops loops = Loops.find(opened.map(), Loops.DEFAULT_MAX_LENGTH);
    Optional<PartOptions.Chosen> chosen = part.chosen(opened, loops);
    boolean pictures = to.stream().allMatch(f -> f == Format.SVG || f == Format.PNG);
    if (chosen.isPresent() && !pictures) {
      throw new PartOptions.NoSuchPart(Texts.of(opened.language()).get("part.formats"));
    }
    return chosen
        .map(c -> new Rendering(opened, loops, formats, look, c))
        .orElseGet(() -> new Rendering(opened, loops, formats, look));
  }
}

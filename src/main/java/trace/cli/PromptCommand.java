package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.analysis.Loops;
import trace.document.Prompt;
import trace.document.Rendered;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.model.Language;

/** {@code trace prompt}: what a lens asks about the map at hand. */
@Command(name = "prompt")
final class PromptCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", arity = "0..1", paramLabel = "LENS", descriptionKey = "LENS")
  private String lens;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TRACE", descriptionKey = "TRACE")
  private String trace;

  @Option(names = "--with", paramLabel = "WHAT", descriptionKey = "with")
  private String with = "";

  @Option(names = "--list", descriptionKey = "list")
  private boolean list;

  @Option(names = "--copy", descriptionKey = "copy")
  private boolean copy;

  @Mixin private PlaceOptions place;

  PromptCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    if (list || lens == null) {
      Prompts prompts = new Prompts(surroundings, place.language(surroundings));
      prompts.list(Workspace.lenses(place.folder(surroundings)));
      return ExitCode.DONE;
    }
    Loaded loaded =
        TraceFiles.load(TraceFinder.find(Optional.ofNullable(trace), place.folder(surroundings)));
    Opened opened = Opened.usable(surroundings, loaded, language(loaded));
    Prompts prompts = new Prompts(surroundings, opened.language());
    Optional<Prompts.Asked> asked = prompts.find(lens, with, opened);
    if (asked.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    Loops loops = Loops.find(opened.map(), Loops.DEFAULT_MAX_LENGTH);
    Prompt prompt =
        new Prompt(
            opened.map(),
            loops,
            opened.kit(),
            opened.language(),
            asked.get().lens(),
            asked.get().called(),
            asked.get().with());
    Rendered text = prompt.text(asked.get().template());
    List<Rendering.InTemplate> problems = new ArrayList<>();
    text.problems()
        .forEach(
            p ->
                problems.add(
                    new Rendering.InTemplate(asked.get().file(), asked.get().template(), p)));
    new Reports(surroundings, opened.language()).templates(problems);
    if (text.text().isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    prompts.give(text.text(), copy);
    return ExitCode.DONE;
  }

  private Language language(Loaded loaded) {
    return place
        .asked()
        .or(() -> loaded.trace().flatMap(t -> t.language()))
        .orElseGet(() -> surroundings.console().localeLanguage());
  }
}

package trace.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.cli.record.Reply;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.model.Language;
import trace.model.Names;
import trace.model.ProblemKind;

/** {@code trace record}: line by line, with feedback. */
@Command(name = "record")
final class RecordCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;

  @Option(names = "--guide", descriptionKey = "guide")
  private boolean guide;

  RecordCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Console console = surroundings.console();
    if (guide && !console.canAsk()) {
      Language language = trace.language(surroundings, Optional.empty());
      console.message(Texts.of(language).get("guide.terminal"));
      return ExitCode.COULD_NOT_RUN;
    }
    Path file;
    try {
      file = trace.file(surroundings);
    } catch (FileProblem e) {
      if (e.problem().kind() != ProblemKind.NO_TRACE_HERE || !console.canAsk()) {
        throw e;
      }
      return begun();
    }
    Language language = trace.language(surroundings, TraceFiles.load(file).trace());
    if (!file.getFileName().toString().equals(TraceFinder.FILE_NAME)) {
      console.message(Texts.of(language).get("record.file", surroundings.shown(file)));
      return ExitCode.COULD_NOT_RUN;
    }
    return new Recording(surroundings, file, language).run(guide);
  }

  /** Where there is no trace yet, one is made first. */
  private int begun() throws FileProblem {
    Console console = surroundings.console();
    Language language = trace.language(surroundings, Optional.empty());
    Optional<String> name = console.ask(Texts.of(language).get("record.name"));
    if (name.map(Names::trim).filter(n -> !n.isEmpty()).isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    Path folder = trace.folder(surroundings);
    Reply made =
        Within.run(
            surroundings,
            console.width(),
            "new",
            "-C",
            folder.toString(),
            "--lang",
            language.code(),
            "--",
            name.get());
    if (!made.done()) {
      console.message(made.text());
      return ExitCode.COULD_NOT_RUN;
    }
    console.line(made.text().lines().findFirst().orElse("") + "\n");
    Path file = folder.resolve(FolderName.of(name.get())).resolve(TraceFinder.FILE_NAME);
    return new Recording(surroundings, file, language).run(guide);
  }
}

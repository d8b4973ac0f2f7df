package trace.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFinder;
import trace.model.Language;

/** {@code trace record}: line by line, with feedback. */
@Command(name = "record")
final class RecordCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;

  RecordCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Path file = trace.file(surroundings);
    Loaded loaded = trace.load(surroundings);
    Language language = trace.language(surroundings, loaded.trace());
    if (!file.getFileName().toString().equals(TraceFinder.FILE_NAME)) {
      surroundings
          .console()
          .message(Texts.of(language).get("record.file", surroundings.shown(file)));
      return ExitCode.COULD_NOT_RUN;
    }
    return new Recording(surroundings, file, language).run();
  }
}

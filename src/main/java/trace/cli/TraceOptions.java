package trace.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.model.Language;
import trace.model.Trace;

/** The trace a command reads, and the language it answers in. */
final class TraceOptions {
  @Parameters(arity = "0..1", paramLabel = "TRACE", descriptionKey = "TRACE")
  private String trace;

  @Mixin private PlaceOptions place;

  /** Finds and reads the trace. */
  Loaded load(Surroundings surroundings) throws FileProblem {
    return TraceFiles.load(file(surroundings));
  }

  /** What was typed for TRACE, to be typed again in front of the next command; with a space. */
  String again() {
    return trace == null ? "" : " " + Typed.word(trace);
  }

  /** Finds the trace's file. */
  Path file(Surroundings surroundings) throws FileProblem {
    return TraceFinder.find(Optional.ofNullable(trace), folder(surroundings));
  }

  /** The folder the command works in: that of {@code -C}, else the one the person is in. */
  Path folder(Surroundings surroundings) {
    return place.folder(surroundings);
  }

  /** {@code --lang}, else what the file says, else the locale. */
  Language language(Surroundings surroundings, Optional<Trace> trace) {
    return place
        .asked()
        .or(() -> trace.flatMap(Trace::language))
        .orElseGet(() -> surroundings.console().localeLanguage());
  }
}

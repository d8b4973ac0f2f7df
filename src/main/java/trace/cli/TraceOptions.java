package trace.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
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

  @Option(names = "-C", paramLabel = "DIR", descriptionKey = "C")
  private Path directory;

  @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "lang")
  private Lang lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  /** The values of {@code --lang}. */
  enum Lang {
    JA,
    EN
  }

  /** Finds and reads the trace. */
  Loaded load(Surroundings surroundings) throws FileProblem {
    return TraceFiles.load(TraceFinder.find(Optional.ofNullable(trace), folder(surroundings)));
  }

  /** The folder the command works in: that of {@code -C}, else the one the person is in. */
  Path folder(Surroundings surroundings) {
    Path here = surroundings.directory();
    return directory == null ? here : here.resolve(directory).normalize();
  }

  /** {@code --lang}, else what the file says, else the locale. */
  Language language(Surroundings surroundings, Optional<Trace> trace) {
    if (lang != null) {
      return Language.valueOf(lang.name());
    }
    return trace.flatMap(Trace::language).orElseGet(() -> surroundings.console().localeLanguage());
  }
}

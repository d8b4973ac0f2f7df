package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.IgnoreFile;
import trace.files.NewTrace;
import trace.files.SessionFiles;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.session.NewSession;

/** {@code trace session new}: a folder, and in it a session to prepare. */
@Command(name = "session new")
final class SessionNewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "session-name")
  private String name;

  @Mixin private SessionKindOption kind;

  @Mixin private SessionDetails details;

  @Option(names = "--trace", paramLabel = "TRACE", descriptionKey = "trace")
  private List<String> traces = List.of();

  @Option(names = "--schema", descriptionKey = "schema")
  private boolean schema;

  @Mixin private PlaceOptions place;

  SessionNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(language);
    Path here = place.folder(surroundings);
    Kits kits = new Workspace().kits(here);
    Optional<LoadedKit> loaded = kind.of(kits, console, texts);
    boolean named = new Typed(console, texts).isName(name);
    if (!named
        || loaded.isEmpty()
        || !details.isGood(console, texts, loaded.get().kit().orElseThrow())) {
      console.message(texts.get("see.help", "trace session new"));
      return ExitCode.COULD_NOT_RUN;
    }
    NewSession session = new NewSession(loaded.get(), language);
    if (!session.isPossible()) {
      console.message(texts.get("kit.scaffold", loaded.get().name()));
      return ExitCode.COULD_NOT_RUN;
    }
    NewTrace made = NewTrace.session(here, FolderName.of(name));
    List<String> used = SessionFiles.named(traces, here, made.folder());
    String pointer = schema ? Schemas.pointer(Schemas.OF_SESSION) : "";
    made.write(pointer + session.text(name, details.values(texts), used));
    IgnoreFile.make(made.folder(), texts.get("session.ignore"));
    if (schema) {
      String form = new Schemas(kits, language).session(loaded.get().kit());
      Path beside = Schemas.write(made.folder(), Schemas.OF_SESSION, form);
      console.line(texts.get("wrote", surroundings.shown(beside)));
    }
    new Reports(surroundings, language).madeSession(made, name);
    return ExitCode.DONE;
  }
}

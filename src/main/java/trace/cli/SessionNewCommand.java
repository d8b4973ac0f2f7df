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
import picocli.CommandLine.Parameters;
import trace.edit.Heading;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.IgnoreFile;
import trace.files.NewTrace;
import trace.files.SessionFiles;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;

/** {@code trace session new}: a folder, and in it a session to prepare. */
@Command(name = "session new")
final class SessionNewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "session-name")
  private String name;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "session-kind")
  private String kind = Kits.DEFAULT_KIND;

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
    Optional<LoadedKit> loaded = kind(kits, texts);
    boolean named = new Typed(console, texts).isName(name);
    if (!named
        || loaded.isEmpty()
        || !details.isGood(console, texts, loaded.get().kit().orElseThrow())) {
      console.message(texts.get("see.help", "trace session new"));
      return ExitCode.COULD_NOT_RUN;
    }
    Optional<String> scaffold =
        loaded
            .get()
            .scaffold(language)
            .filter(s -> Heading.lacks(s, SessionDetails.keys()).isEmpty());
    if (scaffold.isEmpty()) {
      console.message(texts.get("kit.scaffold", kind));
      return ExitCode.COULD_NOT_RUN;
    }
    Map<String, String> values = details.values(texts);
    values.put("session", Names.trim(name));
    values.put("kind", Names.key(kind));
    values.put("lang", language.code());
    NewTrace made = NewTrace.session(here, FolderName.of(name));
    String pointer = schema ? Schemas.pointer(Schemas.OF_SESSION) : "";
    String text = Heading.fill(scaffold.get(), values);
    made.write(pointer + Heading.listed(text, "traces", named(made.folder(), here)));
    IgnoreFile.make(made.folder(), texts.get("session.ignore"));
    if (schema) {
      String form = new Schemas(kits, language).session(loaded.get().kit());
      Path beside = Schemas.write(made.folder(), Schemas.OF_SESSION, form);
      console.line(texts.get("wrote", surroundings.shown(beside)));
    }
    new Reports(surroundings, language).madeSession(made, name);
    return ExitCode.DONE;
  }

  /** The kind that was asked for; says so if it is none. */
  private Optional<LoadedKit> kind(Kits kits, Texts texts) {
    Optional<LoadedKit> loaded = kits.load(kind);
    if (loaded.flatMap(LoadedKit::kit).filter(Kit::isSession).isPresent()) {
      return loaded;
    }
    Console console = surroundings.console();
    List<String> kinds = kits.kinds();
    console.message(texts.get("bad.value", "--kind", kind, String.join(" | ", kinds)));
    if (loaded.isPresent()) {
      console.message(texts.get("session.kit", loaded.get().name()));
    } else {
      Nearest.of(kind, kinds).ifPresent(n -> console.message(texts.get("perhaps", n)));
    }
    return Optional.empty();
  }

  private List<String> named(Path folder, Path here) throws FileProblem {
    List<String> named = new ArrayList<>();
    for (String trace : traces) {
      named.add(SessionFiles.named(trace, here, folder));
    }
    return named;
  }
}

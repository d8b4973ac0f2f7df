package trace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;
import trace.files.LoadedSession;
import trace.files.SessionFiles;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Nearest;
import trace.model.Session;

/** {@code trace schema}: the form of a trace's or a session's file, for editors. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--kit", paramLabel = "K", descriptionKey = "kit")
  private String kit;

  @Option(names = "--session", descriptionKey = "session")
  private boolean session;

  @Mixin private PlaceOptions place;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Optional<LoadedSession> here = session && kit == null ? here() : Optional.empty();
    Language language =
        place
            .asked()
            .or(() -> here.flatMap(LoadedSession::session).flatMap(Session::language))
            .orElseGet(() -> place.language(surroundings));
    Kits kits = new Workspace().kits(place.folder(surroundings));
    Optional<Kit> asked =
        Optional.ofNullable(kit)
            .flatMap(kits::load)
            .or(() -> here.flatMap(LoadedSession::kit))
            .flatMap(LoadedKit::kit)
            .filter(k -> k.isSession() || !session);
    if (kit != null && asked.isEmpty()) {
      return unknown(kits, Texts.of(language));
    }
    Schemas schemas = new Schemas(kits, language);
    boolean ofSession = session || asked.map(Kit::isSession).orElse(false);
    surroundings.console().text(ofSession ? schemas.session(asked) : schemas.trace(asked));
    return ExitCode.DONE;
  }

  /** The session of the folder: its file gets the form that it would have got at the beginning. */
  private Optional<LoadedSession> here() throws FileProblem {
    Path file = place.folder(surroundings).resolve(SessionFiles.FILE_NAME);
    return Files.isRegularFile(file) ? Optional.of(SessionFiles.load(file)) : Optional.empty();
  }

  private int unknown(Kits kits, Texts texts) {
    List<String> known = new ArrayList<>(session ? List.of() : kits.names());
    known.addAll(kits.kinds());
    Console console = surroundings.console();
    console.message(texts.get("bad.value", "--kit", kit, String.join(" | ", known)));
    Nearest.of(kit, known).ifPresent(n -> console.message(texts.get("perhaps", n)));
    console.message(texts.get("see.help", "trace schema"));
    return ExitCode.COULD_NOT_RUN;
  }
}

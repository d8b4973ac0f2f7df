package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Nearest;

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
  public Integer call() {
    Language language = place.language(surroundings);
    Kits kits = new Workspace().kits(place.folder(surroundings));
    Optional<Kit> asked =
        Optional.ofNullable(kit)
            .flatMap(kits::load)
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

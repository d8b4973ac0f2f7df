package trace.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Nearest;

/** The kind of a new session. */
final class SessionKindOption {
  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "session-kind")
  private String kind = Kits.DEFAULT_KIND;

  /** The kind that was asked for; says so if it is none. */
  Optional<LoadedKit> of(Kits kits, Console console, Texts texts) {
    Optional<LoadedKit> loaded = kits.load(kind);
    if (loaded.flatMap(LoadedKit::kit).filter(Kit::isSession).isPresent()) {
      return loaded;
    }
    List<String> kinds = kits.kinds();
    console.message(texts.get("bad.value", "--kind", kind, String.join(" | ", kinds)));
    if (loaded.isPresent()) {
      console.message(texts.get("session.kit", loaded.get().name()));
    } else {
      Nearest.of(kind, kinds).ifPresent(n -> console.message(texts.get("perhaps", n)));
    }
    return Optional.empty();
  }
}

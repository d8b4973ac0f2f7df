package trace.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.exchange.TraceSchema;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Nearest;
import trace.model.Side;

/** {@code trace schema}: the form of a trace's file, for editors. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--kit", paramLabel = "K", descriptionKey = "kit")
  private String kit;

  @Mixin private PlaceOptions place;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = place.language(surroundings);
    Kits kits = new Workspace().kits(place.folder(surroundings));
    Optional<Kit> asked = Optional.ofNullable(kit).flatMap(kits::load).flatMap(LoadedKit::kit);
    if (kit != null && asked.isEmpty()) {
      Texts texts = Texts.of(language);
      Console console = surroundings.console();
      console.message(texts.get("bad.value", "--kit", kit, String.join(" | ", kits.names())));
      Nearest.of(kit, kits.names()).ifPresent(n -> console.message(texts.get("perhaps", n)));
      console.message(texts.get("see.help", "trace schema"));
      return ExitCode.COULD_NOT_RUN;
    }
    surroundings.console().text(text(asked, kits, language));
    return ExitCode.DONE;
  }

  /** The schema with its explanations. */
  static String text(Optional<Kit> kit, Kits kits, Language language) {
    trace.words.Texts said = trace.words.Texts.read(SchemaCommand.class, "schema", language);
    List<String> keys = said.keys();
    return TraceSchema.of(
        kit,
        kits.names(),
        sides(kits),
        language,
        key -> Optional.of(key).filter(keys::contains).map(said::raw));
  }

  /** The sides of all kits at hand, each once. */
  private static List<Side> sides(Kits kits) {
    Map<String, Side> sides = new LinkedHashMap<>();
    Side.BUILT_IN.forEach(s -> sides.put(s.key(), s));
    for (String name : kits.names()) {
      kits.load(name)
          .flatMap(LoadedKit::kit)
          .ifPresent(k -> k.sides().forEach(s -> sides.putIfAbsent(s.key(), s)));
    }
    return List.copyOf(sides.values());
  }
}

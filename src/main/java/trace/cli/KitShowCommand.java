package trace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.exchange.KitJson;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.words.KitWords;

/** {@code trace kit show}: what a way of tracing asks for. */
@Command(name = "kit show")
final class KitShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "KIT", descriptionKey = "KIT")
  private String name;

  @Mixin private PlaceOptions place;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  KitShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    KitReports reports = new KitReports(surroundings, language);
    Optional<LoadedKit> loaded = reports.find(name, place.folder(surroundings), "trace kit show");
    if (loaded.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    if (loaded.get().kit().isEmpty()) {
      reports.problems(loaded.get());
      return ExitCode.COULD_NOT_RUN;
    }
    Kit kit = loaded.get().kit().get();
    String folder = loaded.get().folder().map(surroundings::shown).orElse("");
    KitJson.Listed shown = new KitJson.Listed(kit.name(), loaded.get().kit(), folder);
    if (json.asked()) {
      console.text(KitJson.kit(shown, language));
      return ExitCode.DONE;
    }
    console.text(new KitWords(language, console.width(), color.wanted(console)).kit(kit, folder));
    console.line("");
    String next = kit.isSession() ? "next.session" : "next.new.kit";
    console.line(Texts.of(language).get(next, Typed.word(kit.name())));
    return ExitCode.DONE;
  }
}

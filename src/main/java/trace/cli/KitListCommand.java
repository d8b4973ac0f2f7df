package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.exchange.KitJson;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.words.KitWords;

/** {@code trace kit list}: the ways of tracing at hand. */
@Command(name = "kit list")
final class KitListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private PlaceOptions place;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  KitListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = place.language(surroundings);
    Path here = place.folder(surroundings);
    Kits kits = new Workspace().kits(here);
    List<KitJson.Listed> ways = listed(kits, kits.names());
    List<KitJson.Listed> kinds = listed(kits, kits.kinds());
    List<KitJson.Listed> all = new ArrayList<>(ways);
    all.addAll(kinds);
    Console console = surroundings.console();
    if (json.asked()) {
      console.text(KitJson.list(all, language));
      return ExitCode.DONE;
    }
    KitWords words = new KitWords(language, console.width(), color.wanted(console));
    int widest = all.stream().mapToInt(k -> KitWords.width(k.name())).max().orElse(0);
    Texts texts = Texts.of(language);
    console.line(texts.get("kit.ways"));
    ways.forEach(k -> console.text(words.line(k.name(), widest, k.kit(), k.folder())));
    console.line("");
    console.line(texts.get("kit.kinds"));
    kinds.forEach(k -> console.text(words.line(k.name(), widest, k.kit(), k.folder())));
    console.line("");
    console.line(texts.get("next.kit.show"));
    return ExitCode.DONE;
  }

  private List<KitJson.Listed> listed(Kits kits, List<String> names) {
    List<KitJson.Listed> listed = new ArrayList<>();
    for (String name : names) {
      LoadedKit kit = kits.load(name).orElseThrow();
      String folder = kit.folder().map(surroundings::shown).orElse("");
      listed.add(new KitJson.Listed(name, kit.kit(), folder));
    }
    return listed;
  }
}

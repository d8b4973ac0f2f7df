package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.document.EveryoneText;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.Outputs;
import trace.model.Trace;
import trace.picture.EveryonePage;
import trace.session.Contribution;
import trace.session.ObservationCard;
import trace.words.ComparedWords;
import trace.words.Width;

/** Says what was collected, and makes the page of everybody's maps. */
final class CollectReport {
  /** More lines that are no arrow are only kept, not shown. */
  private static final int SHOWN = 5;

  private final Surroundings surroundings;
  private final OpenedSession opened;
  private final Console console;
  private final Texts texts;

  CollectReport(Surroundings surroundings, OpenedSession opened) {
    this.surroundings = surroundings;
    this.opened = opened;
    this.console = surroundings.console();
    this.texts = Texts.of(opened.language());
  }

  /** Messages to one person only. */
  void aside(int count) {
    if (count > 0) {
      console.line(texts.get("collect.aside", count));
    }
  }

  /** Notes that were taken for what several people said. */
  void guesses(Map<String, List<String>> guesses) {
    for (Map.Entry<String, List<String>> guess : guesses.entrySet()) {
      String file = Width.harmless(guess.getKey());
      String names = Width.harmless(String.join(texts.get("comma"), guess.getValue()));
      console.line(texts.get("collect.guess", file, names));
    }
  }

  /** Names that differ in the form of a kanji: two people, or one. */
  void alike(List<List<String>> alike) {
    for (List<String> names : alike) {
      String one = Width.harmless(names.get(0));
      console.line(texts.get("collect.alike", one, Width.harmless(names.get(1))));
    }
  }

  void masked(Contribution c) {
    if (c.masked() > 0) {
      console.line(texts.get("collect.masked", Width.harmless(c.who()), c.masked()));
    }
  }

  void put(String who, CollectedMaps.Put put, boolean usable) {
    String file = Width.harmless(surroundings.shown(put.file()));
    console.line(
        switch (put.state()) {
          case MADE -> texts.get("collect.made", file);
          case GROWN -> texts.get("collect.grown", file);
          case UNCHANGED -> texts.get("unchanged", file);
        });
    if (!usable) {
      console.line("  " + texts.get("collect.broken", Width.harmless(who)));
    }
  }

  /** Observation cards. */
  void cards(List<ObservationCard> cards) {
    long nobodys = cards.stream().filter(ObservationCard::isNobodys).count();
    if (!cards.isEmpty()) {
      console.line("  " + texts.get("collect.cards", cards.size()));
    }
    if (nobodys > 0) {
      console.line("  " + texts.get("collect.nobody", nobodys));
    }
  }

  /** The lines that are neither arrow nor card. */
  void left(List<String> lines, Path file) {
    String where = Width.harmless(surroundings.shown(file));
    console.line("  " + texts.get("collect.left", lines.size(), where));
    for (String line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      console.line("    " + Width.cut(Width.harmless(line), console.width() - 4));
    }
    if (lines.size() > SHOWN) {
      console.line("    …");
    }
  }

  /** The page of all maps there are now. */
  int everyone(CollectedMaps maps) throws FileProblem {
    List<EveryonePage.Tile> tiles = new ArrayList<>();
    ComparedWords compared = new ComparedWords(opened.language());
    for (Loaded loaded : maps.filled()) {
      Opened map = new Opened(loaded, opened.language(), "");
      tile(map, tiles);
      compared.with(whose(map), map.trace());
    }
    console.line("");
    if (tiles.isEmpty()) {
      console.line(texts.get("collect.none"));
      return ExitCode.DONE;
    }
    everyone(tiles, compared.parts());
    int drawn = maps.drawn();
    console.line(texts.get(drawn > 0 ? "collect.everyone" : "collect.everyone.none", drawn));
    if (drawn < tiles.size()) {
      console.line(texts.get("collect.undrawn", tiles.size() - drawn));
    }
    if (compared.split() > 0) {
      console.line(texts.get("collect.split", compared.split()));
    }
    console.line("");
    console.line(texts.get("next.everyone", Typed.word(surroundings.shown(maps.folder()))));
    return ExitCode.DONE;
  }

  /** The page to project, and the same to read on. */
  private void everyone(List<EveryonePage.Tile> tiles, List<ComparedWords.Part> parts)
      throws FileProblem {
    String title = opened.session().title();
    String question = opened.session().question();
    write("everyone.html", EveryonePage.write(title, question, tiles, parts, opened.language()));
    List<EveryoneText.Whose> whose =
        tiles.stream().map(t -> new EveryoneText.Whose(t.who(), t.about())).toList();
    write("everyone.md", EveryoneText.write(title, question, whose, parts, opened.language()));
  }

  private void write(String name, String text) throws FileProblem {
    Path file = opened.loaded().outputFolder().resolve(name);
    boolean fresh = Outputs.write(file, text.getBytes(StandardCharsets.UTF_8));
    console.line(texts.get(fresh ? "wrote" : "unchanged", surroundings.shown(file)));
  }

  private static String whose(Opened map) {
    String folder = String.valueOf(map.loaded().path().getParent().getFileName());
    return map.trace().author().isEmpty() ? folder : map.trace().author();
  }

  private void tile(Opened map, List<EveryonePage.Tile> tiles) {
    CausalMap drawn = map.map();
    Loops loops = Loops.find(drawn, Loops.DEFAULT_MAX_LENGTH);
    Rendering rendering =
        new Rendering(map, loops, List.of(Rendering.Format.MD), new LookOptions());
    if (!rendering.isDrawable()) {
      return;
    }
    Trace trace = map.trace();
    String about =
        texts.get(
            trace.relationships().isEmpty() ? "collect.about.none" : "collect.about",
            trace.elements().size(),
            trace.relationships().size(),
            loops.all().size());
    tiles.add(new EveryonePage.Tile(whose(map), about, rendering.picture().svg()));
  }
}

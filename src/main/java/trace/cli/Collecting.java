package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.session.CollectedMap;
import trace.session.Contribution;

/** Puts what people made into a folder for each of them; nothing is written over. */
final class Collecting {
  private final OpenedSession opened;
  private final CollectedMaps maps;
  private final CollectedMap map;
  private final CollectReport told;
  private final Reports reports;
  private final Function<String, Optional<Kit>> kits;

  /** Lines of those of whom there is no trace. */
  private final List<String> rest = new ArrayList<>();

  Collecting(Surroundings surroundings, OpenedSession opened) {
    this.opened = opened;
    this.maps = new CollectedMaps(opened.loaded().folder());
    this.told = new CollectReport(surroundings, opened);
    this.reports = new Reports(surroundings, opened.language());
    this.kits = new Workspace().kitsFor(maps.folder().resolve("x").resolve(TraceFinder.FILE_NAME));
    Optional<Trace> used = used();
    Kits all = new Workspace().kits(maps.folder());
    Language language = opened.session().language().orElse(opened.language());
    Texts texts = Texts.of(language);
    this.map =
        new CollectedMap(
            opened.session(),
            used,
            used.flatMap(t -> all.load(t.kit())).or(() -> all.load(Kits.DEFAULT)).orElseThrow(),
            kits,
            language,
            new CollectedMap.Says(
                texts.get("card.kind"),
                texts.get("card.surprised", "{0}"),
                texts.get("card.photo", "{0}"),
                texts.get("card.nobody")));
  }

  /** The first of the session's traces that can be read. */
  private Optional<Trace> used() {
    for (Path path : opened.loaded().traces()) {
      try {
        Path file = TraceFinder.find(Optional.of(path.toString()), opened.loaded().folder());
        Loaded loaded = TraceFiles.load(file);
        if (loaded.isUsable()) {
          return loaded.trace();
        }
      } catch (FileProblem e) {
        // The session says what is wrong with its traces.
      }
    }
    return Optional.empty();
  }

  /** A trace that somebody made with the tool: as it is, with its author. */
  void own(CollectedFiles.Own own) throws FileProblem {
    Loaded loaded = own.loaded();
    boolean named = loaded.trace().filter(t -> !t.author().isEmpty()).isPresent();
    String text =
        named || !loaded.isUsable()
            ? loaded.text()
            : CollectedMap.signed(loaded.text(), own.who(), new Workspace().kitsFor(own.file()));
    CollectedMaps.Put put =
        maps.trace(own.who(), text, o -> Optional.of(o).filter(text::equals), reports::file);
    told.put(own.who(), put, loaded.isUsable());
  }

  /** What somebody wrote: a trace of its own, or more in the one that is there. */
  void put(Contribution c) throws FileProblem {
    told.masked(c);
    Optional<CollectedMap.Made> made = map.of(c);
    if (made.isEmpty()) {
      c.others().forEach(l -> rest.add(c.who() + ": " + l));
      return;
    }
    // What is left depends on the trace that is there.
    AtomicReference<CollectedMap.Made> used = new AtomicReference<>(made.get());
    CollectedMaps.Put put =
        maps.trace(
            c.who(),
            made.get().text(),
            old -> {
              Optional<CollectedMap.Made> more = map.of(c, old);
              more.ifPresent(used::set);
              return more.map(CollectedMap.Made::text);
            },
            reports::file);
    told.put(c.who(), put, true);
    if (put.state() != CollectedMaps.State.UNCHANGED) {
      told.cards(c.cards());
    }
    List<String> left = used.get().left();
    if (!left.isEmpty()) {
      told.left(left, maps.others(put.file().getParent(), left).file());
    }
  }

  /** Keeps what is left, and makes the page of all maps. */
  int finish(CollectedFiles given) throws FileProblem {
    if (!rest.isEmpty()) {
      told.left(rest, maps.others(maps.folder(), rest).file());
    }
    told.guesses(given.guesses());
    told.names(given.names());
    told.alike(given.alike());
    told.aside(given.aside());
    return told.everyone(maps);
  }
}

package trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.model.Element;
import trace.model.Folding;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Side;
import trace.model.Trace;
import trace.yaml.ArrowNotation;

/** Values for options and arguments: those the program knows, and those of the trace at hand. */
final class CompletionValues {
  private static final String ARROW = "→";
  private static final List<String> SIGNS = List.of("（＋）", "（－）", "（？）", "（＋、遅れ）", "（－、遅れ）");

  private final Path folder;
  private final Language language;
  private final Map<String, String> found = new LinkedHashMap<>();

  /**
   * @param folder the folder the command would work in
   */
  CompletionValues(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /**
   * The values that can stand there, each with a word about it.
   *
   * @param key the longest name of an option, or the key under which an argument is described
   * @param begun what is typed of it
   */
  Map<String, String> of(String key, String begun) {
    switch (key) {
      case "--kit", "KIT", "KITOWN" -> kits();
      case "session-kind" -> kinds();
      case "LENS" -> lenses();
      case "--side" -> sides();
      case "--want" -> Stream.of("up", "down").forEach(w -> found.put(w, ""));
      case "-C", "TRACE", "DIR", "SESSION", "--trace" -> folders(begun);
      case "NAMES", "OLD", "--about" -> trace(this::elements);
      case "ARROWS", "--for" -> trace(t -> arrow(t, begun));
      case "WHAT" -> trace(this::everything);
      case "LOOP" -> trace(this::loops);
      case "--source" -> trace(this::sources);
      case "--who" -> trace(t -> t.voices().forEach(v -> put(v.who(), "")));
      case "--kind" -> trace(t -> t.sources().forEach(s -> put(s.kind(), "")));
      default -> {}
    }
    return found;
  }

  private void put(String value, String about) {
    if (!value.isEmpty() && value.chars().noneMatch(c -> c < ' ')) {
      found.putIfAbsent(value, about);
    }
  }

  private void kits() {
    Kits kits = new Workspace().kits(folder);
    titles(kits, kits.names());
  }

  private void kinds() {
    Kits kits = new Workspace().kits(folder);
    titles(kits, kits.kinds());
  }

  private void titles(Kits kits, List<String> names) {
    for (String name : names) {
      kits.load(name).flatMap(l -> l.kit()).ifPresent(k -> put(name, k.title().in(language)));
    }
  }

  private void lenses() {
    Workspace.lenses(folder)
        .all()
        .forEach(l -> put(l.called(language), l.lens().title().in(language)));
  }

  private Optional<Loaded> loaded() {
    try {
      return Optional.of(TraceFiles.load(TraceFinder.find(Optional.empty(), folder)));
    } catch (FileProblem e) {
      return Optional.empty();
    }
  }

  private void trace(Consumer<Trace> read) {
    loaded().flatMap(Loaded::trace).ifPresent(read);
  }

  private void sides() {
    List<Side> sides = loaded().flatMap(Loaded::kit).map(Kit::sides).orElse(Side.BUILT_IN);
    for (Side side : sides) {
      String title = side.title().in(language);
      put(
          language == Language.JA ? title : side.key(),
          language == Language.JA ? side.key() : title);
    }
    sides.forEach(s -> put(s.key(), s.title().in(language)));
  }

  private void elements(Trace trace) {
    trace.elements().forEach(e -> put(e.name(), ""));
  }

  private void sources(Trace trace) {
    trace.sources().forEach(s -> put(s.key(), s.title()));
  }

  private void loops(Trace trace) {
    CausalMap map = CausalMap.of(trace);
    Loops.find(map, Loops.DEFAULT_MAX_LENGTH)
        .all()
        .forEach(
            l ->
                put(
                    l.label(),
                    String.join(
                        ARROW, l.elements().stream().map(i -> map.element(i).name()).toList())));
  }

  private void everything(Trace trace) {
    elements(trace);
    trace.relationships().forEach(r -> put(ends(r), ""));
    trace.loops().forEach(l -> put(l.name(), ""));
    sources(trace);
    trace.voices().forEach(v -> put(v.who(), ""));
  }

  private static String ends(Relationship r) {
    return r.from() + ARROW + r.to();
  }

  /** A cause, then its effect, then the sign. */
  private void arrow(Trace trace, String begun) {
    int at = begun.indexOf(ARROW);
    if (at < 0) {
      causes(trace, begun);
      return;
    }
    String cause = begun.substring(0, at + 1);
    String effect = begun.substring(at + 1);
    boolean whole =
        trace.elements().stream().anyMatch(e -> effect.startsWith(e.name()) && !effect.isEmpty());
    for (var e : trace.elements()) {
      if (whole && effect.startsWith(e.name()) && !ArrowNotation.hasArrow(e.name())) {
        SIGNS.forEach(s -> put(cause + e.name() + s, ""));
      } else if (!Names.same(e.name(), cause.substring(0, at))) {
        put(cause + e.name(), "");
      }
    }
  }

  /** Where only one element can be meant, its arrows, so that no shell takes it for the end. */
  private void causes(Trace trace, String begun) {
    String start = Folding.fold(begun);
    List<String> names = trace.elements().stream().map(Element::name).toList();
    List<String> meant = names.stream().filter(n -> Folding.fold(n).startsWith(start)).toList();
    if (meant.size() == 1) {
      String cause = meant.get(0);
      names.stream().filter(n -> !n.equals(cause)).forEach(n -> put(cause + ARROW + n, ""));
    }
    if (meant.size() != 1 || found.isEmpty()) {
      meant.forEach(n -> put(n + ARROW, ""));
    }
  }

  /** Folders of traces as they are; on the way to others, with a slash to go on from. */
  private void folders(String begun) {
    String parent = begun.substring(0, begun.lastIndexOf('/') + 1);
    try (Stream<Path> entries = Files.list(folder.resolve(parent))) {
      entries
          .filter(Files::isDirectory)
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(
              p -> {
                boolean trace = Files.isRegularFile(p.resolve(TraceFinder.FILE_NAME));
                put(parent + p.getFileName() + (trace ? "" : "/"), "");
              });
    } catch (IOException | RuntimeException e) {
      // No such folder: nothing to offer.
    }
  }
}

package trace.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Language;
import trace.model.Names;

/** The lenses (見方) that can be asked for: a workspace's own win over those of the program. */
public final class Lenses {
  /** The folder of the lenses among the kits. */
  public static final String FOLDER = "lenses";

  /** The lens whose text serves for those that only a kit names. */
  private static final String ANY = "any";

  private static final KitFiles BUILT_IN = KitFiles.builtIn(FOLDER);

  private final Map<String, LoadedLens> all = new LinkedHashMap<>();
  private final Map<String, LoadedLens> own = new LinkedHashMap<>();

  private Lenses(Optional<Path> own) {
    builtInNames().forEach(n -> all.put(n, LoadedLens.read(n, BUILT_IN)));
    own.ifPresent(this::add);
  }

  /** Only the lenses that come with the program. */
  public static Lenses builtIn() {
    return new Lenses(Optional.empty());
  }

  /**
   * The lenses in a folder of the workspace, a definition each, and those of the program.
   *
   * @param folder the folder; it need not exist
   */
  public static Lenses in(Path folder) {
    return new Lenses(Optional.of(folder));
  }

  private void add(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      KitFiles own = KitFiles.in(folder);
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(LoadedLens.ENDING) && Files.isRegularFile(file)) {
          String key = name.substring(0, name.length() - LoadedLens.ENDING.length());
          this.own.put(Names.key(key), LoadedLens.read(key, own));
        }
      }
      all.putAll(this.own);
    } catch (IOException e) {
      // What cannot be listed is not there; the lenses of the program stay.
    }
  }

  private static List<String> builtInNames() {
    try {
      return BUILT_IN
          .read("index.txt")
          .orElseThrow()
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them: those of the program in their order, then the workspace's by name. */
  public List<LoadedLens> all() {
    return new ArrayList<>(all.values());
  }

  /** The workspace's own, by name. */
  public List<LoadedLens> own() {
    return new ArrayList<>(own.values());
  }

  /** The lens that a text names, by its name, title or another of its names. */
  public Optional<LoadedLens> find(String text) {
    return all.values().stream()
        .filter(l -> l.lens().isCalled(text) || Names.same(l.called(Language.JA), text))
        .findFirst();
  }

  /** The text for a lens that only a kit names. */
  public static LoadedLens any() {
    return LoadedLens.read(ANY, BUILT_IN);
  }
}

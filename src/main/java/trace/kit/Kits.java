package trace.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Names;

/** The ways of tracing (進め方) at hand: a workspace's own win over those of the program. */
public final class Kits {
  /** The kit of a trace that names none. */
  public static final String DEFAULT = "systemic";

  private static final String DEFINITION = "kit.yaml";

  private final Optional<Path> own;

  private Kits(Optional<Path> own) {
    this.own = own;
  }

  /** Only the kits that come with the program. */
  public static Kits builtIn() {
    return new Kits(Optional.empty());
  }

  /**
   * The kits in a folder of the workspace, one sub-folder each, and those of the program.
   *
   * @param templates the folder; it need not exist
   */
  public static Kits in(Path templates) {
    return new Kits(Optional.of(templates));
  }

  /** The names of all kits: those of the program first, then the workspace's by name. */
  public List<String> names() {
    List<String> names = new ArrayList<>(builtInNames());
    ownNames().stream().filter(n -> !names.contains(n)).forEach(names::add);
    return List.copyOf(names);
  }

  /** The names of the kits that come with the program, from {@code templates/index.txt}. */
  public static List<String> builtInNames() {
    try (InputStream in = Kits.class.getResourceAsStream("/templates/index.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing resource templates/index.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ownNames() {
    if (own.isEmpty() || !Files.isDirectory(own.get())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(own.get())) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve(DEFINITION)))
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The kit of that name, read and checked; empty if there is none. */
  public Optional<LoadedKit> load(String name) {
    String key = Names.key(name);
    if (!ownNames().contains(key)) {
      return builtInNames().contains(key)
          ? Optional.of(LoadedKit.read(key, KitFiles.builtIn(key)))
          : Optional.empty();
    }
    return own.map(folder -> LoadedKit.read(key, KitFiles.in(folder.resolve(key))));
  }

  /** The kit in a folder, read and checked, whatever the folder's name. */
  public static LoadedKit at(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return LoadedKit.read(name == null ? "" : name.toString(), KitFiles.in(folder));
  }
}

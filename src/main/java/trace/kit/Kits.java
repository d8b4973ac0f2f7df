package trace.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.model.Names;

/**
 * The ways of tracing (進め方) and the kinds of session (会の種類) at hand: a workspace's own win over
 * those of the program. Each is read once.
 */
public final class Kits {
  /** The kit of a trace that names none. */
  public static final String DEFAULT = "systemic";

  /** The kind of a session for which none is asked. */
  public static final String DEFAULT_KIND = "practice";

  /** The file that makes a folder a kit. */
  public static final String DEFINITION = "kit.yaml";

  private final Optional<Path> own;
  private final Map<String, Optional<LoadedKit>> loaded = new ConcurrentHashMap<>();

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

  /** The names of all ways of tracing: those of the program first, then the workspace's by name. */
  public List<String> names() {
    return names(builtInNames(), false);
  }

  /**
   * The names of all kinds of session: those of the program first, then the workspace's by name.
   */
  public List<String> kinds() {
    return names(builtInKinds(), true);
  }

  private List<String> names(List<String> builtIn, boolean session) {
    Set<String> own = own().keySet();
    List<String> names = new ArrayList<>();
    builtIn.stream().filter(n -> !own.contains(n) || isSession(n) == session).forEach(names::add);
    own.stream().filter(n -> !names.contains(n) && isSession(n) == session).forEach(names::add);
    return List.copyOf(names);
  }

  /** True for a kind of session. */
  public boolean isSession(String name) {
    return load(name).flatMap(LoadedKit::kit).map(Kit::isSession).orElse(false);
  }

  /** The names of the workspace's own kits, whether the program has one of that name or not. */
  public List<String> ownNames() {
    return List.copyOf(own().keySet());
  }

  /** The ways of tracing that come with the program, from {@code templates/index.txt}. */
  public static List<String> builtInNames() {
    return listed("index.txt");
  }

  /** The kinds of session that come with the program, from {@code templates/sessions.txt}. */
  public static List<String> builtInKinds() {
    return listed("sessions.txt");
  }

  private static List<String> listed(String file) {
    try (InputStream in = Kits.class.getResourceAsStream("/templates/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource templates/" + file);
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

  /**
   * The folders of the workspace's kits by name, in the order of the names. A link that leads out
   * of the folder of kits is none.
   */
  private Map<String, Path> own() {
    Map<String, Path> found = new TreeMap<>();
    if (own.isEmpty() || !Files.isDirectory(own.get())) {
      return found;
    }
    try (Stream<Path> folders = Files.list(own.get())) {
      Path real = own.get().toRealPath();
      for (Path folder : folders.sorted().toList()) {
        if (Files.isRegularFile(folder.resolve(DEFINITION))
            && folder.toRealPath().startsWith(real)) {
          found.putIfAbsent(Names.key(folder.getFileName().toString()), folder);
        }
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  /** The kit of that name, read and checked; empty if there is none. */
  public Optional<LoadedKit> load(String name) {
    return loaded.computeIfAbsent(Names.key(name), this::read);
  }

  private Optional<LoadedKit> read(String key) {
    Path folder = own().get(key);
    if (folder != null) {
      return Optional.of(LoadedKit.read(key, KitFiles.in(folder)));
    }
    return builtInNames().contains(key) || builtInKinds().contains(key)
        ? Optional.of(LoadedKit.read(key, KitFiles.builtIn(key)))
        : Optional.empty();
  }

  /** The kit in a folder, read and checked, whatever the folder's name. */
  public static LoadedKit at(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return LoadedKit.read(name == null ? "" : Names.key(name.toString()), KitFiles.in(folder));
  }
}

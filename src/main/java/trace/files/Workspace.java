package trace.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import trace.kit.Kits;
import trace.kit.Lenses;
import trace.kit.LoadedKit;
import trace.model.Kit;

/**
 * Where a person keeps their traces, and with them the kits of their own: the nearest folder {@code
 * templates} with a kit in it, in the folder at hand or above.
 */
public final class Workspace {
  /** The folder of the kits. */
  public static final String TEMPLATES = "templates";

  private final Map<Optional<Path>, Kits> kits = new ConcurrentHashMap<>();

  /** By the folder that holds those of the traces: their brothers need not look again. */
  private final Map<Path, Optional<Path>> above = new ConcurrentHashMap<>();

  /** Looks anew; each folder of kits is read once. */
  public Workspace() {}

  /** The kits at hand in a folder: the workspace's own and those of the program. */
  public Kits kits(Path folder) {
    return kits.computeIfAbsent(nearest(folder), own -> own.map(Kits::in).orElseGet(Kits::builtIn));
  }

  private Optional<Path> nearest(Path folder) {
    Path parent = folder.getParent();
    return parent == null || holdsKits(folder.resolve(TEMPLATES))
        ? templates(folder)
        : above.computeIfAbsent(parent, Workspace::templates);
  }

  /** The kits that the trace in a file may follow, by name. */
  public Function<String, Optional<Kit>> kitsFor(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return name -> kits(folder).load(name).flatMap(LoadedKit::kit).filter(k -> !k.isSession());
  }

  /** The lenses at hand for the trace in a file: the workspace's own and those of the program. */
  public static Lenses lensesFor(Path file) {
    return lenses(file.toAbsolutePath().normalize().getParent());
  }

  /** The lenses at hand in a folder: those in the nearest {@code templates/lenses}, and ours. */
  public static Lenses lenses(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path own = at.resolve(TEMPLATES).resolve(Lenses.FOLDER);
      if (Files.isDirectory(own)) {
        return Lenses.in(own);
      }
    }
    return Lenses.builtIn();
  }

  /** The kit of that name for the trace in a file. */
  public static Optional<LoadedKit> kitFor(Path file, String name) {
    return new Workspace().kits(file.toAbsolutePath().normalize().getParent()).load(name);
  }

  /** The nearest folder with kits of the workspace's own, if there is one. */
  public static Optional<Path> templates(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path templates = at.resolve(TEMPLATES);
      if (holdsKits(templates)) {
        return Optional.of(templates);
      }
    }
    return Optional.empty();
  }

  /**
   * Where a kit that is made in a folder belongs: beside those there are; else beside the traces,
   * that is in the folder, or outside of the trace that it is part of.
   */
  public static Path templatesToBe(Path folder) {
    Optional<Path> there = templates(folder);
    if (there.isPresent()) {
      return there.get();
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(TraceFinder.FILE_NAME)) && at.getParent() != null) {
        return at.resolveSibling(TEMPLATES);
      }
    }
    return folder.resolve(TEMPLATES);
  }

  private static boolean holdsKits(Path templates) {
    if (!Files.isDirectory(templates)) {
      return false;
    }
    try (Stream<Path> folders = Files.list(templates)) {
      return folders.anyMatch(f -> Files.isRegularFile(f.resolve(Kits.DEFINITION)));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}

package trace.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trace.model.Names;
import trace.model.ProblemKind;

/** Finds the trace a command is about. */
public final class TraceFinder {
  /** The name of the file in a trace's folder. */
  public static final String FILE_NAME = "trace.yaml";

  private TraceFinder() {}

  /**
   * The file of the trace.
   *
   * @param argument what the person named: a trace's folder or file; or nothing
   * @param directory the folder the person is in. Without an argument the trace of this folder or
   *     of the nearest one above is taken, else the only trace in a folder below it
   */
  public static Path find(Optional<String> argument, Path directory) throws FileProblem {
    if (!Files.isDirectory(directory)) {
      throw new FileProblem(
          directory, ProblemKind.NO_SUCH_FOLDER, String.valueOf(directory.getFileName()));
    }
    if (argument.isPresent()) {
      return named(argument.get(), directory);
    }
    for (Path at = directory; at != null; at = at.getParent()) {
      Path file = at.resolve(FILE_NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    List<Path> below = tracesIn(directory);
    if (below.size() == 1) {
      return below.get(0).resolve(FILE_NAME);
    }
    if (below.isEmpty()) {
      throw new FileProblem(directory, ProblemKind.NO_TRACE_HERE);
    }
    throw new FileProblem(directory, ProblemKind.SEVERAL_TRACES_HERE, names(below));
  }

  private static Path named(String argument, Path directory) throws FileProblem {
    Path path;
    try {
      path = directory.resolve(argument);
    } catch (InvalidPathException e) {
      throw new FileProblem(directory, ProblemKind.NO_SUCH_TRACE, argument);
    }
    if (Files.isDirectory(path)) {
      return inFolder(path);
    }
    if (Files.exists(path)) {
      return path;
    }
    Optional<Path> nearest = spelledAlike(path);
    if (nearest.isPresent() && Files.isDirectory(nearest.get())) {
      return inFolder(nearest.get());
    }
    throw new FileProblem(path, ProblemKind.NO_SUCH_TRACE, argument);
  }

  private static Path inFolder(Path folder) throws FileProblem {
    Path file = folder.resolve(FILE_NAME);
    if (Files.isDirectory(file)) {
      throw new FileProblem(file, ProblemKind.FOLDER_FOR_FILE);
    }
    if (Files.exists(file)) {
      return file;
    }
    List<Path> below = tracesIn(folder);
    if (below.isEmpty()) {
      boolean open = Files.isReadable(folder) && Files.isExecutable(folder);
      throw new FileProblem(
          folder, open ? ProblemKind.NO_TRACE_IN_FOLDER : ProblemKind.FOLDER_NOT_READABLE);
    }
    if (below.size() == 1) {
      return below.get(0).resolve(FILE_NAME);
    }
    throw new FileProblem(folder, ProblemKind.SEVERAL_TRACES_HERE, names(below));
  }

  /**
   * The same name in another Unicode form: macOS writes が as two characters where others use one.
   */
  private static Optional<Path> spelledAlike(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null || path.getFileName() == null || !Files.isDirectory(parent)) {
      return Optional.empty();
    }
    String name = path.getFileName().toString();
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(p -> Names.same(p.getFileName().toString(), name)).sorted().findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static List<Path> tracesIn(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(p -> Files.isRegularFile(p.resolve(FILE_NAME))).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static String names(List<Path> folders) {
    String some =
        folders.stream()
            .limit(8)
            .map(p -> p.getFileName().toString())
            .collect(Collectors.joining(", "));
    return folders.size() > 8 ? some + ", …" : some;
  }
}

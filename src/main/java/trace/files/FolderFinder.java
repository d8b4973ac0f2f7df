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

/** Finds the folder of a kind that a command is about: one that holds the file of that kind. */
final class FolderFinder {
  private final String fileName;
  private final ProblemKind noSuch;
  private final ProblemKind noneHere;
  private final ProblemKind noneInFolder;
  private final ProblemKind severalHere;

  /**
   * A kind of folder.
   *
   * @param fileName the file that makes a folder one of the kind
   * @param noSuch nothing has the name that was given
   * @param noneHere there is none here, nor above, nor below
   * @param noneInFolder there is none in the folder that was given
   * @param severalHere there are several below
   */
  FolderFinder(
      String fileName,
      ProblemKind noSuch,
      ProblemKind noneHere,
      ProblemKind noneInFolder,
      ProblemKind severalHere) {
    this.fileName = fileName;
    this.noSuch = noSuch;
    this.noneHere = noneHere;
    this.noneInFolder = noneInFolder;
    this.severalHere = severalHere;
  }

  /**
   * The file of the kind.
   *
   * @param argument what the person named: a folder of the kind or its file; or nothing
   * @param directory the folder the person is in. Without an argument the one of this folder or of
   *     the nearest one above is taken, else the only one in a folder below it
   */
  Path find(Optional<String> argument, Path directory) throws FileProblem {
    if (!Files.isDirectory(directory)) {
      throw new FileProblem(
          directory, ProblemKind.NO_SUCH_FOLDER, String.valueOf(directory.getFileName()));
    }
    if (argument.isPresent()) {
      return named(argument.get(), directory);
    }
    for (Path at = directory; at != null; at = at.getParent()) {
      Path file = at.resolve(fileName);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    List<Path> below = foldersIn(directory);
    if (below.size() == 1) {
      return below.get(0).resolve(fileName);
    }
    if (below.isEmpty()) {
      throw new FileProblem(directory, noneHere);
    }
    throw new FileProblem(directory, severalHere, names(below));
  }

  private Path named(String argument, Path directory) throws FileProblem {
    Path path;
    try {
      path = directory.resolve(argument);
    } catch (InvalidPathException e) {
      throw new FileProblem(directory, noSuch, argument);
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
    throw new FileProblem(path, noSuch, argument);
  }

  private Path inFolder(Path folder) throws FileProblem {
    Path file = folder.resolve(fileName);
    if (Files.isDirectory(file)) {
      throw new FileProblem(file, ProblemKind.FOLDER_FOR_FILE);
    }
    if (Files.exists(file)) {
      return file;
    }
    List<Path> below = foldersIn(folder);
    if (below.isEmpty()) {
      boolean open = Files.isReadable(folder) && Files.isExecutable(folder);
      throw new FileProblem(folder, open ? noneInFolder : ProblemKind.FOLDER_NOT_READABLE);
    }
    if (below.size() == 1) {
      return below.get(0).resolve(fileName);
    }
    throw new FileProblem(folder, severalHere, names(below));
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

  /** The folders in a folder that hold such a file, by name. */
  List<Path> foldersIn(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(p -> Files.isRegularFile(p.resolve(fileName))).sorted().toList();
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

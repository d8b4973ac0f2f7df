package trace.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Folding;
import trace.model.ProblemKind;

/** A trace or a session that is about to be made, where there is room for it. */
public final class NewTrace {
  private final Path folder;
  private final Path file;

  private NewTrace(Path folder, String fileName) {
    this.folder = folder;
    this.file = folder.resolve(fileName);
  }

  /**
   * Looks for room for a trace.
   *
   * @param directory the folder in which the trace gets its own
   * @param name the name of that, as {@link FolderName} gives it; it may be there already
   * @param force true if a trace may be there already: its file will be kept under another name
   * @throws FileProblem if there is no such folder, a trace is there already, or a folder whose
   *     name other computers may take for the same
   */
  public static NewTrace in(Path directory, String name, boolean force) throws FileProblem {
    return room(directory, name, TraceFinder.FILE_NAME, force ? null : ProblemKind.TRACE_EXISTS);
  }

  /**
   * Looks for room for a session.
   *
   * @param directory the folder in which the session gets its own
   * @param name the name of that, as {@link FolderName} gives it; it may be there already
   * @throws FileProblem if there is no such folder, a session is there already, or a folder whose
   *     name other computers may take for the same
   */
  public static NewTrace session(Path directory, String name) throws FileProblem {
    return room(directory, name, SessionFiles.FILE_NAME, ProblemKind.SESSION_EXISTS);
  }

  private static NewTrace room(Path directory, String name, String fileName, ProblemKind exists)
      throws FileProblem {
    if (!Files.isDirectory(directory)) {
      throw new FileProblem(
          directory, ProblemKind.NO_SUCH_FOLDER, String.valueOf(directory.getFileName()));
    }
    NewTrace made = new NewTrace(directory.resolve(name), fileName);
    if (Files.exists(made.file, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.isDirectory(made.file)) {
        throw new FileProblem(made.file, ProblemKind.FOLDER_FOR_FILE);
      }
      if (exists != null) {
        throw new FileProblem(made.file, exists);
      }
    } else if (!Files.exists(made.folder, LinkOption.NOFOLLOW_LINKS)) {
      Optional<String> alike = alike(directory, name);
      if (alike.isPresent()) {
        throw new FileProblem(made.folder, ProblemKind.TRACE_ALIKE, alike.get());
      }
    } else if (!Files.isDirectory(made.folder)) {
      throw new FileProblem(made.folder, ProblemKind.FILE_FOR_FOLDER);
    }
    return made;
  }

  private static Optional<String> alike(Path directory, String name) {
    String folded = Folding.fold(name);
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(p -> p.getFileName().toString())
          .filter(n -> Folding.fold(n).equals(folded))
          .sorted()
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The file of it. */
  public Path file() {
    return file;
  }

  /** The folder of it. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes the file, and makes the folder if it is not there.
   *
   * @return where the file is now that was there before, if one was
   */
  public Optional<Path> write(String text) throws FileProblem {
    if (Files.exists(file)) {
      return Optional.of(TraceStore.replace(file, text));
    }
    boolean mine = !Files.exists(folder);
    try {
      TraceStore.create(file, text);
      return Optional.empty();
    } catch (FileProblem e) {
      if (mine) {
        removeIfEmpty();
      }
      throw e;
    }
  }

  private void removeIfEmpty() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Somebody has put something into it.
    }
  }
}

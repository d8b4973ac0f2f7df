package trace.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trace.model.ProblemKind;

/** Writes generated files: each appears whole under its name, or not at all. */
public final class Outputs {
  /** No generated text that is read again is larger, in bytes. */
  private static final long LARGEST = 20_000_000;

  private Outputs() {}

  /**
   * Puts the bytes into the file, making its folder where needed. A file that holds them already is
   * left alone.
   *
   * @return true if the file was written, false if it held these bytes already
   */
  public static boolean write(Path file, byte[] bytes) throws FileProblem {
    Path folder = Replacement.folder(file);
    try {
      if (holds(file, bytes)) {
        return false;
      }
      if (Files.isDirectory(file)) {
        throw new FileProblem(file, ProblemKind.FOLDER_FOR_FILE);
      }
      Files.createDirectories(folder);
      Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
      try (Replacement replacement = Replacement.write(beside, bytes, false)) {
        replacement.readableAsTheFolder(folder);
        replacement.putInPlaceOf(file);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      throw new FileProblem(Path.of(e.getFile()), ProblemKind.FILE_FOR_FOLDER);
    } catch (ReadOnlyFileSystemException e) {
      throw Replacement.problem(file, e);
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  /** The text of a generated file; nothing if there is none or it cannot be read. */
  public static Optional<String> text(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The generated files of a folder that carry one of these names, in their order. */
  public static List<Path> named(Path folder, Predicate<String> name) throws FileProblem {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> name.test(f.getFileName().toString()) && Files.isRegularFile(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new FileProblem(folder, ProblemKind.FILE_READ_FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** The first bytes of a file; none if it cannot be read. */
  public static byte[] start(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Takes a generated file away. */
  public static void remove(Path file) throws FileProblem {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  /** True if the file exists and holds exactly these bytes. */
  public static boolean holds(Path file, byte[] bytes) throws FileProblem {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException e) {
      throw new FileProblem(file, ProblemKind.FILE_READ_FAILED, String.valueOf(e.getMessage()));
    }
  }
}

package trace.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import trace.model.ProblemKind;

/** Writes generated files: each appears whole under its name, or not at all. */
public final class Outputs {
  private Outputs() {}

  /**
   * Puts the bytes into the file, making its folder where needed. A file that holds them already is
   * left alone.
   *
   * @return true if the file was written, false if it held these bytes already
   */
  public static boolean write(Path file, byte[] bytes) throws FileProblem {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = null;
    try {
      if (holds(file, bytes)) {
        return false;
      }
      if (Files.isDirectory(file)) {
        throw new FileProblem(file, ProblemKind.FOLDER_FOR_FILE);
      }
      Files.createDirectories(folder);
      beside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
      Files.write(beside, bytes);
      readableAsUsual(beside, folder);
      replace(beside, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      discard(beside);
      throw new FileProblem(Path.of(e.getFile()), ProblemKind.FILE_FOR_FOLDER);
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      discard(beside);
      throw new FileProblem(file, ProblemKind.NOT_WRITABLE);
    } catch (FileSystemException e) {
      discard(beside);
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new FileProblem(file, ProblemKind.WRITE_FAILED, reason);
    } catch (IOException e) {
      discard(beside);
      throw new FileProblem(file, ProblemKind.WRITE_FAILED, String.valueOf(e.getMessage()));
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

  private static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Temporary files are for their owner's eyes only; a document is for everyone the folder is. */
  private static void readableAsUsual(Path file, Path folder) throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return;
    }
    var mode =
        java.util.EnumSet.of(
            java.nio.file.attribute.PosixFilePermission.OWNER_READ,
            java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
    var of = Files.getPosixFilePermissions(folder);
    for (var read :
        java.util.List.of(
            java.nio.file.attribute.PosixFilePermission.GROUP_READ,
            java.nio.file.attribute.PosixFilePermission.OTHERS_READ)) {
      if (of.contains(read)) {
        mode.add(read);
      }
    }
    Files.setPosixFilePermissions(file, mode);
  }

  private static void discard(Path beside) {
    if (beside != null) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException e) {
        // The first failure is the one worth telling.
      }
    }
  }
}

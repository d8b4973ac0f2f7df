package trace.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import trace.model.ProblemKind;

/**
 * The new content of a file, written beside it and then put into its place: at every moment the
 * file is the old one or the new one. Closing it before it was put into place leaves no trace of
 * it.
 */
final class Replacement implements AutoCloseable {
  /** Another program (an editor, a virus scanner) may hold a file on Windows for a moment. */
  private static final int TRIES = 6;

  /** How Linux, macOS and Windows (in English, in Japanese) say that there is no room left. */
  private static final Pattern FULL =
      Pattern.compile("No space left|[Nn]ot enough space|[Dd]isk quota|空き領域");

  private final Path beside;
  private boolean inPlace;

  private Replacement(Path beside) {
    this.beside = beside;
  }

  /** The folder a file stands in. */
  static Path folder(Path file) {
    return file.toAbsolutePath().getParent();
  }

  /**
   * Writes the bytes beside the file.
   *
   * @param beside where to write; what an ended process left there is removed
   * @param durable true if they must have reached the disk, as what a person wrote must
   */
  static Replacement write(Path beside, byte[] bytes, boolean durable) throws IOException {
    Files.deleteIfExists(beside);
    Replacement replacement = new Replacement(beside);
    try (FileChannel out =
        FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      if (durable) {
        out.force(true);
      }
      return replacement;
    } catch (IOException | RuntimeException e) {
      replacement.close();
      throw e;
    }
  }

  /** True if the system knows the file by another name as well (a hard link). */
  static boolean hasOtherNames(Path file) {
    try {
      return Files.getAttribute(file, "unix:nlink") instanceof Integer n && n > 1;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Gives it the rights, the owner and the group of a file, as far as the system lets us. */
  void resemble(Path file) throws IOException {
    PosixFileAttributeView old = view(file);
    if (old == null) {
      resembleAcl(file);
      return;
    }
    PosixFileAttributes wanted = old.readAttributes();
    PosixFileAttributes now = view(beside).readAttributes();
    // First the owner: changing it takes rights away.
    if (!now.owner().equals(wanted.owner())) {
      attempt(() -> view(beside).setOwner(wanted.owner()));
    }
    if (!now.group().equals(wanted.group())) {
      attempt(() -> view(beside).setGroup(wanted.group()));
    }
    view(beside).setPermissions(wanted.permissions());
  }

  private void resembleAcl(Path file) {
    AclFileAttributeView old = Files.getFileAttributeView(file, AclFileAttributeView.class);
    AclFileAttributeView now = Files.getFileAttributeView(beside, AclFileAttributeView.class);
    if (old != null && now != null) {
      attempt(() -> now.setAcl(old.getAcl()));
    }
  }

  /** Lets everyone read it who may read the folder. */
  void readableAsTheFolder(Path folder) throws IOException {
    if (view(folder) == null) {
      return;
    }
    Set<PosixFilePermission> rights =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    Set<PosixFilePermission> others =
        EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    others.retainAll(view(folder).readAttributes().permissions());
    rights.addAll(others);
    view(beside).setPermissions(rights);
  }

  /** Puts it into the place of the file. */
  void putInPlaceOf(Path file) throws IOException {
    for (int i = 1; ; i++) {
      try {
        move(file);
        inPlace = true;
        return;
      } catch (AccessDeniedException e) {
        if (i == TRIES || Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
          throw e;
        }
        Pause.milliseconds(20L * i);
      }
    }
  }

  private void move(Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes sure that the new entry of the folder has reached the disk, where that can be done. */
  static void sync(Path folder) {
    attempt(
        () -> {
          try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
          }
        });
  }

  @Override
  public void close() {
    if (!inPlace) {
      attempt(() -> Files.deleteIfExists(beside));
    }
  }

  /** What a failure to write means to a person. */
  static FileProblem problem(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new FileProblem(file, ProblemKind.NOT_WRITABLE);
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason != null && reason.contains("Read-only file system")) {
      return new FileProblem(file, ProblemKind.NOT_WRITABLE);
    }
    if (reason != null && FULL.matcher(reason).find()) {
      return new FileProblem(file, ProblemKind.DISK_FULL);
    }
    return new FileProblem(
        file, ProblemKind.WRITE_FAILED, reason == null ? e.getClass().getSimpleName() : reason);
  }

  /** The same for a file system that was mounted for reading only. */
  static FileProblem problem(Path file, ReadOnlyFileSystemException e) {
    FileProblem problem = new FileProblem(file, ProblemKind.NOT_WRITABLE);
    problem.initCause(e);
    return problem;
  }

  private static PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Does what is good to have and not worth failing for. */
  private static void attempt(Step step) {
    try {
      step.run();
    } catch (IOException | UnsupportedOperationException e) {
      // The content is what counts.
    }
  }
}

package trace.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import trace.model.ProblemKind;

/**
 * Changes the files that people write, and never loses anything: changes wait for one another, what
 * an editor saved meanwhile is noticed, and killed at any moment the old or the new file stands.
 * Symbolic links stay links, hard links part; rights and, where the system lets us, the owner stay
 * as they are.
 */
public final class TraceStore {
  /** How long a change waits for others, in milliseconds. */
  static final long PATIENCE = 30_000;

  /** How often an edit is done anew because the file was changed meanwhile. */
  private static final int TRIES = 8;

  private TraceStore() {}

  /**
   * Changes the text of a file. The text is handed over byte for byte as it stands, with its byte
   * order mark and line endings. If somebody else changes the file before the new text is in its
   * place, the edit is done anew on what they wrote. (Between the last look and the replacement
   * some microseconds remain; no system offers less.)
   *
   * @param edit makes the new text; called more than once if it has to be done anew
   * @param newText what of its result is the new text; empty to leave the file alone
   * @param aside told what the person should know meanwhile: that the change waits for another one
   *     ({@code FILE_WAITING}), that the file had other names, which keep the old text ({@code
   *     FILE_HAD_OTHER_NAMES})
   * @return the last result of the edit
   * @throws FileProblem if the file cannot be read or written, vanished, or kept changing. The file
   *     is then as it was
   */
  public static <T> T change(
      Path file,
      Function<String, T> edit,
      Function<T, Optional<String>> newText,
      Consumer<FileProblem> aside)
      throws FileProblem {
    return change(file, edit, newText, aside, PATIENCE);
  }

  static <T> T change(
      Path file,
      Function<String, T> edit,
      Function<T, Optional<String>> newText,
      Consumer<FileProblem> aside,
      long patience)
      throws FileProblem {
    Path target = target(file);
    Runnable waiting = () -> aside.accept(new FileProblem(file, ProblemKind.FILE_WAITING));
    try (FileGuard guard = FileGuard.of(target, patience, waiting)) {
      for (int i = 0; i < TRIES; i++) {
        byte[] old = TextFiles.bytes(target);
        T result = edit.apply(TextFiles.decode(target, old));
        Optional<String> text = newText.apply(result);
        byte[] bytes = text.isPresent() ? utf8(text.get()) : old;
        if (Arrays.equals(bytes, old)) {
          return result;
        }
        boolean shared = Replacement.hasOtherNames(target);
        if (replaced(guard, target, old, bytes)) {
          if (shared) {
            aside.accept(new FileProblem(file, ProblemKind.FILE_HAD_OTHER_NAMES));
          }
          return result;
        }
      }
      throw new FileProblem(file, ProblemKind.FILE_KEEPS_CHANGING);
    }
  }

  /**
   * Makes a file that is not there yet, and its folder where needed.
   *
   * @throws FileProblem if it is there already, or cannot be written
   */
  public static void create(Path file, String text) throws FileProblem {
    Path folder = Replacement.folder(file);
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new FileProblem(folder, ProblemKind.FILE_FOR_FOLDER);
    } catch (IOException e) {
      throw Replacement.problem(folder, e);
    }
    try (FileGuard guard = FileGuard.of(file.toAbsolutePath(), PATIENCE, () -> {})) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileProblem(file, ProblemKind.TRACE_EXISTS);
      }
      try (Replacement replacement = Replacement.write(guard.beside(), utf8(text), true)) {
        replacement.readableAsTheFolder(folder);
        replacement.putInPlaceOf(file);
      }
      Replacement.sync(folder);
    } catch (ReadOnlyFileSystemException e) {
      throw Replacement.problem(file, e);
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  /**
   * Puts another text into the place of a file, whatever it holds, and keeps the old one beside it.
   *
   * @return where the old one is now: {@code trace.yaml.bak}, {@code trace.yaml.bak2} …
   */
  public static Path replace(Path file, String text) throws FileProblem {
    Path target = target(file);
    try (FileGuard guard = FileGuard.of(target, PATIENCE, () -> {})) {
      byte[] old = Files.readAllBytes(target);
      Path kept = keep(guard, target, old);
      if (!replaced(guard, target, old, utf8(text))) {
        throw new FileProblem(file, ProblemKind.FILE_KEEPS_CHANGING);
      }
      return kept;
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  private static Path keep(FileGuard guard, Path target, byte[] old)
      throws IOException, FileProblem {
    for (int i = 1; ; i++) {
      Path kept = target.resolveSibling(target.getFileName() + ".bak" + (i == 1 ? "" : i));
      if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        try (Replacement copy = Replacement.write(guard.beside(), old, true)) {
          copy.resemble(target);
          copy.putInPlaceOf(kept);
        }
        return kept;
      }
      if (Arrays.equals(Files.readAllBytes(kept), old)) {
        return kept;
      }
    }
  }

  /** Puts the bytes in place, unless the file no longer holds the old ones: false then. */
  private static boolean replaced(FileGuard guard, Path target, byte[] old, byte[] bytes)
      throws FileProblem {
    refuseReadOnly(target);
    try (Replacement replacement = Replacement.write(guard.beside(), bytes, true)) {
      replacement.resemble(target);
      if (!Arrays.equals(Files.readAllBytes(target), old)) {
        return false;
      }
      replacement.putInPlaceOf(target);
      Replacement.sync(target.getParent());
      return true;
    } catch (NoSuchFileException e) {
      throw Files.exists(target)
          ? Replacement.problem(target, e)
          : new FileProblem(target, ProblemKind.FILE_VANISHED);
    } catch (ReadOnlyFileSystemException e) {
      throw Replacement.problem(target, e);
    } catch (IOException e) {
      throw Replacement.problem(target, e);
    }
  }

  /** A file that may not be written can still be replaced on many systems: that is not wanted. */
  private static void refuseReadOnly(Path target) throws FileProblem {
    if (!Files.exists(target)) {
      throw new FileProblem(target, ProblemKind.FILE_VANISHED);
    }
    if (!Files.isWritable(target) || nobodyMayWrite(target)) {
      throw new FileProblem(target, ProblemKind.NOT_WRITABLE);
    }
  }

  private static boolean nobodyMayWrite(Path target) throws FileProblem {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (view == null) {
      return false;
    }
    try {
      return Collections.disjoint(
          view.readAttributes().permissions(),
          EnumSet.of(
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.GROUP_WRITE,
              PosixFilePermission.OTHERS_WRITE));
    } catch (IOException e) {
      throw Replacement.problem(target, e);
    }
  }

  /** The file itself, where the path is a symbolic link or goes over one. */
  private static Path target(Path file) throws FileProblem {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      throw new FileProblem(file, ProblemKind.NO_SUCH_TRACE, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    }
  }

  /** Half a character becomes a question mark; where there is none, nothing was lost. */
  private static boolean has(byte[] bytes, char c) {
    for (byte b : bytes) {
      if (b == c) {
        return true;
      }
    }
    return false;
  }

  private static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (has(bytes, '?') && !new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IllegalArgumentException("half a character in a text to write");
    }
    return bytes;
  }
}

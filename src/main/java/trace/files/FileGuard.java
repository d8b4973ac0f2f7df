package trace.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import trace.model.ProblemKind;

/**
 * The right to change a file: one process and one thread at a time has it. A hidden file stands
 * beside the one that is guarded, and the operating system holds a lock on it: a process that dies
 * sets it free. The hidden file is removed at the end; one that a dead process left does no harm.
 */
final class FileGuard implements AutoCloseable {
  /** The byte that is locked: far behind the text, which others may then read on Windows too. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** How long a person waits without asking why, in milliseconds. */
  private static final long A_MOMENT = 1000;

  private static final int MAX_SIZE = 60_000;

  /** Locks of the operating system belong to the process: its threads need their own. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock thread;
  private final Path hidden;
  private final FileChannel channel;

  private FileGuard(Path file, ReentrantLock thread, Path hidden, FileChannel channel) {
    this.file = file;
    this.thread = thread;
    this.hidden = hidden;
    this.channel = channel;
  }

  /**
   * Waits until nobody else changes the file.
   *
   * @param file the file itself, no symbolic link; it need not exist, its folder must
   * @param patience how long to wait, in milliseconds
   * @param waiting called once if it takes longer than a moment
   * @throws FileProblem if somebody else is at it all the time, or the folder cannot be written
   */
  static FileGuard of(Path file, long patience, Runnable waiting) throws FileProblem {
    Path hidden = file.resolveSibling("." + file.getFileName() + ".lock");
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
    ReentrantLock thread = THREADS.computeIfAbsent(hidden, h -> new ReentrantLock(true));
    if (thread.isHeldByCurrentThread()) {
      throw new IllegalStateException("a change within a change of " + file);
    }
    boolean told = false;
    if (!acquire(thread, Math.min(patience, A_MOMENT))) {
      waiting.run();
      told = true;
      if (!acquire(thread, Math.max(0, patience - A_MOMENT))) {
        throw new FileProblem(file, ProblemKind.FILE_BUSY, pid());
      }
    }
    long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(A_MOMENT);
    FileChannel channel = null;
    try {
      for (channel = tryOnce(hidden); channel == null; channel = tryOnce(hidden)) {
        if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          throw new FileProblem(file, ProblemKind.FILE_BUSY, holder(hidden));
        }
        if (!told && System.nanoTime() > moment) {
          waiting.run();
          told = true;
        }
        Pause.milliseconds(ThreadLocalRandom.current().nextLong(5, 25));
      }
      return new FileGuard(file, thread, hidden, channel);
    } catch (IOException e) {
      throw Replacement.problem(file, e);
    } finally {
      if (channel == null) {
        thread.unlock();
      }
    }
  }

  private static boolean acquire(ReentrantLock thread, long patience) {
    try {
      return thread.tryLock(patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One try; null if somebody else has it. */
  private static FileChannel tryOnce(Path hidden) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              hidden, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      // On Windows a file that was just removed by its last holder.
      if (Files.isWritable(hidden.getParent()) && !Files.exists(hidden)) {
        return null;
      }
      throw e;
    }
    boolean mine = false;
    boolean locked = false;
    try {
      locked = locked(channel);
      mine = locked && isStillBeside(channel, hidden);
    } catch (IOException e) {
      // The disk is full, for instance: then nobody can change anything.
      if (locked) {
        Files.deleteIfExists(hidden);
      }
      throw e;
    } finally {
      if (!mine) {
        channel.close();
      }
    }
    return mine ? channel : null;
  }

  private static boolean locked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // A file system without locks: what is left is the comparison before each replacement.
      return true;
    }
  }

  /**
   * The last holder may have removed the file between our opening and our locking it, and another
   * one may stand there now. Ours gets a size by chance, and that must be the size of the one that
   * stands there. (To open that one would set free what POSIX systems have locked.)
   */
  private static boolean isStillBeside(FileChannel channel, Path hidden) throws IOException {
    byte[] holder = (pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    int size = ThreadLocalRandom.current().nextInt(holder.length + 1, MAX_SIZE);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder), 0);
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size - 1L);
    try {
      return Files.size(hidden) == size;
    } catch (NoSuchFileException | AccessDeniedException e) {
      return false;
    }
  }

  /**
   * Where the new content may be written before it takes the place of the file. One name is enough
   * for all: what a killed process left there is written over.
   */
  Path beside() {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  /** The number of the process that has it, or {@code ?}. */
  private static String holder(Path hidden) {
    try {
      String text = Files.readString(hidden, StandardCharsets.US_ASCII);
      String number = text.substring(0, Math.max(0, text.indexOf('\n')));
      return number.matches("[0-9]{1,20}") ? number : "?";
    } catch (IOException e) {
      return "?";
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(hidden);
    } catch (IOException e) {
      // It may stay: nobody holds it.
    }
    try {
      channel.close();
    } catch (IOException e) {
      // Closing sets the lock free in any case.
    } finally {
      thread.unlock();
    }
  }
}

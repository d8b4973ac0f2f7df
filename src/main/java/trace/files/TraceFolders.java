package trace.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trace.model.ProblemKind;

/**
 * All traces below a folder. Hidden folders and the {@code out} of a trace are left out; symbolic
 * links are followed, and no folder is entered twice.
 */
public final class TraceFolders {
  /** The writer's own text, beside the trace. */
  static final String DRAFT = "draft.md";

  private static final String OUT = "out";

  private final List<Path> files = new ArrayList<>();
  private final List<Path> drafts = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();
  private final Set<Object> entered = new HashSet<>();

  private TraceFolders() {}

  /**
   * Looks through a folder and everything below it.
   *
   * @throws FileProblem if there is no such folder
   */
  public static TraceFolders below(Path folder) throws FileProblem {
    if (!Files.exists(folder)) {
      throw new FileProblem(
          folder, ProblemKind.NO_SUCH_FOLDER, String.valueOf(folder.getFileName()));
    }
    if (!Files.isDirectory(folder)) {
      throw new FileProblem(folder, ProblemKind.FILE_FOR_FOLDER);
    }
    TraceFolders all = new TraceFolders();
    all.enter(folder);
    return all;
  }

  /** The trace files, folder by folder, by the names of the folders. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** Folders that could not be looked into. */
  public List<Path> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The texts that people wrote: trace files and drafts, in the order of the files. */
  List<Path> texts() {
    List<Path> texts = new ArrayList<>();
    int draft = 0;
    for (Path file : files) {
      texts.add(file);
      if (draft < drafts.size() && drafts.get(draft).getParent().equals(file.getParent())) {
        texts.add(drafts.get(draft++));
      }
    }
    return texts;
  }

  private void enter(Path folder) {
    List<Path> children = new ArrayList<>();
    boolean trace = false;
    boolean draft = false;
    try (Stream<Path> entries = Files.list(folder)) {
      if (!isNew(folder)) {
        return;
      }
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (name.equals(TraceFinder.FILE_NAME)) {
          trace = !Files.isDirectory(entry);
        } else if (name.equals(DRAFT)) {
          draft = Files.isRegularFile(entry);
        } else if (!name.startsWith(".") && Files.isDirectory(entry)) {
          children.add(entry);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      unreadable.add(folder);
      return;
    }
    if (trace) {
      files.add(folder.resolve(TraceFinder.FILE_NAME));
      if (draft) {
        drafts.add(folder.resolve(DRAFT));
      }
    }
    children.sort(Comparator.comparing(p -> p.getFileName().toString()));
    for (Path child : children) {
      if (!trace || !child.getFileName().toString().equals(OUT)) {
        enter(child);
      }
    }
  }

  /** A folder is the same one if the system says so, or (on Windows) if its real path is. */
  private boolean isNew(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return entered.add(key == null ? folder.toRealPath() : key);
  }
}

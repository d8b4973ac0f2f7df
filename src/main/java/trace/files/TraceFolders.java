package trace.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trace.model.ProblemKind;

/**
 * All traces below a folder. Hidden folders and the {@code out} of a trace are left out; symbolic
 * links are followed, and no folder is entered twice.
 */
public final class TraceFolders {
  /** The writer's own text, beside the trace. */
  static final String DRAFT = "draft.md";

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
    attributes(folder).ifPresent(found -> all.enter(folder, found));
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

  /** A folder in a folder, with what the system says of it. */
  private record Child(String name, Path path, BasicFileAttributes attributes) {}

  private void enter(Path folder, BasicFileAttributes attributes) {
    List<Child> children = new ArrayList<>();
    boolean trace = false;
    boolean draft = false;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      if (!entered.add(identity(folder, attributes))) {
        return;
      }
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.equals(TraceFinder.FILE_NAME)) {
          trace = true;
        } else if (name.equals(DRAFT)) {
          draft = true;
        } else {
          child(name, entry).ifPresent(children::add);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      unreadable.add(folder);
      return;
    }
    if (trace) {
      files.add(folder.resolve(TraceFinder.FILE_NAME));
      if (draft) {
        drafts.add(folder.resolve(DRAFT));
      }
    }
    children.sort(Comparator.comparing(Child::name));
    for (Child child : children) {
      if (!trace || !child.name().equals(Outputs.FOLDER)) {
        enter(child.path(), child.attributes());
      }
    }
  }

  private static Optional<Child> child(String name, Path path) {
    return name.startsWith(".")
        ? Optional.empty()
        : attributes(path)
            .filter(BasicFileAttributes::isDirectory)
            .map(a -> new Child(name, path, a));
  }

  /** What the system says of a file or of what a link leads to; empty for a link to nowhere. */
  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A folder is the same one if the system says so, or (on Windows) if its real path is. */
  private static Object identity(Path folder, BasicFileAttributes attributes) throws IOException {
    return attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
  }
}

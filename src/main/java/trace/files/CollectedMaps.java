package trace.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The maps that people made in a session: a folder for each of them; nothing is written over. */
public final class CollectedMaps {
  /** The folder, in that of the session. */
  public static final String FOLDER = "maps";

  /** The lines that are no arrow, beside the trace made of the others. */
  private static final String OTHERS = "other";

  private final Path folder;

  public CollectedMaps(Path session) {
    this.folder = session.resolve(FOLDER);
  }

  /** The folder in which everybody has one. */
  public Path folder() {
    return folder;
  }

  /**
   * A file, and whether it is new.
   *
   * @param fresh false if the very same text was there already
   */
  public record Put(Path file, boolean fresh) {}

  /** Puts a trace into a folder of that name, or of that name with a number if one is there. */
  public Put trace(String who, String text) throws FileProblem {
    for (int i = 1; ; i++) {
      String name = FolderName.of(i == 1 ? who : who + "（" + i + "）");
      Path file = folder.resolve(name).resolve(TraceFinder.FILE_NAME);
      Optional<Put> put = put(file, text);
      if (put.isPresent()) {
        return put.get();
      }
    }
  }

  /**
   * Keeps the lines that are no arrow.
   *
   * @param in the folder of somebody's trace, or that of all
   */
  public Put others(Path in, List<String> lines) throws FileProblem {
    String text = String.join("\n", lines) + "\n";
    for (int i = 1; ; i++) {
      Optional<Put> put = put(in.resolve(OTHERS + (i == 1 ? "" : "-" + i) + ".txt"), text);
      if (put.isPresent()) {
        return put.get();
      }
    }
  }

  /** Empty if something else is there. */
  private static Optional<Put> put(Path file, String text) throws FileProblem {
    if (!Files.exists(file)) {
      TraceStore.create(file, text);
      return Optional.of(new Put(file, true));
    }
    boolean same = Outputs.holds(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return same ? Optional.of(new Put(file, false)) : Optional.empty();
  }

  /** The traces that there are, by the names of their folders. */
  public List<Path> traces() throws FileProblem {
    return Files.isDirectory(folder) ? TraceFolders.below(folder).files() : List.of();
  }
}

package trace.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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

  /** What came of putting something down. */
  public enum State {
    /** The file is new. */
    MADE,
    /** What was there stays, and there is more behind it. */
    GROWN,
    /** All of it was there already. */
    UNCHANGED
  }

  /** A file, and what came of it. */
  public record Put(Path file, State state) {}

  /**
   * Puts a trace into a folder of that name; if there is one already, into that one, or else into a
   * folder with a number behind the name.
   *
   * @param text the text of a new one
   * @param growing makes the text that is there longer; empty if it is not for this one to change
   * @param aside told what the person should know meanwhile, see {@link TraceStore#change}
   */
  public Put trace(
      String who,
      String text,
      Function<String, Optional<String>> growing,
      Consumer<FileProblem> aside)
      throws FileProblem {
    for (int i = 1; ; i++) {
      String name = FolderName.of(i == 1 ? who : who + "（" + i + "）");
      Path file = folder.resolve(name).resolve(TraceFinder.FILE_NAME);
      Optional<Put> put = put(file, text, growing, aside);
      if (put.isPresent()) {
        return put.get();
      }
    }
  }

  /** Empty if something else is there. */
  private static Optional<Put> put(
      Path file,
      String text,
      Function<String, Optional<String>> growing,
      Consumer<FileProblem> aside)
      throws FileProblem {
    if (!Files.exists(file)) {
      TraceStore.create(file, text);
      return Optional.of(new Put(file, State.MADE));
    }
    String before = TextFiles.read(file);
    Optional<String> now = TraceStore.change(file, growing, n -> n, aside);
    return now.map(n -> new Put(file, n.equals(before) ? State.UNCHANGED : State.GROWN));
  }

  /**
   * Keeps the lines that can stand in no trace; those that were kept before are not kept again.
   *
   * @param in the folder of somebody's trace, or that of all
   */
  public Put others(Path in, List<String> lines) throws FileProblem {
    List<String> kept = new ArrayList<>();
    Path file = in.resolve(OTHERS + ".txt");
    Path last = file;
    for (int i = 2; Files.exists(file); i++) {
      TextFiles.read(file).lines().forEach(kept::add);
      last = file;
      file = in.resolve(OTHERS + "-" + i + ".txt");
    }
    List<String> fresh = lines.stream().filter(l -> !kept.containsAll(l.lines().toList())).toList();
    if (fresh.isEmpty()) {
      return new Put(last, State.UNCHANGED);
    }
    TraceStore.create(file, String.join("\n", fresh) + "\n");
    return new Put(file, State.MADE);
  }

  /** The traces that can be read and hold an element: those that there is something to show of. */
  public List<Loaded> filled() throws FileProblem {
    List<Loaded> filled = new ArrayList<>();
    for (Path file : traces()) {
      Loaded loaded = TraceFiles.load(file);
      boolean shown = loaded.trace().filter(t -> !t.elements().isEmpty()).isPresent();
      if (loaded.isUsable() && shown) {
        filled.add(loaded);
      }
    }
    return filled;
  }

  /** The traces that can be read and hold an arrow: those that somebody drew. */
  public int drawn() throws FileProblem {
    return (int)
        filled().stream().filter(l -> !l.trace().orElseThrow().relationships().isEmpty()).count();
  }

  /** The names of the folders that there are. */
  public List<String> names() throws FileProblem {
    return traces().stream().map(t -> String.valueOf(t.getParent().getFileName())).toList();
  }

  /** The traces that there are, by the names of their folders. */
  public List<Path> traces() throws FileProblem {
    return Files.isDirectory(folder) ? TraceFolders.below(folder).files() : List.of();
  }
}

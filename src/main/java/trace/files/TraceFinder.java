package trace.files;

import java.nio.file.Path;
import java.util.Optional;
import trace.model.ProblemKind;

/** Finds the trace a command is about. */
public final class TraceFinder {
  /** The name of the file in a trace's folder. */
  public static final String FILE_NAME = "trace.yaml";

  private static final FolderFinder FINDER =
      new FolderFinder(
          FILE_NAME,
          ProblemKind.NO_SUCH_TRACE,
          ProblemKind.NO_TRACE_HERE,
          ProblemKind.NO_TRACE_IN_FOLDER,
          ProblemKind.SEVERAL_TRACES_HERE);

  private TraceFinder() {}

  /**
   * The file of the trace.
   *
   * @param argument what the person named: a trace's folder or file; or nothing
   * @param directory the folder the person is in. Without an argument the trace of this folder or
   *     of the nearest one above is taken, else the only trace in a folder below it
   */
  public static Path find(Optional<String> argument, Path directory) throws FileProblem {
    return FINDER.find(argument, directory);
  }
}

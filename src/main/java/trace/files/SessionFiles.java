package trace.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Names;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.SessionReader;
import trace.yaml.SessionReading;

/** Finds and loads the sessions (会) of people: each is a folder with a {@code session.yaml}. */
public final class SessionFiles {
  /** The name of the file in a session's folder. */
  public static final String FILE_NAME = "session.yaml";

  private static final FolderFinder FINDER =
      new FolderFinder(
          FILE_NAME,
          ProblemKind.NO_SUCH_SESSION,
          ProblemKind.NO_SESSION_HERE,
          ProblemKind.NO_SESSION_IN_FOLDER,
          ProblemKind.SEVERAL_SESSIONS_HERE);

  private SessionFiles() {}

  /**
   * The file of the session.
   *
   * @param argument what the person named: a session's folder or file; or nothing
   * @param directory the folder the person is in. Without an argument the session of this folder or
   *     of the nearest one above is taken, else the only session in a folder below it
   */
  public static Path find(Optional<String> argument, Path directory) throws FileProblem {
    return FINDER.find(argument, directory);
  }

  /**
   * The file of a session where one is meant rather than a trace: what is named, or the nearest
   * folder at or above, holds a session and no trace.
   *
   * @param argument what the person named, or nothing
   * @param directory the folder the person is in
   */
  public static Optional<Path> meant(Optional<String> argument, Path directory) {
    Path path;
    try {
      path = directory.resolve(argument.orElse("")).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (Files.isRegularFile(path)) {
      return Optional.of(path).filter(p -> p.endsWith(FILE_NAME));
    }
    for (Path at = path; at != null; at = argument.isPresent() ? null : at.getParent()) {
      if (Files.isRegularFile(at.resolve(TraceFinder.FILE_NAME))) {
        return Optional.empty();
      }
      if (Files.isRegularFile(at.resolve(FILE_NAME))) {
        return Optional.of(at.resolve(FILE_NAME));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads the file of a session and the kind it names.
   *
   * @throws FileProblem if there is no text to read: missing, too large, not UTF-8
   */
  public static LoadedSession load(Path file) throws FileProblem {
    String text = TextFiles.read(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Kits kits = new Workspace().kits(folder);
    SessionReading read =
        SessionReader.read(text, name -> kits.load(name).flatMap(LoadedKit::kit), kits.kinds());
    Optional<LoadedKit> kit = read.kit().flatMap(k -> kits.load(k.name()));
    List<Problem> problems = new ArrayList<>(read.problems());
    LoadedSession loaded =
        new LoadedSession(file, text, read.session(), kit, problems, read.positions());
    traces(loaded, problems);
    problems.sort(Problem.BY_POSITION);
    return new LoadedSession(file, text, read.session(), kit, problems, read.positions());
  }

  /**
   * The sessions whose folders lie in a folder, by name; those that cannot be read are left out.
   */
  public static List<LoadedSession> in(Path folder) {
    List<LoadedSession> sessions = new ArrayList<>();
    for (Path found : FINDER.foldersIn(folder)) {
      try {
        sessions.add(load(found.resolve(FILE_NAME)));
      } catch (FileProblem e) {
        // It is asked for by nobody: whoever opens it is told.
      }
    }
    return sessions;
  }

  /**
   * The file of a session's people.
   *
   * @param folder the folder of the session
   * @throws FileProblem if there is none
   */
  public static Path people(Path folder, String name) throws FileProblem {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new FileProblem(folder, ProblemKind.NO_PEOPLE);
    }
    return file;
  }

  /**
   * How a session names traces, see {@link #named(String, Path, Path)}.
   *
   * @param typed the traces as they were typed
   */
  public static List<String> named(List<String> typed, Path here, Path folder) throws FileProblem {
    List<String> named = new ArrayList<>();
    for (String trace : typed) {
      named.add(named(trace, here, folder));
    }
    return named;
  }

  /**
   * How a session names a trace: as seen from its folder, with {@code /} on every machine.
   *
   * @param trace what the person named: the trace's folder or file
   * @param directory the folder they are in
   * @param folder the folder of the session
   */
  public static String named(String trace, Path directory, Path folder) throws FileProblem {
    Path file = TraceFinder.find(Optional.of(trace), directory).toAbsolutePath().normalize();
    boolean whole = file.endsWith(TraceFinder.FILE_NAME);
    Path named = whole ? file.getParent() : file;
    Path from = folder.toAbsolutePath().normalize();
    boolean near = named.getRoot().equals(from.getRoot());
    return (near ? from.relativize(named) : named).toString().replace('\\', '/');
  }

  /** Traces that are named and are not there. */
  private static void traces(LoadedSession loaded, List<Problem> problems) {
    List<String> named = loaded.session().map(s -> s.traces()).orElse(List.of());
    for (int i = 0; i < named.size(); i++) {
      if (!isTrace(loaded.folder(), named.get(i))) {
        String place = "traces/" + i;
        problems.add(
            new Problem(
                ProblemKind.SESSION_TRACE_MISSING,
                List.of(named.get(i)),
                place,
                loaded.positions().at(place),
                Optional.empty()));
      }
    }
  }

  private static boolean isTrace(Path folder, String named) {
    try {
      Path path = folder.resolve(Names.trim(named));
      return Files.isRegularFile(path) || Files.isRegularFile(path.resolve(TraceFinder.FILE_NAME));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

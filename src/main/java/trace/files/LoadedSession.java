package trace.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.Session;
import trace.model.Severity;

/**
 * The file of a session as it was found on the disk.
 *
 * @param path the file
 * @param text its text
 * @param session what it says, if it could be read at all
 * @param kit its kind with the files of that, if it is known
 * @param problems what reading it found, in the order of the file
 * @param positions where the parts of the session stand in the text
 */
public record LoadedSession(
    Path path,
    String text,
    Optional<Session> session,
    Optional<LoadedKit> kit,
    List<Problem> problems,
    Positions positions) {
  public LoadedSession {
    problems = List.copyOf(problems);
  }

  /** True if the file can be worked with as it is meant: it was read, without an error. */
  public boolean isUsable() {
    return session.isPresent()
        && kit.flatMap(LoadedKit::kit).isPresent()
        && problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The kind of the session; only of one that can be worked with. */
  public Kit kind() {
    return kit.flatMap(LoadedKit::kit).orElseThrow();
  }

  /** The folder of the session: everything about it lies there. */
  public Path folder() {
    return path.toAbsolutePath().normalize().getParent();
  }

  /** The folder that holds everything generated. */
  public Path outputFolder() {
    return folder().resolve(Outputs.FOLDER);
  }

  /** Where the traces are that it uses, in their order; whether they are there or not. */
  public List<Path> traces() {
    return session.stream()
        .flatMap(s -> s.traces().stream())
        .map(t -> folder().resolve(t).normalize())
        .toList();
  }
}

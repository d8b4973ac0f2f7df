package trace.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.Severity;
import trace.model.Trace;

/**
 * A trace file as it was found on the disk.
 *
 * @param path the file
 * @param text its text, without a byte order mark; empty when it could not be read
 * @param trace what it says, if it could be read at all
 * @param kit the kit it follows, if it is known
 * @param problems what reading it found, in the order of the file
 * @param positions where the parts of the trace stand in the text
 */
public record Loaded(
    Path path,
    String text,
    Optional<Trace> trace,
    Optional<Kit> kit,
    List<Problem> problems,
    Positions positions) {
  public Loaded {
    problems = List.copyOf(problems);
  }

  /** True if the file can be worked with as it is meant: it was read, without an error. */
  public boolean isUsable() {
    return trace.isPresent()
        && kit.isPresent()
        && problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The folder beside the file that holds everything generated. */
  public Path outputFolder() {
    return path.toAbsolutePath().getParent().resolve(Outputs.FOLDER);
  }
}

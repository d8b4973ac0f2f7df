package trace.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trace.model.Problem;
import trace.model.ProblemKind;

/** A file or folder that cannot be used as asked: something a person can mend, not a bug. */
public final class FileProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final transient Problem problem;

  FileProblem(Path path, ProblemKind kind, String... arguments) {
    super(kind + " " + path);
    this.path = path;
    this.problem = new Problem(kind, List.of(arguments), "", Optional.empty(), Optional.empty());
  }

  /** The file or folder it is about. */
  public Path path() {
    return path;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}

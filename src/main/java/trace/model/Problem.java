package trace.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong in a file, as a value. The words for it belong to {@code words}.
 *
 * @param kind what is wrong; fixes severity and text
 * @param arguments what fills the places {@code {0}}, {@code {1}} … of the text
 * @param place the part of the trace it is about (see {@link Positions}), or empty
 * @param position where in the file, if it stands somewhere
 * @param suggestion the likely intention (もしかして), if there is one
 */
public record Problem(
    ProblemKind kind,
    List<String> arguments,
    String place,
    Optional<Position> position,
    Optional<String> suggestion) {
  public Problem {
    Objects.requireNonNull(kind);
    arguments = List.copyOf(arguments);
  }

  /** The order of the file: by line, then column; what stands nowhere comes first. */
  public static final Comparator<Problem> BY_POSITION =
      Comparator.<Problem>comparingInt(p -> p.position.map(Position::line).orElse(0))
          .thenComparingInt(p -> p.position.map(Position::column).orElse(0))
          .thenComparing(Problem::kind);

  /** How much it stands in the way. */
  public Severity severity() {
    return kind.severity();
  }
}

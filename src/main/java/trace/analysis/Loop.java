package trace.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A feedback loop: a closed path of arrows that visits no element twice.
 *
 * @param label {@code R1}, {@code B2}, {@code ?1}: for reading only, it changes with the file
 * @param kind its kind
 * @param name the name the person gave it, if any
 * @param arrows its arrows in order, starting with the earliest in the file; each ends where the
 *     next begins
 */
public record Loop(String label, LoopKind kind, Optional<String> name, List<Arrow> arrows) {
  public Loop {
    arrows = List.copyOf(arrows);
  }

  /** How many arrows, and so how many elements, it has. */
  public int length() {
    return arrows.size();
  }

  /** Indices of its elements: the causes of its arrows, in order. */
  public List<Integer> elements() {
    return arrows.stream().map(Arrow::from).toList();
  }

  /** How many of its arrows rest on no source. */
  public int hypotheses() {
    return (int) arrows.stream().filter(a -> !a.sourced()).count();
  }

  /** How many of its arrows act with a delay. */
  public int delays() {
    return (int) arrows.stream().filter(a -> a.relationship().delay().isPresent()).count();
  }
}

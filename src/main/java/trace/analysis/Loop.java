package trace.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A feedback loop: a closed path of arrows that visits no element twice. It holds the numbers of
 * its arrows only and says the rest when asked, because a tangled map has tens of thousands of
 * them.
 */
public final class Loop {
  private final CausalMap map;
  private final int[] path;
  private final LoopKind kind;
  private final int number;
  private final Optional<String> name;

  /** The loop along these arrows, by their places among the map's arrows. */
  Loop(CausalMap map, int[] path, LoopKind kind, int number, Optional<String> name) {
    this.map = map;
    this.path = path;
    this.kind = kind;
    this.number = number;
    this.name = name;
  }

  /** {@code R1}, {@code B2}, {@code ?1}: for reading only, it changes with the file. */
  public String label() {
    return kind.letter() + number;
  }

  /** Its kind. */
  public LoopKind kind() {
    return kind;
  }

  /** The name the person gave it, if any. */
  public Optional<String> name() {
    return name;
  }

  /**
   * Its arrows in order, starting with the earliest in the file; each ends where the next begins.
   */
  public List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>(path.length);
    for (int a : path) {
      arrows.add(map.arrows().get(a));
    }
    return Collections.unmodifiableList(arrows);
  }

  /** How many arrows, and so how many elements, it has. */
  public int length() {
    return path.length;
  }

  /** Indices of its elements: the causes of its arrows, in order. */
  public List<Integer> elements() {
    List<Integer> elements = new ArrayList<>(path.length);
    for (int a : path) {
      elements.add(map.arrows().get(a).from());
    }
    return Collections.unmodifiableList(elements);
  }

  /** How many of its arrows rest on no source. */
  public int hypotheses() {
    return (int) arrows().stream().filter(a -> !a.sourced()).count();
  }

  /** How many of its arrows act with a delay. */
  public int delays() {
    return (int) arrows().stream().filter(a -> a.relationship().delay().isPresent()).count();
  }

  @Override
  public String toString() {
    return label() + elements();
  }
}

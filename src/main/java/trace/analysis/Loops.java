package trace.analysis;

import java.util.List;

/**
 * The feedback loops of a map.
 *
 * @param all every loop up to {@code maxLength}, or the first of them when there are too many;
 *     ordered by length, then by the earliest arrow in the file, then the next
 * @param maxLength the longest loop that was looked for
 * @param leftOut what was left out
 * @param independent a set of short loops that together cover every arrow that lies on a loop found
 *     (Oliva 2004); the whole list where the map is small
 */
public record Loops(List<Loop> all, int maxLength, LeftOut leftOut, List<Loop> independent) {
  /** What a search left out. */
  public enum LeftOut {
    NOTHING,
    /** There are, or may be, loops longer than {@code maxLength}. */
    LONGER,
    /** There are more loops than can be listed; {@code maxLength} says up to where all are. */
    TOO_MANY
  }

  /** The longest loop looked for unless somebody asks for more. */
  public static final int DEFAULT_MAX_LENGTH = 8;

  public Loops {
    all = List.copyOf(all);
    independent = List.copyOf(independent);
  }

  /** Finds the loops of the map. */
  public static Loops find(CausalMap map, int maxLength) {
    throw new UnsupportedOperationException("the search comes with the analysis room");
  }
}

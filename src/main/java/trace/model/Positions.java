package trace.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the parts of a trace stand in its text. A place is a path of keys and indices from 0:
 * {@code question}, {@code elements/3} (counted over all sides), {@code sides/company}, {@code
 * relationships/2/to}, {@code loops/0/through/1}, {@code sources/1} (by key), {@code
 * sections/hypotheses/0/question}, {@code expect/0/loop/1}, {@code voices/0/about/0}, {@code
 * lenses/0/changed/0}.
 */
public final class Positions {
  private static final String ARROWS = "relationships/";

  private final Map<String, Position> byPlace;
  private final List<Function<String, Position>> arrows;

  /** Positions of parts other than arrows and their ends. */
  public Positions(Map<String, Position> byPlace) {
    this(byPlace, List.of());
  }

  /**
   * All positions.
   *
   * @param byPlace those of parts other than arrows and their ends
   * @param arrows for each arrow, asked only when needed because there are many: its position for
   *     {@code ""}, those of its ends for {@code from} and {@code to}
   */
  public Positions(Map<String, Position> byPlace, List<Function<String, Position>> arrows) {
    this.byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
    this.arrows = List.copyOf(arrows);
  }

  /** The position of the place itself; empty if it has none of its own. */
  public Optional<Position> exactly(String place) {
    Position found = byPlace.get(place);
    return found != null || !place.startsWith(ARROWS)
        ? Optional.ofNullable(found)
        : arrow(place.substring(ARROWS.length()));
  }

  private Optional<Position> arrow(String place) {
    int slash = place.indexOf('/');
    String end = slash < 0 ? "" : place.substring(slash + 1);
    boolean known = slash < 0 || end.equals("from") || end.equals("to");
    return known
        ? arrow(Integer.parseInt(place, 0, slash < 0 ? place.length() : slash, 10), end)
        : Optional.empty();
  }

  private Optional<Position> arrow(int index, String end) {
    return index < arrows.size() ? Optional.of(arrows.get(index).apply(end)) : Optional.empty();
  }

  /** The position of an arrow, counted from 0. */
  public Optional<Position> arrow(int index) {
    return arrow(index, "");
  }

  /** The position of the place or, where it has none of its own, of the nearest place around it. */
  public Optional<Position> at(String place) {
    String p = place;
    while (true) {
      Optional<Position> found = exactly(p);
      int cut = p.lastIndexOf('/');
      if (found.isPresent() || cut < 0) {
        return found;
      }
      p = p.substring(0, cut);
    }
  }

  /** Every place there is; asks for those of all arrows. */
  private Map<String, Position> all() {
    Map<String, Position> all = new LinkedHashMap<>(byPlace);
    for (int i = 0; i < arrows.size(); i++) {
      for (String end : List.of("", "from", "to")) {
        all.put(ARROWS + i + (end.isEmpty() ? "" : "/" + end), arrows.get(i).apply(end));
      }
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Positions p && all().equals(p.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return all().toString();
  }
}

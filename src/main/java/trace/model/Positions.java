package trace.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a trace stand in its text. A place is a path of keys and indices from 0:
 * {@code question}, {@code elements/3} (counted over all sides), {@code sides/company}, {@code
 * relationships/2/to}, {@code loops/0/through/1}, {@code sources/1} (by key), {@code
 * sections/hypotheses/0/question}, {@code expect/0/loop/1}, {@code voices/0/about/0}, {@code
 * lenses/0/changed/0}.
 */
public record Positions(Map<String, Position> byPlace) {
  public Positions {
    byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
  }

  /** The position of the place or, where it has none of its own, of the nearest place around it. */
  public Optional<Position> at(String place) {
    String p = place;
    while (true) {
      Position found = byPlace.get(p);
      if (found != null) {
        return Optional.of(found);
      }
      int cut = p.lastIndexOf('/');
      if (cut < 0) {
        return Optional.empty();
      }
      p = p.substring(0, cut);
    }
  }
}

package trace.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.model.Names;
import trace.model.Nearest;

/**
 * How a draft calls loops, so that what is written stays true when the map changes: by the name the
 * person gave, or by the elements in order. Never by number.
 */
final class LoopNames {
  private static final Pattern ARROW = Pattern.compile("\\s*(?:→|[-=]+>|⇒|➡)\\s*");

  private final CausalMap map;
  private final List<Loop> loops;

  LoopNames(CausalMap map, List<Loop> loops) {
    this.map = map;
    this.loops = loops;
  }

  /** The name of a loop; where it has none, its elements joined by arrows. */
  String of(Loop loop) {
    return loop.name().map(n -> n.replaceAll("\\s+", " ")).orElseGet(() -> path(loop, 0));
  }

  /** The loop that is called so, from whichever of its elements the round begins. */
  Optional<Loop> find(String name) {
    // A draft's template is kept harmless by backslashes, in places as well.
    return search(name, LoopNames::plain).or(() -> search(name, n -> plain(n).replace("\\", "")));
  }

  private Optional<Loop> search(String name, UnaryOperator<String> plain) {
    String wanted = plain.apply(name);
    for (Loop loop : loops) {
      if (loop.name().isPresent() && plain.apply(loop.name().get()).equals(wanted)) {
        return Optional.of(loop);
      }
    }
    for (Loop loop : loops) {
      for (int i = 0; i < loop.length(); i++) {
        String path = plain.apply(path(loop, i));
        String back = plain.apply(path(loop, i) + "→" + element(loop, i));
        if (path.equals(wanted) || back.equals(wanted)) {
          return Optional.of(loop);
        }
      }
    }
    return Optional.empty();
  }

  /** The loop that was perhaps meant. */
  Optional<String> nearest(String name) {
    List<String> names = new ArrayList<>();
    loops.forEach(l -> names.add(of(l)));
    return Nearest.of(name, names).or(() -> successor(name).map(this::of));
  }

  /**
   * The loop that goes the same way round but for elements that there are not any more; empty if
   * none does, or more than one.
   */
  private Optional<Loop> successor(String path) {
    List<String> ring = new ArrayList<>(List.of(plain(path).split("→")));
    if (ring.size() > 2 && ring.get(0).equals(ring.get(ring.size() - 1))) {
      ring.remove(ring.size() - 1);
    }
    if (ring.stream().noneMatch(n -> map.index(n).isPresent())) {
      return Optional.empty();
    }
    List<Loop> alike = loops.stream().filter(l -> goesAlong(l, ring)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private boolean goesAlong(Loop loop, List<String> ring) {
    for (int turn = 0; turn < loop.length() && ring.size() == loop.length(); turn++) {
      boolean along = true;
      for (int i = 0; i < ring.size(); i++) {
        Optional<Integer> known = map.index(ring.get(i));
        int there = loop.elements().get((i + turn) % loop.length());
        along &= known.isEmpty() || known.get() == there;
      }
      if (along) {
        return true;
      }
    }
    return false;
  }

  private String path(Loop loop, int from) {
    List<Integer> ring = new ArrayList<>(loop.elements());
    Collections.rotate(ring, -from);
    return String.join("→", ring.stream().map(i -> map.element(i).name()).toList());
  }

  private String element(Loop loop, int at) {
    return map.element(loop.elements().get(at)).name();
  }

  private static String plain(String name) {
    return ARROW.matcher(Names.key(name).replaceAll("\\s+", " ")).replaceAll("→");
  }
}

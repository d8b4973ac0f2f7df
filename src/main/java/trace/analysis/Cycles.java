package trace.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which elements lie on a loop together, however long it is. */
final class Cycles {
  /** How many elements a search may enter before it gives the benefit of the doubt. */
  private static final int WORK = 2_000_000;

  private final CausalMap map;
  private int steps;

  Cycles(CausalMap map) {
    this.map = map;
  }

  /** Two elements, by index, of which the second cannot be reached from the first. */
  record Gap(int from, int to) {}

  /**
   * The first way that is missing between these elements, one after the other and back to the
   * first; a single element needs a way back to itself.
   */
  Optional<Gap> gap(List<Integer> elements) {
    for (int i = 0; i < elements.size(); i++) {
      int from = elements.get(i);
      int to = elements.get((i + 1) % elements.size());
      if (!reachable(from)[to]) {
        return Optional.of(new Gap(from, to));
      }
    }
    return Optional.empty();
  }

  /** What can be reached from an element along at least one arrow. */
  private boolean[] reachable(int from) {
    boolean[] reached = new boolean[map.elements().size()];
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      for (Arrow a : map.outgoing(open.poll())) {
        if (!reached[a.to()]) {
          reached[a.to()] = true;
          open.add(a.to());
        }
      }
    }
    return reached;
  }

  /**
   * True if one loop runs through all of these elements, whatever its length; also if the map is so
   * tangled that a limited search finds none and cannot exclude it.
   */
  boolean oneThrough(List<Integer> elements) {
    if (elements.isEmpty()) {
      return true;
    }
    boolean[] wanted = new boolean[map.elements().size()];
    int missing = 0;
    for (int e : elements) {
      missing += wanted[e] ? 0 : 1;
      wanted[e] = true;
    }
    steps = 0;
    return walk(elements.get(0), wanted, missing);
  }

  /** Depth-first, with a stack of its own; an element is entered only if the way back is free. */
  private boolean walk(int start, boolean[] wanted, int missing) {
    int left = missing - 1;
    boolean[] on = new boolean[map.elements().size()];
    List<Integer> path = new ArrayList<>(List.of(start));
    List<Integer> next = new ArrayList<>(List.of(0));
    on[start] = true;
    while (!path.isEmpty()) {
      int depth = path.size() - 1;
      int v = path.get(depth);
      List<Arrow> arrows = map.outgoing(v);
      if (next.get(depth) == arrows.size()) {
        on[v] = false;
        left += wanted[v] ? 1 : 0;
        path.remove(depth);
        next.remove(depth);
        continue;
      }
      int w = arrows.get(next.get(depth)).to();
      next.set(depth, next.get(depth) + 1);
      if (w == start && left == 0) {
        return true;
      }
      if (!on[w] && hopeful(w, start, on, wanted)) {
        if (++steps > WORK / on.length) {
          return true;
        }
        on[w] = true;
        left -= wanted[w] ? 1 : 0;
        path.add(w);
        next.add(0);
      }
    }
    return false;
  }

  /** True if from here, off the path, the start and every wanted element can still be reached. */
  private boolean hopeful(int from, int start, boolean[] on, boolean[] wanted) {
    boolean[] reached = new boolean[on.length];
    int[] open = new int[on.length];
    int count = 0;
    open[count++] = from;
    reached[from] = true;
    boolean back = false;
    while (count > 0) {
      for (Arrow a : map.outgoing(open[--count])) {
        back |= a.to() == start;
        if (!reached[a.to()] && !on[a.to()]) {
          reached[a.to()] = true;
          open[count++] = a.to();
        }
      }
    }
    for (int e = 0; back && e < on.length; e++) {
      back = !wanted[e] || on[e] || reached[e];
    }
    return back;
  }

  /** The ends of the arrows of a closed path that do not exist, in order. */
  List<Gap> missing(List<Integer> ring) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      int from = ring.get(i);
      int to = ring.get((i + 1) % ring.size());
      if (map.outgoing(from).stream().noneMatch(a -> a.to() == to)) {
        gaps.add(new Gap(from, to));
      }
    }
    return gaps;
  }
}

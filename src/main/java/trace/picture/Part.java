package trace.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;

/**
 * What is shown of a map: some of its elements and arrows, and the loops among them that get a
 * badge. In the picture of a part ({@link MapPicture#part}) everything keeps the place it has in
 * the picture of the whole map.
 *
 * @param elements indices of elements of the map, in their order
 * @param arrows arrows of the map whose ends are among the elements, in their order
 * @param loops loops whose arrows are among the arrows
 */
public record Part(List<Integer> elements, List<Arrow> arrows, List<Loop> loops) {
  public Part {
    elements = List.copyOf(elements);
    arrows = List.copyOf(arrows);
    loops = List.copyOf(loops);
  }

  /** The whole map, with a badge at some of its loops. */
  static Part whole(CausalMap map, List<Loop> loops) {
    return new Part(
        IntStream.range(0, map.elements().size()).boxed().toList(), map.arrows(), loops);
  }

  /** Some loops with their elements and arrows: one for a figure, more of them for a series. */
  public static Part loops(CausalMap map, List<Loop> loops) {
    BitSet elements = new BitSet();
    BitSet arrows = new BitSet();
    for (Loop loop : loops) {
      for (Arrow a : loop.arrows()) {
        elements.set(a.from());
        arrows.set(a.index());
      }
    }
    return new Part(indices(elements), arrows(map, arrows), loops);
  }

  /**
   * The elements that at most {@code steps} arrows, either way, join to one, with all arrows
   * between them.
   *
   * @throws IllegalArgumentException if {@code steps} is negative
   */
  public static Part around(CausalMap map, Loops loops, int element, int steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps " + steps);
    }
    BitSet near = new BitSet();
    near.set(element);
    for (int step = 0; step < steps; step++) {
      BitSet wider = (BitSet) near.clone();
      for (Arrow a : map.arrows()) {
        if (near.get(a.from()) || near.get(a.to())) {
          wider.set(a.from());
          wider.set(a.to());
        }
      }
      near = wider;
    }
    BitSet arrows = new BitSet();
    for (Arrow a : map.arrows()) {
      arrows.set(a.index(), near.get(a.from()) && near.get(a.to()));
    }
    return with(map, loops, near, arrows);
  }

  /** The elements of a side, the arrows at them, and the elements at their other ends. */
  public static Part side(CausalMap map, Loops loops, String side) {
    BitSet elements = new BitSet();
    BitSet arrows = new BitSet();
    for (int i = 0; i < map.elements().size(); i++) {
      elements.set(i, map.element(i).side().equals(side));
    }
    BitSet all = (BitSet) elements.clone();
    for (Arrow a : map.arrows()) {
      if (elements.get(a.from()) || elements.get(a.to())) {
        arrows.set(a.index());
        all.set(a.from());
        all.set(a.to());
      }
    }
    return with(map, loops, all, arrows);
  }

  private static Part with(CausalMap map, Loops loops, BitSet elements, BitSet arrows) {
    List<Loop> whole =
        loops.all().stream()
            .filter(l -> l.arrows().stream().allMatch(a -> arrows.get(a.index())))
            .limit(MapPicture.MOST_BADGES)
            .toList();
    return new Part(indices(elements), arrows(map, arrows), whole);
  }

  private static List<Integer> indices(BitSet set) {
    List<Integer> r = new ArrayList<>();
    set.stream().forEach(r::add);
    return r;
  }

  private static List<Arrow> arrows(CausalMap map, BitSet indices) {
    return map.arrows().stream().filter(a -> indices.get(a.index())).toList();
  }
}

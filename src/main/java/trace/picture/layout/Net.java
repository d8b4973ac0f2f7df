package trace.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is to be laid out: boxes of known size, arcs between them and the loops that should read as
 * round. Has no arc from a box to itself; such boxes only ask for more room.
 */
public final class Net {
  final int boxes;

  /** Sizes of the boxes as drawn, in pixels. */
  final double[] width;

  final double[] height;

  /** Free room that a box needs around itself beyond the usual, in pixels. */
  final double[] margin;

  final int arcs;
  final int[] from;
  final int[] to;

  /** The shortest length that leaves room for an arc's marks, in pixels. */
  final double[] shortest;

  private final BitSet linked = new BitSet();

  /** Arcs at each box. */
  final int[][] at;

  /** Each arc as a list of its own. */
  final int[][] alone;

  /** Loops as boxes in order, most important first. */
  final List<int[]> loops;

  /** Indices of the loops through each box. */
  final int[][] loopsAt;

  /** Index of the loop that an arc should bend with, or -1. */
  final int[] loopOfArc;

  public Net(
      double[] width,
      double[] height,
      double[] margin,
      int[] from,
      int[] to,
      double[] shortest,
      List<int[]> loops) {
    this.boxes = width.length;
    this.width = width;
    this.height = height;
    this.margin = margin;
    this.arcs = from.length;
    this.from = from;
    this.to = to;
    this.shortest = shortest;
    this.loops = List.copyOf(loops);
    for (int e = 0; e < arcs; e++) {
      linked.set(from[e] * boxes + to[e]);
      linked.set(to[e] * boxes + from[e]);
    }
    this.at = incidence();
    this.alone = new int[arcs][];
    for (int e = 0; e < arcs; e++) {
      alone[e] = new int[] {e};
    }
    this.loopsAt = loopIncidence();
    this.loopOfArc = shortestLoops();
  }

  /** True if an arc joins two boxes, one way or the other. */
  boolean linked(int i, int k) {
    return linked.get(i * boxes + k);
  }

  private int[][] incidence() {
    List<List<Integer>> lists = lists(boxes);
    for (int e = 0; e < arcs; e++) {
      lists.get(from[e]).add(e);
      lists.get(to[e]).add(e);
    }
    return arrays(lists);
  }

  private int[][] loopIncidence() {
    List<List<Integer>> lists = lists(boxes);
    for (int l = 0; l < loops.size(); l++) {
      for (int box : loops.get(l)) {
        lists.get(box).add(l);
      }
    }
    return arrays(lists);
  }

  private int[] shortestLoops() {
    int[] best = new int[arcs];
    Arrays.fill(best, -1);
    for (int l = 0; l < loops.size(); l++) {
      int[] loop = loops.get(l);
      for (int i = 0; i < loop.length; i++) {
        int next = loop[(i + 1) % loop.length];
        for (int e : at[loop[i]]) {
          boolean runs = from[e] == loop[i] && to[e] == next;
          if (runs && (best[e] < 0 || loop.length < loops.get(best[e]).length)) {
            best[e] = l;
          }
        }
      }
    }
    return best;
  }

  private static List<List<Integer>> lists(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** The room a loose drawing of this net takes, in square pixels. */
  double area() {
    double density = boxes == 0 ? 0 : arcs / (double) boxes;
    double gap = 56 + 20 * Math.min(density, 2.5) + 6 * Math.max(0, 1 - boxes / 20.0);
    double area = 0;
    for (int i = 0; i < boxes; i++) {
      area += (width[i] + 2 * margin[i] + gap) * (height[i] + 2 * margin[i] + gap);
    }
    return area;
  }
}

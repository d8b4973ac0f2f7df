package trace.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;

/**
 * Lays out a whole map: each connected part by itself, the parts side by side, elements without
 * arrows in rows below.
 */
final class Drafter {
  private static final double ASPECT = 1.75;
  private static final double BETWEEN_PARTS = 56;
  private static final double BETWEEN_SINGLES = 24;

  /** Room around a box with an arrow to itself, in pixels. */
  private static final double SELF_ROOM = 30;

  private static final double SELF_REACH = 36;
  private static final double SELF_FOOT = 20;

  private final CausalMap map;
  private final List<Loop> loops;
  private final List<Label> labels;
  private final double[] x;
  private final double[] y;
  private final Curve[] curves;
  private final BitSet selfish = new BitSet();

  /** The place of an arrow in the map, by its place among the relationships of the trace. */
  private final int[] place;

  private record Part(List<Integer> elements, Plan plan, List<Arrow> arrows, double[] bounds) {
    double width() {
      return bounds[2] - bounds[0];
    }

    double height() {
      return bounds[3] - bounds[1];
    }
  }

  private Drafter(CausalMap map, List<Loop> loops) {
    this.map = map;
    this.loops = loops;
    this.labels = map.elements().stream().map(e -> Label.of(e.name())).toList();
    this.x = new double[labels.size()];
    this.y = new double[labels.size()];
    this.curves = new Curve[map.arrows().size()];
    map.arrows().stream().filter(a -> a.from() == a.to()).forEach(a -> selfish.set(a.from()));
    this.place = new int[map.trace().relationships().size()];
    for (int a = 0; a < curves.length; a++) {
      place[map.arrows().get(a).index()] = a;
    }
  }

  /** The drawing of a map whose given loops should read as round and get a badge. */
  static Chart of(CausalMap map, List<Loop> loops) {
    Drafter d = new Drafter(map, loops);
    List<Part> parts = new ArrayList<>();
    List<Integer> singles = new ArrayList<>();
    for (List<Integer> group : d.groups()) {
      if (group.size() == 1 && !d.selfish.get(group.get(0))) {
        singles.add(group.get(0));
      } else {
        parts.add(d.part(group));
      }
    }
    double[] size = d.pack(parts);
    d.row(singles, size);
    d.selfArrows();
    return d.chart();
  }

  /** Connected elements, in the order of the file. */
  private List<List<Integer>> groups() {
    int n = labels.size();
    int[] head = new int[n];
    Arrays.setAll(head, i -> i);
    for (Arrow a : map.arrows()) {
      int p = root(head, a.from());
      int q = root(head, a.to());
      head[Math.max(p, q)] = Math.min(p, q);
    }
    List<List<Integer>> byRoot = new ArrayList<>();
    int[] place = new int[n];
    for (int i = 0; i < n; i++) {
      int r = root(head, i);
      if (r == i) {
        place[i] = byRoot.size();
        byRoot.add(new ArrayList<>());
      }
      byRoot.get(place[r]).add(i);
    }
    return byRoot;
  }

  private static int root(int[] head, int i) {
    int r = i;
    while (head[r] != r) {
      head[r] = head[head[r]];
      r = head[r];
    }
    return r;
  }

  private Part part(List<Integer> group) {
    int[] local = new int[labels.size()];
    Arrays.fill(local, -1);
    for (int i = 0; i < group.size(); i++) {
      local[group.get(i)] = i;
    }
    List<Arrow> arrows =
        map.arrows().stream().filter(a -> local[a.from()] >= 0 && a.from() != a.to()).toList();
    Net net =
        new Net(
            group.stream().mapToDouble(i -> labels.get(i).width()).toArray(),
            group.stream().mapToDouble(i -> labels.get(i).height()).toArray(),
            group.stream().mapToDouble(i -> selfish.get(i) ? SELF_ROOM : 0).toArray(),
            arrows.stream().mapToInt(a -> local[a.from()]).toArray(),
            arrows.stream().mapToInt(a -> local[a.to()]).toArray(),
            arrows.stream().mapToDouble(Drafter::shortest).toArray(),
            localLoops(local));
    Plan plan = Layout.of(net);
    plan.traceAll();
    return new Part(group, plan, arrows, plan.bounds());
  }

  private static double shortest(Arrow a) {
    return a.relationship().delay().isPresent() ? 86 : 62;
  }

  private List<int[]> localLoops(int[] local) {
    List<int[]> r = new ArrayList<>();
    for (Loop loop : loops) {
      if (loop.length() >= 2 && local[loop.elements().get(0)] >= 0) {
        r.add(loop.elements().stream().mapToInt(i -> local[i]).toArray());
      }
    }
    return r;
  }

  /** Sets the parts on shelves, large ones first; returns width and height taken. */
  private double[] pack(List<Part> parts) {
    List<Part> order = new ArrayList<>(parts);
    order.sort(Comparator.comparingDouble((Part p) -> -p.width() * p.height()));
    double area = 0;
    double widest = 0;
    for (Part p : order) {
      area += (p.width() + BETWEEN_PARTS) * (p.height() + BETWEEN_PARTS);
      widest = Math.max(widest, p.width());
    }
    double limit = Math.max(widest, Math.sqrt(area * ASPECT));
    double left = 0;
    double top = 0;
    double shelf = 0;
    double width = 0;
    for (Part p : order) {
      if (left > 0 && left + p.width() > limit) {
        left = 0;
        top += shelf + BETWEEN_PARTS;
        shelf = 0;
      }
      put(p, left - p.bounds()[0], top - p.bounds()[1]);
      left += p.width() + BETWEEN_PARTS;
      shelf = Math.max(shelf, p.height());
      width = Math.max(width, left - BETWEEN_PARTS);
    }
    return new double[] {width, top + shelf};
  }

  private void put(Part p, double dx, double dy) {
    for (int i = 0; i < p.elements().size(); i++) {
      x[p.elements().get(i)] = p.plan().x[i] + dx;
      y[p.elements().get(i)] = p.plan().y[i] + dy;
    }
    double[] c = p.plan().curve;
    for (int e = 0; e < p.arrows().size(); e++) {
      int k = 6 * e;
      curves[place[p.arrows().get(e).index()]] =
          Curve.quadratic(c[k], c[k + 1], c[k + 2], c[k + 3], c[k + 4], c[k + 5]).moved(dx, dy);
    }
  }

  /**
   * Elements without arrows stand in rows below the rest, or in a block if there is nothing else.
   */
  private void row(List<Integer> singles, double[] size) {
    double area = 0;
    for (int i : singles) {
      area +=
          (labels.get(i).width() + BETWEEN_SINGLES) * (labels.get(i).height() + BETWEEN_SINGLES);
    }
    double limit = Math.max(size[0], Math.sqrt(area * 1.8));
    double left = 0;
    double top = size[1] > 0 ? size[1] + BETWEEN_PARTS : 0;
    double shelf = 0;
    for (int i : singles) {
      Label label = labels.get(i);
      if (left > 0 && left + label.width() > limit) {
        left = 0;
        top += shelf + BETWEEN_SINGLES;
        shelf = 0;
      }
      x[i] = left + label.width() / 2;
      y[i] = top + label.height() / 2;
      left += label.width() + BETWEEN_SINGLES;
      shelf = Math.max(shelf, label.height());
    }
  }

  /** An arrow from an element to itself runs round the corner of its box that is freest. */
  private void selfArrows() {
    int[] used = new int[labels.size()];
    for (int a = 0; a < curves.length; a++) {
      Arrow arrow = map.arrows().get(a);
      if (arrow.from() != arrow.to()) {
        continue;
      }
      Curve best = null;
      int least = Integer.MAX_VALUE;
      for (int corner = 0; corner < 4; corner++) {
        if ((used[arrow.from()] & 1 << corner) == 0 || best == null) {
          Curve c = corner(arrow.from(), corner);
          int clash = 4 * crossed(c) + corner % 2;
          if (clash < least || best == null) {
            least = clash;
            best = c;
          }
        }
      }
      for (int corner = 0; corner < 4; corner++) {
        if (Arrays.equals(corner(arrow.from(), corner).p, best.p)) {
          used[arrow.from()] |= 1 << corner;
        }
      }
      curves[a] = best;
    }
  }

  private int crossed(Curve c) {
    int count = 0;
    for (Curve other : curves) {
      count +=
          other == null
              ? 0
              : other.touches(c.left - 4, c.top - 4, c.right + 4, c.bottom + 4) ? 1 : 0;
    }
    return count;
  }

  private Curve corner(int i, int corner) {
    double right = corner == 0 || corner == 3 ? 1 : -1;
    double down = corner >= 2 ? 1 : -1;
    double w = labels.get(i).width() / 2;
    double h = labels.get(i).height() / 2;
    double tailX = x[i] + right * (w - SELF_FOOT);
    double tailY = y[i] + down * (h + 3);
    double headX = x[i] + right * (w + 4);
    double headY = y[i] + down * (h - Math.min(SELF_FOOT, h * 0.7));
    return new Curve(
        tailX,
        tailY,
        tailX,
        tailY + down * SELF_REACH,
        headX + right * SELF_REACH,
        headY,
        headX,
        headY);
  }

  private Chart chart() {
    List<Chart.Box> boxes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      boxes.add(new Chart.Box(i, labels.get(i), x[i], y[i]));
    }
    List<Chart.Arc> arcs = new ArrayList<>();
    for (int a = 0; a < curves.length; a++) {
      arcs.add(new Chart.Arc(a, map.arrows().get(a), curves[a]));
    }
    List<Chart.Ring> rings = new ArrayList<>();
    for (Loop loop : loops) {
      rings.add(
          new Chart.Ring(
              loop, loop.arrows().stream().map(a -> arcs.get(place[a.index()])).toList()));
    }
    return new Chart(boxes, arcs, rings);
  }
}

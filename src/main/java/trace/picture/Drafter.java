package trace.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.picture.layout.Bounds;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;
import trace.picture.layout.Label;
import trace.picture.layout.Layout;
import trace.picture.layout.Metrics;
import trace.picture.layout.Net;
import trace.picture.layout.Newcomers;
import trace.picture.layout.Packing;
import trace.picture.layout.Plan;
import trace.picture.layout.SelfArrows;

/**
 * Lays out a map or a part of it: each connected piece by itself, the pieces side by side, elements
 * without arrows in rows below; or, where an earlier drawing is known, as that was.
 */
final class Drafter {
  private static final double BETWEEN_PIECES = 56;
  private static final double BETWEEN_SINGLES = 24;

  /** Room around a box with an arrow to itself, in pixels. */
  private static final double SELF_ROOM = 42;

  private final CausalMap map;
  private final Part part;
  private final List<Label> labels;

  /** Indices of the part's arrows that join two elements. */
  private final List<Integer> joining;

  private final BitSet selfish = new BitSet();

  /** Places in the part of the elements of the map, or -1. */
  private final int[] local;

  /** Centres of the boxes and bends of the arrows of the part. */
  private final double[] x;

  private final double[] y;
  private final double[] bend;

  /** Some connected elements, laid out by themselves. */
  private record Piece(List<Integer> elements, List<Integer> arcs, Plan plan, Bounds bounds) {
    double width() {
      return bounds.width();
    }

    double height() {
      return bounds.height();
    }
  }

  private Drafter(CausalMap map, Part part) {
    this.map = map;
    this.part = part;
    this.labels = part.elements().stream().map(i -> Label.of(map.element(i).name())).toList();
    this.x = new double[labels.size()];
    this.y = new double[labels.size()];
    this.bend = new double[part.arrows().size()];
    this.local = new int[map.elements().size()];
    Arrays.fill(local, -1);
    for (int i = 0; i < labels.size(); i++) {
      local[part.elements().get(i)] = i;
    }
    this.joining = IntStream.range(0, bend.length).filter(a -> from(a) != to(a)).boxed().toList();
    IntStream.range(0, bend.length)
        .filter(a -> from(a) == to(a))
        .forEach(a -> selfish.set(from(a)));
  }

  /**
   * The drawing of a map or a part of it, whose loops should read as round and get a badge.
   *
   * @param earlier where things stood in an earlier drawing; what is known moves little, and not at
   *     all if nothing is new
   */
  static Chart of(CausalMap map, Part part, Places earlier) {
    Drafter kept = new Drafter(map, part);
    BitSet known = new BitSet();
    BitSet bent = new BitSet();
    kept.remember(earlier, known, bent);
    int elements = part.elements().size();
    if (2 * known.cardinality() < elements || elements == 0) {
      return fresh(map, part);
    }
    Plan plan = kept.whole();
    if (known.cardinality() == elements
        && bent.cardinality() == kept.joining.size()
        && !Layout.touching(plan)) {
      return kept.chart(plan);
    }
    Newcomers.settle(plan, known, bent);
    kept.take(plan);
    Chart chart = kept.chart(kept.whole());
    Chart anew = fresh(map, part);
    return Metrics.tangledBeside(chart, anew) ? anew : chart;
  }

  private static Chart fresh(CausalMap map, Part part) {
    Drafter d = new Drafter(map, part);
    List<Piece> pieces = new ArrayList<>();
    List<Integer> singles = new ArrayList<>();
    for (List<Integer> group : d.groups()) {
      if (group.size() == 1 && !d.selfish.get(group.get(0))) {
        singles.add(group.get(0));
      } else {
        pieces.add(d.piece(group));
      }
    }
    d.arrange(pieces, singles);
    return d.chart(d.whole());
  }

  private int from(int a) {
    return local[part.arrows().get(a).from()];
  }

  private int to(int a) {
    return local[part.arrows().get(a).to()];
  }

  /** Takes what an earlier drawing knows. */
  private void remember(Places earlier, BitSet known, BitSet bent) {
    for (int i = 0; i < x.length; i++) {
      int place = i;
      earlier
          .box(labels.get(i).full())
          .ifPresent(
              at -> {
                known.set(place);
                x[place] = at[0];
                y[place] = at[1];
              });
    }
    int[] turns = new int[joining.size()];
    for (int k = 0; k < joining.size(); k++) {
      int a = joining.get(k);
      for (int j = 0; j < k; j++) {
        int b = joining.get(j);
        turns[k] += from(a) == from(b) && to(a) == to(b) ? 1 : 0;
      }
      String cause = labels.get(from(a)).full();
      var found = earlier.bend(cause, labels.get(to(a)).full(), turns[k]);
      bent.set(k, found.isPresent());
      bend[a] = found.orElse(0.0);
    }
  }

  /** Connected elements, in the order of the file. */
  private List<List<Integer>> groups() {
    int n = labels.size();
    int[] head = new int[n];
    Arrays.setAll(head, i -> i);
    for (int a : joining) {
      int p = root(head, from(a));
      int q = root(head, to(a));
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

  private Piece piece(List<Integer> group) {
    BitSet inside = new BitSet();
    group.forEach(inside::set);
    List<Integer> arcs = joining.stream().filter(a -> inside.get(from(a))).toList();
    Plan plan = Layout.of(net(group, arcs));
    plan.traceAll();
    return new Piece(group, arcs, plan, plan.bounds());
  }

  private Net net(List<Integer> group, List<Integer> arcs) {
    int[] at = new int[labels.size()];
    Arrays.fill(at, -1);
    for (int i = 0; i < group.size(); i++) {
      at[group.get(i)] = i;
    }
    List<int[]> rings = new ArrayList<>();
    for (Loop loop : part.loops()) {
      if (loop.length() >= 2 && at[local[loop.elements().get(0)]] >= 0) {
        rings.add(loop.elements().stream().mapToInt(i -> at[local[i]]).toArray());
      }
    }
    return new Net(
        group.stream().mapToDouble(i -> labels.get(i).width()).toArray(),
        group.stream().mapToDouble(i -> labels.get(i).height()).toArray(),
        group.stream().mapToDouble(i -> selfish.get(i) ? SELF_ROOM : 0).toArray(),
        arcs.stream().mapToInt(a -> at[from(a)]).toArray(),
        arcs.stream().mapToInt(a -> at[to(a)]).toArray(),
        arcs.stream().mapToDouble(a -> shortest(part.arrows().get(a))).toArray(),
        rings);
  }

  private static double shortest(Arrow a) {
    return a.relationship().delay().isPresent() ? 86 : 62;
  }

  /**
   * Sets the pieces beside and below each other. Elements without arrows stand in rows, which are
   * set like one more piece; below the rest if that is a single piece.
   */
  private void arrange(List<Piece> pieces, List<Integer> singles) {
    double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
    double[] block = rows(singles, widest);
    int rest = singles.isEmpty() || pieces.size() < 2 ? 0 : 1;
    double[] widths = new double[pieces.size() + rest];
    double[] heights = new double[pieces.size() + rest];
    for (int i = 0; i < pieces.size(); i++) {
      widths[i] = pieces.get(i).width();
      heights[i] = pieces.get(i).height();
    }
    if (rest > 0) {
      widths[pieces.size()] = block[0];
      heights[pieces.size()] = block[1];
    }
    Packing packing = Packing.of(widths, heights, BETWEEN_PIECES);
    for (int i = 0; i < pieces.size(); i++) {
      Bounds b = pieces.get(i).bounds();
      put(pieces.get(i), packing.left()[i] - b.left(), packing.top()[i] - b.top());
    }
    double dx = rest > 0 ? packing.left()[pieces.size()] : 0;
    double below = packing.height() > 0 ? packing.height() + BETWEEN_PIECES : 0;
    double dy = rest > 0 ? packing.top()[pieces.size()] : below;
    for (int i : singles) {
      x[i] += dx;
      y[i] += dy;
    }
  }

  private void put(Piece p, double dx, double dy) {
    for (int i = 0; i < p.elements().size(); i++) {
      x[p.elements().get(i)] = p.plan().x[i] + dx;
      y[p.elements().get(i)] = p.plan().y[i] + dy;
    }
    for (int e = 0; e < p.arcs().size(); e++) {
      bend[p.arcs().get(e)] = p.plan().bend[e];
    }
  }

  /**
   * Sets elements without arrows in rows no wider than the widest piece, or in a block if there is
   * nothing else; returns width and height taken.
   */
  private double[] rows(List<Integer> singles, double widest) {
    double area = 0;
    for (int i : singles) {
      area +=
          (labels.get(i).width() + BETWEEN_SINGLES) * (labels.get(i).height() + BETWEEN_SINGLES);
    }
    double limit = Math.max(widest, Math.sqrt(area * 1.8));
    double left = 0;
    double top = 0;
    double shelf = 0;
    double width = 0;
    for (int i : singles) {
      Label label = labels.get(i);
      if (left > 0 && left + label.width() > limit) {
        left = 0;
        top += shelf + BETWEEN_SINGLES;
        shelf = 0;
      }
      x[i] = left + label.width() / 2;
      y[i] = top + label.height() / 2;
      width = Math.max(width, left + label.width());
      left += label.width() + BETWEEN_SINGLES;
      shelf = Math.max(shelf, label.height());
    }
    return new double[] {width, top + shelf};
  }

  /** Everything as one plan, at places that an SVG can keep exactly. */
  private Plan whole() {
    List<Integer> all = IntStream.range(0, labels.size()).boxed().toList();
    Plan plan = new Plan(net(all, joining));
    for (int i = 0; i < x.length; i++) {
      plan.x[i] = Plan.snapped(x[i]);
      plan.y[i] = Plan.snapped(y[i]);
    }
    for (int k = 0; k < joining.size(); k++) {
      plan.bend[k] = Plan.snappedBend(bend[joining.get(k)]);
    }
    plan.traceAll();
    return plan;
  }

  private void take(Plan plan) {
    System.arraycopy(plan.x, 0, x, 0, x.length);
    System.arraycopy(plan.y, 0, y, 0, y.length);
    for (int k = 0; k < joining.size(); k++) {
      bend[joining.get(k)] = plan.bend[k];
    }
  }

  private Chart chart(Plan plan) {
    List<Chart.Box> boxes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      boxes.add(new Chart.Box(part.elements().get(i), labels.get(i), plan.x[i], plan.y[i]));
    }
    Curve[] curves = new Curve[bend.length];
    double[] bends = new double[bend.length];
    double[] c = plan.curve;
    for (int k = 0; k < joining.size(); k++) {
      int e = 6 * k;
      curves[joining.get(k)] =
          Curve.quadratic(c[e], c[e + 1], c[e + 2], c[e + 3], c[e + 4], c[e + 5]);
      bends[joining.get(k)] = plan.bend[k];
    }
    SelfArrows self = new SelfArrows(curves, boxes.size());
    for (int a = 0; a < bend.length; a++) {
      if (from(a) == to(a)) {
        self.place(a, from(a), boxes.get(from(a)));
      }
    }
    int[] number = new int[map.trace().relationships().size()];
    for (int a = 0; a < map.arrows().size(); a++) {
      number[map.arrows().get(a).index()] = a;
    }
    List<Chart.Arc> arcs = new ArrayList<>();
    for (int a = 0; a < bend.length; a++) {
      Arrow arrow = part.arrows().get(a);
      arcs.add(new Chart.Arc(number[arrow.index()], arrow, bends[a], curves[a]));
    }
    return new Chart(boxes, arcs, List.of()).part(part.elements(), part.arrows(), part.loops());
  }
}

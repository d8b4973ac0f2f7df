package trace.picture.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The search for a good drawing of one connected net: several first places, each annealed, the best
 * one kept. Each start has dice of its own and ties go to the earlier start, so neither the machine
 * nor the number of its cores shows in the result.
 */
public final class Layout {
  /** Boxes are never closer than this, in pixels. */
  static final double LEAST_GAP = 16;

  /** Boxes with an arc between them leave room for its sign, in pixels. */
  static final double LINKED_GAP = 44;

  private static final double ASPECT = 1.75;

  /** Room around an earlier drawing into which a search may grow, in pixels. */
  private static final double SPARE = 120;

  /** Moves for each box and each arc, in all starts together, where there are {@link #SMALL}. */
  private static final double MOVES = 1000;

  /** Up to so many boxes and arcs each gets its full share of moves. */
  private static final int SMALL = 66;

  /** Up to this many boxes and arcs a few starts do: more only find the same drawings again. */
  private static final int FEW = 40;

  private static final int FEW_STARTS = 10;

  /** From so many boxes and arcs on, fewer moves have to do: each takes longer. */
  private static final int LARGE = 150;

  /** With more arcs than this nothing is searched: nobody could read the result. */
  private static final int TANGLED = 700;

  /**
   * The three heats of the search: many short runs, the best of them again, the best one longer.
   */
  private enum Heat {
    FIRST(16, 0.03, 3, 300),
    SECOND(4, 0.08, 2, 150),
    LAST(1, 0.2, 2, 150);

    /** How many drawings take part, at most. */
    final int drawings;

    /** The part of all moves that each of them makes. */
    final double share;

    final double hot;
    final double reach;

    Heat(int drawings, double share, double hot, double reach) {
      this.drawings = drawings;
      this.share = share;
      this.hot = hot;
      this.reach = reach;
    }
  }

  private final Net net;
  private double width;
  private double height;

  private Layout(Net net) {
    this.net = net;
    double area = net.area();
    double widest = 0;
    double highest = 0;
    for (int i = 0; i < net.boxes; i++) {
      widest = Math.max(widest, net.width[i] + 2 * net.margin[i]);
      highest = Math.max(highest, net.height[i] + 2 * net.margin[i]);
    }
    this.width = Math.max(widest, Math.sqrt(area * ASPECT));
    this.height = Math.max(highest, area / width);
  }

  /** The best drawing found. */
  public static Plan of(Net net) {
    return new Layout(net).search();
  }

  /** True if two boxes overlap or an arc runs through a box. */
  public static boolean touching(Plan plan) {
    Net net = plan.net;
    for (int i = 0; i < net.boxes; i++) {
      for (int k = 0; k < i; k++) {
        if (plan.gap(i, k) < 0) {
          return true;
        }
      }
    }
    return anyHit(plan, 0);
  }

  /**
   * Searches around a drawing, in place: known boxes are held as if by springs, bends of known arcs
   * are where the search begins.
   */
  static void around(Plan plan, BitSet known, BitSet bent) {
    Net net = plan.net;
    Bounds bounds = plan.bounds();
    Layout layout = new Layout(net);
    layout.width = Math.max(layout.width, bounds.width() + 2 * SPARE);
    layout.height = Math.max(layout.height, bounds.height() + 2 * SPARE);
    double dx = SPARE - Plan.snapped(bounds.left());
    double dy = SPARE - Plan.snapped(bounds.top());
    for (int i = 0; i < net.boxes; i++) {
      plan.x[i] += dx;
      plan.y[i] += dy;
    }
    layout.bendWithLoops(plan, bent);
    Annealer annealer = new Annealer(plan, layout.width, layout.height, new Dice(5), 4);
    annealer.hold(known);
    int moves = net.arcs > TANGLED ? 0 : (int) Math.min(layout.moves() / 4, 20_000);
    annealer.run(moves, 0.4, 40);
    annealer.settleBends(2);
    layout.apart(plan);
    for (int i = 0; i < net.boxes; i++) {
      plan.x[i] -= dx;
      plan.y[i] -= dy;
    }
    plan.traceAll();
  }

  private Plan search() {
    if (net.boxes == 1) {
      Plan plan = new Plan(net);
      plan.x[0] = net.width[0] / 2;
      plan.y[0] = net.height[0] / 2;
      return plan;
    }
    List<int[]> rings = rings();
    Stress stress = new Stress(net);
    if (net.arcs > TANGLED) {
      Plan plan = first(stress, 0, rings.get(0));
      apart(plan);
      return plan;
    }
    int size = net.boxes + net.arcs;
    int starts = starts(size);
    List<Plan> plans =
        IntStream.range(0, starts)
            .parallel()
            .mapToObj(s -> anneal(first(stress, s, rings.get(s % rings.size())), Heat.FIRST, s))
            .toList();
    plans = again(plans, Heat.SECOND);
    Plan best = again(plans, Heat.LAST).get(0);
    repair(best);
    return best;
  }

  private static int starts(int size) {
    if (size > LARGE) {
      return size <= 2 * LARGE ? 6 : 2;
    }
    return size <= FEW ? FEW_STARTS : Heat.FIRST.drawings;
  }

  /** Searches on from the best drawings; ties go to the earlier one. */
  private List<Plan> again(List<Plan> plans, Heat heat) {
    List<Plan> best =
        plans.stream()
            .sorted(Comparator.comparingDouble(p -> Cost.whole(p, width, height)))
            .limit(Math.min(heat.drawings, Math.max(1, plans.size() / 2)))
            .toList();
    return IntStream.range(0, best.size())
        .parallel()
        .mapToObj(k -> anneal(best.get(k), heat, k))
        .toList();
  }

  /** Loops to hold on a ring at first: long ones, which give a drawing its form. */
  private List<int[]> rings() {
    List<int[]> rings = new ArrayList<>();
    for (int[] loop : net.loops) {
      if (loop.length >= 3 && loop.length <= 10) {
        rings.add(loop);
      }
    }
    rings.sort(Comparator.comparingInt((int[] l) -> -l.length));
    if (rings.isEmpty()) {
      return List.of(new int[0]);
    }
    return rings.subList(0, Math.min(4, rings.size()));
  }

  private Plan first(Stress stress, int start, int[] ring) {
    Plan plan = new Plan(net);
    stress.place(plan, new Dice(51_676 + start), ring, net.boxes > 150 ? 60 : 150);
    turnWide(plan);
    fit(plan);
    bendWithLoops(plan, new BitSet());
    separate(plan, 26, 40);
    return plan;
  }

  /** Searches on in a drawing; what it was before is kept where the search has made it worse. */
  private Plan anneal(Plan plan, Heat heat, int number) {
    Plan before = new Plan(plan);
    Dice dice = new Dice(448_916 + 100 * heat.ordinal() + number);
    Annealer annealer = new Annealer(plan, width, height, dice, 1);
    annealer.run((int) (heat.share * moves()), heat.hot, heat.reach);
    if (heat != Heat.FIRST) {
      annealer.settleBends(net.boxes > 60 ? 1 : 3);
    }
    apart(plan);
    if (heat == Heat.FIRST) {
      return plan;
    }
    double cost = Cost.whole(plan, width, height);
    return cost <= Cost.whole(before, width, height) ? plan : before;
  }

  /** How many moves all starts make together; a small drawing has fewer ways to go wrong. */
  private double moves() {
    double size = net.boxes + net.arcs;
    double moves = MOVES * Math.min(size, SMALL) * Math.min(1, size / SMALL);
    return size > LARGE ? moves * LARGE / size : moves;
  }

  /** Gives way where an arc still runs through a box: more room, then a short search again. */
  private void repair(Plan plan) {
    Dice dice = new Dice(7);
    double grow = 1;
    int rounds =
        net.boxes > 150 ? 0 : net.boxes + net.arcs > 2 * LARGE ? 1 : net.boxes > 60 ? 4 : 14;
    for (int round = 0; round < rounds && anyHit(plan, 5); round++) {
      double step = round < 2 ? 1 : 1.03;
      grow *= step;
      for (int i = 0; i < net.boxes; i++) {
        plan.x[i] *= step;
        plan.y[i] *= step;
      }
      Annealer annealer = new Annealer(plan, width * grow, height * grow, dice, 8);
      annealer.run((60 + 30 * round) * net.boxes, 0.2 + 0.15 * round, 140 + 20 * round);
      annealer.settleBends(2);
      apart(plan);
    }
  }

  private static boolean anyHit(Plan plan, double room) {
    Net net = plan.net;
    for (int e = 0; e < net.arcs; e++) {
      for (int k = 0; k < net.boxes; k++) {
        if (net.from[e] != k && net.to[e] != k && plan.hits(e, k, room)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Turns the drawing so that its long side lies level (principal axis). */
  private void turnWide(Plan p) {
    double mx = 0;
    double my = 0;
    for (int i = 0; i < net.boxes; i++) {
      mx += p.x[i] / net.boxes;
      my += p.y[i] / net.boxes;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < net.boxes; i++) {
      xx += (p.x[i] - mx) * (p.x[i] - mx);
      yy += (p.y[i] - my) * (p.y[i] - my);
      xy += (p.x[i] - mx) * (p.y[i] - my);
    }
    double angle = -0.5 * StrictMath.atan2(2 * xy, xx - yy);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    for (int i = 0; i < net.boxes; i++) {
      double a = p.x[i] - mx;
      double b = p.y[i] - my;
      p.x[i] = a * cos - b * sin;
      p.y[i] = a * sin + b * cos;
    }
  }

  /** Stretches the places to the sheet. */
  private void fit(Plan p) {
    Bounds b = Bounds.of(p.x, p.y);
    for (int i = 0; i < net.boxes; i++) {
      double w = net.width[i] / 2;
      double h = net.height[i] / 2;
      p.x[i] = w + (width - 2 * w) * (p.x[i] - b.left()) / Math.max(1, b.width());
      p.y[i] = h + (height - 2 * h) * (p.y[i] - b.top()) / Math.max(1, b.height());
    }
  }

  /** Bends arcs with their loops, but those whose bend is known. */
  private void bendWithLoops(Plan p, BitSet bent) {
    for (int e = bent.nextClearBit(0); e < net.arcs; e = bent.nextClearBit(e + 1)) {
      int loop = net.loopOfArc[e];
      boolean left = loop < 0 || p.turn(net.loops.get(loop)) >= 0;
      p.bend[e] = left ? -0.16 : 0.16;
    }
    p.traceAll();
  }

  /** Pushes boxes apart until they keep their gap; boxes that will not, grow apart as a whole. */
  private void apart(Plan p) {
    while (!separate(p, LEAST_GAP, 60)) {
      for (int i = 0; i < net.boxes; i++) {
        p.x[i] = p.x[i] * 1.1 + i * 1e-3;
        p.y[i] = p.y[i] * 1.1;
      }
    }
    p.traceAll();
  }

  private boolean separate(Plan p, double gap, int rounds) {
    for (int round = 0; round < rounds; round++) {
      boolean moved = false;
      for (int i = 0; i < net.boxes; i++) {
        for (int k = 0; k < i; k++) {
          double room = net.linked(i, k) ? Math.max(gap, LINKED_GAP) : gap;
          double gx = room - p.gapX(i, k);
          double gy = room - p.gapY(i, k);
          if (gx > 1e-6 && gy > 1e-6) {
            moved = true;
            push(gx <= gy ? p.x : p.y, i, k, Math.min(gx, gy) / 2 + 1e-3);
          }
        }
      }
      if (!moved) {
        return true;
      }
    }
    return false;
  }

  private static void push(double[] at, int i, int k, double by) {
    double s = at[i] >= at[k] ? by : -by;
    at[i] += s;
    at[k] -= s;
  }
}

package trace.picture;

import java.util.Arrays;

/**
 * Simulated annealing (Davidson, Harel 1996) over the places of boxes and the bends of arcs at
 * once: what is counted is the picture people see, curves and all. Costs of pairs are kept, so that
 * a move only works out what it changes.
 */
final class Annealer {
  private static final int POINTS = Plan.PIECES + 1;

  private final Plan plan;
  private final Net net;
  private final double width;
  private final double height;
  private final Dice dice;

  /** Costs of pairs of arcs, and of arcs with boxes, as they stand. */
  private final float[] pairs;

  private final float[] hits;
  private final double[] pairSum;
  private final double[] hitSum;

  /** What a move would make of them, for the arcs it moves. */
  private final float[] newPairs;

  private final float[] newHits;
  private final float[] newColumn;
  private final boolean[] moved;
  private final double[] saved;

  /** How much worse than usual it is for an arc to run through a box. */
  private final double severity;

  /** Works on a drawing in place, on a sheet of the given size. */
  Annealer(Plan plan, double width, double height, Dice dice, double severity) {
    this.severity = severity;
    this.plan = plan;
    this.net = plan.net;
    this.width = width;
    this.height = height;
    this.dice = dice;
    int busiest = 0;
    for (int[] at : net.at) {
      busiest = Math.max(busiest, at.length);
    }
    int most = Math.max(1, 2 * busiest);
    pairs = new float[net.arcs * net.arcs];
    hits = new float[net.arcs * net.boxes];
    pairSum = new double[net.arcs];
    hitSum = new double[net.arcs];
    newPairs = new float[most * net.arcs];
    newHits = new float[most * net.boxes];
    newColumn = new float[2 * net.arcs];
    moved = new boolean[net.arcs];
    saved = new double[most * (6 + 2 * POINTS + 4 + 1)];
    refresh();
  }

  private double hit(int e, int k) {
    return severity * Cost.hit(plan, e, k);
  }

  private void refresh() {
    plan.traceAll();
    Arrays.fill(pairSum, 0);
    Arrays.fill(hitSum, 0);
    for (int e = 0; e < net.arcs; e++) {
      for (int f = 0; f < e; f++) {
        float c = (float) Cost.pair(plan, e, f);
        pairs[e * net.arcs + f] = c;
        pairs[f * net.arcs + e] = c;
        pairSum[e] += c;
        pairSum[f] += c;
      }
      for (int k = 0; k < net.boxes; k++) {
        float c = (float) hit(e, k);
        hits[e * net.boxes + k] = c;
        hitSum[e] += c;
      }
    }
  }

  /**
   * Searches for a number of moves while it cools from {@code hot} to almost nothing.
   *
   * @param reach how far a box moves at first, in pixels
   */
  void run(int moves, double hot, double reach) {
    for (int move = 0; move < moves; move++) {
      double left = 1 - move / (double) moves;
      double heat = hot * left * left + 1e-3;
      double way = 6 + reach * left * left;
      double what = dice.next();
      if (net.arcs > 0 && what < 0.25) {
        bend(dice.next(net.arcs), heat, left);
      } else if (what < 0.31 && net.boxes > 2 && left > 0.3) {
        swap(dice.next(net.boxes), dice.next(net.boxes), heat);
      } else {
        shift(dice.next(net.boxes), way, heat);
      }
    }
  }

  private void bend(int e, double heat, double left) {
    double old = plan.bend[e];
    double before = Cost.arc(plan, e, width, height) + pairSum[e] + hitSum[e];
    int[] one = {e};
    save(one);
    double r = dice.next();
    if (r < 0.45) {
      plan.bend[e] = old + dice.around() * (0.05 + 0.12 * left);
    } else if (r < 0.7) {
      plan.bend[e] = -old;
    } else {
      plan.bend[e] = (dice.next() - 0.5) * 0.9;
    }
    plan.bend[e] = Math.max(-0.48, Math.min(0.48, plan.bend[e]));
    plan.trace(e);
    double after = Cost.arc(plan, e, width, height) + fresh(one);
    if (accept(before, after, heat)) {
      commit(one);
    } else {
      restore(one);
    }
  }

  private void shift(int i, double way, double heat) {
    int[] touched = net.at[i];
    double oldX = plan.x[i];
    double oldY = plan.y[i];
    double before = stands(i) + around(touched) + standing(touched) + column(i, touched, true);
    save(touched);
    plan.x[i] = inside(oldX + dice.around() * way, net.width[i] / 2 + net.margin[i], width);
    plan.y[i] = inside(oldY + dice.around() * way * 0.7, net.height[i] / 2 + net.margin[i], height);
    for (int e : touched) {
      plan.trace(e);
    }
    double after = stands(i) + around(touched);
    double limit = before - heat * StrictMath.log(1 - dice.next());
    if (after > limit) {
      plan.x[i] = oldX;
      plan.y[i] = oldY;
      restore(touched);
      return;
    }
    after += fresh(touched) + column(i, touched, false);
    if (after <= limit) {
      commit(touched);
      commitColumn(i, touched, 0);
    } else {
      plan.x[i] = oldX;
      plan.y[i] = oldY;
      restore(touched);
    }
  }

  private void swap(int i, int k, double heat) {
    if (i == k) {
      return;
    }
    int[] touched = union(net.at[i], net.at[k]);
    double before = stands(i) + stands(k) + around(touched) + standing(touched);
    before += column(i, touched, true) + column(k, touched, true);
    save(touched);
    exchange(i, k);
    for (int e : touched) {
      plan.trace(e);
    }
    double after = stands(i) + stands(k) + around(touched) + fresh(touched);
    after += column(i, touched, false);
    System.arraycopy(newColumn, 0, newColumn, net.arcs, net.arcs);
    after += column(k, touched, false);
    if (accept(before, after, heat)) {
      commit(touched);
      commitColumn(k, touched, 0);
      commitColumn(i, touched, net.arcs);
    } else {
      exchange(i, k);
      restore(touched);
    }
  }

  private void exchange(int i, int k) {
    double x = plan.x[i];
    double y = plan.y[i];
    plan.x[i] = inside(plan.x[k], net.width[i] / 2, width);
    plan.y[i] = inside(plan.y[k], net.height[i] / 2, height);
    plan.x[k] = inside(x, net.width[k] / 2, width);
    plan.y[k] = inside(y, net.height[k] / 2, height);
  }

  private static double inside(double at, double half, double size) {
    return half * 2 >= size ? size / 2 : Math.max(half, Math.min(size - half, at));
  }

  private boolean accept(double before, double after, double heat) {
    return after <= before || after <= before - heat * StrictMath.log(1 - dice.next());
  }

  private static int[] union(int[] a, int[] b) {
    int[] r = Arrays.copyOf(a, a.length + b.length);
    int n = a.length;
    for (int e : b) {
      boolean known = false;
      for (int f : a) {
        known |= e == f;
      }
      if (!known) {
        r[n++] = e;
      }
    }
    return Arrays.copyOf(r, n);
  }

  /** Costs of a box's place alone: its neighbours and its loops. */
  private double stands(int i) {
    double cost = 0;
    for (int k = 0; k < net.boxes; k++) {
      if (k != i) {
        cost += Cost.boxes(plan, i, k);
      }
    }
    for (int l : net.loopsAt[i]) {
      cost += Cost.loop(plan, l);
    }
    return cost;
  }

  private double around(int[] touched) {
    double cost = 0;
    for (int e : touched) {
      cost += Cost.arc(plan, e, width, height);
    }
    return cost;
  }

  /** The costs, as they stand, of the touched arcs with all arcs and boxes. */
  private double standing(int[] touched) {
    double cost = 0;
    for (int a = 0; a < touched.length; a++) {
      int e = touched[a];
      cost += pairSum[e] + hitSum[e];
      for (int b = 0; b < a; b++) {
        cost -= pairs[e * net.arcs + touched[b]];
      }
    }
    return cost;
  }

  /** The same costs worked out anew. */
  private double fresh(int[] touched) {
    double cost = 0;
    for (int e : touched) {
      moved[e] = true;
    }
    for (int a = 0; a < touched.length; a++) {
      int e = touched[a];
      int row = a * net.arcs;
      for (int f = 0; f < net.arcs; f++) {
        float c = f == e ? 0 : (float) Cost.pair(plan, e, f);
        newPairs[row + f] = c;
        cost += moved[f] ? c / 2 : c;
      }
      for (int k = 0; k < net.boxes; k++) {
        float c = (float) hit(e, k);
        newHits[a * net.boxes + k] = c;
        cost += c;
      }
    }
    for (int e : touched) {
      moved[e] = false;
    }
    return cost;
  }

  /** What the arcs that do not touch box {@code i} cost because of it. */
  private double column(int i, int[] touched, boolean standing) {
    for (int e : touched) {
      moved[e] = true;
    }
    double cost = 0;
    for (int e = 0; e < net.arcs; e++) {
      if (!moved[e]) {
        if (!standing) {
          newColumn[e] = (float) hit(e, i);
        }
        cost += standing ? hits[e * net.boxes + i] : newColumn[e];
      }
    }
    for (int e : touched) {
      moved[e] = false;
    }
    return cost;
  }

  private void commit(int[] touched) {
    for (int a = 0; a < touched.length; a++) {
      int e = touched[a];
      for (int f = 0; f < net.arcs; f++) {
        float c = newPairs[a * net.arcs + f];
        float change = c - pairs[e * net.arcs + f];
        if (change != 0) {
          pairs[e * net.arcs + f] = c;
          pairs[f * net.arcs + e] = c;
          pairSum[e] += change;
          pairSum[f] += change;
        }
      }
      for (int k = 0; k < net.boxes; k++) {
        hitSum[e] += newHits[a * net.boxes + k] - hits[e * net.boxes + k];
        hits[e * net.boxes + k] = newHits[a * net.boxes + k];
      }
    }
  }

  private void commitColumn(int i, int[] touched, int from) {
    for (int e : touched) {
      moved[e] = true;
    }
    for (int e = 0; e < net.arcs; e++) {
      if (!moved[e]) {
        hitSum[e] += newColumn[from + e] - hits[e * net.boxes + i];
        hits[e * net.boxes + i] = newColumn[from + e];
      }
    }
    for (int e : touched) {
      moved[e] = false;
    }
  }

  private void save(int[] touched) {
    int at = 0;
    for (int e : touched) {
      saved[at++] = plan.bend[e];
      at = copy(plan.curve, 6 * e, 6, at);
      at = copy(plan.px, POINTS * e, POINTS, at);
      at = copy(plan.py, POINTS * e, POINTS, at);
      at = copy(plan.frame, 4 * e, 4, at);
    }
  }

  private int copy(double[] from, int start, int count, int at) {
    System.arraycopy(from, start, saved, at, count);
    return at + count;
  }

  private void restore(int[] touched) {
    int at = 0;
    for (int e : touched) {
      plan.bend[e] = saved[at++];
      System.arraycopy(saved, at, plan.curve, 6 * e, 6);
      System.arraycopy(saved, at + 6, plan.px, POINTS * e, POINTS);
      System.arraycopy(saved, at + 6 + POINTS, plan.py, POINTS * e, POINTS);
      System.arraycopy(saved, at + 6 + 2 * POINTS, plan.frame, 4 * e, 4);
      at += 6 + 2 * POINTS + 4;
    }
  }

  /** Tries a fixed row of bends for each arc in turn until nothing gets better. */
  void settleBends(int rounds) {
    for (int round = 0; round < rounds; round++) {
      boolean better = false;
      for (int e = 0; e < net.arcs; e++) {
        better |= bestBend(e);
      }
      if (!better) {
        return;
      }
    }
  }

  private boolean bestBend(int e) {
    int[] one = {e};
    double best = Cost.arc(plan, e, width, height) + pairSum[e] + hitSum[e] - 1e-6;
    double start = plan.bend[e];
    double found = start;
    for (int k = -9; k <= 9; k++) {
      plan.bend[e] = k * 0.06;
      plan.trace(e);
      double cost = Cost.arc(plan, e, width, height) + fresh(one);
      if (cost < best) {
        best = cost;
        found = plan.bend[e];
      }
    }
    plan.bend[e] = found;
    plan.trace(e);
    if (found != start) {
      fresh(one);
      commit(one);
    }
    return found != start;
  }
}

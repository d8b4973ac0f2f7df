package trace.picture.layout;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Simulated annealing (Davidson, Harel 1996) over the places of boxes and the bends of arcs at
 * once: what is counted is the picture people see, curves and all. Costs of pairs are kept, so that
 * a move only works out what it changes.
 */
final class Annealer {
  /** A held box this far from its place costs 1, in pixels. */
  private static final double SPRING = 16;

  /** The part of all moves that carry a box far however cold it is, and how far, in pixels. */
  private static final double LEAPS = 0.2;

  private static final double LEAP = 200;

  private final Plan plan;
  private final Net net;
  private final double width;
  private final double height;
  private final Dice dice;
  private final Ledger ledger;

  /** Boxes to leave where they are, and where that is. */
  private BitSet held = new BitSet();

  private double[] homeX = {};
  private double[] homeY = {};

  /** Works on a drawing in place, on a sheet of the given size. */
  Annealer(Plan plan, double width, double height, Dice dice, double severity) {
    this.plan = plan;
    this.net = plan.net;
    this.width = width;
    this.height = height;
    this.dice = dice;
    this.ledger = new Ledger(plan, severity);
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
        shift(dice.next(net.boxes), what > 1 - LEAPS ? LEAP : way, heat);
      }
    }
  }

  private void bend(int e, double heat, double left) {
    double old = plan.bend[e];
    int[] one = net.alone[e];
    double limit = limit(Cost.arc(plan, e, width, height) + ledger.standing(one), heat);
    ledger.begin(one);
    double r = dice.next();
    if (r < 0.45) {
      plan.bend[e] = old + dice.around() * (0.05 + 0.12 * left);
    } else if (r < 0.7) {
      plan.bend[e] = -old;
    } else {
      plan.bend[e] = (dice.next() - 0.5) * 0.9;
    }
    plan.bend[e] = plan.bend[e] < -0.48 ? -0.48 : plan.bend[e] > 0.48 ? 0.48 : plan.bend[e];
    plan.trace(e);
    double after = Cost.arc(plan, e, width, height);
    if (after <= limit && after + ledger.fresh(one, limit - after) <= limit) {
      ledger.commit(one);
    } else {
      ledger.restore(one);
    }
  }

  private void shift(int i, double way, double heat) {
    int[] touched = net.at[i];
    double oldX = plan.x[i];
    double oldY = plan.y[i];
    ledger.begin(touched);
    double before = neighbours(i) + ledger.standingLoops(i) + around(touched);
    double limit = limit(before + ledger.standing(touched) + ledger.standingColumn(i), heat);
    plan.x[i] = inside(oldX + dice.around() * way, net.width[i] / 2 + net.margin[i], width);
    plan.y[i] = inside(oldY + dice.around() * way * 0.7, net.height[i] / 2 + net.margin[i], height);
    if (better(i, touched, limit)) {
      ledger.commit(touched);
      ledger.commitBox(i, 0);
    } else {
      plan.x[i] = oldX;
      plan.y[i] = oldY;
      ledger.restore(touched);
    }
  }

  /** Works out the costs around a moved box, the cheap ones first, until they pass the limit. */
  private boolean better(int i, int[] touched, double limit) {
    double after = neighbours(i);
    if (after > limit) {
      return false;
    }
    for (int e : touched) {
      plan.trace(e);
    }
    after += around(touched) + loops(i);
    if (after > limit) {
      return false;
    }
    after += ledger.freshColumn(i, 0);
    return after <= limit && after + ledger.fresh(touched, limit - after) <= limit;
  }

  private void swap(int i, int k, double heat) {
    if (i == k) {
      return;
    }
    int[] touched = union(net.at[i], net.at[k]);
    ledger.begin(touched);
    double before = neighbours(i) + neighbours(k) + around(touched);
    before += ledger.standingLoops(i) + ledger.standingLoops(k) + ledger.standing(touched);
    before += ledger.standingColumn(i) + ledger.standingColumn(k);
    double limit = limit(before, heat);
    double[] old = {plan.x[i], plan.y[i], plan.x[k], plan.y[k]};
    exchange(i, k);
    for (int e : touched) {
      plan.trace(e);
    }
    double after = neighbours(i) + neighbours(k) + around(touched) + loops(i) + loops(k);
    after += ledger.freshColumn(i, 0) + ledger.freshColumn(k, 1);
    if (after <= limit && after + ledger.fresh(touched, limit - after) <= limit) {
      ledger.commit(touched);
      ledger.commitBox(i, 0);
      ledger.commitBox(k, 1);
    } else {
      plan.x[i] = old[0];
      plan.y[i] = old[1];
      plan.x[k] = old[2];
      plan.y[k] = old[3];
      ledger.restore(touched);
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

  /** The most that a move may cost that is to be made while it is so hot (Metropolis). */
  private double limit(double before, double heat) {
    return before - heat * StrictMath.log(1 - dice.next());
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

  /** Holds some boxes, as if by springs, where they are now. */
  void hold(BitSet boxes) {
    held = boxes;
    homeX = plan.x.clone();
    homeY = plan.y.clone();
  }

  /** How much it costs that a held box is not where it was. */
  private double away(int i) {
    if (!held.get(i)) {
      return 0;
    }
    double dx = (plan.x[i] - homeX[i]) / SPRING;
    double dy = (plan.y[i] - homeY[i]) / SPRING;
    return dx * dx + dy * dy;
  }

  /** What the boxes near a box cost, and its way from where it is held. */
  private double neighbours(int i) {
    double cost = away(i);
    for (int k = 0; k < net.boxes; k++) {
      if (k != i) {
        cost += Cost.boxes(plan, i, k);
      }
    }
    return cost;
  }

  private double loops(int i) {
    double cost = 0;
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
    int[] one = net.alone[e];
    double best = Cost.arc(plan, e, width, height) + ledger.standing(one) - 1e-6;
    double start = plan.bend[e];
    double found = start;
    ledger.begin(one);
    for (int k = -9; k <= 9; k++) {
      plan.bend[e] = k * 0.06;
      plan.trace(e);
      double cost = Cost.arc(plan, e, width, height);
      cost += cost > best ? 0 : ledger.fresh(one, best - cost);
      if (cost < best) {
        best = cost;
        found = plan.bend[e];
      }
    }
    plan.bend[e] = found;
    plan.trace(e);
    if (found != start) {
      ledger.fresh(one, Double.MAX_VALUE);
      ledger.commit(one);
    }
    return found != start;
  }
}

package trace.picture.layout;

import java.util.BitSet;

/**
 * Finds room for what is new in a drawing of which the rest is to stay: a new box stands near its
 * neighbours where it is free, then a short search mends what clashes while the known boxes are
 * held at their places as if by springs.
 */
public final class Newcomers {
  private static final int DIRECTIONS = 16;

  private final Plan plan;
  private final Net net;
  private final BitSet placed;

  private Newcomers(Plan plan, BitSet known) {
    this.plan = plan;
    this.net = plan.net;
    this.placed = (BitSet) known.clone();
  }

  /**
   * Changes a plan in place.
   *
   * @param known the boxes whose places are known; at least one
   * @param bent the arcs whose bends are known
   */
  public static void settle(Plan plan, BitSet known, BitSet bent) {
    Newcomers n = new Newcomers(plan, known);
    n.joined();
    n.alone();
    plan.traceAll();
    Layout.around(plan, known, bent);
  }

  /** Places boxes beside neighbours that have a place, until there is none left. */
  private void joined() {
    boolean more = true;
    while (more) {
      more = false;
      for (int i = placed.nextClearBit(0); i < net.boxes; i = placed.nextClearBit(i + 1)) {
        more |= beside(i);
      }
    }
  }

  private boolean beside(int i) {
    double cx = 0;
    double cy = 0;
    int count = 0;
    for (int e : net.at[i]) {
      int k = net.from[e] == i ? net.to[e] : net.from[e];
      if (placed.get(k)) {
        cx += plan.x[k];
        cy += plan.y[k];
        count++;
      }
    }
    if (count == 0) {
      return false;
    }
    double bestX = cx / count;
    double bestY = cy / count;
    double least = Double.MAX_VALUE;
    for (int ring = 0; ring <= 4; ring++) {
      for (int d = 0; d < (ring == 0 ? 1 : DIRECTIONS); d++) {
        double angle = 2 * Math.PI * d / DIRECTIONS;
        plan.x[i] = cx / count + 80 * ring * StrictMath.cos(angle);
        plan.y[i] = cy / count + 64 * ring * StrictMath.sin(angle);
        double cost = crowd(i) + 2 * ring;
        if (cost < least) {
          least = cost;
          bestX = plan.x[i];
          bestY = plan.y[i];
        }
      }
    }
    plan.x[i] = bestX;
    plan.y[i] = bestY;
    placed.set(i);
    return true;
  }

  /** What the placed boxes near a box, and the arcs across it, cost. */
  private double crowd(int i) {
    double cost = 0;
    for (int k = placed.nextSetBit(0); k >= 0; k = placed.nextSetBit(k + 1)) {
      cost += Cost.boxes(plan, i, k);
    }
    for (int e = 0; e < net.arcs; e++) {
      if (placed.get(net.from[e]) && placed.get(net.to[e])) {
        cost += plan.hits(e, i, Cost.CLEAR) ? 10 : 0;
      }
    }
    return cost;
  }

  /** Sets the rest in a row below. */
  private void alone() {
    double left = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int k = placed.nextSetBit(0); k >= 0; k = placed.nextSetBit(k + 1)) {
      left = Math.min(left, plan.x[k] - net.width[k] / 2);
      bottom = Math.max(bottom, plan.y[k] + net.height[k] / 2);
    }
    for (int i = placed.nextClearBit(0); i < net.boxes; i = placed.nextClearBit(i + 1)) {
      plan.x[i] = left + net.width[i] / 2 + net.margin[i];
      plan.y[i] = bottom + 40 + net.height[i] / 2 + net.margin[i];
      left += net.width[i] + 2 * net.margin[i] + 24;
      placed.set(i);
      joined();
    }
  }
}

package trace.picture.layout;

import java.util.Arrays;
import java.util.BitSet;

/**
 * First places by stress majorisation with local updates (Gansner, Koren, North 2004): boxes lie as
 * far apart as their shortest way over arcs is long, one loop held on a ring. Large nets compare a
 * box with its neighbours and a few pivots only (Ortmann, Klimenta, Brandes 2016).
 */
final class Stress {
  private static final double UNIT = 165;
  private static final int DENSE = 150;
  private static final int PIVOTS = 40;

  private final Net net;
  private final int[][] partners;
  private final double[][] steps;

  Stress(Net net) {
    this.net = net;
    int n = net.boxes;
    partners = new int[n][];
    steps = new double[n][];
    if (n <= DENSE) {
      for (int i = 0; i < n; i++) {
        steps[i] = ways(i);
        partners[i] = others(i);
      }
    } else {
      sparse();
    }
  }

  private int[] others(int i) {
    int[] r = new int[net.boxes];
    for (int k = 0; k < r.length; k++) {
      r[k] = k;
    }
    r[i] = i;
    return r;
  }

  private void sparse() {
    int pivots = Math.min(PIVOTS, net.boxes);
    double[][] far = new double[pivots][];
    int[] pivot = new int[pivots];
    for (int p = 0; p < pivots; p++) {
      pivot[p] = (int) ((long) p * net.boxes / pivots);
      far[p] = ways(pivot[p]);
    }
    for (int i = 0; i < net.boxes; i++) {
      int[] at = net.at[i];
      partners[i] = new int[at.length + pivots];
      steps[i] = new double[at.length + pivots];
      for (int k = 0; k < at.length; k++) {
        partners[i][k] = net.from[at[k]] == i ? net.to[at[k]] : net.from[at[k]];
        steps[i][k] = 1;
      }
      for (int p = 0; p < pivots; p++) {
        partners[i][at.length + p] = pivot[p];
        steps[i][at.length + p] = far[p][i];
      }
    }
  }

  /** Steps over arcs, either way, from one box to all. */
  private double[] ways(int start) {
    double[] way = new double[net.boxes];
    Arrays.fill(way, 4);
    int[] queue = new int[net.boxes];
    BitSet seen = new BitSet();
    seen.set(start);
    way[start] = 0;
    queue[0] = start;
    int filled = 1;
    for (int k = 0; k < filled; k++) {
      int i = queue[k];
      for (int e : net.at[i]) {
        int j = net.from[e] == i ? net.to[e] : net.from[e];
        if (!seen.get(j)) {
          seen.set(j);
          way[j] = way[i] + 1;
          queue[filled++] = j;
        }
      }
    }
    return way;
  }

  /** Places the boxes in a drawing; a ring of boxes, if given, stays where it is put. */
  void place(Plan plan, Dice dice, int[] ring, int rounds) {
    for (int i = 0; i < net.boxes; i++) {
      plan.x[i] = dice.around() * 400;
      plan.y[i] = dice.around() * 300;
    }
    BitSet held = new BitSet();
    for (int i = 0; i < ring.length; i++) {
      double angle = 2 * Math.PI * i / ring.length - Math.PI / 2;
      double radius = UNIT * ring.length / 5.4;
      plan.x[ring[i]] = StrictMath.cos(angle) * radius;
      plan.y[ring[i]] = StrictMath.sin(angle) * radius;
      held.set(ring[i]);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < net.boxes; i++) {
        if (!held.get(i)) {
          settle(plan, i);
        }
      }
    }
  }

  private void settle(Plan plan, int i) {
    double sx = 0;
    double sy = 0;
    double sum = 0;
    int[] partner = partners[i];
    double[] step = steps[i];
    for (int k = 0; k < partner.length; k++) {
      int j = partner[k];
      double d = step[k];
      if (j == i || d == 0) {
        continue;
      }
      double weight = 1 / (d * d);
      double busy = Math.max(net.at[i].length, net.at[j].length);
      double ideal = UNIT * d * (d == 1 ? 0.85 + 0.05 * Math.max(0, Math.min(6, busy - 3)) : 1);
      double dx = plan.x[i] - plan.x[j];
      double dy = plan.y[i] - plan.y[j];
      double now = Math.max(1, Math.sqrt(dx * dx + dy * dy));
      sx += weight * (plan.x[j] + ideal * dx / now);
      sy += weight * (plan.y[j] + ideal * dy / now);
      sum += weight;
    }
    if (sum > 0) {
      plan.x[i] = sx / sum;
      plan.y[i] = sy / sum;
    }
  }
}

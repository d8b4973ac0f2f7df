package trace.picture.layout;

/**
 * The costs of a drawing as it stands, kept pair by pair, so that a move only works out what it
 * changes; and what a move would make of them, given up as soon as it is clear that it costs too
 * much.
 */
final class Ledger {
  private static final int POINTS = Plan.PIECES + 1;

  private final Plan plan;
  private final Net net;

  /** How much worse than usual it is for an arc to run through a box. */
  private final double severity;

  /** Costs of pairs of arcs, of arcs with boxes, and of loops, as they stand, and sums of them. */
  private final float[] pairs;

  private final float[] hits;
  private final double[] pairSum;
  private final double[] hitSum;
  private final double[] loops;

  /** What a move would make of them, for the arcs it moves. */
  private final float[] newPairs;

  private final float[] newHits;
  private final float[] newColumn;

  /** Arcs of the move at hand carry its number, and their place in it. */
  private final int[] stamp;

  private final int[] place;
  private int move;
  private final double[] saved;

  Ledger(Plan plan, double severity) {
    this.plan = plan;
    this.net = plan.net;
    this.severity = severity;
    int busiest = 0;
    for (int[] at : net.at) {
      busiest = Math.max(busiest, at.length);
    }
    int most = Math.max(1, 2 * busiest);
    pairs = new float[net.arcs * net.arcs];
    hits = new float[net.arcs * net.boxes];
    pairSum = new double[net.arcs];
    hitSum = new double[net.arcs];
    loops = new double[net.loops.size()];
    newPairs = new float[most * net.arcs];
    newHits = new float[most * net.boxes];
    newColumn = new float[2 * net.arcs];
    stamp = new int[net.arcs];
    place = new int[net.arcs];
    saved = new double[most * (16 + 2 * POINTS)];
    refresh();
  }

  /** Works out everything anew. */
  private void refresh() {
    plan.traceAll();
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
    for (int l = 0; l < loops.length; l++) {
      loops[l] = Cost.loop(plan, l);
    }
  }

  private double hit(int e, int k) {
    return severity * Cost.hit(plan, e, k);
  }

  /** The sum of all costs kept here. */
  double total() {
    double sum = 0;
    for (int e = 0; e < net.arcs; e++) {
      sum += pairSum[e] / 2 + hitSum[e];
    }
    for (double loop : loops) {
      sum += loop;
    }
    return sum;
  }

  /** Begins a move of some arcs: remembers them as they are. */
  void begin(int[] touched) {
    move++;
    int at = 0;
    for (int a = 0; a < touched.length; a++) {
      int e = touched[a];
      stamp[e] = move;
      place[e] = a;
      saved[at++] = plan.bend[e];
      at = copy(plan.curve, 6 * e, 6, at);
      at = copy(plan.px, POINTS * e, POINTS, at);
      at = copy(plan.py, POINTS * e, POINTS, at);
      at = copy(plan.frame, 4 * e, 4, at);
      at = copy(plan.strip, 5 * e, 5, at);
    }
  }

  private int copy(double[] from, int start, int count, int at) {
    System.arraycopy(from, start, saved, at, count);
    return at + count;
  }

  /** Puts the arcs of a move back. */
  void restore(int[] touched) {
    int at = 0;
    for (int e : touched) {
      plan.bend[e] = saved[at++];
      System.arraycopy(saved, at, plan.curve, 6 * e, 6);
      System.arraycopy(saved, at + 6, plan.px, POINTS * e, POINTS);
      System.arraycopy(saved, at + 6 + POINTS, plan.py, POINTS * e, POINTS);
      System.arraycopy(saved, at + 6 + 2 * POINTS, plan.frame, 4 * e, 4);
      System.arraycopy(saved, at + 10 + 2 * POINTS, plan.strip, 5 * e, 5);
      at += 15 + 2 * POINTS;
    }
  }

  /** The costs, as they stand, of the touched arcs with all arcs and boxes. */
  double standing(int[] touched) {
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

  /** What the loops through a box cost as they stand. */
  double standingLoops(int i) {
    double cost = 0;
    for (int l : net.loopsAt[i]) {
      cost += loops[l];
    }
    return cost;
  }

  /** What the arcs that do not touch box {@code i} cost, as they stand, because of it. */
  double standingColumn(int i) {
    double cost = 0;
    for (int e = 0; e < net.arcs; e++) {
      if (stamp[e] != move) {
        cost += hits[e * net.boxes + i];
      }
    }
    return cost;
  }

  /**
   * The costs of the touched arcs with all arcs and boxes, worked out anew; some number above
   * {@code limit} as soon as they are above it.
   */
  double fresh(int[] touched, double limit) {
    double cost = 0;
    for (int a = 0; a < touched.length; a++) {
      cost += freshHits(touched[a], a);
    }
    for (int a = 0; a < touched.length && cost <= limit; a++) {
      cost += freshPairs(touched[a], a, limit - cost);
    }
    return cost;
  }

  private double freshHits(int e, int a) {
    double cost = 0;
    for (int k = 0; k < net.boxes; k++) {
      float c = (float) hit(e, k);
      newHits[a * net.boxes + k] = c;
      cost += c;
    }
    return cost;
  }

  private double freshPairs(int e, int a, double limit) {
    double[] frame = plan.frame;
    double left = frame[4 * e] - Cost.NEAR;
    double top = frame[4 * e + 1] - Cost.NEAR;
    double right = frame[4 * e + 2] + Cost.NEAR;
    double bottom = frame[4 * e + 3] + Cost.NEAR;
    int row = a * net.arcs;
    double cost = 0;
    for (int f = 0; f < net.arcs && cost <= limit; f++) {
      int k = 4 * f;
      float c = 0;
      if (stamp[f] == move && place[f] <= a) {
        c = f == e ? 0 : newPairs[place[f] * net.arcs + e];
      } else if (frame[k] < right
          && frame[k + 1] < bottom
          && frame[k + 2] > left
          && frame[k + 3] > top) {
        c = (float) Cost.nearPair(plan, e, f);
        cost += c;
      }
      newPairs[row + f] = c;
    }
    return cost;
  }

  /** What the arcs that do not touch box {@code i} cost because of it, worked out anew. */
  double freshColumn(int i, int slot) {
    double cost = 0;
    for (int e = 0; e < net.arcs; e++) {
      if (stamp[e] != move) {
        float c = (float) hit(e, i);
        newColumn[slot * net.arcs + e] = c;
        cost += c;
      }
    }
    return cost;
  }

  /** Makes the move's costs the standing ones; call {@link #fresh} before. */
  void commit(int[] touched) {
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

  /** Makes the costs of a moved box the standing ones; call {@link #freshColumn} before. */
  void commitBox(int i, int slot) {
    for (int e = 0; e < net.arcs; e++) {
      if (stamp[e] != move) {
        float c = newColumn[slot * net.arcs + e];
        hitSum[e] += c - hits[e * net.boxes + i];
        hits[e * net.boxes + i] = c;
      }
    }
    for (int l : net.loopsAt[i]) {
      loops[l] = Cost.loop(plan, l);
    }
  }
}

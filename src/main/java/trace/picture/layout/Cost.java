package trace.picture.layout;

/** What is ugly in a drawing, and how much: the sum that the search makes small. */
final class Cost {
  /** Arcs keep at least this far from boxes that are not theirs, in pixels. */
  static final double CLEAR = 8;

  /** Arcs whose frames are further apart than this do not matter to each other, in pixels. */
  static final double NEAR = 17;

  private static final double CROSSING = 6;
  private static final double HIT = 14;
  private static final double FAR = 64;

  private Cost() {}

  /** Two arcs: crossings, ends too close to each other, running side by side. */
  static double pair(Plan p, int e, int f) {
    return p.near(e, f, NEAR) ? nearPair(p, e, f) : 0;
  }

  /** The same for two arcs whose frames are known to be near each other. */
  static double nearPair(Plan p, int e, int f) {
    if (p.aside(e, f, NEAR) || p.aside(f, e, NEAR)) {
      return 0;
    }
    double[] c = p.curve;
    double cost = CROSSING * p.crossings(e, f);
    int a = 6 * e;
    int b = 6 * f;
    cost += 2.2 * tooClose(c[a + 4], c[a + 5], c[b + 4], c[b + 5], 17);
    cost += 3.0 * tooClose(c[a], c[a + 1], c[b + 4], c[b + 5], 16);
    cost += 3.0 * tooClose(c[a + 4], c[a + 5], c[b], c[b + 1], 16);
    cost += 1.0 * tooClose(c[a], c[a + 1], c[b], c[b + 1], 10);
    return cost + sideBySide(p, e, f) + sideBySide(p, f, e);
  }

  private static double tooClose(double x0, double y0, double x1, double y1, double room) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double d2 = dx * dx + dy * dy;
    return d2 >= room * room ? 0 : 1 - Math.sqrt(d2) / room;
  }

  /** How much of the middle of an arc lies along another. */
  private static double sideBySide(Plan p, int e, int f) {
    double cost = 0;
    int points = Plan.PIECES + 1;
    for (int i = 2; i <= Plan.PIECES - 2; i += 2) {
      double x = p.px[points * e + i];
      double y = p.py[points * e + i];
      double across = p.strip[5 * f] * x + p.strip[5 * f + 1] * y;
      if (across < p.strip[5 * f + 2] - 10
          || across > p.strip[5 * f + 3] + 10
          || x < p.frame[4 * f] - 10
          || x > p.frame[4 * f + 2] + 10
          || y < p.frame[4 * f + 1] - 10
          || y > p.frame[4 * f + 3] + 10) {
        continue;
      }
      for (int j = 0; j < Plan.PIECES; j++) {
        int k = points * f + j;
        double d2 = toPiece(x, y, p.px[k], p.py[k], p.px[k + 1], p.py[k + 1]);
        if (d2 < 100) {
          cost += 0.9 * (1 - d2 / 100);
          break;
        }
      }
    }
    return cost;
  }

  /** The square of the distance of a point from a straight piece. */
  static double toPiece(double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double l2 = dx * dx + dy * dy;
    double t = l2 == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / l2;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    double ex = x - ax - t * dx;
    double ey = y - ay - t * dy;
    return ex * ex + ey * ey;
  }

  /** An arc and a box that is not one of its own. */
  static double hit(Plan p, int e, int k) {
    if (p.net.from[e] == k || p.net.to[e] == k || !p.hits(e, k, CLEAR)) {
      return 0;
    }
    return p.hits(e, k, 2) ? HIT : HIT / 2;
  }

  /** One arc alone: its length, its bend, and whether it stays on the sheet. */
  static double arc(Plan p, int e, double width, double height) {
    double chord = p.chord(e);
    double cost = 0.4 * (chord / 150) * (chord / 150);
    double lack = p.net.shortest[e] - chord;
    if (lack > 0) {
      cost += 8 * lack / p.net.shortest[e];
    }
    int loop = p.net.loopOfArc[e];
    double off;
    if (loop >= 0) {
      double side = p.turn(p.net.loops.get(loop)) >= 0 ? -1 : 1;
      off = (p.bend[e] - side * bow(p.net.loops.get(loop).length)) / 0.14;
    } else {
      off = (Math.abs(p.bend[e]) - 0.13) / 0.14;
    }
    cost += 0.5 * off * off;
    return cost
        + 0.04
            * (over(-p.frame[4 * e])
                + over(-p.frame[4 * e + 1])
                + over(p.frame[4 * e + 2] - width)
                + over(p.frame[4 * e + 3] - height));
  }

  private static double over(double x) {
    return x > 0 ? x : 0;
  }

  /** The bend that makes a loop of so many arcs a circle, within limits. */
  private static double bow(int arcs) {
    return switch (arcs) {
      case 2 -> 0.28;
      case 3 -> 0.25;
      case 4 -> 0.2;
      case 5 -> 0.17;
      default -> 0.14;
    };
  }

  /** Two boxes that are too close. */
  static double boxes(Plan p, int i, int k) {
    double gx = p.gapX(i, k);
    if (gx > FAR) {
      return 0;
    }
    double gy = p.gapY(i, k);
    if (gy > FAR) {
      return 0;
    }
    double gap = gx > 0 && gy > 0 ? Math.sqrt(gx * gx + gy * gy) : gx > gy ? gx : gy;
    if (gap >= FAR) {
      return 0;
    }
    double near = (FAR - gap) / FAR;
    double room = p.net.linked(i, k) ? Layout.LINKED_GAP + 2 : Layout.LEAST_GAP + 2;
    double lack = room - (gx > gy ? gx : gy);
    return 1.6 * near * near + (lack > 0 ? 6 + lack * 0.2 : 0);
  }

  /** A loop that is not round; the first ones count most. */
  static double loop(Plan p, int l) {
    int[] loop = p.net.loops.get(l);
    double weight = l < 3 ? 4.2 : l < 8 ? 2.7 : 1.2;
    return loop.length < 3 ? 0 : weight * (1 - p.roundness(loop));
  }

  /** The whole drawing. */
  static double whole(Plan p, double width, double height) {
    double cost = 0;
    for (int e = 0; e < p.net.arcs; e++) {
      cost += arc(p, e, width, height);
      for (int f = 0; f < e; f++) {
        cost += pair(p, e, f);
      }
      for (int k = 0; k < p.net.boxes; k++) {
        cost += hit(p, e, k);
      }
    }
    for (int i = 0; i < p.net.boxes; i++) {
      for (int k = 0; k < i; k++) {
        cost += boxes(p, i, k);
      }
    }
    for (int l = 0; l < p.net.loops.size(); l++) {
      cost += loop(p, l);
    }
    return cost;
  }
}

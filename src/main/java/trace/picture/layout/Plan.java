package trace.picture.layout;

/**
 * A drawing in the making: centres of boxes and the bend of each arc. An arc is a quadratic Bézier
 * curve between the centres, cut where it leaves the one box and reaches the other; its bend is the
 * height of the bow as a part of its chord, positive to the right of its direction on screen.
 */
public final class Plan {
  /** Pieces into which an arc is cut for tests. */
  static final int PIECES = 8;

  private static final int POINTS = PIECES + 1;

  /** Gaps between a box and the tail or the head of an arc, in pixels. */
  private static final double TAIL_GAP = 3;

  private static final double HEAD_GAP = 4;

  final Net net;
  public final double[] x;
  public final double[] y;
  public final double[] bend;

  /** Six numbers an arc: tail, control point, head. */
  public final double[] curve;

  /** Points along each arc. */
  final double[] px;

  final double[] py;

  /** The frame of each arc: left, top, right, bottom. */
  final double[] frame;

  /**
   * The strip in which each arc lies, along its chord (fat line of Sederberg and Nishita 1990): the
   * unit normal of the chord, then the least and the greatest distance of the strip from the origin
   * along it, then that of the chord.
   */
  final double[] strip;

  public Plan(Net net) {
    this.net = net;
    x = new double[net.boxes];
    y = new double[net.boxes];
    bend = new double[net.arcs];
    curve = new double[6 * net.arcs];
    px = new double[POINTS * net.arcs];
    py = new double[POINTS * net.arcs];
    frame = new double[4 * net.arcs];
    strip = new double[5 * net.arcs];
  }

  Plan(Plan other) {
    this(other.net);
    System.arraycopy(other.x, 0, x, 0, x.length);
    System.arraycopy(other.y, 0, y, 0, y.length);
    System.arraycopy(other.bend, 0, bend, 0, bend.length);
    traceAll();
  }

  /** The nearest place that a picture keeps exactly: halves of a pixel. */
  public static double snapped(double at) {
    return Math.rint(at * 2) / 2;
  }

  /** The nearest bend that a picture keeps exactly: hundredths of the chord. */
  public static double snappedBend(double bend) {
    return Math.rint(bend * 200) / 200;
  }

  /** Works out the courses of all arcs from the boxes and the bends. */
  public void traceAll() {
    for (int e = 0; e < net.arcs; e++) {
      trace(e);
    }
  }

  /** Works out the curve, the points and the frame of an arc from the boxes and its bend. */
  void trace(int e) {
    int a = net.from[e];
    int b = net.to[e];
    double cx = (x[a] + x[b]) / 2 - (y[b] - y[a]) * bend[e] * 2;
    double cy = (y[a] + y[b]) / 2 + (x[b] - x[a]) * bend[e] * 2;
    double t0 = leaves(a, b, cx, cy, TAIL_GAP);
    double t1 = 1 - leaves(b, a, cx, cy, HEAD_GAP);
    double u0 = 1 - t0;
    double u1 = 1 - t1;
    int c = 6 * e;
    curve[c] = at(x[a], cx, x[b], t0);
    curve[c + 1] = at(y[a], cy, y[b], t0);
    curve[c + 2] = u0 * u1 * x[a] + (t0 * u1 + t1 * u0) * cx + t0 * t1 * x[b];
    curve[c + 3] = u0 * u1 * y[a] + (t0 * u1 + t1 * u0) * cy + t0 * t1 * y[b];
    curve[c + 4] = at(x[a], cx, x[b], t1);
    curve[c + 5] = at(y[a], cy, y[b], t1);
    sample(e, c);
    lay(e, c);
  }

  /** Works out the strip of an arc. */
  private void lay(int e, int c) {
    double dx = curve[c + 4] - curve[c];
    double dy = curve[c + 5] - curve[c + 1];
    double length = Math.sqrt(dx * dx + dy * dy);
    double nx = length < 1e-9 ? 0 : -dy / length;
    double ny = length < 1e-9 ? 1 : dx / length;
    double base = nx * curve[c] + ny * curve[c + 1];
    double bow = (nx * curve[c + 2] + ny * curve[c + 3] - base) / 2;
    int s = 5 * e;
    strip[s] = nx;
    strip[s + 1] = ny;
    strip[s + 2] = bow < 0 ? base + bow : base;
    strip[s + 3] = bow > 0 ? base + bow : base;
    strip[s + 4] = base;
  }

  /** True if arc {@code f} lies wholly on one side of the strip of arc {@code e}, that far off. */
  boolean aside(int e, int f, double room) {
    int s = 5 * e;
    int c = 6 * f;
    double nx = strip[s];
    double ny = strip[s + 1];
    double low = strip[s + 2] - room;
    double high = strip[s + 3] + room;
    double a = nx * curve[c] + ny * curve[c + 1];
    double b = nx * curve[c + 4] + ny * curve[c + 5];
    if (a < low ? b >= low : a > high ? b <= high : true) {
      return false;
    }
    double m = nx * curve[c + 2] + ny * curve[c + 3];
    return a < low ? m < low : m > high;
  }

  private void sample(int e, int c) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < POINTS; i++) {
      double t = i / (double) PIECES;
      double qx = at(curve[c], curve[c + 2], curve[c + 4], t);
      double qy = at(curve[c + 1], curve[c + 3], curve[c + 5], t);
      px[POINTS * e + i] = qx;
      py[POINTS * e + i] = qy;
      left = qx < left ? qx : left;
      right = qx > right ? qx : right;
      top = qy < top ? qy : top;
      bottom = qy > bottom ? qy : bottom;
    }
    frame[4 * e] = left;
    frame[4 * e + 1] = top;
    frame[4 * e + 2] = right;
    frame[4 * e + 3] = bottom;
  }

  /** Where on the way from box {@code a} to box {@code b} the curve leaves the first, 0 to 0.5. */
  private double leaves(int a, int b, double cx, double cy, double gap) {
    double tx = reaches(2 * (cx - x[a]), x[b] - 2 * cx + x[a], net.width[a] / 2 + gap);
    double ty = reaches(2 * (cy - y[a]), y[b] - 2 * cy + y[a], net.height[a] / 2 + gap);
    double t = tx < ty ? tx : ty;
    return t < 0.5 ? t : 0.5;
  }

  /** The least positive {@code t} for which {@code p t + q t²} is {@code far} away from 0, or 1. */
  private static double reaches(double p, double q, double far) {
    double to = p < 0 ? -p : p;
    double on = p < 0 ? -q : q;
    double root = to * to + 4 * on * far;
    if (root >= 0) {
      double sum = to + Math.sqrt(root);
      return sum > 2 * far ? 2 * far / sum : 1;
    }
    // It turns before it gets there, and may arrive on the other side.
    double t = (to + Math.sqrt(to * to - 4 * on * far)) / (-2 * on);
    return t < 1 ? t : 1;
  }

  /** A quadratic Bézier polynomial. */
  static double at(double p0, double p1, double p2, double t) {
    double u = 1 - t;
    return u * u * p0 + 2 * u * t * p1 + t * t * p2;
  }

  /** The length of the chord of an arc as drawn. */
  double chord(int e) {
    return distance(curve[6 * e], curve[6 * e + 1], curve[6 * e + 4], curve[6 * e + 5]);
  }

  static double distance(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** True if the frames of two arcs come closer than {@code room}. */
  boolean near(int e, int f, double room) {
    return frame[4 * e] < frame[4 * f + 2] + room
        && frame[4 * f] < frame[4 * e + 2] + room
        && frame[4 * e + 1] < frame[4 * f + 3] + room
        && frame[4 * f + 1] < frame[4 * e + 3] + room;
  }

  /** How often two arcs cross. */
  int crossings(int e, int f) {
    int count = 0;
    double left = frame[4 * f];
    double top = frame[4 * f + 1];
    double right = frame[4 * f + 2];
    double bottom = frame[4 * f + 3];
    for (int i = POINTS * e; i < POINTS * e + PIECES; i++) {
      boolean apart =
          px[i] < left && px[i + 1] < left
              || px[i] > right && px[i + 1] > right
              || py[i] < top && py[i + 1] < top
              || py[i] > bottom && py[i + 1] > bottom;
      count += apart ? 0 : crossings(px[i], py[i], px[i + 1], py[i + 1], f);
    }
    return count;
  }

  /** How often a straight piece crosses an arc. */
  private int crossings(double ax, double ay, double bx, double by, int f) {
    int count = 0;
    int j = POINTS * f;
    double dx = bx - ax;
    double dy = by - ay;
    boolean before = dx * (py[j] - ay) - dy * (px[j] - ax) > 0;
    for (int end = j + PIECES; j < end; j++) {
      boolean after = dx * (py[j + 1] - ay) - dy * (px[j + 1] - ax) > 0;
      if (after != before) {
        double ex = px[j + 1] - px[j];
        double ey = py[j + 1] - py[j];
        double a = ex * (ay - py[j]) - ey * (ax - px[j]);
        double b = ex * (by - py[j]) - ey * (bx - px[j]);
        count += a > 0 != b > 0 ? 1 : 0;
        before = after;
      }
    }
    return count;
  }

  static boolean cross(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    double d1 = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    double d2 = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
    if (d1 > 0 == d2 > 0) {
      return false;
    }
    double d3 = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
    double d4 = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
    return d3 > 0 != d4 > 0;
  }

  /** True if an arc comes closer to a box than {@code room}. */
  boolean hits(int e, int k, double room) {
    double left = x[k] - net.width[k] / 2 - room;
    double right = x[k] + net.width[k] / 2 + room;
    double top = y[k] - net.height[k] / 2 - room;
    double bottom = y[k] + net.height[k] / 2 + room;
    if (frame[4 * e] > right
        || frame[4 * e + 2] < left
        || frame[4 * e + 1] > bottom
        || frame[4 * e + 3] < top) {
      return false;
    }
    for (int i = POINTS * e; i < POINTS * e + PIECES; i++) {
      if (touches(px[i], py[i], px[i + 1], py[i + 1], left, top, right, bottom)) {
        return true;
      }
    }
    return false;
  }

  /** True if a straight piece touches a rectangle (Liang and Barsky 1984). */
  static boolean touches(
      double ax,
      double ay,
      double bx,
      double by,
      double left,
      double top,
      double right,
      double bottom) {
    double dx = bx - ax;
    double dy = by - ay;
    double in = 0;
    double out = 1;
    if (dx == 0) {
      if (ax < left || ax > right) {
        return false;
      }
    } else {
      double p = (left - ax) / dx;
      double q = (right - ax) / dx;
      in = Math.max(in, Math.min(p, q));
      out = Math.min(out, Math.max(p, q));
    }
    if (dy == 0) {
      if (ay < top || ay > bottom) {
        return false;
      }
    } else {
      double p = (top - ay) / dy;
      double q = (bottom - ay) / dy;
      in = Math.max(in, Math.min(p, q));
      out = Math.min(out, Math.max(p, q));
    }
    return in <= out;
  }

  /** The horizontal and vertical free room between two boxes; negative where they overlap. */
  double gap(int i, int k) {
    double gx = gapX(i, k);
    double gy = gapY(i, k);
    return gx > 0 && gy > 0 ? Math.sqrt(gx * gx + gy * gy) : Math.max(gx, gy);
  }

  double gapX(int i, int k) {
    return Math.abs(x[i] - x[k])
        - (net.width[i] + net.width[k]) / 2
        - net.margin[i]
        - net.margin[k];
  }

  double gapY(int i, int k) {
    return Math.abs(y[i] - y[k])
        - (net.height[i] + net.height[k]) / 2
        - net.margin[i]
        - net.margin[k];
  }

  /** Twice the signed area of a loop's polygon of centres; positive if it turns clockwise. */
  double turn(int[] loop) {
    double area = 0;
    for (int i = 0; i < loop.length; i++) {
      int a = loop[i];
      int b = loop[i + 1 == loop.length ? 0 : i + 1];
      area += x[a] * y[b] - x[b] * y[a];
    }
    return area;
  }

  /** How round a loop of three or more boxes lies: 1 is a circle (isoperimetric quotient). */
  double roundness(int[] loop) {
    double way = 0;
    for (int i = 0; i < loop.length; i++) {
      int a = loop[i];
      int b = loop[i + 1 == loop.length ? 0 : i + 1];
      way += distance(x[a], y[a], x[b], y[b]);
    }
    return way == 0 ? 0 : 2 * Math.PI * Math.abs(turn(loop)) / (way * way);
  }

  /** Left, top, right, bottom of boxes with their margins and arcs. */
  public Bounds bounds() {
    Bounds r = Bounds.NOTHING;
    for (int i = 0; i < net.boxes; i++) {
      double w = net.width[i] / 2 + net.margin[i];
      double h = net.height[i] / 2 + net.margin[i];
      r = r.with(new Bounds(x[i] - w, y[i] - h, x[i] + w, y[i] + h));
    }
    for (int e = 0; e < net.arcs; e++) {
      r = r.with(new Bounds(frame[4 * e], frame[4 * e + 1], frame[4 * e + 2], frame[4 * e + 3]));
    }
    return r;
  }
}

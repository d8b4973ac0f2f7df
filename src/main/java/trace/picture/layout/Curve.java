package trace.picture.layout;

/** The course of one arrow as drawn: a cubic Bézier curve with the points along it. */
public final class Curve {
  private static final int PIECES = 24;

  /** Tail, two control points, head: eight numbers in pixels. */
  public final double[] p;

  private final double[] xs = new double[PIECES + 1];
  private final double[] ys = new double[PIECES + 1];
  private final double[] way = new double[PIECES + 1];
  private final Bounds bounds;

  public Curve(double... p) {
    this.p = p;
    for (int i = 0; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      xs[i] = at(0, t);
      ys[i] = at(1, t);
      if (i > 0) {
        way[i] = way[i - 1] + Plan.distance(xs[i - 1], ys[i - 1], xs[i], ys[i]);
      }
    }
    bounds = Bounds.of(xs, ys);
  }

  /** The same curve as a quadratic one of tail, control point, head. */
  public static Curve quadratic(double x0, double y0, double cx, double cy, double x1, double y1) {
    return new Curve(
        x0,
        y0,
        x0 + (cx - x0) * 2 / 3,
        y0 + (cy - y0) * 2 / 3,
        x1 + (cx - x1) * 2 / 3,
        y1 + (cy - y1) * 2 / 3,
        x1,
        y1);
  }

  public Curve moved(double dx, double dy) {
    double[] q = p.clone();
    for (int i = 0; i < q.length; i += 2) {
      q[i] += dx;
      q[i + 1] += dy;
    }
    return new Curve(q);
  }

  /** The rectangle around it. */
  public Bounds bounds() {
    return bounds;
  }

  private double at(int axis, double t) {
    double u = 1 - t;
    return u * u * u * p[axis]
        + 3 * u * u * t * p[2 + axis]
        + 3 * u * t * t * p[4 + axis]
        + t * t * t * p[6 + axis];
  }

  private double slope(int axis, double t) {
    double u = 1 - t;
    return 3 * u * u * (p[2 + axis] - p[axis])
        + 6 * u * t * (p[4 + axis] - p[2 + axis])
        + 3 * t * t * (p[6 + axis] - p[4 + axis]);
  }

  public double x(double t) {
    return at(0, t);
  }

  public double y(double t) {
    return at(1, t);
  }

  /** The direction at a parameter, as a vector of length 1. */
  public double[] direction(double t) {
    double dx = slope(0, t);
    double dy = slope(1, t);
    double l = Math.sqrt(dx * dx + dy * dy);
    return l < 1e-9 ? new double[] {1, 0} : new double[] {dx / l, dy / l};
  }

  /** Its length in pixels. */
  double length() {
    return way[PIECES];
  }

  /** The parameter of the point so many pixels along the curve. */
  double parameterAt(double along) {
    for (int i = 1; i <= PIECES; i++) {
      if (way[i] >= along) {
        double piece = way[i] - way[i - 1];
        return (i - 1 + (piece == 0 ? 0 : (along - way[i - 1]) / piece)) / PIECES;
      }
    }
    return 1;
  }

  /** True if it bows to the right of its direction on screen. */
  boolean bowsRight() {
    double mx = x(0.5) - (p[0] + p[6]) / 2;
    double my = y(0.5) - (p[1] + p[7]) / 2;
    return (p[6] - p[0]) * my - (p[7] - p[1]) * mx > 0;
  }

  /** How often two curves cross. */
  public int crossings(Curve o) {
    if (!bounds.meets(o.bounds)) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < PIECES; i++) {
      for (int j = 0; j < PIECES; j++) {
        if (Plan.cross(
            xs[i], ys[i], xs[i + 1], ys[i + 1], o.xs[j], o.ys[j], o.xs[j + 1], o.ys[j + 1])) {
          count++;
        }
      }
    }
    return count;
  }

  /** True if it touches a rectangle. */
  public boolean touches(Bounds r) {
    if (!bounds.meets(r)) {
      return false;
    }
    for (int i = 0; i < PIECES; i++) {
      if (Plan.touches(
          xs[i], ys[i], xs[i + 1], ys[i + 1], r.left(), r.top(), r.right(), r.bottom())) {
        return true;
      }
    }
    return false;
  }

  /** True if it comes closer to a point than {@code room}. */
  boolean near(double x, double y, double room) {
    if (bounds.left() > x + room
        || bounds.right() < x - room
        || bounds.top() > y + room
        || bounds.bottom() < y - room) {
      return false;
    }
    for (int i = 0; i < PIECES; i++) {
      if (Cost.toPiece(x, y, xs[i], ys[i], xs[i + 1], ys[i + 1]) < room * room) {
        return true;
      }
    }
    return false;
  }

  /** Adds its points but the last to a polygon. */
  void addTo(java.util.List<double[]> polygon) {
    for (int i = 0; i < PIECES; i++) {
      polygon.add(new double[] {xs[i], ys[i]});
    }
  }
}

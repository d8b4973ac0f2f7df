package trace.picture.scene;

import java.util.Arrays;

/**
 * The outline of a shape: closed polygons, curves broken into pieces so short that nobody sees the
 * corners. Where polygons of the same turning direction overlap, the shape is full.
 */
final class Outline {
  /** How far a piece may lie from its curve, in pixels. */
  private static final double TOLERANCE = 0.05;

  private double[] points = new double[64];
  private int size;
  private int[] ends = new int[4];
  private int polygons;
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  /** Adds a corner to the polygon begun last. */
  void line(double x, double y) {
    if (size + 2 > points.length) {
      points = Arrays.copyOf(points, 2 * size);
    }
    points[size++] = x;
    points[size++] = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  /** Adds a quadratic Bézier curve from the corner added last. */
  void quadratic(double cx, double cy, double x, double y) {
    double x0 = points[size - 2];
    double y0 = points[size - 1];
    cubic(
        x0 + (cx - x0) * 2 / 3,
        y0 + (cy - y0) * 2 / 3,
        x + (cx - x) * 2 / 3,
        y + (cy - y) * 2 / 3,
        x,
        y);
  }

  /** Adds a cubic Bézier curve from the corner added last. */
  void cubic(double ax, double ay, double bx, double by, double x, double y) {
    double x0 = points[size - 2];
    double y0 = points[size - 1];
    double bend =
        Math.max(
            Math.abs(x0 - 2 * ax + bx) + Math.abs(y0 - 2 * ay + by),
            Math.abs(ax - 2 * bx + x) + Math.abs(ay - 2 * by + y));
    // Of n pieces none is farther from the curve than 6/8 of the second difference by n².
    int n = Math.max(1, (int) Math.ceil(Math.sqrt(0.75 * bend / TOLERANCE)));
    for (int i = 1; i < n; i++) {
      double t = i / (double) n;
      double u = 1 - t;
      double p = u * u * u;
      double q = 3 * u * u * t;
      double r = 3 * u * t * t;
      double s = t * t * t;
      line(p * x0 + q * ax + r * bx + s * x, p * y0 + q * ay + r * by + s * y);
    }
    line(x, y);
  }

  /** Ends a polygon; the next corner begins another. */
  void end() {
    if (polygons == ends.length) {
      ends = Arrays.copyOf(ends, 2 * polygons);
    }
    ends[polygons++] = size;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  double right() {
    return right;
  }

  double bottom() {
    return bottom;
  }

  /** Takes the edges of an outline, one by one. */
  interface Edges {
    void edge(double x0, double y0, double x1, double y1);
  }

  /** Gives every edge, also those that close the polygons. */
  void each(Edges edges) {
    int start = 0;
    for (int k = 0; k < polygons; k++) {
      int end = ends[k];
      for (int i = start; i < end; i += 2) {
        int j = i + 2 < end ? i + 2 : start;
        edges.edge(points[i], points[i + 1], points[j], points[j + 1]);
      }
      start = end;
    }
  }

  /**
   * The outline of a line drawn along the polygons of this one, its ends cut straight.
   *
   * @param closed true if each polygon's last corner leads back to its first
   * @param dash length of a stroke, 0 for a line without gaps
   */
  Outline stroked(double width, boolean closed, double dash, double gap) {
    Outline stroke = new Outline();
    int start = 0;
    for (int k = 0; k < polygons; k++) {
      double[] way = Arrays.copyOfRange(points, start, ends[k] + (closed ? 2 : 0));
      if (closed) {
        way[way.length - 2] = points[start];
        way[way.length - 1] = points[start + 1];
      }
      way = withoutRepeats(way);
      if (way.length >= 4 && dash > 0) {
        dashed(stroke, way, width, dash, gap);
      } else if (way.length >= 4) {
        band(stroke, way, closed, width / 2);
      }
      start = ends[k];
    }
    return stroke;
  }

  private static double[] withoutRepeats(double[] way) {
    int n = 0;
    double[] kept = new double[way.length];
    for (int i = 0; i < way.length; i += 2) {
      if (n == 0 || Math.abs(way[i] - kept[n - 2]) + Math.abs(way[i + 1] - kept[n - 1]) > 1e-6) {
        kept[n++] = way[i];
        kept[n++] = way[i + 1];
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private static void dashed(Outline stroke, double[] way, double width, double dash, double gap) {
    double[] piece = new double[way.length + 4];
    int n = 2;
    piece[0] = way[0];
    piece[1] = way[1];
    boolean on = true;
    double left = dash;
    double x = way[0];
    double y = way[1];
    for (int i = 2; i < way.length; ) {
      double dx = way[i] - x;
      double dy = way[i + 1] - y;
      double length = Math.sqrt(dx * dx + dy * dy);
      double step = Math.min(1, length == 0 ? 1 : left / length);
      x += (way[i] - x) * step;
      y += (way[i + 1] - y) * step;
      piece[n++] = x;
      piece[n++] = y;
      boolean last = step >= 1 && i + 2 == way.length;
      if (step < 1 || last) {
        double[] whole = withoutRepeats(Arrays.copyOf(piece, n));
        if (on && whole.length >= 4) {
          band(stroke, whole, false, width / 2);
        }
        on = !on;
        left = on ? dash : gap;
        piece[0] = x;
        piece[1] = y;
        n = 2;
      } else {
        left -= length;
      }
      i += step < 1 ? 0 : 2;
    }
  }

  /** The band around a way: its right edge there, its left edge back. */
  private static void band(Outline stroke, double[] way, boolean closed, double half) {
    int n = way.length / 2;
    double[] sides = new double[2 * way.length];
    for (int i = 0; i < n; i++) {
      int before = i > 0 ? i - 1 : closed ? n - 2 : 0;
      int after = i < n - 1 ? i + 1 : closed ? 1 : n - 1;
      double[] a = normal(way, before, i == before ? after : i);
      double[] b = normal(way, i == after ? before : i, after);
      // Half the sum of the normals of two edges points to the corner of their offsets; it has
      // to be stretched, but never so far that a sharp corner becomes a thorn.
      double sx = (a[0] + b[0]) / 2;
      double sy = (a[1] + b[1]) / 2;
      double stretch = half / Math.max(0.25, sx * sx + sy * sy);
      sides[4 * i] = way[2 * i] + sx * stretch;
      sides[4 * i + 1] = way[2 * i + 1] + sy * stretch;
      sides[4 * i + 2] = way[2 * i] - sx * stretch;
      sides[4 * i + 3] = way[2 * i + 1] - sy * stretch;
    }
    for (int i = 0; i < n; i++) {
      stroke.line(sides[4 * i], sides[4 * i + 1]);
    }
    if (closed) {
      stroke.end();
    }
    for (int i = n - 1; i >= 0; i--) {
      stroke.line(sides[4 * i + 2], sides[4 * i + 3]);
    }
    stroke.end();
  }

  private static double[] normal(double[] way, int from, int to) {
    double dx = way[2 * to] - way[2 * from];
    double dy = way[2 * to + 1] - way[2 * from + 1];
    double length = Math.sqrt(dx * dx + dy * dy);
    return length == 0 ? new double[] {0, 0} : new double[] {dy / length, -dx / length};
  }
}

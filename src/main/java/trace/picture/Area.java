package trace.picture;

import java.util.List;

/** What a closed outline encloses; asked about many points, most of them far away. */
final class Area {
  private final double[] xs;
  private final double[] ys;
  final double left;
  final double top;
  final double right;
  final double bottom;

  /** The area within a polygon. */
  Area(List<double[]> polygon) {
    xs = polygon.stream().mapToDouble(p -> p[0]).toArray();
    ys = polygon.stream().mapToDouble(p -> p[1]).toArray();
    double[] f = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < xs.length; i++) {
      f[0] = Math.min(f[0], xs[i]);
      f[1] = Math.min(f[1], ys[i]);
      f[2] = Math.max(f[2], xs[i]);
      f[3] = Math.max(f[3], ys[i]);
    }
    left = f[0];
    top = f[1];
    right = f[2];
    bottom = f[3];
  }

  /** True if a point lies inside (even-odd rule). */
  boolean holds(double x, double y) {
    if (x < left || x > right || y < top || y > bottom) {
      return false;
    }
    boolean in = false;
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
        in = !in;
      }
    }
    return in;
  }
}

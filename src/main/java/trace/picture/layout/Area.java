package trace.picture.layout;

import java.util.List;

/** What a closed outline encloses; asked about many points, most of them far away. */
final class Area {
  private final double[] xs;
  private final double[] ys;
  final Bounds bounds;

  /** The area within a polygon. */
  Area(List<double[]> polygon) {
    xs = polygon.stream().mapToDouble(p -> p[0]).toArray();
    ys = polygon.stream().mapToDouble(p -> p[1]).toArray();
    bounds = Bounds.of(xs, ys);
  }

  /** True if a point lies inside (even-odd rule). */
  boolean holds(double x, double y) {
    if (!bounds.holds(x, y)) {
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

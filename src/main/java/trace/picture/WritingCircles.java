package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;

/**
 * Where the circles lie into which signs are written: on their arrows, or beside those that are too
 * short, clear of boxes and of each other where that is possible.
 */
final class WritingCircles {
  private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
  private static final double AIR = 3;

  /** So much of an arrow has to stay visible beside its circle, in pixels. */
  private static final double VISIBLE = 26;

  private static final int SAMPLES = 12;

  /** The middle of a circle, in pixels of the chart. */
  record Circle(double x, double y) {}

  private final List<Chart.Box> boxes;
  private final List<Chart.Arc> arcs;
  private final double radius;
  private final List<Circle> placed = new ArrayList<>();

  private WritingCircles(List<Chart.Box> boxes, List<Chart.Arc> arcs, double radius) {
    this.boxes = boxes;
    this.arcs = arcs;
    this.radius = radius;
  }

  /** One circle for each arrow, in their order. */
  static List<Circle> of(List<Chart.Box> boxes, List<Chart.Arc> arcs, double radius) {
    WritingCircles circles = new WritingCircles(boxes, arcs, radius);
    arcs.forEach(a -> circles.placed.add(circles.best(a)));
    return circles.placed;
  }

  private Circle best(Chart.Arc arc) {
    Curve curve = arc.curve();
    boolean shortOne = length(curve) < 2 * radius + VISIBLE;
    double beside = radius + AIR;
    Circle best = null;
    double least = Double.MAX_VALUE;
    for (double t : ALONG) {
      double[] d = curve.direction(t);
      for (double off : new double[] {0, beside, -beside}) {
        Circle c = new Circle(curve.x(t) - d[1] * off, curve.y(t) + d[0] * off);
        double cost = Math.abs(t - 0.5) + (off == 0 ? (shortOne ? 4 : 0) : 1.5) + clashes(arc, c);
        if (cost < least) {
          least = cost;
          best = c;
        }
      }
    }
    return best;
  }

  private double clashes(Chart.Arc own, Circle c) {
    double cost = 0;
    for (Chart.Box box : boxes) {
      cost += box.near(c.x(), c.y(), radius + AIR) ? 8 : 0;
    }
    for (Circle other : placed) {
      double apart = Math.hypot(c.x() - other.x(), c.y() - other.y());
      cost += apart < 2 * radius + AIR ? 12 : 0;
    }
    for (Chart.Arc arc : arcs) {
      cost += arc.number() != own.number() && isNear(arc.curve(), c) ? 3 : 0;
    }
    return cost;
  }

  private boolean isNear(Curve curve, Circle c) {
    if (!curve.touches(
        new trace.picture.layout.Bounds(
            c.x() - radius, c.y() - radius, c.x() + radius, c.y() + radius))) {
      return false;
    }
    for (int i = 0; i <= SAMPLES; i++) {
      double t = i / (double) SAMPLES;
      if (Math.hypot(curve.x(t) - c.x(), curve.y(t) - c.y()) < radius + 1) {
        return true;
      }
    }
    return false;
  }

  private static double length(Curve curve) {
    double length = 0;
    for (int i = 1; i <= SAMPLES; i++) {
      double a = (i - 1) / (double) SAMPLES;
      double b = i / (double) SAMPLES;
      length += Math.hypot(curve.x(b) - curve.x(a), curve.y(b) - curve.y(a));
    }
    return length;
  }
}

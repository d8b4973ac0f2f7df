package trace.picture.layout;

import java.util.List;

/**
 * How good a picture is, in numbers.
 *
 * @param crossings how often arcs cross each other
 * @param arcsThroughBoxes pairs of an arc and a box, not one of its ends, that touch
 * @param boxOverlaps pairs of boxes that overlap
 * @param markOverlaps pairs of marks (signs, delays, badges), or of a mark and a box, that overlap
 * @param arcsThroughMarks pairs of a mark and an arc, not its own, that touch
 * @param roundness mean isoperimetric quotient of the loops with a badge, 1 for circles; 1 if none
 * @param aspect width of the picture by its height
 * @param smallestLetterOnA4 the smallest letters of a label, in points, when the whole picture is
 *     printed on A4 in its better direction with margins of 10 mm
 */
public record Metrics(
    int crossings,
    int arcsThroughBoxes,
    int boxOverlaps,
    int markOverlaps,
    int arcsThroughMarks,
    double roundness,
    double aspect,
    double smallestLetterOnA4) {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double LONG_SIDE = (297 - 20) * POINTS_PER_MM;
  private static final double SHORT_SIDE = (210 - 20) * POINTS_PER_MM;

  public static Metrics of(Chart chart, List<Mark> marks, double width, double height) {
    return new Metrics(
        crossings(chart.arcs()),
        throughBoxes(chart),
        boxOverlaps(chart.boxes()),
        markOverlaps(chart, marks),
        throughMarks(chart, marks),
        roundness(chart.rings()),
        width / height,
        letterOnA4(width, height));
  }

  /** The size of a label's letters, in points, when a picture of that size is printed on A4. */
  public static double letterOnA4(double width, double height) {
    double level = Math.min(LONG_SIDE / width, SHORT_SIDE / height);
    double upright = Math.min(SHORT_SIDE / width, LONG_SIDE / height);
    return Label.SIZE * Math.min(1, Math.max(level, upright));
  }

  /** True if a drawing has clearly more crossings, or arcs through boxes, than another. */
  public static boolean tangledBeside(Chart chart, Chart other) {
    return throughBoxes(chart) > throughBoxes(other)
        || crossings(chart.arcs()) > 1.5 * crossings(other.arcs()) + 2;
  }

  private static int crossings(List<Chart.Arc> arcs) {
    int count = 0;
    for (int i = 0; i < arcs.size(); i++) {
      for (int k = 0; k < i; k++) {
        count += arcs.get(i).curve().crossings(arcs.get(k).curve());
      }
    }
    return count;
  }

  private static int throughBoxes(Chart chart) {
    int count = 0;
    for (Chart.Arc arc : chart.arcs()) {
      for (Chart.Box b : chart.boxes()) {
        boolean own = b.element() == arc.arrow().from() || b.element() == arc.arrow().to();
        if (!own && arc.curve().touches(b.bounds())) {
          count++;
        }
      }
    }
    return count;
  }

  private static int boxOverlaps(List<Chart.Box> boxes) {
    int count = 0;
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < i; k++) {
        Chart.Box a = boxes.get(i);
        Chart.Box b = boxes.get(k);
        if (a.left() < b.right()
            && b.left() < a.right()
            && a.top() < b.bottom()
            && b.top() < a.bottom()) {
          count++;
        }
      }
    }
    return count;
  }

  private static int markOverlaps(Chart chart, List<Mark> marks) {
    int count = 0;
    for (int i = 0; i < marks.size(); i++) {
      Mark m = marks.get(i);
      for (int k = 0; k < i; k++) {
        count += m.overlaps(marks.get(k)) ? 1 : 0;
      }
      for (Chart.Box b : chart.boxes()) {
        count += b.near(m.x(), m.y(), m.kind().reach) ? 1 : 0;
      }
    }
    return count;
  }

  private static int throughMarks(Chart chart, List<Mark> marks) {
    int count = 0;
    for (Mark m : marks) {
      for (int a = 0; a < chart.arcs().size(); a++) {
        boolean own = m.kind() != Mark.Kind.BADGE && m.subject() == a;
        if (!own && chart.arcs().get(a).curve().near(m.x(), m.y(), m.kind().reach)) {
          count++;
        }
      }
    }
    return count;
  }

  private static double roundness(List<Chart.Ring> rings) {
    double sum = 0;
    for (Chart.Ring ring : rings) {
      List<double[]> outline = ring.outline();
      double way = 0;
      for (int i = 0; i < outline.size(); i++) {
        double[] a = outline.get(i);
        double[] b = outline.get((i + 1) % outline.size());
        way += Plan.distance(a[0], a[1], b[0], b[1]);
      }
      sum += way == 0 ? 0 : 2 * Math.PI * Math.abs(Chart.turn(outline)) / (way * way);
    }
    return rings.isEmpty() ? 1 : sum / rings.size();
  }
}

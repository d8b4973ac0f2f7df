package trace.picture.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.Loop;

/**
 * Where everything of a map lies, in pixels from the left top corner of the drawing.
 *
 * @param boxes one for each element, or each of a part, in their order
 * @param arcs one for each arrow, or each of a part, in their order
 * @param rings the loops that get a badge
 */
public record Chart(List<Box> boxes, List<Arc> arcs, List<Ring> rings) {
  /** The box of an element; {@code x} and {@code y} are its centre. */
  public record Box(int element, Label label, double x, double y) {
    public double left() {
      return x - label.width() / 2;
    }

    public double top() {
      return y - label.height() / 2;
    }

    public double right() {
      return x + label.width() / 2;
    }

    public double bottom() {
      return y + label.height() / 2;
    }

    /** The rectangle it takes. */
    public Bounds bounds() {
      return new Bounds(left(), top(), right(), bottom());
    }

    /** True if a disc comes closer than {@code room} pixels. */
    public boolean near(double cx, double cy, double room) {
      double dx = Math.max(0, Math.abs(cx - x) - label.width() / 2);
      double dy = Math.max(0, Math.abs(cy - y) - label.height() / 2);
      return dx * dx + dy * dy < room * room;
    }
  }

  /**
   * The course of an arrow.
   *
   * @param number its place among the arrows of the whole map, from 0
   * @param bend the height of its bow as a part of its chord, as in {@link Plan}
   */
  public record Arc(int number, Arrow arrow, double bend, Curve curve) {
    /** How the outputs call it, the same in the whole and in every part. */
    public String id() {
      return "arrow-" + (number + 1);
    }
  }

  /** A loop with the arcs it runs over. */
  public record Ring(Loop loop, List<Arc> arcs) {
    /** The outline of the loop along its arcs. */
    public List<double[]> outline() {
      List<double[]> points = new ArrayList<>();
      arcs.forEach(a -> a.curve().addTo(points));
      return points;
    }
  }

  /** What is chosen of this drawing, everything where it lies, with these loops on it. */
  public Chart part(List<Integer> elements, List<Arrow> arrows, List<Loop> loops) {
    BitSet chosen = new BitSet();
    elements.forEach(chosen::set);
    BitSet numbers = new BitSet();
    arrows.forEach(a -> numbers.set(a.index()));
    List<Ring> shown = new ArrayList<>();
    for (Loop loop : loops) {
      shown.add(new Ring(loop, loop.arrows().stream().map(this::arc).toList()));
    }
    return new Chart(
        boxes.stream().filter(b -> chosen.get(b.element())).toList(),
        arcs.stream().filter(a -> numbers.get(a.arrow().index())).toList(),
        shown);
  }

  private Arc arc(Arrow arrow) {
    return arcs.stream()
        .filter(a -> a.arrow().index() == arrow.index())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no arrow " + arrow.index()));
  }

  /** Twice the signed area of a polygon; positive if it turns clockwise on screen. */
  public static double turn(List<double[]> polygon) {
    double area = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double[] a = polygon.get(i);
      double[] b = polygon.get((i + 1) % polygon.size());
      area += a[0] * b[1] - b[0] * a[1];
    }
    return area;
  }

  /** The centre of gravity of a polygon's area; of its corners where it has hardly any. */
  static double[] centre(List<double[]> polygon) {
    double mx = 0;
    double my = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double[] a = polygon.get(i);
      double[] b = polygon.get((i + 1) % polygon.size());
      double area = a[0] * b[1] - b[0] * a[1];
      x += (a[0] + b[0]) * area;
      y += (a[1] + b[1]) * area;
      mx += a[0] / polygon.size();
      my += a[1] / polygon.size();
    }
    double area = 3 * turn(polygon);
    return Math.abs(area) < 3000 ? new double[] {mx, my} : new double[] {x / area, y / area};
  }
}

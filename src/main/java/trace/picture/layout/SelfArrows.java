package trace.picture.layout;

import java.util.Arrays;

/** An arrow from an element to itself runs round the corner of its box that is freest. */
public final class SelfArrows {
  /** How far the control points lie from the box; the bow itself lies nearer. */
  private static final double REACH = 62;

  /** How far they lean apart, as a part of that, so that the bow is round. */
  private static final double LEAN = 0.1;

  private static final double FOOT = 22;

  private final Curve[] curves;

  /** Corners taken, a bit for each, by box. */
  private final int[] used;

  /** Works among the courses of all arrows; those of arrows to themselves may be missing yet. */
  public SelfArrows(Curve[] curves, int boxes) {
    this.curves = curves;
    this.used = new int[boxes];
  }

  /** Finds the course of arrow {@code a} at a box. */
  public void place(int a, int at, Chart.Box box) {
    Curve best = null;
    int taken = 0;
    int least = Integer.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      Curve c = corner(box, corner);
      int clash = 4 * crossed(c) + corner % 2 + ((used[at] & 1 << corner) == 0 ? 0 : 1000);
      if (clash < least) {
        least = clash;
        best = c;
        taken = corner;
      }
    }
    used[at] |= 1 << taken;
    curves[a] = best;
  }

  private int crossed(Curve c) {
    return (int)
        Arrays.stream(curves).filter(o -> o != null && o.touches(c.bounds().wider(4))).count();
  }

  private static Curve corner(Chart.Box box, int corner) {
    double right = corner == 0 || corner == 3 ? 1 : -1;
    double down = corner >= 2 ? 1 : -1;
    double w = box.label().width() / 2;
    double h = box.label().height() / 2;
    double tailX = box.x() + right * (w - FOOT);
    double tailY = box.y() + down * (h + 3);
    double headX = box.x() + right * (w + 4);
    double headY = box.y() + down * (h - Math.min(FOOT, h * 0.7));
    double outX = headX + right * REACH;
    double lean = REACH * LEAN;
    return new Curve(
        tailX,
        tailY,
        tailX - right * lean,
        tailY + down * REACH,
        outX,
        headY - down * lean,
        headX,
        headY);
  }
}

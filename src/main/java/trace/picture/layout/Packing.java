package trace.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts rectangles on a sheet of about the form of A4 across, large ones first, each as high up as
 * it goes and then as far left (bottom-left rule of Baker, Coffman and Rivest 1980, upside down),
 * on sheets of several widths; the smallest sheet is kept.
 *
 * @param left of each rectangle, in pixels
 * @param top of each rectangle, in pixels
 * @param width taken by all
 * @param height taken by all
 */
public record Packing(double[] left, double[] top, double width, double height) {
  private static final double FORM = 1.42;

  /** Widths to try, as parts of the side of a square of the same area. */
  private static final double[] WIDTHS = {1.3, 1.0, 1.15, 1.5, 1.75, 2.0, 2.3};

  /** More rectangles than this are tried on one width only. */
  private static final int MANY = 60;

  /** Packs rectangles with a gap between them. */
  public static Packing of(double[] widths, double[] heights, double gap) {
    double area = 0;
    double widest = 0;
    for (int i = 0; i < widths.length; i++) {
      area += (widths[i] + gap) * (heights[i] + gap);
      widest = Math.max(widest, widths[i]);
    }
    Packing best = null;
    for (double w : Arrays.copyOf(WIDTHS, widths.length > MANY ? 1 : WIDTHS.length)) {
      Packing p = within(Math.max(widest, w * Math.sqrt(area)), widths, heights, gap);
      best = best == null || p.sheet() < best.sheet() ? p : best;
    }
    return best;
  }

  private double sheet() {
    return Math.max(width, height * FORM);
  }

  private static Packing within(double limit, double[] widths, double[] heights, double gap) {
    int n = widths.length;
    double[] left = new double[n];
    double[] top = new double[n];
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -widths[i] * heights[i]))
            .toList();
    List<Integer> placed = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (int i : order) {
      top[i] = Double.MAX_VALUE;
      for (int k = -1; k < placed.size(); k++) {
        double x = k < 0 ? 0 : left[placed.get(k)] + widths[placed.get(k)] + gap;
        if (k < 0 || x + widths[i] <= limit) {
          double y = 0;
          for (int j : placed) {
            boolean above = left[j] < x + widths[i] + gap && x < left[j] + widths[j] + gap;
            y = above ? Math.max(y, top[j] + heights[j] + gap) : y;
          }
          if (y < top[i] || y == top[i] && x < left[i]) {
            left[i] = x;
            top[i] = y;
          }
        }
      }
      placed.add(i);
      width = Math.max(width, left[i] + widths[i]);
      height = Math.max(height, top[i] + heights[i]);
    }
    return new Packing(left, top, width, height);
  }
}

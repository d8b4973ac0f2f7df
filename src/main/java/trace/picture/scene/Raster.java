package trace.picture.scene;

import java.util.Arrays;

/**
 * A horizontal band of an image into which shapes are painted with soft edges. Each pixel is
 * covered to the exact share of its area: every edge adds the area to its right, row by row, and a
 * running sum along the row is the coverage (signed-area accumulation, as in R. Levien, "Inside the
 * fastest font renderer in the world", 2016). Only additions, multiplications and divisions take
 * part, so the pixels are the same on every machine.
 */
final class Raster implements Outline.Edges {
  private final int width;
  private final int top;
  private final int height;
  private final int[] pixels;
  private final float[] area;
  private final int[] first;
  private final int[] last;

  /**
   * An empty band.
   *
   * @param top its first row in the image
   * @param paper its colour, as 0xrrggbb
   */
  Raster(int width, int top, int height, int paper) {
    this.width = width;
    this.top = top;
    this.height = height;
    pixels = new int[width * height];
    Arrays.fill(pixels, paper);
    area = new float[(width + 2) * height];
    first = new int[height];
    last = new int[height];
    Arrays.fill(first, width);
    Arrays.fill(last, -1);
  }

  /**
   * The rows as PNG wants them: each begins with the number of its filter, then red, green and blue
   * of each pixel. The filter is none: large areas of one colour compress best as they are.
   */
  byte[] rows() {
    byte[] bytes = new byte[height * (3 * width + 1)];
    int at = 0;
    for (int i = 0; i < pixels.length; i++) {
      at += i % width == 0 ? 1 : 0;
      int p = pixels[i];
      bytes[at++] = (byte) (p >> 16);
      bytes[at++] = (byte) (p >> 8);
      bytes[at++] = (byte) p;
    }
    return bytes;
  }

  /** Paints a shape; what lies outside the band is left out. */
  void fill(Outline shape, int colour) {
    if (shape.bottom() <= top || shape.top() >= top + height) {
      return;
    }
    shape.each(this);
    int from = Math.max(0, (int) Math.floor(shape.top()) - top);
    int to = Math.min(height - 1, (int) Math.floor(shape.bottom()) - top);
    for (int row = from; row <= to; row++) {
      paint(row, colour);
    }
  }

  private void paint(int row, int colour) {
    float sum = 0;
    int cell = row * (width + 2);
    int at = row * width;
    int end = Math.min(last[row], width + 1);
    for (int x = first[row]; x <= end; x++) {
      sum += area[cell + x];
      area[cell + x] = 0;
      if (x < width) {
        int cover = Math.min(255, (int) (Math.abs(sum) * 255 + 0.5f));
        if (cover == 255) {
          pixels[at + x] = colour;
        } else if (cover > 0) {
          pixels[at + x] = mixed(pixels[at + x], colour, cover);
        }
      }
    }
    first[row] = width;
    last[row] = -1;
  }

  private static int mixed(int below, int above, int cover) {
    int r = part(below >> 16 & 255, above >> 16 & 255, cover);
    int g = part(below >> 8 & 255, above >> 8 & 255, cover);
    int b = part(below & 255, above & 255, cover);
    return r << 16 | g << 8 | b;
  }

  private static int part(int below, int above, int cover) {
    return (below * (255 - cover) + above * cover + 127) / 255;
  }

  @Override
  public void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    boolean down = y0 < y1;
    double upper = down ? y0 : y1;
    double lower = down ? y1 : y0;
    double from = Math.max(upper, top);
    double to = Math.min(lower, top + height);
    double slope = (x1 - x0) / (y1 - y0);
    double x = (down ? x0 : x1) + (from - upper) * slope;
    for (double y = from; y < to; ) {
      int row = (int) Math.floor(y);
      double next = Math.min(row + 1, to);
      double xNext = x + (next - y) * slope;
      row(row - top, x, xNext, down ? next - y : y - next);
      x = xNext;
      y = next;
    }
  }

  /** Adds a piece of an edge that stays within one row: {@code dy} of its height, signed. */
  private void row(int row, double xa, double xb, double dy) {
    double l = Math.max(0, Math.min(width, Math.min(xa, xb)));
    double r = Math.max(0, Math.min(width, Math.max(xa, xb)));
    int a = (int) l;
    int b = (int) r;
    int base = row * (width + 2);
    first[row] = Math.min(first[row], a);
    last[row] = Math.max(last[row], b + 1);
    if (a == b) {
      double right = dy * (1 - (l + r) / 2 + a);
      area[base + a] += (float) right;
      area[base + a + 1] += (float) (dy - right);
      return;
    }
    // The piece crosses several pixels: what lies to its right grows as a parabola in the first
    // and the last of them, and evenly between.
    double perPixel = dy / (r - l);
    double done = 0;
    double before = 0;
    for (int i = a; i <= b; i++) {
      double from = Math.max(l, i);
      double to = Math.min(r, i + 1);
      double part = (to - from) * perPixel;
      double covered = done + part * (1 - ((from + to) / 2 - i));
      area[base + i] += (float) (covered - before);
      before = covered;
      done += part;
    }
    area[base + b + 1] += (float) (dy - before);
  }
}

package trace.picture.layout;

/** A rectangle around something, in pixels; around nothing, it is turned inside out. */
public record Bounds(double left, double top, double right, double bottom) {
  /** Around nothing yet. */
  public static final Bounds NOTHING =
      new Bounds(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);

  /** Around points. */
  static Bounds of(double[] xs, double[] ys) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      left = Math.min(left, xs[i]);
      top = Math.min(top, ys[i]);
      right = Math.max(right, xs[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    return new Bounds(left, top, right, bottom);
  }

  /** Around this and another rectangle. */
  public Bounds with(Bounds o) {
    return new Bounds(
        Math.min(left, o.left),
        Math.min(top, o.top),
        Math.max(right, o.right),
        Math.max(bottom, o.bottom));
  }

  /** With so much more room on every side. */
  public Bounds wider(double room) {
    return new Bounds(left - room, top - room, right + room, bottom + room);
  }

  /** True if a point lies within. */
  boolean holds(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** True if another rectangle touches this one. */
  boolean meets(Bounds o) {
    return left <= o.right && o.left <= right && top <= o.bottom && o.top <= bottom;
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }
}

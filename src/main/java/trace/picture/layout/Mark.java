package trace.picture.layout;

/**
 * A small sign on the drawing.
 *
 * @param kind what it says
 * @param subject index of its arc, or of its ring for a badge
 * @param x its centre, in pixels
 * @param y its centre, in pixels
 * @param dx direction of its arc there
 * @param dy direction of its arc there
 */
public record Mark(Kind kind, int subject, double x, double y, double dx, double dy) {
  /** What a mark says. */
  public enum Kind {
    /** Whether the arrow is +, − or ?. */
    SIGN(8),
    /** That the arrow acts with a delay. */
    DELAY(9.5),
    /** Which loop lies here, and which way it turns. */
    BADGE(20),
    /** That an AI drew the arrow. */
    AI(11),
    /** Who looks after the arrow. */
    OWNER(11);

    /** The room it needs around its centre, in pixels. */
    public final double reach;

    Kind(double reach) {
      this.reach = reach;
    }
  }

  /** True if two marks overlap. */
  boolean overlaps(Mark o) {
    double room = kind.reach + o.kind.reach;
    double ex = x - o.x;
    double ey = y - o.y;
    return ex * ex + ey * ey < room * room;
  }
}

package trace.picture.scene;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;

/**
 * Outlines of characters that the bundled typeface lacks, from the fonts of this machine. Loaded
 * for such characters only: asking Java for a font takes long, and some machines have none.
 */
final class SystemGlyphs {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font regular = font(Font.PLAIN);
  private final Font bold = font(Font.BOLD);

  private static Font font(int style) {
    System.setProperty("java.awt.headless", "true");
    try {
      Font f = new Font(Font.SANS_SERIF, style, 1000);
      return f.canDisplay('A') ? f : null;
    } catch (RuntimeException | Error e) {
      // A Java without fonts of its own: the bundled one is all there is.
      return null;
    }
  }

  /**
   * Adds the outline of a cluster, squeezed into the room it has.
   *
   * @param x its left end, {@code y} its base line
   * @param sx pixels for each em to the right
   * @param sy pixels for each em upwards
   * @return false if this machine cannot show it
   */
  boolean outline(
      String cluster, Typeface face, Outline to, double x, double y, double sx, double sy) {
    Font font = face == Typeface.BOLD ? bold : regular;
    StringBuilder visible = new StringBuilder();
    cluster.codePoints().filter(c -> !Clusters.isInvisible(c)).forEach(visible::appendCodePoint);
    if (font == null || font.canDisplayUpTo(visible.toString()) >= 0) {
      return false;
    }
    GlyphVector glyphs = font.createGlyphVector(CONTEXT, visible.toString());
    if (glyphs.getVisualBounds().isEmpty()) {
      // Glyphs made of coloured pictures have no outline.
      return false;
    }
    double advance = glyphs.getLogicalBounds().getWidth();
    double room = face.width(cluster, 1) * sx;
    double across = Math.min(sx / 1000, room / advance);
    double left = x + (room - advance * across) / 2;
    add(glyphs.getOutline().getPathIterator(null), to, left, y, across, sy / 1000);
    return true;
  }

  private static void add(PathIterator path, Outline to, double x, double y, double sx, double sy) {
    double[] p = new double[6];
    boolean open = false;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(p);
      for (int i = 0; i < 6; i += 2) {
        p[i] = x + p[i] * sx;
        p[i + 1] = y + p[i + 1] * sy;
      }
      if (open && (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_CLOSE)) {
        to.end();
        open = false;
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> to.line(p[0], p[1]);
        case PathIterator.SEG_LINETO -> to.line(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> to.quadratic(p[0], p[1], p[2], p[3]);
        case PathIterator.SEG_CUBICTO -> to.cubic(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> {}
      }
      open = kind != PathIterator.SEG_CLOSE;
    }
    if (open) {
      to.end();
    }
  }
}

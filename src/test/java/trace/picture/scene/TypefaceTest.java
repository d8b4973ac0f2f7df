package trace.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The font's widths, read from its tables, are those a rasteriser uses. */
class TypefaceTest {
  @Test
  void everyWidthAgreesWithTheRasteriser() throws Exception {
    for (Typeface face : Typeface.values()) {
      Font font = font(face);
      FontRenderContext context = new FontRenderContext(null, true, true);
      int compared = 0;
      for (int c = 0x20; c < 0xfffd; c++) {
        assertThat(font.canDisplay(c) || Clusters.isInvisible(c) || Character.isSurrogate((char) c))
            .as("U+%04X", c)
            .isEqualTo(face.shows(c) || Character.isSurrogate((char) c));
        if (font.canDisplay(c) && !Clusters.isInvisible(c)) {
          double drawn =
              font.createGlyphVector(context, new char[] {(char) c})
                  .getGlyphMetrics(0)
                  .getAdvanceX();
          assertThat(face.width(String.valueOf((char) c), 2048))
              .as("U+%04X", c)
              .isCloseTo(drawn, within(0.01));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(7000);
    }
  }

  @Test
  void everyOutlineAgreesWithTheRasteriser() throws Exception {
    for (Typeface face : Typeface.values()) {
      Font font = font(face);
      FontRenderContext context = new FontRenderContext(null, true, true);
      for (int c = 0x21; c < 0xfffd; c += c < 0x3100 ? 1 : 23) {
        if (font.canDisplay(c) && !Clusters.isInvisible(c)) {
          Area drawn = area(font.createGlyphVector(context, new char[] {(char) c}).getOutline());
          Outline outline = new Outline();
          face.outline(c, outline, 0, 0, 2048, 2048);
          Area own = area(outline);
          assertThat(own.sum).as("U+%04X", c).isCloseTo(drawn.sum, within(2048.0));
          assertThat(own.x).as("U+%04X", c).isCloseTo(drawn.x, within(3.0));
          assertThat(own.y).as("U+%04X", c).isCloseTo(drawn.y, within(3.0));
        }
      }
    }
  }

  /** The area of an outline and its centre: two outlines that agree in them hardly differ. */
  private static final class Area implements Outline.Edges {
    double sum;
    double x;
    double y;

    @Override
    public void edge(double x0, double y0, double x1, double y1) {
      double piece = (x0 * y1 - x1 * y0) / 2;
      sum += piece;
      x += piece * (x0 + x1) / 3;
      y += piece * (y0 + y1) / 3;
    }

    Area done() {
      x = sum == 0 ? 0 : x / sum;
      y = sum == 0 ? 0 : y / sum;
      return this;
    }
  }

  private static Area area(Outline outline) {
    Area area = new Area();
    outline.each(area);
    return area.done();
  }

  private static Area area(Shape shape) {
    Area area = new Area();
    double[] p = new double[6];
    double[] at = new double[4];
    PathIterator path = shape.getPathIterator(null, 0.05);
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> at = new double[] {p[0], p[1], p[0], p[1]};
        case PathIterator.SEG_LINETO -> {
          area.edge(at[0], at[1], p[0], p[1]);
          at = new double[] {p[0], p[1], at[2], at[3]};
        }
        default -> {
          area.edge(at[0], at[1], at[2], at[3]);
          at = new double[] {at[2], at[3], at[2], at[3]};
        }
      }
    }
    return area.done();
  }

  /** From the file itself: of a stream, Java leaves a copy in the temporary folder. */
  private static Font font(Typeface face) throws Exception {
    var file = Typeface.class.getResource("/trace/picture/fonts/" + face.file()).toURI();
    return Font.createFont(Font.TRUETYPE_FONT, new File(file)).deriveFont(2048f);
  }

  @Test
  void whatTheTypefaceLacksIsNamed() {
    assertThat(Typeface.missing(List.of("価格", "😀と𠮷", "ไทย")))
        .containsExactly(0x0e17, 0x0e22, 0x0e44, 0x1f600, 0x20bb7);
  }

  @Test
  void textIsCutToAWidth() {
    String cut = Typeface.REGULAR.cut("とても長い題名".repeat(20), 10, 100);
    assertThat(cut).endsWith("…");
    assertThat(Typeface.REGULAR.width(cut, 10)).isLessThanOrEqualTo(100);
  }
}

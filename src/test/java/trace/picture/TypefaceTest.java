package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The font's widths, read from its tables, are those a rasteriser uses. */
class TypefaceTest {
  @Test
  void everyWidthAgreesWithTheRasteriser() throws Exception {
    for (Typeface face : Typeface.values()) {
      Font font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
              .deriveFont(2048f);
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

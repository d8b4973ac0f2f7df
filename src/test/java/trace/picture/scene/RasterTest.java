package trace.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shapes cover what they ought to cover, to the pixel and to the share of it. */
class RasterTest {
  private static final int SIZE = 100;

  private static Outline polygon(double... p) {
    Outline o = new Outline();
    for (int i = 0; i < p.length; i += 2) {
      o.line(p[i], p[i + 1]);
    }
    o.end();
    return o;
  }

  /** The area of black on a white image of two bands, in pixels. */
  private static double ink(Outline shape) {
    double ink = 0;
    for (int top = 0; top < SIZE; top += 37) {
      Raster raster = new Raster(SIZE, top, Math.min(37, SIZE - top), 0xffffff);
      raster.fill(shape, 0);
      byte[] rows = raster.rows();
      for (int i = 0; i < rows.length; i++) {
        ink += i % (3 * SIZE + 1) == 0 ? 0 : (255 - (rows[i] & 0xff)) / 255.0 / 3;
      }
    }
    return ink;
  }

  private static Outline circle(double r) {
    Outline o = new Outline();
    double k = r * 0.5522847498;
    o.line(50 + r, 50);
    o.cubic(50 + r, 50 + k, 50 + k, 50 + r, 50, 50 + r);
    o.cubic(50 - k, 50 + r, 50 - r, 50 + k, 50 - r, 50);
    o.cubic(50 - r, 50 - k, 50 - k, 50 - r, 50, 50 - r);
    o.cubic(50 + k, 50 - r, 50 + r, 50 - k, 50 + r, 50);
    o.end();
    return o;
  }

  @Test
  void areasAreExact() {
    assertThat(ink(polygon(10, 10, 40, 10, 40, 50, 10, 50))).isEqualTo(1200, within(1e-6));
    assertThat(ink(polygon(10.5, 10.25, 40.5, 10.25, 40.5, 50.25, 10.5, 50.25)))
        .isCloseTo(1200, within(3.0));
    assertThat(ink(polygon(5, 5, 95, 20, 30, 90))).isCloseTo(3637.5, within(4.0));
    assertThat(ink(circle(30))).isCloseTo(Math.PI * 900, within(6.0));
  }

  @Test
  void whatLiesOutsideIsCutOff() {
    assertThat(ink(polygon(-50, -50, 150, -50, 150, 150, -50, 150))).isEqualTo(10000, within(1e-6));
    assertThat(ink(polygon(-50, 20, 50, 20, 50, 30, -50, 30))).isEqualTo(500, within(1e-6));
    assertThat(ink(polygon(60, 20, 950, 20, 950, 30, 60, 30))).isEqualTo(400, within(1e-6));
    assertThat(ink(polygon(-90, 0, -20, 50, -90, 90))).isZero();
    assertThat(ink(polygon(120, 0, 200, 50, 120, 90))).isZero();
  }

  @Test
  void strokesHaveTheirWidth() {
    double ring = 2 * Math.PI * 30 * 4;
    assertThat(ink(circle(30).stroked(4, true, 0, 0))).isCloseTo(ring, within(5.0));
    assertThat(ink(circle(30).stroked(4, true, 6, 4))).isCloseTo(ring * 0.6, within(20.0));
    assertThat(ink(polygon(10, 10, 90, 90).stroked(3, false, 0, 0)))
        .isCloseTo(80 * Math.sqrt(2) * 3, within(4.0));
    assertThat(ink(polygon(20, 20, 20, 20).stroked(3, false, 0, 0))).isZero();
  }

  @Test
  void whereAShapeOverlapsItselfItIsFull() {
    Outline both = polygon(10, 10, 40, 10, 40, 40, 10, 40);
    both.line(30, 10);
    both.line(60, 10);
    both.line(60, 40);
    both.line(30, 40);
    both.end();
    assertThat(ink(both)).isEqualTo(1500, within(1e-6));
  }
}

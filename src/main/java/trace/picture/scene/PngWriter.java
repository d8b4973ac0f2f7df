package trace.picture.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A scene as a PNG image, with its title, description and arrows as text inside. Shapes and letters
 * are painted by {@link Raster} and {@link TrueType}, not by Java2D: that needs libraries which a
 * bare machine lacks, draws differently from machine to machine, and costs a quarter of a second
 * before the first line is drawn.
 */
public final class PngWriter implements Pen {
  /** No image has more pixels than this; larger scenes are drawn smaller. */
  private static final double MOST_PIXELS = 60e6;

  /** The image is painted and compressed in so many bands at once, whatever the machine has. */
  private static final int BANDS = 4;

  /** A pixel of a scene is a pixel of a web page, of which there are 96 to an inch. */
  private static final double PER_METRE = 96 / 0.0254;

  /** Distance of the control points of a quarter of a circle, for a radius of 1. */
  private static final double ROUND = 0.5522847498;

  /** What lies under everything. */
  private static final int WHITE = 0xffffff;

  private record Layer(Outline shape, int colour) {}

  private final double scale;
  private final List<Layer> layers = new ArrayList<>();
  private SystemGlyphs others;

  private PngWriter(double scale) {
    this.scale = scale;
  }

  /**
   * Draws a scene.
   *
   * @param scale pixels of the image for each pixel of the scene, above 0
   */
  public static byte[] write(Scene scene, double scale) {
    double most = Math.sqrt(MOST_PIXELS / Math.max(1, scene.width() * scene.height()));
    double s = Math.min(scale, most);
    int width = Math.max(1, (int) Math.round(scene.width() * s));
    int height = Math.max(1, (int) Math.round(scene.height() * s));
    PngWriter writer = new PngWriter(s);
    scene.draw(writer);
    PngFile file = new PngFile(width, height, (int) Math.round(PER_METRE * s));
    String language = scene.language().code();
    file.text("Title", language, scene.title());
    file.text("Description", language, scene.description());
    file.text("Source", language, scene.source());
    return file.end(
        IntStream.range(0, BANDS)
            .parallel()
            .mapToObj(band -> writer.stripe(band, width, height))
            .toList());
  }

  /** True if a file that begins like this was written here. */
  public static boolean wrote(byte[] start) {
    return PngFile.wrote(start);
  }

  private PngFile.Stripe stripe(int band, int width, int height) {
    int top = height * band / BANDS;
    int rows = height * (band + 1) / BANDS - top;
    Raster raster = new Raster(width, top, rows, WHITE);
    layers.forEach(l -> raster.fill(l.shape(), l.colour()));
    return PngFile.stripe(raster, band == BANDS - 1);
  }

  private static int colour(String hex) {
    return Integer.parseInt(hex.substring(1).toLowerCase(Locale.ROOT), 16);
  }

  @Override
  public void open(Scene.Group group) {}

  @Override
  public void close(Scene.Group group) {}

  @Override
  public void rect(Scene.Rect r) {
    Outline o = new Outline();
    double l = r.x() * scale;
    double t = r.y() * scale;
    round(o, l, t, l + r.width() * scale, t + r.height() * scale, r.radius() * scale);
    paint(o, r.ink(), true);
  }

  @Override
  public void disc(Scene.Disc d) {
    double r = d.radius() * scale;
    double x = d.x() * scale;
    double y = d.y() * scale;
    Outline o = new Outline();
    round(o, x - r, y - r, x + r, y + r, r);
    paint(o, d.ink(), true);
  }

  private static void round(Outline o, double l, double t, double r, double b, double radius) {
    double k = radius * (1 - ROUND);
    o.line(l + radius, t);
    o.line(r - radius, t);
    o.cubic(r - k, t, r, t + k, r, t + radius);
    o.line(r, b - radius);
    o.cubic(r, b - k, r - k, b, r - radius, b);
    o.line(l + radius, b);
    o.cubic(l + k, b, l, b - k, l, b - radius);
    o.line(l, t + radius);
    o.cubic(l, t + k, l + k, t, l + radius, t);
    o.end();
  }

  @Override
  public void line(Scene.Line l) {
    Outline o = new Outline();
    o.line(l.x0() * scale, l.y0() * scale);
    o.line(l.x1() * scale, l.y1() * scale);
    o.end();
    paint(o, l.ink(), false);
  }

  @Override
  public void curve(Scene.Path c) {
    double[] p = c.points().stream().mapToDouble(v -> v * scale).toArray();
    Outline o = new Outline();
    o.line(p[0], p[1]);
    for (int i = 2; i + 5 < p.length; i += 6) {
      o.cubic(p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]);
    }
    o.end();
    paint(o, c.ink(), false);
  }

  @Override
  public void polygon(Scene.Path polygon) {
    List<Double> p = polygon.points();
    Outline o = new Outline();
    for (int i = 0; i < p.size(); i += 2) {
      o.line(p.get(i) * scale, p.get(i + 1) * scale);
    }
    o.end();
    paint(o, polygon.ink(), true);
  }

  private void paint(Outline o, Scene.Ink ink, boolean closed) {
    if (!ink.fill().isEmpty()) {
      layers.add(new Layer(o, colour(ink.fill())));
    }
    if (!ink.stroke().isEmpty()) {
      double dash = ink.dashed() ? Scene.DASH * scale : 0;
      Outline stroke = o.stroked(ink.width() * scale, closed, dash, Scene.DASH_GAP * scale);
      layers.add(new Layer(stroke, colour(ink.stroke())));
    }
  }

  @Override
  public void text(Scene.Text t) {
    Typeface face = t.bold() ? Typeface.BOLD : Typeface.REGULAR;
    double natural = face.width(t.text(), t.size());
    double squeeze = natural > 0 && t.width() > 0 ? t.width() / natural : 1;
    double x = (t.centred() ? t.x() - t.width() / 2 : t.x()) * scale;
    double em = t.size() * scale;
    Outline letters = new Outline();
    for (String cluster : Clusters.of(t.text())) {
      draw(cluster, face, letters, x, t.y() * scale, em * squeeze, em);
      x += face.width(cluster, 1) * em * squeeze;
    }
    layers.add(new Layer(letters, colour(t.colour())));
  }

  /** Draws what our font lacks with the machine's, and a placeholder for what none can show. */
  private void draw(
      String cluster, Typeface face, Outline to, double x, double y, double sx, double sy) {
    boolean own = cluster.codePoints().allMatch(face::shows);
    if (!own) {
      others = others == null ? new SystemGlyphs() : others;
      if (others.outline(cluster, face, to, x, y, sx, sy)) {
        return;
      }
    }
    String shown = own ? cluster : Typeface.PLACEHOLDER;
    shown.codePoints().forEach(c -> face.outline(c, to, x, y, sx, sy));
  }
}

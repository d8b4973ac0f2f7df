package trace.picture.scene;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Scenes as the pages of a PDF for A4 paper: lines stay lines, text can be searched and copied, and
 * of the typeface only the letters used are embedded.
 */
public final class PdfWriter implements Pen {
  private static final float MARGIN = (float) (10 * 72 / 25.4);

  /** Points for a pixel at most: a small map does not shout from the page. */
  private static final double LARGEST = 0.9;

  private static final double ROUND = 0.5522847498;

  private final PDPageContentStream page;
  private final PDFont regular;
  private final PDFont bold;

  private PdfWriter(PDPageContentStream page, PDFont regular, PDFont bold) {
    this.page = page;
    this.regular = regular;
    this.bold = bold;
  }

  /** Draws each scene on a page of its own, upright or across, as it fits best. */
  public static byte[] write(List<Scene> scenes) {
    try (PDDocument document = new PDDocument()) {
      PDFont regular = font(document, Typeface.REGULAR);
      PDFont bold = font(document, Typeface.BOLD);
      describe(document, scenes.get(0));
      for (Scene scene : scenes) {
        page(document, scene, regular, bold);
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Draws a scene on one page that is as large as the scene.
   *
   * @param scale points for each pixel
   */
  public static byte[] exactly(Scene scene, double scale) {
    try (PDDocument document = new PDDocument()) {
      describe(document, scene);
      float height = (float) (scene.height() * scale);
      PDPage page = new PDPage(new PDRectangle((float) (scene.width() * scale), height));
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        stream.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, height));
        PDFont regular = font(document, Typeface.REGULAR);
        scene.draw(new PdfWriter(stream, regular, font(document, Typeface.BOLD)));
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static PDFont font(PDDocument document, Typeface face) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(face.bytes()), true);
  }

  private static void describe(PDDocument document, Scene scene) {
    document.getDocumentCatalog().setLanguage(scene.language().code());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(scene.title());
    about.setSubject(scene.description());
    about.setKeywords(scene.source());
  }

  /** How many points a pixel of the scene is on its page. */
  private static double scale(Scene scene) {
    double level = fit(scene, PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    double upright = fit(scene, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    return Math.min(LARGEST, Math.max(level, upright));
  }

  private static double fit(Scene scene, float width, float height) {
    return Math.min((width - 2 * MARGIN) / scene.width(), (height - 2 * MARGIN) / scene.height());
  }

  private static void page(PDDocument document, Scene scene, PDFont regular, PDFont bold)
      throws IOException {
    PDRectangle a4 = PDRectangle.A4;
    double s = scale(scene);
    boolean upright = fit(scene, a4.getWidth(), a4.getHeight()) >= s;
    float width = upright ? a4.getWidth() : a4.getHeight();
    float height = upright ? a4.getHeight() : a4.getWidth();
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      double left = (width - scene.width() * s) / 2;
      double top = height - MARGIN;
      stream.transform(new Matrix((float) s, 0, 0, (float) -s, (float) left, (float) top));
      scene.draw(new PdfWriter(stream, regular, bold));
    }
  }

  /** A step of drawing. */
  private interface Step {
    void draw() throws IOException;
  }

  private static void draw(Step step) {
    try {
      step.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void open(Scene.Group group) {}

  @Override
  public void close(Scene.Group group) {}

  @Override
  public void rect(Scene.Rect r) {
    double right = r.x() + r.width();
    double bottom = r.y() + r.height();
    draw(() -> round(r.x(), r.y(), right, bottom, r.radius()));
    paint(r.ink());
  }

  @Override
  public void disc(Scene.Disc d) {
    double r = d.radius();
    draw(() -> round(d.x() - r, d.y() - r, d.x() + r, d.y() + r, r));
    paint(d.ink());
  }

  private void round(double l, double t, double r, double b, double radius) throws IOException {
    double k = radius * (1 - ROUND);
    move(l + radius, t);
    line(r - radius, t);
    curve(r - k, t, r, t + k, r, t + radius);
    line(r, b - radius);
    curve(r, b - k, r - k, b, r - radius, b);
    line(l + radius, b);
    curve(l + k, b, l, b - k, l, b - radius);
    line(l, t + radius);
    curve(l, t + k, l + k, t, l + radius, t);
    page.closePath();
  }

  private void move(double x, double y) throws IOException {
    page.moveTo((float) x, (float) y);
  }

  private void line(double x, double y) throws IOException {
    page.lineTo((float) x, (float) y);
  }

  private void curve(double ax, double ay, double bx, double by, double x, double y)
      throws IOException {
    page.curveTo((float) ax, (float) ay, (float) bx, (float) by, (float) x, (float) y);
  }

  @Override
  public void line(Scene.Line l) {
    draw(
        () -> {
          move(l.x0(), l.y0());
          line(l.x1(), l.y1());
        });
    paint(l.ink());
  }

  @Override
  public void curve(Scene.Path c) {
    List<Double> p = c.points();
    draw(
        () -> {
          move(p.get(0), p.get(1));
          for (int i = 2; i + 5 < p.size(); i += 6) {
            curve(p.get(i), p.get(i + 1), p.get(i + 2), p.get(i + 3), p.get(i + 4), p.get(i + 5));
          }
        });
    paint(c.ink());
  }

  @Override
  public void polygon(Scene.Path polygon) {
    List<Double> p = polygon.points();
    draw(
        () -> {
          move(p.get(0), p.get(1));
          for (int i = 2; i < p.size(); i += 2) {
            line(p.get(i), p.get(i + 1));
          }
          page.closePath();
        });
    paint(polygon.ink());
  }

  private void paint(Scene.Ink ink) {
    draw(
        () -> {
          boolean fill = !ink.fill().isEmpty();
          boolean stroke = !ink.stroke().isEmpty();
          if (fill) {
            page.setNonStrokingColor(Color.decode(ink.fill()));
          }
          if (stroke) {
            page.setStrokingColor(Color.decode(ink.stroke()));
            page.setLineWidth((float) ink.width());
            page.setLineDashPattern(
                ink.dashed()
                    ? new float[] {(float) Scene.DASH, (float) Scene.DASH_GAP}
                    : new float[0],
                0);
          }
          if (fill && stroke) {
            page.fillAndStroke();
          } else if (fill) {
            page.fill();
          } else if (stroke) {
            page.stroke();
          }
        });
  }

  @Override
  public void text(Scene.Text t) {
    Typeface face = t.bold() ? Typeface.BOLD : Typeface.REGULAR;
    StringBuilder shown = new StringBuilder();
    for (String cluster : Clusters.of(t.text())) {
      boolean own = cluster.codePoints().allMatch(face::shows);
      (own ? cluster : Typeface.PLACEHOLDER)
          .codePoints()
          .filter(c -> !Clusters.isInvisible(c))
          .forEach(shown::appendCodePoint);
    }
    if (shown.toString().isBlank()) {
      return;
    }
    double natural = face.width(shown.toString(), t.size());
    double squeeze = natural > 0 && t.width() > 0 ? t.width() / natural : 1;
    double x = t.centred() ? t.x() - t.width() / 2 : t.x();
    draw(
        () -> {
          page.beginText();
          page.setFont(t.bold() ? bold : regular, (float) t.size());
          page.setNonStrokingColor(Color.decode(t.colour()));
          // The page is drawn downwards, letters stand upright.
          page.setTextMatrix(new Matrix((float) squeeze, 0, 0, -1, (float) x, (float) t.y()));
          page.showText(shown.toString());
          page.endText();
        });
  }
}

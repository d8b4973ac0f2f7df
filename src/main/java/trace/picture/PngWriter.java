package trace.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A scene as a PNG image, with its title, description and arrows as text inside. */
final class PngWriter implements Pen {
  /** No image has more pixels than this; larger scenes are drawn smaller. */
  private static final double MOST_PIXELS = 60e6;

  private final Graphics2D g;
  private final Font regular;
  private final Font bold;

  private PngWriter(Graphics2D g) {
    this.g = g;
    this.regular = font(Typeface.REGULAR);
    this.bold = font(Typeface.BOLD);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * Draws a scene.
   *
   * @param scale pixels of the image for each pixel of the scene, above 0
   */
  static byte[] write(Scene scene, double scale) {
    System.setProperty("java.awt.headless", "true");
    double most = Math.sqrt(MOST_PIXELS / Math.max(1, scene.width() * scene.height()));
    double s = Math.min(scale, most);
    int width = Math.max(1, (int) Math.round(scene.width() * s));
    int height = Math.max(1, (int) Math.round(scene.height() * s));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      g.scale(s, s);
      scene.draw(new PngWriter(g));
    } finally {
      g.dispose();
    }
    return encode(image, scene);
  }

  private static Font font(Typeface face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()));
    } catch (FontFormatException
        | IOException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      // The font itself is sound: what is missing is libfontconfig or libfreetype.
      throw new IllegalStateException("no font configuration", e);
    }
  }

  private static byte[] encode(BufferedImage image, Scene scene) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata data =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
      IIOMetadataNode texts = new IIOMetadataNode("iTXt");
      texts.appendChild(text("Title", scene.title(), scene));
      texts.appendChild(text("Description", scene.description(), scene));
      texts.appendChild(text("Source", scene.source(), scene));
      root.appendChild(texts);
      data.mergeTree("javax_imageio_png_1.0", root);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ImageOutputStream out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, data), param);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadataNode text(String keyword, String value, Scene scene) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", scene.language().code());
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", value.replace('\0', ' '));
    return node;
  }

  @Override
  public void open(Scene.Group group) {}

  @Override
  public void close(Scene.Group group) {}

  @Override
  public void rect(Scene.Rect r) {
    double d = 2 * r.radius();
    paint(new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), d, d), r.ink());
  }

  @Override
  public void disc(Scene.Disc d) {
    double r = d.radius();
    paint(new Ellipse2D.Double(d.x() - r, d.y() - r, 2 * r, 2 * r), d.ink());
  }

  @Override
  public void line(Scene.Line l) {
    paint(new Line2D.Double(l.x0(), l.y0(), l.x1(), l.y1()), l.ink());
  }

  @Override
  public void curve(Scene.Bezier c) {
    List<Double> p = c.points();
    Path2D path = new Path2D.Double();
    path.moveTo(p.get(0), p.get(1));
    for (int i = 2; i + 5 < p.size(); i += 6) {
      path.curveTo(p.get(i), p.get(i + 1), p.get(i + 2), p.get(i + 3), p.get(i + 4), p.get(i + 5));
    }
    paint(path, c.ink());
  }

  @Override
  public void polygon(Scene.Polygon polygon) {
    List<Double> p = polygon.points();
    Path2D path = new Path2D.Double();
    path.moveTo(p.get(0), p.get(1));
    for (int i = 2; i < p.size(); i += 2) {
      path.lineTo(p.get(i), p.get(i + 1));
    }
    path.closePath();
    paint(path, polygon.ink());
  }

  private void paint(Shape shape, Scene.Ink ink) {
    if (!ink.fill().isEmpty()) {
      g.setColor(Color.decode(ink.fill()));
      g.fill(shape);
    }
    if (!ink.stroke().isEmpty()) {
      float[] dash = ink.dashed() ? new float[] {(float) Scene.DASH, (float) Scene.DASH_GAP} : null;
      g.setStroke(
          new BasicStroke(
              (float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
      g.setColor(Color.decode(ink.stroke()));
      g.draw(shape);
    }
  }

  @Override
  public void text(Scene.Text t) {
    if (t.text().isBlank()) {
      return;
    }
    Font font = (t.bold() ? bold : regular).deriveFont((float) t.size());
    TextLayout layout = layout(t.text(), font, t.bold() ? Typeface.BOLD : Typeface.REGULAR);
    double squeeze = layout.getAdvance() > 0 ? t.width() / layout.getAdvance() : 1;
    AffineTransform before = g.getTransform();
    g.translate(t.centred() ? t.x() - t.width() / 2 : t.x(), t.y());
    g.scale(squeeze, 1);
    g.setColor(Color.decode(t.colour()));
    layout.draw(g, 0, 0);
    g.setTransform(before);
  }

  /** The text with another font for what ours lacks, and a placeholder for what none can show. */
  private TextLayout layout(String text, Font font, Typeface face) {
    StringBuilder shown = new StringBuilder();
    StringBuilder other = new StringBuilder();
    Font system = null;
    for (String cluster : Clusters.of(text)) {
      String visible = visible(cluster);
      boolean own = visible.codePoints().allMatch(face::shows);
      if (!own) {
        system = system == null ? systemFont(font) : system;
        own = system == null || system.canDisplayUpTo(visible) >= 0;
        visible = own ? Typeface.PLACEHOLDER : visible;
      }
      shown.append(visible);
      other.append((own ? "." : "s").repeat(visible.length()));
    }
    AttributedString styled = new AttributedString(shown.length() == 0 ? " " : shown.toString());
    styled.addAttribute(TextAttribute.FONT, font);
    for (int i = 0; i < other.length(); i++) {
      if (other.charAt(i) == 's') {
        styled.addAttribute(TextAttribute.FONT, system, i, i + 1);
      }
    }
    return new TextLayout(styled.getIterator(), g.getFontRenderContext());
  }

  private static String visible(String cluster) {
    StringBuilder b = new StringBuilder();
    cluster.codePoints().filter(c -> !Clusters.isInvisible(c)).forEach(b::appendCodePoint);
    return b.toString();
  }

  private static Font systemFont(Font like) {
    try {
      Font f = new Font(Font.SANS_SERIF, like.getStyle(), 1).deriveFont(like.getSize2D());
      return f.canDisplay('A') ? f : null;
    } catch (RuntimeException | Error e) {
      // A Java without fonts of its own: the bundled one is all there is.
      return null;
    }
  }

  static {
    // Without this, a first ImageIO call writes cache files to the temporary folder.
    ImageIO.setUseCache(false);
  }
}

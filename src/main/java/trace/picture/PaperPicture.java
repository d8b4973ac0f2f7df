package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.picture.scene.PdfWriter;
import trace.picture.scene.Scene;
import trace.picture.scene.SvgWriter;

/** A drawing that has its size on paper: every letter of it is at least 8 points high. */
public final class PaperPicture {
  /** Points in a millimetre. */
  static final double POINTS = 72 / 25.4;

  /** Letters smaller than this, in points, are hard to read on paper. */
  static final double SMALLEST = 8;

  /** A little above it, so that rounding never falls below. */
  private static final double LEGIBLE = 8.1;

  private final Scene scene;
  private final double scale;

  private PaperPicture(Scene scene, double scale) {
    this.scene = scene;
    this.scale = scale;
  }

  /**
   * A scene for paper; letters that would be too small are made larger where they stand.
   *
   * @param scale points for each pixel of the scene
   */
  static PaperPicture of(Scene scene, double scale) {
    List<Scene.Group> groups = new ArrayList<>();
    for (Scene.Group g : scene.groups()) {
      List<Scene.Shape> shapes = new ArrayList<>();
      g.shapes().forEach(s -> shapes.add(s instanceof Scene.Text t ? legible(t, scale) : s));
      groups.add(new Scene.Group(g.role(), g.subject(), g.title(), shapes));
    }
    return new PaperPicture(scene.with(groups), scale);
  }

  private static Scene.Shape legible(Scene.Text t, double scale) {
    double size = LEGIBLE / scale;
    if (t.size() >= size) {
      return t;
    }
    double lower = t.centred() ? (size - t.size()) * 0.36 : 0;
    return Scene.Text.of(t.x(), t.y() + lower, t.text(), size, t.bold(), t.centred(), t.colour());
  }

  /** The drawing as an SVG document in UTF-8 text with LF line ends. */
  public String svg() {
    return SvgWriter.write(scene);
  }

  /** The drawing as a PDF of one page that is as large as the drawing. */
  public byte[] pdf() {
    return PdfWriter.exactly(scene, scale);
  }

  /** Its width on paper, in millimetres. */
  public double width() {
    return scene.width() * scale / POINTS;
  }

  /** Its height on paper, in millimetres. */
  public double height() {
    return scene.height() * scale / POINTS;
  }

  /** The characters of its texts that the pictures' typeface does not have. */
  public List<Integer> missingGlyphs() {
    return MapPicture.missingGlyphs(scene.texts());
  }
}

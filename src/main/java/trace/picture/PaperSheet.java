package trace.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.picture.layout.Bounds;
import trace.picture.layout.Label;
import trace.picture.scene.Scene;

/**
 * A drawing with its legend, made to fit a part of a page: as large as there is room, up to the
 * size that a small map has anywhere.
 *
 * @param shapes the drawing, its left top corner at 0, 0
 * @param width of the drawing, in pixels
 * @param height of the drawing, in pixels
 */
record PaperSheet(
    MapPicture.Subject subject,
    List<Scene.Group> shapes,
    double width,
    double height,
    Legend legend,
    String description) {
  /** Points for a pixel at most: a small map does not shout from the page. */
  private static final double LARGEST = 0.9;

  private static final double NARROWEST = 420;
  private static final double ABOVE_LEGEND = 16;
  private static final int ROUNDS = 5;

  /** Everything of a chart moved so that it begins at 0, 0. */
  static PaperSheet of(
      MapPicture.Subject subject,
      java.util.function.Function<Painter, List<Scene.Group>> drawing,
      Bounds bounds,
      Legend legend,
      String description) {
    double width = Math.max(NARROWEST, bounds.width());
    double left = (width - bounds.width()) / 2;
    Painter painter =
        new Painter(
            subject.map(),
            new Captions(subject.language()),
            subject.sides(),
            left - bounds.left(),
            -bounds.top());
    return new PaperSheet(
        subject, drawing.apply(painter), width, bounds.height(), legend, description);
  }

  /** Points for a pixel if it has to fit into so many millimetres. */
  double scale(double widest, double highest) {
    double scale = LARGEST;
    for (int round = 0; round < ROUNDS; round++) {
      double high = height + legendHeight(scale);
      double points = PaperPicture.POINTS;
      scale = Math.min(LARGEST, Math.min(widest * points / width, highest * points / high));
    }
    return scale;
  }

  /** How much larger the legend has to be than on a screen. */
  private static double legendFactor(double scale) {
    return Math.max(1, PaperPicture.SMALLEST * 1.02 / (Legend.SIZE * scale));
  }

  private double legendHeight(double scale) {
    double factor = legendFactor(scale);
    double rows = legend.height(width / factor - 4);
    return rows == 0 ? 0 : rows * factor + ABOVE_LEGEND;
  }

  /** The sheet in that size; empty if the names in its boxes would be too small to read. */
  Optional<PaperPicture> within(double widest, double highest) {
    double scale = scale(widest, highest);
    if (Label.SIZE * scale < PaperPicture.SMALLEST) {
      return Optional.empty();
    }
    double factor = legendFactor(scale);
    List<Scene.Shape> legends = new ArrayList<>();
    double top = height + ABOVE_LEGEND;
    legend.draw(2, 10, width / factor - 4).forEach(s -> legends.add(s.at(factor, 0, top)));
    double bottom = Math.ceil(height + legendHeight(scale));
    List<Scene.Group> groups = new ArrayList<>();
    Scene.Rect paper =
        new Scene.Rect(0, 0, Math.ceil(width), bottom, 0, Scene.Ink.fill(Palette.PAPER));
    groups.add(new Scene.Group(Scene.Role.PAPER, "", "", List.of(paper)));
    groups.addAll(shapes);
    if (!legends.isEmpty()) {
      groups.add(new Scene.Group(Scene.Role.LEGEND, "", "", legends));
    }
    Scene scene =
        new Scene(
            Math.ceil(width),
            bottom,
            subject.language(),
            new Captions(subject.language()).untitled(),
            description,
            "",
            "",
            groups);
    return Optional.of(PaperPicture.of(Theme.PRINT.of(scene), scale));
  }
}

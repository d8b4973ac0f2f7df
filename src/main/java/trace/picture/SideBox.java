package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.model.Side;
import trace.picture.scene.Scene;

/**
 * The box of an element. Its corners and its outline tell the side as well as its colour does, so
 * that sides can be told apart in grey too: square, round or soft corners; a plain, a heavy or a
 * double outline.
 */
final class SideBox {
  /** The outline of a box. */
  private enum Line {
    PLAIN(1.5),
    HEAVY(2.5),
    DOUBLE(1.3);

    /** In pixels. */
    final double width;

    Line(double width) {
      this.width = width;
    }
  }

  /** How corners are rounded, in pixels, in a box with one line of letters. */
  private static final double SQUARE = 2.5;

  private static final double SOFT = 9;
  private static final double ROUND = 18;

  /** The height of a box with one line of letters, in pixels. */
  private static final double USUAL = 38;

  /** From the outer of two outlines to the inner one, in pixels. */
  private static final double INSET = 3.4;

  private static final Form UNSORTED = new Form(SOFT, Line.PLAIN);

  /** What the sides of a kit look like, in their order. */
  private static final List<Form> OTHERS =
      List.of(
          new Form(SOFT, Line.DOUBLE), new Form(SQUARE, Line.HEAVY), new Form(ROUND, Line.HEAVY));

  private record Form(double corner, Line line) {}

  private SideBox() {}

  private static Form form(String side, List<Side> sides) {
    return switch (side) {
      case "company" -> new Form(SQUARE, Line.PLAIN);
      case "customer" -> new Form(ROUND, Line.PLAIN);
      case "society" -> new Form(SOFT, Line.HEAVY);
      case "partner" -> new Form(SQUARE, Line.DOUBLE);
      case "competitor" -> new Form(ROUND, Line.DOUBLE);
      default -> {
        int at = Palette.own(side, sides);
        yield at < 0 ? UNSORTED : OTHERS.get(at % OTHERS.size());
      }
    };
  }

  /** The box of an element on that side, the outer outline first. */
  static List<Scene.Shape> of(
      String side, List<Side> sides, double x, double y, double width, double height) {
    Palette.Tint tint = Palette.of(side, sides);
    Form form = form(side, sides);
    double size = Math.min(1, height / USUAL);
    double corner = form.corner() * size;
    double line = form.line().width * (size < 1 ? 0.9 : 1);
    List<Scene.Shape> shapes = new ArrayList<>();
    Scene.Ink ink = new Scene.Ink(tint.fill(), tint.edge(), line, false);
    shapes.add(new Scene.Rect(x, y, width, height, corner, ink));
    if (form.line() == Line.DOUBLE) {
      double in = size < 1 ? INSET * 0.8 : INSET;
      double inner = Math.max(SQUARE * size / 2, corner - in);
      shapes.add(
          new Scene.Rect(
              x + in,
              y + in,
              width - 2 * in,
              height - 2 * in,
              inner,
              Scene.Ink.stroke(tint.edge(), 1)));
    }
    return shapes;
  }
}

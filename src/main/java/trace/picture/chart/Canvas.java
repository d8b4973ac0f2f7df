package trace.picture.chart;

import java.util.ArrayList;
import java.util.List;
import trace.picture.Palette;
import trace.picture.scene.Rows;
import trace.picture.scene.Scene;
import trace.picture.scene.Typeface;

/** The shapes of a picture, put down one after the other; its left top corner is 0, 0. */
final class Canvas {
  /** Size of running text, in pixels. */
  static final double SIZE = 13;

  static final double SMALL = 11;

  /** From one line to the next, for a size of letters. */
  private static final double LEADING = 1.4;

  private final List<Scene.Shape> shapes = new ArrayList<>();
  private double width;
  private double height;

  List<Scene.Shape> shapes() {
    return List.copyOf(shapes);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  private void reach(double x, double y) {
    width = Math.max(width, x);
    height = Math.max(height, y);
  }

  void rect(double x, double y, double w, double h, double radius, Scene.Ink ink) {
    shapes.add(new Scene.Rect(x, y, w, h, radius, ink));
    reach(x + w, y + h);
  }

  void disc(double x, double y, double radius, Scene.Ink ink) {
    shapes.add(new Scene.Disc(x, y, radius, ink));
    reach(x + radius, y + radius);
  }

  void line(double x0, double y0, double x1, double y1, Scene.Ink ink) {
    shapes.add(new Scene.Line(x0, y0, x1, y1, ink));
    reach(Math.max(x0, x1), Math.max(y0, y1));
  }

  void polygon(Scene.Ink ink, Double... points) {
    shapes.add(Scene.Path.polygon(List.of(points), ink));
    for (int i = 0; i < points.length; i += 2) {
      reach(points[i], points[i + 1]);
    }
  }

  /** A line of text; {@code y} is its base line. */
  void text(double x, double y, String text, double size, boolean bold, String colour) {
    Scene.Text t = Scene.Text.of(x, y, text, size, bold, false, colour);
    shapes.add(t);
    reach(x + t.width(), y + size * 0.3);
  }

  void centred(double x, double y, String text, double size, boolean bold, String colour) {
    Scene.Text t = Scene.Text.of(x, y, text, size, bold, true, colour);
    shapes.add(t);
    reach(x + t.width() / 2, y + size * 0.3);
  }

  /**
   * Running text below {@code top}, cut with an ellipsis if it needs more lines.
   *
   * @return where it ends
   */
  double block(double x, double top, double room, int most, String text, Letters letters) {
    double y = top;
    for (String row : rows(text, room, most, letters)) {
      text(x, y + letters.size(), row, letters.size(), letters.bold(), letters.colour());
      y += letters.size() * LEADING;
    }
    return y;
  }

  /** How running text is written. */
  record Letters(double size, boolean bold, String colour) {
    static final Letters USUAL = new Letters(SIZE, false, Palette.INK);
    static final Letters STRONG = new Letters(SIZE, true, Palette.INK);
    static final Letters QUIET = new Letters(SMALL, false, Palette.QUIET);
  }

  static List<String> rows(String text, double room, int most, Letters letters) {
    return text.isBlank()
        ? List.of()
        : Rows.of(face(letters.bold()), text.strip(), letters.size(), room, most);
  }

  /** How high running text stands. */
  static double high(String text, double room, int most, Letters letters) {
    return rows(text, room, most, letters).size() * letters.size() * LEADING;
  }

  static double wide(String text, double size, boolean bold) {
    return face(bold).width(text, size);
  }

  private static Typeface face(boolean bold) {
    return bold ? Typeface.BOLD : Typeface.REGULAR;
  }

  /** A colour of its own for each, told apart also by number or place. */
  static Scene.Ink tint(int number) {
    Palette.Tint tint = Palette.tint(number);
    return new Scene.Ink(tint.fill(), tint.edge(), 1.3, false);
  }

  /**
   * A mark around a point, 12 pixels wide: a ring for what is done, a triangle for what is half
   * done, a cross for what is not; nothing for any other word.
   */
  void mark(String choice, double x, double y) {
    double r = 5.2;
    switch (choice) {
      case "done" -> disc(x, y, r, Scene.Ink.stroke(Palette.INK, 2));
      case "half" ->
          polygon(
              new Scene.Ink(Palette.QUIET, Palette.INK, 1, false),
              x,
              y - r,
              x + r * 1.1,
              y + r * 0.8,
              x - r * 1.1,
              y + r * 0.8);
      case "not" -> {
        line(x - r, y - r, x + r, y + r, Scene.Ink.stroke(Palette.INK, 2));
        line(x - r, y + r, x + r, y - r, Scene.Ink.stroke(Palette.INK, 2));
      }
      default -> {}
    }
  }

  /** True for the choices that have a mark. */
  static boolean hasMark(String choice) {
    return List.of("done", "half", "not").contains(choice);
  }
}

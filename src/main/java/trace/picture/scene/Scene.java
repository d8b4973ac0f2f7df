package trace.picture.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import trace.model.Language;

/**
 * A finished drawing as a list of simple shapes in groups, bottom to top. Every output is drawn
 * from it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param language the language of its texts
 * @param title what it shows
 * @param description the loops in words, for those who do not see it
 * @param source its arrows in the arrow notation, one a line
 * @param places where everything stands, for a later picture, or empty
 * @param groups the shapes
 */
public record Scene(
    double width,
    double height,
    Language language,
    String title,
    String description,
    String source,
    String places,
    List<Group> groups) {
  public Scene {
    groups = List.copyOf(groups);
  }

  /** The pixels between the margins of an upright sheet of A4, of which a screen has 96 an inch. */
  private static final double UPRIGHT = (210 - 2 * 10) / 25.4 * 96;

  /** What a group of shapes is; the order is that of layers, bottom first. */
  public enum Role {
    PAPER,
    ARROW,
    BOX,
    DELAY,
    SIGN,
    AI,
    OWNER,
    BADGE,
    CHART,
    TITLE,
    LEGEND,
    NOTE
  }

  /**
   * Shapes that belong together.
   *
   * @param role what they are
   * @param subject what of the map they stand for, such as {@code arrow-3}, or empty
   * @param title what they say, in words, or empty
   */
  public record Group(Role role, String subject, String title, List<Shape> shapes) {
    public Group {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * How a shape is painted.
   *
   * @param fill colour as {@code #rrggbb}, or empty for none
   * @param stroke colour of the outline, or empty for none
   * @param width width of the outline
   * @param dashed true for a broken outline
   */
  public record Ink(String fill, String stroke, double width, boolean dashed) {
    public static Ink fill(String colour) {
      return new Ink(colour, "", 0, false);
    }

    public static Ink stroke(String colour, double width) {
      return new Ink("", colour, width, false);
    }

    private Ink in(UnaryOperator<String> colours) {
      return new Ink(colours.apply(fill), colours.apply(stroke), width, dashed);
    }

    private Ink at(double factor) {
      return new Ink(fill, stroke, width * factor, dashed);
    }
  }

  /** The pattern of a broken outline: stroke and gap. */
  static final double DASH = 7;

  static final double DASH_GAP = 4.5;

  /** A shape that knows how it is drawn with a pen. */
  public interface Shape {
    void draw(Pen pen);

    /** The same shape made larger by a factor, then moved. */
    Shape at(double factor, double dx, double dy);

    /** The same shape in other colours; no colour is the empty text. */
    Shape in(UnaryOperator<String> colours);
  }

  /** A rectangle with round corners. */
  public record Rect(double x, double y, double width, double height, double radius, Ink ink)
      implements Shape {
    @Override
    public Shape at(double factor, double dx, double dy) {
      return new Rect(
          x * factor + dx,
          y * factor + dy,
          width * factor,
          height * factor,
          radius * factor,
          ink.at(factor));
    }

    @Override
    public Shape in(UnaryOperator<String> colours) {
      return new Rect(x, y, width, height, radius, ink.in(colours));
    }

    @Override
    public void draw(Pen pen) {
      pen.rect(this);
    }
  }

  /** A full circle. */
  public record Disc(double x, double y, double radius, Ink ink) implements Shape {
    @Override
    public Shape at(double factor, double dx, double dy) {
      return new Disc(x * factor + dx, y * factor + dy, radius * factor, ink.at(factor));
    }

    @Override
    public Shape in(UnaryOperator<String> colours) {
      return new Disc(x, y, radius, ink.in(colours));
    }

    @Override
    public void draw(Pen pen) {
      pen.disc(this);
    }
  }

  /** A straight line. */
  public record Line(double x0, double y0, double x1, double y1, Ink ink) implements Shape {
    @Override
    public Shape at(double factor, double dx, double dy) {
      return new Line(
          x0 * factor + dx, y0 * factor + dy, x1 * factor + dx, y1 * factor + dy, ink.at(factor));
    }

    @Override
    public Shape in(UnaryOperator<String> colours) {
      return new Line(x0, y0, x1, y1, ink.in(colours));
    }

    @Override
    public void draw(Pen pen) {
      pen.line(this);
    }
  }

  /**
   * A course over points, x and y of each.
   *
   * @param curved true for cubic Bézier pieces: a start, then two control points and an end for
   *     each piece; false for the corners of a closed polygon
   */
  public record Path(boolean curved, List<Double> points, Ink ink) implements Shape {
    public Path {
      points = List.copyOf(points);
    }

    public static Path curve(List<Double> points, Ink ink) {
      return new Path(true, points, ink);
    }

    public static Path polygon(List<Double> corners, Ink ink) {
      return new Path(false, corners, ink);
    }

    @Override
    public Shape at(double factor, double dx, double dy) {
      List<Double> moved = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        moved.add(points.get(i) * factor + (i % 2 == 0 ? dx : dy));
      }
      return new Path(curved, moved, ink.at(factor));
    }

    @Override
    public Shape in(UnaryOperator<String> colours) {
      return new Path(curved, points, ink.in(colours));
    }

    @Override
    public void draw(Pen pen) {
      if (curved) {
        pen.curve(this);
      } else {
        pen.polygon(this);
      }
    }
  }

  /**
   * A line of text.
   *
   * @param x its left end, or its middle if {@code centred}
   * @param y its base line
   * @param width its measured width, which every output keeps
   */
  public record Text(
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      boolean centred,
      String colour,
      double width)
      implements Shape {
    public static Text of(
        double x,
        double y,
        String text,
        double size,
        boolean bold,
        boolean centred,
        String colour) {
      Typeface face = bold ? Typeface.BOLD : Typeface.REGULAR;
      return new Text(x, y, text, size, bold, centred, colour, face.width(text, size));
    }

    @Override
    public Shape at(double factor, double dx, double dy) {
      return new Text(
          x * factor + dx,
          y * factor + dy,
          text,
          size * factor,
          bold,
          centred,
          colour,
          width * factor);
    }

    @Override
    public Shape in(UnaryOperator<String> colours) {
      return new Text(x, y, text, size, bold, centred, colours.apply(colour), width);
    }

    @Override
    public void draw(Pen pen) {
      pen.text(this);
    }
  }

  /** The same sheet with these shapes. */
  public Scene with(List<Group> shapes) {
    return new Scene(width, height, language, title, description, source, places, shapes);
  }

  /** True if it is better printed on a sheet of A4 that lies across. */
  public boolean isWide() {
    return width > height && width > UPRIGHT;
  }

  /** All its texts, in the order in which they are drawn. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Group group : groups) {
      for (Shape shape : group.shapes()) {
        if (shape instanceof Text text) {
          texts.add(text.text());
        }
      }
    }
    return texts;
  }

  /** Draws everything, bottom to top. */
  void draw(Pen pen) {
    for (Group group : groups) {
      pen.open(group);
      group.shapes().forEach(s -> s.draw(pen));
      pen.close(group);
    }
  }
}

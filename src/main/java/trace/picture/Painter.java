package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Evidence;
import trace.analysis.Loop;
import trace.model.Element;
import trace.model.Polarity;
import trace.model.Side;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;
import trace.picture.layout.Label;
import trace.picture.layout.Mark;
import trace.picture.scene.Scene;

/** Turns a laid out chart into shapes. */
final class Painter {
  private static final double ARROW_WIDTH = 1.8;
  private static final double HEAD_LENGTH = 10;
  private static final double HEAD_HALF = 4.6;
  private static final double SIGN_RADIUS = 7.6;

  private final CausalMap map;
  private final Captions captions;
  private final List<Side> sides;
  private final Owners owners;
  private final double dx;
  private final double dy;

  /** Draws with everything moved by an offset, and shows nobody. */
  Painter(CausalMap map, Captions captions, List<Side> sides, double dx, double dy) {
    this(map, captions, sides, Owners.NOBODY, dx, dy);
  }

  /** Draws with everything moved by an offset. */
  Painter(CausalMap map, Captions captions, List<Side> sides, Owners owners, double dx, double dy) {
    this.map = map;
    this.captions = captions;
    this.sides = sides;
    this.owners = owners;
    this.dx = dx;
    this.dy = dy;
  }

  Scene.Group arrow(Chart.Arc arc) {
    Arrow a = arc.arrow();
    Curve c = arc.curve().moved(dx, dy);
    String colour = Palette.of(a.relationship().polarity());
    List<Scene.Shape> shapes = line(c, colour, !a.sourced());
    return new Scene.Group(Scene.Role.ARROW, arc.id(), captions.arrow(map, a), shapes);
  }

  private static List<Scene.Shape> line(Curve c, String colour, boolean dashed) {
    double[] d = c.direction(1);
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double back = i < 6 ? 0 : HEAD_LENGTH * 0.6 * d[i % 2];
      points.add(c.p[i] - back);
    }
    List<Scene.Shape> shapes = new ArrayList<>();
    shapes.add(Scene.Path.curve(points, new Scene.Ink("", colour, ARROW_WIDTH, dashed)));
    shapes.add(head(c.p[6], c.p[7], d[0], d[1], HEAD_LENGTH, HEAD_HALF, colour));
    return shapes;
  }

  /** An arrow of which nothing is told but where it leads. */
  Scene.Group bareArrow(Chart.Arc arc) {
    Curve c = arc.curve().moved(dx, dy);
    return new Scene.Group(Scene.Role.ARROW, arc.id(), "", line(c, Palette.INK, false));
  }

  /** An empty circle on an arrow. */
  Scene.Group circle(double x, double y, double radius) {
    Scene.Ink ink = new Scene.Ink(Palette.PAPER, Palette.INK, 1.3, false);
    return new Scene.Group(
        Scene.Role.SIGN, "", "", List.of(new Scene.Disc(x + dx, y + dy, radius, ink)));
  }

  private static Scene.Path head(
      double x, double y, double ux, double uy, double length, double half, String colour) {
    double bx = x - ux * length;
    double by = y - uy * length;
    return Scene.Path.polygon(
        List.of(x, y, bx - uy * half, by + ux * half, bx + uy * half, by - ux * half),
        Scene.Ink.fill(colour));
  }

  /** How the outputs call a box. */
  static String id(Chart.Box box) {
    return "element-" + (box.element() + 1);
  }

  /** How the outputs call a loop. */
  static String id(Chart.Ring ring) {
    return "loop-" + ring.loop().label().replace('?', 'U');
  }

  Scene.Group box(Chart.Box box) {
    Element e = map.element(box.element());
    Label label = box.label();
    double left = box.left() + dx;
    double top = box.top() + dy;
    List<Scene.Shape> shapes =
        new ArrayList<>(SideBox.of(e.side(), sides, left, top, label.width(), label.height()));
    double middle = (label.lines().size() - 1) / 2.0;
    for (int i = 0; i < label.lines().size(); i++) {
      double base = box.y() + dy + (i - middle) * Label.LEADING + Label.SIZE * 0.36;
      shapes.add(
          new Scene.Text(
              box.x() + dx,
              base,
              label.lines().get(i),
              Label.SIZE,
              false,
              true,
              Palette.INK,
              label.widths().get(i)));
    }
    if (Evidence.isAi(e.by())) {
      shapes.addAll(ai(left + label.width() - 12, top));
    }
    if (owners.number(e.owner()) > 0) {
      shapes.addAll(Owners.tag(left + 11, top, owners.number(e.owner())));
    }
    return new Scene.Group(Scene.Role.BOX, id(box), label.full(), shapes);
  }

  /** The little label of what an AI wrote, around a point. */
  static List<Scene.Shape> ai(double x, double y) {
    return List.of(
        new Scene.Rect(
            x - 10, y - 7, 20, 14, 7, new Scene.Ink(Palette.PAPER, Palette.QUIET, 1, false)),
        Scene.Text.of(x, y + 3.4, "AI", 9.5, true, true, Palette.QUIET));
  }

  Scene.Group mark(Mark m, Chart chart) {
    double x = m.x() + dx;
    double y = m.y() + dy;
    String subject = m.kind() == Mark.Kind.BADGE ? "" : chart.arcs().get(m.subject()).id();
    return switch (m.kind()) {
      case SIGN -> {
        Polarity p = chart.arcs().get(m.subject()).arrow().relationship().polarity();
        yield new Scene.Group(Scene.Role.SIGN, subject, "", sign(x, y, p));
      }
      case DELAY -> new Scene.Group(Scene.Role.DELAY, subject, "", delay(x, y, m.dx(), m.dy()));
      case AI -> new Scene.Group(Scene.Role.AI, subject, "", ai(x, y));
      case OWNER -> {
        String owner = chart.arcs().get(m.subject()).arrow().relationship().owner();
        yield new Scene.Group(
            Scene.Role.OWNER, subject, owner, Owners.tag(x, y, owners.number(owner)));
      }
      case BADGE -> {
        Chart.Ring ring = chart.rings().get(m.subject());
        boolean clockwise = Chart.turn(ring.outline()) >= 0;
        yield new Scene.Group(
            Scene.Role.BADGE,
            id(ring),
            captions.loop(map, ring.loop()),
            badge(x, y, ring.loop(), clockwise));
      }
    };
  }

  /** A sign in a ring: drawn, not written, so that it looks the same everywhere. */
  static List<Scene.Shape> sign(double x, double y, Polarity p) {
    String colour = Palette.of(p);
    Scene.Ink pen = Scene.Ink.stroke(colour, 1.9);
    List<Scene.Shape> shapes = new ArrayList<>();
    shapes.add(new Scene.Disc(x, y, SIGN_RADIUS, new Scene.Ink(Palette.PAPER, colour, 1.2, false)));
    switch (p) {
      case POSITIVE -> {
        shapes.add(new Scene.Line(x - 4, y, x + 4, y, pen));
        shapes.add(new Scene.Line(x, y - 4, x, y + 4, pen));
      }
      case NEGATIVE -> shapes.add(new Scene.Line(x - 4, y, x + 4, y, pen));
      case OPEN -> shapes.add(Scene.Text.of(x, y + 4.2, "?", 11.5, true, true, colour));
    }
    return shapes;
  }

  /** Two strokes across an arrow that goes in a direction. */
  static List<Scene.Shape> delay(double x, double y, double ux, double uy) {
    List<Scene.Shape> shapes = new ArrayList<>();
    shapes.add(
        new Scene.Line(
            x - ux * 2.2,
            y - uy * 2.2,
            x + ux * 2.2,
            y + uy * 2.2,
            Scene.Ink.stroke(Palette.PAPER, 6)));
    for (int side = -1; side <= 1; side += 2) {
      double ox = x + ux * 3.2 * side;
      double oy = y + uy * 3.2 * side;
      shapes.add(
          new Scene.Line(
              ox - uy * 8,
              oy + ux * 8,
              ox + uy * 8,
              oy - ux * 8,
              Scene.Ink.stroke(Palette.INK, 2.1)));
    }
    return shapes;
  }

  /** The label of a loop within an arrow that turns the way the loop does. */
  static List<Scene.Shape> badge(double x, double y, Loop loop, boolean clockwise) {
    String colour = Palette.of(loop.kind());
    double r = 16.5;
    int way = clockwise ? 1 : -1;
    double start = -Math.PI / 2 + way * 0.55;
    double sweep = way * 1.62 * Math.PI;
    List<Scene.Shape> shapes = new ArrayList<>();
    shapes.add(new Scene.Disc(x, y, 18.5, Scene.Ink.fill(Palette.PAPER)));
    shapes.add(Scene.Path.curve(ring(x, y, r, start, sweep), Scene.Ink.stroke(colour, 2.2)));
    double end = start + sweep;
    double hx = x + r * StrictMath.cos(end);
    double hy = y + r * StrictMath.sin(end);
    double angle = end + way * (Math.PI / 2 + 0.25);
    double ux = StrictMath.cos(angle);
    double uy = StrictMath.sin(angle);
    shapes.add(head(hx + ux * 7.5, hy + uy * 7.5, ux, uy, 9.5, 5, colour));
    double size = loop.label().length() > 2 ? 11.5 : 14;
    shapes.add(Scene.Text.of(x, y + size * 0.36, loop.label(), size, true, true, colour));
    return shapes;
  }

  /** An arc of a circle as cubic pieces. */
  private static List<Double> ring(double x, double y, double r, double start, double sweep) {
    int pieces = 4;
    double step = sweep / pieces;
    double k = 4.0 / 3 * StrictMath.tan(step / 4) * r;
    List<Double> p = new ArrayList<>();
    p.add(x + r * StrictMath.cos(start));
    p.add(y + r * StrictMath.sin(start));
    for (int i = 0; i < pieces; i++) {
      double a = start + i * step;
      double b = a + step;
      p.add(x + r * StrictMath.cos(a) - k * StrictMath.sin(a));
      p.add(y + r * StrictMath.sin(a) + k * StrictMath.cos(a));
      p.add(x + r * StrictMath.cos(b) + k * StrictMath.sin(b));
      p.add(y + r * StrictMath.sin(b) - k * StrictMath.cos(b));
      p.add(x + r * StrictMath.cos(b));
      p.add(y + r * StrictMath.sin(b));
    }
    return p;
  }
}

package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.model.Language;
import trace.model.Side;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;
import trace.picture.layout.Label;
import trace.picture.layout.Mark;
import trace.picture.scene.Rows;
import trace.picture.scene.Scene;
import trace.picture.scene.Typeface;
import trace.words.LoopWords;

/**
 * The cover of an article, 1280 by 670: the title on the left, one loop drawn round on the right.
 * Places that show covers cut them; all letters lie within the middle 1280 by 454, and away from
 * the left and right edges.
 */
final class Cover {
  static final int WIDTH = 1280;
  static final int HEIGHT = 670;

  /** The first and the last row that every place shows. */
  static final int TOP = (HEIGHT - 454) / 2;

  static final int BOTTOM = HEIGHT - TOP;

  private static final double LEFT = 84;
  private static final double COLUMN = 520;
  private static final double TITLE = 58;
  private static final double SMALLEST_TITLE = 34;
  private static final double SMALL = 13;
  private static final double ROW = 20;
  private static final double MIDDLE_X = 940;
  private static final double MIDDLE_Y = HEIGHT / 2.0;

  /** The room for the loop, and how it may be enlarged beyond the size it has on a map. */
  private static final double ROOM = 600;

  private static final double TALL = 440;
  private static final double LARGEST = 1.9;
  private static final double SMALLEST = 0.8;
  private static final double BETWEEN = 22;

  /** The size of the badge beside that on a map, and the air around it in pixels of a map. */
  private static final double LARGE_BADGE = 1.7;

  private static final double AROUND_BADGE = 5;

  private final CausalMap map;
  private final Language language;
  private final Painter painter;
  private final List<Scene.Group> groups = new ArrayList<>();

  Cover(CausalMap map, List<Side> sides, Language language) {
    this.map = map;
    this.language = language;
    this.painter = new Painter(map, new Captions(language), sides, 0, 0);
  }

  /**
   * Draws the cover.
   *
   * @param loop the motif, or null where the map has no loop
   * @param note a line of caution, or empty
   */
  Scene draw(String title, String note, Loop loop) {
    shapes(Scene.Role.PAPER, new Scene.Rect(0, 0, WIDTH, HEIGHT, 0, Scene.Ink.fill("#fbf8f2")));
    shapes(Scene.Role.PAPER, new Scene.Rect(0, 0, 14, HEIGHT, 0, Scene.Ink.fill("#2d5f8a")));
    if (loop != null) {
      motif(loop);
    }
    words(title, note, loop);
    return new Scene(WIDTH, HEIGHT, language, title, title, "", "", groups);
  }

  private void shapes(Scene.Role role, Scene.Shape... shapes) {
    groups.add(new Scene.Group(role, "", "", List.of(shapes)));
  }

  private void words(String title, String note, Loop loop) {
    double width = loop == null ? WIDTH - 2 * LEFT : COLUMN;
    double size = TITLE;
    List<String> rows = Rows.title(Typeface.BOLD, title, size, width);
    while (size > SMALLEST_TITLE
        && (rows.size() > 4 || !Rows.holdWords(Typeface.BOLD, title.strip(), size, width))) {
      size -= 4;
      rows = Rows.title(Typeface.BOLD, title, size, width);
    }
    if (rows.size() > 5) {
      rows = Rows.of(Typeface.BOLD, title.strip(), size, width, 5);
    }
    List<String> name = new ArrayList<>();
    if (loop != null) {
      String said = new LoopWords(map, language).title(loop);
      name = Rows.of(Typeface.BOLD, said, 25, width, 2);
    }
    double leading = size * 1.42;
    List<String> small = Rows.of(Typeface.REGULAR, note.strip(), SMALL, width, 4);
    double below = note.isBlank() ? 0 : small.size() * ROW + 10;
    double height = rows.size() * leading + (name.isEmpty() ? 0 : 16 + name.size() * 36);
    double y = MIDDLE_Y - below / 2 - height / 2 + size * 0.95;
    List<Scene.Shape> shapes = new ArrayList<>();
    y = lines(shapes, rows, y, size, leading, Palette.INK);
    if (loop != null) {
      lines(shapes, name, y + 6, 25, 36, Palette.of(loop.kind()));
    }
    if (!note.isBlank()) {
      y = BOTTOM - 8 - (small.size() - 1) * ROW;
      for (String row : small) {
        shapes.add(Scene.Text.of(LEFT, y, row, SMALL, false, false, Palette.QUIET));
        y += ROW;
      }
    }
    groups.add(new Scene.Group(Scene.Role.TITLE, "", "", shapes));
  }

  private static double lines(
      List<Scene.Shape> shapes,
      List<String> rows,
      double top,
      double size,
      double leading,
      String colour) {
    double y = top;
    for (String row : rows) {
      shapes.add(Scene.Text.of(LEFT, y, row, size, true, false, colour));
      y += leading;
    }
    return y;
  }

  /** The loop on an ellipse, its first element on top, as large as the room allows. */
  private void motif(Loop loop) {
    List<Label> labels =
        loop.elements().stream().map(e -> Label.of(map.element(e).name())).toList();
    double factor = LARGEST;
    List<Chart.Box> boxes = boxes(loop, labels, factor);
    while (factor > SMALLEST && crowded(boxes)) {
      factor -= 0.05;
      boxes = boxes(loop, labels, factor);
    }
    double rx = radius(ROOM, labels.stream().mapToDouble(Label::width).max().orElse(0), factor);
    double ry = radius(TALL, labels.stream().mapToDouble(Label::height).max().orElse(0), factor);
    for (int i = 0; i < boxes.size(); i++) {
      Chart.Box to = boxes.get((i + 1) % boxes.size());
      Chart.Arc arc = arc(loop.arrows().get(i), boxes.get(i), to, rx, ry, i, boxes.size());
      add(painter.arrow(arc), factor);
      add(sign(arc), factor);
      if (arc.arrow().relationship().delay().isPresent()) {
        add(delay(arc), factor);
      }
    }
    for (Chart.Box box : boxes) {
      add(painter.box(box), factor);
    }
    List<Scene.Shape> badge = Painter.badge(0, 0, loop, true);
    badge = badge.subList(1, badge.size()); // without the white ground it needs on a map
    double size = Math.min(LARGE_BADGE, free(boxes) / (Mark.Kind.BADGE.reach + AROUND_BADGE));
    add(new Scene.Group(Scene.Role.BADGE, "", "", badge), factor * size);
  }

  /** How far from the middle the nearest box lies. */
  private static double free(List<Chart.Box> boxes) {
    double low = 0;
    double high = ROOM;
    for (int i = 0; i < 20; i++) {
      double room = (low + high) / 2;
      boolean free = boxes.stream().noneMatch(b -> b.near(0, 0, room));
      low = free ? room : low;
      high = free ? high : room;
    }
    return low;
  }

  /** The sign of an arrow, within the ring beside its middle. */
  private static Scene.Group sign(Chart.Arc arc) {
    double[] d = arc.curve().direction(0.5);
    double x = arc.curve().x(0.5) - 15 * d[1];
    double y = arc.curve().y(0.5) + 15 * d[0];
    List<Scene.Shape> shapes = Painter.sign(x, y, arc.arrow().relationship().polarity());
    return new Scene.Group(Scene.Role.SIGN, "", "", shapes);
  }

  /** The mark of a delay, across an arrow behind its middle. */
  private static Scene.Group delay(Chart.Arc arc) {
    Curve curve = arc.curve();
    double[] d = curve.direction(0.36);
    List<Scene.Shape> shapes = Painter.delay(curve.x(0.36), curve.y(0.36), d[0], d[1]);
    return new Scene.Group(Scene.Role.DELAY, "", "", shapes);
  }

  private void add(Scene.Group g, double factor) {
    List<Scene.Shape> shapes =
        g.shapes().stream().map(s -> s.at(factor, MIDDLE_X, MIDDLE_Y)).toList();
    groups.add(new Scene.Group(g.role(), "", "", shapes));
  }

  private static double radius(double room, double box, double factor) {
    return Math.max(30, (room / factor - box) / 2);
  }

  private static double angle(int i, int n) {
    return -Math.PI / 2 + 2 * Math.PI * i / n;
  }

  private static List<Chart.Box> boxes(Loop loop, List<Label> labels, double factor) {
    double rx = radius(ROOM, labels.stream().mapToDouble(Label::width).max().orElse(0), factor);
    double ry = radius(TALL, labels.stream().mapToDouble(Label::height).max().orElse(0), factor);
    List<Chart.Box> boxes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double a = angle(i, labels.size());
      double x = rx * StrictMath.cos(a);
      double y = ry * StrictMath.sin(a);
      boxes.add(new Chart.Box(loop.elements().get(i), labels.get(i), x, y));
    }
    return boxes;
  }

  /** True if boxes leave no room for the badge in the middle, or for an arrow between two. */
  private static boolean crowded(List<Chart.Box> boxes) {
    if (boxes.size() > 2 && free(boxes) < Mark.Kind.BADGE.reach + AROUND_BADGE) {
      return true;
    }
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < i; k++) {
        Chart.Box a = boxes.get(i);
        Chart.Box b = boxes.get(k);
        double across = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        double down = Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
        if (Math.max(across, down) < BETWEEN) {
          return true;
        }
      }
    }
    return false;
  }

  /** The arrow along the ellipse, from where it leaves its box to where it meets the next. */
  private static Chart.Arc arc(
      Arrow arrow, Chart.Box from, Chart.Box to, double rx, double ry, int i, int n) {
    double a = angle(i, n);
    double b = angle(i + 1, n);
    double step = (b - a) / 400;
    while (a < b && from.near(rx * StrictMath.cos(a), ry * StrictMath.sin(a), 3)) {
      a += step;
    }
    while (b > a && to.near(rx * StrictMath.cos(b), ry * StrictMath.sin(b), 4)) {
      b -= step;
    }
    double k = 4.0 / 3 * StrictMath.tan((b - a) / 4);
    double ca = StrictMath.cos(a);
    double sa = StrictMath.sin(a);
    double cb = StrictMath.cos(b);
    double sb = StrictMath.sin(b);
    Curve curve =
        new Curve(
            rx * ca,
            ry * sa,
            rx * (ca - k * sa),
            ry * (sa + k * ca),
            rx * (cb + k * sb),
            ry * (sb - k * cb),
            rx * cb,
            ry * sb);
    return new Chart.Arc(arrow.index(), arrow, 0, curve);
  }
}

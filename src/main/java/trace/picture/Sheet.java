package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trace.picture.layout.Bounds;
import trace.picture.layout.Chart;
import trace.picture.layout.Mark;
import trace.picture.scene.Rows;
import trace.picture.scene.Scene;
import trace.picture.scene.Typeface;

/**
 * Puts a drawing on a sheet of paper: the title above, the drawing in the middle, the legend and a
 * note below.
 *
 * @param bounds the room the drawing takes, or is to take
 * @param bright what of the drawing is not faint
 * @param least room for so many rows of the title, even if it has fewer
 */
record Sheet(
    MapPicture.Subject subject,
    Chart chart,
    List<Mark> marks,
    Bounds bounds,
    Chart bright,
    int least) {
  private static final double MARGIN = 30;
  private static final double TITLE_SIZE = 24;
  private static final double TITLE_ROW = 34;
  private static final double NOTE_SIZE = 12;
  private static final double NOTE_ROW = 18;
  private static final double NARROWEST = 440;
  private static final int NOTE_ROWS = 3;

  /** The layers of marks, bottom first. */
  static final List<Mark.Kind> LAYERS =
      List.of(Mark.Kind.DELAY, Mark.Kind.BADGE, Mark.Kind.SIGN, Mark.Kind.AI, Mark.Kind.OWNER);

  /** The room that a drawing takes; a point if there is nothing on it. */
  static Bounds bounds(Chart chart, List<Mark> marks) {
    Bounds r = Bounds.NOTHING;
    for (Chart.Box box : chart.boxes()) {
      r = r.with(box.bounds().wider(2));
    }
    for (Chart.Arc arc : chart.arcs()) {
      r = r.with(arc.curve().bounds().wider(2));
    }
    for (Mark m : marks) {
      r = r.with(new Bounds(m.x(), m.y(), m.x(), m.y()).wider(m.kind().reach));
    }
    return r.left() > r.right() ? new Bounds(0, 0, 0, 0) : r;
  }

  /**
   * The sheet as a scene in the subject's theme.
   *
   * @param places where everything stands, for a later picture, or empty
   */
  Scene scene(String title, String note, Legend legend, String places) {
    Captions captions = new Captions(subject.language());
    double inner = inner(bounds);
    List<Scene.Shape> titles = new ArrayList<>();
    double y = title(title, titles);
    double dx = MARGIN - bounds.left() + (inner - bounds.right() + bounds.left()) / 2;
    double dy = y - bounds.top();
    Painter painter =
        new Painter(subject.map(), captions, subject.sides(), subject.owners(), dx, dy);
    double bottom = y + bounds.bottom() - bounds.top() + 26;
    List<Scene.Shape> legends = legend.draw(MARGIN, bottom + 10, inner);
    bottom += legend.height(inner);
    List<Scene.Shape> notes = new ArrayList<>();
    bottom = note(note, inner, bottom, notes) + MARGIN - 12;
    double width = Math.ceil(inner + 2 * MARGIN);
    double height = Math.ceil(bottom);
    Scene.Rect paper = new Scene.Rect(0, 0, width, height, 0, Scene.Ink.fill(Palette.PAPER));
    List<Scene.Group> groups = new ArrayList<>();
    groups.add(new Scene.Group(Scene.Role.PAPER, "", "", List.of(paper)));
    drawing(painter, groups);
    add(groups, Scene.Role.TITLE, titles);
    add(groups, Scene.Role.LEGEND, legends);
    add(groups, Scene.Role.NOTE, notes);
    Scene scene =
        new Scene(
            width,
            height,
            subject.language(),
            title.isBlank() ? captions.untitled() : title,
            captions.description(subject.map(), bright),
            Captions.notation(subject.map(), chart),
            places,
            groups);
    return faded(subject.theme().of(scene));
  }

  /** Everything that is not to be bright, almost as pale as the paper. */
  private Scene faded(Scene scene) {
    if (bright.arcs().size() == chart.arcs().size()
        && bright.boxes().size() == chart.boxes().size()
        && bright.rings().size() == chart.rings().size()) {
      return scene;
    }
    Set<String> shown = new LinkedHashSet<>();
    bright.boxes().forEach(b -> shown.add(Painter.id(b)));
    bright.arcs().forEach(a -> shown.add(a.id()));
    bright.rings().forEach(r -> shown.add(Painter.id(r)));
    List<Scene.Group> groups = new ArrayList<>();
    for (Scene.Group g : scene.groups()) {
      boolean pale = !g.subject().isEmpty() && !shown.contains(g.subject());
      List<Scene.Shape> shapes =
          g.shapes().stream().map(s -> pale ? s.in(subject.theme()::pale) : s).toList();
      groups.add(new Scene.Group(g.role(), g.subject(), g.title(), shapes));
    }
    return scene.with(groups);
  }

  private void drawing(Painter painter, List<Scene.Group> groups) {
    chart.arcs().forEach(a -> groups.add(painter.arrow(a)));
    chart.boxes().forEach(b -> groups.add(painter.box(b)));
    for (Mark.Kind kind : LAYERS) {
      marks.stream().filter(m -> m.kind() == kind).forEach(m -> groups.add(painter.mark(m, chart)));
    }
  }

  private static void add(List<Scene.Group> groups, Scene.Role role, List<Scene.Shape> shapes) {
    if (!shapes.isEmpty()) {
      groups.add(new Scene.Group(role, "", "", shapes));
    }
  }

  private static double inner(Bounds bounds) {
    return Math.max(NARROWEST - 2 * MARGIN, bounds.width());
  }

  /** A title above a drawing, in at most two rows; none if it is blank. */
  static List<String> rows(String title, Bounds bounds) {
    return Rows.of(Typeface.BOLD, title.strip(), TITLE_SIZE, inner(bounds), 2);
  }

  /** Writes the title; returns where the drawing begins. */
  private double title(String title, List<Scene.Shape> shapes) {
    List<String> rows = rows(title, bounds);
    double y = MARGIN + 18;
    for (String row : rows) {
      shapes.add(Scene.Text.of(MARGIN, y, row, TITLE_SIZE, true, false, Palette.INK));
      y += TITLE_ROW;
    }
    int room = Math.max(least, rows.size());
    return room == 0 ? MARGIN : MARGIN + 18 + room * TITLE_ROW;
  }

  private static double note(String note, double width, double top, List<Scene.Shape> shapes) {
    if (note.isBlank()) {
      return top;
    }
    double y = top + 10;
    for (String row : Rows.of(Typeface.REGULAR, note.strip(), NOTE_SIZE, width, NOTE_ROWS)) {
      shapes.add(Scene.Text.of(MARGIN, y, row, NOTE_SIZE, false, false, Palette.QUIET));
      y += NOTE_ROW;
    }
    return y;
  }
}

package trace.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.words.LoopWords;

/**
 * The causal loop diagram of a map: laid out once, then drawn as SVG or PNG. The same map gives the
 * same SVG text on every machine.
 */
public final class MapPicture {
  /** As many loops have a badge; a picture with more of them is no longer read. */
  static final int MOST_BADGES = 10;

  private static final int BEST_ON_COVER = 5;
  private static final int MOST_ON_COVER = 8;

  /** In points. */
  private static final double SMALLEST_PRINTED = 8;

  private static final double MARGIN = 30;
  private static final double TITLE_SIZE = 24;
  private static final double TITLE_ROW = 34;
  private static final double NOTE_SIZE = 12;
  private static final double NOTE_ROW = 18;
  private static final double NARROWEST = 440;
  private static final int NOTE_ROWS = 3;

  private final Subject subject;
  private final String title;
  private final String note;

  /** The drawing of the whole map, and the room it takes. */
  private final Chart whole;

  private final double[] wholeBounds;

  /** What is shown of it: a part, or all. */
  private final boolean partial;

  private final Chart chart;
  private final List<Mark> marks;
  private final Scene scene;
  private final List<Integer> missing;

  /** What pictures are made of. */
  private record Subject(
      CausalMap map, Loops loops, List<Side> sides, Language language, Theme theme) {}

  private MapPicture(Subject subject, Chart whole, List<Mark> marks, String title, String note) {
    this.subject = subject;
    this.title = title;
    this.note = note;
    this.whole = whole;
    this.partial = false;
    this.chart = whole;
    this.marks = marks;
    this.wholeBounds = bounds(whole, marks);
    this.scene = scene(wholeBounds, legend(true), title, note, 0);
    this.missing = missing(scene.groups());
  }

  private MapPicture(MapPicture of, Part part, Part.Frame frame, String title, String note) {
    this.subject = of.subject;
    this.title = title;
    this.note = note;
    this.whole = of.whole;
    this.wholeBounds = of.wholeBounds;
    this.partial = true;
    this.chart = whole.part(part);
    this.marks = Marks.of(chart);
    double[] bounds = bounds(chart, marks);
    double least = 0;
    if (frame == Part.Frame.WHOLE) {
      least = of.scene.height();
      grow(bounds, wholeBounds[0], wholeBounds[1], wholeBounds[2], wholeBounds[3]);
    }
    this.scene = scene(bounds, legend(false), title, note, least);
    this.missing = missing(scene.groups());
  }

  /** Lays out and draws a map anew: {@link #of} with no earlier picture. */
  public static MapPicture of(
      CausalMap map, Loops loops, List<Side> sides, Language language, String title, String note) {
    return of(map, loops, sides, language, title, note, Places.none());
  }

  /**
   * Lays out and draws a map.
   *
   * @param loops the loops of the map; where there are many, the short independent ones get badges
   * @param sides the sides elements may stand on, in the order of the legend
   * @param title stands above, or empty
   * @param note stands below in small letters, such as that the picture is unofficial, or empty
   * @param earlier where everything stood before: what is still there stays where it was, or near
   *     it where something new needs room; laid out anew if less than half of it was there, or if
   *     keeping it would tangle the picture
   */
  public static MapPicture of(
      CausalMap map,
      Loops loops,
      List<Side> sides,
      Language language,
      String title,
      String note,
      Places earlier) {
    Chart chart = Drafter.of(map, Part.whole(map, shown(loops)), earlier);
    Subject subject = new Subject(map, loops, sides, language, Theme.LIGHT);
    return new MapPicture(subject, chart, Marks.of(chart), title, note);
  }

  /**
   * Draws a part of a map that is too large as a whole: only the part is laid out.
   *
   * @param sides the sides elements may stand on, in the order of the legend
   * @param title stands above, or empty
   * @param note stands below in small letters, or empty
   */
  public static MapPicture alone(
      CausalMap map, Part part, List<Side> sides, Language language, String title, String note) {
    Chart chart = Drafter.of(map, part, Places.none());
    Loops loops = new Loops(part.loops(), 1, Loops.LeftOut.NOTHING, part.loops());
    return new MapPicture(
        new Subject(map, loops, sides, language, Theme.LIGHT), chart, Marks.of(chart), title, note);
  }

  /**
   * The picture of a part of the same map. Elements, and the courses of arrows, keep the places
   * they have on the whole map; signs and badges use the room that what is left out leaves free.
   *
   * @param title stands above, or empty
   * @param note stands below in small letters, or empty
   */
  public MapPicture part(Part part, Part.Frame frame, String title, String note) {
    return new MapPicture(this, part, frame, title, note);
  }

  /** The whole map in another theme; so are the figures and the series made of it. */
  public MapPicture in(Theme theme) {
    if (theme == subject.theme()) {
      return this;
    }
    Subject other =
        new Subject(subject.map(), subject.loops(), subject.sides(), subject.language(), theme);
    return new MapPicture(other, whole, partial ? Marks.of(whole) : marks, title, note);
  }

  /** The picture of one loop: everything at the place it has in this one, under its own name. */
  public MapPicture figure(Loop loop) {
    String title = new LoopWords(subject.map(), subject.language()).title(loop);
    return part(Part.loops(subject.map(), List.of(loop)), Part.Frame.PART, title, "");
  }

  /**
   * One loop, then two, then the whole map, each at the same places of an equal sheet, for slides
   * that follow each other: first a loop with a name, then one that shares an element with it, if
   * possible of the other kind.
   */
  public List<MapPicture> series() {
    List<Loop> loops = shown(subject.loops());
    List<Loop> first = new ArrayList<>(loops);
    first.sort(Comparator.comparing(l -> l.name().isEmpty()));
    List<MapPicture> series = new ArrayList<>();
    if (!first.isEmpty()) {
      Loop one = first.get(0);
      series.add(step(List.of(one)));
      loops.stream()
          .filter(l -> !l.equals(one) && l.elements().stream().anyMatch(one.elements()::contains))
          .min(Comparator.comparing(l -> l.kind() == one.kind()))
          .ifPresent(two -> series.add(step(List.of(one, two))));
    }
    series.add(this);
    return series;
  }

  private MapPicture step(List<Loop> loops) {
    LoopWords words = new LoopWords(subject.map(), subject.language());
    String title = loops.stream().map(words::title).collect(Collectors.joining("　"));
    return part(Part.loops(subject.map(), loops), Part.Frame.WHOLE, title, "");
  }

  private Scene scene(double[] bounds, Legend legend, String title, String note, double least) {
    CausalMap map = subject.map();
    Captions captions = new Captions(subject.language());
    double inner = Math.max(NARROWEST - 2 * MARGIN, bounds[2] - bounds[0]);
    List<Scene.Shape> titles = new ArrayList<>();
    double y = title(title, inner, titles);
    double dx = MARGIN - bounds[0] + (inner - bounds[2] + bounds[0]) / 2;
    Painter painter = new Painter(map, captions, subject.sides(), dx, y - bounds[1]);
    List<Scene.Group> groups = new ArrayList<>();
    double bottom = y + bounds[3] - bounds[1] + 26;
    List<Scene.Shape> legends = legend.draw(MARGIN, bottom + 10, inner);
    bottom += legend.height(inner);
    List<Scene.Shape> notes = new ArrayList<>();
    bottom = note(note, inner, bottom, notes) + MARGIN - 12;
    double width = Math.ceil(inner + 2 * MARGIN);
    double height = Math.max(least, Math.ceil(bottom));
    Scene.Rect paper = new Scene.Rect(0, 0, width, height, 0, Scene.Ink.fill(Palette.PAPER));
    groups.add(new Scene.Group(Scene.Role.PAPER, "", "", List.of(paper)));
    groups.addAll(drawing(painter, chart, marks));
    add(groups, Scene.Role.TITLE, titles);
    add(groups, Scene.Role.LEGEND, legends);
    add(groups, Scene.Role.NOTE, notes);
    Scene scene =
        new Scene(
            width,
            height,
            subject.language(),
            title.isBlank() ? captions.untitled() : title,
            captions.description(map, chart),
            Captions.notation(map, chart),
            partial ? "" : Places.text(map, chart),
            groups);
    return subject.theme().of(scene);
  }

  private Legend legend(boolean counted) {
    Legend legend =
        new Legend(
            chart.boxes().stream().map(b -> subject.map().element(b.element())).toList(),
            chart.arcs().stream().map(Chart.Arc::arrow).toList(),
            chart.rings().stream().map(Chart.Ring::loop).toList(),
            subject.sides(),
            subject.language());
    if (counted) {
      legend.count(subject.loops(), chart.rings().size(), subject.language());
    }
    return legend;
  }

  /** The loops that get a badge: all of them, or short independent ones where there are many. */
  static List<Loop> shown(Loops loops) {
    List<Loop> candidates = loops.all().size() <= MOST_BADGES ? loops.all() : loops.independent();
    List<Loop> named =
        new ArrayList<>(loops.all().stream().filter(l -> l.name().isPresent()).toList());
    candidates.stream().filter(l -> l.name().isEmpty()).forEach(named::add);
    List<Loop> kept = named.subList(0, Math.min(MOST_BADGES, named.size()));
    List<Loop> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparingInt(l -> loops.all().indexOf(l)));
    return sorted;
  }

  private static List<Scene.Group> drawing(Painter painter, Chart chart, List<Mark> marks) {
    List<Scene.Group> groups = new ArrayList<>();
    chart.arcs().forEach(a -> groups.add(painter.arrow(a)));
    chart.boxes().forEach(b -> groups.add(painter.box(b)));
    for (Mark.Kind kind : List.of(Mark.Kind.DELAY, Mark.Kind.BADGE, Mark.Kind.SIGN, Mark.Kind.AI)) {
      marks.stream().filter(m -> m.kind() == kind).forEach(m -> groups.add(painter.mark(m, chart)));
    }
    return groups;
  }

  private static void add(List<Scene.Group> groups, Scene.Role role, List<Scene.Shape> shapes) {
    if (!shapes.isEmpty()) {
      groups.add(new Scene.Group(role, "", "", shapes));
    }
  }

  private static double[] bounds(Chart chart, List<Mark> marks) {
    double[] r = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    chart.boxes().forEach(b -> grow(r, b.left() - 2, b.top() - 2, b.right() + 2, b.bottom() + 2));
    chart.arcs().stream()
        .map(Chart.Arc::curve)
        .forEach(c -> grow(r, c.left - 2, c.top - 2, c.right + 2, c.bottom + 2));
    for (Mark m : marks) {
      double reach = m.kind().reach;
      grow(r, m.x() - reach, m.y() - reach, m.x() + reach, m.y() + reach);
    }
    return r[0] > r[2] ? new double[] {0, 0, 0, 0} : r;
  }

  private static void grow(double[] r, double left, double top, double right, double bottom) {
    r[0] = Math.min(r[0], left);
    r[1] = Math.min(r[1], top);
    r[2] = Math.max(r[2], right);
    r[3] = Math.max(r[3], bottom);
  }

  /** Writes the title in at most two rows; returns where the drawing begins. */
  private static double title(String title, double width, List<Scene.Shape> shapes) {
    if (title.isBlank()) {
      return MARGIN;
    }
    List<String> rows = Rows.of(Typeface.BOLD, title.strip(), TITLE_SIZE, width, 2);
    double y = MARGIN + 18;
    for (String row : rows) {
      shapes.add(Scene.Text.of(MARGIN, y, row, TITLE_SIZE, true, false, Palette.INK));
      y += TITLE_ROW;
    }
    return y;
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

  private static List<Integer> missing(List<Scene.Group> groups) {
    List<String> texts = new ArrayList<>();
    for (Scene.Group group : groups) {
      for (Scene.Shape shape : group.shapes()) {
        if (shape instanceof Scene.Text text) {
          texts.add(text.text());
        }
      }
    }
    return Typeface.missing(texts);
  }

  /** The picture as an SVG document in UTF-8 text with LF line ends. */
  public String svg() {
    return SvgWriter.write(scene);
  }

  /**
   * The picture as a PDF for A4 paper, upright or across. Where its letters would be smaller than 8
   * points, each loop that has a badge follows on a page of its own.
   */
  public byte[] pdf() {
    List<Scene> pages = new ArrayList<>(List.of(scene));
    if (Label.SIZE * PdfWriter.scale(scene) < SMALLEST_PRINTED) {
      chart.rings().forEach(r -> pages.add(figure(r.loop()).scene));
    }
    return PdfWriter.write(pages);
  }

  /**
   * A cover for an article about the map, 1280 by 670 pixels, as a PNG image: the title, and a loop
   * with a name as its motif, if there is one.
   *
   * @param notice a line of caution, or empty
   */
  public byte[] cover(String title, String notice) {
    Loop motif =
        shown(subject.loops()).stream()
            .filter(l -> l.length() >= 2 && l.length() <= MOST_ON_COVER)
            .min(
                Comparator.comparing((Loop l) -> l.name().isEmpty())
                    .thenComparing(l -> Math.abs(l.length() - BEST_ON_COVER)))
            .orElse(null);
    String said = title.isBlank() ? new Captions(subject.language()).untitled() : title;
    Cover cover = new Cover(subject.map(), subject.sides(), subject.language());
    return PngWriter.write(cover.draw(said, notice, motif), 1);
  }

  /**
   * The map as an HTML page to walk about in: one file that loads nothing.
   *
   * @param title what it shows, or empty
   * @param notice a line of caution, or empty
   */
  public String page(String title, String notice) {
    String said = title.isBlank() ? new Captions(subject.language()).untitled() : title;
    Scene bare = scene(wholeBounds, legend(true), "", "", 0);
    return PageWriter.write(
        subject.map(), subject.loops(), subject.sides(), subject.language(), bare, said, notice);
  }

  /**
   * The picture as a PNG image.
   *
   * @param scale pixels of the image for each pixel of {@link #width}; 2 suits a screen and a page
   */
  public byte[] png(double scale) {
    return PngWriter.write(scene, scale);
  }

  /** Its width in pixels. */
  public double width() {
    return scene.width();
  }

  /** Its height in pixels. */
  public double height() {
    return scene.height();
  }

  /** How good it is, in numbers. */
  public Metrics metrics() {
    return Metrics.of(chart, marks, scene.width(), scene.height());
  }

  /** The characters of these texts that the pictures' font does not have. */
  public static List<Integer> missingGlyphs(List<String> texts) {
    return Typeface.missing(texts);
  }

  /**
   * The code points of its texts that the bundled typeface cannot show, each once, in order. In SVG
   * the viewer's fonts show them; in PNG the machine's own font does, or {@code 〓} stands there.
   */
  public List<Integer> missingGlyphs() {
    return missing;
  }
}

package trace.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Element;
import trace.model.Language;
import trace.model.Side;
import trace.picture.layout.Bounds;
import trace.picture.layout.Chart;
import trace.picture.layout.Mark;
import trace.picture.layout.Marks;
import trace.picture.layout.Metrics;
import trace.picture.scene.PdfWriter;
import trace.picture.scene.PngWriter;
import trace.picture.scene.Scene;
import trace.picture.scene.SvgWriter;
import trace.picture.scene.Typeface;
import trace.words.LoopWords;

/**
 * The causal loop diagram of a map: laid out once, then drawn as SVG or PNG. The same map gives the
 * same SVG text on every machine.
 */
public final class MapPicture {
  /**
   * As many loops have a badge. With more, badges come to lie in each other's loops and nobody can
   * tell which is whose; the legend says how many there are, the report and the page tell them all.
   */
  static final int MOST_BADGES = 10;

  private static final int BEST_ON_COVER = 5;
  private static final int MOST_ON_COVER = 8;

  /** Letters smaller than this, in points, are hard to read on paper. */
  private static final double SMALLEST_PRINTED = 8;

  private final Subject subject;
  private final String title;
  private final String note;

  /** The drawing of the whole map, and the room it takes. */
  private final Chart whole;

  private final Bounds wholeBounds;

  /** What is shown of it: a part, or all. */
  private final boolean partial;

  private final Chart chart;
  private final List<Mark> marks;
  private final Scene scene;
  private final List<Integer> missing;

  /** What pictures are made of. */
  record Subject(
      CausalMap map, Loops loops, List<Side> sides, Language language, Theme theme, Owners owners) {
    /** As it is drawn at first: on white, and without owners. */
    Subject(CausalMap map, Loops loops, List<Side> sides, Language language) {
      this(map, loops, sides, language, Theme.LIGHT, Owners.NOBODY);
    }

    Subject with(Theme other, Owners shown) {
      return new Subject(map, loops, sides, language, other, shown);
    }
  }

  private MapPicture(Subject subject, Chart whole, List<Mark> marks, String title, String note) {
    this.subject = subject;
    this.title = title;
    this.note = note;
    this.whole = whole;
    this.partial = false;
    this.chart = whole;
    this.marks = marks;
    this.wholeBounds = Sheet.bounds(whole, marks);
    this.scene = scene(wholeBounds, legend(true), title, note);
    this.missing = Typeface.missing(scene.texts());
  }

  private MapPicture(MapPicture of, Part part, String title, String note) {
    this.subject = of.subject;
    this.title = title;
    this.note = note;
    this.whole = of.whole;
    this.wholeBounds = of.wholeBounds;
    this.partial = true;
    this.chart = whole.part(part.elements(), part.arrows(), part.loops());
    this.marks = Marks.of(chart, subject.owners()::marks);
    this.scene = scene(Sheet.bounds(chart, marks), legend(false), title, note);
    this.missing = Typeface.missing(scene.texts());
  }

  /** The whole, of which all but a part is faint, under a title with so many rows of room. */
  private MapPicture(MapPicture of, Part strong, String title, int rows) {
    this.subject = of.subject;
    this.title = title;
    this.note = of.note;
    this.whole = of.whole;
    this.wholeBounds = of.wholeBounds;
    this.partial = true;
    this.chart = of.whole;
    this.marks = of.marks;
    Chart bright = whole.part(strong.elements(), strong.arrows(), strong.loops());
    Sheet sheet = new Sheet(subject, chart, marks, wholeBounds, bright, rows);
    this.scene = sheet.scene(title, note, legend(true), "");
    this.missing = Typeface.missing(scene.texts());
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
    Subject subject = new Subject(map, loops, sides, language);
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
        new Subject(map, loops, sides, language), chart, Marks.of(chart), title, note);
  }

  /**
   * The picture of a part of the same map. Elements, and the courses of arrows, keep the places
   * they have on the whole map; signs and badges use the room that what is left out leaves free.
   *
   * @param title stands above, or empty
   * @param note stands below in small letters, or empty
   */
  public MapPicture part(Part part, String title, String note) {
    return new MapPicture(this, part, title, note);
  }

  /** The whole map in another theme; so are the figures and the series made of it. */
  public MapPicture in(Theme theme) {
    if (theme == subject.theme()) {
      return this;
    }
    return redrawn(subject.with(theme, subject.owners()));
  }

  /** The whole map with tags that say who looks after which elements and arrows. */
  public MapPicture withOwners() {
    return redrawn(subject.with(subject.theme(), Owners.of(subject.map().trace())));
  }

  private MapPicture redrawn(Subject other) {
    boolean same = !partial && other.owners() == subject.owners();
    List<Mark> placed = same ? marks : Marks.of(whole, other.owners()::marks);
    return new MapPicture(other, whole, placed, title, note);
  }

  /** The picture of one loop: everything at the place it has in this one, under its own name. */
  public MapPicture figure(Loop loop) {
    String title = new LoopWords(subject.map(), subject.language()).title(loop);
    return part(Part.loops(subject.map(), List.of(loop)), title, "");
  }

  /**
   * One loop, then two, then the whole map, each at the same places of an equal sheet, for slides
   * that follow each other: first a loop with a name, then one that shares an element with it, if
   * possible of the other kind. What is yet to come stands there already, faint.
   */
  public List<MapPicture> series() {
    List<Loop> loops = shown(subject.loops());
    List<Loop> first = new ArrayList<>(loops);
    first.sort(Comparator.comparing(l -> l.name().isEmpty()));
    List<List<Loop>> steps = new ArrayList<>();
    if (!first.isEmpty()) {
      Loop one = first.get(0);
      steps.add(List.of(one));
      loops.stream()
          .filter(l -> !l.equals(one) && l.elements().stream().anyMatch(one.elements()::contains))
          .min(Comparator.comparing(l -> l.kind() == one.kind()))
          .ifPresent(two -> steps.add(List.of(one, two)));
    }
    List<String> titles = steps.stream().map(this::title).collect(Collectors.toList());
    titles.add(title);
    int rows = titles.stream().mapToInt(t -> Sheet.rows(t, wholeBounds).size()).max().orElse(0);
    List<MapPicture> series = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Part part =
          i < steps.size()
              ? Part.loops(subject.map(), steps.get(i))
              : Part.whole(subject.map(), loops);
      series.add(new MapPicture(this, part, titles.get(i), rows));
    }
    return series;
  }

  private String title(List<Loop> loops) {
    LoopWords words = new LoopWords(subject.map(), subject.language());
    return loops.stream().map(words::title).collect(Collectors.joining("　"));
  }

  /** What it is made of. */
  Subject subject() {
    return subject;
  }

  /** What it shows. */
  Chart chart() {
    return chart;
  }

  /** The signs, delays and badges on it. */
  List<Mark> marks() {
    return marks;
  }

  private Scene scene(Bounds bounds, Legend legend, String title, String note) {
    Sheet sheet = new Sheet(subject, chart, marks, bounds, chart, 0);
    return sheet.scene(title, note, legend, partial ? "" : Places.text(subject.map(), chart));
  }

  private Legend legend(boolean counted) {
    List<Element> elements =
        chart.boxes().stream().map(b -> subject.map().element(b.element())).toList();
    List<Arrow> arrows = chart.arcs().stream().map(Chart.Arc::arrow).toList();
    List<Loop> rings = chart.rings().stream().map(Chart.Ring::loop).toList();
    Legend legend = new Legend(elements, arrows, rings, subject.sides(), subject.language());
    legend.owners(subject.owners().among(elements, arrows));
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

  /** The picture as an SVG document in UTF-8 text with LF line ends. */
  public String svg() {
    return SvgWriter.write(scene);
  }

  /** The same as a piece of an HTML page. */
  public String piece() {
    return SvgWriter.piece(scene);
  }

  /**
   * The picture as a PDF for A4 paper, upright or across. Where its letters would be smaller than 8
   * points, each loop that has a badge follows on a page of its own.
   */
  public byte[] pdf() {
    List<Scene> pages = new ArrayList<>(List.of(scene));
    if (isSmallOnPaper()) {
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
    Scene bare = scene(wholeBounds, legend(true), "", "");
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

  /** True if its letters get too small to read when all of it is printed on one sheet of A4. */
  public boolean isSmallOnPaper() {
    return Metrics.letterOnA4(width(), height()) < SMALLEST_PRINTED;
  }

  /** How good it is, in numbers. */
  public Metrics metrics() {
    return Metrics.of(chart, marks, scene.width(), scene.height());
  }

  /** True if a file that begins with these bytes, a kilobyte or so, is a picture made here. */
  public static boolean made(byte[] start) {
    return PngWriter.wrote(start)
        || SvgWriter.wrote(new String(start, java.nio.charset.StandardCharsets.UTF_8));
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

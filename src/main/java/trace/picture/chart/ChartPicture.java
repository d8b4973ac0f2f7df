package trace.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.picture.Palette;
import trace.picture.Theme;
import trace.picture.scene.PdfWriter;
import trace.picture.scene.PngWriter;
import trace.picture.scene.Rows;
import trace.picture.scene.Scene;
import trace.picture.scene.SvgWriter;
import trace.picture.scene.Typeface;

/** A picture of a section of a trace, as its kit describes it: SVG, PNG and PDF. */
public final class ChartPicture {
  private static final double MARGIN = 30;
  private static final double TITLE = 20;
  private static final double SUBTITLE = 13;
  private static final double NOTE = 12;
  private static final double NARROWEST = 380;

  private final Scene scene;

  private ChartPicture(Scene scene) {
    this.scene = scene;
  }

  /**
   * Draws it; nothing if the section holds nothing that can be drawn.
   *
   * @param trace what was known on the day
   * @param day the day of which it tells, such as {@code 2026-08-31}; empty for all that is known
   */
  public static Optional<ChartPicture> of(
      Kit.Chart chart, Kit kit, Trace trace, Language language, String day) {
    List<Reading> readings =
        Reading.all(chart, kit, trace, language).stream()
            .filter(r -> !r.said("name").isEmpty())
            .toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Words words = new Words(language);
    Kit.ChartKind kind = kind(chart, readings);
    return drawn(kind, readings, words, day)
        .map(
            canvas ->
                new ChartPicture(
                    sheet(chart, trace, day, language, canvas, told(kind, readings, words))));
  }

  /** A calendar of too many months is drawn as a line of time. */
  private static Kit.ChartKind kind(Kit.Chart chart, List<Reading> readings) {
    if (chart.kind() != Kit.ChartKind.CALENDAR) {
      return chart.kind();
    }
    boolean fits =
        CalendarChart.months(readings)
            .filter(m -> CalendarChart.count(m) <= CalendarChart.MOST_MONTHS)
            .isPresent();
    return fits ? Kit.ChartKind.CALENDAR : Kit.ChartKind.ROADMAP;
  }

  private static Optional<Canvas> drawn(
      Kit.ChartKind kind, List<Reading> readings, Words words, String day) {
    boolean dated = readings.stream().anyMatch(r -> r.period().isPresent());
    return switch (kind) {
      case CALENDAR -> Optional.of(CalendarChart.draw(readings, words));
      case ROADMAP ->
          dated ? Optional.of(RoadmapChart.draw(readings, words, day)) : Optional.empty();
      case TREE -> Optional.of(TreeChart.draw(readings, words));
      case SERIES ->
          SeriesChart.hasNumbers(readings)
              ? Optional.of(SeriesChart.draw(readings, words))
              : Optional.empty();
      case STEPS -> Optional.of(StepsChart.draw(readings, words));
    };
  }

  private static List<String> told(Kit.ChartKind kind, List<Reading> readings, Words words) {
    return switch (kind) {
      case CALENDAR -> CalendarChart.told(readings, words);
      case ROADMAP -> RoadmapChart.told(readings, words);
      case TREE -> TreeChart.told(readings, words);
      case SERIES -> SeriesChart.told(readings, words);
      case STEPS -> StepsChart.told(readings, words);
    };
  }

  /** The picture on paper, under its title, with the notice of the trace below. */
  private static Scene sheet(
      Kit.Chart chart,
      Trace trace,
      String day,
      Language language,
      Canvas canvas,
      List<String> told) {
    double inner = Math.max(NARROWEST - 2 * MARGIN, Math.ceil(canvas.width()));
    List<Scene.Shape> titles = new ArrayList<>();
    String title = chart.title().in(language);
    double y = MARGIN;
    y = lines(titles, title, true, TITLE, inner, y, Palette.INK);
    String name =
        day.isEmpty() ? trace.name() : new Words(language).text("as.of", trace.name(), day);
    y = lines(titles, name, false, SUBTITLE, inner, y, Palette.QUIET) + 18;
    double top = y;
    List<Scene.Shape> shapes = canvas.shapes().stream().map(s -> s.at(1, MARGIN, top)).toList();
    y = top + canvas.height() + 12;
    List<Scene.Shape> notes = new ArrayList<>();
    y = lines(notes, trace.notice(), false, NOTE, inner, y, Palette.QUIET) + MARGIN - 10;
    double width = inner + 2 * MARGIN;
    double height = Math.ceil(y);
    Scene.Shape paper = new Scene.Rect(0, 0, width, height, 0, Scene.Ink.fill(Palette.PAPER));
    List<Scene.Group> groups = new ArrayList<>();
    groups.add(new Scene.Group(Scene.Role.PAPER, "", "", List.of(paper)));
    groups.add(new Scene.Group(Scene.Role.CHART, "", "", shapes));
    groups.add(new Scene.Group(Scene.Role.TITLE, "", "", titles));
    if (!notes.isEmpty()) {
      groups.add(new Scene.Group(Scene.Role.NOTE, "", "", notes));
    }
    String lines = String.join("\n", told);
    return new Scene(width, height, language, title, lines, "", "", groups);
  }

  private static double lines(
      List<Scene.Shape> to,
      String text,
      boolean bold,
      double size,
      double room,
      double top,
      String colour) {
    double y = top;
    Typeface face = bold ? Typeface.BOLD : Typeface.REGULAR;
    List<String> rows = text.isBlank() ? List.of() : Rows.of(face, text.strip(), size, room, 3);
    for (String row : rows) {
      to.add(Scene.Text.of(MARGIN, y + size, row, size, bold, false, colour));
      y += size * 1.45;
    }
    return y;
  }

  /** The same in another theme. */
  public ChartPicture in(Theme theme) {
    return new ChartPicture(theme.of(scene));
  }

  /** The picture as an SVG document in UTF-8 text with LF line ends. */
  public String svg() {
    return SvgWriter.write(scene);
  }

  /**
   * The picture as a PNG image.
   *
   * @param scale pixels of the image for each pixel of the drawing
   */
  public byte[] png(double scale) {
    return PngWriter.write(scene, scale);
  }

  /** The picture as a PDF for A4 paper, upright or across. */
  public byte[] pdf() {
    return PdfWriter.write(List.of(scene));
  }

  /** What it shows, in words: a line for each entry. */
  public List<String> told() {
    return scene.description().lines().toList();
  }

  /** The code points of its texts that the bundled typeface cannot show, each once, in order. */
  public List<Integer> missingGlyphs() {
    return Typeface.missing(
        scene.groups().stream()
            .flatMap(g -> g.shapes().stream())
            .filter(s -> s instanceof Scene.Text)
            .map(s -> ((Scene.Text) s).text())
            .toList());
  }
}

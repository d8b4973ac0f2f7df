package trace.picture.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.picture.Palette;
import trace.picture.scene.Scene;

/**
 * A row for each entry with its bar on a line of time; entries of a group stand below its name. A
 * bar without an end runs out into a point. The dates stand beside it as they were written; below
 * stands what the marks mean.
 */
final class RoadmapChart {
  private static final double LABEL = 270;
  private static final double TIME = 640;
  private static final double MARK = 20;
  private static final double PAD = 7;
  private static final double BAR = 20;

  private final Canvas canvas = new Canvas();
  private final List<Reading> readings;
  private final Words words;

  /** Null if no entry has a date: then there is no line of time. */
  private final TimeAxis axis;

  private RoadmapChart(List<Reading> readings, Words words) {
    List<String> groups = readings.stream().map(r -> r.said("group")).distinct().toList();
    this.readings =
        readings.stream()
            .sorted(Comparator.comparingInt(r -> groups.indexOf(r.said("group"))))
            .toList();
    this.words = words;
    List<Span> dates =
        readings.stream()
            .flatMap(r -> Stream.of(r.date("from"), r.date("to")))
            .flatMap(Optional::stream)
            .toList();
    this.axis = dates.isEmpty() ? null : new TimeAxis(dates, LABEL, TIME, words);
  }

  /**
   * Draws it.
   *
   * @param day the day of which it tells, or empty: shown as a line where it lies on the axis
   */
  static Canvas draw(List<Reading> readings, Words words, String day) {
    RoadmapChart chart = new RoadmapChart(readings, words);
    double bottom = TimeAxis.HEIGHT + chart.rows(false);
    if (chart.axis != null) {
      chart.axis.above(chart.canvas, 0, bottom);
    }
    chart.rows(true);
    double end = chart.today(day, bottom);
    MarkKey.draw(chart.canvas, end + 10, LABEL + TIME, chart.readings, "", "");
    return chart.canvas;
  }

  /** Goes through all rows; gives their height, and draws them if it is to. */
  private double rows(boolean drawing) {
    double y = TimeAxis.HEIGHT;
    String group = "";
    for (Reading r : readings) {
      String own = r.said("group");
      if (!own.equals(group) && !own.isEmpty()) {
        y += groupName(own, y, drawing);
      }
      group = own;
      double height = height(r);
      if (drawing) {
        row(r, y, height);
      }
      y += height;
    }
    return y - TimeAxis.HEIGHT;
  }

  private double groupName(String name, double y, boolean drawing) {
    double high = Canvas.high(name, LABEL + TIME, 2, Canvas.Letters.STRONG) + PAD;
    if (drawing) {
      double right = axis == null ? LABEL + TIME : axis.right();
      canvas.rect(0, y + 1, right, high - 1, 0, Scene.Ink.fill("#f3f4f6"));
      canvas.block(6, y + PAD / 2, LABEL + TIME - 12, 2, name, Canvas.Letters.STRONG);
    }
    return high;
  }

  private double height(Reading r) {
    double label = Canvas.high(r.said("name"), LABEL - MARK - PAD, 3, Canvas.Letters.USUAL);
    double small = 0;
    for (String line : small(r)) {
      small += Canvas.high(line, LABEL - MARK - PAD, 2, Canvas.Letters.QUIET);
    }
    return Math.max(BAR, label + small) + 2 * PAD;
  }

  /** Dates, how it stands where that has no mark, and, on a line of its own, who looks after it. */
  private List<String> small(Reading r) {
    List<String> said = new ArrayList<>();
    String written = r.written();
    String mark = r.choice("mark").map(Kit.Choice::key).orElse("");
    String state = Canvas.hasMark(mark) ? "" : r.said("mark");
    String dates = written.isEmpty() ? words.text("no.period") : written;
    said.add(state.isEmpty() ? dates : dates + words.text("gap") + state);
    if (!r.said("owner").isEmpty()) {
      said.add(words.text("owner", r.said("owner")));
    }
    return said;
  }

  private void row(Reading r, double top, double height) {
    double right = axis == null ? LABEL + TIME : axis.right();
    canvas.line(0, top + height, right, top + height, Scene.Ink.stroke(Palette.RULE, 1));
    double room = LABEL - MARK - PAD;
    double y = canvas.block(MARK, top + PAD, room, 3, r.said("name"), Canvas.Letters.USUAL);
    for (String line : small(r)) {
      y = canvas.block(MARK, y, room, 2, line, Canvas.Letters.QUIET);
    }
    canvas.mark(r.choice("mark").map(Kit.Choice::key).orElse(""), 9, top + PAD + 9);
    Optional<Span> period = r.period();
    if (axis == null || period.isEmpty()) {
      return;
    }
    double from = axis.x(period.get().first());
    double end = axis.end(period.get());
    double middle = top + height / 2;
    boolean open = r.date("to").isEmpty();
    int tint = Math.max(0, groups().indexOf(r.said("group")));
    if (r.date("from").isEmpty()) {
      diamond(axis.middle(period.get()), middle, tint);
    } else if (open) {
      double point = Math.max(from + 26, end);
      canvas.polygon(
          Canvas.tint(tint),
          from,
          middle - BAR / 2,
          point - 12,
          middle - BAR / 2,
          point,
          middle,
          point - 12,
          middle + BAR / 2,
          from,
          middle + BAR / 2);
    } else {
      double wide = Math.max(3, end - from);
      canvas.rect(from, middle - BAR / 2, wide, BAR, 3, Canvas.tint(tint));
    }
  }

  private List<String> groups() {
    return readings.stream().map(r -> r.said("group")).distinct().toList();
  }

  private void diamond(double x, double y, int tint) {
    double r = BAR / 2;
    canvas.polygon(Canvas.tint(tint), x, y - r, x + r, y, x, y + r, x - r, y);
  }

  /** Draws the day as a line, if it lies on the axis; gives where it ends. */
  private double today(String day, double bottom) {
    Optional<Span> at = Span.of(day);
    if (axis != null && at.isPresent() && axis.span().holds(at.get().last())) {
      LocalDate next = at.get().last().plusDays(1);
      double x = axis.x(next);
      canvas.line(x, 0, x, bottom + 4, new Scene.Ink("", Palette.DAY, 1.6, true));
      String said = words.text("until", day);
      double half = Canvas.wide(said, Canvas.SMALL, true) / 2;
      double at0 = Math.min(Math.max(x, half), axis.right() - half);
      canvas.centred(at0, bottom + 17, said, Canvas.SMALL, true, Palette.DAY);
      return bottom + 20;
    }
    return bottom;
  }

  /** The same in words, for those who cannot see it. */
  static List<String> told(List<Reading> readings, Words words) {
    RoadmapChart chart = new RoadmapChart(readings, words);
    return readings.stream()
        .map(
            r ->
                words.text("named", r.said("name"), String.join(words.text("gap"), chart.small(r))))
        .toList();
  }
}

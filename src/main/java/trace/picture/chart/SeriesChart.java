package trace.picture.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.Names;
import trace.picture.Palette;
import trace.picture.scene.Scene;

/**
 * A small field for each measure, all on the same line of time: the numbers where their dates lie,
 * joined by lines, and the number aimed at as a broken line. What is not known is not drawn; a
 * month's or a year's number stands in its middle.
 */
final class SeriesChart {
  private static final int ACROSS = 2;
  private static final double FIELD = 440;
  private static final double TALL = 130;
  private static final double GAP = 34;
  private static final double SCALE = 54;
  private static final double AXIS = TimeAxis.HEIGHT;

  /** Between a measure's name and the top of its scale: room for the number of a highest point. */
  private static final double HEAD = 24;

  /** A number on its date, as it was written. */
  private record Point(Span span, double value, String written) {}

  /** The numbers of one measure, by date. */
  private record Measure(Reading reading, List<Point> points) {
    Optional<Double> target() {
      return reading.number("target");
    }

    double highest() {
      double most = points.stream().mapToDouble(Point::value).max().orElse(0);
      return Math.max(most, target().orElse(most));
    }

    double lowest() {
      double least = points.stream().mapToDouble(Point::value).min().orElse(0);
      return Math.min(0, Math.min(least, target().orElse(least)));
    }
  }

  private final Canvas canvas = new Canvas();
  private final Words words;

  private SeriesChart(Words words) {
    this.words = words;
  }

  private static List<Measure> measures(List<Reading> readings) {
    List<Measure> measures = new ArrayList<>();
    for (Reading r : readings) {
      List<Point> points = new ArrayList<>();
      for (Reading one : r.within("value")) {
        Optional<Span> date = one.date("date");
        Optional<Double> value = one.number("value");
        if (date.isPresent() && value.isPresent()) {
          points.add(new Point(date.get(), value.get(), shown(one.text("value"))));
        }
      }
      points.sort(Comparator.comparing((Point p) -> p.span().first()));
      if (!points.isEmpty()) {
        measures.add(new Measure(r, points));
      }
    }
    return measures;
  }

  /** A number as it was written; a long row of digits in groups of three. */
  static String shown(String written) {
    String t = Names.key(written);
    return t.matches("[1-9]\\d{3,14}") ? String.format(Locale.ROOT, "%,d", Long.valueOf(t)) : t;
  }

  /** True if at least one measure has a number on a date. */
  static boolean hasNumbers(List<Reading> readings) {
    return !measures(readings).isEmpty();
  }

  static Canvas draw(List<Reading> readings, Words words) {
    List<Measure> measures = measures(readings);
    List<Span> dates =
        measures.stream().flatMap(m -> m.points().stream()).map(Point::span).toList();
    SeriesChart chart = new SeriesChart(words);
    int across = Math.min(ACROSS, measures.size());
    double y = 0;
    for (int i = 0; i < measures.size(); i += across) {
      double head = 0;
      List<Measure> row = measures.subList(i, Math.min(measures.size(), i + across));
      for (Measure m : row) {
        head = Math.max(head, Canvas.high(m.reading().withUnit(), FIELD, 2, Canvas.Letters.STRONG));
      }
      for (int k = 0; k < row.size(); k++) {
        chart.field(row.get(k), dates, k * (FIELD + GAP), y, y + head + HEAD);
      }
      y += head + HEAD + TALL + AXIS + GAP;
    }
    return chart.canvas;
  }

  /** One measure: its name at {@code head}, its numbers from {@code top} down. */
  private void field(Measure m, List<Span> dates, double left, double head, double top) {
    canvas.block(left, head, FIELD, 2, m.reading().withUnit(), Canvas.Letters.STRONG);
    TimeAxis axis = new TimeAxis(dates, left + SCALE, FIELD - SCALE - 10, words);
    double bottom = top + TALL;
    double step = step(m.highest() - m.lowest());
    if (m.points().stream().allMatch(p -> p.value() == Math.rint(p.value()))) {
      step = Math.max(1, step);
    }
    double low = Math.floor(m.lowest() / step) * step;
    double high = Math.max(low + step, Math.ceil(m.highest() / step) * step);
    for (double v = low; v <= high + step / 2; v += step) {
      double y = bottom - (v - low) / (high - low) * TALL;
      canvas.line(
          axis.x(axis.span().first()), y, axis.right(), y, Scene.Ink.stroke(Palette.RULE, 1));
      String number = plain(v, step);
      double wide = Canvas.wide(number, Canvas.SMALL, false);
      canvas.text(left + SCALE - 8 - wide, y + 4, number, Canvas.SMALL, false, Palette.QUIET);
    }
    axis.below(canvas, bottom);
    double floor = low;
    double range = high - low;
    List<double[]> boxes = new ArrayList<>();
    m.target().ifPresent(t -> target(m, t, axis, bottom - (t - floor) / range * TALL, boxes));
    line(m, axis, bottom, floor, range, boxes);
  }

  private void target(Measure m, double target, TimeAxis axis, double y, List<double[]> boxes) {
    Scene.Ink ink = new Scene.Ink("", Palette.INK, 1.5, true);
    double left = axis.x(axis.span().first());
    canvas.line(left, y, axis.right(), y, ink);
    String said = words.text("target", shown(m.reading().text("target")));
    double wide = Canvas.wide(said, Canvas.SMALL, true);
    double base =
        target >= m.highest() && m.points().stream().allMatch(p -> p.value() < target)
            ? y - 5
            : y + 13;
    // Paper behind the letters: no line of the scale runs through them.
    canvas.rect(left + 2, base - 10, wide + 4, 12.5, 0, Scene.Ink.fill(Palette.PAPER));
    canvas.text(left + 4, base, said, Canvas.SMALL, true, Palette.INK);
    boxes.add(new double[] {left + 4, base - 11, left + 4 + wide, base + 3});
  }

  private void line(
      Measure m, TimeAxis axis, double bottom, double low, double range, List<double[]> boxes) {
    List<double[]> spots = new ArrayList<>();
    for (Point p : m.points()) {
      double y = bottom - (p.value() - low) / range * TALL;
      spots.add(new double[] {axis.middle(p.span()), y});
    }
    for (int i = 1; i < spots.size(); i++) {
      double[] a = spots.get(i - 1);
      double[] b = spots.get(i);
      canvas.line(a[0], a[1], b[0], b[1], Scene.Ink.stroke(Palette.LINE, 2.2));
    }
    for (double[] s : spots) {
      canvas.disc(s[0], s[1], 4, new Scene.Ink(Palette.PAPER, Palette.LINE, 2.2, false));
    }
    double aim = m.target().map(t -> bottom - (t - low) / range * TALL).orElse(Double.NaN);
    for (int i = spots.size() - 1; i >= 0; i--) {
      number(m.points().get(i).written(), spots, i, axis, boxes, aim);
    }
  }

  /**
   * The number beside its point, where neither the lines nor another number are in its way; the
   * latest choose first, and a number without room stays away (the document holds it).
   *
   * @param aim where the line of the target runs; not a number if there is none
   */
  private void number(
      String written,
      List<double[]> spots,
      int at,
      TimeAxis axis,
      List<double[]> boxes,
      double aim) {
    double wide = Canvas.wide(written, 12, true);
    double x = spots.get(at)[0];
    double y = spots.get(at)[1];
    double first = axis.x(axis.span().first());
    for (boolean free : new boolean[] {true, false}) {
      for (double base : new double[] {y - 9, y + 19}) {
        for (double left : new double[] {x - wide / 2, x - wide - 2, x + 2}) {
          double[] box = {left - 1, base - 10, left + wide + 1, base + 2};
          boolean within = box[0] >= first - 20 && box[2] <= axis.right() + 12;
          boolean aside = spots.size() < 2 || isClear(box, spots);
          boolean clear = !free || (aside && !(box[1] < aim && aim < box[3]));
          if (within && clear && boxes.stream().noneMatch(b -> overlap(b, box))) {
            boxes.add(box);
            canvas.text(left, base, written, 12, true, Palette.INK);
            return;
          }
        }
      }
    }
  }

  /** True if the line through the spots stays outside of the box. */
  private static boolean isClear(double[] box, List<double[]> spots) {
    for (int i = 1; i < spots.size(); i++) {
      double[] a = spots.get(i - 1);
      double[] b = spots.get(i);
      for (int k = 0; k <= 40; k++) {
        double x = a[0] + (b[0] - a[0]) * k / 40;
        double y = a[1] + (b[1] - a[1]) * k / 40;
        if (x > box[0] && x < box[2] && y > box[1] && y < box[3]) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  /** A round step of a scale: 1, 2 or 5 times a power of ten, three to six of them. */
  private static double step(double range) {
    double rough = range <= 0 ? 1 : range / 3.5;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double lead = rough / power;
    return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
  }

  private static String plain(double value, double step) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-StrictMath.log10(step));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
  }

  /** The same in words, for those who cannot see it. */
  static List<String> told(List<Reading> readings, Words words) {
    List<String> lines = new ArrayList<>();
    for (Measure m : measures(readings)) {
      List<String> said = new ArrayList<>();
      for (Reading one : m.reading().within("value")) {
        if (one.date("date").isPresent() && one.number("value").isPresent()) {
          said.add(words.text("dated", one.text("date"), one.text("value")));
        }
      }
      if (m.target().isPresent()) {
        said.add(words.text("target", m.reading().text("target")));
      }
      lines.add(
          words.text("named", m.reading().withUnit(), String.join(words.text("comma"), said)));
    }
    return lines;
  }
}

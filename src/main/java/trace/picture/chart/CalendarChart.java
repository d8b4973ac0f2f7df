package trace.picture.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.picture.Palette;
import trace.picture.scene.Scene;

/**
 * Months with their days, weeks from Monday. Under the days runs a numbered band for each entry;
 * days on which something is done have a frame; below stand what the signs mean and, in words, what
 * is done.
 */
final class CalendarChart {
  /** Beyond so many months a calendar says less than a line of time. */
  static final int MOST_MONTHS = 18;

  private static final int WEEK = 7;
  private static final int ACROSS = 3;
  private static final double DAY = 38;
  private static final double GAP = 26;
  private static final double NUMBER = 20;
  private static final double LANE = 14;
  private static final double BAND = 12;
  private static final double HEAD = 46;

  /** An entry with its days, and the lane in which its band runs. */
  private record Stage(Reading reading, Span span, int number, int lane) {}

  private final Canvas canvas = new Canvas();
  private final Words words;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Reading> undated = new ArrayList<>();
  private final List<LocalDate> busy = new ArrayList<>();
  private int lanes;

  private CalendarChart(List<Reading> readings, Words words) {
    this.words = words;
    for (Reading r : readings) {
      Optional<Span> span = r.period();
      if (span.isPresent()) {
        stages.add(new Stage(r, span.get(), stages.size() + 1, lane(span.get())));
      } else {
        undated.add(r);
      }
      for (Reading action : r.within("what")) {
        action.date("date").filter(d -> d.days() == 1).ifPresent(d -> busy.add(d.first()));
      }
    }
    lanes = stages.stream().mapToInt(s -> s.lane() + 1).max().orElse(0);
  }

  /** The first lane that is free in those days. */
  private int lane(Span span) {
    int lane = 0;
    for (int tried = 0; tried <= stages.size(); tried++) {
      int free = lane;
      if (stages.stream().noneMatch(s -> s.lane() == free && s.span().meets(span))) {
        return lane;
      }
      lane++;
    }
    return lane;
  }

  /** The months that entries need, from the first to the last; none if nothing has a date. */
  static Optional<Span> months(List<Reading> readings) {
    return readings.stream()
        .flatMap(r -> r.period().stream())
        .reduce(Span::with)
        .map(
            s ->
                new Span(
                    s.first().withDayOfMonth(1),
                    s.last().withDayOfMonth(s.last().lengthOfMonth())));
  }

  static long count(Span months) {
    return YearMonth.from(months.first())
            .until(YearMonth.from(months.last()), java.time.temporal.ChronoUnit.MONTHS)
        + 1;
  }

  static Canvas draw(List<Reading> readings, Words words) {
    CalendarChart chart = new CalendarChart(readings, words);
    Span months = months(readings).orElseThrow();
    int count = (int) count(months);
    int across = Math.min(ACROSS, count);
    double top = 0;
    for (int row = 0; row * across < count; row++) {
      double high = 0;
      for (int i = 0; i < across && row * across + i < count; i++) {
        YearMonth month = YearMonth.from(months.first()).plusMonths(row * across + i);
        high = Math.max(high, chart.month(month, i * (WEEK * DAY + GAP), top));
      }
      top += high + GAP;
    }
    chart.legend(top, across * WEEK * DAY + (across - 1) * GAP);
    return chart.canvas;
  }

  private double week() {
    return NUMBER + Math.max(1, lanes) * LANE + 4;
  }

  /** Draws a month; gives its height. */
  private double month(YearMonth month, double left, double top) {
    String name =
        words.text("month", month.getYear(), words.oneOf("months", month.getMonthValue() - 1));
    canvas.text(left, top + 15, name, 15, true, Palette.INK);
    for (int d = 0; d < WEEK; d++) {
      String colour = d < 5 ? Palette.INK : Palette.QUIET;
      double x = left + (d + 0.5) * DAY;
      canvas.centred(x, top + HEAD - 9, words.oneOf("weekdays", d), Canvas.SMALL, false, colour);
    }
    int before = month.atDay(1).getDayOfWeek().getValue() - 1;
    int weeks = (before + month.lengthOfMonth() + WEEK - 1) / WEEK;
    for (int w = 0; w < weeks; w++) {
      double y = top + HEAD + w * week();
      canvas.line(left, y, left + WEEK * DAY, y, Scene.Ink.stroke(Palette.RULE, 1));
      int first = Math.max(1, w * WEEK - before + 1);
      int last = Math.min(month.lengthOfMonth(), (w + 1) * WEEK - before);
      Span days = new Span(month.atDay(first), month.atDay(last));
      stages.forEach(s -> band(s, days, left, y));
      for (int d = first; d <= last; d++) {
        day(month.atDay(d), left + (d - 1 + before) % WEEK * DAY, y);
      }
    }
    return HEAD + weeks * week();
  }

  private void day(LocalDate day, double x, double y) {
    boolean framed = busy.contains(day);
    if (framed) {
      canvas.rect(x + DAY / 2 - 12, y + 2, 24, NUMBER - 3, 4, Scene.Ink.stroke(Palette.INK, 1.6));
    }
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    String colour = weekend && !framed ? Palette.QUIET : Palette.INK;
    String number = String.valueOf(day.getDayOfMonth());
    canvas.centred(x + DAY / 2, y + 15, number, 12, framed, colour);
  }

  /** The part of a stage's band in one week. */
  private void band(Stage stage, Span days, double left, double y) {
    if (!stage.span().meets(days)) {
      return;
    }
    LocalDate from =
        stage.span().first().isBefore(days.first()) ? days.first() : stage.span().first();
    LocalDate to = stage.span().last().isAfter(days.last()) ? days.last() : stage.span().last();
    double x0 = left + (from.getDayOfWeek().getValue() - 1) * DAY + 2;
    double x1 = left + to.getDayOfWeek().getValue() * DAY - 2;
    double top = y + NUMBER + stage.lane() * LANE;
    canvas.rect(x0, top, x1 - x0, BAND, 3, Canvas.tint(stage.number() - 1));
    String number = String.valueOf(stage.number());
    canvas.centred(x0 + 9, top + 9.6, number, 9.5, true, Palette.INK);
  }

  private void legend(double top, double wide) {
    double room = Math.max(wide, 420);
    double y = key(top, room);
    for (Stage stage : stages) {
      canvas.rect(0, y + 1, 22, 16, 3, Canvas.tint(stage.number() - 1));
      String number = String.valueOf(stage.number());
      canvas.centred(11, y + 13, number, Canvas.SMALL, true, Palette.INK);
      y = entry(stage.reading(), y, room);
    }
    for (Reading reading : undated) {
      y = entry(reading, y, room);
    }
  }

  /** What frames and marks mean, above the list; gives where it ends. */
  private double key(double top, double room) {
    List<Reading> actions =
        Stream.concat(stages.stream().map(Stage::reading), undated.stream())
            .flatMap(r -> r.within("what").stream())
            .toList();
    String day = busy.isEmpty() ? "" : String.valueOf(busy.get(0).getDayOfMonth());
    double end = MarkKey.draw(canvas, top, room, actions, day, words.text("framed"));
    return end > top ? end + 10 : top;
  }

  private double entry(Reading reading, double top, double room) {
    String written = reading.written();
    String period = written.isEmpty() ? words.text("no.period") : written;
    String name = words.text("named", reading.said("name"), period);
    double y = canvas.block(30, top, room - 30, 3, name, Canvas.Letters.STRONG) + 2;
    for (Reading action : reading.within("what")) {
      String mark = action.choice("mark").map(Kit.Choice::key).orElse("");
      canvas.mark(mark, 42, y + 9);
      String what = action.said("what");
      String other = Canvas.hasMark(mark) ? "" : action.said("mark");
      String said = other.isEmpty() ? what : words.text("marked", what, other);
      String day = action.text("date");
      String shown = day.isEmpty() ? said : words.text("dated", day, said);
      y = canvas.block(56, y, room - 56, 3, shown, Canvas.Letters.USUAL);
    }
    return y + 8;
  }

  /** The same in words, for those who cannot see it. */
  static List<String> told(List<Reading> readings, Words words) {
    List<String> lines = new ArrayList<>();
    for (Reading r : readings) {
      String written = r.written();
      String period = written.isEmpty() ? words.text("no.period") : written;
      lines.add(words.text("named", r.said("name"), period));
      for (Reading a : r.within("what")) {
        String mark = a.said("mark").isEmpty() ? "" : a.said("mark") + " ";
        String day = a.text("date");
        lines.add(
            mark + (day.isEmpty() ? a.said("what") : words.text("dated", day, a.said("what"))));
      }
    }
    return lines;
  }
}

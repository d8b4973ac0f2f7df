package trace.picture.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import trace.picture.Palette;
import trace.picture.scene.Scene;

/**
 * A line of time from the left to the right, each day as wide as any other, divided into the units
 * that suit its length.
 */
final class TimeAxis {
  /** How high the two rows of names stand. */
  static final double HEIGHT = 40;

  private static final double AIR = 5;
  private static final int LONGEST_MONTH = 31;

  /** Longer spans are divided into months: two of them, the longest there are. */
  private static final int LONGEST_WEEKS = 62;

  private enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  /** A stretch of the axis with its name. */
  private record Part(LocalDate first, LocalDate next, String name) {}

  private final Span span;
  private final Unit unit;
  private final double left;
  private final double width;
  private final Words words;

  /**
   * An axis for some dates, widened to whole units, of which none is finer than the finest date.
   *
   * @param dates at least one
   * @param left where it begins, in pixels
   */
  TimeAxis(List<Span> dates, double left, double width, Words words) {
    Span days = dates.stream().reduce(Span::with).orElseThrow();
    this.unit = unit(days, dates.stream().mapToLong(Span::days).min().orElse(1));
    LocalDate first = start(days.first(), unit);
    LocalDate last = next(start(days.last(), unit), unit).minusDays(1);
    this.span = new Span(first, last);
    this.left = left;
    this.width = width;
    this.words = words;
  }

  private static Unit unit(Span days, long finest) {
    long count = days.days();
    if (count > 2200 || finest > LONGEST_MONTH) {
      return Unit.YEAR;
    }
    if (count > 800) {
      return Unit.QUARTER;
    }
    // A single day is shown within its month.
    if (count > LONGEST_WEEKS || count == 1 || finest > 1) {
      return Unit.MONTH;
    }
    return count > 21 ? Unit.WEEK : Unit.DAY;
  }

  private static LocalDate start(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate start, Unit unit) {
    return switch (unit) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  Span span() {
    return span;
  }

  double right() {
    return left + width;
  }

  /** Where a day begins. */
  double x(LocalDate day) {
    return left + width * ChronoUnit.DAYS.between(span.first(), day) / span.days();
  }

  /** Where the day after a span begins. */
  double end(Span of) {
    return x(of.last().plusDays(1));
  }

  /** The middle of the days that a date means. */
  double middle(Span of) {
    return (x(of.first()) + end(of)) / 2;
  }

  private List<Part> parts(Unit of) {
    List<Part> parts = new ArrayList<>();
    for (LocalDate d = start(span.first(), of); !d.isAfter(span.last()); d = next(d, of)) {
      LocalDate first = d.isBefore(span.first()) ? span.first() : d;
      LocalDate next = next(d, of);
      LocalDate end = next.isAfter(span.last()) ? span.last().plusDays(1) : next;
      parts.add(new Part(first, end, name(d, of)));
    }
    return parts;
  }

  private String name(LocalDate d, Unit of) {
    return switch (of) {
      case DAY, WEEK -> String.valueOf(d.getDayOfMonth());
      case MONTH -> words.oneOf("months", d.getMonthValue() - 1);
      case QUARTER ->
          words.text(
              "quarter",
              words.oneOf("months", d.getMonthValue() - 1),
              words.oneOf("months", d.getMonthValue() + 1));
      case YEAR -> words.text("year", d.getYear());
    };
  }

  /** Draws the names above a table, and the lines between the units down to {@code bottom}. */
  void above(Canvas canvas, double top, double bottom) {
    double second = top + HEIGHT / 2;
    for (Part p : unit == Unit.YEAR ? List.<Part>of() : parts(larger())) {
      canvas.line(x(p.first()), top, x(p.first()), second, Scene.Ink.stroke(Palette.RULE, 1));
    }
    for (Part p : parts(unit)) {
      canvas.line(x(p.first()), second, x(p.first()), bottom, Scene.Ink.stroke(Palette.RULE, 1));
    }
    canvas.line(right(), top, right(), bottom, Scene.Ink.stroke(Palette.RULE, 1));
    large(canvas, top + 14);
    small(canvas, second + 14);
  }

  /** Draws the names below a field that ends at {@code top}; a day's number stands on its tick. */
  void below(Canvas canvas, double top) {
    boolean days = unit == Unit.DAY || unit == Unit.WEEK;
    for (Part p : parts(unit)) {
      double x = days ? middle(new Span(p.first(), p.first())) : x(p.first());
      canvas.line(x, top, x, top + 5, Scene.Ink.stroke(Palette.QUIET, 1));
      if (days) {
        canvas.centred(x, top + 17, p.name(), Canvas.SMALL, false, Palette.QUIET);
      }
    }
    if (!days) {
      canvas.line(right(), top, right(), top + 5, Scene.Ink.stroke(Palette.QUIET, 1));
      small(canvas, top + 17);
    }
    large(canvas, top + 33);
  }

  private Unit larger() {
    return unit == Unit.DAY || unit == Unit.WEEK ? Unit.MONTH : Unit.YEAR;
  }

  /** The months or years, every one of them: a narrow first one stands to the left of the next. */
  private void large(Canvas canvas, double base) {
    List<Part> parts = unit == Unit.YEAR ? List.of() : parts(larger());
    for (int i = 0; i < parts.size(); i++) {
      Part p = parts.get(i);
      String name =
          larger() == Unit.MONTH ? words.text("month", p.first().getYear(), p.name()) : p.name();
      double x = x(p.first()) + 3;
      if (i == 0 && parts.size() > 1) {
        x = Math.min(x, x(p.next()) - AIR - Canvas.wide(name, 12, true));
      }
      canvas.text(x, base, name, 12, true, Palette.INK);
    }
  }

  /**
   * The names of the units, each in the middle of its own; where there is no room, every nth. The
   * number of a week is that of its first day, so it stands at the line where that day begins.
   */
  private void small(Canvas canvas, double base) {
    List<Part> parts = parts(unit);
    double widest = 0;
    double narrowest = width;
    for (Part p : parts) {
      widest = Math.max(widest, Canvas.wide(p.name(), Canvas.SMALL, false));
      narrowest = Math.min(narrowest, x(p.next()) - x(p.first()));
    }
    int every = Math.max(1, (int) Math.ceil((widest + AIR) / Math.max(1, narrowest)));
    for (int i = 0; i < parts.size(); i += every) {
      double half = Canvas.wide(parts.get(i).name(), Canvas.SMALL, false) / 2;
      double first = x(parts.get(i).first());
      double middle = unit == Unit.WEEK ? first + 4 + half : (first + x(parts.get(i).next())) / 2;
      double x = Math.min(Math.max(middle, left + half), Math.max(left + half, right() - half));
      canvas.centred(x, base, parts.get(i).name(), Canvas.SMALL, false, Palette.QUIET);
    }
  }
}

package trace.picture.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import trace.model.Names;

/** The days that a date means: one day, all of a month or all of a year (ISO 8601). */
record Span(LocalDate first, LocalDate last) {
  /** The days of a date as it was written; empty if it is none. */
  static Optional<Span> of(String written) {
    String t = Names.key(written);
    try {
      if (t.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(t);
        return Optional.of(new Span(day, day));
      }
      if (t.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(t);
        return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
      }
      if (t.matches("\\d{4}")) {
        Year year = Year.parse(t);
        return Optional.of(new Span(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean meets(Span other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /** The shortest span that holds both. */
  Span with(Span other) {
    return new Span(
        other.first.isBefore(first) ? other.first : first,
        other.last.isAfter(last) ? other.last : last);
  }

  /** How many days it has. */
  long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }
}

package trace.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of the day as people write them. */
public final class DayAndTime {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern TIME =
      Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d)|時(?:([0-5]?\\d)分|(半))?)");

  private DayAndTime() {}

  /**
   * Reads a day such as {@code 2026-12-09}, {@code 2026/12/9} or 2026年12月9日.
   *
   * @return the day as ISO 8601 writes it; empty if it is none
   */
  public static Optional<String> day(String text) {
    Matcher m = DAY.matcher(Names.key(text).replace(" ", ""));
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(m.group(1));
      int month = Integer.parseInt(m.group(2));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(m.group(3))).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a time such as {@code 19:00}, 19時 or 19時半.
   *
   * @return minutes after midnight, 0 to 1439; empty if it is none
   */
  public static Optional<Integer> time(String text) {
    Matcher m = TIME.matcher(Names.key(text).replace(" ", ""));
    if (!m.matches()) {
      return Optional.empty();
    }
    String minutes = m.group(4) != null ? "30" : m.group(2) != null ? m.group(2) : m.group(3);
    int past = minutes == null ? 0 : Integer.parseInt(minutes);
    return Optional.of(Integer.parseInt(m.group(1)) * 60 + past);
  }

  /** A time as {@code 9:05} or {@code 19:00}. */
  public static String time(int minutes) {
    int past = minutes % 60;
    return minutes / 60 + (past < 10 ? ":0" : ":") + past;
  }
}

package trace.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import trace.model.DayAndTime;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.session.SessionQuestion;
import trace.session.Timetable;

/** What is said of a session: days, times, its timetable, and all of it on a terminal. */
public final class SessionWords {
  private static final String GAP = "  ";

  private final Language language;
  private final Texts texts;

  /** Speaks in one language. */
  public SessionWords(Language language) {
    this.language = language;
    this.texts = Texts.read("session", language);
  }

  /**
   * A day with its day of the week.
   *
   * @param day as ISO 8601 writes it
   */
  public String day(String day) {
    LocalDate date = LocalDate.parse(day);
    String week = texts.raw("week." + date.getDayOfWeek().getValue());
    String month = texts.raw("month." + date.getMonthValue());
    return texts.text("day", date.getYear(), month, date.getDayOfMonth(), week);
  }

  /** A time on the clock; one of the next day says so. */
  public String time(Timetable.Clock clock) {
    String time = DayAndTime.time(clock.hour() * 60 + clock.minute());
    return switch (clock.days()) {
      case 0 -> time;
      case 1 -> texts.text("time.next", time);
      default -> texts.text("time.later", time, clock.days());
    };
  }

  /** A time told from the beginning of the session, where that is not known on the clock. */
  public String after(int minutes) {
    return texts.text("after", minutes);
  }

  /** A text that the kinds of sessions that come with the program have of their own. */
  public String forItsKind(String key, Kit kind) {
    String own = key + "." + kind.name();
    return texts.raw(texts.keys().contains(own) ? own : key);
  }

  /** True if a part of this name is a break, in whichever language it is written. */
  public static boolean isRest(String part) {
    return Arrays.stream(Language.values())
        .map(l -> Texts.read("session", l).raw("rests").split("\\|"))
        .flatMap(Arrays::stream)
        .anyMatch(name -> Names.same(name, part));
  }

  /** When the session takes place, as far as that is known; empty if it is not. */
  public String when(Session session, Timetable timetable) {
    String day = session.date().isEmpty() ? "" : day(session.date());
    List<Timetable.Clock> clocks = timetable.clocks(session.start());
    if (clocks.isEmpty()) {
      return day;
    }
    String from = time(clocks.get(0));
    String to = time(clocks.get(clocks.size() - 1));
    String hours = texts.text("hours", from, to);
    return day.isEmpty() ? hours : texts.text("when", day, hours);
  }

  /** Where it takes place; empty if that is not said. */
  public String where(Session session) {
    List<String> places = new ArrayList<>();
    if (!session.venue().place().isEmpty()) {
      places.add(session.venue().place());
    }
    String with = session.venue().with();
    if (session.venue().online()) {
      places.add(with.isEmpty() ? texts.raw("online.only") : texts.text("online", with));
    }
    return String.join(texts.raw("or"), places);
  }

  /** Several texts as one. */
  public String list(List<String> all) {
    return String.join(texts.raw("comma"), all);
  }

  /** A question as it is put to the facilitator. */
  public String question(SessionQuestion question, Timetable timetable) {
    return switch (question.kind()) {
      case LISTENING -> texts.text("ask.listening", timetable.minutes(), timetable.listening());
      case QUESTION -> texts.raw("ask.question");
      case KIND_ASKS -> question.ask().in(language);
    };
  }

  /**
   * The session and its timetable on a terminal. Ends with a line feed.
   *
   * @param columns the width of the terminal in columns of one narrow character
   * @param color whether colours may be used
   */
  public String overview(
      Session session, Kit kind, Timetable timetable, int columns, boolean color) {
    Ink ink = new Ink(color);
    Paragraphs out = new Paragraphs(columns);
    out.hanging("", 0, session.title(), ink::bold);
    out.blank();
    rows(session, kind, timetable, out, ink);
    out.blank();
    table(timetable, session, out, ink);
    return out.text();
  }

  private record Row(String key, String text) {}

  private void rows(Session session, Kit kind, Timetable timetable, Paragraphs out, Ink ink) {
    List<String> roles =
        session.roles().stream()
            .map(r -> r.who().isEmpty() ? r.name() : texts.text("role", r.name(), r.who()))
            .toList();
    List<Row> rows =
        List.of(
            new Row("kind", kind.title().in(language)),
            new Row("date", when(session, timetable)),
            new Row("place", where(session)),
            new Row("series", session.series()),
            new Row("theme", session.theme()),
            new Row("question", session.question()),
            new Row("facilitators", list(session.facilitators())),
            new Row("traces", list(session.traces())),
            new Row("roles", list(roles)),
            new Row("output", output(session.output())));
    int widest = rows.stream().mapToInt(r -> Width.of(texts.raw(r.key()))).max().orElse(0);
    for (Row row : rows) {
      if (!row.text().isBlank()) {
        String lead = ink.faint(Width.pad(texts.raw(row.key()), widest)) + GAP;
        out.hanging(lead, widest + GAP.length(), row.text(), UnaryOperator.identity());
      }
    }
  }

  /** The rule for publishing in one line; empty if there is none. */
  public String output(Session.Output output) {
    List<String> parts = new ArrayList<>();
    if (!output.channels().isEmpty()) {
      parts.add(list(output.channels()));
    }
    if (!output.hashtag().isEmpty()) {
      parts.add("#" + output.hashtag());
    }
    if (!output.deadline().isEmpty()) {
      parts.add(texts.text("deadline", output.deadline()));
    }
    return String.join(texts.raw("semicolon"), parts);
  }

  private void table(Timetable timetable, Session session, Paragraphs out, Ink ink) {
    out.plain(texts.text("timetable", timetable.minutes()));
    List<String> times = new ArrayList<>();
    if (session.start().isPresent()) {
      timetable.clocks(session.start()).forEach(c -> times.add(time(c)));
    } else {
      timetable.parts().forEach(p -> times.add(after(p.after())));
      times.add(after(timetable.minutes()));
    }
    int time = times.stream().mapToInt(Width::of).max().orElse(0);
    List<String> lengths =
        timetable.parts().stream().map(p -> texts.text("minutes", p.minutes())).toList();
    int length = lengths.stream().mapToInt(Width::of).max().orElse(0);
    for (int i = 0; i < lengths.size(); i++) {
      Timetable.Part part = timetable.parts().get(i);
      String lead =
          GAP + Width.padLeft(times.get(i), time) + GAP + Width.padLeft(lengths.get(i), length);
      String name = part.listening() ? texts.text("listening", part.name()) : part.name();
      out.hanging(lead + GAP, Width.of(lead) + 2, name, UnaryOperator.identity());
    }
    String end = GAP + Width.padLeft(times.get(lengths.size()), time) + GAP;
    out.hanging(end + " ".repeat(length) + GAP, 0, texts.raw("end"), ink::faint);
  }
}

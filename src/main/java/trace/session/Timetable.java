package trace.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Session;

/**
 * How the time of a session is spent: the facilitator's own parts, else those of its kind, fitted
 * to its length. The parts follow each other without a gap, and their lengths add up to that of the
 * whole.
 *
 * @param parts in order
 */
public record Timetable(List<Part> parts) {
  /** Minutes of a day. */
  private static final int DAY = 1440;

  public Timetable {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the session.
   *
   * @param name what is done
   * @param after how many minutes after the beginning of the session it begins
   * @param minutes how long it takes, at least 1
   * @param listening true if people only listen
   * @param say what is said to everybody when it begins; may be empty
   */
  public record Part(String name, int after, int minutes, boolean listening, String say) {}

  /**
   * The timetable of a session. Where its length is open, it takes as long as its kind proposes.
   *
   * @param kind its kind
   * @param language the language of the kind's texts
   */
  public static Timetable of(Session session, Kit kind, Language language) {
    return session.timetable().isEmpty()
        ? fitted(kind, session.minutes(), language)
        : own(session, kind);
  }

  private static Timetable fitted(Kit kind, int minutes, Language language) {
    int whole = minutes > 0 ? minutes : kind.minutes();
    List<Kit.Slot> slots = Fitting.slots(kind.timetable(), whole);
    List<Integer> lengths = Fitting.lengths(slots, whole);
    List<Part> parts = new ArrayList<>();
    int after = 0;
    for (int i = 0; i < slots.size(); i++) {
      Kit.Slot slot = slots.get(i);
      String name = slot.title().in(language);
      String say = slot.say().in(language);
      parts.add(new Part(name, after, lengths.get(i), slot.listening(), say));
      after += lengths.get(i);
    }
    return new Timetable(parts);
  }

  /** Parts without a length share what the others leave; each gets at least a minute. */
  private static Timetable own(Session session, Kit kind) {
    int said = session.timetable().stream().mapToInt(Session.Part::minutes).sum();
    int open = (int) session.timetable().stream().filter(p -> p.minutes() == 0).count();
    int whole = session.minutes() > 0 ? session.minutes() : kind.minutes();
    int left = Math.max(0, whole - said);
    List<Part> parts = new ArrayList<>();
    int after = 0;
    for (Session.Part p : session.timetable()) {
      int minutes = p.minutes();
      if (minutes == 0) {
        minutes = Math.max(1, left / open);
        left = Math.max(0, left - minutes);
        open--;
      }
      parts.add(new Part(p.name(), after, minutes, p.listening(), p.say()));
      after += minutes;
    }
    return new Timetable(parts);
  }

  /** How long all parts take together. */
  public int minutes() {
    return parts.stream().mapToInt(Part::minutes).sum();
  }

  /** How long people only listen. */
  public int listening() {
    return parts.stream().filter(Part::listening).mapToInt(Part::minutes).sum();
  }

  /** True if people only listen for more than a third of the time. */
  public boolean isMuchListening() {
    return listening() * 3 > minutes();
  }

  /**
   * The time on the clock.
   *
   * @param start when the session begins, in minutes after midnight
   * @param after how many minutes after that
   */
  public static Clock clock(int start, int after) {
    int at = start + after;
    return new Clock(at / DAY, at % DAY / 60, at % 60);
  }

  /**
   * A time on the clock.
   *
   * @param days how many midnights after the day on which the session begins
   */
  public record Clock(int days, int hour, int minute) {}

  /** When the parts begin, and last when the whole ends; empty if the beginning is not known. */
  public List<Clock> clocks(Optional<Integer> start) {
    List<Clock> clocks = new ArrayList<>();
    if (start.isPresent()) {
      parts.forEach(p -> clocks.add(clock(start.get(), p.after())));
      clocks.add(clock(start.get(), minutes()));
    }
    return clocks;
  }
}

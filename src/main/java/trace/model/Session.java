package trace.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A session (会): people who trace, walk, read or present together, as the facilitator wrote it down
 * in {@code session.yaml}. Who takes part does not stand here. Texts that were not written are
 * empty.
 *
 * @param title its name
 * @param kind the name of the kit that is its kind ({@code practice}, {@code reading}, …)
 * @param language the language of what is made for it, if the file says one
 * @param date the day, such as {@code 2026-12-09}; empty if it is open or cannot be read
 * @param start when it begins on that day, in minutes after midnight (0 to 1439), if that is known
 * @param minutes how long it takes; 0 if it is open
 * @param venue where it takes place
 * @param series the series it belongs to
 * @param theme what it is about, in a few words
 * @param question the question that everybody brings along
 * @param facilitators who runs it, by the names they use in public
 * @param traces the folders of the traces it uses, as written: from the folder of the session
 * @param invitation what those who may come have to know
 * @param timetable the facilitator's own timetable; empty if that of the kind is used
 * @param roles who does what
 * @param output where and until when people publish what came out
 * @param promised what those who come can count on
 * @param notPromised what they cannot count on
 * @param sections what the kind asks for, by the key of its section
 * @param afterwards what is known after it
 */
public record Session(
    String title,
    String kind,
    Optional<Language> language,
    String date,
    Optional<Integer> start,
    int minutes,
    Venue venue,
    String series,
    String theme,
    String question,
    List<String> facilitators,
    List<String> traces,
    Invitation invitation,
    List<Part> timetable,
    List<Role> roles,
    Output output,
    List<String> promised,
    List<String> notPromised,
    Map<String, Value> sections,
    Afterwards afterwards) {
  public Session {
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    facilitators = List.copyOf(facilitators);
    traces = List.copyOf(traces);
    timetable = List.copyOf(timetable);
    roles = List.copyOf(roles);
    promised = List.copyOf(promised);
    notPromised = List.copyOf(notPromised);
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /**
   * Where it takes place: in a room, online, or both.
   *
   * @param place the room
   * @param online true if people may take part from afar
   * @param with what it is held with online, such as {@code Zoom}
   * @param join the address to join at, for those who have signed up
   */
  public record Venue(String place, boolean online, String with, String join) {}

  /**
   * What those who may come have to know.
   *
   * @param signup the address of the event's page
   * @param fee what it costs, in words
   * @param capacity how many may come; 0 if nothing is said
   * @param bring what to bring
   * @param prepare what can be looked at beforehand
   * @param survey the address of the questionnaire afterwards
   */
  public record Invitation(
      String signup,
      String fee,
      int capacity,
      List<String> bring,
      List<String> prepare,
      String survey) {
    public Invitation {
      bring = List.copyOf(bring);
      prepare = List.copyOf(prepare);
    }
  }

  /**
   * A part of the facilitator's own timetable.
   *
   * @param name what is done
   * @param minutes how long; 0 for a share of what the other parts leave
   * @param listening true if people only listen
   * @param say what is said to everybody when it begins
   */
  public record Part(String name, int minutes, boolean listening, String say) {}

  /** A task, and who takes it; nobody yet where that is empty. */
  public record Role(String name, String who) {}

  /**
   * The rule for publishing what came out.
   *
   * @param channels where: note, X, …
   * @param hashtag with what tag, without the # before it
   * @param deadline until when, as written
   */
  public record Output(List<String> channels, String hashtag, String deadline) {
    public Output {
      channels = List.copyOf(channels);
    }

    /** True if nothing is said. */
    public boolean isEmpty() {
      return channels.isEmpty() && hashtag.isEmpty() && deadline.isEmpty();
    }
  }

  /**
   * What is known after it. What is not known is empty, never 0.
   *
   * @param people how many took part
   * @param firstTime how many of them for the first time
   * @param members how many of them are members
   * @param publishedTotal how many things were published about it in all
   * @param publishedByMembers how many of those by the people who took part
   * @param published what was published, one by one
   * @param learnt what was learnt
   * @param changed what is planned otherwise from now on
   * @param next the next session
   */
  public record Afterwards(
      Optional<Integer> people,
      Optional<Integer> firstTime,
      Optional<Integer> members,
      Optional<Integer> publishedTotal,
      Optional<Integer> publishedByMembers,
      List<Published> published,
      List<String> learnt,
      List<String> changed,
      Next next) {
    public Afterwards {
      published = List.copyOf(published);
      learnt = List.copyOf(learnt);
      changed = List.copyOf(changed);
    }
  }

  /** Who published something. */
  public enum Publisher {
    /** Somebody who took part. */
    MEMBERS,
    /** Those who run the sessions. */
    HOSTS,
    /** Not said. */
    UNKNOWN
  }

  /** Something published: its title, its address, who made it. */
  public record Published(String title, String url, Publisher by) {}

  /** The next session: its day and what it will be about. */
  public record Next(String date, String theme) {}
}

package trace.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Session;

/** What the commands give as JSON that look at a session. Member names never change. */
public final class SessionJson {
  private SessionJson() {}

  /**
   * A part of the timetable.
   *
   * @param from when it begins on the clock; empty if that is not known
   * @param after how many minutes after the beginning it begins
   */
  public record Part(
      String name, Optional<String> from, int after, int minutes, boolean listening) {}

  /** Somebody in a group. */
  public record Seat(String name, String role, Optional<Boolean> first) {}

  /**
   * A group.
   *
   * @param pairs who works with whom, if that was asked for: names
   */
  public record Group(int number, List<Seat> people, List<List<String>> pairs) {}

  /**
   * What was found in a list of attendees, as numbers and titles.
   *
   * @param first how many come for the first time, if the list says it
   * @param members how many are members, if the list says it
   * @param kept whole questions by the keys of their answers
   * @param dropped titles of the columns that enter no file
   */
  public record Read(
      int people,
      int cancelled,
      int waiting,
      int withdrawn,
      Optional<Integer> first,
      Optional<Integer> members,
      Map<String, String> kept,
      List<String> dropped,
      boolean written) {}

  /** {@code session show --json}; where the session is silent, a member is not there. */
  public static String show(
      Session session, String kind, List<Part> parts, int minutes, List<String> questions) {
    return JsonText.object(
        j -> {
          j.put("session", session.title());
          j.put("kind", kind);
          j.put("date", Optional.of(session.date()));
          parts.stream().limit(1).forEach(p -> j.put("start", p.from()));
          j.put("minutes", minutes);
          j.put("place", Optional.of(session.venue().place()));
          j.put("online", session.venue().online());
          j.put("series", Optional.of(session.series()));
          j.put("theme", Optional.of(session.theme()));
          j.put("question", Optional.of(session.question()));
          j.strings("facilitators", session.facilitators());
          j.strings("traces", session.traces());
          j.objects(
              "roles",
              session.roles(),
              r -> j.put("role", r.name()).put("who", Optional.of(r.who())));
          j.objects(
              "timetable",
              parts,
              p ->
                  j.put("part", p.name())
                      .put("from", p.from())
                      .put("after", p.after())
                      .put("minutes", p.minutes())
                      .put("listening", p.listening()));
          j.strings("questions", questions);
        });
  }

  /** {@code groups --json}. */
  public static String groups(
      List<Group> groups, List<String> moved, List<List<String>> again, boolean written) {
    return JsonText.object(
        j -> {
          j.put("written", written);
          j.objects("groups", groups, g -> group(j, g));
          j.strings("moved", moved);
          j.objects("again", again, a -> j.strings("people", a));
        });
  }

  private static void group(JsonText j, Group g) {
    j.put("group", g.number());
    j.objects(
        "people",
        g.people(),
        s -> {
          j.put("name", s.name()).put("role", Optional.of(s.role()));
          s.first().ifPresent(f -> j.put("first", f));
        });
    j.objects("pairs", g.pairs(), p -> j.strings("people", p));
  }

  /** {@code attendees --json}. Nobody's name or data is in it. */
  public static String attendees(Read read) {
    return JsonText.object(
        j -> {
          j.put("people", read.people());
          j.put("cancelled", read.cancelled());
          j.put("waiting", read.waiting());
          j.put("withdrawn", read.withdrawn());
          read.first().ifPresent(n -> j.put("first", n));
          read.members().ifPresent(n -> j.put("members", n));
          j.objects(
              "kept",
              List.copyOf(read.kept().entrySet()),
              e -> j.put("key", e.getKey()).put("question", e.getValue()));
          j.strings("dropped", read.dropped());
          j.put("written", read.written());
        });
  }
}

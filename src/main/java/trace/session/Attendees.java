package trace.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Problem;

/**
 * What a list of attendees says, without anything that has no business in a file.
 *
 * @param people those who are expected, in the order of the list; no two have the same name
 * @param cancelled those who signed off, by name; only to tell them apart from those who vanished
 * @param waiting how many still wait for a place
 * @param withdrawn how many left the platform: the list has no name of theirs any more
 * @param kept the columns that are kept as answers: their titles by the key of the question
 * @param dropped the titles of the columns that hold personal data or what the platform notes
 * @param nameColumn the title of the column the names are from
 * @param twice people who stand in the list twice: the lines, the last of which counts
 * @param sameName people of the same name: their lines
 * @param nameless lines without a name
 * @param masked lines in which an answer held an address or a number, and was left out
 * @param problems why there is nothing to be had; empty if there is
 */
public record Attendees(
    List<Attendee> people,
    List<String> cancelled,
    int waiting,
    int withdrawn,
    Map<String, String> kept,
    List<String> dropped,
    String nameColumn,
    List<List<Integer>> twice,
    List<List<Integer>> sameName,
    List<Integer> nameless,
    List<Integer> masked,
    List<Problem> problems) {
  /**
   * Somebody who is expected.
   *
   * @param line where they stand in the list
   * @param name what they are called; nobody else is called so
   * @param first whether it is their first time, if the list says it
   * @param member whether they are a member, if the list says it
   * @param came whether they came, if the list says it
   * @param answers what they answered, by the key of the question
   */
  public record Attendee(
      int line,
      String name,
      Optional<Boolean> first,
      Optional<Boolean> member,
      Optional<Boolean> came,
      Map<String, String> answers) {
    public Attendee {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** What the file says of them, by key, as it is written there. */
    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      first.ifPresent(b -> fields.put("first", Person.yesNo(b)));
      member.ifPresent(b -> fields.put("member", Person.yesNo(b)));
      came.ifPresent(b -> fields.put("came", Person.yesNo(b)));
      answers.forEach((key, value) -> fields.put(key, PeopleEditor.scalar(value)));
      return fields;
    }
  }

  public Attendees {
    people = List.copyOf(people);
    cancelled = List.copyOf(cancelled);
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    dropped = List.copyOf(dropped);
    twice = List.copyOf(twice);
    sameName = List.copyOf(sameName);
    nameless = List.copyOf(nameless);
    masked = List.copyOf(masked);
    problems = List.copyOf(problems);
  }

  /** How many come for the first time; empty if the list does not say of anybody. */
  public Optional<Integer> newcomers() {
    return yes(Attendee::first);
  }

  /** How many are members; empty if the list does not say of anybody. */
  public Optional<Integer> members() {
    return yes(Attendee::member);
  }

  /** How many came; empty if the list does not say of anybody. */
  public Optional<Integer> present() {
    return yes(Attendee::came);
  }

  /** Of how many it will be written down that they did not come. */
  public int absent() {
    return (int) people.stream().filter(a -> a.came().filter(c -> !c).isPresent()).count();
  }

  private Optional<Integer> yes(Function<Attendee, Optional<Boolean>> question) {
    List<Boolean> known = people.stream().map(question).flatMap(Optional::stream).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of((int) known.stream().filter(b -> b).count());
  }

  static Attendees failed(List<Problem> problems) {
    return new Attendees(
        List.of(),
        List.of(),
        0,
        0,
        new LinkedHashMap<>(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        problems);
  }
}

package trace.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Names;
import trace.model.Problem;
import trace.model.Severity;

/**
 * The people of a session: what {@code people.yaml} says.
 *
 * @param all one after the other as in the file
 * @param questions what was asked: the whole question by its key
 * @param leftOut who is not in the file, as numbers: by the name of the list they stand in
 * @param problems what is wrong in the file, in its order
 */
public record People(
    List<Person> all,
    Map<String, String> questions,
    Map<String, LeftOut> leftOut,
    List<Problem> problems) {
  /** The name of the file, in the folder of the session. */
  public static final String FILE_NAME = "people.yaml";

  /** Nobody. */
  public static final People NONE =
      new People(List.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

  /**
   * Who signed up and is not in the file.
   *
   * @param cancelled how many signed off
   * @param waiting how many were still waiting for a place
   * @param withdrawn how many have left the platform since: their names are gone
   */
  public record LeftOut(int cancelled, int waiting, int withdrawn) {
    static final LeftOut NOBODY = new LeftOut(0, 0, 0);

    /** The numbers as they are written, by key. */
    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("cancelled", Integer.toString(cancelled));
      fields.put("waiting", Integer.toString(waiting));
      if (withdrawn > 0) {
        fields.put("withdrawn", Integer.toString(withdrawn));
      }
      return fields;
    }
  }

  public People {
    all = List.copyOf(all);
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    problems = List.copyOf(problems);
  }

  /** Those who are expected or there, in the order of the file. */
  public List<Person> expected() {
    return all.stream().filter(Person::isExpected).toList();
  }

  /**
   * The keys of the questions by whose answers people may want to be mixed: departments and such.
   */
  public List<String> mixing() {
    return questions.entrySet().stream()
        .filter(q -> Columns.isForMixing(q.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The key of a question by its key or by the whole of it. */
  public Optional<String> question(String typed) {
    return questions.entrySet().stream()
        .filter(q -> Names.same(q.getKey(), typed) || Names.same(q.getValue(), typed))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** True if somebody who is expected was put into a group, and not by hand. */
  public boolean hasGroups() {
    return expected().stream().anyMatch(p -> p.group().isPresent() && !p.fixed());
  }

  /** True if the file says what it means: there is no error in it. */
  public boolean isUsable() {
    return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }

  /**
   * The numbers for every paper. As soon as it is written down of anybody whether they came, those
   * took part who are expected: who did not sign off and is not marked as absent. Until then it is
   * only known how many signed up. A number that is not known for anybody is empty.
   */
  public PeopleCounts counts() {
    List<Person> there = expected();
    if (there.isEmpty()) {
      return PeopleCounts.UNKNOWN;
    }
    Optional<Integer> number = Optional.of(there.size());
    boolean taken = all.stream().anyMatch(p -> p.came().isPresent());
    return taken
        ? new PeopleCounts(
            number, yes(there, Person::first), yes(there, Person::member), Optional.empty())
        : new PeopleCounts(Optional.empty(), Optional.empty(), Optional.empty(), number);
  }

  private static Optional<Integer> yes(
      List<Person> people, Function<Person, Optional<Boolean>> question) {
    List<Boolean> known = people.stream().map(question).flatMap(Optional::stream).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of((int) known.stream().filter(b -> b).count());
  }
}

package trace.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Problem;
import trace.model.Severity;

/**
 * The people of a session: what {@code people.yaml} says.
 *
 * @param all one after the other as in the file
 * @param questions what was asked: the whole question by its key
 * @param leftOut who is not in the file, as numbers
 * @param problems what is wrong in the file, in its order
 */
public record People(
    List<Person> all, Map<String, String> questions, LeftOut leftOut, List<Problem> problems) {
  /** The name of the file, in the folder of the session. */
  public static final String FILE_NAME = "people.yaml";

  /** Nobody. */
  public static final People NONE =
      new People(List.of(), new LinkedHashMap<>(), new LeftOut(0, 0), List.of());

  /**
   * Who signed up and is not in the file.
   *
   * @param cancelled how many signed off
   * @param waiting how many were still waiting for a place
   */
  public record LeftOut(int cancelled, int waiting) {}

  public People {
    all = List.copyOf(all);
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    problems = List.copyOf(problems);
  }

  /** Those who are expected or there, in the order of the file. */
  public List<Person> expected() {
    return all.stream().filter(Person::isExpected).toList();
  }

  /** True if the file says what it means: there is no error in it. */
  public boolean isUsable() {
    return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }

  /**
   * The numbers for a report. Where it was written down who came, only those count; a number that
   * is not known for anybody is empty.
   */
  public PeopleCounts counts() {
    boolean taken = all.stream().anyMatch(p -> p.came().isPresent());
    List<Person> there =
        all.stream().filter(p -> taken ? p.came().orElse(false) : !p.cancelled()).toList();
    return there.isEmpty()
        ? PeopleCounts.UNKNOWN
        : new PeopleCounts(
            Optional.of(there.size()), yes(there, Person::first), yes(there, Person::member));
  }

  private static Optional<Integer> yes(
      List<Person> people, Function<Person, Optional<Boolean>> question) {
    List<Boolean> known = people.stream().map(question).flatMap(Optional::stream).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of((int) known.stream().filter(b -> b).count());
  }
}

package trace.session;

import java.util.List;
import java.util.Optional;

/**
 * What a facilitator wants of groups. Groups that are there stay as they are unless they are to be
 * repaired or made anew.
 *
 * @param size how many in a group, if it is said
 * @param seed another number gives other groups
 * @param spread questions by whose answers people are mixed; if none, those that look like it
 * @param repair true to move as few as possible after some came or did not
 * @param anew true to begin again
 */
public record Grouping(
    Optional<Integer> size, long seed, List<String> spread, boolean repair, boolean anew) {
  /** The largest group that can be asked for. */
  public static final int LARGEST = 100;

  public Grouping {
    spread = List.copyOf(spread);
  }

  /**
   * What came of it.
   *
   * @param people as the file says
   * @param seating the groups; empty if the file has errors
   * @param text the text with the groups; empty if nothing is to be written, or cannot be safely
   * @param kept true if the groups were there before and stay as they are
   */
  public record Made(
      People people, Optional<Seating> seating, Optional<String> text, boolean kept) {
    /** True if there are groups that cannot be written into the file safely. */
    public boolean isUnsure() {
      return !kept && text.isEmpty();
    }

    /** How many are expected and have no group. */
    public long without() {
      return people.expected().stream().filter(p -> p.group().isEmpty()).count();
    }
  }

  /** The first of the questions that nobody was asked. */
  public Optional<String> unasked(People people) {
    return people.isUsable()
        ? spread.stream().filter(q -> people.question(q).isEmpty()).findFirst()
        : Optional.empty();
  }

  /**
   * Makes the groups.
   *
   * @param text that of {@code people.yaml}
   * @param earlier groups of earlier sessions, the latest session first: names
   */
  public Made of(String text, List<List<List<String>>> earlier) {
    People people = PeopleReader.read(text);
    if (!people.isUsable()) {
      return new Made(people, Optional.empty(), Optional.empty(), false);
    }
    boolean keep = people.hasGroups() && !repair && !anew;
    if (keep || people.expected().isEmpty()) {
      Seating written = Seating.asWritten(people, earlier);
      return new Made(people, Optional.of(written), Optional.empty(), keep);
    }
    List<String> mixed =
        spread.isEmpty()
            ? people.mixing()
            : spread.stream().map(people::question).flatMap(Optional::stream).toList();
    int wanted = size.orElseGet(() -> repair ? Seating.usual(people) : Seating.SIZE);
    Seating.Wish wish = new Seating.Wish(wanted, seed, mixed, earlier);
    Seating seating =
        repair && people.hasGroups() ? Seating.repaired(people, wish) : Seating.fresh(people, wish);
    return new Made(people, Optional.of(seating), seating.in(text), false);
  }
}

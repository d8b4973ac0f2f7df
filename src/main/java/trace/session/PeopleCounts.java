package trace.session;

import java.util.Optional;

/**
 * What is known about the people of a session, as numbers only: names never leave {@code
 * people.yaml}. What is not known is empty, never 0.
 *
 * @param people how many took part
 * @param firstTime how many of them for the first time
 * @param members how many of them are members
 */
public record PeopleCounts(
    Optional<Integer> people, Optional<Integer> firstTime, Optional<Integer> members) {
  /** Nothing is known. */
  public static final PeopleCounts UNKNOWN =
      new PeopleCounts(Optional.empty(), Optional.empty(), Optional.empty());

  /** These numbers, and where one is not known that of the others. */
  public PeopleCounts orElse(PeopleCounts others) {
    return new PeopleCounts(
        people.or(others::people), firstTime.or(others::firstTime), members.or(others::members));
  }
}

package trace.session;

import java.util.Optional;

/**
 * What is known about the people of a session, as numbers only: names never leave {@code
 * people.yaml}. What is not known is empty, never 0.
 *
 * @param people how many took part
 * @param firstTime how many of them for the first time
 * @param members how many of them are members
 * @param signedUp how many signed up and did not sign off, while nobody wrote down who came
 */
public record PeopleCounts(
    Optional<Integer> people,
    Optional<Integer> firstTime,
    Optional<Integer> members,
    Optional<Integer> signedUp) {
  /** Nothing is known. */
  public static final PeopleCounts UNKNOWN =
      new PeopleCounts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * These numbers, with what somebody knows better: how many took part tells more than signed up.
   */
  public PeopleCounts known(
      Optional<Integer> took, Optional<Integer> first, Optional<Integer> member) {
    Optional<Integer> there = took.or(() -> people);
    return new PeopleCounts(
        there,
        first.or(() -> firstTime),
        member.or(() -> members),
        there.isPresent() ? Optional.empty() : signedUp);
  }
}

package trace.document;

import java.util.List;
import java.util.Optional;
import trace.model.Session;

/**
 * How much was published about a session, and how much of it by the people who took part: as typed,
 * else counted from the list. What the list does not say of every entry is not known.
 */
final class PublishedCounts {
  private PublishedCounts() {}

  static Optional<Integer> total(Session.Afterwards after) {
    int listed = after.published().size();
    return after.publishedTotal().or(() -> listed == 0 ? Optional.empty() : Optional.of(listed));
  }

  static Optional<Integer> byMembers(Session.Afterwards after) {
    List<Session.Published> all = after.published();
    boolean whole =
        !all.isEmpty()
            && all.stream().noneMatch(p -> p.by() == Session.Publisher.UNKNOWN)
            && after.publishedTotal().map(t -> t == all.size()).orElse(true);
    int members = (int) all.stream().filter(p -> p.by() == Session.Publisher.MEMBERS).count();
    return after.publishedByMembers().or(() -> whole ? Optional.of(members) : Optional.empty());
  }
}

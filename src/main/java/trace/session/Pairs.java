package trace.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two people at one map, as in pair programming: one draws (the driver), the other thinks aloud
 * (the navigator), and they change places. A newcomer sits with somebody who knows the way, and
 * draws first; of an odd number, three sit together.
 */
public final class Pairs {
  private Pairs() {}

  /** The pairs of a group; in each the first draws first. Nobody alone has a pair. */
  public static List<List<Person>> of(Seating.Group group) {
    return of(group.people(), p -> p.first().orElse(false));
  }

  /**
   * The same of people of whom less is known.
   *
   * @param group those who sit together
   * @param newcomer tells who comes for the first time
   */
  public static <T> List<List<T>> of(List<T> group, Predicate<T> newcomer) {
    List<T> newcomers = new ArrayList<>();
    List<T> others = new ArrayList<>();
    for (T p : group) {
      (newcomer.test(p) ? newcomers : others).add(p);
    }
    List<T> order = new ArrayList<>(newcomers);
    order.addAll(others);
    List<List<T>> pairs = new ArrayList<>();
    int from = 0;
    int to = order.size() - 1;
    while (from < to) {
      pairs.add(new ArrayList<>(List.of(order.get(from++), order.get(to--))));
    }
    if (from == to && !pairs.isEmpty()) {
      // The one who is left joins the pair in which the most know the way, if it is a newcomer.
      T last = order.get(from);
      pairs.stream()
          .min(Comparator.comparingLong(p -> p.stream().filter(newcomer).count()))
          .orElseThrow()
          .add(last);
    }
    return pairs.stream().map(List::copyOf).toList();
  }
}

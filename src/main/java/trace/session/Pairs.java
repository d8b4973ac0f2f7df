package trace.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two people at one map, as in pair programming: one draws (the driver), the other thinks aloud
 * (the navigator), and they change places. A newcomer sits with somebody who knows the way, and
 * draws first; of an odd number, three sit together.
 */
public final class Pairs {
  private Pairs() {}

  /** The pairs of a group; in each the first draws first. Nobody alone has a pair. */
  public static List<List<Person>> of(Seating.Group group) {
    List<Person> newcomers = new ArrayList<>();
    List<Person> others = new ArrayList<>();
    for (Person p : group.people()) {
      (p.first().orElse(false) ? newcomers : others).add(p);
    }
    List<Person> order = new ArrayList<>(newcomers);
    order.addAll(others);
    List<List<Person>> pairs = new ArrayList<>();
    int from = 0;
    int to = order.size() - 1;
    while (from < to) {
      pairs.add(new ArrayList<>(List.of(order.get(from++), order.get(to--))));
    }
    if (from == to && !pairs.isEmpty()) {
      // The one who is left joins the pair in which the most know the way, if it is a newcomer.
      Person last = order.get(from);
      pairs.stream()
          .min(
              Comparator.comparingLong(
                  p -> p.stream().filter(x -> x.first().orElse(false)).count()))
          .orElseThrow()
          .add(last);
    }
    return pairs.stream().map(List::copyOf).toList();
  }
}

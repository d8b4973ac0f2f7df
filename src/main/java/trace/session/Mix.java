package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trace.model.Names;

/**
 * How well two people go together in a group: how alike they are in what is to be mixed, and how
 * lately they sat together. Two people cost more the less they should meet; whole numbers only, so
 * that every machine counts the same.
 */
final class Mix {
  /** Two newcomers, or two who know their way, in one group. */
  private static final int FIRST = 4;

  private static final int MEMBER = 2;
  private static final int ANSWER = 3;

  /** Two who sat together last time, the time before, and so on. */
  private static final int[] MET = {6, 4, 3, 2};

  private final List<Person> people;
  private final int[][] cost;
  private final boolean[][] met;

  /**
   * @param people who is to be put into groups
   * @param spread keys of the answers to mix people by
   * @param earlier groups of earlier sessions, the latest session first: keys of names
   */
  Mix(List<Person> people, List<String> spread, List<List<List<String>>> earlier) {
    this.people = people;
    this.cost = new int[people.size()][people.size()];
    this.met = new boolean[people.size()][people.size()];
    List<int[]> kinds = new ArrayList<>();
    kinds.add(kind(FIRST, p -> p.first().map(Person::yesNo)));
    kinds.add(kind(MEMBER, p -> p.member().map(Person::yesNo)));
    for (String key : spread) {
      kinds.add(kind(ANSWER, p -> Optional.ofNullable(p.answers().get(key)).map(Mix::folded)));
    }
    for (int[] kind : kinds) {
      for (int i = 0; i < cost.length; i++) {
        for (int j = 0; j < cost.length; j++) {
          cost[i][j] += i != j && kind[i] == kind[j] && kind[i] >= 0 ? kind[cost.length] : 0;
        }
      }
    }
    met(earlier);
  }

  private static String folded(String answer) {
    return Names.key(answer).toLowerCase(Locale.ROOT);
  }

  /** The number of what each person is, -1 where it is not known; and last what it weighs. */
  private int[] kind(int weight, java.util.function.Function<Person, Optional<String>> what) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] kinds = new int[people.size() + 1];
    for (int i = 0; i < people.size(); i++) {
      Optional<String> said = what.apply(people.get(i)).filter(s -> !s.isEmpty());
      kinds[i] = said.map(s -> numbers.computeIfAbsent(s, k -> numbers.size())).orElse(-1);
    }
    kinds[people.size()] = weight;
    return kinds;
  }

  private void met(List<List<List<String>>> earlier) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < people.size(); i++) {
      index.put(Names.key(people.get(i).name()), i);
    }
    for (int session = 0; session < earlier.size(); session++) {
      int weight = MET[Math.min(session, MET.length - 1)];
      for (List<String> group : earlier.get(session)) {
        List<Integer> there =
            group.stream().map(Names::key).filter(index::containsKey).map(index::get).toList();
        for (int i : there) {
          for (int j : there) {
            cost[i][j] += i == j ? 0 : weight;
            met[i][j] |= i != j;
          }
        }
      }
    }
  }

  int size() {
    return people.size();
  }

  /** What it costs that two people sit together. */
  int cost(int one, int other) {
    return cost[one][other];
  }

  /** True if they sat together in an earlier session. */
  boolean met(int one, int other) {
    return met[one][other];
  }
}

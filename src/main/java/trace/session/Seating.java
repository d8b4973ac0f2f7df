package trace.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who sits with whom: groups whose sizes differ by one at most, in which newcomers, members and
 * answers are spread and people who sat together before are apart. The same people and the same
 * seed give the same groups, on every machine.
 *
 * @param groups the groups, by number
 * @param moved who had another group before and had to move
 * @param again pairs who sat together in an earlier session and do so again
 */
public record Seating(List<Group> groups, List<Person> moved, List<List<Person>> again) {
  /** How many people a group has if nothing is said. */
  public static final int SIZE = 4;

  /**
   * A group.
   *
   * @param number from 1; as in the file
   * @param people in the order of the file
   */
  public record Group(int number, List<Person> people) {
    public Group {
      people = List.copyOf(people);
    }

    /** True if everybody is there for the first time: nobody can show the others how it goes. */
    public boolean isAllNew() {
      return people.size() > 1 && people.stream().allMatch(p -> p.first().orElse(false));
    }
  }

  /**
   * How people are to be put into groups.
   *
   * @param size how many are to be in a group
   * @param seed another number gives other groups
   * @param spread keys of the answers by which people are mixed, besides first time and member
   * @param earlier groups of earlier sessions, the latest session first: names
   */
  public record Wish(int size, long seed, List<String> spread, List<List<List<String>>> earlier) {
    public Wish {
      spread = List.copyOf(spread);
      earlier = List.copyOf(earlier);
    }
  }

  public Seating {
    groups = List.copyOf(groups);
    moved = List.copyOf(moved);
    again = List.copyOf(again);
  }

  /** New groups for everybody who is expected; who was put somewhere by hand stays there. */
  public static Seating fresh(People people, Wish wish) {
    List<Person> there = people.expected();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= count(there.size(), wish.size()); i++) {
      numbers.add(i);
    }
    there.stream()
        .filter(Person::fixed)
        .map(p -> p.group().orElseThrow())
        .filter(g -> !numbers.contains(g))
        .distinct()
        .sorted()
        .forEach(numbers::add);
    return of(there, numbers, wish, true);
  }

  /** The groups as they stand in the file. */
  public static Seating asWritten(People people, List<List<List<String>>> earlier) {
    List<Person> there = people.expected();
    Map<Integer, List<Person>> groups = new TreeMap<>();
    for (Person p : there) {
      p.group().ifPresent(g -> groups.computeIfAbsent(g, k -> new ArrayList<>()).add(p));
    }
    List<Group> all =
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    return new Seating(all, List.of(), again(all, new Mix(there, List.of(), earlier), there));
  }

  /**
   * The groups of the file, after some people did not come and others came unannounced: who has a
   * group moves only where sizes would differ by more than one otherwise.
   */
  public static Seating repaired(People people, Wish wish) {
    List<Person> there = people.expected();
    Map<Integer, Integer> sizes = new TreeMap<>();
    Map<Integer, Boolean> closable = new LinkedHashMap<>();
    for (Person p : people.all()) {
      p.group().ifPresent(g -> sizes.putIfAbsent(g, 0));
    }
    for (Person p : there) {
      p.group().ifPresent(g -> sizes.merge(g, 1, Integer::sum));
      p.group().ifPresent(g -> closable.merge(g, !p.fixed(), Boolean::logicalAnd));
    }
    sizes.values().removeIf(n -> n == 0);
    List<Integer> best = List.of();
    int least = Integer.MAX_VALUE;
    for (List<Integer> numbers : choices(sizes, closable, there.size(), wish.size())) {
      int moves = moves(sizes, numbers, there.size());
      boolean nearer =
          Math.abs(numbers.size() - sizes.size()) < Math.abs(best.size() - sizes.size());
      if (moves < least || moves == least && nearer) {
        best = numbers;
        least = moves;
      }
    }
    return of(there, best, wish, false);
  }

  /** How many groups there are to be: those whose size is nearest, rather small than large. */
  static int count(int people, int size) {
    return people == 0 ? 0 : Math.max(1, (2 * people + size) / (2 * size));
  }

  /** Which groups may be there after a repair: none of them far from the size that is wished. */
  private static List<List<Integer>> choices(
      Map<Integer, Integer> sizes, Map<Integer, Boolean> closable, int people, int size) {
    List<List<Integer>> choices = new ArrayList<>();
    List<Integer> keep = new ArrayList<>(sizes.keySet());
    List<Integer> closing =
        new ArrayList<>(keep.stream().filter(g -> closable.getOrDefault(g, true)).toList());
    closing.sort(
        java.util.Comparator.<Integer>comparingInt(sizes::get)
            .thenComparing(java.util.Comparator.reverseOrder()));
    for (int count = 1; count <= people; count++) {
      boolean fits = people / count >= size - 1 && (people + count - 1) / count <= size + 1;
      if (fits || count == count(people, size)) {
        List<Integer> numbers = new ArrayList<>(keep);
        for (int i = 0; numbers.size() > count && i < closing.size(); i++) {
          numbers.remove(closing.get(i));
        }
        for (int next = 1; numbers.size() < count; next++) {
          if (!numbers.contains(next)) {
            numbers.add(next);
          }
        }
        numbers.sort(null);
        choices.add(numbers);
      }
    }
    return choices;
  }

  /** How many people have to move so that sizes differ by one at most. */
  private static int moves(Map<Integer, Integer> sizes, List<Integer> numbers, int people) {
    int closed = 0;
    List<Integer> there = new ArrayList<>();
    for (int g : numbers) {
      there.add(sizes.getOrDefault(g, 0));
    }
    for (Map.Entry<Integer, Integer> e : sizes.entrySet()) {
      closed += numbers.contains(e.getKey()) ? 0 : e.getValue();
    }
    there.sort(java.util.Comparator.reverseOrder());
    int moves = closed;
    for (int i = 0; i < there.size(); i++) {
      int wanted = people / there.size() + (i < people % there.size() ? 1 : 0);
      moves += Math.max(0, there.get(i) - wanted);
    }
    return moves;
  }

  private static Seating of(List<Person> there, List<Integer> numbers, Wish wish, boolean anew) {
    Mix mix = new Mix(there, wish.spread(), wish.earlier());
    int[] home = new int[there.size()];
    boolean[] fixed = new boolean[there.size()];
    for (int i = 0; i < home.length; i++) {
      Person p = there.get(i);
      fixed[i] = p.fixed();
      home[i] = anew && !p.fixed() ? -1 : p.group().map(numbers::indexOf).orElse(-1);
    }
    int[] seats =
        there.isEmpty()
            ? new int[0]
            : new SeatingSearch(mix, numbers.size(), home, fixed, wish.seed()).run();
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < numbers.size(); g++) {
      int group = g;
      List<Person> people =
          IntStream.range(0, seats.length)
              .filter(i -> seats[i] == group)
              .mapToObj(there::get)
              .toList();
      groups.add(new Group(numbers.get(g), people));
    }
    groups.removeIf(g -> g.people().isEmpty());
    List<Person> moved =
        IntStream.range(0, seats.length)
            .filter(i -> !anew && there.get(i).group().isPresent())
            .filter(i -> !there.get(i).group().equals(Optional.of(numbers.get(seats[i]))))
            .mapToObj(there::get)
            .toList();
    return new Seating(groups, moved, again(groups, mix, there));
  }

  private static List<List<Person>> again(List<Group> groups, Mix mix, List<Person> there) {
    List<List<Person>> again = new ArrayList<>();
    for (Group group : groups) {
      int[] seats = group.people().stream().mapToInt(there::indexOf).toArray();
      for (int i = 0; i < seats.length; i++) {
        for (int j = i + 1; j < seats.length; j++) {
          if (mix.met(seats[i], seats[j])) {
            again.add(List.of(there.get(seats[i]), there.get(seats[j])));
          }
        }
      }
    }
    return again;
  }

  /** True if no two groups differ by more than one person. */
  public boolean isEven() {
    int[] sizes = groups.stream().mapToInt(g -> g.people().size()).toArray();
    return sizes.length == 0
        || Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow() <= 1;
  }

  /**
   * The text of {@code people.yaml} with these groups; empty if it cannot be changed safely. Who is
   * not there loses the group, unless it was given by hand.
   */
  public Optional<String> in(String text) {
    PeopleEditor editor = new PeopleEditor(text);
    List<Person> all = editor.people().all();
    for (int i = 0; i < all.size(); i++) {
      Person person = all.get(i);
      Optional<Integer> group = group(person);
      if (!group.equals(person.group()) && !(person.fixed() && group.isEmpty())) {
        editor.set(i, "group", group.map(String::valueOf));
      }
    }
    return editor.result();
  }

  private Optional<Integer> group(Person person) {
    return groups.stream().filter(g -> g.people().contains(person)).map(Group::number).findFirst();
  }
}

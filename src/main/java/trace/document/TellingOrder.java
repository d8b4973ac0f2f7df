package trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.words.WordParts;

/**
 * Which loops an article tells in full, and in which order: first those whose words lie nearest to
 * what the article begins with and to what it asks, then those that go on from there. Loops to
 * which the person gave a name come before the others.
 */
final class TellingOrder {
  /** So many loops are told in full: more of them no reader keeps apart. */
  static final int MOST = 3;

  private final CausalMap map;
  private final List<Focus> subjects = new ArrayList<>();

  /**
   * What an article speaks of.
   *
   * @param parts the parts of its words
   * @param touched the elements it is about
   */
  private record Focus(Set<String> parts, Set<Integer> touched) {
    /** How much of a loop it speaks of: a name counts once, however many parts it has. */
    int on(Loop loop, List<String> names) {
      long common =
          names.stream().filter(n -> WordParts.of(n).stream().anyMatch(parts::contains)).count();
      long on = loop.elements().stream().filter(touched::contains).count();
      return (int) (common + 2 * on);
    }
  }

  /**
   * Begins with what an article begins with.
   *
   * @param text the question, the words of a voice, what was seen anew
   * @param elements names of the elements it is about
   */
  TellingOrder(CausalMap map, String text, List<String> elements) {
    this.map = map;
    about(text, elements);
  }

  /** Something else that the article speaks of, and to which one of the loops should answer. */
  TellingOrder about(String text, List<String> elements) {
    Set<Integer> touched = new HashSet<>();
    elements.forEach(n -> map.index(n).ifPresent(touched::add));
    subjects.add(new Focus(WordParts.of(text), touched));
    return this;
  }

  /** The loops to tell in full. */
  List<Loop> of(Loops loops) {
    List<Loop> rest = new ArrayList<>(loops.independent());
    loops.all().stream().filter(l -> l.name().isPresent() && !rest.contains(l)).forEach(rest::add);
    List<Loop> told = new ArrayList<>();
    for (Focus subject : subjects) {
      if (told.size() < MOST && told.stream().noneMatch(l -> isNearest(l, subject, rest))) {
        boolean anyName = rest.stream().anyMatch(l -> l.name().isPresent());
        rest.stream()
            .filter(l -> nearness(l, subject) > 0 && l.name().isPresent() == anyName)
            .min(nearest(subject))
            .ifPresent(
                next -> {
                  told.add(next);
                  rest.remove(next);
                });
      }
    }
    while (told.size() < MOST && !rest.isEmpty()) {
      Loop next = rest.stream().min(order(told)).orElseThrow();
      told.add(next);
      rest.remove(next);
    }
    return told;
  }

  private Comparator<Loop> order(List<Loop> told) {
    return named()
        .thenComparingInt(l -> told.isEmpty() || !shared(l, told).isEmpty() ? 0 : 1)
        .thenComparingInt(
            l -> !told.isEmpty() && told.get(told.size() - 1).kind() == l.kind() ? 1 : 0)
        .thenComparing(nearest(subjects.get(0)));
  }

  private static Comparator<Loop> named() {
    return Comparator.comparingInt(l -> l.name().isPresent() ? 0 : 1);
  }

  private Comparator<Loop> nearest(Focus subject) {
    return Comparator.<Loop>comparingInt(l -> nearness(l, subject)).reversed();
  }

  /** True if none of the others is nearer to the subject. */
  private boolean isNearest(Loop loop, Focus subject, List<Loop> others) {
    int near = nearness(loop, subject);
    return near > 0 && others.stream().allMatch(l -> nearness(l, subject) <= near);
  }

  /** The elements of a loop that the loops before it have too, in its order. */
  static List<Integer> shared(Loop loop, List<Loop> before) {
    Set<Integer> seen = new LinkedHashSet<>();
    before.forEach(l -> seen.addAll(l.elements()));
    return loop.elements().stream().filter(seen::contains).toList();
  }

  /** How much of the loop the beginning speaks of; of two alike, the one that strays less. */
  private int nearness(Loop loop, Focus subject) {
    List<String> names = new ArrayList<>();
    loop.name().ifPresent(names::add);
    loop.elements().forEach(i -> names.add(map.element(i).name()));
    int on = subject.on(loop, names);
    int length = WordParts.of(String.join("\n", names)).size();
    return on == 0 ? -length : 1000 * on - length;
  }
}

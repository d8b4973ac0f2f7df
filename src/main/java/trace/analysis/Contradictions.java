package trace.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trace.model.Kit;
import trace.model.NamedLoop;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Trace;
import trace.model.Value;

/**
 * Where a trace contradicts itself in ways that only the whole map shows: 誤り, never questions of
 * taste. Names that do not exist are left to the reader of the file, except in {@code sections}.
 */
public final class Contradictions {
  private final CausalMap map;
  private final Cycles cycles;
  private final Positions positions;
  private final List<Problem> problems = new ArrayList<>();

  private Contradictions(CausalMap map, Positions positions) {
    this.map = map;
    this.cycles = new Cycles(map);
    this.positions = positions;
  }

  /** All contradictions, in the order of the file. */
  public static List<Problem> of(CausalMap map, Kit kit, Positions positions) {
    Contradictions found = new Contradictions(map, positions);
    found.namedLoops();
    found.expectations();
    found.problems.addAll(new KitFit(map, kit, positions).problems());
    return found.problems.stream().sorted(Problem.BY_POSITION).toList();
  }

  /** Whether sections that belong to no map are what the kit asks for, in the order of the file. */
  public static List<Problem> ofSections(Map<String, Value> sections, Kit kit, Positions where) {
    return new KitFit(CausalMap.of(Trace.ofSections(sections)), kit, where)
        .problems().stream().sorted(Problem.BY_POSITION).toList();
  }

  private void namedLoops() {
    Map<List<Integer>, String> named = new HashMap<>();
    for (int i = 0; i < map.trace().loops().size(); i++) {
      NamedLoop loop = map.trace().loops().get(i);
      List<Integer> ring = known(loop.through());
      if (ring.isEmpty() || ring.size() != loop.through().size()) {
        continue;
      }
      String place = "loops/" + i;
      int twice = firstRepeated(ring);
      if (twice >= 0) {
        add(
            ProblemKind.LOOP_REPEATS,
            place + "/through/" + twice,
            "",
            loop.name(),
            name(ring.get(twice)));
        continue;
      }
      List<Cycles.Gap> gaps = cycles.missing(ring);
      if (!gaps.isEmpty()) {
        String missing = gaps.stream().map(this::arrow).collect(Collectors.joining(", "));
        int at = ring.indexOf(gaps.get(0).from());
        String meant = sameElementsInOrder(ring).map(this::list).orElse("");
        add(ProblemKind.LOOP_BROKEN, place + "/through/" + at, meant, loop.name(), missing);
        continue;
      }
      String first = named.putIfAbsent(Loops.turned(ring), loop.name());
      if (first != null) {
        add(ProblemKind.LOOP_NAMED_TWICE, place + "/name", "", loop.name(), first);
      }
    }
  }

  /** A loop of the map through just these elements, if they were only written in another order. */
  private Optional<List<Integer>> sameElementsInOrder(List<Integer> ring) {
    if (ring.size() > Loops.DEFAULT_MAX_LENGTH) {
      return Optional.empty();
    }
    List<Integer> sorted = ring.stream().sorted().toList();
    return Loops.find(map, ring.size()).all().stream()
        .map(Loop::elements)
        .filter(e -> e.size() == sorted.size() && e.stream().sorted().toList().equals(sorted))
        .findFirst();
  }

  private void expectations() {
    for (int i = 0; i < map.trace().expectations().size(); i++) {
      List<String> names = map.trace().expectations().get(i).loop();
      List<Integer> elements = known(names).stream().distinct().toList();
      if (elements.isEmpty() || known(names).size() != names.size()) {
        continue;
      }
      String place = "expect/" + i + "/loop";
      Optional<Cycles.Gap> gap = cycles.gap(elements);
      if (gap.isPresent()) {
        add(
            ProblemKind.EXPECT_NO_WAY,
            place,
            "",
            list(elements),
            name(gap.get().from()),
            name(gap.get().to()));
      } else if (!cycles.oneThrough(elements)) {
        add(ProblemKind.EXPECT_NO_LOOP, place, "", list(elements));
      }
    }
  }

  private List<Integer> known(List<String> names) {
    return names.stream().flatMap(n -> map.index(n).stream()).toList();
  }

  private static int firstRepeated(List<Integer> ring) {
    for (int i = 1; i < ring.size(); i++) {
      if (ring.subList(0, i).contains(ring.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private String arrow(Cycles.Gap gap) {
    return name(gap.from()) + "→" + name(gap.to());
  }

  private String list(List<Integer> elements) {
    return elements.stream().map(this::name).collect(Collectors.joining(", ", "[", "]"));
  }

  private String name(int element) {
    return map.element(element).name();
  }

  private void add(ProblemKind kind, String place, String meant, String... arguments) {
    problems.add(
        new Problem(
            kind,
            List.of(arguments),
            place,
            positions.at(place),
            meant.isEmpty() ? Optional.empty() : Optional.of(meant)));
  }
}

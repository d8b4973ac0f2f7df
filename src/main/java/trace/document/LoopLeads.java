package trace.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.words.Texts;

/**
 * How the telling comes to each of some loops from those before it: by what is true there. A way to
 * say it that was used up is not used again; where none is left, nothing is said.
 */
final class LoopLeads {
  /** So many elements that a loop shares with the ones before it are named. */
  private static final int SHARED = 2;

  /** What can be said, the best first, and how often in one article. */
  private enum Way {
    LAST("lead.last", 1),
    APART("lead.apart", 1),
    TURN("lead.turn", 1),
    BRANCH("lead.branch", 2),
    SHARED("lead.shared", 1),
    INTO("lead.into", 2),
    ARROW("lead.arrow", 2);

    private final String key;
    private final int most;

    Way(String key, int most) {
      this.key = key;
      this.most = most;
    }
  }

  private final CausalMap map;
  private final Texts texts;
  private final List<Loop> order;
  private final Map<Loop, String> leads = new LinkedHashMap<>();
  private final Map<Way, Integer> used = new EnumMap<>(Way.class);

  /**
   * Leads to all of these loops.
   *
   * @param order the loops in the order in which they are told, each once
   */
  LoopLeads(CausalMap map, Texts texts, List<Loop> order) {
    this.map = map;
    this.texts = texts;
    this.order = order;
    for (int i = 0; i < order.size(); i++) {
      leads.put(order.get(i), i == 0 ? first() : lead(i));
    }
  }

  /** A sentence or two, or nothing. */
  String to(Loop loop) {
    return leads.get(loop);
  }

  private String first() {
    return texts.raw(order.size() > 1 ? "lead.first" : "lead.only");
  }

  private String lead(int at) {
    Loop loop = order.get(at);
    List<Loop> before = order.subList(0, at);
    for (Way way : Way.values()) {
      if (used.getOrDefault(way, 0) < way.most && (way != Way.LAST || at == order.size() - 1)) {
        Optional<String> said = said(way, loop, before);
        if (said.isPresent()) {
          used.merge(way, 1, Integer::sum);
          return said.get();
        }
      }
    }
    return "";
  }

  private Optional<String> said(Way way, Loop loop, List<Loop> before) {
    List<Integer> shared = TellingOrder.shared(loop, before);
    if (shared.isEmpty()) {
      return way == Way.APART ? Optional.of(texts.raw(way.key)) : Optional.empty();
    }
    return switch (way) {
      case APART -> Optional.empty();
      case LAST, SHARED -> Optional.of(texts.text(way.key, names(shared)));
      case TURN -> turn(loop, before).map(kind -> texts.text(way.key + kind, names(shared)));
      case BRANCH ->
          between(way, loop.arrows(), a -> shared.contains(a.from()) && !shared.contains(a.to()));
      case INTO ->
          between(way, loop.arrows(), a -> !shared.contains(a.from()) && shared.contains(a.to()));
      case ARROW -> {
        Set<Arrow> seen = new LinkedHashSet<>();
        before.forEach(l -> seen.addAll(l.arrows()));
        yield shared.size() == loop.length()
            ? between(way, loop.arrows(), a -> !seen.contains(a))
            : Optional.empty();
      }
    };
  }

  /** The first loop of its kind, after loops of the other kind. */
  private static Optional<String> turn(Loop loop, List<Loop> before) {
    LoopKind other = loop.kind() == LoopKind.BALANCING ? LoopKind.REINFORCING : LoopKind.BALANCING;
    boolean turns =
        loop.kind() != LoopKind.UNDETERMINED && before.stream().allMatch(l -> l.kind() == other);
    String kind = other == LoopKind.REINFORCING ? ".balancing" : ".reinforcing";
    return turns ? Optional.of(kind) : Optional.empty();
  }

  private Optional<String> between(Way way, List<Arrow> arrows, Predicate<Arrow> which) {
    return arrows.stream()
        .filter(which)
        .findFirst()
        .map(a -> texts.text(way.key, names(List.of(a.from())), names(List.of(a.to()))));
  }

  private String names(List<Integer> elements) {
    List<String> names = new ArrayList<>();
    elements.stream().limit(SHARED).forEach(i -> names.add(map.element(i).name()));
    return DraftParts.quoted(texts, names);
  }
}

package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Element;
import trace.model.LensEntry;
import trace.model.Polarity;
import trace.model.Voice;

/** Questions about the shape of a map: what comes back, what ends, what hangs in the air. */
final class ShapeQuestions {
  private static final int LONG_LOOP = 5;
  private static final int LONG_RUN = 3;

  private final CausalMap map;
  private final Loops loops;

  ShapeQuestions(CausalMap map, Loops loops) {
    this.map = map;
    this.loops = loops;
  }

  /** Whether so many signs are open that stories cannot be told. */
  void signs(List<Question> all) {
    List<Arrow> open =
        map.arrows().stream().filter(a -> a.relationship().polarity() == Polarity.OPEN).toList();
    if (open.size() >= 2 && open.size() * 2 >= map.arrows().size()) {
      Arrow first = open.get(0);
      all.add(
          Question.of(
                  QuestionKind.SIGNS_OPEN,
                  Integer.toString(open.size()),
                  name(first.from()),
                  name(first.to()))
              .along(List.of(first)));
    }
  }

  void ask(List<Question> all) {
    if (loops.all().isEmpty()) {
      nothingReturns().ifPresent(all::add);
    } else {
      loops.all().stream().flatMap(l -> drawn(l).stream()).findFirst().ifPresent(all::add);
      endsNowhere().ifPresent(all::add);
    }
    unconnected().ifPresent(all::add);
    for (Voice voice : map.trace().voices()) {
      if (!voice.words().isBlank() && !touchesAnArrow(voice.about())) {
        all.add(Question.of(QuestionKind.VOICE_UNCONNECTED, voice.who()));
        break;
      }
    }
    for (LensEntry lens : map.trace().lenses()) {
      if (!lens.seenAnew().isBlank() && lens.changed().isEmpty()) {
        all.add(Question.of(QuestionKind.LENS_UNCONNECTED, lens.lens()));
        break;
      }
    }
  }

  private boolean touchesAnArrow(List<String> names) {
    return names.stream()
        .flatMap(n -> map.index(n).stream())
        .anyMatch(e -> !map.outgoing(e).isEmpty() || !map.incoming(e).isEmpty());
  }

  /** The ends of the longest chain of a map without loops, if it has two arrows at least. */
  private Optional<Question> nothingReturns() {
    int n = map.elements().size();
    int[] length = new int[n];
    int[] start = new int[n];
    int[] missing = new int[n];
    List<Integer> ready = new ArrayList<>();
    for (int e = 0; e < n; e++) {
      start[e] = e;
      missing[e] = map.incoming(e).size();
      if (missing[e] == 0) {
        ready.add(e);
      }
    }
    int end = -1;
    for (int i = 0; i < ready.size(); i++) {
      int v = ready.get(i);
      end = end < 0 || length[v] > length[end] ? v : end;
      for (Arrow a : map.outgoing(v)) {
        if (length[v] + 1 > length[a.to()]) {
          length[a.to()] = length[v] + 1;
          start[a.to()] = start[v];
        }
        if (--missing[a.to()] == 0) {
          ready.add(a.to());
        }
      }
    }
    // Fewer ready elements than elements: a loop, longer than those that were looked for.
    if (ready.size() < n || end < 0 || length[end] < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Question.of(QuestionKind.NOTHING_RETURNS, name(start[end]), name(end))
            .about(List.of(start[end], end)));
  }

  /**
   * A long loop with a run of arrows that nobody has reported, through elements that have no other
   * arrow: 風が吹けば桶屋が儲かる.
   */
  private Optional<Question> drawn(Loop loop) {
    int n = loop.length();
    if (n < LONG_LOOP) {
      return Optional.empty();
    }
    for (int first = 0; first < n; first++) {
      int run = 0;
      while (run < n) {
        Arrow a = loop.arrows().get((first + run) % n);
        boolean through = run == 0 || onlyPassedThrough(a.from());
        if (a.sourced() || !a.relationship().why().isBlank() || !through) {
          break;
        }
        run++;
      }
      if (run >= LONG_RUN) {
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < run; i++) {
          arrows.add(loop.arrows().get((first + i) % n));
        }
        return Optional.of(
            Question.of(
                    QuestionKind.DRAWN_CHAIN,
                    name(arrows.get(0).from()),
                    name(arrows.get(run - 1).to()),
                    Integer.toString(run))
                .along(arrows)
                .on(List.of(loop)));
      }
    }
    return Optional.empty();
  }

  private boolean onlyPassedThrough(int element) {
    return map.incoming(element).size() == 1
        && map.outgoing(element).size() == 1
        && map.element(element).note().isBlank();
  }

  private Optional<Question> endsNowhere() {
    int found = -1;
    for (int e = 0; e < map.elements().size(); e++) {
      boolean ends = map.outgoing(e).isEmpty() && !map.incoming(e).isEmpty();
      if (ends && (found < 0 || map.incoming(e).size() > map.incoming(found).size())) {
        found = e;
      }
    }
    return found < 0
        ? Optional.empty()
        : Optional.of(Question.of(QuestionKind.ENDS_NOWHERE, name(found)).about(List.of(found)));
  }

  /** Elements without an arrow; the first is one about which something is written, if any. */
  private Optional<Question> unconnected() {
    List<Integer> alone = new ArrayList<>();
    for (int e = 0; e < map.elements().size(); e++) {
      if (map.outgoing(e).isEmpty() && map.incoming(e).isEmpty()) {
        alone.add(e);
      }
    }
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    int first = alone.stream().filter(this::isToldOf).findFirst().orElse(alone.get(0));
    return Optional.of(
        Question.of(QuestionKind.UNCONNECTED, name(first), Integer.toString(alone.size()))
            .about(alone));
  }

  private boolean isToldOf(int element) {
    Element e = map.element(element);
    return !e.note().isBlank()
        || !e.sources().isEmpty()
        || map.trace().voices().stream().anyMatch(v -> names(v.about(), element))
        || map.trace().lenses().stream().anyMatch(l -> names(l.changed(), element));
  }

  private boolean names(List<String> names, int element) {
    return names.stream().anyMatch(n -> map.index(n).equals(Optional.of(element)));
  }

  private String name(int element) {
    return map.element(element).name();
  }
}

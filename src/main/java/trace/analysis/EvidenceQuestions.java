package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Names;
import trace.model.Source;

/** Questions about how sure a map is. */
final class EvidenceQuestions {
  private static final int ENOUGH_ARROWS = 3;

  private final CausalMap map;
  private final Loops loops;

  EvidenceQuestions(CausalMap map, Loops loops) {
    this.map = map;
    this.loops = loops;
  }

  void ask(List<Question> all) {
    Optional<Arrow> matters = hypothesisThatMatters();
    if (map.arrows().stream().noneMatch(Arrow::sourced)) {
      if (map.arrows().size() >= ENOUGH_ARROWS) {
        Arrow arrow = matters.orElse(map.arrows().get(0));
        all.add(
            Question.of(QuestionKind.NO_SOURCE, name(arrow.from()), name(arrow.to()))
                .along(List.of(arrow)));
      }
      return;
    }
    loops.all().stream()
        .filter(l -> l.length() > 1 && l.hypotheses() == l.length())
        .findFirst()
        .ifPresent(
            l ->
                all.add(
                    Question.of(QuestionKind.LOOP_OF_GUESSES).on(List.of(l)).along(l.arrows())));
    loops.all().stream().flatMap(l -> oneSource(l).stream()).findFirst().ifPresent(all::add);
    matters.ifPresent(
        a -> {
          List<Loop> through = through(a);
          all.add(
              Question.of(
                      QuestionKind.HYPOTHESIS_MATTERS,
                      name(a.from()),
                      name(a.to()),
                      Integer.toString(through.size()))
                  .along(List.of(a))
                  .on(through));
        });
  }

  /** The hypothesis that most loops run through, the first of equals. */
  private Optional<Arrow> hypothesisThatMatters() {
    int[] count = new int[map.trace().relationships().size()];
    loops.all().forEach(l -> l.arrows().forEach(a -> count[a.index()]++));
    Arrow best = null;
    for (Arrow a : map.arrows()) {
      boolean more = best == null ? count[a.index()] > 0 : count[a.index()] > count[best.index()];
      if (!a.sourced() && more) {
        best = a;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<Loop> through(Arrow arrow) {
    return loops.all().stream()
        .filter(l -> l.arrows().stream().anyMatch(a -> a.index() == arrow.index()))
        .toList();
  }

  /** A loop of which every arrow rests on one and the same source. */
  private Optional<Question> oneSource(Loop loop) {
    if (loop.length() < 2 || loop.hypotheses() > 0) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    for (Arrow a : loop.arrows()) {
      for (String key : a.relationship().sources()) {
        Optional<Source> source = map.trace().source(key);
        if (source.isPresent() && !source.get().isGuess() && !keys.contains(Names.key(key))) {
          keys.add(Names.key(key));
        }
      }
    }
    if (keys.size() != 1) {
      return Optional.empty();
    }
    String title = map.trace().source(keys.get(0)).map(Source::title).orElse(keys.get(0));
    return Optional.of(
        Question.of(QuestionKind.LOOP_OF_ONE_SOURCE, title).on(List.of(loop)).along(loop.arrows()));
  }

  private String name(int element) {
    return map.element(element).name();
  }
}

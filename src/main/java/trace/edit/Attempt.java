package trace.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Severity;
import trace.model.Trace;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/**
 * One try to write a draft into its text, and the proof that it says what it should.
 *
 * @param text the new text; null if it is not to be used because of {@code problems}
 */
record Attempt(String text, List<Problem> problems) {
  boolean isDone() {
    return text != null;
  }

  static Attempt of(
      EditTarget target, Trace intended, Function<String, Optional<Kit>> kits, boolean quoteAll) {
    Layout layout = target.layout();
    Outline outline = target.outline().orElseThrow();
    Habits habits = Habits.of(outline.root(), layout);
    Reconciler reconciler =
        new Reconciler(outline, target.draft().orElseThrow(), layout, habits, quoteAll);
    reconciler.run();
    if (!reconciler.refusals().problems().isEmpty()) {
      return new Attempt(null, reconciler.refusals().problems());
    }
    Optional<String> text = reconciler.splices().apply(layout.text());
    if (text.isEmpty()) {
      return unsure(target, reconciler.splices());
    }
    Reading after = TraceReader.proof(text.get(), kits);
    List<Problem> fresh = fresh(target.reading(), after);
    if (!fresh.isEmpty()) {
      return new Attempt(null, fresh);
    }
    return after.trace().equals(Optional.of(intended))
        ? new Attempt(text.get(), List.of())
        : unsure(target, reconciler.splices());
  }

  /** The line where the first change would have been. */
  static Attempt unsure(EditTarget target, Splices splices) {
    int line = target.layout().lineOf(splices.first());
    int length =
        Math.max(
            1, target.layout().line(line).codePointCount(0, target.layout().line(line).length()));
    Position at = new Position(line + 1, 1, length);
    return new Attempt(
        null,
        List.of(
            new Problem(
                ProblemKind.EDIT_UNSURE, List.of(), "", Optional.of(at), Optional.empty())));
  }

  /** Errors of a kind of which there were fewer before; their places are those of no file. */
  private static List<Problem> fresh(Reading before, Reading after) {
    Map<ProblemKind, Integer> known = new EnumMap<>(ProblemKind.class);
    before.problems().forEach(p -> known.merge(p.kind(), 1, Integer::sum));
    Map<ProblemKind, List<Problem>> now = new EnumMap<>(ProblemKind.class);
    after.problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .forEach(p -> now.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
    List<Problem> fresh = new ArrayList<>();
    now.forEach(
        (kind, problems) -> {
          if (problems.size() > known.getOrDefault(kind, 0)) {
            Problem last = problems.get(problems.size() - 1);
            fresh.add(new Problem(kind, last.arguments(), "", Optional.empty(), last.suggestion()));
          }
        });
    return fresh;
  }
}

package trace.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.Problem;
import trace.model.Severity;
import trace.model.Side;

/**
 * A text that is to be edited, read.
 *
 * @param draft what edits change; empty if the text cannot be edited because of {@code problems}
 */
record EditTarget(
    Layout layout,
    Reading reading,
    Optional<Outline> outline,
    Optional<Draft> draft,
    List<Problem> problems) {

  static EditTarget of(String text, Function<String, Optional<Kit>> kits) {
    TraceText read = TraceText.of(text);
    Reading reading = TraceReader.read(read, kits);
    Layout layout = new Layout(text);
    boolean sound = read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
    if (!sound || read.root().isEmpty() || reading.trace().isEmpty()) {
      List<Problem> why =
          reading.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
      return new EditTarget(layout, reading, Optional.empty(), Optional.empty(), why);
    }
    Outline outline = new Outline(read.root().get(), reading.positions(), reading.trace().get());
    List<Side> sides =
        reading.kit().map(Kit::sides).filter(s -> !s.isEmpty()).orElse(Side.BUILT_IN);
    Draft draft = new Draft(reading.trace().get(), outline, sides);
    return new EditTarget(layout, reading, Optional.of(outline), Optional.of(draft), List.of());
  }
}

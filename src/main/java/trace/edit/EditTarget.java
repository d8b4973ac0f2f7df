package trace.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.Problem;
import trace.model.Severity;
import trace.model.Side;
import trace.yaml.OpenedTrace;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

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
    OpenedTrace opened = TraceReader.open(text, kits);
    Reading reading = opened.reading();
    Layout layout = new Layout(text);
    if (opened.root().isEmpty() || reading.trace().isEmpty()) {
      List<Problem> why =
          reading.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
      return new EditTarget(layout, reading, Optional.empty(), Optional.empty(), why);
    }
    Outline outline = new Outline(opened.root().get(), reading.positions(), reading.trace().get());
    List<Side> sides =
        reading.kit().map(Kit::sides).filter(s -> !s.isEmpty()).orElse(Side.BUILT_IN);
    Draft draft = new Draft(reading.trace().get(), outline, sides);
    return new EditTarget(layout, reading, Optional.of(outline), Optional.of(draft), List.of());
  }
}

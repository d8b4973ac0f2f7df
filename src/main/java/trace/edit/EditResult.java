package trace.edit;

import java.util.List;
import java.util.Optional;
import trace.model.Problem;
import trace.model.Trace;

/**
 * What came of one or several edits: all of them were done, or none.
 *
 * @param text the new text; empty if nothing was changed because of {@code problems}. Equal to the
 *     old text if everything was so already.
 * @param before what the old text says; empty if it could not be read
 * @param trace the trace in the new text; empty if there is no new text
 * @param changes what was done, in the order of the edits; empty if there is no new text
 * @param problems why nothing was done; positions are those of the old text
 * @param remains what the commands that put back do not bring back as it was
 * @param uses what hangs on the things that were to be removed without force
 */
public record EditResult(
    Optional<String> text,
    Optional<Trace> before,
    Optional<Trace> trace,
    List<Change> changes,
    List<Problem> problems,
    Remains remains,
    List<Use> uses) {
  public EditResult {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    uses = List.copyOf(uses);
  }

  static EditResult refused(EditTarget target, List<Problem> problems, List<Use> uses) {
    Optional<Trace> before = target.reading().trace();
    return new EditResult(
        Optional.empty(), before, Optional.empty(), List.of(), problems, Remains.NONE, uses);
  }

  static EditResult done(EditTarget target, String text, Trace trace, List<Change> changes) {
    Optional<Trace> before = target.reading().trace();
    return new EditResult(
        Optional.of(text), before, Optional.of(trace), changes, List.of(), Remains.NONE, List.of());
  }

  EditResult with(Remains left) {
    return new EditResult(text, before, trace, changes, problems, left, uses);
  }

  /** The same, without the commands that would be refused. */
  EditResult without(List<List<String>> commands) {
    List<Change> all =
        changes.stream()
            .map(
                c ->
                    commands.contains(c.putBack())
                        ? Change.of(c.kind(), c.subject(), c.before(), c.after())
                        : c)
            .toList();
    return new EditResult(text, before, trace, all, problems, remains, uses);
  }
}

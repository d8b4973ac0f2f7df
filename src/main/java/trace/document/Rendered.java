package trace.document;

import java.util.List;
import trace.model.Problem;

/**
 * A document.
 *
 * @param text its text, ending in one line feed; empty if the template has problems
 * @param problems what is wrong with the template, by position in its file
 */
public record Rendered(String text, List<Problem> problems) {
  public Rendered {
    problems = List.copyOf(problems);
  }
}

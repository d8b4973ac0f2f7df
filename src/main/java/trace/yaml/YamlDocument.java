package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Problem;

/**
 * A YAML text, read.
 *
 * @param root its tree; empty if there is none to be had
 * @param problems what is wrong with it as YAML, in the order of the text
 */
public record YamlDocument(Optional<YamlNode> root, List<Problem> problems) {
  public YamlDocument {
    problems = List.copyOf(problems);
  }
}

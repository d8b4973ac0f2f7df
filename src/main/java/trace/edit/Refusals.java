package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlNode;

/** What keeps an edit from being done. One reason is enough, but all are told. */
final class Refusals {
  private final Outline outline;
  private final List<Problem> problems = new ArrayList<>();

  Refusals(Outline outline) {
    this.outline = outline;
  }

  List<Problem> problems() {
    return problems;
  }

  /** A line that only the person can change safely. */
  void byHand(YamlNode node) {
    add(ProblemKind.EDIT_BY_HAND, node.position());
  }

  /** Refuses if an anchor and an alias share the node: a change here would change it elsewhere. */
  boolean unlessOwn(YamlNode node) {
    if (outline.isShared(node)) {
      add(ProblemKind.EDIT_SHARED, node.position());
      return true;
    }
    return false;
  }

  private void add(ProblemKind kind, Position at) {
    Problem problem = new Problem(kind, List.of(), "", Optional.of(at), Optional.empty());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}

package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * The tree of a trace's text together with what a look at its lines found. What the lines say is
 * wrong is mended before the tree is read, line by line, so that one slip neither hides the next
 * problem nor causes another; places on the other lines stay as they are.
 *
 * @param root the tree; empty if there is none to be had
 * @param problems what is wrong with the text
 */
record TraceText(Optional<YamlNode> root, List<Problem> problems) {
  private static final List<ProblemKind> REFUSED =
      List.of(ProblemKind.TOO_LARGE, ProblemKind.TOO_DEEP, ProblemKind.TOO_MANY_PARTS);

  static TraceText of(String text) {
    YamlDocument written = YamlReader.read(text);
    boolean refused = written.problems().stream().anyMatch(p -> REFUSED.contains(p.kind()));
    if (refused) {
      return new TraceText(Optional.empty(), written.problems());
    }
    Lines lines = new Lines(text);
    List<Mend> mends = LineScan.scan(lines);
    if (mends.isEmpty()) {
      return new TraceText(written.root(), written.problems());
    }
    YamlDocument mended = YamlReader.read(mended(lines, mends));
    boolean helped = mended.root().isPresent() || written.root().isEmpty();
    YamlDocument used = helped ? mended : written;
    List<Problem> problems = new ArrayList<>();
    Set<Integer> told = new LinkedHashSet<>();
    for (Mend mend : mends) {
      problems.add(mend.problem());
      told.add(mend.line() + 1);
    }
    for (Problem p : used.problems()) {
      boolean again = p.position().map(Position::line).filter(told::contains).isPresent();
      if (!again || p.kind() == ProblemKind.DUPLICATE_KEY) {
        problems.add(p);
      }
    }
    return new TraceText(used.root(), problems);
  }

  private static String mended(Lines lines, List<Mend> mends) {
    String text = lines.text();
    StringBuilder mended = new StringBuilder();
    int from = 0;
    for (Mend mend : mends) {
      if (mend.mended() != null) {
        mended.append(text, from, lines.start(mend.line())).append(mend.mended());
        from = lines.end(mend.line());
      }
    }
    return mended.append(text.substring(from)).toString();
  }
}

package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
 * @param columns for each mended line, from 1, the column as written for each column as mended, all
 *     from 0
 */
record TraceText(Optional<YamlNode> root, List<Problem> problems, Map<Integer, int[]> columns) {
  private static final List<ProblemKind> REFUSED =
      List.of(ProblemKind.TOO_LARGE, ProblemKind.TOO_DEEP, ProblemKind.TOO_MANY_PARTS);

  /** From this length on, in UTF-16 units, the lines are looked at while the tree is read. */
  private static final int LARGE = 100_000;

  /** The text of a trace. */
  static TraceText of(String text) {
    return of(text, Vocabulary.KEYS);
  }

  /** The text of a file with these keys. */
  static TraceText of(String text, Keys keys) {
    Lines lines = new Lines(text);
    boolean atOnce = text.length() > LARGE && text.length() <= YamlReader.MAX_LENGTH;
    CompletableFuture<List<Mend>> scan =
        atOnce ? CompletableFuture.supplyAsync(() -> LineScan.scan(lines, keys)) : null;
    YamlDocument written = YamlReader.read(lines);
    boolean refused = written.problems().stream().anyMatch(p -> REFUSED.contains(p.kind()));
    if (refused) {
      return new TraceText(Optional.empty(), written.problems(), none());
    }
    List<Mend> mends = atOnce ? scan.join() : LineScan.scan(lines, keys);
    if (mends.isEmpty()) {
      return new TraceText(written.root(), written.problems(), none());
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
    return new TraceText(used.root(), problems, helped ? columns(lines, mends) : none());
  }

  private static Map<Integer, int[]> none() {
    return new LinkedHashMap<>();
  }

  private static Map<Integer, int[]> columns(Lines lines, List<Mend> mends) {
    Map<Integer, int[]> columns = none();
    for (Mend mend : mends) {
      if (mend.mended() != null) {
        int[] written = lines.line(mend.line()).codePoints().toArray();
        columns.put(mend.line() + 1, columns(written, mend.mended().codePoints().toArray()));
      }
    }
    return columns;
  }

  /** Mends add and replace single characters: the same characters are the same places. */
  private static int[] columns(int[] written, int[] mended) {
    int[] columns = new int[mended.length + 1];
    int i = 0;
    for (int j = 0; j < mended.length; j++) {
      columns[j] = Math.min(i, Math.max(0, written.length - 1));
      if (i < written.length && written[i] != mended[j]) {
        int ahead = find(written, i, mended[j]);
        if (ahead >= 0 && LineParts.isSpace((char) written[i])) {
          i = ahead + 1;
          columns[j] = ahead;
        }
      } else {
        i++;
      }
    }
    columns[mended.length] = written.length;
    return columns;
  }

  private static int find(int[] written, int from, int codePoint) {
    for (int i = from; i < written.length && i < from + 20; i++) {
      if (written[i] == codePoint) {
        return i;
      }
    }
    return -1;
  }

  /** The place in the text as it was written of a place in the text as it was read. */
  Position written(Position read) {
    int[] line = columns.get(read.line());
    if (line == null) {
      return read;
    }
    int from = line[Math.min(read.column() - 1, line.length - 1)];
    int to = line[Math.min(read.column() + read.length() - 2, line.length - 1)];
    return new Position(read.line(), from + 1, Math.max(1, to - from + 1));
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

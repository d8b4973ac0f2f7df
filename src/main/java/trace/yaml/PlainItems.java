package trace.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The long lists of a text whose items are plain texts of one line, such as {@code - 声 -> 来店 (+)}.
 * Their inner lines need no parser: the parser is shown the first and the last line of each list,
 * and what stands between is taken as it is, once the parser has read the first line as an item. So
 * a file of 20,000 arrows is read in a fraction of the time. Whatever is not certain (a colon of
 * any width, a comment, quotes, a tab, a character outside the plane of everyday writing) ends such
 * a list.
 */
final class PlainItems {
  /** Shorter lists are not worth the trouble. */
  private static final int FEWEST = 4;

  /** A list of plain items on successive lines, from 0. */
  private record Run(int first, int last) {}

  private final Lines lines;
  private final List<Run> runs;

  private final int bom;

  /** Where in the shown text each list goes on after its first line. */
  private final int[] resumes;

  /** How much is left out up to there. */
  private final int[] leftOut;

  private final Lines shown;
  private int taken;

  private PlainItems(Lines lines, List<Run> runs, String clean) {
    this.lines = lines;
    this.runs = runs;
    this.bom = Lines.bom(clean);
    this.resumes = new int[runs.size()];
    this.leftOut = new int[runs.size()];
    this.shown = runs.isEmpty() && clean.equals(lines.text()) && bom == 0 ? lines : shown(clean);
  }

  /** The text with the inner lines of the lists left out. */
  private Lines shown(String clean) {
    StringBuilder kept = new StringBuilder(clean.length());
    int from = bom;
    for (int i = 0; i < runs.size(); i++) {
      int left = lines.start(runs.get(i).first() + 1);
      int right = lines.start(runs.get(i).last());
      kept.append(clean, from, left);
      resumes[i] = kept.length();
      leftOut[i] = right - left + (i == 0 ? 0 : leftOut[i - 1]);
      from = right;
    }
    return new Lines(kept.append(clean, from, clean.length()).toString());
  }

  /**
   * Looks for such lists.
   *
   * @param clean the text with its control characters replaced, as long as the lines' own
   */
  static PlainItems of(Lines lines, String clean) {
    return new PlainItems(lines, runs(lines), clean);
  }

  /** Leaves nothing out. */
  static PlainItems none(Lines lines, String clean) {
    return new PlainItems(lines, List.of(), clean);
  }

  private static List<Run> runs(Lines lines) {
    List<Run> runs = new ArrayList<>();
    int first = 0;
    int column = -1;
    for (int line = 0; line <= lines.count(); line++) {
      int dash = line < lines.count() ? dash(lines, line) : -1;
      if (dash >= 0 && dash == column) {
        continue;
      }
      if (column >= 0 && line - first >= FEWEST) {
        runs.add(new Run(first, line - 1));
      }
      first = line;
      column = dash;
    }
    return runs;
  }

  /**
   * The column of the dash of a plain item, in which nothing can be wrong but its column; -1 if the
   * line is anything else.
   */
  static int dash(Lines lines, int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    int dash = spaces(lines, start, end);
    if (dash + 2 >= end || lines.charAt(dash) != '-' || lines.charAt(dash + 1) != ' ') {
      return -1;
    }
    int i = spaces(lines, dash + 1, end);
    if (i == end || !isLetter(lines.charAt(i))) {
      return -1;
    }
    for (; i < end; i++) {
      if (!isPlain(lines.charAt(i))) {
        return -1;
      }
    }
    return dash - start;
  }

  private static int begin(Lines lines, int start, int end) {
    return spaces(lines, spaces(lines, start, end) + 1, end);
  }

  private static int spaces(Lines lines, int from, int end) {
    int i = from;
    while (i < end && lines.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** A character with which a plain text may begin, and that means nothing to YAML. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c >= '\u3041' && c <= '\u9FFF';
  }

  /** A character that, inside a plain text, means nothing to YAML. */
  static boolean isPlain(char c) {
    return c >= '\u3000' && c <= '\u9FFF'
        || c >= ' ' && c < '\u007F' && c != ':' && c != '#'
        || c >= '\u2010' && c <= '\u2027'
        || c >= '\u2190' && c <= '\u22FF'
        || c >= '\uFF01' && c <= '\uFFEE' && c != '：';
  }

  /** What the parser is to read. */
  String shown() {
    return shown.text();
  }

  /** True if lines are left out of what the parser reads. */
  boolean leavesOut() {
    return !runs.isEmpty();
  }

  /** True if the parser met each of the lists as a list. */
  boolean areAllTaken() {
    return taken == runs.size();
  }

  /** The offset in the whole text of a code point of what the parser reads. */
  int offset(int codePoint) {
    int offset = shown.offset(codePoint);
    int found = Arrays.binarySearch(resumes, offset);
    int before = found >= 0 ? found : -found - 2;
    return bom + offset + (before < 0 ? 0 : leftOut[before]);
  }

  /**
   * The items that were left out after one that the parser has read, in order; none if it is not
   * the first of such a list.
   */
  List<YamlNode> after(YamlNode item) {
    if (taken == runs.size() || lines.start(runs.get(taken).first() + 1) <= item.start()) {
      return List.of();
    }
    Run run = runs.get(taken);
    YamlNode first = node(run.first());
    if (first.start() != item.start() || !first.text().equals(item.text())) {
      return List.of();
    }
    taken++;
    List<YamlNode> items = new ArrayList<>(run.last() - run.first());
    for (int line = run.first() + 1; line < run.last(); line++) {
      items.add(node(line));
    }
    return items;
  }

  private YamlNode node(int line) {
    int end = lines.end(line);
    while (lines.charAt(end - 1) == ' ') {
      end--;
    }
    int start = begin(lines, lines.start(line), end);
    return YamlNode.plain(lines.text().substring(start, end), lines, start, end);
  }
}

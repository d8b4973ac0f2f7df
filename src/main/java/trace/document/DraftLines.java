package trace.document;

import java.util.ArrayList;
import java.util.List;

/** The lines of an article as they are put together from a draft, remarks taken out. */
final class DraftLines {
  private static final String OPENS = "<!--";
  private static final String CLOSES = "-->";

  private final List<String> lines = new ArrayList<>();
  private boolean inRemark;
  private int remarks;

  /** Adds a line as it is. */
  void add(String line) {
    if (!(line.isBlank() && isEmpty())) {
      lines.add(line);
    }
  }

  /** Adds a block of its own, with blank lines around it; nothing if it is empty. */
  void block(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
      lines.add("");
    }
    lines.addAll(text.lines().toList());
    lines.add("");
  }

  /** The same for what takes the place of something; not twice in a row. */
  void blockOnce(String text) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || !lines.get(last).equals(text)) {
      block(text);
    }
  }

  /** Adds items of a list, to the list that is there if there is one. */
  void items(String text) {
    boolean after = lines.size() > 1 && lines.get(lines.size() - 1).isBlank();
    if (after && lines.get(lines.size() - 2).startsWith("- ")) {
      lines.remove(lines.size() - 1);
    }
    if (!isEmpty() && lines.get(lines.size() - 1).startsWith("- ")) {
      lines.addAll(text.lines().toList());
    } else {
      block(text);
    }
  }

  /** What of a line is not part of a remark; remarks may go over several lines. */
  String withoutRemarks(String line) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      if (inRemark) {
        int end = line.indexOf(CLOSES, at);
        inRemark = end < 0;
        at = end < 0 ? line.length() : end + CLOSES.length();
      } else {
        int begin = opening(line, at);
        kept.append(line, at, begin < 0 ? line.length() : begin);
        inRemark = begin >= 0;
        remarks += inRemark ? 1 : 0;
        at = begin < 0 ? line.length() : begin + OPENS.length();
      }
    }
    return kept.toString();
  }

  /** Where the next remark begins; a mark behind a backslash is text. */
  private static int opening(String line, int from) {
    int at = line.indexOf(OPENS, from);
    while (at > 0 && line.charAt(at - 1) == '\\') {
      at = line.indexOf(OPENS, at + 1);
    }
    return at;
  }

  boolean inRemark() {
    return inRemark;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many remarks were taken out. */
  int remarks() {
    return remarks;
  }

  /** All lines; blank ones never come in twos outside of code, and the last one is not blank. */
  String text() {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    boolean blank = false;
    for (String line : lines) {
      code ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
      if (!(line.isBlank() && blank && !code)) {
        out.append(line).append('\n');
      }
      blank = line.isBlank();
    }
    return out.toString().stripTrailing() + "\n";
  }
}

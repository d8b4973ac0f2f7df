package trace.yaml;

import java.util.ArrayList;
import java.util.List;
import trace.model.ProblemKind;

/** Lists and maps in brackets on one line: where a comma splits what belongs together. */
final class FlowRules {
  /** A longer line was not written by hand. */
  private static final int LONGEST = 4_000;

  private FlowRules() {}

  /** A part between commas, from one offset of the line to another. */
  private record Part(int start, int end) {}

  static LineRules.Found check(LineParts p) {
    if (p.value() >= p.end() || p.end() > LONGEST || "[{".indexOf(p.line().charAt(p.value())) < 0) {
      return null;
    }
    int closed = LineParts.closing(p.line(), p.value());
    return closed < 0 ? null : check(p, p.value(), closed);
  }

  private static LineRules.Found check(LineParts p, int open, int closed) {
    String line = p.line();
    boolean map = line.charAt(open) == '{';
    List<Part> parts = parts(line, open + 1, closed - 1);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String text = line.substring(part.start(), part.end());
      if (text.isEmpty()) {
        continue;
      }
      int colon = map ? LineParts.colon(text, 0) : -1;
      int start = part.start() + (colon < 0 ? 0 : valueAt(text, colon));
      if (start < part.end() && "[{".indexOf(line.charAt(start)) >= 0) {
        LineRules.Found inner = check(p, start, part.end());
        if (inner != null) {
          return inner;
        }
        continue;
      }
      int last = i;
      while (last + 1 < parts.size() && open(line.substring(start, parts.get(last).end())) > 0) {
        last++;
      }
      if (map && last == i) {
        last = withoutKey(line, parts, i);
      }
      if (last > i) {
        int end = parts.get(last).end();
        return LineRules.found(
            ProblemKind.COMMA_SPLITS, List.of(line.substring(start, end)), p, start, end);
      }
    }
    return null;
  }

  private static int valueAt(String text, int colon) {
    int value = colon + 1;
    while (value < text.length() && text.charAt(value) == ' ') {
      value++;
    }
    return value;
  }

  /** The last of the parts after this one that have no key of their own. */
  private static int withoutKey(String line, List<Part> parts, int i) {
    int last = i;
    while (last + 1 < parts.size()) {
      Part next = parts.get(last + 1);
      String text = line.substring(next.start(), next.end());
      if (text.isEmpty() || LineParts.colon(text, 0) >= 0) {
        break;
      }
      last++;
    }
    return last;
  }

  /** How many round brackets are still open at the end of a text that is not quoted. */
  private static int open(String text) {
    if (text.startsWith("\"") || text.startsWith("'")) {
      return 0;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if ((c == ')' || c == '）') && depth > 0) {
        depth--;
      }
    }
    return depth;
  }

  private static List<Part> parts(String line, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      char c = i < to ? line.charAt(i) : ',';
      boolean begins = i < to && begins(line, start, i);
      if (c == '[' || c == '{' || begins && (c == '"' || c == '\'')) {
        int closed = LineParts.closing(line, i);
        i = closed < 0 || closed > to ? i : closed - 1;
      } else if (c == ',') {
        parts.add(trimmed(line, start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** True if a value begins here: after a comma or after the colon of a key. */
  private static boolean begins(String line, int start, int at) {
    int before = at;
    while (before > start && line.charAt(before - 1) == ' ') {
      before--;
    }
    return before == start || before < at && line.charAt(before - 1) == ':';
  }

  private static Part trimmed(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && LineParts.isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && LineParts.isSpace(line.charAt(end - 1))) {
      end--;
    }
    return new Part(start, end);
  }
}

package trace.yaml;

import trace.model.Position;

/**
 * The lines of a text, and the way between three ways of counting: code points (the parser's
 * marks), UTF-16 offsets (strings) and line and column (people). Lines end with LF, CR LF or CR. A
 * BOM at the beginning belongs to no column.
 */
public final class Lines {
  private static final int STEP = 64;

  private final String text;
  private final int[] starts;

  /** Null where every character is a code point: then both ways of counting are the same. */
  private final int[] codePointsBefore;

  /** Takes a text apart into its lines. */
  public Lines(String text) {
    this.text = text;
    this.starts = starts(text);
    this.codePointsBefore =
        text.codePointCount(0, text.length()) == text.length() ? null : codePointsBefore();
  }

  private int[] codePointsBefore() {
    int[] before = new int[text.length() / STEP + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        before[i / STEP] = count;
      }
      if (!isLowHalf(i)) {
        count++;
      }
    }
    if (text.length() % STEP == 0) {
      before[text.length() / STEP] = count;
    }
    return before;
  }

  private static int[] starts(String text) {
    int[] found = new int[16];
    int n = 0;
    found[n++] = bom(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (ends) {
        if (n == found.length) {
          found = java.util.Arrays.copyOf(found, n * 2);
        }
        found[n++] = i + 1;
      }
    }
    return java.util.Arrays.copyOf(found, n);
  }

  /** The length of the byte order mark at the beginning: 0 or 1. */
  public static int bom(String text) {
    return text.startsWith("\uFEFF") ? 1 : 0;
  }

  String text() {
    return text;
  }

  /** The number of lines, at least 1; text that ends with a line break has an empty last line. */
  public int count() {
    return starts.length;
  }

  /** Where a line begins; {@code line} from 0. */
  public int start(int line) {
    return starts[line];
  }

  /** Where a line ends, before its line break; {@code line} from 0. */
  public int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The text of a line without its line break; {@code line} from 0. */
  public String line(int line) {
    return text.substring(starts[line], end(line));
  }

  /** The line, from 0, in which an offset lies. */
  public int lineOf(int offset) {
    int found = java.util.Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The UTF-16 offset of a code point of the text. */
  int offset(int codePoint) {
    if (codePointsBefore == null) {
      return Math.min(codePoint, text.length());
    }
    int low = 0;
    int high = codePointsBefore.length - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (codePointsBefore[mid] <= codePoint) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    int at = low * STEP;
    if (isLowHalf(at)) {
      at++;
    }
    for (int left = codePoint - codePointsBefore[low]; left > 0 && at < text.length(); left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, text.length());
  }

  /** The place from one offset to another, or to the end of the line, whichever comes first. */
  Position position(int from, int to) {
    int line = lineOf(from);
    int start = starts[line];
    int at = Math.max(from, start);
    int end = Math.max(at, Math.min(to, end(line)));
    int column = codePoints(at) - codePoints(start) + 1;
    return new Position(line + 1, column, Math.max(1, codePoints(end) - codePoints(at)));
  }

  private int codePoints(int offset) {
    if (codePointsBefore == null) {
      return offset;
    }
    int count = codePointsBefore[offset / STEP];
    for (int i = offset / STEP * STEP; i < offset; i++) {
      if (!isLowHalf(i)) {
        count++;
      }
    }
    return count;
  }

  private boolean isLowHalf(int i) {
    return i > 0
        && i < text.length()
        && Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

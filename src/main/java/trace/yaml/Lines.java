package trace.yaml;

import java.util.Arrays;
import trace.model.Position;

/**
 * The lines of a text, and the way between three ways of counting: code points (the parser's
 * marks), UTF-16 offsets (strings) and line and column (people). Lines end with LF, CR LF or CR. A
 * BOM at the beginning belongs to no column.
 */
public final class Lines {
  private static final int STEP = 64;
  private static final char BOM = '\uFEFF';

  private final String text;

  /** The same text: many times as fast to look through as a string while the program is young. */
  private final char[] chars;

  private final int[] starts;

  /** Null where every character is a code point: then both ways of counting are the same. */
  private final int[] codePointsBefore;

  private final boolean everyday;

  /** Takes a text apart into its lines. */
  public Lines(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    int[] found = new int[16];
    int n = 0;
    boolean halves = false;
    boolean odd = false;
    found[n++] = chars.length > 0 && chars[0] == BOM ? 1 : 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= ' ') {
        halves |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        odd |= c >= '\u007F' && c <= '\u009F' || c >= '\uFFFE';
      } else if (c == '\n' || c == '\r' && !(i + 1 < chars.length && chars[i + 1] == '\n')) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i + 1;
      } else {
        odd |= c != '\t' && c != '\r';
      }
    }
    this.starts = Arrays.copyOf(found, n);
    this.codePointsBefore = halves ? codePointsBefore() : null;
    this.everyday = !halves && !odd;
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

  /** The length of the byte order mark at the beginning: 0 or 1. */
  public static int bom(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
  }

  String text() {
    return text;
  }

  /** The UTF-16 unit at an offset. */
  char charAt(int offset) {
    return chars[offset];
  }

  /** True if the text holds no control character and no character of two halves. */
  boolean isEveryday() {
    return everyday;
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
    int end = line + 1 < starts.length ? starts[line + 1] : chars.length;
    while (end > starts[line] && (chars[end - 1] == '\n' || chars[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  /** True if a line holds nothing but white space, or a comment; {@code line} from 0. */
  boolean isEmpty(int line) {
    int end = end(line);
    for (int i = starts[line]; i < end; i++) {
      if (!LineParts.isSpace(chars[i])) {
        return chars[i] == '#';
      }
    }
    return true;
  }

  /** The text of a line without its line break; {@code line} from 0. */
  public String line(int line) {
    return text.substring(starts[line], end(line));
  }

  /** The line, from 0, in which an offset lies. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
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
        && i < chars.length
        && Character.isLowSurrogate(chars[i])
        && Character.isHighSurrogate(chars[i - 1]);
  }
}

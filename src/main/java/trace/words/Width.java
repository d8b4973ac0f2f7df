package trace.words;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text stands on a terminal, in columns: East Asian wide and full-width characters and
 * emoji take two, combining marks and other invisible characters none (Unicode Standard Annex 11;
 * ambiguous characters count one). Sequences joined to one emoji take two together.
 */
public final class Width {
  /** First and last code points of the wide ranges of Unicode 15, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0,
    0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6,
    0x1F1FF, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0,
    0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
    0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A,
    0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC,
    0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4,
    0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
    0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
  };

  private static final String NOT_AT_START =
      "、。，．,.・：；:;？！?!）］｝」』】〉》〕)]}”’ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…‥％%→";
  private static final String NOT_AT_END = "（［｛「『【〈《〔([{“‘";

  private Width() {}

  /** The columns of a text without line breaks. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      int usual = ofUsual(text.charAt(i));
      if (usual == 0) {
        return ofClusters(text);
      }
      width += usual;
    }
    return width;
  }

  /**
   * The columns of a character that nearly all texts are made of, which neither joins others nor
   * does any harm; 0 for every other character.
   */
  private static int ofUsual(char c) {
    boolean kana = c >= '\u3041' && c <= '\u3096' || c >= '\u30A0' && c <= '\u30FF';
    boolean mark = c >= '\u3000' && c <= '\u3029' || c >= '\uFF01' && c <= '\uFF60';
    boolean kanji = c >= '\u4E00' && c <= '\u9FFF';
    return kana || mark || kanji ? 2 : c >= ' ' && c <= '~' ? 1 : 0;
  }

  private static int ofClusters(String text) {
    int width = 0;
    for (String cluster : clusters(text)) {
      width += ofCluster(cluster);
    }
    return width;
  }

  /** The text, cut with an ellipsis at its end where it is wider than that. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (String cluster : clusters(text)) {
      used += ofCluster(cluster);
      if (used > width) {
        break;
      }
      out.append(cluster);
    }
    return width < 1 ? "" : out.append('…').toString();
  }

  /** The text with spaces after it up to that width; unchanged if it is as wide or wider. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text with spaces before it up to that width; unchanged if it is as wide or wider. */
  public static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /**
   * The text in lines of at most that width (at least 2): broken between words, between Japanese
   * characters, never before a closing or after an opening mark, and elsewhere only where a single
   * word is too long.
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    if (of(text) <= width) {
      lines.add(text.stripTrailing());
      return lines;
    }
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int needed = of(piece.stripTrailing());
      if (used + needed > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      String rest = piece;
      while (needed > width) {
        String head = head(rest, width);
        lines.add(head);
        rest = rest.substring(head.length());
        needed = of(rest.stripTrailing());
      }
      line.append(rest);
      used += of(rest);
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static String head(String text, int width) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String cluster : clusters(text)) {
      used += ofCluster(cluster);
      if (used > width && !out.isEmpty()) {
        break;
      }
      out.append(cluster);
    }
    return out.toString();
  }

  /** What must stay on one line: a word with the space after it, or a character with its marks. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    String before = "";
    for (String cluster : clusters(text)) {
      boolean wide = ofCluster(cluster) > 1 || ofCluster(before) > 1;
      boolean mayBreak =
          !before.isEmpty()
              && (before.equals(" ") || wide)
              && !cluster.equals(" ")
              && !NOT_AT_START.contains(cluster)
              && !NOT_AT_END.contains(before);
      if (mayBreak) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(cluster);
      before = cluster;
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  /**
   * The text with every character that could move the cursor, hide or reorder text replaced:
   * control characters by their pictures (␛), marks that turn the direction of writing by a
   * replacement character, tabs by a space.
   */
  public static String harmless(String text) {
    int i = 0;
    while (i < text.length() && ofUsual(text.charAt(i)) > 0) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(harmless(c)));
    return out.toString();
  }

  private static String harmless(int c) {
    if (c == '\t') {
      return " ";
    }
    if (c < 0x20) {
      return Character.toString(0x2400 + c);
    }
    if (c == 0x7F) {
      return "\u2421";
    }
    boolean turns =
        c == 0x061C
            || c == 0x200E
            || c == 0x200F
            || c >= 0x202A && c <= 0x202E
            || c >= 0x2066 && c <= 0x2069;
    boolean breaks = c >= 0x80 && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    return turns || breaks || half ? "\uFFFD" : Character.toString(c);
  }

  /** Characters with what joins them: marks, variation selectors, parts of one emoji. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    int start = 0;
    int at = 0;
    int before = -1;
    boolean flag = false;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean secondFlag = isFlag(c) && isFlag(before) && flag;
      boolean joins = before >= 0 && (joins(c) || before == 0x200D && c > 0x2000 || secondFlag);
      if (!joins && at > start) {
        clusters.add(text.substring(start, at));
        start = at;
      }
      flag = isFlag(c) && !secondFlag;
      before = c;
      at += Character.charCount(c);
    }
    if (at > start) {
      clusters.add(text.substring(start));
    }
    return clusters;
  }

  private static boolean isFlag(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean joins(int c) {
    return isInvisible(c) || c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static int ofCluster(String cluster) {
    if (cluster.isEmpty()) {
      return 0;
    }
    int first = cluster.codePointAt(0);
    if (cluster.length() == 1 && ofUsual((char) first) > 0) {
      return ofUsual((char) first);
    }
    if (isInvisible(first)) {
      return 0;
    }
    return isWide(first) || cluster.indexOf('\uFE0F') > 0 ? 2 : 1;
  }

  private static boolean isInvisible(int c) {
    if (c == 0xAD) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL
        || c >= 0x1160 && c <= 0x11FF;
  }

  private static boolean isWide(int c) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int mid = (low + high) / 2;
      if (c < WIDE[2 * mid]) {
        high = mid - 1;
      } else if (c > WIDE[2 * mid + 1]) {
        low = mid + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}

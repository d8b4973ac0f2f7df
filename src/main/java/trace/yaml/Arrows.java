package trace.yaml;

import java.util.ArrayList;
import java.util.List;

/** Finds arrows in every spelling that people type. */
final class Arrows {
  private static final String FORWARD = "→⇒➡➔➜➝➞➙➛⟶⟹⇨⇢⭢￫";
  private static final String BACKWARD = "←⇐⬅⟵⟸⇦⇠⭠￩";
  private static final String BOTH = "↔⇔⟷⟺⇄⇆⬌";
  private static final String DASHES = "-－−―—–‐‑‒─━=＝";

  /**
   * The long vowel marks are letters as well: only the one before the point is part of an arrow.
   */
  private static final String LONG_VOWELS = "ーｰ";

  /** A regular expression for an arrow that points forward. */
  static final String PATTERN = "[" + FORWARD + "]|[" + DASHES + LONG_VOWELS + "][>＞]";

  private Arrows() {}

  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH
  }

  /** An arrow from one UTF-16 offset to another. */
  record Found(int start, int end, Direction direction) {}

  static List<Found> in(String text) {
    return in(text, text.length());
  }

  /** Those before an offset. */
  static List<Found> in(String text, int length) {
    List<Found> found = new ArrayList<>(1);
    int i = 0;
    while (i < length) {
      Found arrow = at(text, i, length);
      if (arrow == null) {
        do {
          i++;
        } while (isDash(text, i - 1, length) && isDash(text, i, length));
      } else {
        found.add(arrow);
        i = arrow.end();
      }
    }
    return found;
  }

  private static Found at(String text, int i, int length) {
    char c = text.charAt(i);
    if (!mayBegin(c)) {
      return null;
    }
    Direction single =
        FORWARD.indexOf(c) >= 0
            ? Direction.FORWARD
            : BACKWARD.indexOf(c) >= 0
                ? Direction.BACKWARD
                : BOTH.indexOf(c) >= 0 ? Direction.BOTH : null;
    if (single != null) {
      int end = i + 1;
      // Some keyboards add the selector that asks for the coloured form of ➡.
      if (end < length && (text.charAt(end) == '\uFE0F' || text.charAt(end) == '\uFE0E')) {
        end++;
      }
      return new Found(i, end, single);
    }
    boolean back = (c == '<' || c == '＜') && isDash(text, i + 1, length);
    int shaft = back ? i + 1 : i;
    int end = shaft;
    while (isDash(text, end, length)) {
      end++;
    }
    if (end < length && end == shaft && LONG_VOWELS.indexOf(c) >= 0) {
      end++;
    }
    boolean pointed =
        end > shaft && end < length && (text.charAt(end) == '>' || text.charAt(end) == '＞');
    if (pointed) {
      return new Found(i, end + 1, back ? Direction.BOTH : Direction.FORWARD);
    }
    return back ? new Found(i, end, Direction.BACKWARD) : null;
  }

  /** False for the letters that names are made of: all that is looked for stands elsewhere. */
  private static boolean mayBegin(char c) {
    return c < 0x80
        ? c == '-' || c == '=' || c == '<'
        : c >= 0x2000 && c < 0x3000 || c == 'ー' || c >= 0xFE00;
  }

  static boolean isDash(String text, int i) {
    return isDash(text, i, text.length());
  }

  private static boolean isDash(String text, int i, int length) {
    return i < length && mayBegin(text.charAt(i)) && DASHES.indexOf(text.charAt(i)) >= 0;
  }
}

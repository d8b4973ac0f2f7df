package trace.picture.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters as a reader sees them: a base with its marks, an emoji with its modifiers. A small
 * subset of Unicode Annex 29 with ranges of its own, since the tables of Java change with its
 * version.
 */
public final class Clusters {
  private static final int JOINER = 0x200d;

  private Clusters() {}

  /** The clusters of a text, in order; joined they are the text. */
  public static List<String> of(String text) {
    List<String> clusters = new ArrayList<>();
    int start = 0;
    int flags = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean flag = isFlag(c);
      boolean glued =
          i > start
              && (extendsCluster(c) || text.codePointBefore(i) == JOINER || flag && flags == 1);
      if (!glued && i > start) {
        clusters.add(text.substring(start, i));
        start = i;
        flags = 0;
      }
      flags += flag ? 1 : 0;
      i += Character.charCount(c);
    }
    if (start < text.length()) {
      clusters.add(text.substring(start));
    }
    return clusters;
  }

  private static boolean isFlag(int c) {
    return c >= 0x1f1e6 && c <= 0x1f1ff;
  }

  private static boolean extendsCluster(int c) {
    return isMark(c) || c == JOINER || c >= 0x1f3fb && c <= 0x1f3ff || isInvisible(c);
  }

  private static boolean isMark(int c) {
    return c >= 0x300 && c <= 0x36f
        || c >= 0x1ab0 && c <= 0x1aff
        || c >= 0x20d0 && c <= 0x20ff
        || c == 0x3099
        || c == 0x309a
        || c >= 0xfe20 && c <= 0xfe2f;
  }

  /** True for what takes no room: selectors, joiners, direction marks, controls. */
  static boolean isInvisible(int c) {
    return c < 0x20
        || c >= 0x7f && c < 0xa0
        || c == 0xad
        || c >= 0x200b && c <= 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c >= 0xfe00 && c <= 0xfe0f
        || c == 0xfeff
        || c >= 0xe0000 && c <= 0xe0fff;
  }
}

package trace.picture.scene;

import java.util.ArrayList;
import java.util.List;

/** Running text in rows: breaks where it must, never before a mark that may not begin a line. */
public final class Rows {
  private Rows() {}

  /** The text in at most so many rows of a width; the last one ends in an ellipsis if cut. */
  public static List<String> of(Typeface face, String text, double size, double width, int most) {
    List<String> rows = new ArrayList<>();
    List<String> clusters = Clusters.of(text.replace('\n', ' '));
    int start = 0;
    while (start < clusters.size() && rows.size() < most) {
      int end = end(face, clusters, start, size, width);
      boolean last = rows.size() == most - 1;
      String row = String.join("", clusters.subList(start, last ? clusters.size() : end)).strip();
      rows.add(last ? face.cut(row, size, width) : row);
      start = end;
    }
    return rows;
  }

  /**
   * A title in rows: what stands behind a dash begins a row of its own, and a row ends before a
   * word where one begins near its end, rather than within it.
   */
  public static List<String> title(Typeface face, String text, double size, double width) {
    List<String> rows = new ArrayList<>();
    for (String part : text.strip().split("(?=――)")) {
      List<String> clusters = Clusters.of(part.replace('\n', ' '));
      int start = 0;
      while (start < clusters.size()) {
        int end = wordEnd(clusters, start, end(face, clusters, start, size, width));
        rows.add(String.join("", clusters.subList(start, end)).strip());
        start = end;
      }
    }
    return rows;
  }

  /** The last place before a row's end at which a word seems to begin; its end if none is near. */
  private static int wordEnd(List<String> clusters, int start, int end) {
    if (end == clusters.size()) {
      return end;
    }
    for (int cut = end; cut > start + (end - start) * 3 / 5; cut--) {
      if (beginsWord(clusters, cut)) {
        return cut;
      }
    }
    return end;
  }

  /**
   * Where hiragana or a mark ends and something else begins, a phrase of Japanese mostly begins.
   */
  private static boolean beginsWord(List<String> clusters, int at) {
    int before = clusters.get(at - 1).codePointAt(0);
    int after = clusters.get(at).codePointAt(0);
    boolean ended = isHiragana(before) || "、。！？」』）".indexOf(before) >= 0;
    return ended && !isHiragana(after) && mayBreak(clusters, at);
  }

  private static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x309f;
  }

  private static int end(
      Typeface face, List<String> clusters, int start, double size, double width) {
    double used = 0;
    int end = start;
    while (end < clusters.size()) {
      used += face.width(clusters.get(end), size);
      if (used > width && end > start) {
        break;
      }
      end++;
    }
    int cut = end;
    while (end < clusters.size() && cut > start + 1 && !mayBreak(clusters, cut)) {
      cut--;
    }
    return cut > start + (end - start) / 2 ? cut : end;
  }

  /** True if rows of that width hold the longest word of a text, so that none need be torn. */
  public static boolean holdWords(Typeface face, String text, double size, double width) {
    List<String> clusters = Clusters.of(text);
    double word = 0;
    for (int i = 0; i < clusters.size(); i++) {
      word = i > 0 && mayBreak(clusters, i) ? 0 : word;
      word += face.width(clusters.get(i), size);
      if (word > width) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBreak(List<String> clusters, int at) {
    int before = clusters.get(at - 1).codePointAt(0);
    int after = clusters.get(at).codePointAt(0);
    boolean word = before < 0x250 && after < 0x250 && before != ' ' && after != ' ';
    return !word && !(isKatakana(before) && isKatakana(after)) && !Kinsoku.holds(before, after);
  }

  private static boolean isKatakana(int c) {
    return c >= 0x30a1 && c <= 0x30fe && c != '・';
  }
}

package trace.picture.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The bundled typeface BIZ UDPGothic in its two weights. Widths come from the font's own tables;
 * what it cannot show gets a fixed width, so that a picture is the same wherever it is made.
 */
public enum Typeface {
  REGULAR("BIZUDPGothic-Regular-jis.ttf"),
  BOLD("BIZUDPGothic-Bold-jis.ttf");

  /** The families a viewer may use instead; labels are held to their measured width anyway. */
  static final String FAMILIES =
      "'BIZ UDPGothic','BIZ UDPゴシック','Hiragino Sans','Yu Gothic','Noto Sans CJK JP',"
          + "'Noto Sans JP',Meiryo,sans-serif";

  /** What stands for a character that no font here can show; never an empty box. */
  static final String PLACEHOLDER = "〓";

  private static final String FONTS = "/trace/picture/fonts/";

  private final String file;
  private TrueType table;

  Typeface(String file) {
    this.file = file;
  }

  /** The name of the font file among the resources. */
  String file() {
    return file;
  }

  /** The font file's bytes. */
  byte[] bytes() {
    try (InputStream in = Typeface.class.getResourceAsStream(FONTS + file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FONTS + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized TrueType table() {
    if (table == null) {
      table = new TrueType(bytes());
    }
    return table;
  }

  /** True if the typeface shows the code point, or if nothing of it is to be seen. */
  boolean shows(int codePoint) {
    return Clusters.isInvisible(codePoint) || table().has(codePoint);
  }

  /**
   * Adds the outline of a character, if the typeface has it.
   *
   * @param x its left end, {@code y} its base line
   * @param sx pixels for each em to the right
   * @param sy pixels for each em upwards
   */
  void outline(int codePoint, Outline to, double x, double y, double sx, double sy) {
    if (!Clusters.isInvisible(codePoint)) {
      table().outline(codePoint, to, x, y, sx, sy);
    }
  }

  /** The width of a text set at a size, in the size's unit. */
  public double width(String text, double size) {
    double ems = 0;
    for (String cluster : Clusters.of(text)) {
      ems += ems(cluster);
    }
    return ems * size;
  }

  private double ems(String cluster) {
    int first = cluster.codePointAt(0);
    if (Clusters.isInvisible(first)) {
      return 0;
    }
    if (table().has(first)) {
      return table().advance(first);
    }
    return first < 0x1100 ? 0.6 : 1;
  }

  /** The code points of the texts that the typeface cannot show, each once, in order. */
  public static List<Integer> missing(List<String> texts) {
    TreeSet<Integer> missing = new TreeSet<>();
    for (String text : texts) {
      text.codePoints().filter(c -> !REGULAR.shows(c)).forEach(missing::add);
    }
    return new ArrayList<>(missing);
  }

  /** The text cut with an ellipsis so that it is at most {@code width} wide at a size. */
  public String cut(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    StringBuilder b = new StringBuilder();
    double room = width - width("…", size);
    for (String cluster : Clusters.of(text)) {
      room -= width(cluster, size);
      if (room < 0) {
        break;
      }
      b.append(cluster);
    }
    return b.append("…").toString();
  }
}

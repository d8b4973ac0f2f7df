package trace.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files for the import screen of note: one article in each draft it makes. */
public final class ImportFile {
  /** The most bytes of one file (20 MB). */
  public static final int MOST_BYTES = 20_000_000;

  /** The most articles of one file. */
  public static final int MOST_ARTICLES = 1000;

  /** What the import screen reads. */
  public enum Form {
    /** WordPress eXtended RSS 1.2. */
    WXR("xml"),
    /** The import format of Movable Type. */
    MT("txt");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The ending of the file's name, without a dot. */
    public String ending() {
      return ending;
    }
  }

  private ImportFile() {}

  /**
   * Writes articles into as few files as note's limits allow, in their order.
   *
   * @return the text of each file; none for no article. One article that is too large by itself
   *     gets a file of its own, which note will refuse
   */
  public static List<String> of(Form form, List<NoteArticle> articles) {
    return split(form, articles, MOST_BYTES, MOST_ARTICLES);
  }

  static List<String> split(Form form, List<NoteArticle> articles, int bytes, int count) {
    List<String> files = new ArrayList<>();
    List<NoteArticle> some = new ArrayList<>();
    long size = 0;
    for (NoteArticle article : articles) {
      int own = text(form, List.of(article)).getBytes(StandardCharsets.UTF_8).length;
      if (!some.isEmpty() && (size + own > bytes || some.size() == count)) {
        files.add(text(form, some));
        some.clear();
        size = 0;
      }
      some.add(article);
      size += own;
    }
    if (!some.isEmpty()) {
      files.add(text(form, some));
    }
    return files;
  }

  private static String text(Form form, List<NoteArticle> articles) {
    return form == Form.WXR ? Wxr.of(articles) : MovableType.of(articles);
  }
}

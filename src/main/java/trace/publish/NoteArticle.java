package trace.publish;

import java.util.List;
import org.commonmark.node.Node;
import trace.words.Texts;

/** An article as note keeps it: read once, written as HTML, as Markdown, for the import screen. */
public final class NoteArticle {
  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 100;

  /** The most characters of a body, on the safe side of what note is known to take. */
  public static final int LONGEST_BODY = 200_000;

  private final Post post;
  private final Node document;
  private final Hashtags tags;
  private final String title;

  private NoteArticle(Post post, Node document) {
    this.post = post;
    this.document = document;
    this.tags = Hashtags.of(post.tags());
    this.title = post.plainTitle();
  }

  /** Reads an article and keeps of its marks what note keeps. */
  public static NoteArticle of(Post post) {
    Texts texts = Texts.read(Texts.class, "article", post.language());
    return new NoteArticle(post, NoteRules.apply(MarkdownText.parse(post.markdown()), texts));
  }

  /** The article it was made from. */
  public Post post() {
    return post;
  }

  /** The title, as plain text on one line. */
  public String title() {
    return title;
  }

  /** The hashtags note takes. */
  public Hashtags tags() {
    return tags;
  }

  /** The body as HTML of the elements that note keeps. */
  public String html() {
    return NoteHtml.of(document, post.language());
  }

  /** The whole as Markdown that note reads when it is pasted, as far as note reads Markdown. */
  public String markdown() {
    return "# " + post.title() + "\n\n" + NoteMarkdown.of(document);
  }

  /** How long the body is. */
  public Length length() {
    return Length.of(PlainText.of(document));
  }

  /** The pictures whose places stand in the article, in order, those of the writer included. */
  public List<String> pictures() {
    return FigureMarks.of(document);
  }
}

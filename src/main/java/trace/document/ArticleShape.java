package trace.document;

import java.util.Locale;

/** How an article begins, and so which loop it tells first. */
public enum ArticleShape {
  /** With a question; then one loop as a story, the next, the whole, what it means. */
  QUESTION,
  /** With a scene of the place itself: a voice first, then what it made visible. */
  SCENE,
  /** With what I took for granted, and what I see now. */
  DOUBT;

  /** The name of its template: {@code article-question}. */
  public String template() {
    return "article-" + name().toLowerCase(Locale.ROOT);
  }
}

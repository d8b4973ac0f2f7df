package trace.document;

import java.util.List;
import trace.analysis.Arrow;
import trace.model.Names;
import trace.words.Texts;

/** The line that every article carries: an unofficial study, and which arrows are hypotheses. */
final class ArticleNotice {
  /** Up to so many hypotheses are named in the line. */
  private static final int NAMED = 3;

  private final Article article;
  private final Texts texts;

  ArticleNotice(Article article, Texts texts) {
    this.article = article;
    this.texts = texts;
  }

  String text() {
    String own = Names.trim(article.map().trace().notice());
    String first = own.isEmpty() ? texts.raw("notice.own") : Markdown.inline(own);
    String arrows = arrows();
    String between = first.endsWith("。") || arrows.isEmpty() ? "" : " ";
    return first + between + arrows;
  }

  private String arrows() {
    List<Arrow> all = article.map().arrows();
    Notation notation = new Notation(article.language());
    List<String> open =
        all.stream()
            .filter(a -> !a.sourced())
            .map(a -> texts.text("notice.arrow", notation.ends(a.relationship())))
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    String one = all.size() == 1 ? ".one" : "";
    if (open.isEmpty()) {
      return texts.text("notice.sourced" + one, all.size());
    }
    if (open.size() == all.size()) {
      return texts.text("notice.guessed.all" + one, all.size());
    }
    String count = texts.text("notice.count", open.size());
    return open.size() > NAMED
        ? texts.text("notice.guessed.many", all.size(), open.size())
        : texts.text(
            open.size() == 1 ? "notice.guessed.single" : "notice.guessed",
            all.size(),
            count,
            notation.list(open));
  }
}

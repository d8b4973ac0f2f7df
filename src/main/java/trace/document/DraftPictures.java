package trace.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.Loop;
import trace.model.Kit;
import trace.model.Names;
import trace.words.LoopWords;
import trace.words.Texts;

/** The pictures an article refers to, with their alternative texts. */
final class DraftPictures {
  private final Article article;
  private final Texts texts;
  private final LoopWords words;
  private final Map<String, FilledDraft.Figure> figures = new LinkedHashMap<>();

  DraftPictures(Article article, Texts texts) {
    this.article = article;
    this.texts = texts;
    this.words = new LoopWords(article.map(), article.language());
  }

  /** The picture of a loop, or of the whole map, as Markdown. */
  String map(Optional<Loop> loop) {
    String file = "figure-" + loop.map(Loop::label).orElse("map").replace('?', 'U') + ".png";
    return shown(new FilledDraft.Figure(loop, file, alt(loop)));
  }

  /** The kit's picture of a section that is called so, by its title or its key. */
  Optional<Kit.Chart> chart(String name) {
    // A draft's template is kept harmless by backslashes, in places as well.
    String plain = name.replace("\\", "");
    return article.kit().charts().stream()
        .filter(
            c ->
                Names.same(c.title().ja(), plain)
                    || Names.key(plain).equalsIgnoreCase(Names.key(c.title().en()))
                    || Names.same(c.key(), plain))
        .findFirst();
  }

  /** That picture as Markdown; empty if there is nothing to draw. */
  Optional<String> chart(Kit.Chart chart) {
    List<String> told = article.charts().get(chart.key());
    if (told == null) {
      return Optional.empty();
    }
    String said = String.join(texts.raw("alt.chart.comma"), told);
    String title = chart.title().in(article.language());
    String alt = texts.text("alt.chart", title, said.replaceAll("\\s+", " "));
    String file = "chart-" + chart.key() + ".png";
    return Optional.of(
        shown(new FilledDraft.Figure(Optional.empty(), Optional.of(chart.key()), file, alt)));
  }

  /** All of them, in the order of their first appearance. */
  List<FilledDraft.Figure> all() {
    return List.copyOf(figures.values());
  }

  private String shown(FilledDraft.Figure figure) {
    figures.putIfAbsent(figure.file(), figure);
    return "![" + Markdown.label(figure.alt()) + "](" + Markdown.file(figure.file()) + ")";
  }

  private String alt(Optional<Loop> loop) {
    if (loop.isPresent()) {
      String story = words.whenItRises(loop.get());
      return texts.text("alt.loop", words.title(loop.get()), story);
    }
    int elements = article.map().elements().size();
    int arrows = article.map().arrows().size();
    String name = article.map().trace().name();
    return texts.text("alt.map", name, elements, arrows, article.loops().all().size());
  }
}

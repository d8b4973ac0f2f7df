package trace.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trace.analysis.Arrow;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.model.Value;
import trace.words.LoopSteps;
import trace.words.LoopWords;
import trace.words.Texts;

/**
 * A talk about a trace as Marp Markdown (https://marpit.marp.app/markdown), one idea a slide: the
 * question, each loop with its figure, the whole map, the hypotheses, what to talk about.
 */
public final class Slides {
  /** So many loops have a slide: a talk with more of them loses its listeners. */
  private static final int LOOPS = 5;

  /** So many lines of a list fit on a slide. */
  private static final int LINES = 8;

  /** The section of a kit that holds what one would try. */
  private static final String IDEAS = "hypotheses";

  private static final String MAP = "figure-map.png";

  private final Article article;
  private final List<String> questions;
  private final List<Loop> told;

  /**
   * A talk.
   *
   * @param questions open questions, in words; the first three are shown
   */
  public Slides(Article article, List<String> questions) {
    this.article = article;
    this.questions = List.copyOf(questions);
    List<Loop> order =
        new TellingOrder(article.map(), article.map().trace().question(), List.of())
            .of(article.loops());
    List<Loop> all = new ArrayList<>(order);
    article.loops().independent().stream()
        .filter(l -> l.name().isPresent() && !all.contains(l))
        .forEach(all::add);
    this.told = all.subList(0, Math.min(LOOPS, all.size()));
  }

  /** The pictures it shows, in order. */
  public List<FilledDraft.Figure> figures() {
    List<FilledDraft.Figure> figures = new ArrayList<>();
    LoopWords words = new LoopWords(article.map(), article.language());
    for (Loop loop : told) {
      figures.add(new FilledDraft.Figure(Optional.of(loop), file(loop), words.title(loop)));
    }
    if (!article.map().elements().isEmpty()) {
      String name = article.map().trace().name();
      figures.add(new FilledDraft.Figure(Optional.empty(), MAP, name));
    }
    return figures;
  }

  private static String file(Loop loop) {
    return "figure-" + loop.label().replace('?', 'U') + ".png";
  }

  /** The slides. */
  public String markdown() {
    ReportContents r =
        new ReportBuilder(
                new Report(
                    article.map(),
                    article.loops(),
                    article.kit(),
                    article.language(),
                    questions,
                    MAP,
                    new LinkedHashMap<>()))
            .contents();
    Texts texts = Texts.read(Texts.class, "article", article.language());
    Notation notation = new Notation(article.language());
    List<String> open =
        article.map().arrows().stream()
            .filter(a -> !a.sourced())
            .map((Arrow a) -> notation.arrow(a.relationship()))
            .toList();
    LoopStory stories = stories();
    List<String> others =
        article.loops().all().stream().filter(l -> !told.contains(l)).map(stories::brief).toList();
    Contents contents =
        new Contents(
            article.language().code(),
            r.title(),
            r.author(),
            r.date(),
            new ArticleNotice(article, texts).text(),
            r.question(),
            r.boundary(),
            tales(),
            cut(others),
            others.size(),
            others.size() == 1,
            Math.max(0, others.size() - LINES),
            article.map().elements().isEmpty() ? "" : MAP,
            cut(open),
            Math.max(0, open.size() - LINES),
            article
                .kit()
                .section(IDEAS)
                .map(s -> Markdown.inline(s.title().in(article.language())))
                .orElse(""),
            ideas(),
            r.questions(),
            pages(r.sources()));
    return Template.filled(
        Template.resource("slides." + article.language().code() + ".md"),
        contents,
        article.language());
  }

  private LoopStory stories() {
    Notation notation = new Notation(article.language());
    Citations citations = new Citations(article.map().trace(), notation);
    return new LoopStory(article.map(), article.language(), citations);
  }

  private static List<String> cut(List<String> lines) {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  private static List<SourcePage> pages(List<ReportContents.Reference> sources) {
    List<SourcePage> pages = new ArrayList<>();
    int count = (sources.size() + LINES - 1) / LINES;
    for (int i = 0; i < count; i++) {
      // As many on each, so that none stands alone on the last.
      int from = sources.size() * i / count;
      List<ReportContents.Reference> page = sources.subList(from, sources.size() * (i + 1) / count);
      pages.add(new SourcePage(page, count == 1 ? "" : (i + 1) + "/" + count));
    }
    return pages;
  }

  private List<Tale> tales() {
    LoopSteps steps = new LoopSteps(article.map(), article.language());
    LoopWords words = new LoopWords(article.map(), article.language());
    LoopStory stories = stories();
    List<Tale> tales = new ArrayList<>();
    Set<LoopKind> kinds = EnumSet.noneOf(LoopKind.class);
    for (Loop loop : told) {
      List<String> lines = steps.of(loop).stream().map(stories::brief).toList();
      String name = loop.name().map(Markdown::inline).orElse(loop.label());
      tales.add(
          new Tale(
              name,
              words.kind(loop),
              kinds.add(loop.kind()) ? meaning(loop) : "",
              Markdown.inline(words.evidence(loop)),
              Markdown.file(file(loop)),
              lines,
              stories.notes(loop)));
    }
    return tales;
  }

  private String meaning(Loop loop) {
    Texts texts = Texts.read(Texts.class, "article", article.language());
    return switch (loop.kind()) {
      case REINFORCING -> texts.raw("slide.more");
      case BALANCING -> texts.raw("slide.back");
      case UNDETERMINED -> "";
    };
  }

  /** What the kit asks for under {@code hypotheses}, each as its question. */
  private List<String> ideas() {
    List<String> ideas = new ArrayList<>();
    Value all = article.map().trace().sections().getOrDefault(IDEAS, Value.EMPTY);
    for (Value entry : all.items()) {
      String question = entry.field("question").text();
      if (!question.isBlank()) {
        ideas.add(Markdown.inline(question));
      }
    }
    return ideas;
  }

  /**
   * What the slides show.
   *
   * @param lang code of the language
   * @param title what is traced
   * @param author who traced, or empty
   * @param date when, or empty
   * @param notice unofficial, and which arrows are hypotheses
   * @param question the question, or empty
   * @param boundary how far one looked, or empty
   * @param tales the loops
   * @param others the first loops beside them, one line each
   * @param othersCount how many loops there are beside them
   * @param oneOther true if that is one
   * @param othersMore how many of them have no line
   * @param picture file of the whole map, or empty
   * @param open the first arrows without a source
   * @param openMore how many there are beside them
   * @param ideasHeading what the kit calls that
   * @param ideas what one would try, as questions
   * @param questions what to talk about
   * @param sourcePages the sources, slide by slide
   */
  record Contents(
      String lang,
      String title,
      String author,
      String date,
      String notice,
      String question,
      String boundary,
      List<Tale> tales,
      List<String> others,
      int othersCount,
      boolean oneOther,
      int othersMore,
      String picture,
      List<String> open,
      int openMore,
      String ideasHeading,
      List<String> ideas,
      List<String> questions,
      List<SourcePage> sourcePages) {}

  /**
   * As many sources as fit on a slide.
   *
   * @param part which of the slides with sources it is ({@code 1/3}), empty if there is one
   */
  record SourcePage(List<ReportContents.Reference> sources, String part) {}

  /**
   * A loop on its slide.
   *
   * @param heading its name, or its label
   * @param kind its kind in words
   * @param meaning what loops of its kind do, on the first slide with one of them; else empty
   * @param evidence how sure it is
   * @param figure file of its picture
   * @param steps its story
   * @param notes for the speaker: what points to each step, and its sources; plain text
   */
  record Tale(
      String heading,
      String kind,
      String meaning,
      String evidence,
      String figure,
      List<String> steps,
      List<String> notes) {}
}

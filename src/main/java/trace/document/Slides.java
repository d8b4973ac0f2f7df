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
import trace.model.Relationship;
import trace.model.Value;
import trace.words.LoopSteps;
import trace.words.LoopWords;
import trace.words.Texts;

/**
 * A talk about a trace as Marp Markdown (https://marpit.marp.app/markdown), one idea a slide: the
 * question, voices, what came of what was tried, each loop with its figure, the whole map, the
 * hypotheses, what to talk about.
 */
public final class Slides {
  /** So many loops have a slide: a talk with more of them loses its listeners. */
  private static final int LOOPS = 5;

  /** So many lines of a list fit on a slide. */
  private static final int LINES = 8;

  /** So many slides of arrows without a source; the rest is in the notes. */
  private static final int OPEN_PAGES = 2;

  /** So many voices are heard, and of those only what can be read at a glance. */
  private static final int VOICES = 2;

  private static final int VOICE_LENGTH = 200;

  /** The section of a kit that holds what one would try. */
  private static final String IDEAS = "hypotheses";

  private static final String MAP = "figure-map.png";

  private final Article article;
  private final List<String> questions;
  private final List<Loop> told;
  private final SlideResults results;

  /**
   * A talk.
   *
   * @param questions open questions, in words; the first three are shown
   */
  public Slides(Article article, List<String> questions) {
    this.article = article;
    this.questions = List.copyOf(questions);
    this.results = new SlideResults(article);
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
    results.figure().ifPresent(figures::add);
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
            voices(r.voices()),
            results.counted(),
            results.verdicts(),
            tales(),
            cut(others),
            others.size(),
            others.size() == 1,
            Math.max(0, others.size() - LINES),
            article.map().elements().isEmpty() ? "" : MAP,
            open(),
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

  private static List<ReportContents.Heard> voices(List<ReportContents.Heard> all) {
    return all.stream().filter(v -> v.words().length() <= VOICE_LENGTH).limit(VOICES).toList();
  }

  /** The arrows without a source, as many on each slide; what does not fit is in the notes. */
  private List<OpenPage> open() {
    Notation notation = new Notation(article.language());
    Texts texts = Texts.read(Texts.class, "article", article.language());
    SlideAgainst against =
        new SlideAgainst(article.language(), new Citations(article.map().trace(), notation));
    List<Arrow> all = article.map().arrows().stream().filter(a -> !a.sourced()).toList();
    List<Arrow> shown = all.subList(0, Math.min(LINES * OPEN_PAGES, all.size()));
    List<Arrow> rest = all.subList(shown.size(), all.size());
    List<OpenPage> pages = new ArrayList<>();
    int count = (shown.size() + LINES - 1) / LINES;
    for (int i = 0; i < count; i++) {
      List<Arrow> page = shown.subList(shown.size() * i / count, shown.size() * (i + 1) / count);
      List<String> lines = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      for (Arrow a : page) {
        String said = notation.arrow(a.relationship());
        String other = against.onSlide(a.relationship());
        lines.add(other.isEmpty() ? said : texts.text("slide.open.against", said, other));
        SlideResults.note(a, against).ifPresent(notes::add);
      }
      boolean last = i + 1 == count;
      if (last) {
        rest.forEach(a -> notes.add(inNotes(a, against)));
      }
      String part = SlideResults.part(i, count);
      pages.add(new OpenPage(lines, part, last ? rest.size() : 0, notes));
    }
    return pages;
  }

  private static String inNotes(Arrow arrow, SlideAgainst against) {
    Relationship r = arrow.relationship();
    String other = against.inNotes(r);
    String ends = r.from() + " → " + r.to();
    return SlideAgainst.noted(other.isEmpty() ? ends : ends + " – " + other);
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
      pages.add(new SourcePage(page, SlideResults.part(i, count)));
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

  /** What the kit asks for under {@code hypotheses} and no verdict answers, as questions. */
  private List<String> ideas() {
    List<String> answered = results.answered();
    List<String> ideas = new ArrayList<>();
    Value all = article.map().trace().sections().getOrDefault(IDEAS, Value.EMPTY);
    for (Value entry : all.items()) {
      String question = entry.field("question").text();
      if (!question.isBlank() && !answered.contains(question)) {
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
   * @param voices what people said
   * @param counted what was counted, with its picture; one or none
   * @param verdictPages what became of the hypotheses, slide by slide
   * @param tales the loops
   * @param others the first loops beside them, one line each
   * @param othersCount how many loops there are beside them
   * @param oneOther true if that is one
   * @param othersMore how many of them have no line
   * @param picture file of the whole map, or empty
   * @param openPages the arrows without a source, slide by slide
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
      List<ReportContents.Heard> voices,
      List<SlideResults.Counted> counted,
      List<SlideResults.Page> verdictPages,
      List<Tale> tales,
      List<String> others,
      int othersCount,
      boolean oneOther,
      int othersMore,
      String picture,
      List<OpenPage> openPages,
      String ideasHeading,
      List<String> ideas,
      List<String> questions,
      List<SourcePage> sourcePages) {}

  /**
   * As many arrows without a source as fit on a slide.
   *
   * @param part which of these slides it is ({@code 1/2}), empty if there is one
   * @param more how many stand only in the notes
   * @param notes for the speaker, plain text
   */
  record OpenPage(List<String> lines, String part, int more, List<String> notes) {}

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

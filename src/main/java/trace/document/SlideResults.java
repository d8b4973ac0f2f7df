package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.analysis.Arrow;
import trace.model.Kit;
import trace.model.Relationship;

/** The slides of a talk that say what came out: what was counted, and what became of hypotheses. */
final class SlideResults {
  /** So many lines of verdicts fit on a slide; most of them take two lines of the page. */
  private static final int LINES = 6;

  /** More than so many characters beside a picture would be too small to read. */
  private static final int BESIDE = 200;

  private final Article article;
  private final Outcomes outcomes;
  private final SlideAgainst against;

  SlideResults(Article article) {
    this.article = article;
    Citations citations = new Citations(article.map().trace(), new Notation(article.language()));
    this.outcomes = new Outcomes(article.map(), article.language(), citations);
    this.against = new SlideAgainst(article.language(), citations);
  }

  /** The kit's picture of numbers over time, if there is something to draw in it. */
  Optional<FilledDraft.Figure> figure() {
    return article.kit().charts().stream()
        .filter(c -> c.kind() == Kit.ChartKind.SERIES && article.charts().containsKey(c.key()))
        .findFirst()
        .map(
            c ->
                new FilledDraft.Figure(
                    Optional.empty(),
                    Optional.of(c.key()),
                    "chart-" + c.key() + ".png",
                    c.title().in(article.language())));
  }

  /** What that picture shows, in words; nothing where they are too many to stand beside it. */
  List<Counted> counted() {
    return figure().stream().map(f -> new Counted(Markdown.file(f.file()), told(f))).toList();
  }

  private List<String> told(FilledDraft.Figure figure) {
    List<String> told =
        article.charts().get(figure.chart().orElseThrow()).stream().map(Markdown::inline).toList();
    return String.join("", told).length() > BESIDE ? List.of() : told;
  }

  /** The questions that are answered on these slides, as they were typed. */
  List<String> answered() {
    return asked().stream().map(Outcomes.Asked::question).toList();
  }

  /**
   * What was put to the test: only where the kit counts, stage by stage, what comes of it, and only
   * once something is known.
   */
  private List<Outcomes.Asked> asked() {
    Kit kit = article.kit();
    boolean tries = kit.section("stages").isPresent() && kit.section("measures").isPresent();
    List<Outcomes.Asked> asked = tries ? outcomes.asked() : List.of();
    boolean known =
        asked.stream()
            .flatMap(a -> a.arrows().stream())
            .anyMatch(a -> a.sourced() || !a.relationship().against().isEmpty());
    return known ? asked : List.of();
  }

  /** The verdicts, slide by slide; a question whose arrows do not fit is asked again. */
  List<Page> verdicts() {
    List<List<Verdict>> pages = new ArrayList<>();
    int room = 0;
    for (Outcomes.Asked asked : asked()) {
      List<Arrow> left = asked.arrows();
      while (!left.isEmpty()) {
        if (room < 2) {
          pages.add(new ArrayList<>());
          room = LINES;
        }
        List<Arrow> now = left.subList(0, Math.min(room - 1, left.size()));
        left = left.subList(now.size(), left.size());
        pages
            .get(pages.size() - 1)
            .add(
                new Verdict(
                    Markdown.inline(asked.question()), now.stream().map(this::line).toList(), now));
        room -= 1 + now.size();
      }
    }
    List<Page> parts = new ArrayList<>();
    for (List<Verdict> page : pages) {
      List<String> notes =
          page.stream().flatMap(v -> v.arrows().stream()).flatMap(a -> note(a).stream()).toList();
      parts.add(new Page(page, part(parts.size(), pages.size()), notes));
    }
    return parts;
  }

  private String line(Arrow arrow) {
    return against.isLong(arrow.relationship()) ? outcomes.brief(arrow) : outcomes.line(arrow);
  }

  private Optional<String> note(Arrow arrow) {
    return note(arrow, against);
  }

  /** What tells against an arrow, where the slide says only that there is something. */
  static Optional<String> note(Arrow arrow, SlideAgainst against) {
    Relationship r = arrow.relationship();
    return against.isLong(r)
        ? Optional.of(SlideAgainst.noted(r.from() + " → " + r.to() + " – " + against.inNotes(r)))
        : Optional.empty();
  }

  /** Which of several slides it is ({@code 1/3}); empty if there is one. */
  static String part(int index, int count) {
    return count == 1 ? "" : (index + 1) + "/" + count;
  }

  /**
   * What was counted.
   *
   * @param figure file of its picture
   * @param told the same in words, or nothing
   */
  record Counted(String figure, List<String> told) {}

  /**
   * A slide of verdicts.
   *
   * @param part which of them it is, empty if there is one
   * @param notes for the speaker, plain text
   */
  record Page(List<Verdict> asked, String part, List<String> notes) {}

  /**
   * What is known by now of a question.
   *
   * @param question as Markdown, or empty
   * @param lines arrow by arrow
   */
  record Verdict(String question, List<String> lines, List<Arrow> arrows) {}
}

package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trace.analysis.Arrow;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.words.Texts;

/** What goes into the places of a draft, from the trace as it is now. */
final class DraftParts {
  private final Article article;
  private final Texts texts;
  private final Notation notation;
  private final LoopStory stories;
  private final Citations citations;
  private final ReportBuilder report;
  private final Set<Loop> placed = new LinkedHashSet<>();

  DraftParts(Article article, Texts texts, Citations citations) {
    this.article = article;
    this.texts = texts;
    this.citations = citations;
    this.notation = new Notation(article.language());
    this.stories = new LoopStory(article.map(), article.language(), citations);
    this.report =
        new ReportBuilder(
            new Report(
                article.map(), article.loops(), article.kit(), article.language(), List.of(), ""));
  }

  /** Takes note of a loop that has a place of its own, in the order of the draft. */
  void place(Loop loop) {
    placed.add(loop);
  }

  String story(Loop loop) {
    return stories.of(loop);
  }

  /** How the telling comes to a loop: from those that have their places before it. */
  String lead(Loop loop) {
    List<Loop> order = new ArrayList<>(placed);
    int at = order.indexOf(loop);
    if (at < 0) {
      order.add(loop);
    }
    return new LoopLeads(article.map(), texts, order).to(loop);
  }

  /** Names in quotation marks. */
  static String quoted(Texts texts, List<String> names) {
    List<String> all = names.stream().map(n -> texts.text("quoted", Markdown.inline(n))).toList();
    if (all.size() < 2) {
      return String.join("", all);
    }
    List<String> first = all.subList(0, all.size() - 1);
    String last = all.get(all.size() - 1);
    return String.join(texts.raw("quoted.comma"), first) + texts.raw("quoted.last") + last;
  }

  /** The loops on the map that have no place of their own. */
  List<Loop> unplaced() {
    return article.loops().independent().stream().filter(l -> !placed.contains(l)).toList();
  }

  /** The same as a list. */
  String others() {
    return led("others", unplaced().stream().map(stories::line).toList());
  }

  String hypotheses() {
    List<String> all =
        article.map().arrows().stream()
            .filter(a -> !a.sourced())
            .map((Arrow a) -> stories.hypothesis(a))
            .toList();
    return all.isEmpty() ? texts.raw("hypotheses.none") : led("hypotheses", all);
  }

  String outcomes() {
    return new Outcomes(article.map(), article.language(), citations).text();
  }

  String notice() {
    return new ArticleNotice(article, texts).text();
  }

  /** Who is on the map and has not been heard; empty if everybody has. */
  String unheard() {
    ReportContents.Unseen unseen = report.contents().unseen();
    if (unseen.noVoices()) {
      return texts.raw("unheard");
    }
    // Of a voice that touches no element nobody can tell on which side it stands.
    boolean unknown = article.map().trace().voices().stream().anyMatch(v -> v.about().isEmpty());
    return unknown || unseen.silentSides().isEmpty()
        ? ""
        : texts.text("unheard.sides", unseen.silentSides());
  }

  /** An arrow of the map as text, marked if it is a hypothesis; empty if there is none such. */
  Optional<String> arrow(String written) {
    return article.map().arrows().stream()
        .filter(a -> a.isMeantBy(written))
        .findFirst()
        .map(
            a ->
                a.sourced()
                    ? notation.arrow(a.relationship())
                    : notation.hypothesis(a.relationship()));
  }

  /** A list with a sentence before it; nothing without items. */
  private String led(String key, List<String> items) {
    String list = String.join("\n", items.stream().map(i -> "- " + i).toList());
    return items.isEmpty() ? "" : texts.raw(key) + "\n\n" + list;
  }

  String size() {
    int elements = article.map().elements().size();
    int arrows = article.map().arrows().size();
    Loops loops = article.loops();
    String key =
        arrows == 0
            ? "size.no.arrow"
            : loops.all().isEmpty()
                ? "size.no.loop"
                : loops.leftOut() != Loops.LeftOut.NOTHING
                    ? "size.many"
                    : loops.all().size() == 1 ? "size.one" : "size";
    return texts.text(
        key,
        count("count.elements", elements),
        count("count.arrows", arrows),
        loops.all().size(),
        loops.maxLength());
  }

  private String count(String what, int number) {
    return texts.text(number == 1 ? what + ".one" : what, number);
  }

  String sources() {
    List<String> items = new ArrayList<>();
    for (ReportContents.Reference s : report.references()) {
      List<String> details = new ArrayList<>();
      for (String detail : List.of(s.kind(), s.published(), s.page())) {
        if (!detail.isEmpty()) {
          details.add(detail);
        }
      }
      String said =
          details.isEmpty()
              ? ""
              : texts.text("sources.detail", String.join(notation.comma(), details));
      String note = s.note().isEmpty() ? "" : texts.text("sources.note", s.note());
      items.add(s.number() + ". " + s.source() + said + note);
    }
    return String.join("\n", items);
  }
}

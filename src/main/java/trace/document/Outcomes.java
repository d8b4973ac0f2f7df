package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Language;
import trace.model.Trace;
import trace.model.Value;
import trace.words.Texts;

/**
 * What is known by now about the arrows that {@code hypotheses} of a trace put to the test: which
 * of them a source supports, which something speaks against, and which are open.
 */
final class Outcomes {
  /** The section that holds what is put to the test, and its fields, in every kit that has it. */
  private static final String SECTION = "hypotheses";

  private static final String TESTS = "tests";

  private final CausalMap map;
  private final Texts texts;
  private final Notation notation;
  private final Citations citations;

  Outcomes(CausalMap map, Language language, Citations citations) {
    this.map = map;
    this.texts = Texts.read(Texts.class, "article", language);
    this.notation = new Notation(language);
    this.citations = citations;
  }

  /** True if the trace names an arrow that is to be tested. */
  static boolean areAsked(Trace trace) {
    return entries(trace).stream().anyMatch(e -> !e.field(TESTS).isBlank());
  }

  /** The names of the elements that the first question's arrows join; empty if it names none. */
  static List<String> firstTested(CausalMap map) {
    for (Value entry : entries(map.trace())) {
      List<Arrow> tested = new ArrayList<>();
      tests(entry)
          .forEach(t -> map.arrows().stream().filter(a -> a.isMeantBy(t)).forEach(tested::add));
      if (!tested.isEmpty()) {
        return tested.stream()
            .flatMap(a -> Stream.of(a.relationship().from(), a.relationship().to()))
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  private static List<String> tests(Value entry) {
    Value tests = entry.field(TESTS);
    List<Value> named = tests.kind() == Value.Kind.LIST ? tests.items() : List.of(tests);
    return named.stream().map(Value::text).toList();
  }

  private static List<Value> entries(Trace trace) {
    Value all = trace.sections().getOrDefault(SECTION, Value.EMPTY);
    return all.kind() == Value.Kind.MAP ? List.of(all) : all.items();
  }

  /** Question by question, each with its arrows; those that name none are left out. */
  List<Asked> asked() {
    List<Asked> all = new ArrayList<>();
    for (Value entry : entries(map.trace())) {
      List<Arrow> arrows =
          tests(entry).stream()
              .flatMap(n -> map.arrows().stream().filter(a -> a.isMeantBy(n)))
              .toList();
      if (!arrows.isEmpty()) {
        all.add(new Asked(entry.field("question").text(), arrows));
      }
    }
    return all;
  }

  /**
   * What was put to the test.
   *
   * @param question as it was typed, or empty
   * @param arrows those it tests
   */
  record Asked(String question, List<Arrow> arrows) {}

  /** All of it as Markdown; empty if no arrow is named. */
  String text() {
    List<String> blocks = new ArrayList<>();
    for (Asked asked : asked()) {
      List<String> lines = asked.arrows().stream().map(a -> "- " + line(a)).toList();
      String question = Markdown.inline(asked.question());
      blocks.add(
          (question.isEmpty() ? "" : texts.text("outcome.question", question) + "\n\n")
              + String.join("\n", lines));
    }
    return String.join("\n\n", blocks);
  }

  /** What is known of an arrow, without what tells against it; that there is something is said. */
  String brief(Arrow arrow) {
    if (!arrow.sourced()) {
      return texts.text("outcome.against.brief", notation.hypothesis(arrow.relationship()));
    }
    String cited = texts.text("cited", citations.numbers(arrow.relationship().sources()));
    return texts.text("outcome.for.against.brief", notation.arrow(arrow.relationship()), cited);
  }

  /** What is known of an arrow. */
  String line(Arrow arrow) {
    String said =
        arrow.sourced()
            ? notation.arrow(arrow.relationship())
            : notation.hypothesis(arrow.relationship());
    List<String> against =
        arrow.relationship().against().stream().map(citations::sourceOrWords).toList();
    String cited = citations.numbers(arrow.relationship().sources());
    String key = arrow.sourced() ? "outcome.for" : "outcome";
    if (against.isEmpty()) {
      return arrow.sourced()
          ? texts.text("outcome.for", said, texts.text("cited", cited))
          : texts.text("outcome.open", said);
    }
    return texts.text(key + ".against", said, texts.text("cited", cited), notation.list(against));
  }
}

package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trace.ProblemTexts;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.kit.Pieces;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LocalText;

class TemplateTest {
  private static final Kit KIT = Kits.builtIn().load("systemic").orElseThrow().kit().orElseThrow();

  private static List<String> problems(String template, Language language) {
    return ProblemTexts.of(
        Report.problems(template + "{{#sections}}{{heading}}{{/sections}}", KIT), language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void builtInTemplatesKeepToTheContract(Language language) {
    for (String name : Kits.builtInNames()) {
      LoadedKit kit = Kits.builtIn().load(name).orElseThrow();
      for (Kit.Document document : kit.kit().orElseThrow().documents()) {
        String template = kit.template(document.key(), language).orElseThrow();
        assertThat(Report.problems(template, kit.kit().orElseThrow())).as(name).isEmpty();
      }
      Kit own = Article.borrowing(kit.kit().orElseThrow(), KIT);
      kit.pieces(language)
          .forEach((piece, text) -> assertThat(Article.inPiece(text, own)).as(name).isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void piecesKeepToTheContract(Language language) throws IOException {
    for (String name : Pieces.NAMES) {
      assertThat(Report.problems(piece(name, language), EMPTY)).as(name).isEmpty();
    }
    for (String name : Pieces.ARTICLE) {
      // A piece of articles may name the sections of the default kit, which every article knows.
      Kit kit = Article.borrowing(EMPTY, KIT);
      assertThat(Article.inPiece(piece(name, language), kit)).as(name).isEmpty();
    }
    for (String name : Pieces.OF_SESSIONS) {
      String text = Pieces.text(name, language).orElseThrow();
      assertThat(Handout.problems(text, EMPTY)).as(name).isEmpty();
    }
    try (Stream<Path> files = Files.list(Path.of("templates/pieces"))) {
      // The example that shows how to read a map is the only one that is no template.
      int pieces =
          Pieces.NAMES.size()
              + Pieces.ARTICLE.size()
              + Pieces.PROMPT.size()
              + Pieces.OF_SESSIONS.size();
      assertThat(files.count()).isEqualTo(2L * (pieces + 1));
    }
    assertThat(Pieces.text("../systemic/report", language)).isEqualTo(Optional.empty());
  }

  private static String piece(String name, Language language) throws IOException {
    String text = Pieces.text(name, language).orElseThrow();
    assertThat(Path.of("templates/pieces", name + "." + language.code() + ".md")).hasContent(text);
    return text;
  }

  @Test
  void aPieceStandsInTheDocumentsItIsMadeFor() {
    assertThat(ProblemTexts.of(Article.problems("{{> gains}}{{> article-more}}", KIT), Language.EN))
        .singleElement()
        .asString()
        .startsWith("1:1 ");
    assertThat(problems("{{> article-more}}", Language.EN)).hasSize(1);
    assertThat(Article.problems("{{> article-hypotheses}}{{> article-open}}", KIT)).isEmpty();
    assertThat(ProblemTexts.of(Article.problems("{{> article-open}}", KIT), Language.EN))
        .singleElement()
        .asString()
        .contains("hypotheses");
  }

  @Test
  void aPieceOfAKitsOwnHoldsNoOther() {
    assertThat(ProblemTexts.of(Article.inPiece("店\n{{> article-map}}{{nme}}", KIT), Language.JA))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("2:1 部品の中に、部品「article-map」は置けません。"),
            p -> assertThat(p).startsWith("2:18 「nme」という名前はここでは使えません。"));
  }

  @Test
  void whatStandsInEntriesWithinEntriesIsKnown() {
    Kit kit = Kits.builtIn().load("worksheet").orElseThrow().kit().orElseThrow();
    String template =
        """
        {{#section.competition}}{{#entries}}{{#competitors}}{{#inner}}{{#name}}{{value}}{{/name}}\
        {{#nme}}{{/nme}}{{entry_number}}{{/inner}}{{/competitors}}{{/entries}}{{/section.competition}}\
        {{#sections}}{{#entries}}{{#entry_fields}}{{#inner}}{{#entry_fields}}{{label}}\
        {{/entry_fields}}{{/inner}}{{/entry_fields}}{{/entries}}{{/sections}}
        """;
    assertThat(ProblemTexts.of(Report.problems(template, kit), Language.EN))
        .singleElement()
        .asString()
        .startsWith("1:90 “nme” is no name that can stand here.")
        .endsWith(" → name");
  }

  private static final LocalText NO_TEXT = new LocalText("", "");
  private static final Kit EMPTY = new Kit("k", NO_TEXT, NO_TEXT, List.of(), List.of(), List.of());

  @Test
  void everySlipIsToldWithItsPlaceAtOnce() {
    assertThat(
            problems(
                    """
                # {{titel}}
                　店 {{#loops}}{{kinds}} {{nothing.like.it}}{{/loops}} {{loops}}
                {{#section.hypothesis}}{{/section.hypothesis}}
                {{#section.hypotheses}}{{#entries}}{{#mesure}}{{/mesure}}{{/entries}}\
                {{/section.hypotheses}}
                """,
                    Language.EN)
                .stream()
                .map(p -> p.replaceAll("Possible are: .*?\\.( →|$)", "…$1")))
        .containsExactly(
            "1:3 “titel” is no name that can stand here. … → title",
            "2:14 “kinds” is no name that can stand here. … → kind",
            "2:24 “nothing.like.it” is no name that can stand here. …",
            "2:54 “loops” is not a text. Put {{#loops}} and {{/loops}} around, and use the names"
                + " inside it.",
            "3:1 “section.hypothesis” is no name that can stand here. … → hypotheses",
            "4:36 “mesure” is no name that can stand here. … → measure");
  }

  @Test
  void theNamesThereAreAreTold() {
    assertThat(problems("{{#section.unknwon}}{{/section.unknwon}}", Language.JA))
        .containsExactly(
            "1:1 「section.unknwon」という名前はここでは使えません。使えるのは hypotheses, unknown です。 → unknown");
  }

  @Test
  void tagsThatDoNotFitTogetherAreTold() {
    assertThat(problems("{{#loops}}{{#next}}{{/loops}}", Language.JA))
        .containsExactly("1:20 {{/loops}} に対する始まりがありません。");
    assertThat(problems("a\n{{#loops}}", Language.JA))
        .containsExactly("2:1 {{#loops}} に対する {{/loops}} がありません。");
    assertThat(problems("{{title} {{notice}}", Language.JA))
        .containsExactly("1:1 {{ に対する }} がありません。");
    assertThat(problems("{{-first}}", Language.EN))
        .containsExactly(
            "1:1 “-first” is not a text. Put {{#-first}} and {{/-first}} around, and use the names"
                + " inside it.");
  }

  @Test
  void templatesCanReadAndRunNothingElse() {
    for (String tag : List.of("{{=<% %>=}}", "{{&title}}", "{{{title}}}", "{{$a}}")) {
      assertThat(problems(tag, Language.JA))
          .describedAs(tag)
          .anyMatch(p -> p.startsWith("1:1 ") && p.contains("で始まる印は使えません"));
    }
    assertThat(problems("{{> other}} {{>lops}}{{#loops}}{{>loops}}{{/loops}}", Language.JA))
        .containsExactly(
            "1:1 「other」という部品はありません。あるのは " + String.join(", ", Pieces.NAMES) + " です。",
            "1:13 「lops」という部品はありません。あるのは " + String.join(", ", Pieces.NAMES) + " です。 → loops",
            "1:32 部品「loops」は、{{#loops}} の外に置きます。");
    for (String name : List.of("title.class", "class", "getClass", "loops.size", "toString")) {
      assertThat(problems("{{" + name + "}}", Language.JA)).describedAs(name).isNotEmpty();
    }
  }

  @Test
  void aSectionThatIsNeverShownIsWorthAWarning() {
    assertThat(
            ProblemTexts.of(
                Report.problems("{{#section.unknown}}{{/section.unknown}}", KIT), Language.JA))
        .containsExactly("- 進め方が問う「hypotheses」が、この文書のどこにも出てきません。");
  }

  @Test
  void theReadmeListsEveryName() throws IOException {
    String readme = Files.readString(Path.of("templates/README.md"));
    Deque<TemplateScope> open = new ArrayDeque<>();
    open.push(TemplateScope.of(ReportContents.class, KIT));
    open.push(TemplateScope.of(ArticleContents.class, KIT));
    open.push(TemplateScope.of(PromptContents.class, KIT));
    List<String> names = new ArrayList<>();
    while (!open.isEmpty()) {
      TemplateScope scope = open.pop();
      for (String name : scope.names()) {
        boolean ofTheKit = KIT.section(name).isPresent() && !name.equals("question");
        boolean field =
            KIT.section("hypotheses").orElseThrow().fields().stream()
                .anyMatch(f -> name.equals(f.key()) || name.equals(TemplateScope.any(f)));
        if (!ofTheKit && !field) {
          names.add("`" + name + "`");
        }
        open.push(scope.get(name).inner());
      }
    }
    assertThat(names).hasSizeGreaterThan(60).allSatisfy(n -> assertThat(readme).contains(n));
  }
}

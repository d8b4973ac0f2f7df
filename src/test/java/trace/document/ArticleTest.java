package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trace.ProblemTexts;
import trace.TestMaps;
import trace.analysis.AsOf;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.picture.chart.ChartPicture;
import trace.yaml.TraceReader;

class ArticleTest {
  private static final LoadedKit SYSTEMIC = Kits.builtIn().load("systemic").orElseThrow();
  private static final Kit KIT = SYSTEMIC.kit().orElseThrow();

  private static Article article(String trace, Language language) {
    var read = TraceReader.read(trace, n -> Optional.of(KIT));
    CausalMap map = CausalMap.of(read.trace().orElseThrow());
    return new Article(map, Loops.find(map, Loops.DEFAULT_MAX_LENGTH), KIT, language);
  }

  private static String draft(Article article, ArticleShape shape) {
    String template = SYSTEMIC.template(shape.template(), article.language()).orElseThrow();
    Rendered draft = article.draft(shape, template);
    assertThat(draft.problems()).isEmpty();
    return draft.text();
  }

  private static String example(String name) throws IOException {
    return name.equals("english")
        ? TestMaps.text("/reports/english.yaml")
        : Files.readString(Path.of("examples", name, "trace.yaml"));
  }

  /** The drafts of the examples, and the articles that come of them before anybody touches them. */
  @ParameterizedTest
  @CsvSource({
    "first,QUESTION,JA",
    "first,SCENE,JA",
    "first,DOUBT,JA",
    "workman,QUESTION,JA",
    "workman,SCENE,JA",
    "workman,DOUBT,JA",
    "english,QUESTION,EN",
    "english,SCENE,EN",
    "english,DOUBT,EN",
  })
  void draftsOfExamples(String name, ArticleShape shape, Language language) throws IOException {
    Article article = article(example(name), language);
    String draft = draft(article, shape);
    assertThat(draft).doesNotContain("\n\n\n").doesNotContainPattern("(?i)n/a|null");
    FilledDraft filled = article.filled(draft);
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.unplaced()).isEmpty();
    assertThat(filled.markdown()).doesNotContain("{{", "<!--");
    String file =
        "articles/" + name + "." + shape.name().toLowerCase(Locale.ROOT) + "." + language.code();
    TestMaps.golden(file + ".draft.md", draft);
    TestMaps.golden(file + ".article.md", "# " + filled.title() + "\n\n" + filled.markdown());
  }

  /** The articles of all the other examples, in the shape of their kit and in the three others. */
  @ParameterizedTest
  @CsvSource({
    "workman,''",
    "jaws-ug,''",
    "half-year,2024-08-31",
    "yoho,''",
    "in-house,''",
    "tea,''",
  })
  void articlesOfExamples(String name, String day) throws IOException {
    Kits kits = Kits.builtIn();
    var read = TraceReader.read(example(name), n -> kits.load(n).flatMap(LoadedKit::kit));
    Trace whole = read.trace().orElseThrow();
    LoadedKit loaded = kits.load(whole.kit()).orElseThrow();
    Kit kit = loaded.kit().orElseThrow();
    Trace trace = day.isEmpty() ? whole : AsOf.trace(whole, kit, LocalDate.parse(day));
    CausalMap map = CausalMap.of(trace);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Map<String, List<String>> charts = new LinkedHashMap<>();
    for (Kit.Chart chart : kit.charts()) {
      ChartPicture.of(chart, kit, trace, Language.JA, day)
          .ifPresent(p -> charts.put(chart.key(), p.told()));
    }
    Article article =
        new Article(map, loops, Article.borrowing(kit, KIT), Language.JA, day, charts);
    Map<String, String> pieces = loaded.pieces(Language.JA);
    Optional<String> own = loaded.template("article", Language.JA);
    if (own.isPresent()) {
      String written = written(article, ArticleShape.QUESTION, own.get(), pieces);
      String texts = own.get() + String.join("", pieces.values());
      assertThat(written.split("\\]\\(chart-", -1)).as(name).hasSize(1 + shown(texts));
      TestMaps.golden("articles/" + name + ".ja.article.md", written);
    }
    for (ArticleShape shape : ArticleShape.values()) {
      String template = SYSTEMIC.template(shape.template(), Language.JA).orElseThrow();
      String file = name + "." + shape.name().toLowerCase(Locale.ROOT) + ".ja.article.md";
      String written = written(article, shape, template, pieces);
      TestMaps.golden("articles/" + file, written);
      if (own.isPresent()) {
        // What the kit has pictures and sentences for, no shape tells as bare records.
        int drawn = written.split("\\]\\(chart-", -1).length - 1;
        assertThat(drawn).isEqualTo(shown(String.join("", pieces.values())));
        assertThat(written).doesNotContainPattern("(?m)^- (日付|すること)：");
      }
    }
  }

  /** How many of the kit's pictures a template has places for. */
  private static int shown(String template) {
    return template.split("place_chart", -1).length - 1;
  }

  private static String written(
      Article article, ArticleShape shape, String template, Map<String, String> pieces) {
    Rendered draft = article.draft(shape, template, pieces);
    assertThat(draft.problems()).isEmpty();
    FilledDraft filled = article.filled(draft.text());
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.markdown())
        .doesNotContain("{{", "<!--", "\n\n\n")
        .doesNotContainPattern("(?m)^## .*\\n\\n## |^#+ .*\\n*\\z");
    return "# " + filled.title() + "\n\n" + filled.markdown();
  }

  @ParameterizedTest
  @EnumSource(ArticleShape.class)
  void anEmptyTraceBecomesADraftWithoutEmptyHeadings(ArticleShape shape) {
    for (Language language : Language.values()) {
      Article article = article("format: 1\ntrace: 店\n", language);
      String text = article.filled(draft(article, shape)).markdown();
      assertThat(text).doesNotContain("## ", "{{", "\n\n\n");
    }
  }

  private static final String SHOP =
      """
      format: 1
      trace: 店
      elements:
        company: [広告費, 口コミの数]
        customer: [来店数]
      relationships:
        - 広告費→来店数（＋）
        - 来店数→口コミの数（＋）
        - 口コミの数→来店数（＋）
      """;

  private static final String NAMED = "loops:\n  - {name: 声, through: [来店数, 口コミの数]}\n";

  @Test
  void tenExportsOfAChangingTraceLeaveTheWritersWordsAlone() {
    String draft =
        "私の題\n\nここは**私**の文です。  \n{{図: 全体}}\n\n`{{図: 全体}}`\n```\n{{物語: 声}}\n```\n\n"
            + "{{物語: 来店数→口コミの数}}\n\n終わり\n";
    String trace = SHOP;
    for (int i = 0; i < 10; i++) {
      trace = trace.replace("広告費", "広告費" + i).replace("customer: [", "customer: [客" + i + ", ");
      FilledDraft filled = article(trace, Language.JA).filled(draft);
      assertThat(filled.problems()).isEmpty();
      assertThat(filled.markdown())
          .startsWith("私の題\n\nここは**私**の文です。  \n\n![店の因果ループ図")
          .contains("\n\n`{{図: 全体}}`\n```\n{{物語: 声}}\n```\n\n1. **来店数が増えると、口コミの数が増える**（仮説）")
          .endsWith("\n\n終わり\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReaderOfEightLoopsMeetsNoSentenceThreeTimes(Language language) throws IOException {
    Article article = article(example("workman"), language);
    StringBuilder draft = new StringBuilder();
    for (Loop loop : article.loops().independent()) {
      String story = article.storyPlace(loop);
      draft.append(story.replace("物語", "導入").replace("story", "lead-in")).append("\n\n");
      draft.append(story).append("\n\n");
    }
    String text = article.filled(draft.toString()).markdown();
    TestMaps.golden("articles/eight-loops." + language.code() + ".md", text);
    Map<String, Integer> met = new LinkedHashMap<>();
    for (String line : text.lines().filter(l -> !l.matches("\\d+\\. .*")).toList()) {
      // A sentence is the same with another element, loop or number in it.
      String bare = line.replaceAll("「[^」]*」|“[^”]*”", "_").replaceAll("[RB]?\\d+", "0");
      for (String sentence : bare.split("(?<=[。.])")) {
        met.merge(sentence.strip(), 1, Integer::sum);
      }
    }
    met.remove("");
    met.keySet().removeIf(s -> s.matches("(自己強化型|バランス型)ループ.*図では 0.*|0 on the map, a .*"));
    assertThat(met).allSatisfy((sentence, times) -> assertThat(times).as(sentence).isLessThan(3));
  }

  @Test
  void aTitleIsNoHashtag() {
    for (String name : List.of("海外のマーケターに会うための半年", "部署を越える半年", "half a year abroad")) {
      Article article = article("format: 1\ntrace: " + name + "\n", Language.JA);
      assertThat(article.filled(draft(article, ArticleShape.QUESTION)).tags())
          .as(name)
          .containsExactly("マーケティング", "システム思考", "因果ループ図");
    }
    Article article = article("format: 1\ntrace: 駅前の パン屋\n", Language.JA);
    assertThat(article.filled(draft(article, ArticleShape.QUESTION)).tags()).contains("駅前の_パン屋");
  }

  @Test
  void aVoiceOfNobodyKnowsWhichSideIsHeard() {
    String voice = "voices: [{who: 客, words: 高い%s}]\n";
    String about = ", about: [来店数]";
    Article one = article(SHOP + String.format(Locale.ROOT, voice, about), Language.JA);
    Article other = article(SHOP + String.format(Locale.ROOT, voice, ""), Language.JA);
    assertThat(one.filled("{{聞いていない声}}").markdown()).isEqualTo("- 企業の立場にいる人のことばは、まだ書きとめていない\n");
    assertThat(other.filled("{{聞いていない声}}").markdown()).isBlank();
  }

  private static final String CALENDAR =
      """
      sections:
        stages: [{name: 準備, from: 2024-06, to: 2024-07}]
      """;

  @Test
  void aPictureOfASectionHasItsPlaceAndIsSaidToBeGone() {
    Kit kit = Kits.builtIn().load("experiment").orElseThrow().kit().orElseThrow();
    var read = TraceReader.read(SHOP + CALENDAR, n -> Optional.of(kit));
    CausalMap map = CausalMap.of(read.trace().orElseThrow());
    Map<String, List<String>> charts = new LinkedHashMap<>();
    charts.put("calendar", List.of("準備：2024-06〜2024-07"));
    Article article = new Article(map, Loops.find(map, 8), kit, Language.JA, "", charts);
    for (String name : List.of("段階の暦", "calendar", " calendar of the Stages ")) {
      FilledDraft filled = article.filled("{{図: " + name + "}}");
      assertThat(filled.problems()).as(name).isEmpty();
      assertThat(filled.markdown()).isEqualTo("![段階の暦。準備：2024-06〜2024-07](chart-calendar.png)\n");
    }
    FilledDraft gone = article.filled("前\n\n{{図: 数の移り変わり}}\n");
    assertThat(gone.markdown()).isEqualTo("前\n\n【ここに入るはずの図「数の移り変わり」は、いまのトレースからは描けません】\n");
    assertThat(ProblemTexts.of(gone.problems(), Language.JA))
        .singleElement()
        .asString()
        .startsWith("3:1 図「数の移り変わり」に描くものが、");
  }

  @Test
  void aLoopIsFoundByItsNameOrItsElementsFromAnyOfThem() {
    for (String name : List.of("声", " 声 ", "来店数→口コミの数", "口コミの数 -> 来店数", "口コミの数→来店数→口コミの数")) {
      FilledDraft filled =
          article(SHOP + NAMED, Language.JA)
              .filled("｛｛物語：" + name + "｝｝\n\n{{figure: " + name + "}}");
      assertThat(filled.problems()).as(name).isEmpty();
      assertThat(filled.markdown()).contains("1. **来店数が増えると").contains("(figure-R1.png)");
      assertThat(filled.figures()).singleElement().satisfies(f -> assertThat(f.loop()).isPresent());
    }
  }

  @Test
  void aPlaceWhoseLoopIsGoneIsSaidAndNotDropped() {
    String draft = "# 題\n\n前\n\n{{物語: 声}}\n\n{{図: 来店数→売上}}\n\n（{{出典: 店主、1}}）\n\n{{地図}}\n";
    FilledDraft filled = article(SHOP, Language.JA).filled(draft);
    assertThat(filled.title()).isEqualTo("題");
    assertThat(filled.markdown())
        .isEqualTo(
            """
            前

            【ここに入るはずのループ「声」は、いまのトレースにありません】

            【ここに入るはずのループ「来店数→売上」は、いまのトレースにありません】

            （【出典「店主」は、いまのトレースにありません】【出典「1」は、いまのトレースにありません】）

            {{地図}}
            """);
    assertThat(ProblemTexts.of(filled.problems(), Language.JA)).hasSize(5);
    assertThat(filled.problems().get(0).position().orElseThrow().line()).isEqualTo(5);
    assertThat(filled.problems().get(1).suggestion()).contains("来店数→口コミの数");
    assertThat(filled.unplaced()).hasSize(1);
  }

  @Test
  void aDraftOfAnotherSystemReadsTheSame() {
    String draft = "# 題\n\n前\n{{図: 全体}}\n<!-- メモ\nまだ --> 後\n";
    Article article = article(SHOP, Language.JA);
    FilledDraft expected = article.filled(draft);
    assertThat(article.filled("\uFEFF" + draft.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(expected.markdown()).contains("\n\n 後\n").doesNotContain("メモ", "まだ");
    assertThat(expected.remarks()).isEqualTo(1);
  }

  @Test
  void anotherKitBorrowsTheTemplatesAndLeavesNothingOut() throws IOException {
    String kit =
        """
        format: 1
        title: {ja: 店を歩く, en: Walk}
        about: {ja: 歩く。, en: Walk.}
        sections:
          walk:
            title: {ja: 歩いた道, en: The way}
            ask: {ja: どこを歩きましたか。, en: Where did you walk?}
            shape: texts
        """;
    Path folder = Files.createTempDirectory("kit");
    Files.writeString(folder.resolve("kit.yaml"), kit);
    Kit walk = Kits.at(folder).kit().orElseThrow();
    Kit both = Article.borrowing(walk, KIT);
    String trace = SHOP + "sections:\n  walk: [駅から店まで]\n";
    CausalMap map =
        CausalMap.of(TraceReader.read(trace, n -> Optional.of(walk)).trace().orElseThrow());
    Article article = new Article(map, Loops.find(map, 8), both, Language.JA);
    assertThat(draft(article, ArticleShape.QUESTION)).contains("## 歩いた道\n\n- 駅から店まで\n");
  }
}

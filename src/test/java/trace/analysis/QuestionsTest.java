package trace.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trace.TestMaps;
import trace.model.Kit;
import trace.model.Kit.Check;
import trace.model.Kit.Section;
import trace.model.Kit.Shape;
import trace.model.Kit.When;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Side;
import trace.model.Value;
import trace.words.QuestionWords;

class QuestionsTest {
  private static final Kit KIT =
      new Kit(
          "systemic",
          text("つながりで読む"),
          text(""),
          Side.BUILT_IN,
          List.of(
              new Section(
                  "hypotheses",
                  false,
                  text("仮説"),
                  text("もし自分がCMOだったら、どうしますか。"),
                  10,
                  true,
                  Shape.TEXTS,
                  List.of())),
          List.of(
              new Check("hypotheses", When.FEWER_THAN, 2, text("もう一つの案はありますか。")),
              new Check("boundary", When.EMPTY, 0, text("どこからどこまでの話ですか。"))));

  private static LocalText text(String ja) {
    return new LocalText(ja, "in English: " + ja);
  }

  private static List<Question> asked(TestMaps map) {
    CausalMap graph = map.map();
    return Questions.of(graph, Loops.find(graph, 8), KIT);
  }

  private static List<QuestionKind> kinds(TestMaps map) {
    return asked(map).stream().map(Question::kind).toList();
  }

  private static List<QuestionKind> couldAsk(TestMaps map) {
    CausalMap graph = map.map();
    return Questions.candidates(graph, Loops.find(graph, 8), KIT).stream()
        .map(Question::kind)
        .toList();
  }

  private static String said(TestMaps map, QuestionKind kind) {
    CausalMap graph = map.map();
    return Questions.candidates(graph, Loops.find(graph, 8), KIT).stream()
        .filter(q -> q.kind() == kind)
        .map(new QuestionWords(graph, Language.JA)::text)
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({"workman,JA", "workman,EN", "yoho,JA", "yoho,EN", "jaws,JA", "jaws,EN"})
  void nothingPlainlyWrongIsAskedAboutRealMaps(String file, Language language) {
    TestMaps map = TestMaps.read(file).question("なぜ");
    map.told().forEach(t -> map.named(t.name(), t.through().toArray(String[]::new)));
    CausalMap graph = map.map();
    Loops loops = Loops.find(graph, 8);
    List<Question> chosen = Questions.of(graph, loops, KIT);
    QuestionWords words = new QuestionWords(graph, language);
    TestMaps.golden(
        "questions/" + file + "." + language.code() + ".txt",
        Questions.candidates(graph, loops, KIT).stream()
            .map(q -> (chosen.contains(q) ? "* " : "  ") + words.text(q) + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void anEmptyTraceIsAskedWhatComesNext() {
    assertThat(kinds(TestMaps.empty()))
        .containsExactly(QuestionKind.FIRST_ELEMENTS, QuestionKind.NO_QUESTION);
    assertThat(kinds(TestMaps.empty().question("なぜ").element("来店数", "customer")))
        .containsExactly(QuestionKind.FIRST_ARROW);
    assertThat(kinds(TestMaps.of("A -> B (+)", "B -> C (+)")))
        .containsExactly(
            QuestionKind.NO_QUESTION, QuestionKind.NOTHING_RETURNS, QuestionKind.UNSORTED);
  }

  @Test
  void whatDoesNotComeBack() {
    TestMaps map = TestMaps.of("発信量 -> 来店数 (+)", "来店数 -> 売上 (+)", "発信量 -> 売上 (+)").question("なぜ");
    assertThat(said(map, QuestionKind.NOTHING_RETURNS))
        .isEqualTo("いまの図には、はじめに戻ってくる道がありません。「売上」が変わると、めぐりめぐって「発信量」は変わりませんか。");
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.ENDS_NOWHERE);
    map.arrow("売上 -> 発信量 (+)").arrow("売上 -> 地域の行事の数 (+)");
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.NOTHING_RETURNS);
    assertThat(said(map, QuestionKind.ENDS_NOWHERE))
        .isEqualTo("「地域の行事の数」は、結果のまま終わっています。これが変わると、誰の何が変わりますか。");
  }

  @Test
  void aLoopTooLongToBeListedIsStillALoop() {
    TestMaps map = TestMaps.empty();
    for (int i = 0; i < 12; i++) {
      map.arrow("e" + i + " -> e" + (i + 1) % 12 + " (+)");
    }
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.NOTHING_RETURNS);
  }

  @Test
  void whatHangsInTheAir() {
    TestMaps map =
        TestMaps.of("A -> B (+)", "B -> A (+)").question("なぜ").element("孤立した要素", "customer");
    assertThat(said(map, QuestionKind.UNCONNECTED))
        .isEqualTo("「孤立した要素」は書かれていますが、どこにもつながっていません。何がこれを変え、これは何を変えますか。");
    map.note("語られた要素", "customer", "くわしいメモ").voice("店長", "語られた要素").lens("馴質異化", "見え方");
    assertThat(said(map, QuestionKind.UNCONNECTED)).startsWith("「語られた要素」など2つの要素が、");
    assertThat(said(map, QuestionKind.VOICE_UNCONNECTED)).startsWith("「店長」の声が、図のどこにも");
    assertThat(said(map, QuestionKind.LENS_UNCONNECTED)).startsWith("「馴質異化」で気づいたことは、");
    map.voice("客", "A");
    assertThat(said(map, QuestionKind.VOICE_UNCONNECTED)).contains("「店長」").doesNotContain("客」");
  }

  @ParameterizedTest
  @CsvSource({
    "SNS発信を強化,NAME_IS_DEED,",
    "値下げする,NAME_IS_DEED,",
    "Improve service,NAME_IS_DEED,",
    "認知度の向上,NAME_HAS_DIRECTION,認知度",
    "客が増える,NAME_HAS_DIRECTION,客",
    "認知度アップ,NAME_HAS_DIRECTION,認知度",
    "Higher prices,NAME_HAS_DIRECTION,prices",
    "良い接客,NAME_JUDGES,接客",
    "魅力的な商品,NAME_JUDGES,商品",
    "good service,NAME_JUDGES,service"
  })
  void namesThatAreNoVariables(String name, QuestionKind kind, String rest) {
    TestMaps map = TestMaps.empty().element(name, "company");
    CausalMap graph = map.map();
    Question question = NameQuestions.of(graph).get(0);
    assertThat(question.kind()).isEqualTo(kind);
    assertThat(question.arguments()).containsExactly(name, rest == null ? "" : rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "良い口コミの数",
        "質の高い接客の量",
        "新しく飲む人の数",
        "社員の企画参加",
        "大手の参入",
        "低価格を保つ余力",
        "製品の個性",
        "人手不足",
        "AWSの利用の広がり",
        "飲みすぎの経験の多さ",
        "Reduced-price share",
        "価格改定の頻度",
        "スタートアップ",
        "いいねの数",
        "値下げの幅",
        "オンライン開催の割合",
        "イベントの開催",
        "moreish taste"
      })
  void namesThatAreFine(String name) {
    assertThat(NameQuestions.of(TestMaps.empty().element(name, "company").map())).isEmpty();
  }

  @Test
  void sides() {
    TestMaps map =
        TestMaps.empty()
            .question("なぜ")
            .element("店舗数", "company")
            .element("売場面積", "company")
            .arrow("店舗数 -> 売場面積 (+)")
            .arrow("売場面積 -> 店舗数 (+)");
    assertThat(couldAsk(map)).contains(QuestionKind.NO_CUSTOMER, QuestionKind.NO_SOCIETY);
    map.element("来店数", "customer").element("商店街の人通り", "society");
    map.arrow("店舗数 -> 来店数 (+)").arrow("商店街の人通り -> 店舗数 (+)");
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.NO_CUSTOMER, QuestionKind.NO_SOCIETY);
    assertThat(said(map, QuestionKind.SIDE_ONLY_RECEIVES))
        .isEqualTo("「顧客」から、ほかの立場へ出ていく矢印がありません。「来店数」が変わると、ほかの立場の何が変わりますか。");
    assertThat(said(map, QuestionKind.SIDE_ONLY_GIVES))
        .isEqualTo("「社会・地域」には、ほかの立場から届く矢印がありません。ほかの立場の何が、「商店街の人通り」を変えていますか。");
    map.arrow("来店数 -> 商店街の人通り (+)");
    assertThat(couldAsk(map))
        .doesNotContain(QuestionKind.SIDE_ONLY_GIVES, QuestionKind.SIDE_ONLY_RECEIVES);
  }

  @Test
  void moneyOnlyAndNobodysVoice() {
    TestMaps map = TestMaps.of("売上 -> 広告費 (+)", "広告費 -> 売上 (+)", "売上 -> 来店数 (+)").question("なぜ");
    assertThat(said(map, QuestionKind.MONEY_ONLY)).startsWith("いまのループは、どれもお金の話だけで一周しています。");
    assertThat(couldAsk(map)).contains(QuestionKind.NO_VOICE);
    map.arrow("来店数 -> 売上 (+)").voice("常連", "来店数");
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.MONEY_ONLY, QuestionKind.NO_VOICE);
  }

  @Test
  void evidence() {
    TestMaps guesses = TestMaps.of("A -> B (+)", "B -> A (+)", "B -> C (+)", "C -> B (+)");
    assertThat(couldAsk(guesses))
        .contains(QuestionKind.NO_SOURCE)
        .doesNotContain(QuestionKind.LOOP_OF_GUESSES, QuestionKind.HYPOTHESIS_MATTERS);
    TestMaps one =
        TestMaps.of("A -> B (+) | 社史", "B -> A (+) | 社史", "B -> C (+)", "C -> B (+) | 新聞");
    assertThat(said(one, QuestionKind.LOOP_OF_ONE_SOURCE))
        .isEqualTo("R1は、出典「社史」ひとつに支えられています。別の立場の人にも、同じ一周に見えるでしょうか。");
    assertThat(said(one, QuestionKind.HYPOTHESIS_MATTERS))
        .isEqualTo("「B→C」は仮説ですが、R2はここを通ります。何を見れば、誰に聞けば、確かめられそうですか。");
    TestMaps loop = TestMaps.of("A -> B (+)", "B -> A (+)", "C -> A (+) | 新聞");
    assertThat(said(loop, QuestionKind.LOOP_OF_GUESSES))
        .isEqualTo("R1は、どの矢印も仮説です。この一周を実際に見た人、近くで聞いた人はいますか。");
  }

  @Test
  void aChainDrawnToMakeALoop() {
    TestMaps map =
        TestMaps.of(
            "風 -> 砂ぼこり (+) | 観察",
            "砂ぼこり -> 目の病 (+)",
            "目の病 -> 三味線の数 (+)",
            "三味線の数 -> 猫の数 (-)",
            "猫の数 -> 風 (-)");
    assertThat(said(map, QuestionKind.DRAWN_CHAIN))
        .isEqualTo("R1のうち、「砂ぼこり」から「風」までは、仮説の矢印が4本続きます。途中の一本一本は、本当に起きていることでしょうか。");
    map.arrow("観光客の数 -> 猫の数 (+)").arrow("猫の数 -> 観光客の数 (+)").arrow("目の病 -> 観光客の数 (-)");
    assertThat(couldAsk(map)).doesNotContain(QuestionKind.DRAWN_CHAIN);
  }

  @Test
  void openSigns() {
    TestMaps map = TestMaps.of("価格 -> 来店数 (?)", "来店数 -> 売上 (?)", "売上 -> 価格 (+)");
    assertThat(said(map, QuestionKind.SIGNS_OPEN))
        .isEqualTo("同じ向きか逆向きかが決まっていない矢印が、2本あります。まず、「価格」が増えると「来店数」は増えますか、減りますか。");
  }

  @Test
  void whatTheKitAsks() {
    TestMaps map = TestMaps.of("A -> B (+)", "B -> A (+)").question("なぜ");
    assertThat(said(map, QuestionKind.KIT_ASKS)).isEqualTo("もう一つの案はありますか。\nどこからどこまでの話ですか。");
    map.section("hypotheses", Value.list(List.of(Value.text("一"), Value.EMPTY)));
    assertThat(said(map, QuestionKind.KIT_ASKS)).contains("もう一つの案");
    map.section("hypotheses", Value.list(List.of(Value.text("一"), Value.text("二"))));
    assertThat(said(map, QuestionKind.KIT_ASKS)).isEqualTo("どこからどこまでの話ですか。");
  }

  @Test
  void threeAtMostAboutDifferentThings() {
    TestMaps map =
        TestMaps.of("値下げする -> 良い接客 (?)", "良い接客 -> 認知度の向上 (?)", "認知度の向上 -> 売上 (+)")
            .element("孤立", "company");
    assertThat(kinds(map))
        .containsExactly(
            QuestionKind.NO_QUESTION, QuestionKind.NAME_IS_DEED, QuestionKind.SIGNS_OPEN);
    assertThat(asked(map)).isEqualTo(asked(map));
  }
}

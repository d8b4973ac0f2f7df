package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trace.TestMaps;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Want;

class LoopWordsTest {
  @ParameterizedTest
  @CsvSource({"workman,JA", "workman,EN", "yoho,JA", "yoho,EN", "jaws,JA", "jaws,EN"})
  void theLoopsOfRealMapsAreToldNaturally(String file, Language language) {
    TestMaps map = TestMaps.read(file);
    map.told().forEach(t -> map.named(t.name(), t.through().toArray(String[]::new)));
    String stories = stories(map.map(), language);
    TestMaps.golden("stories/" + file + "." + language.code() + ".txt", stories);
  }

  private static String stories(CausalMap map, Language language) {
    LoopWords words = new LoopWords(map, language);
    return Loops.find(map, 8).all().stream()
        .map(
            l ->
                words.title(l)
                    + " "
                    + words.kind(l)
                    + "\n"
                    + words.whenItRises(l)
                    + "\n"
                    + words.whenItFalls(l)
                    + "\n"
                    + words.evidence(l)
                    + "\n"
                    + String.join("\n", words.next(l))
                    + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static String rising(Language language, TestMaps map) {
    CausalMap graph = map.map();
    return new LoopWords(graph, language).whenItRises(Loops.find(graph, 8).all().get(0));
  }

  private static String falling(Language language, TestMaps map) {
    CausalMap graph = map.map();
    return new LoopWords(graph, language).whenItFalls(Loops.find(graph, 8).all().get(0));
  }

  @Test
  void goodAndBadCirclesOnlyWhereSomebodySaidWhatIsWanted() {
    TestMaps map = TestMaps.of("客数 -> 価格 (-)", "価格 -> 客数 (-)");
    assertThat(rising(Language.JA, map)).isEqualTo("客数が増える → 価格が下がる → 客数がどんどん増える");
    map.want("客数", Want.UP);
    assertThat(rising(Language.JA, map)).isEqualTo("客数が増える → 価格が下がる → 客数がどんどん増える（好循環）");
    assertThat(falling(Language.JA, map)).isEqualTo("客数が減る → 価格が上がる → 客数がどんどん減る（悪循環）");
    assertThat(falling(Language.EN, map)).endsWith("falls still further (a vicious circle)");
    map.want("価格", Want.DOWN);
    assertThat(rising(Language.JA, map)).endsWith("（好循環）");
    map.want("価格", Want.UP);
    assertThat(rising(Language.JA, map)).endsWith("どんどん増える");
    TestMaps balancing = TestMaps.of("客数 -> 混雑 (+)", "混雑 -> 客数 (-)").want("客数", Want.UP);
    assertThat(rising(Language.JA, balancing)).isEqualTo("客数が増える → 混雑がひどくなる → 客数は押し戻されて減る");
  }

  @Test
  void delaysAreToldAsTheyWereSaid() {
    TestMaps map = TestMaps.of("信頼 -> 客数 (+, 遅れ 半年)", "客数 -> 信頼 (+, 遅れ 約1年)");
    assertThat(rising(Language.JA, map)).isEqualTo("信頼が高まる → 半年ほど遅れて、客数が増える → 約1年遅れて、信頼がどんどん高まる");
    TestMaps english =
        TestMaps.of("trust -> number of visits (+, 遅れ 6 months)", "number of visits -> trust (+)");
    assertThat(rising(Language.EN, english))
        .isEqualTo(
            "trust grows → after about 6 months, number of visits rises → trust grows still further");
  }

  @Test
  void anOpenSignIsNamedAndNothingIsMadeUpBeyondIt() {
    TestMaps map = TestMaps.of("値上げ幅 -> 客数 (?)", "客数 -> 値上げ幅 (+)");
    CausalMap graph = map.map();
    Loop loop = Loops.find(graph, 8).all().get(0);
    LoopWords words = new LoopWords(graph, Language.JA);
    assertThat(words.kind(loop)).isEqualTo("＋−が未定のループ");
    assertThat(words.whenItRises(loop)).isEqualTo("値上げ幅が広がる → （「値上げ幅→客数」が同じ向きか逆向きかは、まだ決まっていません）");
    assertThat(words.next(loop))
        .containsExactly(
            "「値上げ幅→客数」は、同じ向きですか、逆向きですか。",
            "「客数→値上げ幅」を確かめるには、何を見て、誰に聞くとよさそうですか。",
            "この一周を実際に見た人は誰ですか。");
    assertThat(words.path(loop)).isEqualTo("値上げ幅 → 客数 → 値上げ幅");
    assertThat(words.title(loop)).isEqualTo("?1");
  }

  @Test
  void hypothesesAreAskedAboutOnceForALoop() {
    assertThat(next("A -> B (+)", "B -> C (+) | 1", "C -> A (+)"))
        .containsExactly("「A→B」、「C→A」のうち、どれから確かめてみますか。", "この一周を実際に見た人は誰ですか。");
    assertThat(next("A -> B (+)", "B -> A (+)"))
        .containsExactly("どの矢印から確かめてみますか。", "この一周を実際に見た人は誰ですか。");
    assertThat(next("A -> B (+) | 1", "B -> A (+) | 1")).containsExactly("この一周を実際に見た人は誰ですか。");
  }

  private static List<String> next(String... arrows) {
    CausalMap map = TestMaps.of(arrows).map();
    return new LoopWords(map, Language.JA).next(Loops.find(map, 8).all().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "職人客の来店数,増える,減る",
    "定価販売率,上がる,下がる",
    "顧客満足度,上がる,下がる",
    "ブランド力,高まる,弱まる",
    "滞在時間,延びる,縮む",
    "売上（億円）,伸びる,落ちる",
    "世話役の負担,重くなる,軽くなる",
    "店と駐車場の混雑度,上がる,下がる",
    "枠組みに頼る度合い,高まる,下がる",
    "だれも知らない名詞,増える,減る",
    "ｺｽﾄ,上がる,下がる"
  })
  void verbsFitTheEndingOfTheName(String name, String rise, String fall) {
    assertThat(Verbs.of(Language.JA).of(name).rise()).isEqualTo(rise);
    assertThat(Verbs.of(Language.JA).of(name).fall()).isEqualTo(fall);
  }

  @ParameterizedTest
  @CsvSource({
    "number of stores,rises,falls",
    "Visits by tradespeople,rise,fall",
    "load on organisers,grows,lightens",
    "Product quality,improves,declines",
    "benefit,rises,falls",
    "business,grows,shrinks",
    "chain-wide sales (yen),rise,fall"
  })
  void englishVerbsFitTheHeadOfTheName(String name, String rise, String fall) {
    assertThat(Verbs.of(Language.EN).of(name).rise()).isEqualTo(rise);
    assertThat(Verbs.of(Language.EN).of(name).fall()).isEqualTo(fall);
  }
}

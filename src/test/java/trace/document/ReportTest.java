package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trace.TestMaps;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.yaml.TraceReader;

class ReportTest {
  private static final LoadedKit SYSTEMIC = Kits.builtIn().load("systemic").orElseThrow();
  private static final Kit KIT = SYSTEMIC.kit().orElseThrow();
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}、。「」（）]");

  private static String report(String trace, Language language, String... questions) {
    var read = TraceReader.read(trace, n -> SYSTEMIC.kit());
    assertThat(read.problems()).isEmpty();
    return report(read.trace().orElseThrow(), language, questions);
  }

  private static String report(Trace trace, Language language, String... questions) {
    CausalMap map = CausalMap.of(trace);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("R1", "figure-R1.svg");
    Report report = new Report(map, loops, KIT, language, List.of(questions), "map.svg", figures);
    Rendered rendered = report.markdown(SYSTEMIC.template("report", language).orElseThrow());
    assertThat(rendered.problems()).isEmpty();
    return rendered.text();
  }

  @ParameterizedTest
  @CsvSource({"whole,JA", "whole,EN", "hostile,JA", "english,EN", "english,JA"})
  void smallTracesBecomeReports(String name, Language language) {
    String questions = language == Language.JA ? "では、誰が困りますか?" : "So who is in trouble?";
    String text =
        report(TestMaps.text("/reports/" + name + ".yaml"), language, questions, "2", "3", "4");
    assertThat(text).doesNotContain("\n\n\n").endsWith("\n").doesNotContain("- 4");
    TestMaps.golden("reports/" + name + "." + language.code() + ".md", text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anEmptyTraceHasNoEmptyHeadings(Language language) {
    String kit = KIT.title().in(language);
    assertThat(report("format: 1\ntrace: 店\n", language))
        .isEqualTo(
            language == Language.JA
                ? "# 店\n\n進め方：" + kit + "\n"
                : "# 店\n\nWay of tracing: " + kit + "\n");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHeadingStandsAlone(Language language) {
    for (String trace :
        List.of(
            "trace: 店\nelements:\n  company: [a]\n",
            "trace: 店\nelements:\n  company: [a]\n  customer: [b]\nrelationships:\n  - a -> b (+)\n",
            "trace: 店\nelements:\n  unsorted: [a, b]\nrelationships:\n  - a -> b\n  - b -> a (+)\n",
            "trace: 店\nquestion: なぜ\nvoices:\n  - {who: 客, words: ふう}\nsections:\n  unknown: []\n",
            "trace: 店\nvoices:\n  - {who: 客}\nlenses:\n  - {lens: 馴質異化}\n  - {lens: 別の見方, seen_anew: a}\nsections:\n  unknown: [a]\n")) {
      assertThat(report("format: 1\n" + trace, language))
          .doesNotContainPattern("(?m)^## .*\\n\\n## |^### .*\\n\\n##")
          .doesNotContainPattern("(?m)^#+ .*\\n*\\z")
          .doesNotContain("\n\n\n")
          .doesNotContainPattern("(?i)n/a|null|\\{\\{");
    }
  }

  @Test
  void anEnglishReportHoldsNoJapaneseButWhatWasTyped() {
    String text = report(TestMaps.text("/reports/english.yaml"), Language.EN, "Who is in trouble?");
    assertThat(JAPANESE.matcher(text).find()).isFalse();
  }

  @Test
  void aJapaneseReportHoldsNoEnglishButWhatWasTyped() {
    Trace trace =
        TestMaps.of("来店数 -> 混雑度 (+)", "混雑度 -> 来店数 (-, 遅れ)", "混雑度 -> 評判 (?)")
            .voice("客", "来店数")
            .lens("make the familiar strange", "別物", "混雑度")
            .trace();
    assertThat(report(trace, Language.JA).replace("map.svg", "").replace("B1", ""))
        .doesNotContainPattern("[A-Za-z]{2}");
  }

  @Test
  void aLargeMapTellsSoManyLoopsThatEveryArrowAppears() {
    TestMaps dense = TestMaps.empty();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        if (i != j) {
          dense.arrow("要素" + i + " -> 要素" + j + " (+)");
        }
      }
    }
    String text = report(dense.trace(), Language.JA);
    assertThat(text).contains("見つかった409本のループのうち、輪をつくるつながりがどれも一度は出てくるように、15本を選んで載せました。");
    assertThat(text.lines().filter(l -> l.startsWith("### R")).count()).isEqualTo(15);
  }

  /** An arrow that presses on a loop from outside is no less borne than one that leaves it. */
  @Test
  void whatComesIntoALoopWithAMinusIsToldAsWell() {
    String loop =
        """
        format: 1
        trace: 店
        elements:
          company: [品数]
          customer: [来店数]
          competitor: [向かいの店の値引き]
        relationships:
          - 品数→来店数（＋）
          - 来店数→品数（＋）
          - 向かいの店の値引き→来店数（%s）
        """;
    assertThat(report(loop.formatted("－"), Language.JA))
        .contains("| R1 | 企業、顧客 | 競合 | 向かいの店の値引き → 来店数（顧客、**仮説**） |");
    assertThat(report(loop.formatted("＋"), Language.JA))
        .contains("| R1 | 企業、顧客 | 競合 | 図にはまだありません |");
  }

  @Test
  void aBrokenTemplateGivesProblemsAndNoText() {
    CausalMap map = TestMaps.of("a -> b (+)").map();
    Report report =
        new Report(map, Loops.find(map, 8), KIT, Language.JA, List.of(), "", new LinkedHashMap<>());
    Rendered rendered = report.markdown("{{titel}}");
    assertThat(rendered.text()).isEmpty();
    assertThat(rendered.problems()).hasSize(3);
  }

  @Test
  void withoutAPictureNothingSaysThereIsOne() {
    CausalMap map = TestMaps.of("a -> b (+)").map();
    Report report =
        new Report(map, Loops.find(map, 8), KIT, Language.JA, List.of(), "", new LinkedHashMap<>());
    String text = report.markdown(SYSTEMIC.template("report", Language.JA).orElseThrow()).text();
    assertThat(text).doesNotContain("![").doesNotContain("全体の図").contains("要素2個、つながり1本");
  }
}

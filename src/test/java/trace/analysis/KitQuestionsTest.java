package trace.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Trace;
import trace.yaml.TraceReader;

/** What a kit asks about single entries, put to a funnel that is to become a loop. */
class KitQuestionsTest {
  private static final Kit KIT =
      Kits.builtIn().load("produce").flatMap(LoadedKit::kit).orElseThrow();

  private static final String FUNNEL =
      """
      format: 1
      trace: 漏斗
      kit: produce
      question: なぜ、次が来ないのか
      elements:
        customer: [知る人の数, 買う人の数, 勧める人の数]
      relationships:
        - 知る人の数→買う人の数（＋）
        - 買う人の数→勧める人の数（＋）
      sections:
        cx:
          - stage: 買う人の数
            measure: 札を立てる
            kpi: 買った人
            owner: 店長
          - stage: 勧める人の数
            measure: 箱を作る
      """;

  private static List<String> asked(String yaml) {
    Trace trace = TraceReader.read(yaml, n -> Optional.of(KIT)).trace().orElseThrow();
    CausalMap map = CausalMap.of(trace);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    return Questions.candidates(map, loops, KIT).stream()
        .filter(q -> q.kind().name().startsWith("KIT_"))
        .map(q -> q.own().ja())
        .toList();
  }

  @Test
  void aStageNothingLeadsBackFromAndAMeasureWithoutKpi() {
    assertThat(asked(FUNNEL))
        .containsExactly(
            "「勧める人の数」からは、何も戻ってきません。そこまで来たお客さまは、次の人や、はじめの段階に何をもたらしますか。",
            "「箱を作る」が効いたことは、何を見ればわかりますか。まだKPIがありません。");
  }

  @Test
  void aKpiWithoutOwner() {
    assertThat(asked(FUNNEL + "      kpi: 贈られた人\n"))
        .contains("「贈られた人」は、誰が見ていますか。まだ担当がいません。")
        .noneMatch(q -> q.contains("まだKPIがありません"));
  }

  @Test
  void nothingIsAskedOnceTheFunnelIsALoop() {
    String loop = FUNNEL.replace("sections:", "  - 勧める人の数→知る人の数（＋）\nsections:");
    String whole = loop + "      kpi: 贈られた人\n      owner: 広報\n";
    assertThat(asked(whole)).noneMatch(q -> q.contains("戻ってきません") || q.contains("担当がいません"));
  }
}

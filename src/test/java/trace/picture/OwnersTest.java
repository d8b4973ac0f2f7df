package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.yaml.TraceReader;

/** Who looks after what, on the map, when it is asked for. */
class OwnersTest {
  private static final Kit KIT =
      Kits.builtIn().load("produce").flatMap(LoadedKit::kit).orElseThrow();

  private static MapPicture picture() {
    String yaml =
        """
        format: 1
        trace: 店
        kit: produce
        elements:
          customer:
            - 来る人の数:
                owner: 店長
            - 待つ時間
        relationships:
          - 来る人の数→待つ時間（＋）:
              owner: 広報<b>
          - 待つ時間→来る人の数（－）:
              owner: 店長
        """;
    Trace trace = TraceReader.read(yaml, n -> Optional.of(KIT)).trace().orElseThrow();
    CausalMap map = CausalMap.of(trace);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    return MapPicture.of(map, loops, KIT.sides(), Language.JA, "店", "");
  }

  @Test
  void theyStandOnBoxesOnArrowsAndInTheLegend() {
    assertThat(picture().svg()).doesNotContain("店長", "class=\"owner");
    String svg = picture().withOwners().svg();
    assertThat(svg.split("class=\"owner arrow-", -1)).hasSize(3);
    assertThat(svg).contains(">店長</text>", ">広報&lt;b&gt;</text>");
    // 店長 is number 1: on a box, on an arrow and in the legend.
    assertThat(svg.split(">1</text>", -1)).hasSize(4);
    assertThat(svg.split(">2</text>", -1)).hasSize(3);
  }

  @Test
  void aThemeKeepsThemAndNothingOverlaps() {
    MapPicture shown = picture().withOwners();
    assertThat(shown.in(Theme.PRINT).svg()).contains("class=\"owner arrow-1\"");
    assertThat(shown.metrics().markOverlaps()).isZero();
    assertThat(List.of(shown.width(), shown.height())).allMatch(v -> v > 200);
  }
}

package trace.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import trace.TestMaps;
import trace.kit.Kits;
import trace.model.Kit;
import trace.model.Language;
import trace.words.LoopWords;
import trace.words.QuestionWords;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** The example by which the file format is told: read, and thought about. */
class FirstTraceTest {
  @Test
  void theExampleOfTheFormatHoldsOneLoop() {
    Kit kit = Kits.builtIn().load("systemic").orElseThrow().kit().orElseThrow();
    Reading read = TraceReader.read(TestMaps.text("/traces/first.yaml"), name -> Optional.of(kit));
    assertThat(read.problems()).isEmpty();
    CausalMap map = CausalMap.of(read.trace().orElseThrow());
    assertThat(Contradictions.of(map, kit, read.positions())).isEmpty();
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    assertThat(loops.all()).hasSize(1);
    LoopWords words = new LoopWords(map, Language.JA);
    assertThat(words.title(loops.all().get(0))).isEqualTo("B1「一般客が増え、職人客が遠のく」");
    assertThat(words.whenItRises(loops.all().get(0)))
        .isEqualTo(
            "低価格を保つ余力が増す → 一般客の来店数が増える → 店と駐車場の混雑度が上がる → "
                + "少し遅れて、職人客の来店数が減る → 半年ほど遅れて、低価格を保つ余力は押し戻されて細る");
    QuestionWords asked = new QuestionWords(map, Language.JA);
    assertThat(Questions.of(map, loops, kit).stream().map(asked::text))
        .hasSize(3)
        .first()
        .isEqualTo("この図には、まだ社会や地域が出てきません。この流れの影響を、知らないうちに受けている人や場所はありませんか。");
  }
}

package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceDirectionTest {
  /** Each told with a rising and with a falling effect, the sign of the arrow being plus. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一度来たきりの客が多く、戻らなかったことが、既存店の売上を下げたと報じられた | falls",
        "2025年は、現場で使うファン付きの服が業績を押し上げた | rises",
        "既存店の客数が前の年を下回った | falls",
        "来店数は増えたが、売上は落ちた | neither",
        "売上は下がらなかった | neither",
        "値上げしない理由に挙げられた | neither",
        "ワークマンを取り上げた動画は、多く見られた | neither",
        "広告費が減ったという | neither",
        "Revenue fell by a tenth | falls",
        "sales did not fall | neither",
        "the weather fell apart | neither",
      })
  void onlyAPlainWordAboutTheSameThingCounts(String text, String seen) {
    assertThat(EvidenceDirection.isOpposite(text, "一般客の来店数 visits", true, "全店売上 sales", true))
        .isEqualTo(seen.equals("falls"));
    assertThat(EvidenceDirection.isOpposite(text, "一般客の来店数 visits", false, "全店売上 sales", false))
        .isEqualTo(seen.equals("rises"));
  }
}

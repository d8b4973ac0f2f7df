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
        "売上が落ちた | falls",
        "来店数の多い店は落ち着くと聞いた | neither",
        "来店数の話を掘り下げた | neither",
        "more than 300 visits a day | neither",
        "業績がよいと、契約が更新される | rises",
        "店で箱を開けた客がいた | neither",
        "売上がなくなったわけではない | neither",
        "Revenue fell by a tenth | falls",
        "sales did not fall | neither",
        "sales didn't fall | neither",
        "the weather fell apart | neither",
      })
  void onlyAPlainWordAboutTheSameThingCounts(String text, String seen) {
    assertThat(EvidenceDirection.isOpposite(text, "一般客の来店数 visits", true, "全店売上 sales", true))
        .isEqualTo(seen.equals("falls"));
    assertThat(EvidenceDirection.isOpposite(text, "一般客の来店数 visits", false, "全店売上 sales", false))
        .isEqualTo(seen.equals("rises"));
  }

  /** What opens or closes rises or falls as well, if it is a word for the same thing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "機能があって安い服という、空いていた市場が開けた | rises",
        "冬の需要が消えた | falls",
        "客が箱を開けた | neither",
        "駐車場が開けた | neither",
      })
  void anOpeningOfTheSameThingCounts(String text, String seen) {
    assertThat(EvidenceDirection.isOpposite(text, "価格の余力", false, "一般客の来店数", false))
        .isEqualTo(seen.equals("rises"));
    assertThat(EvidenceDirection.isOpposite(text, "価格の余力", true, "一般客の来店数", true))
        .isEqualTo(seen.equals("falls"));
  }
}

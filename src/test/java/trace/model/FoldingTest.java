package trace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Width and case make no difference when words are looked for. */
class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "cafe, ＣＡＦＥと朝, ＣＡＦＥ",
    "ﾊﾟﾝ, このパン屋, パン",
    "パン, このﾊﾟﾝ屋, ﾊﾟﾝ",
    "が, か\u3099ある, か\u3099",
    "STRASSE, die Straße, Straße",
    "ss, Straße, ß",
    "οδος, ΟΔΟΣΑ, ΟΔΟΣ",
    "株, ㈱前田, ㈱",
    "𠮷, 𠮷野家, 𠮷",
    "価格, 低価格と価格, 価格",
  })
  void found(String word, String text, String first) {
    String folded = Folding.fold(word);
    assertThat(Folding.contains(folded, text, 0, text.length())).isTrue();
    Folding.Span span = Folding.find(folded, text).get(0);
    assertThat(text.substring(span.start(), span.end())).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"cafe, café", "cafe, cafe\u0301", "か, か\u3099", "ハ, ﾊﾟﾝ", "価格, 価　格"})
  void notFound(String word, String text) {
    String folded = Folding.fold(word);
    assertThat(Folding.contains(folded, text, 0, text.length())).isFalse();
    assertThat(Folding.find(folded, text)).isEmpty();
  }

  @Test
  void theFastWayFindsWhatTheExactWayFinds() {
    Random random = new Random(7);
    int[] points = "aAａéeＥßsΣσς株㈱…..かガｶﾞｶ\u3099\u0301𠮷 1①".codePoints().toArray();
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, points, 12);
      String word = Folding.fold(text(random, points, 2));
      if (word.isEmpty()) {
        continue;
      }
      boolean exact = !Folding.find(word, text).isEmpty();
      found += exact ? 1 : 0;
      assertThat(Folding.contains(word, text, 0, text.length()))
          .as(word + " in " + text)
          .isEqualTo(exact);
      assertThat(Folding.contains(word, "x" + text + "y", 1, text.length() + 1)).isEqualTo(exact);
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static String text(Random random, int[] points, int length) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(length); n >= 0; n--) {
      out.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return out.toString();
  }
}

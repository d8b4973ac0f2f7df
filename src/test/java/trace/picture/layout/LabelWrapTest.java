package trace.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trace.picture.scene.Clusters;
import trace.picture.scene.Typeface;

/** Where names break. */
class LabelWrapTest {
  @ParameterizedTest
  @CsvSource({
    "価格, 価格",
    "購入までの待ち時間, 購入までの/待ち時間",
    "届いた利用者の声の数, 届いた利用者の/声の数",
    "製品と使い方のフィット度, 製品と使い方の/フィット度",
    "アンバサダーの影響力, アンバサダーの/影響力",
    "店と駐車場の混雑度, 店と駐車場の/混雑度",
    "参加者一人あたりの会話量, 参加者一人あたりの/会話量",
    "自分たちの場という感覚, 自分たちの/場という感覚",
    "口コミ・SNS投稿の広がり, 口コミ・SNS/投稿の広がり",
    "コミュニケーション, コミュニケーション",
    "コミュニケーションの量, コミュニケーションの量",
    "月間100000人の来店客数, 月間100000人の/来店客数",
    "第１、第２、第３店舗の人手の余裕, 第１、第２、第３店舗の/人手の余裕",
    "満足度（5点満点中4点以上の人の割合）, 満足度（5点満点中/4点以上の人の割合）",
    "「安い」「早い」という評判の広がり, 「安い」「早い」という/評判の広がり",
    "お店の「いつもの」が通じる安心感, お店の「いつもの」が/通じる安心感",
    "人と人とのつながりの強さ, 人と人との/つながりの強さ",
    "カスタマーサクセスマネージャーの人数, カスタマーサクセスマネージャーの/人数",
    "顧客ロイヤルティプログラムへの参加者数, 顧客ロイヤルティプログラム/への参加者数",
    "店長――そして店員――の疲れのたまり, 店長――そして店員/――の疲れのたまり",
    "🍶の売れ行き👩‍👩‍👧家族連れの来店数🇯🇵, 🍶の売れ行き👩‍👩‍👧/家族連れの来店数🇯🇵",
    "第2四半期の売上高の伸び率, 第2四半期の/売上高の伸び率",
    "売上高に対する第2四半期利益, 売上高に対する/第2四半期利益",
    "第二四半期の売上の伸び率, 第二四半期の/売上の伸び率",
    "似た取り組みの重なり, 似た取り組みの/重なり",
    "海外からの問い合わせの満足度, 海外からの/問い合わせの満足度",
    "会員アプリにかける時間, 会員アプリに/かける時間",
    "自転車シェアとの提携, 自転車シェアとの/提携",
    "オンライン服薬指導の件数, オンライン/服薬指導の件数",
    "Number of repeat customers, Number of/repeat customers",
    "売上(億円)あたりの広告費の割合, 売上(億円)あたりの/広告費の割合",
  })
  void namesBreakWhereAReaderPauses(String name, String lines) {
    assertThat(String.join("/", LabelWrap.lines(name))).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "Number of recommendations, Number of/recommendations",
    "Recommendations, Recommendations",
    "Friends' recommendations, Friends'/recommendations",
    "Recommendations by ambassadors, Recommendations/by ambassadors",
    "Professional customers' recommendations to friends,"
        + " Professional/customers'/recommendations/to friends",
    "Internationalisation of recommendations, Internationalisation/of/recommendations",
    "口コミrecommendationsの広がり, 口コミ/recommendationsの/広がり",
  })
  void latinWordsStayWhole(String name, String lines) {
    assertThat(String.join("/", LabelWrap.lines(name))).isEqualTo(lines);
  }

  @Test
  void noLatinWordIsBrokenThatAWideBoxCanHold() {
    Random dice = new Random(5);
    for (int round = 0; round < 3000; round++) {
      StringBuilder b = new StringBuilder();
      for (int w = 1 + dice.nextInt(6); w > 0; w--) {
        int length = 1 + dice.nextInt(w == 3 ? 22 : 14);
        for (int i = 0; i < length; i++) {
          b.append((char) ('a' + dice.nextInt(26)));
        }
        b.append(w > 1 ? " " : "");
      }
      List<String> lines = LabelWrap.lines(b.toString());
      String joined = String.join(" ", lines);
      String whole = joined.endsWith("…") ? joined.substring(0, joined.length() - 1) : joined;
      assertThat(b.toString()).startsWith(whole);
      assertThat(lines)
          .allSatisfy(
              l -> assertThat(Typeface.REGULAR.width(l, 1)).isLessThanOrEqualTo(LabelWrap.WIDEST));
    }
  }

  @Test
  void noLineBeginsOrEndsWithWhatMayNotStandThereAndNothingIsLost() {
    Random dice = new Random(11);
    String letters = "売上価格のをがはっゃーァアンバサダ、。「」（）%１２3.5abcSNS・々";
    for (int round = 0; round < 3000; round++) {
      StringBuilder b = new StringBuilder();
      int length = 1 + dice.nextInt(38);
      for (int i = 0; i < length; i++) {
        b.append(letters.charAt(dice.nextInt(letters.length())));
      }
      List<String> lines = LabelWrap.lines(b.toString());
      assertThat(String.join("", lines)).isEqualTo(b.toString());
      assertThat(lines.size()).isBetween(1, 4);
    }
  }

  @Test
  void noLineBreaksInsideAKatakanaWordOrANumberOrBesideAForbiddenCharacter() {
    List<String> words =
        List.of(
            "価格",
            "売上",
            "来店する",
            "人の",
            "の",
            "声",
            "「安い」",
            "（税込）",
            "カスタマーサクセスマネージャー",
            "アンバサダー",
            "フィット度",
            "プログラム",
            "1,234.5",
            "１２３",
            "50%",
            "…",
            "――",
            "SNS",
            "Q&A",
            "🍶",
            "人々",
            "・",
            "、",
            "ちょっと",
            "カーッと");
    Random dice = new Random(17);
    for (int round = 0; round < 3000; round++) {
      List<String> parts = new ArrayList<>();
      int length = 0;
      while (length < 1 + round % 38) {
        String word = words.get(dice.nextInt(words.size()));
        // Without runs of what cannot be parted at all, which no line could hold.
        boolean mark = parts.isEmpty() || !isSmall(parts.get(parts.size() - 1)) || !isSmall(word);
        if (mark) {
          parts.add(word);
          length += word.length();
        }
      }
      String name = String.join("", parts);
      List<String> lines = LabelWrap.lines(name);
      int at = 0;
      for (String line : lines.subList(0, lines.size() - 1)) {
        at += line.length();
        String before = name.substring(0, at);
        String after = name.substring(at);
        assertThat(before).as(name).doesNotMatch(".*[（「]$");
        assertThat(after).as(name).doesNotMatch("^[、・…ー」）々っゃゅょッ%,.].*");
        assertThat(before + "/" + after)
            .as(name)
            .doesNotMatch(".*\\p{IsKatakana}/[\\p{IsKatakana}ー].*")
            .doesNotMatch(".*[0-9.,]/[0-9.,%].*")
            .doesNotMatch(".*―/―.*");
      }
    }
  }

  private static boolean isSmall(String word) {
    return word.matches("\\p{IsKatakana}.*|[0-9１-３,.%]+|[、・…]|SNS|Q&A|――");
  }

  @Test
  void linesObeyKinsoku() {
    for (String name :
        List.of(
            "売上が増えたあとの、広告費の割合",
            "「安い」という評判の広がり方の速さ",
            "店長（正社員）あたりのパート社員の人数",
            "若い人々の地元への愛着と誇りの強さ",
            "スマートフォンアプリの利用者数ランキング")) {
      List<String> lines = LabelWrap.lines(name);
      assertThat(lines.size()).isGreaterThan(1);
      for (String line : lines) {
        assertThat("、。」）ーっゃゅょ々ァィゥェォッャュョ".indexOf(line.charAt(0))).isNegative();
        assertThat("「（".indexOf(line.charAt(line.length() - 1))).isNegative();
      }
    }
  }

  @Test
  void tooLongNamesEndInAnEllipsisWithinFourLines() {
    List<String> lines = LabelWrap.lines("地域".repeat(150));
    assertThat(lines).hasSizeBetween(3, 4);
    assertThat(lines.get(lines.size() - 1)).endsWith("…");
    for (String line : lines) {
      assertThat(Typeface.REGULAR.width(line, 1)).isLessThanOrEqualTo(LabelWrap.LONGEST);
    }
    List<String> word = LabelWrap.lines("W".repeat(300));
    assertThat(word).allSatisfy(l -> assertThat(Typeface.REGULAR.width(l, 1)).isLessThan(12.5));
  }

  @Test
  void emojiAndTheirModifiersStayWhole() {
    String family = "👩‍👩‍👧";
    assertThat(Clusters.of("あ" + family + "🇯🇵🇺🇸か\u3099👍🏽"))
        .containsExactly("あ", family, "🇯🇵", "🇺🇸", "か\u3099", "👍🏽");
  }
}

package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trace.model.Delay;
import trace.model.Polarity;
import trace.model.ProblemKind;

class ArrowNotationTest {
  private static ArrowNotation.Read arrow(String text) {
    ArrowNotation.Result result = ArrowNotation.parse(text);
    assertThat(result.fault()).as(text).isEmpty();
    return result.arrow().orElseThrow();
  }

  private static String shown(String text) {
    ArrowNotation.Read a = arrow(text);
    String delay = a.delay().map(d -> " D:" + d.length()).orElse("");
    return a.from() + "|" + a.to() + "|" + a.polarity().sign() + delay;
  }

  private static final List<String> ARROWS =
      List.of(
          "→", "⇒", "➡", "➡\uFE0F", "⟶", "⟹", "⇨", "➔", "￫", "->", "=>", "-->", "==>", "－>", "－＞",
          "−＞", "ー＞", "ー>", "―>", "―＞", "—>", "–>", "‐>", "＝＞", "─>", "-＞");

  @Test
  void everyArrow() {
    for (String arrow : ARROWS) {
      assertThat(shown("声" + arrow + "来店（＋）")).as(arrow).isEqualTo("声|来店|+");
      assertThat(shown(" 声 " + arrow + " 来店 (+) ")).as(arrow).isEqualTo("声|来店|+");
      assertThat(shown("声　" + arrow + "　来店　（＋）")).as(arrow).isEqualTo("声|来店|+");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(+)", "（＋）", "(＋）", "（+)", "( + )", "（　＋　）", "（➕）", "(同じ向き)", "(同)", "(プラス)", "(s)", "(S)",
        "(+、)"
      })
  void everyPlus(String sign) {
    assertThat(shown("声→来店" + sign)).isEqualTo("声|来店|+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(-)", "（－）", "（−）", "（ー）", "（―）", "(–)", "(—)", "（‐）", "(逆向き)", "（逆）", "(マイナス)", "(o)",
        "(O)"
      })
  void everyMinus(String sign) {
    assertThat(shown("声→来店" + sign)).isEqualTo("声|来店|-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(?)", "（？）", "()", "（）", "(未定)", "(わからない)"})
  void everyOpenSign(String sign) {
    assertThat(shown("声→来店" + sign)).isEqualTo("声|来店|?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(+, 遅れ)|+ D:",
        "（＋、遅れ）|+ D:",
        "（＋，遅れ）|+ D:",
        "（＋ 遅れ）|+ D:",
        "（＋遅れ）|+ D:",
        "（遅れ、＋）|+ D:",
        "（遅れ）|? D:",
        "(-, delay)|- D:",
        "(-, Delayed)|- D:",
        "(-, delay 2 weeks)|- D:2 weeks",
        "（－、遅れ　半年）|- D:半年",
        "（－、遅れ半年）|- D:半年",
        "（－、遅れ：3か月）|- D:3か月",
        "（－、遅れ 2、3年）|- D:2、3年",
        "(+, 遅れあり)|+ D:",
        "（＋遅れ 数か月）|+ D:数か月",
        "（＋、遅れ一年）|+ D:一年",
        "（＋、遅れ十か月）|+ D:十か月",
        "（＋、半年遅れ）|+ D:半年",
        "（＋半年遅れ）|+ D:半年",
        "（－、1〜2年の遅れ）|- D:1〜2年",
        "(+, 3か月の遅れ)|+ D:3か月",
        "（＋、約３週間遅れ）|+ D:約３週間",
        "（半年遅れ、＋）|+ D:半年",
        "(+, delay 3 months)|+ D:3 months",
        "(+, 3 months delay)|+ D:3 months",
        "(-, half a year delay)|- D:half a year",
      })
  void everyDelay(String sign, String expected) {
    assertThat(shown("声→来店" + sign)).isEqualTo("声|来店|" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "売上(億円) -> 利益 (+)|売上(億円);利益;+",
        "利益 -> 売上(億円)|利益;売上(億円);?",
        "利益 -> 売上（億円）（－）|利益;売上（億円）;-",
        "利益 -> 売上(国内(東京))(-)|利益;売上(国内(東京));-",
        "A -> 粗利(+α)|A;粗利(+α);?",
        "A -> サイズ(s, m, l)|A;サイズ(s, m, l);?",
        "A -> 納期(遅れて届く分)|A;納期(遅れて届く分);?",
        "A -> 納期(遅れ一覧)|A;納期(遅れ一覧);?",
        "A -> 返信(社内の遅れ)|A;返信(社内の遅れ);?",
        "A-B -> C-D (-)|A-B;C-D;-",
        "A=B -> C+D (-)|A=B;C+D;-",
        "Disney+ -> B+ (+)|Disney+;B+;+",
        "リピーター -> サーバー (ー)|リピーター;サーバー;-",
        "リピーター→ユーザー（ー）|リピーター;ユーザー;-",
        "同じ→同じ|同じ;同じ;?",
        "𠮷野家の👍 -> 𩸽 (+)|𠮷野家の👍;𩸽;+",
      })
  void whatBelongsToNames(String text, String expected) {
    ArrowNotation.Read a = arrow(text);
    assertThat(a.from() + ";" + a.to() + ";" + a.polarity().sign()).isEqualTo(expected);
    assertThat(text.substring(a.fromStart(), a.fromEnd())).isEqualTo(a.from());
    assertThat(text.substring(a.toStart(), a.toEnd())).isEqualTo(a.to());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "~",
      value = {
        "声|ARROW_MISSING|0|1|~",
        "声 > 来店 (+)|ARROW_MISSING|0|10|声 -> 来店 (+)",
        "''|ARROW_MISSING|0|1|~",
        "声 -|ARROW_CUT_BY_SHELL|2|3|~",
        "声 =|ARROW_CUT_BY_SHELL|2|3|~",
        "'-'|ARROW_CUT_BY_SHELL|0|1|~",
        "-> 来店 (+)|ARROW_WITHOUT_CAUSE|0|2|~",
        "声 ->|ARROW_WITHOUT_EFFECT|2|4|~",
        "声 -> (+)|ARROW_WITHOUT_EFFECT|2|4|~",
        "A -> B -> C (+)|ARROW_CHAIN|7|9|A -> B",
        "A → B（＋）→ C|ARROW_CHAIN|8|9|A -> B（＋）",
        "A <- B (-)|ARROW_BACKWARD|2|4|B -> A (-)",
        "A ← B|ARROW_BACKWARD|2|3|B -> A",
        "A <-> B (+)|ARROW_BOTH_WAYS|2|5|A -> B (+)",
        "A ⇔ B|ARROW_BOTH_WAYS|2|3|A -> B",
        "A -> B (+, 半年)|ARROW_BAD_SIGN|7|14|A -> B (+, 遅れ 半年)",
        "A -> B (+, だいぶ遅れ)|ARROW_BAD_SIGN|7|17|A -> B (+, 遅れ だいぶ)",
        "A -> B (+, long delay)|ARROW_BAD_SIGN|7|22|A -> B (+, delay long)",
        "A -> B (++)|ARROW_BAD_SIGN|7|11|A -> B (+)",
        "A -> B (+, -)|ARROW_BAD_SIGN|7|13|A -> B (?)",
        "A -> B (±)|ARROW_BAD_SIGN|7|10|A -> B (?)",
        "A -> B +|ARROW_NAKED_SIGN|7|8|A -> B (+)",
        "A -> B －|ARROW_NAKED_SIGN|7|8|A -> B (－)",
        "A -> B (+|ARROW_NAKED_SIGN|7|9|A -> B (+)",
        "A → B（－、遅れ|ARROW_NAKED_SIGN|5|10|A -> B (－、遅れ)",
      })
  void whatIsNoArrow(String text, ProblemKind kind, int start, int end, String meant) {
    ArrowNotation.Fault fault = ArrowNotation.parse(text).fault().orElseThrow();
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.start()).isEqualTo(start);
    assertThat(fault.end()).isEqualTo(end);
    assertThat(fault.suggestion()).isEqualTo(Optional.ofNullable(meant));
  }

  @Test
  void bothFormsAreWritten() {
    Optional<Delay> late = Optional.of(new Delay("半年"));
    assertThat(ArrowNotation.write("声", "来店", Polarity.POSITIVE, late, ArrowNotation.Form.TAUGHT))
        .contains("声→来店（＋、遅れ 半年）");
    assertThat(ArrowNotation.write("声", "来店", Polarity.POSITIVE, late, ArrowNotation.Form.ASCII))
        .contains("声 -> 来店 (+, 遅れ 半年)");
    assertThat(
            ArrowNotation.write(
                "声", "来店", Polarity.OPEN, Optional.empty(), ArrowNotation.Form.ASCII))
        .contains("声 -> 来店 (?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A -> B", "A→B", "効果(+)", "納期（遅れ）", "空()", "A <- B", ""})
  void someNamesNeedTheExplicitForm(String name) {
    for (ArrowNotation.Form form : ArrowNotation.Form.values()) {
      assertThat(ArrowNotation.write(name, "B", Polarity.POSITIVE, Optional.empty(), form))
          .isEmpty();
      assertThat(ArrowNotation.write("B", name, Polarity.POSITIVE, Optional.empty(), form))
          .isEmpty();
    }
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Random random = new Random(20261121);
    String letters = "声来店数ー－-+＋()（）<>→=?,、 　遅れsAo:#\"𠮷👍\u200F・";
    int[] points = letters.codePoints().toArray();
    int written = 0;
    for (int i = 0; i < 20_000; i++) {
      String from = random(random, points);
      String to = random(random, points);
      Polarity polarity = Polarity.values()[random.nextInt(3)];
      Optional<Delay> delay =
          random.nextBoolean() ? Optional.empty() : Optional.of(new Delay(random(random, points)));
      for (ArrowNotation.Form form : ArrowNotation.Form.values()) {
        Optional<String> text = ArrowNotation.write(from, to, polarity, delay, form);
        if (text.isPresent()) {
          written++;
          ArrowNotation.Read a = arrow(text.get());
          assertThat(List.of(a.from(), a.to(), a.polarity(), a.delay()))
              .isEqualTo(List.of(from, to, polarity, delay));
        }
      }
    }
    assertThat(written).isGreaterThan(2_000);
  }

  private static String random(Random random, int[] points) {
    StringBuilder s = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      s.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return s.toString();
  }
}

package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How wide texts stand on a terminal. */
class WidthTest {
  @Test
  void japaneseTakesTwoColumnsAndJoinedCharactersStandTogether() {
    assertThat(Width.of("")).isZero();
    assertThat(Width.of("来店 (+)")).isEqualTo(8);
    assertThat(Width.of("が")).isEqualTo(2);
    assertThat(Width.of("か\u3099")).isEqualTo(2);
    assertThat(Width.of("ｶﾞ")).isEqualTo(2);
    assertThat(Width.of("👨‍👩‍👧")).isEqualTo(2);
    assertThat(Width.of("🇯🇵🇫🇷")).isEqualTo(4);
    assertThat(Width.of("𠮷")).isEqualTo(2);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
    assertThat(Width.of("⭕️🔺❌")).isEqualTo(6);
    assertThat(Width.of("👍🏽")).isEqualTo(2);
    assertThat(Width.of("ﾊﾟｲﾝﾄ→")).isEqualTo(6);
  }

  /** The common characters are counted on a short way: it must lead to the same. */
  @Test
  void theShortWayCountsAsTheLongOne() {
    for (char c = ' '; c < '\uD800'; c++) {
      String alone = String.valueOf(c);
      assertThat(Width.of(alone + "\u0301")).as("U+%04X", (int) c).isEqualTo(Width.of(alone));
      String said = Width.harmless(alone + "\u200E");
      assertThat(said.substring(0, said.length() - 1))
          .as("U+%04X", (int) c)
          .isEqualTo(Width.harmless(alone));
    }
  }

  @Test
  void cutsAndFillsToAWidth() {
    assertThat(Width.cut("来店数が増える", 9)).isEqualTo("来店数が…");
    assertThat(Width.cut("来店数", 6)).isEqualTo("来店数");
    assertThat(Width.pad("数", 5)).isEqualTo("数   ");
    assertThat(Width.padLeft("12", 4)).isEqualTo("  12");
  }

  @Test
  void wrapsWhereAPersonWould() {
    assertThat(Width.wrap("声が集まる。", 20)).containsExactly("声が集まる。");
    assertThat(Width.wrap("声が集まる。", 10)).containsExactly("声が集ま", "る。");
    assertThat(Width.wrap("  two words  ", 20)).containsExactly("  two words");
    assertThat(Width.wrap("two words", 5)).containsExactly("two", "words");
    assertThat(Width.wrap("", 5)).containsExactly("");
    assertThat(Width.wrap("来店数が増えると、混雑する。", 12)).containsExactly("来店数が増え", "ると、混雑す", "る。");
    assertThat(Width.wrap("The map has no way back.", 10))
        .containsExactly("The map", "has no way", "back.");
    assertThat(Width.wrap("abcdefghijkl", 5)).containsExactly("abcde", "fghij", "kl");
    assertThat(Width.wrap("あい「うえ」", 6)).containsExactly("あい", "「う", "え」");
  }
}

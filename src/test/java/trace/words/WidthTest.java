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
  void wrapsWhereAPersonWould() {
    assertThat(Width.wrap("声が集まる。", 20)).containsExactly("声が集まる。");
    assertThat(Width.wrap("声が集まる。", 10)).containsExactly("声が集ま", "る。");
    assertThat(Width.wrap("  two words  ", 20)).containsExactly("  two words");
    assertThat(Width.wrap("two words", 5)).containsExactly("two", "words");
    assertThat(Width.wrap("", 5)).containsExactly("");
  }
}

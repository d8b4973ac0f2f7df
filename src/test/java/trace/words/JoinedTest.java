package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trace.model.Language;

/** Two things said as one: exact texts. */
class JoinedTest {
  @Test
  void aPeriodSaysNothingTwice() {
    assertThat(Joined.period(Language.JA, "2024-06", "2024-07")).isEqualTo("2024-06〜2024-07");
    assertThat(Joined.period(Language.EN, "2024-06", "2024-07")).isEqualTo("2024-06 – 2024-07");
    assertThat(Joined.period(Language.JA, "2024-11", "2024-11")).isEqualTo("2024-11");
    assertThat(Joined.period(Language.EN, "２０２４-11", "2024-11")).isEqualTo("２０２４-11");
    assertThat(Joined.period(Language.JA, "2024-11", "")).isEqualTo("2024-11");
    assertThat(Joined.period(Language.JA, "", "2024-11")).isEqualTo("2024-11まで");
    assertThat(Joined.period(Language.EN, "", "2024-11")).isEqualTo("by 2024-11");
    assertThat(Joined.period(Language.EN, "", "")).isEmpty();
  }

  @Test
  void aUnitGoesIntoBracketsThatAreThere() {
    assertThat(Joined.withUnit(Language.JA, "来た人", "人")).isEqualTo("来た人（人）");
    assertThat(Joined.withUnit(Language.JA, "来た人（およその数）", "人")).isEqualTo("来た人（およその数。単位は人）");
    assertThat(Joined.withUnit(Language.EN, "Visitors (about)", "people"))
        .isEqualTo("Visitors (about; unit: people)");
    assertThat(Joined.withUnit(Language.EN, "Visitors", "people")).isEqualTo("Visitors (people)");
    assertThat(Joined.withUnit(Language.EN, "(new) visitors", "people"))
        .isEqualTo("(new) visitors (people)");
    assertThat(Joined.withUnit(Language.JA, "（新しい人）", "人")).isEqualTo("（新しい人）（人）");
    assertThat(Joined.withUnit(Language.JA, "[来た人](x)", "人")).isEqualTo("[来た人](x)（人）");
    assertThat(Joined.withUnit(Language.JA, "来た人", "")).isEqualTo("来た人");
    assertThat(Joined.withUnit(Language.JA, "", "人")).isEmpty();
  }

  @Test
  void aWordStandsApartFromItsNumber() {
    assertThat(Joined.amount("60", "people")).isEqualTo("60 people");
    assertThat(Joined.amount("1,200", "人")).isEqualTo("1,200人");
    assertThat(Joined.amount("50", "％")).isEqualTo("50％");
    assertThat(Joined.amount("50", "%")).isEqualTo("50%");
    assertThat(Joined.amount("3", "")).isEqualTo("3");
  }
}

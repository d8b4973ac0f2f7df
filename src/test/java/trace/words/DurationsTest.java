package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trace.model.Language;

class DurationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "半年 | half a year",
        "半年ほど | about half a year",
        "一年 | a year",
        "一年半 | a year and a half",
        "二年ほど | about two years",
        "約２年 | about two years",
        "数か月 | a few months",
        "数ヶ月くらい | a few months",
        "3か月 | three months",
        "3カ月以上 | at least three months",
        "三ヵ月以内 | up to three months",
        "1〜2年 | one to two years",
        "二、三年 | two to three years",
        "一週間 | a week",
        "2週 | two weeks",
        "翌日 | a day",
        "翌年 | a year",
        "数日 | a few days",
        "10日 | ten days",
        "十五分 | 15 minutes",
        "半日 | half a day",
        "1時間 | an hour",
        "1.5年 | 1.5 years",
        "次の四半期 | a quarter",
        "二十年弱 | less than 20 years",
      })
  void lengthsOfTimeAreSaidInEnglish(String typed, String english) {
    assertThat(Durations.in(Language.EN, typed)).isEqualTo(english);
    assertThat(Durations.in(Language.JA, typed)).isEqualTo(typed);
  }

  @Test
  void whatIsNotUnderstoodStaysAsItWasTyped() {
    for (String typed :
        new String[] {
          "1〜2年半", "半〜1年", "数〜10年", "二三年", "翌〜2年", "収穫のあと", "half a year", "二年目の春", "", "長い"
        }) {
      assertThat(Durations.in(Language.EN, typed)).isEqualTo(typed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "報道 | EN | news report",
        "観察 | EN | observation",
        "observation | JA | 観察",
        "Interview | JA | インタビュー",
        "報道 | JA | 報道",
        "新聞 | JA | 新聞",
        "press | EN | press",
        "店主の日記 | EN | 店主の日記",
      })
  void kindsOfSourcesAreSaidInTheLanguageOfTheDocument(
      String typed, Language language, String shown) {
    assertThat(SourceKinds.in(language, typed)).isEqualTo(shown);
  }
}

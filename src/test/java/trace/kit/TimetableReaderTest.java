package trace.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trace.ProblemTexts;
import trace.model.Language;

/** The timetable of a kind of session: every slip with its place and its words. */
class TimetableReaderTest {
  private static final String HEAD =
      """
      title: {ja: 会, en: Session}
      about: {ja: 集まる, en: People meet}
      sections: {}
      timetable:
      """;

  private static List<String> problems(String slots, Language language) {
    String text = HEAD + slots.indent(2);
    return ProblemTexts.of(KitReader.read("k", text).problems(), language);
  }

  private static String slot(String key, String more) {
    return key + ": {title: {ja: 話, en: Talk}, " + more + "}\n";
  }

  @Test
  void aSoundOne() {
    String slots =
        slot("welcome", "minutes: 5, fixed: true")
            + slot("talk", "minutes: 30, least: 10, listening: true")
            + slot("more", "minutes: 20, from: 90, say: {ja: どうぞ, en: Please}");
    assertThat(problems(slots, Language.JA)).isEmpty();
  }

  @Test
  void somePartHasToStretch() {
    String slots = slot("a", "minutes: 5, fixed: true") + slot("b", "minutes: 9, from: 90");
    assertThat(problems(slots, Language.JA))
        .containsExactly(
            "5:3 時間割に、伸び縮みする部分がありません。どの長さの会にもある部分（from のないもの）の、少なくとも一つは fixed にしないでください。");
    assertThat(problems(slots, Language.EN))
        .containsExactly(
            "5:3 No part of the timetable can be stretched. At least one of the parts that every session has (without “from”) must not be fixed.");
  }

  @Test
  void aPartThatComesInHasRoom() {
    String slots =
        slot("a", "minutes: 60, least: 50") + slot("b", "minutes: 30, least: 20, from: 60");
    assertThat(problems(slots, Language.JA))
        .containsExactly("6:63 「b」が入ると、どの部分もいちばん短くしても 70 分かかります。from を 70 以上にしてください。");
    assertThat(problems(slots, Language.EN))
        .containsExactly(
            "6:63 With “b”, all parts take 70 minutes even when each is as short as it can be. Set “from” to 70 or more.");
  }

  @Test
  void theLeastIsLessAndOnlySaidOfWhatStretches() {
    String slots =
        slot("a", "minutes: 10, least: 15")
            + slot("b", "minutes: 10, least: 5, fixed: true")
            + slot("c", "minutes: 10");
    assertThat(problems(slots, Language.JA))
        .containsExactly(
            "5:53 「a」の least（いちばん短いとき）は、minutes より短くします。fixed の部分には書きません。",
            "6:53 「b」の least（いちばん短いとき）は、minutes より短くします。fixed の部分には書きません。");
    assertThat(problems(slots, Language.EN))
        .containsExactly(
            "5:53 “least” of “a” is less than its minutes; a fixed part has none.",
            "6:53 “least” of “b” is less than its minutes; a fixed part has none.");
  }

  @Test
  void keysAreKnownAndNothingIsLeftOut() {
    String slots = slot("b", "minuets: 5") + slot("c", "minutes: 10, fixed: maybe");
    assertThat(problems(slots, Language.JA))
        .containsExactly(
            "5:3 b に minutes が要ります。",
            "5:33 「minuets」という項目はここにはありません。書けるのは title, minutes, fixed, least, from, listening, say です。 → minutes",
            "6:53 fixed に「maybe」は使えません。使えるのは true, false です。");
  }
}

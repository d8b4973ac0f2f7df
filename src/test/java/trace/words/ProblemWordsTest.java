package trace.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trace.analysis.QuestionKind;
import trace.model.Language;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;

class ProblemWordsTest {
  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("(?<!\\{)\\{\\d\\}")
        .matcher(text)
        .results()
        .forEach(m -> places.add(m.group()));
    return places;
  }

  @Test
  void everyKindOfProblemIsToldInBothLanguages() {
    Texts ja = Texts.read("problems", Language.JA);
    Texts en = Texts.read("problems", Language.EN);
    List<String> kinds = Arrays.stream(ProblemKind.values()).map(Enum::name).sorted().toList();
    assertThat(ja.keys()).containsExactlyElementsOf(kinds);
    assertThat(en.keys()).containsExactlyElementsOf(kinds);
    for (String kind : kinds) {
      assertThat(places(en.raw(kind))).as(kind).isEqualTo(places(ja.raw(kind)));
    }
  }

  @Test
  void everyKindOfQuestionIsAskedInBothLanguages() {
    Texts ja = Texts.read("questions", Language.JA);
    Texts en = Texts.read("questions", Language.EN);
    assertThat(en.keys()).isEqualTo(ja.keys());
    for (QuestionKind kind : QuestionKind.values()) {
      assertThat(ja.raw(kind.name())).isNotBlank();
      assertThat(places(en.raw(kind.name())))
          .as(kind.name())
          .isEqualTo(places(ja.raw(kind.name())));
    }
  }

  @Test
  void otherTextsHaveTheSameKeysInBothLanguages() {
    for (String name : List.of("loops", "labels", "overview")) {
      TreeSet<String> ja = new TreeSet<>(Texts.read(name, Language.JA).keys());
      TreeSet<String> en = new TreeSet<>(Texts.read(name, Language.EN).keys());
      assertThat(en).as(name).isEqualTo(ja);
    }
  }

  private static Problem problem(int line, int column, int length, String suggestion) {
    return new Problem(
        ProblemKind.LOOP_NAMED_TWICE,
        List.of("新", "古"),
        "",
        Optional.of(new Position(line, column, length)),
        Optional.ofNullable(suggestion));
  }

  private static String block(Problem problem, String text) {
    return new ProblemWords(Language.JA, 40).block(problem, "店/trace.yaml", text);
  }

  @Test
  void theCaretStandsUnderDoubleWidthCharacters() {
    assertThat(block(problem(2, 5, 3, "一般客"), "a: 1\n- 店の一般客\n"))
        .isEqualTo(
            """
            店/trace.yaml:2:5: 誤り: ループ「新」には、もう「古」という名前が付いています。名前は一つだけ残してください。
              - 店の一般客
                    ^^^^^^
              もしかして: 一般客""");
    assertThat(new ProblemWords(Language.EN, 40).block(problem(1, 1, 1, "x"), "f", "a\r\nb"))
        .isEqualTo(
            """
            f:1:1: error: The loop “新” already has the name “古”. Keep one of the two.
              a
              ^
              Did you mean: x""");
  }

  @Test
  void longLinesAreCutAroundTheCaret() {
    String line = "あ".repeat(50) + "誤" + "い".repeat(50);
    String[] lines = block(problem(1, 51, 1, null), line).split("\n");
    assertThat(lines[1]).isEqualTo("  …" + "あ".repeat(9) + "誤" + "い".repeat(9) + "…");
    assertThat(lines[2]).isEqualTo("  " + " ".repeat(19) + "^^");
    String[] end = block(problem(1, 101, 1, null), line).split("\n");
    assertThat(Width.of(end[1])).isLessThanOrEqualTo(42);
    assertThat(end[2]).endsWith("^^");
  }

  @Test
  void controlCharactersAndTabsDoNoHarm() {
    assertThat(block(problem(1, 3, 1, null), "\t\u001B[31m\u202E!"))
        .endsWith("\n      ␛[31m\uFFFD!\n       ^");
    assertThat(block(problem(9, 9, 9, null), "one line")).doesNotContain("\n");
    assertThat(block(problem(1, 99, 9, null), "short")).endsWith("\n  short\n       ^");
    assertThat(block(problem(2, 1, 1, null), "a\n")).endsWith("\n  \n  ^");
  }
}

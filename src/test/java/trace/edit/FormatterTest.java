package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
  private static String formatted(String text) {
    EditResult result = Formatter.format(text, Edits::kits);
    assertThat(result.problems()).isEmpty();
    return result.text().orElseThrow();
  }

  private static final String HEAD =
      """
      trace: 店
      elements:
        company:
          - A
          - B(億円)
          - C → D
      relationships:
      """;

  private static void formats(String before, String after) {
    assertThat(formatted(HEAD + before)).isEqualTo(HEAD + after);
    assertThat(formatted(HEAD + after)).isEqualTo(HEAD + after);
    String crlf = (HEAD + before).replace("\n", "\r\n");
    assertThat(formatted(crlf)).isEqualTo((HEAD + after).replace("\n", "\r\n"));
  }

  @Test
  void arrowsGetOneSpelling() {
    formats(
        """
          - A→B(億円)（＋、遅れ 半年）   # 毎年
          # 間のことば

          - "B(億円) => A（－）"
          - A -> A
          - B(億円)→B(億円)（遅れ）
        """,
        """
          - A -> B(億円) (+, 遅れ 半年)   # 毎年
          # 間のことば

          - "B(億円) -> A (-)"
          - A -> A
          - B(億円) -> B(億円) (?, 遅れ)
        """);
  }

  @Test
  void anExplicitMapBecomesAnArrowWhereItsNamesAllowIt() {
    formats(
        """
          - from: A
            to: B(億円)
            sign: '+'
            delay: 半年
            why: なぜか
            # 確かめる
            sources: []
          - from: B(億円)  # ここは残る
            to: A
          - to: A
            from: A
            sign: "-"  # 印
          - from: C → D
            to: A
          - {from: A, to: C → D}
        """,
        """
          - A -> B(億円) (+, 遅れ 半年):
              why: なぜか
              # 確かめる
              sources: []
          - from: B(億円)  # ここは残る
            to: A
          - A -> A (-)  # 印
          - from: C → D
            to: A
          - {from: A, to: C → D}
        """);
  }

  @Test
  void detailsThatAreIndentedTooLittleMoveDeeper() {
    formats(
        """
          - A→B(億円)（＋）:
            why: なぜか
            # メモ
            against:
              - 1
        """,
        """
          - A -> B(億円) (+):
              why: なぜか
              # メモ
              against:
                - 1
        """);
    assertThat(
            formatted("trace: 店\nelements:\n  company:\n    - A:  # a\n      note: い\n    - B\n"))
        .isEqualTo("trace: 店\nelements:\n  company:\n    - A:  # a\n        note: い\n    - B\n");
  }

  @Test
  void everyChangedLineIsTold() {
    EditResult result = Formatter.format(HEAD + "  - A→A（＋）\n", Edits::kits);
    assertThat(result.changes())
        .containsExactly(Change.of(Change.Kind.LINE_FORMATTED, "8", "- A→A（＋）", "- A -> A (+)"));
    assertThat(Formatter.format(HEAD, Edits::kits).changes()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsProblems() {
    EditResult result = Formatter.format("trace: 店\nrelationships:\n  - *a\n", Edits::kits);
    assertThat(result.text()).isEmpty();
    assertThat(result.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("trace.edit.EditPropertiesTest#texts")
  void formattingTwiceChangesNothingMore(String text) {
    String once = formatted(text);
    assertThat(formatted(once)).isEqualTo(once);
    List<String> comments =
        text.lines().filter(l -> l.contains("#")).map(l -> l.replaceAll(".*#", "")).toList();
    assertThat(once.lines().filter(l -> l.contains("#")).map(l -> l.replaceAll(".*#", "")))
        .containsExactlyElementsOf(comments);
  }

  @Test
  void theWordForADelayFollowsTheLanguageAndWhatIsWritten() {
    String english =
        "format: 1\ntrace: Shop\nlang: en\nelements:\n  company:\n    - a\n    - b\n"
            + "relationships:\n";
    same(
        english + "  - a→b（＋、delay 3 months）\n  - {from: b, to: a, delay: half a year}\n",
        english + "  - a -> b (+, delay 3 months)\n  - {from: b, to: a, delay: half a year}\n");
    same(
        english + "  - a -> b (+, 3 months delay)\n  - b→a（＋、遅れ 3 months）\n",
        english + "  - a -> b (+, delay 3 months)\n  - b -> a (+, 遅れ 3 months)\n");
    same(
        english + "  - from: a\n    to: b\n    delay: 3 months\n",
        english + "  - a -> b (?, delay 3 months)\n");
    String japanese = english.replace("lang: en\n", "");
    same(
        japanese + "  - a→b（＋、delay 半年）\n  - b→a（半年遅れ）\n",
        japanese + "  - a -> b (+, delay 半年)\n  - b -> a (?, 遅れ 半年)\n");
  }

  private static void same(String before, String after) {
    assertThat(formatted(before)).isEqualTo(after);
    assertThat(formatted(after)).isEqualTo(after);
  }
}

package trace.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static List<String> title(String text) {
    return Rows.title(Typeface.BOLD, text, 46, 520);
  }

  @Test
  void aTitleBreaksBeforeItsDashAndBetweenPhrases() {
    assertThat(title("一般客が増えると、なぜ職人客は遠のくのか――ワークマンをなぞる"))
        .containsExactly("一般客が増えると、なぜ", "職人客は遠のくのか", "――ワークマンをなぞる");
    assertThat(title("好きな人に届いているお茶を、大きな市場へ広げられるか"))
        .allSatisfy(row -> assertThat(Typeface.BOLD.width(row, 46)).isLessThanOrEqualTo(520));
  }

  @Test
  void whatHasNoPhraseBreaksWhereTheRowEnds() {
    assertThat(String.join("", title("あ".repeat(40)))).isEqualTo("あ".repeat(40));
    assertThat(title("")).isEmpty();
    assertThat(title("――")).containsExactly("――");
    assertThat(String.join("", title("一".repeat(40) + "――" + "二".repeat(3)))).hasSize(45);
  }
}

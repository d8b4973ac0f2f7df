package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in the page of a map. */
class PageTextTest {
  @Test
  void itLoadsNothingAndSaysEverythingWithoutItsScript() {
    String page = PageTest.workman();
    assertThat(page)
        .contains("default-src 'none'; style-src 'sha256-")
        .doesNotContainPattern("(?i)<(?:link|img|iframe|object|embed|base)\\b")
        .doesNotContainPattern("(?i)\\b(?:src|srcset|action|xlink:href)=")
        .doesNotContainPattern("(?i)url\\(|@import|\\son[a-z]+=|\\sstyle=")
        .contains("非公式の例です。")
        .endsWith("</html>\n");
    assertThat(Pattern.compile("<script").matcher(page).results().count()).isEqualTo(1);
    String text = page.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", "");
    for (var element : Maps.of(Maps.WORKMAN).elements()) {
      assertThat(text).contains(element.name());
    }
    assertThat(text).contains("店と駐車場の混雑度が上がる");
    assertThat(PageTest.workman()).isEqualTo(page);
  }
}

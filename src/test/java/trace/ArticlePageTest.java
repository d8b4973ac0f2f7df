package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** The page of an article in a real browser: what its buttons put on the clipboard. */
class ArticlePageTest {
  @TempDir Path home;

  @Test
  void theButtonsPutOnTheClipboardWhatNoteKeeps() throws IOException {
    Path page = exported();
    try (Browser browser = Browser.start(home)) {
      browser.go(page.toUri().toString());
      listen(browser);
      click(browser, "copy-article");
      String html = copied(browser, "text/html");
      assertThat(elements(html))
          .isSubsetOf(
              "p",
              "h2",
              "h3",
              "strong",
              "s",
              "a",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code",
              "hr",
              "br")
          .contains("p", "h2", "h3", "strong", "a", "ul", "ol", "li", "blockquote");
      assertThat(html).doesNotContain("<script", "<b ", "style=", "<img", "<table", "<figure");
      assertThat(marks(html)).containsExactly("figure-R1.png", "figure-map.png");
      assertThat(copied(browser, "text/plain"))
          .contains("角を曲がると匂いがするでしょう", "]]> ----- </script> | $${ ｜《》 👩‍🔧 𠮷");
      click(browser, "copy-title");
      assertThat(copied(browser, "text/plain")).isEqualTo("ひなた町 </title> 𠮷 @article@");
      click(browser, "copy-tags");
      assertThat(copied(browser, "text/plain")).isEqualTo("#パン屋 #eコマース");
      browser.driver.findElement(By.cssSelector("[data-copy=alt]")).click();
      assertThat(copied(browser, "text/plain")).startsWith("R1「焼きたてが常連を呼ぶ」のループ図。");
      assertThat(browser.driver.findElement(By.id("said")).getText()).isEqualTo("コピーしました。");
      Object seen =
          run(
              browser,
              "return [...document.images].every(i => i.complete && i.naturalWidth > 300)");
      assertThat(seen).isEqualTo(true);
      assertThat(run(browser, "return document.getElementsByTagName('script').length"))
          .isEqualTo(1L);
      assertThat(browser.console()).isEmpty();
    }
  }

  /** Pasting into an editable place, as a writer does, brings nothing else than what was copied. */
  @Test
  void whatIsPastedIsWhatWasCopied() throws IOException {
    Path page = exported();
    try (Browser browser = Browser.start(home)) {
      browser.go(page.toUri().toString());
      click(browser, "copy-article");
      run(
          browser,
          "const e = document.createElement('div'); e.id = 'editor'; e.contentEditable = 'true';"
              + "document.body.appendChild(e); e.focus();");
      browser.driver.executeCdpCommand(
          "Input.dispatchKeyEvent",
          java.util.Map.of(
              "type", "keyDown", "key", "v", "modifiers", 2, "commands", List.of("paste")));
      String pasted = (String) run(browser, "return document.getElementById('editor').innerHTML");
      assertThat(marks(pasted)).containsExactly("figure-R1.png", "figure-map.png");
      assertThat(pasted).contains("焼きたてが常連を呼ぶ</h2>").doesNotContain("<img", "<script");
    }
  }

  private Path exported() throws IOException {
    Path folder = home.resolve("パン屋");
    Terminal.copyTree(Path.of("examples/first"), folder);
    String draft =
        """
        # ひなた町 \\</title> 𠮷 @article@

        {{図: 焼きたてが常連を呼ぶ}}

        ## 焼きたてが常連を呼ぶ

        ### 声

        > 角を曲がると匂いがするでしょう
        >
        > ― 犬の散歩の途中で寄る人

        {{物語: 焼きたてが常連を呼ぶ}}

        ]]\\> \\----- \\</script> | &#36;&#36;{ ｜《》 👩‍🔧 𠮷 <b onclick="x">太</b>

        | 店 | 数 |
        |---|---|
        | 本店 | [三](https://example.com) |

        {{図: 全体}}

        {{ハッシュタグ: パン屋 e-コマース}}
        """;
    Files.writeString(folder.resolve("draft.md"), draft);
    assertThat(new Terminal(folder).type("trace export note").exit()).isZero();
    return folder.resolve("out/note/article.html");
  }

  private static void listen(Browser browser) {
    run(
        browser,
        "window.got = {}; const set = DataTransfer.prototype.setData;"
            + "DataTransfer.prototype.setData = function (type, data) {"
            + "  window.got[type] = data; return set.call(this, type, data); };");
  }

  private static void click(Browser browser, String id) {
    browser.driver.findElement(By.id(id)).click();
  }

  private static String copied(Browser browser, String type) {
    return (String) run(browser, "return window.got['" + type + "']");
  }

  private static Object run(Browser browser, String script) {
    return ((JavascriptExecutor) browser.driver).executeScript(script);
  }

  private static TreeSet<String> elements(String html) {
    TreeSet<String> names = new TreeSet<>();
    Matcher m = Pattern.compile("<([a-zA-Z0-9]+)").matcher(html);
    while (m.find()) {
      names.add(m.group(1).toLowerCase(java.util.Locale.ROOT));
    }
    return names;
  }

  private static List<String> marks(String html) {
    return Pattern.compile("【画像: (.*?)】").matcher(html).results().map(m -> m.group(1)).toList();
  }
}

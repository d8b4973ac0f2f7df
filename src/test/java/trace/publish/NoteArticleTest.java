package trace.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.model.Language;

class NoteArticleTest {
  private static final ZonedDateTime MADE =
      ZonedDateTime.of(2026, 11, 22, 5, 7, 9, 0, ZoneId.of("Asia/Tokyo"));

  static NoteArticle article(String title, String markdown, String... tags) {
    return NoteArticle.of(
        new Post(title, markdown, List.of(tags), "高橋 & 仲間", MADE, Language.JA, List.of()));
  }

  private static String html(String markdown) {
    return article("題", markdown).html();
  }

  @Test
  void onlyWhatNoteKeepsComesOut() {
    assertThat(html("# 大\n\n## 中\n\n#### 小 **強** `字`\n\n*斜* **太** ~~消~~ `code`\n\n---\n"))
        .isEqualTo(
            """
            <h2>大</h2>
            <h2>中</h2>
            <h3>小 強 字</h3>
            <p>斜 <strong>太</strong> <s>消</s> code</p>
            <hr>
            """);
    assertThat(html("- 一\n  - 二\n\n1. 三\n2. 四\n"))
        .isEqualTo("<ul><li>一<ul><li>二</li></ul></li></ul>\n<ol><li>三</li><li>四</li></ol>\n");
    assertThat(html("> 一行目\n> 二行目\n>\n> - 三\n>\n> ― 客\n"))
        .isEqualTo("<blockquote>一行目<br>二行目<br>三<br>― 客</blockquote>\n");
    assertThat(
            html(
                "[字](https://a.jp/?b=1&c=2) [罠](javascript:alert(1))\n\n<https://a.jp>\n\nhttps://b.jp\n"))
        .isEqualTo(
            """
            <p><a href="https://a.jp/?b=1&amp;c=2">字</a> 罠</p>
            <p>https://a.jp</p>
            <p>https://b.jp</p>
            """);
    assertThat(html("```js\nif (a < b) {}\n```\n\n    字下げ\n"))
        .isEqualTo("<pre><code>if (a &lt; b) {}</code></pre>\n<pre><code>字下げ</code></pre>\n");
  }

  @Test
  void anAddressStandsInMarkdownAsItIsTyped() {
    assertThat(article("題", "[**字**と絵](<https://a.jp/(x)?b=1&c=2&amp;copy;=3>)").markdown())
        .isEqualTo("# 題\n\n[**字**と絵](https://a.jp/%28x%29?b=1&c=2&amp;copy;=3)\n");
  }

  @Test
  void aTableBecomesAListOfHeadingsAndValues() {
    assertThat(html("| 店 | 客 | 数 |\n|---|---|---|\n| 本店 | **常連** | 12 |\n| 支店 | | 3 |\n"))
        .isEqualTo(
            "<ul><li><strong>本店</strong><ul><li>客：<strong>常連</strong></li><li>数：12</li></ul></li>"
                + "<li><strong>支店</strong><ul><li>数：3</li></ul></li></ul>\n");
  }

  @Test
  void picturesLeaveTheMarkOfTheirPlaceInOrder() {
    NoteArticle article =
        article("題", "![a](figure-R1.png)\n\n字 ![b](%E5%BA%97.jpg) 字\n\n- ![c](c.png)\n");
    assertThat(article.html())
        .isEqualTo(
            "<p>【画像: figure-R1.png】</p>\n<p>字 【画像: 店.jpg】 字</p>\n<ul><li>【画像: c.png】</li></ul>\n");
    assertThat(article.markdown()).contains("\n\n【画像: figure-R1.png】\n\n");
  }

  @Test
  void rubyFormulasAndMermaidStayAsTheyAreTyped() {
    String text = "｜馴質異化《じゅんしついか》と $${a_1 * b_2 \\\\ *c*}$$ です\n\n$$\nx_1 = *y*\n\n- z\n$$\n\n後\n";
    NoteArticle article = article("題", text);
    assertThat(article.html())
        .isEqualTo(
            """
            <p>｜馴質異化《じゅんしついか》と $${a_1 * b_2 \\\\ *c*}$$ です</p>
            <p>$$<br>x_1 = *y*<br><br>- z<br>$$</p>
            <p>後</p>
            """);
    assertThat(article.markdown()).isEqualTo("# 題\n\n" + text);
    NoteArticle mermaid = article("題", "```mermaid\nflowchart LR\n  a --> b\n```\n");
    assertThat(mermaid.html())
        .isEqualTo("<pre><code>```mermaid\nflowchart LR\n  a --&gt; b\n```</code></pre>\n");
    assertThat(mermaid.markdown())
        .isEqualTo("# 題\n\n````\n```mermaid\nflowchart LR\n  a --> b\n```\n````\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "-----",
        "--------",
        "BODY:",
        "<script>alert(1)</script>",
        "a | b",
        "$${",
        "｜《》",
        "👩‍🔧🍶",
        "𠮷野家",
        "@article@ @script@",
        "\u202E逆\u202C",
        "<!-- x",
        "&lt;b&gt; &amp;",
        "\"'`*_#~[]()!\\",
      })
  void hostileTextComesOutIntactAndHarmless(String text) throws Exception {
    // As the tool itself writes what people typed.
    String typed = text.replaceAll("([\\\\`*_\\[\\]<>|~#&-])", "\\\\$1").replace("$", "&#36;");
    NoteArticle article =
        article(typed, typed + "\n\n- " + typed + "\n\n````\n" + text + "\n````\n", text);
    assertThat(article.title()).isEqualTo(text);
    String inHtml = NoteHtml.escaped(text);
    assertThat(article.html())
        .isEqualTo(
            "<p>"
                + inHtml
                + "</p>\n<ul><li>"
                + inHtml
                + "</li></ul>\n<pre><code>"
                + inHtml
                + "</code></pre>\n");
    for (String format : List.of("xml", "txt")) {
      ImportReader.Entry entry =
          format.equals("xml")
              ? ImportReader.wxr(ImportFile.of(ImportFile.Form.WXR, List.of(article)).get(0)).get(0)
              : ImportReader.mt(ImportFile.of(ImportFile.Form.MT, List.of(article)).get(0)).get(0);
      assertThat(entry.title()).isEqualTo(text);
      assertThat(ImportReader.unescaped(entry.body()))
          .isEqualTo(ImportReader.unescaped(article.html()));
    }
    String page = NotePage.of(article, Map.ofEntries());
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page).contains("<h1 id=\"title\">" + inHtml + "</h1>").contains(article.html());
    assertThat(article(text, article.markdown().replaceFirst("# .*\n\n", "")).html())
        .as(article.markdown())
        .isEqualTo(article.html());
  }

  @Test
  void everyEntryIsADraftWithTheTimeHereAndInGreenwich() throws Exception {
    List<NoteArticle> two = List.of(article("一", "あ", "店"), article("二", "い"));
    List<ImportReader.Entry> wxr = ImportReader.wxr(ImportFile.of(ImportFile.Form.WXR, two).get(0));
    assertThat(wxr).extracting(ImportReader.Entry::title).containsExactly("一", "二");
    assertThat(wxr.get(0).local()).isEqualTo("2026-11-22 05:07:09");
    assertThat(wxr.get(0).gmt()).isEqualTo("2026-11-21 20:07:09");
    assertThat(wxr.get(0).tags()).containsExactly("店");
    assertThat(wxr.get(0).author()).isEqualTo("高橋 & 仲間");
    List<ImportReader.Entry> mt = ImportReader.mt(ImportFile.of(ImportFile.Form.MT, two).get(0));
    assertThat(mt).extracting(ImportReader.Entry::title).containsExactly("一", "二");
    assertThat(mt.get(0).local()).isEqualTo("11/22/2026 05:07:09 AM");
    assertThat(mt.get(0).tags()).containsExactly("店");
  }

  @Test
  void filesKeepWithinTheLimits() throws Exception {
    List<NoteArticle> five =
        List.of("一", "二", "三", "四", "五").stream().map(t -> article(t, "あ".repeat(400))).toList();
    assertThat(ImportFile.split(ImportFile.Form.MT, five, Integer.MAX_VALUE, 2)).hasSize(3);
    List<String> files = ImportFile.split(ImportFile.Form.WXR, five, 6000, 1000);
    assertThat(files)
        .hasSizeBetween(2, 4)
        .allMatch(f -> f.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 6000);
    int n = 0;
    for (String file : files) {
      n += ImportReader.wxr(file).size();
    }
    assertThat(n).isEqualTo(5);
    assertThat(ImportFile.of(ImportFile.Form.WXR, five)).hasSize(1);
  }

  @Test
  void hashtagsAreMadeFitForNote() {
    Hashtags tags =
        Hashtags.of(
            List.of(
                "#店",
                "ＣＸ",
                "e-コマース",
                "店",
                "Ｗｅｂ～1",
                "!?",
                "が".repeat(31),
                "a1",
                "a2",
                "a3",
                "a4",
                "a5",
                "a6"));
    assertThat(tags.tags())
        .containsExactly("店", "CX", "eコマース", "Web〜1", "が".repeat(30), "a1", "a2", "a3", "a4", "a5");
    assertThat(tags.dropped()).containsExactly("!?", "a6");
    assertThat(tags.changed().keySet()).containsExactly("ＣＸ", "e-コマース", "Ｗｅｂ～1", "が".repeat(31));
  }

  @Test
  void lengthCountsCharactersAndMinutes() {
    assertThat(article("題", "あ".repeat(1000)).length()).isEqualTo(new Length(1000, 2));
    assertThat(article("題", "word ".repeat(460)).length()).isEqualTo(new Length(1840, 2));
    assertThat(article("題", "").length()).isEqualTo(new Length(0, 1));
  }
}

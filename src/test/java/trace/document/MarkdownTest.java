package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '§',
      value = {
        "来店数 ^ 来店数",
        "売上(億円) ^ 売上(億円)",
        "<script>alert('a')</script> ^ \\<script\\>alert('a')\\</script\\>",
        "a|b ^ a\\|b",
        "**太字** と _斜体_ ^ \\*\\*太字\\*\\* と \\_斜体\\_",
        "[名前](http) ^ \\[名前\\](http)",
        "![図](x) ^ !\\[図\\](x)",
        "`code` ^ \\`code\\`",
        "~~消す~~ ^ \\~\\~消す\\~\\~",
        "\\ と \\* ^ \\\\ と \\\\\\*",
        "# 見出し ^ \\# 見出し",
        "C# と F# ^ C# と F#",
        "満足 # 度 ^ 満足 \\# 度",
        "- 5% ^ \\- 5%",
        "+1 ^ \\+1",
        "=== ^ \\===",
        "1. 一番 ^ 1\\. 一番",
        "12) 十二 ^ 12\\) 十二",
        "3.5倍 ^ 3.5倍",
        "3. 倍 ^ 3\\. 倍",
        "12. ^ 12\\.",
        "約3.5倍 ^ 約3.5倍",
        "> 引用 ^ \\> 引用",
        "AT&T &amp; R&D ^ AT&T \\&amp; R&D",
        "&#60; ^ \\&#60;",
        "$100 と $200 ^ &#36;100 と &#36;200",
        "😀 と 𠮷野家 ^ 😀 と 𠮷野家",
        "https://example.com/a_b?c=1|d を見た ^ <https://example.com/a_b?c=1>\\|d を見た",
        "http://a.jp/*x* ^ <http://a.jp/*x*>",
      })
  void whatWasTypedShowsAsItWasTyped(String typed, String markdown) {
    assertThat(Markdown.inline(typed)).isEqualTo(markdown);
  }

  @Test
  void lineBreaksStayWithinOneLineOfMarkdown() {
    assertThat(Markdown.inline("　一行目\n\n# 二行目\r\n- 三行目  \n"))
        .isEqualTo("一行目<br><br>\\# 二行目<br>\\- 三行目");
    assertThat(Markdown.label("一行目\n二行目")).isEqualTo("一行目 二行目");
    assertThat(Markdown.inline("a\u2028b\u0085c")).isEqualTo("a<br>b<br>c");
  }

  @Test
  void theDirectionOfWritingIsGivenBack() {
    assertThat(Markdown.inline("a\u202Eb")).isEqualTo("a\u202Eb\u202C");
    assertThat(Markdown.inline("a\u2067b\u202Bc\u202C")).isEqualTo("a\u2067b\u202Bc\u202C\u2069");
    assertThat(Markdown.inline("\u200Fa")).isEqualTo("\u200Fa");
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    assertThat(Markdown.address(" https://example.com/a?p=2&q=3 "))
        .isEqualTo("https://example.com/a?p=2&q=3");
    assertThat(Markdown.address("https://example.com/a b)c(d\"e<f>|\\&copy;"))
        .isEqualTo("https://example.com/a%20b%29c%28d%22e%3Cf%3E%7C%5C&amp;copy;");
    assertThat(Markdown.address("https://例え.jp/店")).startsWith("https://%E4%BE%8B");
    assertThat(Markdown.address("javascript:alert(1)")).isEmpty();
    assertThat(Markdown.address("")).isEmpty();
    assertThat(Markdown.label("www.example.com と https://example.com"))
        .isEqualTo("www\\.example.com と https\\://example.com");
  }
}

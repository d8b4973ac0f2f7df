package trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A kit of somebody else: it cannot run anything, read outside its folder, or put into a document
 * what Markdown alone cannot do.
 */
class HostileKitTest {
  private static final String KIT =
      """
      format: 1
      title: { ja: "題<script>alert(1)</script>", en: "](javascript:alert(1))" }
      about: { ja: 何か, en: Anything }
      sections:
        plan:
          title: { ja: "![x](https://example.com/seen.png)", en: Plan }
          ask: { ja: 何か, en: Anything }
      """;
  private static final String SCAFFOLD = "format: 1\ntrace:\nkit: k\nlang:\nquestion:\ndate:\n";
  private static final String TRACE =
      "format: 1\ntrace: 店\nkit: k\nsections:\n  plan: \"[a](javascript:b) <b>\"\n";

  private static final Duration SOON = Duration.ofSeconds(120);

  @TempDir Path home;
  private Path kit;
  private Path outside;
  private Terminal terminal;

  @BeforeEach
  void aWorkspace() throws IOException {
    outside = Files.createDirectories(home.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret {{title}}");
    Path work = home.resolve("work");
    kit = Files.createDirectories(work.resolve("templates/k"));
    Files.writeString(kit.resolve("kit.yaml"), KIT);
    for (String language : new String[] {"ja", "en"}) {
      Files.writeString(kit.resolve("scaffold." + language + ".yaml"), SCAFFOLD);
      Files.writeString(kit.resolve("report." + language + ".md"), "{{title}}\n");
    }
    Files.createDirectories(work.resolve("店"));
    Files.writeString(work.resolve("店/trace.yaml"), TRACE);
    terminal = new Terminal(work);
  }

  private String report(String template) throws IOException {
    Files.writeString(kit.resolve("report.ja.md"), template);
    terminal.type("trace render 店 --to md");
    return Files.readString(terminal.directory().resolve("店/out/report.md"));
  }

  @Test
  void itsTextsAndThoseOfTheTraceAreEscaped() throws IOException {
    assertThat(report("{{kit}}\n{{#section.plan}}{{heading}}\n{{text}}{{/section.plan}}\n"))
        .isEqualTo(
            "題\\<script\\>alert(1)\\</script\\>\n!\\[x\\](<https://example.com/seen.png>)\n"
                + "\\[a\\](javascript:b) \\<b\\>\n");
  }

  @Test
  void itsTemplatesHoldNoHtmlAndNoAddressesThatRunOrTell() throws IOException {
    assertThat(
            report(
                """
                <script>alert(1)</script> a<br>b <BR/> <!-- x -->
                [a](javascript:alert(1)) [b](https://example.com/?a=1&b) [c](JavaScript&#58;x)
                [d](<javascript:x>) [e]( javascript:x) [f](data:text/html,x) <javascript:x>
                [g]: javascript:x
                ![h](https://example.com/seen.png) ![i](map.svg) ![j](../../secret.png) ![k](//e.com/x)
                ![l](%2E%2E/x) ![m][g] \\<b> \\\\<b> [n](other.md) ![o](file:///etc/passwd)
                """))
        .isEqualTo(
            """
            \\<script>alert(1)\\</script> a<br>b \\<BR/> <!-- x -->
            [a]\\(javascript:alert(1)) [b](https://example.com/?a=1&b) [c]\\(JavaScript&#58;x)
            [d]\\(\\<javascript:x>) [e]\\( javascript:x) [f]\\(data:text/html,x) \\<javascript:x>
            [g]\\: javascript:x
            \\![h](https://example.com/seen.png) ![i](map.svg) \\![j](../../secret.png) \\![k](//e.com/x)
            \\![l](%2E%2E/x) \\![m][g] \\<b> \\\\\\<b> [n](other.md) \\![o]\\(file:///etc/passwd)
            """);
  }

  /** Pieces that are harmless alone may not be together. */
  @Test
  void whatIsPutTogetherFromPiecesIsLookedAtAsAWhole() throws IOException {
    assertThat(
            report(
                "[a]{{! }}(javascript:{{title}}) <{{! }}b> \\{{#section.plan}}<i>{{/section.plan}}\n"))
        .isEqualTo("[a]\\(javascript:店) \\<b> \\<i>\n");
    assertThat(report("[a]({{#section.plan}}javascript:{{/section.plan}}x)\n"))
        .isEqualTo("[a]\\(javascript:x)\n");
  }

  @Test
  void itsAuthorIsTold() throws IOException {
    Files.writeString(
        kit.resolve("report.ja.md"),
        "{{#sections}}{{/sections}}\n店 <b> [a](javascript:{{title}}) ![]({{picture}})\u001b\n");
    var screen = terminal.type("trace kit check k");
    assertThat(screen.out())
        .contains(
            "templates/k/report.ja.md:2:3: 注意: 文書の型にHTMLは使えません（<br> だけは使えます）。",
            "templates/k/report.ja.md:2:10: 注意: リンクに使えるのは http:// か https:// で始まるアドレス、",
            "目に見えない制御文字（U+001B）が入っています。")
        .doesNotContain("\u001b");
    assertThat(screen.exit()).isEqualTo(1);
  }

  @Test
  void itReadsNothingOutsideItsFolder() throws IOException {
    Files.delete(kit.resolve("report.ja.md"));
    Files.createSymbolicLink(kit.resolve("report.ja.md"), outside.resolve("secret.md"));
    var screen = terminal.type("trace render 店 --to md");
    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains("report.ja.md").doesNotContain("secret");
    assertThat(terminal.directory().resolve("店/out/report.md")).doesNotExist();
    assertThat(terminal.type("trace kit check k").out() + terminal.type("trace kit check").out())
        .contains("report.ja.md を読めません。")
        .doesNotContain("secret {{");
    for (String tag :
        new String[] {"{{> ../../../outside/secret}}", "{{> secret}}", "{{&title}}"}) {
      Files.delete(kit.resolve("report.ja.md"));
      Files.writeString(kit.resolve("report.ja.md"), tag);
      assertThat(terminal.type("trace render 店 --to md").exit()).isEqualTo(2);
    }
    Files.writeString(
        kit.resolve("kit.yaml"),
        KIT + "documents:\n  ../../../outside/secret: { title: { ja: 外, en: Outside } }\n");
    assertThat(terminal.type("trace kit check k").out())
        .contains("は文書の名前に使えません。")
        .doesNotContain("secret {{");
  }

  @Test
  void aFolderThatIsALinkOutOfTheWorkspaceIsNoKit() throws IOException {
    Files.move(kit, outside.resolve("k"));
    Files.createSymbolicLink(kit, outside.resolve("k"));
    assertThat(terminal.type("trace kit show k").exit()).isEqualTo(2);
    assertThat(terminal.type("trace render 店 --to md").err()).contains("「k」という進め方がありません。");
    assertThat(terminal.type("trace new 別の店 --kit ../../outside/k").exit()).isEqualTo(2);
  }

  @Test
  void itCannotFillTheMemoryOrTheScreen() throws IOException {
    Files.writeString(kit.resolve("report.en.md"), "x".repeat(2_000_000));
    Files.writeString(
        kit.resolve("kit.yaml"), KIT + "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\n");
    var screen = terminal.type("trace kit check k");
    assertThat(screen.exit()).isEqualTo(1);
    assertThat(screen.out()).contains("report.en.md を読めません。").hasSizeLessThan(4000);
  }

  /**
   * Lists within lists multiply, and a file may hold a million marks: whatever a kit holds, an
   * answer comes soon. The limits count steps; the time here only has to be far from for ever.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{#arrows}}                  | 20  | {{/arrows}}",
        "{{#arrows}}x                 | 20  | {{/arrows}}",
        "{{#arrows}}{{from}}          | 20  | {{/arrows}}",
        "{{#title}}{{#arrows}}{{#-first}}{{/-first}} | 10 | {{/arrows}}{{/title}}",
      })
  void templatesThatMultiplyEndInAnAnswer(String open, int times, String close) throws IOException {
    Files.writeString(kit.resolve("report.ja.md"), open.repeat(times) + close.repeat(times));
    Files.writeString(terminal.directory().resolve("店/trace.yaml"), many());
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var screen = terminal.type("trace render 店 --to md");
          assertThat(screen.err()).contains("くり返しが多すぎて、文書ができあがりません。");
          assertThat(screen.exit()).isEqualTo(2);
        });
    assertThat(terminal.directory().resolve("店/out/report.md")).doesNotExist();
  }

  /** A trace with thirty arrows. */
  private static String many() {
    StringBuilder text = new StringBuilder("format: 1\ntrace: 店\nkit: k\nelements:\n  company:\n");
    for (int i = 0; i <= 30; i++) {
      text.append("    - 数").append(i).append('\n');
    }
    text.append("relationships:\n");
    for (int i = 0; i < 30; i++) {
      text.append("  - 数").append(i).append("→数").append(i + 1).append("（＋）\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#sections}}",
        "{{/sections}}",
        "{{> loops}}",
        "{{titel}}",
        "{{",
        "{{#a}}{{/a}}",
        "<b>",
        "\\",
        "<!--",
        "![x",
      })
  void anyNumberOfMarksEndsInAnAnswer(String mark) throws IOException {
    String full = mark.repeat(500_000 / mark.getBytes(StandardCharsets.UTF_8).length);
    Files.writeString(kit.resolve("report.ja.md"), full);
    Files.writeString(kit.resolve("report.en.md"), "<!--" + " x".repeat(200_000) + "-->\n");
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var screen = terminal.type("trace kit check k");
          assertThat(screen.exit()).isIn(0, 1);
          assertThat(screen.out().lines().count()).isLessThan(1000);
          assertThat(terminal.type("trace render 店 --to md").exit()).isIn(0, 2);
        });
  }

  @Test
  void sectionsWithinSectionsHaveAnEnd() throws IOException {
    Files.writeString(
        kit.resolve("report.ja.md"),
        "{{#section.plan}}".repeat(25) + "{{/section.plan}}".repeat(25));
    assertThat(terminal.type("trace kit check k").out())
        .contains("report.ja.md:1:409: 誤り: {{#…}} の中に {{#…}} を重ねられるのは 24段までです。")
        .contains("k: 誤り 1件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "a: &a [*a]\n", "  x: {title: {ja: あ, en: a}}\n"})
  void aDefinitionOfAnyFormEndsInAnAnswer(String mark) throws IOException {
    String full = mark.repeat(900_000 / mark.getBytes(StandardCharsets.UTF_8).length);
    Files.writeString(kit.resolve("kit.yaml"), KIT + (mark.startsWith(" ") ? "" : "b: ") + full);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(terminal.type("trace kit check k").exit()).isEqualTo(1);
          assertThat(terminal.type("trace kit list").exit()).isZero();
        });
  }
}

package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import trace.cli.Main;

/** {@code trace preview} in a real browser, while the file is being edited. */
class PreviewTest {
  private static final String TEXT =
      """
      format: 1
      trace: 喫茶店
      elements:
        customer: [来店数, 待ち時間, 口コミの数]
      relationships:
        - 来店数 -> 待ち時間 (+)
        - 待ち時間 -> 来店数 (-)
        - 来店数 -> 口コミの数 (+)
        - 口コミの数 -> 来店数 (+)
      """;

  @TempDir(cleanup = CleanupMode.NEVER)
  Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PipedOutputStream keys = new PipedOutputStream();
  private Browser browser;

  /** Starts the command as a person does; gives the address it prints. */
  private String preview(String... more) throws Exception {
    String[] words = new String[more.length + 1];
    words[0] = "preview";
    System.arraycopy(more, 0, words, 1, more.length);
    PipedInputStream in = new PipedInputStream(keys);
    Thread thread =
        new Thread(
            () -> Main.run(out, out, in, home, new TreeMap<>(), Terminal.CLOCK, words), "preview");
    thread.setDaemon(true);
    thread.start();
    Pattern address = Pattern.compile("http://\\S+");
    until(() -> address.matcher(printed()).find());
    Matcher m = address.matcher(printed());
    assertThat(m.find()).isTrue();
    return m.group();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private Object js(String script) {
    return browser.driver.executeScript("return " + script);
  }

  private void untilJs(String script) throws InterruptedException {
    try {
      until(() -> Boolean.TRUE.equals(js(script)));
    } catch (AssertionError e) {
      throw new AssertionError(script + "\n" + browser.driver.getPageSource(), e);
    }
  }

  private static final String PAGE =
      "document.querySelector('iframe:not(.coming)').contentDocument";

  @Test
  void theMapFollowsTheFileAndKeepsTheChosenLoop() throws Exception {
    Path file = Files.writeString(home.resolve("trace.yaml"), TEXT);
    try (Browser started = Browser.start(home)) {
      browser = started;
      browser.go(preview());
      untilJs(
          "document.body.dataset.version === '1' && " + PAGE + ".querySelector('.card') !== null");
      browser.driver.switchTo().frame(0);
      browser.driver.findElement(By.cssSelector("a.loop-link[data-loop=R1]")).click();
      browser.driver.switchTo().defaultContent();
      untilJs(PAGE + ".querySelector('#R1').hidden === false");
      String chosen = PAGE + ".querySelector('.card[data-loop]:not([hidden]) h2').textContent";
      assertThat(js(chosen)).isEqualTo("R1");

      // A second reinforcing loop that stands earlier in the file takes the number.
      Files.writeString(
          file,
          TEXT.replace("待ち時間, 口コミの数]", "待ち時間, 口コミの数, 席の数]")
              .replace(
                  "relationships:\n", "relationships:\n  - 席の数 -> 来店数 (+)\n  - 来店数 -> 席の数 (+)\n"));
      untilJs("document.body.dataset.version === '2'");
      assertThat(js(chosen)).isEqualTo("R2");
      assertThat((String) js(PAGE + ".querySelector('.card[data-loop]:not([hidden])').textContent"))
          .contains("口コミの数")
          .doesNotContain("席の数が");

      // A broken file is told politely, and the last good map stays.
      Files.writeString(file, TEXT.replace("relationships:", "relationships: ["));
      untilJs("document.querySelector('.problem').hidden === false");
      assertThat(browser.driver.findElement(By.cssSelector(".problem")).getText())
          .contains("前の図をお見せします")
          .contains("trace.yaml:");
      assertThat(js(chosen)).isEqualTo("R2");
      Files.writeString(file, TEXT);
      untilJs("document.querySelector('.problem').hidden === true");
      untilJs("document.querySelectorAll('iframe').length === 1 && " + chosen + " === 'R1'");

      // On a phone nothing is wider than the screen.
      browser.size(360, 740);
      assertThat((Boolean) js("document.documentElement.scrollWidth <= 360")).isTrue();

      // The documents are read as pages, with their pictures.
      browser.driver.findElement(By.linkText("レポート")).click();
      untilJs("document.querySelector('h1') !== null && document.images.length > 0");
      assertThat((String) js("document.body.innerText")).contains("喫茶店").doesNotContain("![");
      assertThat((Boolean) js("[...document.images].every(i => i.naturalWidth > 0)")).isTrue();
      assertThat(browser.console()).isEmpty();
    }
    keys.close();
  }

  @Test
  void theProjectorShowsOneLoopAtATimeAndAllMapsStandSideBySide() throws Exception {
    Files.createDirectories(home.resolve("一"));
    Files.createDirectories(home.resolve("二"));
    Files.writeString(home.resolve("一/trace.yaml"), TEXT);
    Path second = Files.writeString(home.resolve("二/trace.yaml"), TEXT.replace("喫茶店", "町の本屋"));
    try (Browser started = Browser.start(home)) {
      browser = started;
      String address = preview();
      browser.go(address);
      assertThat(browser.driver.findElement(By.tagName("main")).getText())
          .contains("喫茶店")
          .contains("町の本屋");
      browser.go(address + "0/slides");
      untilJs("document.querySelectorAll('.slide:not([hidden])').length === 1");
      String shown = "document.querySelector('.slide:not([hidden]) h1').textContent";
      assertThat(js(shown)).isEqualTo("喫茶店");
      browser.driver.findElement(By.tagName("body")).sendKeys(org.openqa.selenium.Keys.ARROW_RIGHT);
      assertThat((String) js(shown)).matches("[RB]1");
      browser.driver.findElement(By.tagName("body")).sendKeys(org.openqa.selenium.Keys.ARROW_LEFT);
      assertThat(js(shown)).isEqualTo("喫茶店");

      browser.go(address + "wall");
      untilJs("document.body.dataset.version !== undefined");
      assertThat(js("document.querySelectorAll('article svg').length")).isEqualTo(2L);
      Files.writeString(second, TEXT.replace("喫茶店", "角の本屋"));
      untilJs("document.querySelector('main').textContent.includes('角の本屋')");
      assertThat(browser.console()).isEmpty();
    }
    keys.close();
  }

  private static String get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void mapsOfTheSameThingAreCalledByThoseWhoMadeThem() throws Exception {
    for (String who : List.of("森", "林")) {
      Files.createDirectories(home.resolve(who));
      String signed = TEXT.replace("trace: 喫茶店", "trace: 喫茶店\nauthor: " + who + "さん");
      String theirs = who.equals("林") ? signed.replace("来店数 (-)", "来店数 (+)") : signed;
      Files.writeString(home.resolve(who + "/trace.yaml"), theirs);
    }
    Files.createDirectories(home.resolve("原"));
    Files.writeString(home.resolve("原/trace.yaml"), "trace: 喫茶店\n");
    String address = preview();
    assertThat(get(address)).contains(">森さん<", ">林さん<", ">原<").doesNotContain(">喫茶店<");
    assertThat(get(address + "wall"))
        .contains(">森さん<", ">林さん<")
        .doesNotContain("原")
        .contains("待ち時間→来店数</bdi></h3>\n<p><b>（＋）</b> <bdi>林さん</bdi></p>\n<p><b>（－）</b> <bdi>森さん");
    keys.close();
    until(() -> printed().contains("--stay"));
  }

  @Test
  void withStayItGoesOnWithoutAnInput() throws Exception {
    Files.writeString(home.resolve("trace.yaml"), TEXT);
    keys.close();
    String address = preview("--stay");
    assertThat(printed()).contains("Ctrl-C").doesNotContain("Enter");
    assertThat(get(address)).contains("喫茶店");
  }
}

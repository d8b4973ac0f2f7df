package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import trace.Browser;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;

/** What a person does with the page of a map, in a real browser. */
class PageTest {
  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  static String page(CausalMap map, Language language, String title) {
    Loops loops = Loops.find(map, 8);
    return MapPicture.of(map, loops, Side.BUILT_IN, language, title, "").page(title, "非公式の例です。");
  }

  static String workman() {
    return page(Maps.of(Maps.WORKMAN), Language.JA, "ワークマン");
  }

  @Test
  void whatMeansNoGoodStaysText() {
    List<String> names =
        List.of(
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]> --> </style>",
            "\u202eabc\u2066",
            "とても長い名前".repeat(43),
            "R1",
            "🍶と𠮷");
    List<trace.model.Element> elements = new ArrayList<>();
    List<trace.model.Relationship> arrows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      elements.add(Maps.element(names.get(i), "company", ""));
      arrows.add(Maps.arrow(names.get(i), names.get((i + 1) % names.size()), "+", false, true, ""));
    }
    String page = page(Maps.map(elements, arrows), Language.EN, names.get(0));
    browser.size(1000, 700);
    browser.open(folder, page, "#R1");
    assertThat(browser.driver.findElements(By.cssSelector("img, svg script"))).isEmpty();
    assertThat(browser.driver.getTitle()).isEqualTo(names.get(0));
    assertThat(browser.driver.findElements(By.cssSelector(".steps li"))).hasSize(names.size());
    WebElement box = browser.driver.findElement(By.cssSelector("g.box.element-2"));
    assertThat(box.getDomAttribute("aria-label")).isEqualTo(names.get(1));
    // The element that is called as a loop is has an address of its own, which can be passed on.
    browser.driver.findElement(By.cssSelector("g.box.element-6")).click();
    assertThat(shown(".card h2")).containsExactly("R1");
    assertThat(hash()).isEqualTo("element-6");
    browser.driver.navigate().refresh();
    assertThat(shown(".card .kind")).containsExactly("Company");
    browser.driver.findElement(By.cssSelector(".loop-link[data-loop=R1]")).click();
    assertThat(hash()).isEqualTo("R1");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aLoopIsChosenWalkedAndLeft() {
    browser.size(1280, 800);
    browser.open(folder, workman(), "");
    var driver = browser.driver;
    assertThat(shown(".card")).isEmpty();
    driver.findElement(By.cssSelector(".loop-link[data-loop=B1]")).click();
    assertThat(shown(".card h2")).singleElement().asString().startsWith("B1");
    assertThat(hash()).isEqualTo("B1");
    assertThat(driver.findElements(By.cssSelector("g.arrow.in"))).hasSize(2);
    press(Keys.ARROW_RIGHT);
    press(Keys.ARROW_RIGHT);
    assertThat(driver.findElements(By.cssSelector("g.arrow.now"))).hasSize(1);
    assertThat(shown("li[aria-current=step]")).hasSize(1);
    assertThat(driver.findElement(By.cssSelector("#B1 .count")).getText()).isEqualTo("2 / 2");
    assertThat(driver.findElement(By.cssSelector("#B1 .next")).isEnabled()).isFalse();
    assertThat(driver.findElement(By.cssSelector(".heard")).getDomProperty("textContent"))
        .contains("→");
    driver.findElement(By.cssSelector("#B1 .previous")).click();
    assertThat(driver.findElement(By.cssSelector("#B1 .count")).getText()).isEqualTo("1 / 2");
    press(Keys.ESCAPE);
    assertThat(shown(".card")).isEmpty();
    assertThat(hash()).isEmpty();
    driver.navigate().back();
    assertThat(shown(".card h2")).singleElement().asString().startsWith("B1");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void anElementIsFoundInThePictureByItsNameAndByItsAddress() {
    browser.size(1280, 800);
    browser.open(folder, workman(), "");
    var driver = browser.driver;
    WebElement box = driver.findElement(By.cssSelector("g.box[aria-label='店舗数']"));
    new Actions(driver).moveToElement(box).perform();
    assertThat(driver.findElements(By.cssSelector("g.box.in"))).hasSizeBetween(2, 6);
    new Actions(driver).click(box).perform();
    assertThat(shown(".card h2")).containsExactly("店舗数");
    assertThat(hash()).isEqualTo("店舗数");
    WebElement input = driver.findElement(By.cssSelector("input"));
    input.sendKeys("あんばさだー");
    assertThat(shown(".found a")).containsExactly("アンバサダーの発信量", "アンバサダーの影響力");
    input.sendKeys("zzz");
    assertThat(shown(".found")).containsExactly("見つかりません");
    input.clear();
    input.sendKeys("混雑", Keys.ENTER);
    assertThat(shown(".card h2")).containsExactly("店と駐車場の混雑度");
    browser.open(folder, workman(), "#%E5%BA%97%E8%88%97%E6%95%B0");
    assertThat(shown(".card h2")).containsExactly("店舗数");
    WebElement again = driver.findElement(By.cssSelector("g.box[aria-label='定価販売率']"));
    driver.executeScript("arguments[0].focus()", again);
    press(Keys.ENTER);
    assertThat(shown(".card h2")).containsExactly("定価販売率");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void thePictureIsMovedAndEnlarged() {
    browser.size(1280, 800);
    browser.open(folder, workman(), "");
    var driver = browser.driver;
    String whole = view();
    driver.findElement(By.cssSelector(".tools .in")).click();
    String larger = view();
    assertThat(width(larger)).isLessThan(width(whole));
    WebElement map = driver.findElement(By.cssSelector(".map"));
    new Actions(driver)
        .moveToElement(map, -300, 150)
        .clickAndHold()
        .moveByOffset(60, 40)
        .release()
        .perform();
    assertThat(view()).isNotEqualTo(larger);
    assertThat(width(view())).isEqualTo(width(larger));
    assertThat(shown(".card")).isEmpty();
    driver.findElement(By.cssSelector(".tools .fit")).click();
    assertThat(view()).isEqualTo(whole);
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void onAPhoneNothingSticksOutAndALoopIsLargeEnoughToRead() {
    browser.size(390, 844);
    browser.open(folder, workman(), "");
    var driver = browser.driver;
    String over = "const e = document.documentElement; return e.scrollWidth - e.clientWidth;";
    assertThat((Long) driver.executeScript(over)).isZero();
    double before = letters();
    driver.findElement(By.cssSelector(".loop-link[data-loop=R1]")).click();
    assertThat(letters()).isGreaterThan(before).isGreaterThan(10);
    assertThat(shown(".card h2")).hasSize(1);
    assertThat(browser.console()).isEmpty();
  }

  /** The size of the letters of a box on the screen, in pixels. */
  private static double letters() {
    Object size =
        browser.driver.executeScript(
            "const s = document.querySelector('.map svg'); return s.getScreenCTM().a * 15;");
    return ((Number) size).doubleValue();
  }

  private static List<String> shown(String selector) {
    return browser.driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static void press(Keys key) {
    new Actions(browser.driver).sendKeys(key).perform();
  }

  private static String hash() {
    String url = browser.driver.getCurrentUrl();
    int at = url.indexOf('#');
    return at < 0 ? "" : URLDecoder.decode(url.substring(at + 1), StandardCharsets.UTF_8);
  }

  private static String view() {
    return browser.driver.findElement(By.cssSelector(".map svg")).getDomAttribute("viewBox");
  }

  private static double width(String view) {
    return Double.parseDouble(view.split(" ")[2]);
  }
}

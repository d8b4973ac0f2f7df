package trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chromium for tests that drive a page, with a profile of its own. Where the machine has
 * none, the test is skipped and says so.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** It warns that it does not know the newest browser; held, or the setting would be lost. */
  private static final Logger WARNINGS = Logger.getLogger("org.openqa.selenium");

  static {
    WARNINGS.setLevel(Level.SEVERE);
  }

  /** What drives the page. */
  public final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it with an empty profile in that folder. */
  public static Browser start(Path profile) {
    Path chromium = installed("chromium", "chromium-browser", "google-chrome");
    Path chromedriver = installed("chromedriver");
    Assumptions.assumeTrue(
        chromium != null && chromedriver != null,
        "skipped: no chromium and chromedriver on this machine");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(QUIET);
    options.addArguments("--user-data-dir=" + profile.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Path installed(String... names) {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(java.io.File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Opens a page whose text is at hand, from a file in that folder. */
  public void open(Path folder, String page, String hash) {
    try {
      Path file = Files.writeString(folder.resolve("page.html"), page);
      go("about:blank");
      go(file.toUri() + hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Goes to an address and waits until its page stands there whole: on a busy machine the driver
   * may come back while the page before it is still shown. Going there is asked for once more then.
   */
  public void go(String address) {
    for (int attempt = 0; attempt < 3; attempt++) {
      driver.get(address);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (System.nanoTime() < end) {
        if (stands(address)) {
          return;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    throw new AssertionError("still at " + driver.getCurrentUrl() + " instead of " + address);
  }

  private boolean stands(String address) {
    String whole =
        "return location.href.split('#')[0] === arguments[0]"
            + " && document.readyState === 'complete';";
    return Boolean.TRUE.equals(driver.executeScript(whole, address.split("#", 2)[0]));
  }

  /** The size of the window's inside, as on a phone or a desk. */
  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** What the console said since it was asked last; a sound page says nothing. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}

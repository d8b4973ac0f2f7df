package trace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The program: the only place that touches the process it runs in. */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int code =
        run(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.in,
            Path.of("").toAbsolutePath(),
            environment(),
            new LocalClock(),
            args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The computer's clock. Its time zone is looked up only when asked for: that takes long. */
  private static final class LocalClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.system(zone);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant();
    }
  }

  /** The variables of the process; on Windows, which has none for it, the language is added. */
  private static Map<String, String> environment() {
    Map<String, String> all = new TreeMap<>(System.getenv());
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      all.putIfAbsent("LANG", System.getProperty("user.language") + ".UTF-8");
    }
    if (!all.containsKey("TRACE_TERMINAL") && isTerminal(System.console())) {
      all.put("TRACE_TERMINAL", "yes");
      all.put("TRACE_KEYBOARD", "yes");
    }
    all.put(Console.OWN_TERMINAL, "yes");
    return all;
  }

  /** Since Java 22 there is a console even without a terminal, and a way to ask it. */
  private static boolean isTerminal(java.io.Console console) {
    try {
      return console != null
          && (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Runs one command line.
   *
   * @param out where results go, written as UTF-8
   * @param err where messages go, written as UTF-8
   * @param in what is typed or piped
   * @param directory the folder the person is in
   * @param environment the variables that are looked at: LC_ALL, LC_MESSAGES, LANG, NO_COLOR, TERM,
   *     COLUMNS, and those of the launcher, which begin with TRACE_
   * @param clock tells what day it is
   * @return 0 done; 1 the answer is no; 2 could not run; 70 a bug
   */
  public static int run(
      OutputStream out,
      OutputStream err,
      InputStream in,
      Path directory,
      Map<String, String> environment,
      Clock clock,
      String... args) {
    Console console = new Console(out, err, in, environment);
    try {
      return new CommandTree(console, directory.toAbsolutePath().normalize(), clock).run(args);
    } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
      return console.bug(e);
    } finally {
      console.close();
    }
  }
}

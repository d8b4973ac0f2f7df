package trace.cli;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import trace.model.Language;

/** The person's side of the program: what they read, what they type, in which language. */
final class Console {
  /** Set where the program has a process, and so a terminal, of its own. */
  static final String OWN_TERMINAL = "TRACE_OWN_TERMINAL";

  private static final String WITHIN = "TRACE_WITHIN";

  private final Channel outChannel;
  private final PrintWriter out;
  private final PrintWriter err;
  private final InputStream in;
  private final Map<String, String> environment;

  Console(OutputStream out, OutputStream err, InputStream in, Map<String, String> environment) {
    this.outChannel = new Channel(out);
    this.out = writer(outChannel);
    this.err = writer(err);
    this.in = in;
    this.environment = environment;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /**
   * A console for a command that is run within this program: it prints into a buffer, asks nothing,
   * and does not say what to type next.
   *
   * @param into where everything goes
   * @param columns how wide the terminal is now
   */
  Console within(OutputStream into, int columns) {
    Map<String, String> inner = new TreeMap<>(environment);
    inner.put("TRACE_KEYBOARD", "no");
    inner.put(WITHIN, "yes");
    inner.put("COLUMNS", String.valueOf(columns));
    return new Console(into, into, InputStream.nullInputStream(), inner);
  }

  /** True if the program may open the terminal of its process, to read keys from it. */
  boolean hasTerminal() {
    return environment.containsKey(OWN_TERMINAL) && !variable("TERM").equals("dumb");
  }

  /** True if the command is run within another one, which goes on afterwards. */
  boolean isWithin() {
    return environment.containsKey(WITHIN);
  }

  /** Prints a line of the result. */
  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  /** Prints a text that ends its own lines. */
  void text(String text) {
    out.print(text);
  }

  /** Where the result goes. */
  PrintWriter writer() {
    return out;
  }

  /** Prints a line about the work, beside the result. */
  void message(String text) {
    out.flush();
    err.print(text);
    err.print('\n');
    err.flush();
  }

  /** What is typed or piped in. */
  InputStream in() {
    return in;
  }

  /** The language of the locale; C, POSIX and none mean Japanese. */
  Language localeLanguage() {
    String plain = localeName().toUpperCase(Locale.ROOT);
    boolean none =
        plain.isEmpty() || plain.equals("C") || plain.startsWith("C.") || plain.equals("POSIX");
    return none ? Language.JA : Language.of(localeName()).orElse(Language.EN);
  }

  /** The locale in force; empty if none is set. */
  String localeName() {
    for (String name : new String[] {"TRACE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (!variable(name).isEmpty()) {
        return variable(name);
      }
    }
    return "";
  }

  /** A variable of the environment; empty if it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** True if the result is read by a person at a terminal. */
  boolean isTerminal() {
    return environment.getOrDefault("TRACE_TERMINAL", "").equals("yes");
  }

  /** True if a person sits at the keyboard and sees what they are asked. */
  boolean canAsk() {
    return isTerminal() && environment.getOrDefault("TRACE_KEYBOARD", "").equals("yes");
  }

  /** Asks for a line; empty if nothing more is typed. */
  Optional<String> ask(String prompt) {
    out.print(prompt);
    out.flush();
    Optional<String> answer = readLine();
    if (answer.isEmpty()) {
      line("");
    }
    return answer;
  }

  /** Reads a line that was typed or piped in; empty if nothing more comes. */
  Optional<String> readLine() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return Optional.empty();
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        line.write(b);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  /** True if colours may be used where nothing was asked for. */
  boolean likesColor() {
    return isTerminal()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** How many columns a line may have: 60 to 200, 80 where nobody knows. */
  int width() {
    Optional<Integer> columns =
        Optional.ofNullable(environment.get("COLUMNS"))
            .filter(c -> c.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .filter(c -> c > 0);
    return Math.max(60, Math.min(200, columns.orElse(80)));
  }

  /** Says that the program itself is at fault, and what helps to mend it. */
  int bug(Throwable e) {
    StringBuilder b = new StringBuilder();
    if (localeLanguage() == Language.JA) {
      b.append("trace: プログラムの誤りで止まりました。あなたのファイルのせいではありません。\n");
      b.append("  以下の数行と、打ったコマンドを添えて、配布元の Issues でお知らせください。\n");
    } else {
      b.append("trace: stopped by a bug of its own; your file is not to blame.\n");
      b.append("  Please report it in the project's issues with the command and these lines.\n");
    }
    b.append("  ").append(e);
    StackTraceElement[] frames = e.getStackTrace();
    for (int i = 0; i < Math.min(8, frames.length); i++) {
      b.append("\n    ").append(frames[i]);
    }
    message(b.toString());
    return ExitCode.BUG;
  }

  /**
   * Everything is printed now.
   *
   * @return what went wrong when printing, unless it was the reader who stopped reading
   */
  Optional<String> flush() {
    out.flush();
    err.flush();
    return outChannel.failure();
  }

  /** Prints what is still waiting. */
  void close() {
    out.flush();
    err.flush();
  }

  /** Remembers why writing failed: {@code | head} is no failure, a full disk is. */
  private static final class Channel extends OutputStream {
    private final OutputStream to;
    private IOException failure;

    Channel(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      if (failure == null) {
        try {
          to.write(b, off, len);
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    Optional<String> failure() {
      return Optional.ofNullable(failure)
          .map(e -> String.valueOf(e.getMessage()))
          .filter(m -> !m.contains("Broken pipe") && !m.contains("pipe is being closed"));
    }
  }
}

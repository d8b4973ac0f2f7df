package trace.cli.record;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal on which a line is typed with completion, history and pasting. */
public final class Keyboard implements AutoCloseable {
  /** What was typed. */
  public record Typed(Kind kind, String text) {}

  /** How a line ended. */
  public enum Kind {
    /** With Enter. */
    LINE,
    /** With Ctrl-C; the text is what had been typed. */
    INTERRUPTED,
    /** With Ctrl-D, or because the terminal is gone. */
    ENDED
  }

  private final Terminal terminal;
  private final LineReader reader;

  private Keyboard(Terminal terminal, Function<String, Completion> completion) {
    this.terminal = terminal;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("trace")
            .parser(
                (line, cursor, context) ->
                    new Fragment(line, cursor, completion.apply(line.substring(0, cursor)).start()))
            .completer((r, line, all) -> candidates(completion.apply(before(line)), line, all))
            .completionMatcher(new AsGiven())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.AUTO_LIST, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.ERASE_LINE_ON_FINISH, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
            .variable(LineReader.BELL_STYLE, "none")
            .variable(LineReader.LIST_MAX, 0)
            .build();
    takeInterruptAsKey();
  }

  /**
   * Ctrl-C comes as a key, in its turn. As a signal it would make the system throw away what it
   * holds of a line typed fast, in the middle of a letter, and the rest of that letter would stand
   * before the next line. Where the system knows no such setting the signal works as ever.
   */
  private void takeInterruptAsKey() {
    reader
        .getWidgets()
        .put(
            LineReader.CALLBACK_INIT,
            () -> {
              Attributes raw = terminal.getAttributes();
              raw.setControlChar(Attributes.ControlChar.VINTR, 0);
              terminal.setAttributes(raw);
              return true;
            });
    Widget interrupt =
        () -> {
          throw new UserInterruptException(reader.getBuffer().toString());
        };
    for (KeyMap<Binding> keys : reader.getKeyMaps().values()) {
      keys.bind(interrupt, KeyMap.ctrl('C'));
    }
  }

  private static String before(ParsedLine line) {
    return line.line().substring(0, line.cursor());
  }

  /**
   * No more than fit on the screen: the library would ask, in its own words, whether to show them.
   * A last one that changes nothing then says how many more there are.
   */
  private void candidates(Completion completion, ParsedLine line, List<Candidate> all) {
    int room = Math.max(6, terminal.getHeight() - 6);
    List<Completion.Choice> choices = completion.choices();
    int shown = choices.size() > room ? room - 1 : choices.size();
    for (Completion.Choice c : choices.subList(0, shown)) {
      String note = c.note().isEmpty() ? null : c.note();
      all.add(new Candidate(c.text(), c.text(), null, note, null, null, false, all.size()));
    }
    if (shown < choices.size()) {
      String more = "… +" + (choices.size() - shown);
      all.add(new Candidate(line.word(), more, null, null, null, null, false, all.size()));
    }
  }

  /**
   * Opens the terminal the program runs in; empty if there is none that can do more than print.
   *
   * @param completion how what stands before the cursor may go on
   * @param history lines to be fetched back with the arrow keys; the last comes first
   */
  public static Optional<Keyboard> open(
      Function<String, Completion> completion, List<String> history) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .dumb(false)
              .encoding(StandardCharsets.UTF_8)
              .build();
      Keyboard keyboard = new Keyboard(terminal, completion);
      history.forEach(keyboard.reader.getHistory()::add);
      return Optional.of(keyboard);
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Waits for a line. */
  public Typed read(String prompt) {
    try {
      return new Typed(Kind.LINE, reader.readLine(prompt));
    } catch (UserInterruptException e) {
      return new Typed(Kind.INTERRUPTED, String.valueOf(e.getPartialLine()));
    } catch (EndOfFileException | IOError e) {
      return new Typed(Kind.ENDED, "");
    }
  }

  /** Prints lines above the one that is being typed; may be called from another thread. */
  public void above(String text) {
    reader.printAbove(text);
  }

  /** Prints a text of several lines, and a line feed. */
  public void print(String text) {
    terminal.writer().println(text);
    terminal.flush();
  }

  /** How many columns there are now; 80 where the terminal does not say. */
  public int columns() {
    int width = terminal.getWidth();
    return width > 0 ? width : 80;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // The terminal is gone: nothing is left to close.
    }
  }

  /** The part of a line that a choice takes the place of: names hold spaces, arrows hold none. */
  private record Fragment(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }

  /** Takes the choices as they are given: they match already. */
  private static final class AsGiven implements CompletionMatcher {
    private List<Candidate> given = List.of();

    @Override
    public void compile(
        Map<LineReader.Option, Boolean> options,
        boolean prefix,
        CompletingParsedLine line,
        boolean caseInsensitive,
        int errors,
        String originalGroupName) {
      given = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
      given = candidates;
      return candidates;
    }

    @Override
    public Candidate exactMatch() {
      return null;
    }

    @Override
    public String getCommonPrefix() {
      String common = given.isEmpty() ? "" : given.get(0).value();
      for (Candidate c : given) {
        while (!c.value().startsWith(common)) {
          common = common.substring(0, common.offsetByCodePoints(common.length(), -1));
        }
      }
      // A bracket that waits for its other half would be taken for a part of the name.
      return common.endsWith("（") || common.endsWith(" (")
          ? common.substring(0, common.length() - 1).stripTrailing()
          : common;
    }
  }
}

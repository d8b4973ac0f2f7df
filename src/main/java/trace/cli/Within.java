package trace.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import trace.cli.record.Reply;

/** A command of this program that is run within another one, which shows what it prints. */
final class Within {
  private Within() {}

  /**
   * Runs a command; it asks nothing.
   *
   * @param columns how wide the terminal is now
   */
  static Reply run(Surroundings surroundings, int columns, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console inner = surroundings.console().within(out, columns);
    int code = new CommandTree(inner, surroundings.directory(), surroundings.clock()).run(words);
    inner.close();
    String text = out.toString(StandardCharsets.UTF_8).stripTrailing();
    return new Reply(text, code == ExitCode.DONE || code == ExitCode.NO);
  }
}

package trace.cli.record;

/**
 * What came of something that was typed.
 *
 * @param text what to show, in lines of which the last has no line feed; may be empty
 * @param done false if something of it could not be done
 */
public record Reply(String text, boolean done) {
  static Reply done(String text) {
    return new Reply(text, true);
  }

  static Reply refused(String text) {
    return new Reply(text, false);
  }

  /** Both, one below the other. */
  Reply and(Reply next) {
    String between = text.isEmpty() || next.text.isEmpty() ? "" : "\n";
    return new Reply(text + between + next.text, done && next.done);
  }
}

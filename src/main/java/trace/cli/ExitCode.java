package trace.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** The answer is no: {@code check} found 誤り, {@code --check} found a difference. */
  static final int NO = 1;

  /** Could not run: bad usage, an unreadable or invalid trace. */
  static final int COULD_NOT_RUN = 2;

  /** A bug of the program. */
  static final int BUG = 70;

  private ExitCode() {}
}

package trace.document;

import java.io.Writer;
import java.util.Collection;

/**
 * How much one template may do. Lists within lists multiply: a few lines of a kit of somebody else
 * could keep a computer busy for ever. Steps are counted, not seconds, so that the same template
 * gives the same document on every machine.
 */
final class Allowance {
  /**
   * Names looked up and items gone through; the largest documents of real maps need a hundredth.
   */
  static final int STEPS = 2_000_000;

  /** Characters of one document. */
  static final int CHARACTERS = 4_000_000;

  /** Steps that a piece takes before it is filled. */
  private static final int PIECE = 1000;

  private int steps;

  /** More was asked for than there is. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("too much", null, false, false);
    }
  }

  /** Counts what it takes to write a value, or to go through it. */
  void use(Object value) {
    steps += value instanceof Collection<?> all ? 1 + all.size() : 1;
    if (steps > STEPS) {
      throw new Spent();
    }
  }

  /** Counts a piece that is put in: it has to be read before it is filled. */
  void usePiece() {
    steps += PIECE;
    use("");
  }

  /** Keeps what is written, up to the length of one document. */
  static final class Page extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int length) {
      if (text.length() + length > CHARACTERS) {
        throw new Spent();
      }
      text.append(chars, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

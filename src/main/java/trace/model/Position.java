package trace.model;

/**
 * A place in the text of a file, counted as people and editors count.
 *
 * @param line from 1
 * @param column from 1, in code points
 * @param length how many code points the place covers on this line, at least 1
 */
public record Position(int line, int column, int length) {
  public Position {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException(line + ":" + column + "+" + length);
    }
  }
}

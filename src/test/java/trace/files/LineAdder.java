package trace.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A process of the tests. Adds lines to a file: {@code FILE COUNT NAME} adds that many, each in a
 * change of its own; {@code FILE forever NAME} goes on until it is killed.
 */
final class LineAdder {
  private LineAdder() {}

  public static void main(String[] args) throws FileProblem {
    Path file = Path.of(args[0]);
    long count = args[1].equals("forever") ? Long.MAX_VALUE : Long.parseLong(args[1]);
    for (long i = 0; i < count; i++) {
      add(file, args[2] + "-" + i);
    }
  }

  /** Adds a line at the end; a text of more than 200 lines begins anew with its first line. */
  static void add(Path file, String line) throws FileProblem {
    Function<String, String> edit =
        text -> {
          String kept = text.lines().count() > 200 ? text.lines().findFirst().get() + "\n" : text;
          return kept + line + "\n";
        };
    TraceStore.change(file, edit, Optional::of, k -> {});
  }
}

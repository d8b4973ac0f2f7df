package trace.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which sheets to write on, which arrows they leave out, and whether links are printed. */
final class SheetOptions {
  /** The sheets there are. */
  enum Sheet {
    SIGNS,
    ARROWS,
    ELEMENTS,
    BLANK
  }

  @Option(
      names = "--sheets",
      split = ",",
      paramLabel = "signs,arrows,…",
      hideParamSyntax = true,
      descriptionKey = "sheets")
  private List<Sheet> sheets = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private long seed = 1;

  @Option(names = "--no-links", descriptionKey = "no-links")
  private boolean noLinks;

  boolean has(Sheet sheet) {
    return sheets.isEmpty() ? sheet == Sheet.SIGNS || sheet == Sheet.BLANK : sheets.contains(sheet);
  }

  long seed() {
    return seed;
  }

  boolean links() {
    return !noLinks;
  }
}

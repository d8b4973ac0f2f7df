package trace.words;

import java.util.function.UnaryOperator;

/** Paragraphs of a width counted in terminal columns, with a hanging indent. */
final class Paragraphs {
  private static final int NARROWEST = 20;

  private final int columns;
  private final StringBuilder out = new StringBuilder();

  Paragraphs(int columns) {
    this.columns = columns;
  }

  /** A line that says nothing; never two in a row. */
  void blank() {
    if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
      out.append('\n');
    }
  }

  /** A paragraph of plain text. */
  void plain(String text) {
    hanging("", 0, text, UnaryOperator.identity());
  }

  /**
   * A paragraph whose lines all begin below where the first one did.
   *
   * @param lead stands before the first line; may hold escape sequences
   * @param indent how wide the lead is
   * @param ink gives each line its weight or colour
   */
  void hanging(String lead, int indent, String text, UnaryOperator<String> ink) {
    String before = lead;
    for (String paragraph : text.strip().split("\n", -1)) {
      for (String line :
          Width.wrap(Width.harmless(paragraph), Math.max(NARROWEST, columns - indent))) {
        out.append((before + ink.apply(line)).stripTrailing()).append('\n');
        before = " ".repeat(indent);
      }
    }
  }

  /** All of it, ending in one line feed. */
  String text() {
    return out.toString().stripTrailing() + "\n";
  }
}

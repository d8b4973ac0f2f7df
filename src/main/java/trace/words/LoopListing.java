package trace.words;

import java.util.function.UnaryOperator;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;

/** All loops of a map as a text to read at the terminal. */
public final class LoopListing {
  private LoopListing() {}

  /**
   * The loops one after the other, and what was left out. Ends with a line feed.
   *
   * @param columns the width of the terminal in columns of one narrow character
   * @param color whether colours may be used
   */
  public static String text(
      CausalMap map, Loops loops, Language language, int columns, boolean color) {
    LoopWords words = new LoopWords(map, language);
    Paragraphs out = new Paragraphs(columns);
    Ink ink = new Ink(color);
    out.plain(words.count(loops));
    for (Loop loop : loops.all()) {
      out.blank();
      out.hanging("", 0, words.title(loop) + "  " + words.kind(loop), ink::bold);
      line(out, words.whenItRises(loop));
      line(out, words.whenItFalls(loop));
      line(out, words.evidence(loop));
      words.next(loop).stream()
          .filter(n -> !n.equals(words.seen()))
          .forEach(n -> out.hanging("   - ", 5, n, ink::faint));
    }
    out.blank();
    words.leftOut(loops).ifPresent(out::plain);
    if (loops.all().stream().anyMatch(l -> l.hypotheses() < l.length())) {
      out.plain(words.sourcesMean());
    }
    if (!loops.all().isEmpty()) {
      out.plain(words.seen());
    }
    return out.text();
  }

  private static void line(Paragraphs out, String text) {
    if (!text.isEmpty()) {
      out.hanging("   ", 3, text, UnaryOperator.identity());
    }
  }
}

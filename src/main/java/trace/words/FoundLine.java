package trace.words;

import java.util.List;
import trace.model.Folding;

/** A line in which a word was found, as it is shown on a terminal. */
public final class FoundLine {
  private FoundLine() {}

  /**
   * {@code file:line: text}, without a line break at its end and without the line's indentation.
   *
   * @param file how the file is called
   * @param spans where the word stands in the text
   * @param color whether colours may be used: the word stands out then
   */
  public static String text(
      String file, int line, String text, List<Folding.Span> spans, boolean color) {
    Ink ink = new Ink(color);
    String place = Width.harmless(file) + ":" + line + ":";
    StringBuilder out = new StringBuilder(ink.faint(place)).append(' ');
    int at = text.length() - text.stripLeading().length();
    for (Folding.Span span : spans) {
      int start = Math.max(at, span.start());
      out.append(Width.harmless(text.substring(at, start)));
      out.append(ink.found(Width.harmless(text.substring(start, Math.max(start, span.end())))));
      at = Math.max(start, span.end());
    }
    return out.append(Width.harmless(text.substring(at))).toString().stripTrailing();
  }
}

package trace.document;

import java.util.List;
import trace.model.Language;
import trace.words.ComparedWords;
import trace.words.Texts;

/**
 * みんなの図 as Markdown, beside the page to project: who drew what, what the maps have in common and
 * where views differ.
 */
public final class EveryoneText {
  private EveryoneText() {}

  /**
   * A map of the session.
   *
   * @param who whose it is
   * @param about what is in it, in a few words
   */
  public record Whose(String who, String about) {}

  /**
   * Writes the text.
   *
   * @param title that of the session
   * @param question the question that everybody had, or empty
   */
  public static String write(
      String title,
      String question,
      List<Whose> maps,
      List<ComparedWords.Part> parts,
      Language language) {
    Texts texts = Texts.read(ComparedWords.class, "compared", language);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(texts.text("title", Markdown.inline(title))).append('\n');
    paragraph(out, question);
    parts.forEach(p -> part(out, p));
    out.append("\n## ").append(texts.text("maps")).append("\n\n");
    for (Whose map : maps) {
      String about = Markdown.inline(map.about());
      out.append(texts.text("map", Markdown.inline(map.who()), about)).append('\n');
    }
    return out.toString();
  }

  private static void part(StringBuilder out, ComparedWords.Part part) {
    out.append("\n## ").append(Markdown.inline(part.title())).append('\n');
    paragraph(out, part.lead());
    if (!part.items().isEmpty()) {
      out.append('\n');
    }
    for (ComparedWords.Item item : part.items()) {
      out.append("- ").append(Markdown.inline(item.title())).append('\n');
      for (ComparedWords.Line line : item.lines()) {
        String sign = line.sign().isEmpty() ? "" : line.sign() + " ";
        out.append("    - ").append(sign).append(Markdown.inline(line.text())).append('\n');
      }
    }
    paragraph(out, part.rest());
    paragraph(out, part.ask());
  }

  private static void paragraph(StringBuilder out, String text) {
    if (!text.isBlank()) {
      out.append('\n').append(Markdown.inline(text)).append('\n');
    }
  }
}

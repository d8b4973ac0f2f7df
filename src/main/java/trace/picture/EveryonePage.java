package trace.picture;

import java.util.List;
import trace.model.Language;
import trace.words.ComparedWords;
import trace.words.Texts;

/**
 * みんなの図: the maps of everybody beside each other, as one HTML file to project. It loads nothing,
 * has no script, and its content security policy allows only its own style.
 */
public final class EveryonePage {
  private EveryonePage() {}

  /**
   * A map on the page.
   *
   * @param who whose map it is
   * @param about what is in it, in a few words
   * @param svg the picture, as {@link MapPicture#svg} gives it
   */
  public record Tile(String who, String about, String svg) {}

  /**
   * Writes the page.
   *
   * @param title stands above
   * @param question the question that everybody had, or empty
   * @param parts what the maps have in common and where views differ
   */
  public static String write(
      String title,
      String question,
      List<Tile> tiles,
      List<ComparedWords.Part> parts,
      Language language) {
    Texts texts = Texts.read(EveryonePage.class, "page", language);
    String style = PageWriter.resource("everyone.css");
    Html out = new Html();
    out.raw("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n");
    out.raw("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.raw("default-src 'none'; style-src '" + PageWriter.hash(style));
    out.raw("'; base-uri 'none'; form-action 'none'\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.element("title", "", texts.text("everyone", title));
    out.raw("<style>" + style + "</style>\n</head>\n<body>\n<header>\n");
    out.element("h1", "", texts.text("everyone", title));
    out.element("p", "", question);
    out.raw(ComparedParts.contents(parts)).raw("</header>\n<main>\n");
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      out.raw("<article>\n<h2>").name(tile.who()).raw("</h2>\n");
      out.element("p", "", tile.about());
      out.raw("<div class=\"picture\">\n")
          .raw(alone(tile.svg(), i + 1))
          .raw("</div>\n</article>\n");
    }
    return out.raw(ComparedParts.html(parts)).raw("</main>\n</body>\n</html>\n").toString();
  }

  /** The picture with ids of its own, and without what only the next drawing of it reads. */
  private static String alone(String svg, int number) {
    return svg.replaceFirst("(?s)<metadata id=\"places\">.*?</metadata>\n", "")
        .replaceFirst("aria-labelledby=\"title desc\"", ids(number))
        .replaceFirst("<title id=\"title\">", "<title id=\"title-" + number + "\">")
        .replaceFirst("<desc id=\"desc\">", "<desc id=\"desc-" + number + "\">");
  }

  private static String ids(int number) {
    return "aria-labelledby=\"title-" + number + " desc-" + number + "\"";
  }
}

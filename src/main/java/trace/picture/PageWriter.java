package trace.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.picture.scene.Scene;
import trace.picture.scene.SvgWriter;
import trace.words.Texts;

/**
 * A map as one HTML file to walk about in. Everything it says stands in it as text, and can be read
 * without its script; nothing is loaded from anywhere, and its content security policy allows only
 * the style and the script that are in it, by their hashes (W3C, CSP Level 3).
 */
final class PageWriter {
  /** More loops are not listed: nobody reads them. */
  private static final int MOST_LOOPS = 40;

  private final CausalMap map;
  private final List<Loop> loops;
  private final boolean all;
  private final Language language;
  private final Texts texts;
  private final PageCards cards;
  private final Html out = new Html();

  private PageWriter(CausalMap map, Loops loops, List<Side> sides, Language language) {
    this.map = map;
    this.all = loops.all().size() <= MOST_LOOPS;
    List<Loop> chosen = all ? loops.all() : loops.independent();
    this.loops = chosen.subList(0, Math.min(MOST_LOOPS, chosen.size()));
    this.language = language;
    this.texts = Texts.read(PageWriter.class, "page", language);
    this.cards = new PageCards(map, this.loops, sides, language, texts, out);
  }

  /**
   * Writes the page.
   *
   * @param scene the whole map, without a title: the page has it
   * @param title what it shows
   * @param notice a line of caution, or empty
   */
  static String write(
      CausalMap map,
      Loops loops,
      List<Side> sides,
      Language language,
      Scene scene,
      String title,
      String notice) {
    PageWriter w = new PageWriter(map, loops, sides, language);
    w.head(title, scene.isWide());
    w.header(title);
    w.out.raw("<main>\n<div class=\"map\">\n").raw(SvgWriter.piece(scene));
    w.tools();
    w.out.raw("</div>\n<div class=\"text\" id=\"text\" tabindex=\"-1\">\n");
    w.start();
    w.cards.loops();
    w.cards.elements();
    w.cards.voices();
    w.cards.sources();
    w.out.element("footer", "", notice);
    w.out.raw("</div>\n</main>\n<p class=\"heard\" role=\"status\"></p>\n");
    w.out.raw("<script>" + resource("page.js") + "</script>\n</body>\n</html>\n");
    return w.out.toString();
  }

  private void head(String title, boolean wide) {
    String style = resource("page.css") + Theme.dark();
    String policy =
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(resource("page.js"))
            + "'; base-uri 'none'; form-action 'none'";
    out.raw("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n");
    out.raw("<meta charset=\"utf-8\">\n");
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.element("title", "", title);
    out.raw(
        "<style>" + style + "</style>\n</head>\n<body" + (wide ? " class=\"wide\"" : "") + ">\n");
  }

  private void header(String title) {
    out.raw("<a class=\"skip\" href=\"#text\">").text(texts.text("skip")).raw("</a>\n<header>\n");
    out.element("h1", "", title);
    out.raw("<div class=\"find script\" hidden><input type=\"search\" autocomplete=\"off\"");
    out.raw(" placeholder=\"").text(texts.text("search")).raw("\" aria-label=\"");
    out.text(texts.text("search")).raw("\" data-none=\"").text(texts.text("found.none"));
    out.raw("\"><div class=\"found\"></div></div>\n");
    if (!loops.isEmpty()) {
      out.raw("<nav aria-label=\"").text(texts.text("loops")).raw("\"><ul>\n");
      loops.forEach(l -> out.raw("<li>").raw(cards.loopLink(l)).raw("</li>\n"));
      out.raw("</ul></nav>\n");
    }
    out.raw("</header>\n");
  }

  private void tools() {
    out.raw("<div class=\"tools script\" hidden>");
    tool("in", "+", "zoom.in");
    tool("out", "−", "zoom.out");
    tool("fit", "⤢", "fit");
    out.raw("</div>\n");
  }

  private void tool(String name, String sign, String key) {
    out.raw("<button type=\"button\" class=\"" + name + "\" aria-label=\"").text(texts.text(key));
    out.raw("\" title=\"").text(texts.text(key)).raw("\">" + sign + "</button>");
  }

  /** What stands beside the picture before anything is chosen. */
  private void start() {
    out.raw("<div class=\"start\">\n");
    heading("question", map.trace().question());
    heading("boundary", map.trace().boundary());
    out.raw("<p class=\"hint script\" hidden>").text(texts.text("hint"));
    out.raw("<br><span class=\"quiet\">").text(texts.text("keys")).raw("</span></p>\n");
    if (loops.isEmpty()) {
      out.element("p", "", texts.text("loops.none"));
    } else {
      out.raw("<h2>").text(texts.text("loops")).raw("</h2>\n");
      out.element("p", " class=\"quiet\"", all ? "" : texts.text("loops.some", loops.size()));
      out.raw("<ul class=\"plain\">\n");
      loops.forEach(l -> out.raw("<li>").raw(cards.plainLink(l)).raw("</li>\n"));
      out.raw("</ul>\n");
    }
    out.raw("</div>\n");
  }

  private void heading(String key, String text) {
    if (!text.isBlank()) {
      out.element("h2", "", texts.text(key));
      out.element("p", "", text);
    }
  }

  /** What a content security policy says of a text that it allows. */
  static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file of pages, with LF line ends. */
  static String resource(String name) {
    try (InputStream in = PageWriter.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource page/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package trace.picture.scene;

import java.util.List;
import java.util.Locale;

/**
 * A scene as SVG 1.1 text. Owns the escaping: whatever a name holds, the result is well-formed XML
 * that runs nothing. Numbers have at most one decimal; the same scene gives the same bytes.
 */
public final class SvgWriter implements Pen {
  private final StringBuilder out = new StringBuilder(32_768);

  private SvgWriter() {}

  /**
   * The scene as a complete SVG document, with LF line ends. Printed, it takes one sheet of A4,
   * across if it is wide.
   */
  public static String write(Scene scene) {
    String sheet = scene.isWide() ? "A4 landscape" : "A4";
    String print = "svg { max-width: 100%; max-height: 100%; height: auto; }";
    String rules = "@page { size: " + sheet + "; margin: 10mm; }\n@media print { " + print + " }\n";
    return write(scene, "<style>\n" + rules + "</style>\n");
  }

  /** The same as a piece of a page, which has rules of its own. */
  public static String piece(Scene scene) {
    return write(scene, "");
  }

  private static String write(Scene scene, String rules) {
    SvgWriter w = new SvgWriter();
    String size = "width=\"" + n(scene.width()) + "\" height=\"" + n(scene.height()) + "\"";
    w.out
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .append(size)
        .append(" viewBox=\"0 0 " + n(scene.width()) + " " + n(scene.height()) + "\"")
        .append(" role=\"img\" aria-labelledby=\"title desc\" lang=\"")
        .append(scene.language().code())
        .append("\" xml:lang=\"")
        .append(scene.language().code())
        .append("\" font-family=\"")
        .append(escape(Typeface.FAMILIES))
        .append("\">\n<title id=\"title\">")
        .append(escape(scene.title()))
        .append("</title>\n<desc id=\"desc\">")
        .append(escape(scene.description()))
        .append("</desc>\n")
        .append(rules);
    if (!scene.places().isEmpty()) {
      w.out.append("<metadata id=\"places\">\n").append(escape(scene.places()));
      w.out.append("</metadata>\n");
    }
    scene.draw(w);
    return w.out.append("</svg>\n").toString();
  }

  /** True if a file that begins like this was written here, and not by hand or another program. */
  public static boolean wrote(String start) {
    String line = start.lines().findFirst().orElse("");
    return line.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=")
        && line.contains(" role=\"img\" aria-labelledby=\"title desc\" ")
        && line.endsWith(" font-family=\"" + escape(Typeface.FAMILIES) + "\">");
  }

  @Override
  public void open(Scene.Group g) {
    out.append("<g class=\"").append(g.role().name().toLowerCase(Locale.ROOT));
    if (!g.subject().isEmpty()) {
      out.append(' ').append(escape(g.subject()));
    }
    out.append("\">\n");
    if (!g.title().isEmpty()) {
      out.append("<title>").append(escape(g.title())).append("</title>\n");
    }
  }

  @Override
  public void close(Scene.Group g) {
    out.append("</g>\n");
  }

  @Override
  public void rect(Scene.Rect r) {
    out.append("<rect x=\"" + n(r.x()) + "\" y=\"" + n(r.y()) + "\" width=\"" + n(r.width()));
    out.append("\" height=\"" + n(r.height()) + "\"");
    out.append(r.radius() > 0 ? " rx=\"" + n(r.radius()) + "\"" : "");
    end(r.ink());
  }

  @Override
  public void disc(Scene.Disc d) {
    out.append(
        "<circle cx=\"" + n(d.x()) + "\" cy=\"" + n(d.y()) + "\" r=\"" + n(d.radius()) + "\"");
    end(d.ink());
  }

  @Override
  public void line(Scene.Line l) {
    out.append(
        "<path d=\"M" + n(l.x0()) + " " + n(l.y0()) + "L" + n(l.x1()) + " " + n(l.y1()) + "\"");
    end(l.ink());
  }

  @Override
  public void curve(Scene.Path c) {
    List<Double> p = c.points();
    out.append("<path d=\"M" + n(p.get(0)) + " " + n(p.get(1)) + "C");
    for (int i = 2; i < p.size(); i++) {
      out.append(i > 2 ? " " : "").append(n(p.get(i)));
    }
    out.append('"');
    end(c.ink());
  }

  @Override
  public void polygon(Scene.Path g) {
    out.append("<path d=\"M");
    for (int i = 0; i < g.points().size(); i++) {
      out.append(i == 0 ? "" : i == 2 ? "L" : " ").append(n(g.points().get(i)));
    }
    out.append("Z\"");
    end(g.ink());
  }

  @Override
  public void text(Scene.Text t) {
    out.append(
        "<text x=\"" + n(t.x()) + "\" y=\"" + n(t.y()) + "\" font-size=\"" + n(t.size()) + "\"");
    out.append(t.bold() ? " font-weight=\"700\"" : "");
    out.append(t.centred() ? " text-anchor=\"middle\"" : "");
    out.append(" fill=\"" + t.colour() + "\"");
    if (t.width() > 0) {
      out.append(" textLength=\"" + n(t.width()) + "\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    out.append(">").append(escape(t.text())).append("</text>\n");
  }

  private void end(Scene.Ink ink) {
    out.append(" fill=\"").append(ink.fill().isEmpty() ? "none" : ink.fill()).append('"');
    if (!ink.stroke().isEmpty()) {
      out.append(" stroke=\"" + ink.stroke() + "\" stroke-width=\"" + n(ink.width()) + "\"");
    }
    if (ink.dashed()) {
      out.append(" stroke-dasharray=\"" + n(Scene.DASH) + " " + n(Scene.DASH_GAP) + "\"");
    }
    out.append("/>\n");
  }

  /** A number with at most one decimal and no idle zero. */
  static String n(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  /** Text for element content and quoted attributes; what XML 1.0 forbids becomes U+FFFD. */
  public static String escape(String text) {
    StringBuilder b = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> b.append("&amp;");
                case '<' -> b.append("&lt;");
                case '>' -> b.append("&gt;");
                case '"' -> b.append("&quot;");
                case '\r' -> b.append("&#13;");
                default -> b.appendCodePoint(isAllowed(c) ? c : 0xfffd);
              }
            });
    return b.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < 0xd800 && !(c >= 0x7f && c < 0xa0)
        || c >= 0xe000 && c < 0xfffe
        || c > 0xffff && (c & 0xfffe) != 0xfffe;
  }
}

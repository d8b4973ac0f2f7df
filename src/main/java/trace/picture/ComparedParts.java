package trace.picture;

import java.util.List;
import trace.words.ComparedWords;

/** What is said below the maps of several people, as HTML; what they typed stays text. */
public final class ComparedParts {
  private ComparedParts() {}

  /** The parts one after the other; nothing if there are none. */
  public static String html(List<ComparedWords.Part> parts) {
    Html out = new Html();
    for (int i = 0; i < parts.size(); i++) {
      ComparedWords.Part part = parts.get(i);
      out.raw("<section class=\"shared\" id=\"shared-" + (i + 1) + "\">\n");
      out.element("h2", "", part.title());
      out.element("p", "", part.lead());
      out.element("p", " class=\"ask\"", part.ask());
      out.raw("<div class=\"items\">\n");
      part.items().forEach(item -> item(out, item));
      out.raw("</div>\n").element("p", "", part.rest()).raw("</section>\n");
    }
    return out.toString();
  }

  private static void item(Html out, ComparedWords.Item item) {
    out.raw("<div class=\"item\">\n<h3>").name(item.title()).raw("</h3>\n");
    for (ComparedWords.Line line : item.lines()) {
      out.raw("<p>");
      if (!line.sign().isEmpty()) {
        out.raw("<b>").text(line.sign()).raw("</b> ");
      }
      out.name(line.text()).raw("</p>\n");
    }
    out.raw("</div>\n");
  }

  /** The way to each of them, for the head of a long page; nothing if there are none. */
  static String contents(List<ComparedWords.Part> parts) {
    Html out = new Html();
    if (!parts.isEmpty()) {
      out.raw("<nav>");
      for (int i = 0; i < parts.size(); i++) {
        out.raw("<a href=\"#shared-" + (i + 1) + "\">").text(parts.get(i).title()).raw("</a> ");
      }
      out.raw("</nav>\n");
    }
    return out.toString();
  }
}

package trace.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import trace.model.Language;

/**
 * A document for paper, A4: Markdown with drawings, as a page that a browser prints and as a PDF. A
 * rule begins a new page; a page with a drawing wider than an upright sheet lies across; an empty
 * cell of a table is a place to write with a pen, higher with each {@code <br>} in it.
 *
 * @param title what it is, at the foot of every page
 * @param markdown the text; without HTML besides {@code <br>} and comments
 * @param drawings the drawings by the names the text gives them
 * @param form how it is laid out
 */
public record PrintPages(
    String title, String markdown, Map<String, Drawing> drawings, Form form, Language language) {
  /** What the pages are. */
  public enum Form {
    /** Running text. */
    TEXT,
    /** Each item of a list is a name tag, ten on a sheet, to be cut apart. */
    TAGS
  }

  /** What fits on an upright sheet, in millimetres. */
  static final double UPRIGHT = 178;

  public PrintPages {
    drawings = new LinkedHashMap<>(drawings);
  }

  /** As a page of HTML that loads nothing. */
  public String html() {
    return PrintHtml.of(this);
  }

  /**
   * As a PDF with page numbers. What the typeface lacks shows as 〓.
   *
   * @param missing the characters it lacks
   */
  public byte[] pdf(List<Integer> missing) {
    return PrintPdf.of(this, missing);
  }

  /** The pages; a page that gets too long goes on on the next sheet. */
  List<Document> sheets() {
    List<Document> sheets = new ArrayList<>(List.of(new Document()));
    for (Node node : NoteRules.all(MarkdownText.parse(markdown))) {
      if (node instanceof ThematicBreak) {
        sheets.add(new Document());
      } else {
        sheets.get(sheets.size() - 1).appendChild(node);
      }
    }
    sheets.removeIf(s -> s.getFirstChild() == null);
    return sheets;
  }

  /** True if a page has to lie across. */
  boolean isWide(Node node) {
    if (node instanceof Image image) {
      Drawing drawing = drawings.get(image.getDestination());
      return drawing != null && drawing.width() > UPRIGHT;
    }
    return NoteRules.all(node).stream().anyMatch(this::isWide);
  }
}

package trace.publish;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import trace.model.Language;
import trace.words.Texts;

/**
 * The slides of a Marp Markdown file as a PDF of 16:9 pages, so that nobody needs Marp: of its
 * syntax, slides between rules and background pictures ({@code bg}, {@code bg right}).
 */
public final class DeckPdf {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 180;
  private static final double MARGIN = 12;
  private static final double SPLIT = 0.46;

  private static final String STYLE =
      """
      @page { size: 320mm 180mm; margin: 0; }
      body { margin: 0; font-family: 'BIZ UDPGothic'; color: #222; font-size: 19pt; line-height: 1.6; }
      .slide { position: relative; width: 320mm; height: 179.5mm; overflow: hidden; page-break-after: always; }
      .last { page-break-after: auto; }
      .text { position: absolute; left: 16mm; top: 14mm; width: 288mm; }
      .split .text { width: 128mm; }
      .lead .text { top: 52mm; }
      h2 { font-size: 28pt; line-height: 1.4; margin: 0 0 7mm 0; color: #0b6e5f; }
      .lead h2 { font-size: 40pt; }
      .split h2 { font-size: 23pt; }
      p { margin: 0 0 4mm 0; }
      ul, ol { margin: 0 0 4mm 0; padding-left: 10mm; }
      li { margin-bottom: 2mm; }
      blockquote { margin: 0 0 9mm 0; padding-left: 7mm; border-left: 1.2mm solid #0b6e5f; }
      a { color: #222; text-decoration: none; }
      .small { font-size: 15pt; }
      .tiny { font-size: 12pt; }
      .page { position: absolute; right: 8mm; bottom: 5mm; font-size: 11pt; color: #777; }
      img { position: absolute; }
      """;

  private final Map<String, byte[]> pictures;
  private final Language language;
  private final StringBuilder body = new StringBuilder();
  private final List<DeckNotes> noted = new ArrayList<>();

  /**
   * A slide as it is laid out.
   *
   * @param picture its background, or null
   * @param like slides of which the same is said here have letters of the same size
   * @param size of its letters: 0, or smaller with 1 and 2
   */
  private record Laid(Document slide, Image picture, boolean split, String like, int size) {}

  private DeckPdf(Map<String, byte[]> pictures, Language language) {
    this.pictures = pictures;
    this.language = language;
  }

  /**
   * Makes the PDF.
   *
   * @param marp the slides
   * @param title the title of the PDF
   * @param pictures the PNGs they show, by file name
   */
  public static byte[] of(
      String marp, String title, Map<String, byte[]> pictures, Language language) {
    DeckPdf deck = new DeckPdf(pictures, language);
    List<Document> slides = slides(marp);
    for (int i = 0; i < slides.size(); i++) {
      deck.notes(slides.get(i), i + 1);
    }
    int pages = slides.size() + deck.noted.size();
    List<Laid> laid = slides.stream().map(DeckPdf::laid).toList();
    for (int i = 0; i < slides.size(); i++) {
      deck.slide(laid.get(i), size(laid.get(i), laid), i + 1, pages);
    }
    for (int i = 0; i < deck.noted.size(); i++) {
      deck.page(deck.noted.get(i), slides.size() + i + 1, pages);
    }
    String html =
        "<html lang=\""
            + language.code()
            + "\"><head><title>"
            + NoteHtml.escaped(title)
            + "</title><style>"
            + STYLE
            + "</style></head><body>"
            + deck.body
            + "</body></html>";
    return HtmlPdf.of(html);
  }

  private static List<Document> slides(String marp) {
    String text = marp.replaceFirst("(?s)\\A---\n.*?\n---\n", "");
    List<Document> slides = new ArrayList<>(List.of(new Document()));
    for (Node node : NoteRules.all(MarkdownText.parse(text))) {
      if (node instanceof ThematicBreak) {
        slides.add(new Document());
      } else {
        slides.get(slides.size() - 1).appendChild(node);
      }
    }
    return slides;
  }

  /** Reads a slide whose notes are taken out. */
  private static Laid laid(Document slide) {
    Image picture = background(slide);
    boolean split = picture != null && PlainText.of(picture).contains("right");
    boolean loop = NoteRules.all(slide).stream().anyMatch(n -> n instanceof OrderedList);
    String heading = heading(slide).replaceFirst("\\s*[(（]\\d+/\\d+[)）]$", "");
    int length = PlainText.of(slide).length();
    int room = split ? 110 : 260;
    int size = length > 2 * room ? 2 : length > room ? 1 : 0;
    return new Laid(slide, picture, split, split && loop ? "loop" : heading, size);
  }

  /** The smallest letters that one of its like needs; a very full loop makes no other one tiny. */
  private static int size(Laid slide, List<Laid> all) {
    int most = slide.split() ? 1 : 2;
    int needed =
        all.stream()
            .filter(l -> l.split() == slide.split() && l.like().equals(slide.like()))
            .mapToInt(Laid::size)
            .max()
            .orElse(0);
    return Math.max(slide.size(), Math.min(most, needed));
  }

  private void slide(Laid laid, int size, int number, int of) {
    Texts texts = Texts.read(Texts.class, "article", language);
    String html =
        NoteHtml.of(NoteRules.apply(laid.slide(), texts), language).replace("<br>", "<br/>");
    body.append("<div class=\"slide");
    body.append(number == of ? " last" : "").append(number == 1 ? " lead" : "");
    body.append(laid.split() ? " split" : "").append("\">");
    if (laid.picture() != null) {
      picture(laid.picture().getDestination(), laid.split());
    }
    String letters = List.of("", " small", " tiny").get(size);
    body.append("<div class=\"text").append(letters).append("\">").append(html).append("</div>");
    body.append("<div class=\"page\">").append(number).append("</div></div>\n");
  }

  private static String heading(Document slide) {
    return NoteRules.all(slide).stream()
        .filter(n -> n instanceof Heading)
        .findFirst()
        .map(PlainText::of)
        .orElse("");
  }

  /** Takes the notes out of a slide: its comments. */
  private void notes(Document slide, int number) {
    String heading = heading(slide);
    for (Node node : NoteRules.all(slide)) {
      if (node instanceof HtmlBlock html && html.getLiteral().startsWith("<!--")) {
        String text = html.getLiteral().replaceFirst("^<!--", "").replaceFirst("-->\\s*$", "");
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        node.unlink();
        noted.addAll(DeckNotes.pages(number, heading, lines));
      }
    }
  }

  /** A page with the notes of a slide. */
  private void page(DeckNotes notes, int number, int of) {
    Texts texts = Texts.read(Texts.class, "article", language);
    body.append("<div class=\"slide").append(number == of ? " last" : "").append("\">");
    body.append("<div class=\"text small\"><h2>");
    String title =
        notes.part().isEmpty()
            ? texts.text("notes.of", notes.heading(), notes.slide())
            : texts.text("notes.of.part", notes.heading(), notes.slide(), notes.part());
    body.append(NoteHtml.escaped(title));
    body.append("</h2><ul>");
    notes.lines().forEach(l -> body.append("<li>").append(NoteHtml.escaped(l)).append("</li>"));
    body.append("</ul></div><div class=\"page\">").append(number).append("</div></div>\n");
  }

  /** Takes the background picture out of a slide, if it has one. */
  private static Image background(Document slide) {
    for (Node node : NoteRules.all(slide)) {
      if (node instanceof Paragraph
          && node.getFirstChild() instanceof Image image
          && PlainText.of(image).startsWith("bg")) {
        node.unlink();
        return image;
      }
    }
    return null;
  }

  /** Fits a picture into the right part of a slide, or into the whole. */
  private void picture(String file, boolean split) {
    byte[] png = pictures.get(file);
    if (png == null) {
      return;
    }
    double left = split ? WIDTH * SPLIT : MARGIN;
    double top = MARGIN;
    double width = WIDTH - left - MARGIN;
    double height = HEIGHT - top - MARGIN;
    double scale = Math.min(width / number(png, 16), height / number(png, 20));
    double w = number(png, 16) * scale;
    double h = number(png, 20) * scale;
    String style =
        String.format(
            Locale.ROOT,
            "left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm",
            left + (width - w) / 2,
            top + (height - h) / 2,
            w,
            h);
    body.append("<img alt=\"\" style=\"").append(style).append("\" src=\"data:image/png;base64,");
    body.append(Base64.getEncoder().encodeToString(png)).append("\"/>");
  }

  /** A number of four bytes; 16 and 20 are where a PNG has its width and height. */
  private static int number(byte[] png, int at) {
    return (png[at] & 255) << 24
        | (png[at + 1] & 255) << 16
        | (png[at + 2] & 255) << 8
        | png[at + 3] & 255;
  }
}

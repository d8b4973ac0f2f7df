package trace.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import trace.model.Language;
import trace.words.Width;

/** Writes {@link PrintPages} as well-formed HTML that loads nothing. */
final class PrintHtml {
  /** The height of a line to write on with a pen, in millimetres. */
  private static final int WRITING_LINE = 9;

  /** A cell of so few columns of narrow letters is not broken, so that times stay whole. */
  private static final int SHORT = 10;

  /** What is stressed, such as a name, stays whole up to so many columns of narrow letters. */
  private static final int WHOLE = 24;

  /** A table of so few rows is not divided between pages. */
  private static final int KEPT = 12;

  /** Begins something to do in the list of it, to be ticked with a pen. */
  private static final String TO_DO = "□";

  /** Room for the name on a tag, in points. */
  private static final double TAG_WIDTH = 228;

  private static final double TAG_HEIGHT = 84;
  private static final double TAG_LEADING = 1.3;
  private static final List<Double> TAG_LETTERS = List.of(30.0, 26.0, 22.0, 18.0, 15.0, 12.0, 10.0);
  private static final int TAGS_IN_A_ROW = 2;
  private static final int TAGS_ON_A_SHEET = 10;

  private final PrintPages pages;
  private final Function<Drawing, String> source;
  private final HtmlRenderer renderer;

  private PrintHtml(PrintPages pages, Function<Drawing, String> source) {
    this.pages = pages;
    this.source = source;
    this.renderer =
        HtmlRenderer.builder()
            .extensions(MarkdownText.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak(pages.language() == Language.JA ? "" : " ")
            .attributeProviderFactory(context -> new Attributes(pages.form()))
            .nodeRendererFactory(Pictures::new)
            .build();
  }

  /** For a browser, which prints it; drawings as SVG. */
  static String of(PrintPages pages) {
    String policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:\"/>\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    return "<!DOCTYPE html>\n"
        + new PrintHtml(pages, d -> "data:image/svg+xml;base64," + base64(utf8(d.svg())))
            .written(policy, resource("print-screen.css"));
  }

  /** For the writer of PDFs; drawings as PDF, so that they stay lines and letters. */
  static String forPdf(PrintPages pages) {
    return new PrintHtml(pages, d -> "data:application/pdf;base64," + base64(d.pdf()))
        .written("", "");
  }

  private String written(String head, String moreStyle) {
    String style = resource("print.css").replace("@title@", css(pages.title())) + moreStyle;
    StringBuilder out = new StringBuilder();
    out.append("<html lang=\"").append(pages.language().code()).append("\">\n<head>\n");
    out.append("<meta charset=\"UTF-8\"/>\n").append(head);
    out.append("<title>").append(NoteHtml.escaped(pages.title())).append("</title>\n");
    out.append("<style>\n").append(style).append("</style>\n</head>\n<body>\n");
    for (Document sheet : pages.sheets()) {
      sheet(sheet, out);
    }
    return out.append("</body>\n</html>\n").toString();
  }

  private void sheet(Document sheet, StringBuilder out) {
    sheet.accept(new Tidy());
    if (pages.form() == PrintPages.Form.TAGS) {
      tags(sheet, out);
      return;
    }
    out.append("<div class=\"sheet").append(pages.isWide(sheet) ? " wide" : "").append("\">\n");
    out.append(renderer.render(sheet)).append("</div>\n");
  }

  /** Every item of the lists as a cell of its own, ten on a sheet. */
  private void tags(Document sheet, StringBuilder out) {
    List<Node> items =
        NoteRules.all(sheet).stream()
            .filter(n -> n instanceof BulletList)
            .flatMap(l -> NoteRules.all(l).stream())
            .filter(n -> n instanceof ListItem)
            .toList();
    for (int from = 0; from < items.size(); from += TAGS_ON_A_SHEET) {
      out.append("<div class=\"sheet tags\"><table class=\"tags\">\n");
      int to = Math.min(items.size(), from + TAGS_ON_A_SHEET);
      for (int row = from; row < to; row += TAGS_IN_A_ROW) {
        out.append("<tr>");
        for (int i = row; i < row + TAGS_IN_A_ROW; i++) {
          out.append("<td>").append(i < to ? tag(items.get(i)) : "").append("</td>");
        }
        out.append("</tr>\n");
      }
      out.append("</table></div>\n");
    }
  }

  private String tag(Node item) {
    StringBuilder out = new StringBuilder();
    NoteRules.all(item).forEach(n -> out.append(renderer.render(n)));
    return out.toString();
  }

  /** Line breaks written as HTML become breaks; comments go. */
  private static final class Tidy extends AbstractVisitor {
    @Override
    public void visit(HtmlInline html) {
      String text = html.getLiteral().toLowerCase(Locale.ROOT);
      if (text.matches("<br ?/?>")) {
        html.insertBefore(new HardLineBreak());
        html.unlink();
      } else if (text.startsWith("<!--")) {
        html.unlink();
      }
    }

    @Override
    public void visit(Text text) {
      boolean first = text.getPrevious() == null && text.getParent().getPrevious() == null;
      if (first && text.getLiteral().startsWith("[ ]")) {
        text.setLiteral(TO_DO + text.getLiteral().substring(3));
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      if (html.getLiteral().startsWith("<!--")) {
        html.unlink();
      }
    }
  }

  /** Places to write, and letters as large as a tag lets them be. */
  private record Attributes(PrintPages.Form form) implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof TableCell cell && isToWriteIn(cell)) {
        int lines = 1 + NoteRules.all(cell).size();
        attributes.put("class", "write");
        attributes.put("style", "height:" + lines * WRITING_LINE + "mm");
      } else if (node instanceof TableBlock && rows(node) <= KEPT) {
        attributes.put("class", "keep");
      } else if (node instanceof TableCell && Width.of(PlainText.of(node)) <= SHORT) {
        attributes.put("class", "short");
      } else if (node instanceof ListItem && PlainText.of(node).startsWith(TO_DO)) {
        attributes.put("class", "todo");
      } else if (form == PrintPages.Form.TAGS && node instanceof StrongEmphasis) {
        String size = String.format(Locale.ROOT, "%.0fpt", letters(PlainText.of(node)));
        attributes.put("style", "font-size:" + size);
      } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
        attributes.put("class", Width.of(PlainText.of(node)) <= WHOLE ? "whole" : "long");
      }
    }

    private static int rows(Node table) {
      return NoteRules.all(table).stream().mapToInt(n -> NoteRules.all(n).size()).sum();
    }

    private static boolean isToWriteIn(TableCell cell) {
      return !cell.isHeader()
          && NoteRules.all(cell).stream().allMatch(n -> n instanceof HardLineBreak);
    }

    private static double letters(String name) {
      double ems = Width.of(name) / 2.0;
      return TAG_LETTERS.stream()
          .filter(s -> Math.ceil(ems * s / TAG_WIDTH) * s * TAG_LEADING <= TAG_HEIGHT)
          .filter(s -> ems * s <= TAG_WIDTH || s < TAG_LETTERS.get(0))
          .findFirst()
          .orElse(TAG_LETTERS.get(TAG_LETTERS.size() - 1));
    }
  }

  /** Puts the drawings in; of a picture that is none of them, its words stay. */
  private final class Pictures implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    Pictures(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public java.util.Set<Class<? extends Node>> getNodeTypes() {
      return java.util.Collections.singleton(Image.class);
    }

    @Override
    public void render(Node node) {
      Image image = (Image) node;
      Drawing drawing = pages.drawings().get(image.getDestination());
      String words = NoteHtml.escaped(PlainText.of(image));
      if (drawing == null) {
        context.getWriter().raw(words);
        return;
      }
      String size =
          String.format(
              Locale.ROOT, "width:%.1fmm;height:%.1fmm", drawing.width(), drawing.height());
      context
          .getWriter()
          .raw(
              "<img class=\"drawing\" style=\""
                  + size
                  + "\" alt=\""
                  + words
                  + "\" src=\""
                  + source.apply(drawing)
                  + "\"/>");
    }
  }

  /** A text as a string of CSS within HTML: nothing in it can end either. */
  private static String css(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = c >= 128 || Character.isLetterOrDigit(c);
              out.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\%06X", c));
            });
    return out.append('"').toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String resource(String name) {
    try (InputStream in = PrintHtml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

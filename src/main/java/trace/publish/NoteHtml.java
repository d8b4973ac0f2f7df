package trace.publish;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import trace.model.Language;

/**
 * Writes an article that {@link NoteRules} has gone over as HTML. Only these elements come out: p,
 * h2, h3, strong, s, a, ul, ol, li, blockquote, pre, code, hr, br.
 */
final class NoteHtml extends AbstractVisitor {
  private final StringBuilder out = new StringBuilder();
  private final boolean japanese;
  private boolean inQuote;

  private NoteHtml(Language language) {
    this.japanese = language == Language.JA;
  }

  static String of(Node document, Language language) {
    NoteHtml html = new NoteHtml(language);
    document.accept(html);
    return html.out.toString();
  }

  /** Text as HTML, also between quotation marks. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public void visit(Heading heading) {
    String tag = "h" + heading.getLevel();
    element(tag, heading, "\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (inQuote) {
      line(paragraph);
    } else if (isTight(paragraph)) {
      visitChildren(paragraph);
    } else {
      element("p", paragraph, "\n");
    }
  }

  private static boolean isTight(Paragraph paragraph) {
    return paragraph.getParent() instanceof ListItem;
  }

  /** A line of a quote: note's quotes hold no blocks. */
  private void line(Node block) {
    if (!endsWith("<blockquote>")) {
      out.append("<br>");
    }
    visitChildren(block);
  }

  private boolean endsWith(String text) {
    return out.length() >= text.length()
        && out.substring(out.length() - text.length()).equals(text);
  }

  @Override
  public void visit(BlockQuote quote) {
    if (inQuote) {
      visitChildren(quote);
      return;
    }
    inQuote = true;
    element("blockquote", quote, "\n");
    inQuote = false;
  }

  @Override
  public void visit(BulletList list) {
    list("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    if (start == null || start == 1 || inQuote) {
      list("ol", list);
    } else {
      out.append("<ol start=\"").append(start).append("\">");
      visitChildren(list);
      out.append("</ol>").append(end(list));
    }
  }

  private void list(String tag, Node list) {
    if (inQuote) {
      visitChildren(list);
    } else {
      element(tag, list, end(list));
    }
  }

  private static String end(Node list) {
    return list.getParent() instanceof ListItem ? "" : "\n";
  }

  @Override
  public void visit(ListItem item) {
    if (inQuote) {
      visitChildren(item);
      return;
    }
    out.append("<li>");
    boolean first = true;
    for (Node child : NoteRules.all(item)) {
      if (!first && child instanceof Paragraph) {
        out.append("<br>");
      }
      child.accept(this);
      first = false;
    }
    out.append("</li>");
  }

  @Override
  public void visit(StrongEmphasis strong) {
    element("strong", strong, "");
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      element("s", node, "");
    } else if (node instanceof Tex.Inline tex) {
      out.append(escaped(tex.text()));
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof Tex.Lines tex) {
      paragraph(escaped(tex.text()).replace("\n", "<br>"));
    } else if (block instanceof FigureMark mark) {
      paragraph(escaped(mark.text()));
    } else {
      visitChildren(block);
    }
  }

  private void paragraph(String html) {
    if (inQuote) {
      out.append(endsWith("<blockquote>") ? "" : "<br>").append(html);
    } else {
      out.append("<p>").append(html).append("</p>\n");
    }
  }

  @Override
  public void visit(Link link) {
    boolean card = link.getParent() instanceof Paragraph p && isAlone(link, p);
    if (card && PlainText.of(link).equals(link.getDestination())) {
      // A bare address in a paragraph of its own becomes a card in note.
      out.append(escaped(link.getDestination()));
      return;
    }
    out.append("<a href=\"").append(escaped(link.getDestination())).append("\">");
    visitChildren(link);
    out.append("</a>");
  }

  private static boolean isAlone(Node node, Block parent) {
    return node.getPrevious() == null
        && node.getNext() == null
        && !(parent.getParent() instanceof ListItem);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String literal = code.getLiteral();
    boolean mermaid = "mermaid".equals(code.getInfo());
    // note draws a Mermaid whose fence stands inside its code block.
    code(mermaid ? "```mermaid\n" + literal + "```\n" : literal);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  private void code(String literal) {
    String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    if (inQuote) {
      paragraph(escaped(text).replace("\n", "<br>"));
    } else {
      out.append("<pre><code>").append(escaped(text)).append("</code></pre>\n");
    }
  }

  @Override
  public void visit(ThematicBreak rule) {
    if (!inQuote) {
      out.append("<hr>\n");
    }
  }

  @Override
  public void visit(SoftLineBreak line) {
    // As in note's own editor, where one Enter is a line break; English runs on.
    out.append(japanese ? "<br>" : " ");
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append("<br>");
  }

  @Override
  public void visit(Text text) {
    out.append(escaped(text.getLiteral()));
  }

  private void element(String tag, Node node, String after) {
    out.append('<').append(tag).append('>');
    visitChildren(node);
    out.append("</").append(tag).append('>').append(after);
  }
}

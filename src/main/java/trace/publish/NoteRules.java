package trace.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import trace.words.Texts;

/**
 * Turns an article into one that holds only what the editor of note keeps: paragraphs, two levels
 * of headings, bold, strike-through, links, lists, quotes, code and rules. Nothing of its words is
 * lost: a table becomes a list, a picture the mark of its place, HTML the text it was typed as.
 */
final class NoteRules extends AbstractVisitor {
  private final Texts texts;

  private NoteRules(Texts texts) {
    this.texts = texts;
  }

  /** The article, changed in place. */
  static Node apply(Node document, Texts texts) {
    document.accept(new NoteRules(texts));
    return document;
  }

  @Override
  public void visit(Heading heading) {
    heading.setLevel(heading.getLevel() <= 2 ? 2 : 3);
    visitChildren(heading);
    // A heading of note has no marks inside.
    for (Node n : all(heading)) {
      if (n instanceof StrongEmphasis || n instanceof Strikethrough) {
        unwrap(n);
      }
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    for (Node n : all(paragraph)) {
      if (n instanceof Image image && paragraph.getParent() != null) {
        boolean alone = image.getPrevious() == null && image.getNext() == null;
        if (alone && !(paragraph.getParent() instanceof ListItem)) {
          FigureMark mark = mark(image);
          paragraph.insertBefore(mark);
          paragraph.unlink();
          return;
        }
      }
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(Image image) {
    replace(image, new Text(mark(image).text()));
  }

  private FigureMark mark(Image image) {
    String file = decoded(image.getDestination());
    return new FigureMark(file, texts.text("image", file));
  }

  @Override
  public void visit(Emphasis emphasis) {
    visitChildren(emphasis);
    unwrap(emphasis);
  }

  @Override
  public void visit(Code code) {
    replace(code, new Text(code.getLiteral()));
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String to = link.getDestination().toLowerCase(Locale.ROOT);
    if (!to.startsWith("https://") && !to.startsWith("http://") && !to.startsWith("mailto:")) {
      unwrap(link);
    }
  }

  @Override
  public void visit(HtmlInline html) {
    boolean line = html.getLiteral().matches("(?i)<br\\s*/?>");
    replace(html, line ? new HardLineBreak() : new Text(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    Paragraph paragraph = new Paragraph();
    for (String line : html.getLiteral().split("\n", -1)) {
      if (paragraph.getFirstChild() != null) {
        paragraph.appendChild(new HardLineBreak());
      }
      paragraph.appendChild(new Text(line));
    }
    html.insertBefore(paragraph);
    html.unlink();
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      BulletList list = TableList.of(table, texts);
      table.insertBefore(list);
      table.unlink();
      visitChildren(list);
    }
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
  }

  private static void replace(Node old, Node now) {
    old.insertBefore(now);
    old.unlink();
  }

  private static void unwrap(Node node) {
    all(node).forEach(node::insertBefore);
    node.unlink();
  }

  /** The children, to be changed while one goes through them. */
  static List<Node> all(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      children.add(n);
    }
    return children;
  }

  private static String decoded(String destination) {
    try {
      return java.net.URLDecoder.decode(
          destination.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return destination;
    }
  }
}

package trace.publish;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown, as a reader sees them. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    PlainText text = new PlainText();
    node.accept(text);
    return text.out.toString();
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(' ');
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append('\n');
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Tex.Inline tex) {
      out.append(tex.text());
    }
    visitChildren(node);
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof Tex.Lines tex) {
      out.append(tex.text());
    }
    visitChildren(block);
  }
}

package trace.publish;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Writes an article that {@link NoteRules} has gone over as Markdown. */
final class NoteMarkdown {
  private static final Pattern ENDS = Pattern.compile("[ ()<>\\\\]");
  private static final Pattern ENTITY = Pattern.compile("&(#?[0-9A-Za-z]+;)");

  private NoteMarkdown() {}

  static String of(Node document) {
    MarkdownRenderer renderer =
        MarkdownRenderer.builder()
            .extensions(MarkdownText.EXTENSIONS)
            .nodeRendererFactory(new Own())
            .build();
    return renderer.render(document).stripTrailing() + "\n";
  }

  /** The nodes that are not Markdown's own, or are written in another way for note. */
  private static final class Own implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      MarkdownWriter writer = context.getWriter();
      Set<Class<? extends Node>> types = new LinkedHashSet<>();
      types.add(Tex.Inline.class);
      types.add(Tex.Lines.class);
      types.add(FigureMark.class);
      types.add(FencedCodeBlock.class);
      types.add(Link.class);
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return types;
        }

        @Override
        public void render(Node node) {
          if (node instanceof Tex.Inline tex) {
            writer.raw(tex.text());
          } else if (node instanceof Tex.Lines tex) {
            lines(writer, tex.text());
          } else if (node instanceof FigureMark mark) {
            lines(writer, mark.text());
          } else if (node instanceof FencedCodeBlock code) {
            fence(writer, code);
          } else if (node instanceof Link link) {
            writer.raw("[");
            for (Node in = link.getFirstChild(); in != null; in = in.getNext()) {
              context.render(in);
            }
            writer.raw("](" + address(link.getDestination()) + ")");
          }
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return new LinkedHashSet<>();
    }

    /** An address without a backslash in it: what would end the link is encoded. */
    private static String address(String url) {
      Matcher m = ENDS.matcher(url);
      String encoded =
          m.replaceAll(c -> String.format(Locale.ROOT, "%%%02X", (int) c.group().charAt(0)));
      return ENTITY.matcher(encoded).replaceAll("&amp;$1");
    }

    private static void lines(MarkdownWriter writer, String text) {
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          writer.line();
        }
        writer.raw(lines[i]);
      }
      writer.block();
    }

    /** A Mermaid is fenced twice: note wants its fence inside the code block. */
    private static void fence(MarkdownWriter writer, FencedCodeBlock code) {
      boolean mermaid = "mermaid".equals(code.getInfo());
      int longest = 2;
      int run = 0;
      for (char c : code.getLiteral().toCharArray()) {
        run = c == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      String fence = "`".repeat(longest + 1);
      String body = code.getLiteral() + (code.getLiteral().endsWith("\n") ? "" : "\n");
      String text = mermaid ? fence + "mermaid\n" + body + fence + "\n" : body;
      String outer = mermaid ? fence + "`" : fence;
      lines(writer, outer + (mermaid ? "" : info(code)) + "\n" + text + outer);
    }

    private static String info(FencedCodeBlock code) {
      return code.getInfo() == null ? "" : code.getInfo();
    }
  }
}

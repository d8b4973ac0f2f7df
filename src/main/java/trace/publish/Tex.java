package trace.publish;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Formulas as note and KaTeX read them: <code>$${…}$$</code> within a line, and lines between
 * <code>$$</code>. What stands inside is not Markdown and stays as it was typed.
 */
final class Tex {
  private Tex() {}

  /** A formula within a line, its marks included. */
  static final class Inline extends CustomNode {
    private final String text;

    Inline(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Lines of a formula, its marks included. */
  static final class Lines extends CustomBlock {
    private final StringBuilder text = new StringBuilder();

    String text() {
      return text.toString();
    }
  }

  static final class InlineFactory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      Set<Character> triggers = new LinkedHashSet<>();
      triggers.add('$');
      return triggers;
    }

    @Override
    public InlineContentParser create() {
      return InlineFactory::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      if (!scanner.next("$${")) {
        return ParsedInline.none();
      }
      while (scanner.hasNext()) {
        if (scanner.next("}$$")) {
          String text = scanner.getSource(start, scanner.position()).getContent();
          return ParsedInline.of(new Inline(text), scanner.position());
        }
        scanner.next();
      }
      return ParsedInline.none();
    }
  }

  static final class BlockFactory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      String line = state.getLine().getContent().toString().strip();
      boolean opens = line.startsWith("$$") && !line.startsWith("$${");
      boolean inside = matched.getMatchedBlockParser().getBlock() instanceof Lines;
      return opens && !inside && state.getIndent() < 4
          ? BlockStart.of(new BlockParser(line)).atIndex(state.getLine().getContent().length())
          : BlockStart.none();
    }
  }

  private static final class BlockParser extends AbstractBlockParser {
    private final Lines block = new Lines();
    private boolean closed;

    BlockParser(String first) {
      block.text.append(first);
      closed = first.length() > 3 && first.endsWith("$$");
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      String text = line.getContent().toString();
      if (!text.isEmpty() || block.text.indexOf("\n") >= 0) {
        block.text.append('\n').append(text);
      }
      closed |= text.strip().endsWith("$$");
    }
  }
}

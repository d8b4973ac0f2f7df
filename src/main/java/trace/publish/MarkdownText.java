package trace.publish;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown: CommonMark with tables, strike-through, and TeX left as it is typed. */
final class MarkdownText {
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new Tex.InlineFactory())
          .customBlockParserFactory(new Tex.BlockFactory())
          .build();

  private MarkdownText() {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }
}

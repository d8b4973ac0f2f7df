package trace.publish;

import org.commonmark.node.CustomBlock;

/** The place of a picture in an article that takes no pictures by address. */
final class FigureMark extends CustomBlock {
  private final String file;
  private final String text;

  FigureMark(String file, String text) {
    this.file = file;
    this.text = text;
  }

  String file() {
    return file;
  }

  /** What stands in the article: 【画像: figure-R1.png】. */
  String text() {
    return text;
  }
}

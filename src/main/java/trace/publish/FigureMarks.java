package trace.publish;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** Finds the places of pictures. */
final class FigureMarks extends AbstractVisitor {
  private final List<String> files = new ArrayList<>();

  private FigureMarks() {}

  static List<String> of(Node document) {
    FigureMarks marks = new FigureMarks();
    document.accept(marks);
    return List.copyOf(marks.files);
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FigureMark mark) {
      files.add(mark.file());
    }
  }
}

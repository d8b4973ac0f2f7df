package trace.cli.record;

import java.util.List;
import trace.edit.ElementEdit;
import trace.edit.LinkEdit;

/**
 * A line that records something: arrows, or elements.
 *
 * @param line the line
 * @param links the arrows it draws
 * @param elements the elements it adds or moves
 */
record Wish(Words.Line line, List<LinkEdit> links, List<ElementEdit> elements) {
  Wish {
    links = List.copyOf(links);
    elements = List.copyOf(elements);
  }
}

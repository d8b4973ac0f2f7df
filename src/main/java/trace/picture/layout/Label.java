package trace.picture.layout;

import java.util.List;
import trace.picture.scene.Typeface;

/**
 * The name of an element as it stands in its box.
 *
 * @param full the whole name
 * @param lines what is shown, line by line; the last one ends in an ellipsis if something is cut
 * @param widths the width of each line, in pixels
 * @param width the width of the box, in pixels
 * @param height the height of the box, in pixels
 */
public record Label(
    String full, List<String> lines, List<Double> widths, double width, double height) {
  /** The size of the letters, in pixels. */
  public static final double SIZE = 15;

  /** From line to line, in pixels. */
  public static final double LEADING = 20;

  private static final double SIDE = 12;
  private static final double ABOVE = 9;
  private static final double NARROWEST = 64;

  public Label {
    lines = List.copyOf(lines);
    widths = List.copyOf(widths);
  }

  /** Wraps and measures a name. */
  public static Label of(String name) {
    List<String> lines = LabelWrap.lines(name);
    List<Double> widths = lines.stream().map(l -> Typeface.REGULAR.width(l, SIZE)).toList();
    double widest = widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double width = Math.ceil(Math.max(NARROWEST, widest + 2 * SIDE));
    double height = lines.size() * LEADING + 2 * ABOVE;
    return new Label(name, lines, widths, width, height);
  }
}

package trace.picture.chart;

import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.picture.Palette;
import trace.picture.scene.Scene;

/** What the marks of a picture mean: only those that stand in it, in a row, in the kit's words. */
final class MarkKey {
  private static final double HEIGHT = 22;
  private static final double SIGN = 28;
  private static final double GAP = 20;

  private final Canvas canvas;
  private final double right;
  private double x;
  private double y;
  private boolean any;

  private MarkKey(Canvas canvas, double top, double right) {
    this.canvas = canvas;
    this.right = right;
    this.y = top;
  }

  /**
   * Draws the row, or several where one is too narrow.
   *
   * @param marked what the entries of the picture chose, with all they could have chosen
   * @param day the number of a day with a frame, or empty if none has one
   * @param framed what the frame means
   * @return where it ends; {@code top} if there is nothing to explain
   */
  static double draw(
      Canvas canvas, double top, double right, List<Reading> marked, String day, String framed) {
    MarkKey key = new MarkKey(canvas, top, right);
    if (!day.isEmpty()) {
      key.sign(framed);
      canvas.rect(key.x, key.y + 1, 22, 17, 4, Scene.Ink.stroke(Palette.INK, 1.6));
      canvas.centred(key.x + 11, key.y + 13.5, day, 11, true, Palette.INK);
      key.said(framed);
    }
    for (Kit.Choice choice :
        marked.isEmpty() ? List.<Kit.Choice>of() : marked.get(0).choices("mark")) {
      String means = choice.means().in(marked.get(0).language());
      boolean stands =
          marked.stream().map(r -> r.choice("mark")).anyMatch(Optional.of(choice)::equals);
      if (stands && Canvas.hasMark(choice.key()) && !means.isEmpty()) {
        key.sign(means);
        canvas.mark(choice.key(), key.x + 11, key.y + 9.5);
        key.said(means);
      }
    }
    return key.any ? key.y + HEIGHT : top;
  }

  /** Goes to where the next sign stands: on a row of its own if this one has no room for it. */
  private void sign(String means) {
    if (any && x + SIGN + Canvas.wide(means, 12, false) > right) {
      x = 0;
      y += HEIGHT;
    }
    any = true;
  }

  private void said(String means) {
    canvas.text(x + SIGN, y + 14, means, 12, false, Palette.QUIET);
    x += SIGN + Canvas.wide(means, 12, false) + GAP;
  }
}

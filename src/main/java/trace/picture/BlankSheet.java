package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.model.Language;
import trace.model.Side;
import trace.picture.scene.Scene;

/** A sheet for a map of one's own: empty boxes on each side (立場), with room for arrows. */
public final class BlankSheet {
  /** The sides that have a column. */
  private static final List<String> COLUMNS = List.of("company", "customer", "society");

  private static final int ROWS = 4;

  /** The size of a box, in millimetres: a name fits into it with a pen, in two lines. */
  private static final double BOX_WIDTH = 44;

  private static final double BOX_HEIGHT = 15;
  private static final double HEAD = 9;
  private static final double LETTERS = 12;

  private BlankSheet() {}

  /** The sheet in that size, in millimetres; one pixel of its scene is a point. */
  public static PaperPicture of(Language language, double width, double height) {
    double unit = PaperPicture.POINTS;
    double column = width * unit / COLUMNS.size();
    double row = (height - HEAD) * unit / ROWS;
    List<Scene.Shape> heads = new ArrayList<>();
    List<Scene.Group> groups = new ArrayList<>();
    Scene.Rect paper =
        new Scene.Rect(0, 0, width * unit, height * unit, 0, Scene.Ink.fill(Palette.PAPER));
    groups.add(new Scene.Group(Scene.Role.PAPER, "", "", List.of(paper)));
    for (int c = 0; c < COLUMNS.size(); c++) {
      Side side = side(COLUMNS.get(c));
      double middle = (c + 0.5) * column;
      heads.add(
          Scene.Text.of(
              middle, LETTERS, side.title().in(language), LETTERS, true, true, Palette.INK));
      if (c > 0) {
        heads.add(
            new Scene.Line(
                c * column,
                0,
                c * column,
                height * unit,
                new Scene.Ink("", Palette.QUIET, 0.6, true)));
      }
      for (int r = 0; r < ROWS; r++) {
        // Staggered, so that arrows can pass between the boxes.
        double shift = (r % 2 == 0 ? -1 : 1) * column * 0.16;
        groups.add(box(side, middle + shift, HEAD * unit + (r + 0.5) * row));
      }
    }
    groups.add(new Scene.Group(Scene.Role.LEGEND, "", "", heads));
    Scene scene =
        new Scene(width * unit, height * unit, language, "", "", "", "", List.copyOf(groups));
    return PaperPicture.of(Theme.PRINT.of(scene), 1);
  }

  private static Side side(String key) {
    return Side.BUILT_IN.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }

  private static Scene.Group box(Side side, double x, double y) {
    double width = BOX_WIDTH * PaperPicture.POINTS;
    double height = BOX_HEIGHT * PaperPicture.POINTS;
    List<Scene.Shape> shapes =
        SideBox.of(side.key(), Side.BUILT_IN, x - width / 2, y - height / 2, width, height);
    return new Scene.Group(Scene.Role.BOX, "", "", shapes);
  }
}

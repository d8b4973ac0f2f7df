package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trace.analysis.Arrow;
import trace.model.Element;
import trace.model.Names;
import trace.model.Trace;
import trace.picture.scene.Scene;

/** Who looks after what, as numbered tags whose names stand in the legend; or nothing of it. */
final class Owners {
  /** Shows nobody. */
  static final Owners NOBODY = new Owners(Stream.empty());

  private final Map<String, String> names = new LinkedHashMap<>();

  private Owners(Stream<String> all) {
    all.filter(o -> !o.isBlank()).forEach(o -> names.putIfAbsent(Names.key(o), Names.trim(o)));
  }

  /** Everybody named in a trace, in the order of the file, elements first. */
  static Owners of(Trace trace) {
    return new Owners(
        Stream.concat(
            trace.elements().stream().map(Element::owner),
            trace.relationships().stream().map(r -> r.owner())));
  }

  /** The number of an owner, from 1; 0 if this one is not shown. */
  int number(String owner) {
    return new ArrayList<>(names.keySet()).indexOf(Names.key(owner)) + 1;
  }

  /** The names of those who look after something of a drawing, by number. */
  Map<Integer, String> among(List<Element> elements, List<Arrow> arrows) {
    List<Integer> present = new ArrayList<>();
    elements.forEach(e -> present.add(number(e.owner())));
    arrows.forEach(a -> present.add(number(a.relationship().owner())));
    Map<Integer, String> shown = new LinkedHashMap<>();
    int number = 0;
    for (String name : names.values()) {
      number++;
      if (present.contains(number)) {
        shown.put(number, name);
      }
    }
    return shown;
  }

  /** True if an arrow carries a tag. */
  boolean marks(Arrow arrow) {
    return number(arrow.relationship().owner()) > 0;
  }

  /** The tag around a point: square, so that nobody takes it for a loop or a sign. */
  static List<Scene.Shape> tag(double x, double y, int number) {
    String said = String.valueOf(number);
    double half = said.length() > 1 ? 11 : 8;
    return List.of(
        new Scene.Rect(
            x - half,
            y - 8,
            2 * half,
            16,
            2,
            new Scene.Ink(Palette.PAPER, Palette.INK, 1.4, false)),
        Scene.Text.of(x, y + 4, said, 11, true, true, Palette.INK));
  }
}

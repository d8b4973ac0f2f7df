package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trace.analysis.Arrow;
import trace.analysis.Evidence;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.analysis.Loops;
import trace.model.Element;
import trace.model.Language;
import trace.model.Polarity;
import trace.model.Side;
import trace.picture.scene.Scene;
import trace.picture.scene.Typeface;

/** What the colours and marks of this picture mean, in rows: only what the picture holds. */
final class Legend {
  static final double SIZE = 13;
  private static final double ROW = 26;
  private static final double BETWEEN = 22;

  /** The widest a name that a person wrote may stand. */
  private static final double WIDEST = 300;

  private record Entry(double width, java.util.function.ObjDoubleConsumer<Pot> draw) {}

  private record Pot(List<Scene.Shape> shapes, double x) {
    void text(double at, double y, String text) {
      shapes.add(Scene.Text.of(x + at, y + SIZE * 0.36, text, SIZE, false, false, Palette.INK));
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  Legend(
      List<Element> elements,
      List<Arrow> arrows,
      List<Loop> shown,
      List<Side> sides,
      Language language) {
    Captions words = new Captions(language);
    sides(elements, sides, language);
    for (Polarity p : Polarity.values()) {
      if (arrows.stream().anyMatch(a -> a.relationship().polarity() == p)) {
        polarity(p, words.polarity(p));
      }
    }
    if (arrows.stream().anyMatch(a -> a.relationship().delay().isPresent())) {
      add(20, words.delay(), (pot, y) -> pot.shapes().addAll(Painter.delay(pot.x() + 8, y, 1, 0)));
    }
    if (arrows.stream().anyMatch(a -> !a.sourced())) {
      dashed(words.hypothesis());
    }
    if (arrows.stream().map(Arrow::relationship).anyMatch(r -> Evidence.isAi(r.by()))
        || elements.stream().anyMatch(e -> Evidence.isAi(e.by()))) {
      add(28, words.ai(), (pot, y) -> pot.shapes().addAll(Painter.ai(pot.x() + 11, y)));
    }
    kind(shown, LoopKind.REINFORCING, words.reinforcing(), Palette.REINFORCING);
    kind(shown, LoopKind.BALANCING, words.balancing(), Palette.BALANCING);
    kind(shown, LoopKind.UNDETERMINED, words.undetermined(), Palette.UNDETERMINED);
  }

  /** Says whose tag is whose. */
  void owners(Map<Integer, String> names) {
    names.forEach(
        (number, name) ->
            add(
                26,
                Typeface.REGULAR.cut(name, SIZE, WIDEST),
                (pot, y) -> pot.shapes().addAll(Owners.tag(pot.x() + 11, y, number))));
  }

  /** Says how many loops there are where not all have a badge. */
  void count(Loops loops, int shown, Language language) {
    int all = loops.all().size();
    if (all > shown) {
      boolean more = loops.leftOut() != Loops.LeftOut.NOTHING;
      add(0, new Captions(language).moreLoops(shown, all, more), (pot, y) -> {});
    }
  }

  private void sides(List<Element> elements, List<Side> sides, Language language) {
    Set<String> present = new LinkedHashSet<>();
    elements.forEach(e -> present.add(e.side()));
    for (Side side : sides) {
      if (present.remove(side.key())) {
        side(side.key(), side.title().in(language), sides);
      }
    }
    present.forEach(key -> side(key, key, sides));
  }

  private void side(String key, String title, List<Side> sides) {
    add(32, title, (pot, y) -> pot.shapes().addAll(SideBox.of(key, sides, pot.x(), y - 8, 26, 16)));
  }

  private void polarity(Polarity p, String caption) {
    String colour = Palette.of(p);
    add(
        46,
        caption,
        (pot, y) -> {
          pot.shapes()
              .add(new Scene.Line(pot.x(), y, pot.x() + 24, y, Scene.Ink.stroke(colour, 2)));
          pot.shapes().addAll(Painter.sign(pot.x() + 31, y, p));
        });
  }

  private void dashed(String caption) {
    Scene.Ink ink = new Scene.Ink("", Palette.QUIET, 1.8, true);
    add(
        36,
        caption,
        (pot, y) -> pot.shapes().add(new Scene.Line(pot.x(), y, pot.x() + 30, y, ink)));
  }

  private void kind(List<Loop> shown, LoopKind kind, String caption, String colour) {
    if (shown.stream().anyMatch(l -> l.kind() == kind)) {
      String letter = kind.letter();
      add(
          14,
          caption,
          (pot, y) ->
              pot.shapes().add(Scene.Text.of(pot.x(), y + 5, letter, 14, true, false, colour)));
    }
  }

  private void add(double sample, String caption, java.util.function.ObjDoubleConsumer<Pot> draw) {
    double width = sample + Typeface.REGULAR.width(caption, SIZE);
    entries.add(
        new Entry(
            width,
            (pot, y) -> {
              draw.accept(pot, y);
              pot.text(sample, y, caption);
            }));
  }

  /** The legend in rows of at most a width, its first row's middle at {@code y}. */
  List<Scene.Shape> draw(double left, double y, double width) {
    List<Scene.Shape> shapes = new ArrayList<>();
    double x = 0;
    double row = y;
    for (Entry entry : entries) {
      if (x > 0 && x + entry.width() > width) {
        x = 0;
        row += ROW;
      }
      entry.draw().accept(new Pot(shapes, left + x), row);
      x += entry.width() + BETWEEN;
    }
    return shapes;
  }

  /** The height of the legend at a width, in pixels. */
  double height(double width) {
    if (entries.isEmpty()) {
      return 0;
    }
    double x = 0;
    int rows = 1;
    for (Entry entry : entries) {
      if (x > 0 && x + entry.width() > width) {
        x = 0;
        rows++;
      }
      x += entry.width() + BETWEEN;
    }
    return rows * ROW;
  }
}

package trace.picture.chart;

import java.util.ArrayList;
import java.util.List;
import trace.model.Kit;
import trace.picture.scene.Scene;

/** Stairs that rise to the right, a step for each choice; entries stand on their steps. */
final class StepsChart {
  private static final double STEP = 172;
  private static final double RISE = 34;
  private static final double PAD = 9;
  private static final double CHIP = STEP - 22;

  private StepsChart() {}

  static Canvas draw(List<Reading> readings, Words words) {
    Canvas canvas = new Canvas();
    List<Kit.Choice> steps = readings.get(0).choices("step");
    List<List<Reading>> standing = new ArrayList<>();
    double top = 0;
    for (int i = 0; i < steps.size(); i++) {
      Kit.Choice step = steps.get(i);
      List<Reading> here =
          readings.stream().filter(r -> r.choice("step").filter(step::equals).isPresent()).toList();
      standing.add(here);
      double high = here.stream().mapToDouble(r -> height(r) + 6).sum();
      top = Math.max(top, high + (i + 1 - steps.size()) * RISE);
    }
    for (int i = 0; i < steps.size(); i++) {
      double x = i * STEP;
      double floor = top + (steps.size() - 1 - i) * RISE;
      String title = steps.get(i).title().in(readings.get(0).language());
      double ground = top + steps.size() * RISE + 14;
      canvas.rect(
          x, floor, STEP, ground - floor, 0, new Scene.Ink("#f3f4f6", "#7b818c", 1.3, false));
      canvas.block(x + PAD, floor + PAD, STEP - 2 * PAD, 2, title, Canvas.Letters.STRONG);
      double y = floor;
      for (Reading r : standing.get(i)) {
        y -= height(r) + 6;
        chip(canvas, r, x + (STEP - CHIP) / 2, y);
      }
    }
    undecided(canvas, readings, words);
    return canvas;
  }

  private static double height(Reading r) {
    return Canvas.high(r.said("name"), CHIP - 2 * PAD, 4, Canvas.Letters.USUAL) + PAD;
  }

  private static void chip(Canvas canvas, Reading r, double x, double y) {
    canvas.rect(x, y, CHIP, height(r), 8, Canvas.tint(1));
    canvas.block(x + PAD, y + PAD / 2, CHIP - 2 * PAD, 4, r.said("name"), Canvas.Letters.USUAL);
  }

  /** Those of whom it is not said where they stand. */
  private static void undecided(Canvas canvas, List<Reading> readings, Words words) {
    List<String> names =
        readings.stream()
            .filter(r -> r.choice("step").isEmpty())
            .map(r -> r.said("name"))
            .filter(n -> !n.isEmpty())
            .toList();
    if (!names.isEmpty()) {
      String said = words.text("no.step", String.join(words.text("comma"), names));
      canvas.block(0, canvas.height() + 14, canvas.width(), 3, said, Canvas.Letters.USUAL);
    }
  }

  /** The same in words, for those who cannot see it. */
  static List<String> told(List<Reading> readings, Words words) {
    return readings.stream()
        .filter(r -> r.choice("step").isPresent())
        .map(r -> words.text("named", r.said("name"), r.said("step")))
        .toList();
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.exchange.LoopyAddress;
import trace.model.Polarity;
import trace.picture.MapPicture;
import trace.picture.Places;

/** The address of a map in LOOPY, everything where its picture shows it. */
final class LoopyLink {
  /** From element to element where a picture knows no place, in pixels. */
  private static final double APART = 160;

  private static final int IN_A_ROW = 8;

  private final Surroundings surroundings;

  LoopyLink(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Prints the address of each map, and says what does not come along. */
  int print(List<Opened> traces) {
    for (Opened opened : traces) {
      CausalMap map = opened.map();
      Texts texts = Texts.of(opened.language());
      Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
      Rendering rendering = new Rendering(opened, loops, List.of(), new LookOptions());
      if (!rendering.isDrawable()) {
        surroundings.console().message(texts.get("export.loopy.large", opened.trace().name()));
        return ExitCode.COULD_NOT_RUN;
      }
      surroundings.console().line(of(map, rendering.picture(), LoopyAddress.View.EDITOR));
      leftOut(map, texts);
    }
    return ExitCode.DONE;
  }

  private void leftOut(CausalMap map, Texts texts) {
    long delays = map.arrows().stream().filter(a -> a.relationship().delay().isPresent()).count();
    long open =
        map.arrows().stream().filter(a -> a.relationship().polarity() == Polarity.OPEN).count();
    if (delays > 0) {
      surroundings.console().message(texts.get("export.loopy.delays", delays));
    }
    if (open > 0) {
      surroundings.console().message(texts.get("export.loopy.open", open));
    }
  }

  /** The address of a map. */
  static String of(CausalMap map, MapPicture picture, LoopyAddress.View view) {
    Places places = Places.read(picture.svg());
    List<LoopyAddress.Spot> spots = new ArrayList<>();
    for (int i = 0; i < map.elements().size(); i++) {
      double[] row = {i % IN_A_ROW * APART, (double) (i / IN_A_ROW) * APART};
      double[] at = places.box(map.element(i).name()).orElse(row);
      spots.add(new LoopyAddress.Spot(at[0], at[1]));
    }
    List<Double> bows = new ArrayList<>();
    for (int a = 0; a < map.arrows().size(); a++) {
      bows.add(bow(map, a, places));
    }
    return LoopyAddress.of(map, spots, bows, view);
  }

  private static double bow(CausalMap map, int number, Places places) {
    Arrow arrow = map.arrows().get(number);
    int turn = 0;
    for (Arrow earlier : map.arrows().subList(0, number)) {
      turn += earlier.from() == arrow.from() && earlier.to() == arrow.to() ? 1 : 0;
    }
    String from = map.element(arrow.from()).name();
    return places.bend(from, map.element(arrow.to()).name(), turn).orElse(0.0);
  }
}

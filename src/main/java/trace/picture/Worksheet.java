package trace.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.picture.layout.Bounds;
import trace.picture.layout.Chart;
import trace.picture.layout.Label;
import trace.picture.scene.Scene;

/**
 * A sheet to write on with a pen, made of a map: signs, delays and the kind of the loops are left
 * to the person. The same map and the same seed give the same sheet.
 *
 * @param picture the sheet
 * @param hidden how many arrows it leaves out
 * @param partial true if it shows a part of a map that is too large for one page
 */
public record Worksheet(PaperPicture picture, int hidden, boolean partial) {
  /** What is left to do. */
  public enum Kind {
    /** To write the signs into circles. */
    SIGNS,
    /** To find arrows that are left out as well. */
    ARROWS,
    /** To draw all arrows between the elements. */
    ELEMENTS
  }

  /** The most elements one person thinks about on one page. */
  private static final int MOST_ELEMENTS = 15;

  /** The diameter of a circle to write a sign into, in millimetres. */
  private static final double CIRCLE = 6.5;

  private static final double EDGE = 6;

  /** One arrow in so many is left out. */
  private static final int ONE_IN = 4;

  private static final int MOST_HIDDEN = 5;

  /**
   * Makes the sheet.
   *
   * @param seed chooses the arrows that are left out
   * @param widest the room on the page, in millimetres
   * @param highest the room on the page, in millimetres
   * @return empty if there is nothing to leave to the person, or no page is large enough
   */
  public static Optional<Worksheet> of(
      MapPicture picture, Kind kind, long seed, double widest, double highest) {
    MapPicture.Subject subject = picture.subject();
    boolean few = subject.map().elements().size() <= MOST_ELEMENTS;
    Optional<Worksheet> whole =
        few ? of(subject, picture.chart(), kind, seed, widest, highest, false) : Optional.empty();
    return whole.or(
        () -> {
          Part part = core(subject);
          Chart chart = Drafter.of(subject.map(), part, Places.none());
          return of(subject, chart, kind, seed, widest, highest, true);
        });
  }

  private static Optional<Worksheet> of(
      MapPicture.Subject subject,
      Chart chart,
      Kind kind,
      long seed,
      double widest,
      double highest,
      boolean partial) {
    List<Chart.Arc> arcs = new ArrayList<>(chart.arcs());
    int before = arcs.size();
    if (before == 0 && kind != Kind.ELEMENTS || chart.boxes().isEmpty()) {
      return Optional.empty();
    }
    if (kind == Kind.ARROWS) {
      arcs.removeAll(hidden(arcs, seed));
    } else if (kind == Kind.ELEMENTS) {
      arcs.clear();
    }
    PaperSheet sheet = sheet(subject, chart, arcs, Label.SIZE);
    double scale = sheet.scale(widest, highest);
    double radius = CIRCLE / 2 * PaperPicture.POINTS / scale;
    int left = before - arcs.size();
    return sheet(subject, chart, arcs, radius)
        .within(widest, highest)
        .map(p -> new Worksheet(p, left, partial));
  }

  private static PaperSheet sheet(
      MapPicture.Subject subject, Chart chart, List<Chart.Arc> arcs, double radius) {
    List<WritingCircles.Circle> circles = WritingCircles.of(chart.boxes(), arcs, radius);
    Bounds bounds = Sheet.bounds(chart, List.of());
    for (WritingCircles.Circle c : circles) {
      bounds = bounds.with(new Bounds(c.x(), c.y(), c.x(), c.y()).wider(radius));
    }
    Legend legend =
        new Legend(
            chart.boxes().stream().map(b -> subject.map().element(b.element())).toList(),
            List.of(),
            List.of(),
            subject.sides(),
            subject.language());
    return PaperSheet.of(
        subject,
        painter -> drawing(painter, chart, arcs, circles, radius),
        bounds.wider(EDGE),
        legend,
        "");
  }

  private static List<Scene.Group> drawing(
      Painter painter,
      Chart chart,
      List<Chart.Arc> arcs,
      List<WritingCircles.Circle> circles,
      double radius) {
    List<Scene.Group> groups = new ArrayList<>();
    arcs.forEach(a -> groups.add(painter.bareArrow(a)));
    chart.boxes().forEach(b -> groups.add(painter.box(b)));
    circles.forEach(c -> groups.add(painter.circle(c.x(), c.y(), radius)));
    return groups;
  }

  private static List<Chart.Arc> hidden(List<Chart.Arc> arcs, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, arcs.size()).boxed().toList());
    // Its numbers are laid down in its documentation: the same on every machine.
    Collections.shuffle(order, new Random(seed));
    int many = Math.max(1, Math.min(MOST_HIDDEN, arcs.size() / ONE_IN));
    return order.subList(0, Math.min(many, arcs.size() - 1)).stream().map(arcs::get).toList();
  }

  /** So many of its loops as a page can hold; without loops, what lies around the first arrows. */
  private static Part core(MapPicture.Subject subject) {
    CausalMap map = subject.map();
    List<Loop> chosen = new ArrayList<>();
    for (Loop loop : MapPicture.shown(subject.loops())) {
      List<Loop> more = new ArrayList<>(chosen);
      more.add(loop);
      if (Part.loops(map, more).elements().size() <= MOST_ELEMENTS) {
        chosen = more;
      }
    }
    return chosen.isEmpty() ? first(map) : Part.loops(map, chosen);
  }

  private static Part first(CausalMap map) {
    List<Integer> elements = new ArrayList<>();
    for (Arrow a : map.arrows()) {
      List<Integer> ends = List.of(a.from(), a.to());
      List<Integer> fresh = ends.stream().distinct().filter(e -> !elements.contains(e)).toList();
      if (elements.size() + fresh.size() <= MOST_ELEMENTS) {
        elements.addAll(fresh);
      }
    }
    Collections.sort(elements);
    List<Arrow> arrows =
        map.arrows().stream()
            .filter(a -> elements.contains(a.from()) && elements.contains(a.to()))
            .toList();
    return new Part(elements, arrows, List.of());
  }
}

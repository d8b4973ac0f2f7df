package trace.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import trace.analysis.Arrow;
import trace.analysis.Evidence;

/**
 * Finds places for signs, delay strokes and badges: each has a row of places, the likeliest first,
 * and takes the cheapest one that is free; then all look again until nobody moves.
 */
public final class Marks {
  private static final double ON_BOX = 400;
  private static final double ON_MARK = 120;
  private static final double ON_ARC = 7;

  /** A badge on an arrow hides it: even outside its loop it stands better. */
  private static final double BADGE_ON_ARC = 24;

  private static final double AIR = 2;

  /** What it costs a badge to have an arrow or a box nearer than {@link #LOOSE} pixels. */
  private static final double TIGHT = 0.6;

  private static final double LOOSE = 9;

  /** What it costs a badge to stand outside its loop, and inside another that has a badge too. */
  private static final double OUTSIDE = 8;

  private static final double AMONG_OTHERS = 2;

  /** What each of the distances below costs a sign if another arrow is nearer than that. */
  private static final double UNCLEAR = 1.6;

  /** Distances to another arrow, as multiples of the distance to the sign's own. */
  private static final double[] CLEARER = {1.3, 1.7, 2.1};

  /** How far a sign stands from its arrow, outside and inside of the bow, in pixels. */
  private static final double[] OFFSETS = {12.5, -12.5, 17, -17, 0, 23, -23};

  /** Of so many points of an outline, one is enough to tell what lies inside. */
  private static final int ROUGHLY = 4;

  private static final int ROUNDS = 12;

  /** Above so many arcs, marks take the first places that come to mind. */
  private static final int MANY = 400;

  private record Place(Mark mark, double cost) {}

  private final Chart chart;
  private final List<List<Place>> places = new ArrayList<>();

  /** The outlines of the loops that get a badge, with a few corners on each arc. */
  private final List<Area> rough = new ArrayList<>();

  private Marks(Chart chart) {
    this.chart = chart;
    for (Chart.Ring ring : chart.rings()) {
      List<double[]> outline = ring.outline();
      rough.add(
          new Area(
              IntStream.range(0, outline.size())
                  .filter(i -> i % ROUGHLY == 0)
                  .mapToObj(outline::get)
                  .toList()));
    }
  }

  /** The marks of a drawing without owners. */
  public static List<Mark> of(Chart chart) {
    return of(chart, a -> false);
  }

  /**
   * The marks of a drawing: delays and signs in the order of arrows, then badges.
   *
   * @param owned whether an arrow carries the tag of its owner
   */
  public static List<Mark> of(Chart chart, Predicate<Arrow> owned) {
    Marks marks = new Marks(chart);
    for (int a = 0; a < chart.arcs().size(); a++) {
      Chart.Arc arc = chart.arcs().get(a);
      if (arc.arrow().relationship().delay().isPresent()) {
        marks.places.add(marks.alongMiddle(a, Mark.Kind.DELAY));
      }
      marks.places.add(marks.besideHead(a));
      if (Evidence.isAi(arc.arrow().relationship().by())) {
        marks.places.add(marks.alongMiddle(a, Mark.Kind.AI));
      }
      if (owned.test(arc.arrow())) {
        marks.places.add(marks.alongMiddle(a, Mark.Kind.OWNER));
      }
    }
    for (int r = 0; r < chart.rings().size(); r++) {
      marks.places.add(marks.within(r));
    }
    return marks.settle();
  }

  /** A sign stands outside the bow, close to the head. */
  private List<Place> besideHead(int a) {
    Curve c = chart.arcs().get(a).curve();
    double outer = c.bowsRight() ? 1 : -1;
    List<Place> list = new ArrayList<>();
    double most = Math.max(20, c.length() - 14);
    double step = 6;
    for (double back = c.length() < 70 ? 13 : 19; back < most; back += step) {
      step =
          chart.arcs().size() > MANY ? c.length() : back < 80 ? 6 : Math.max(12, c.length() / 12);
      double t = c.parameterAt(Math.max(0, c.length() - back));
      double far = Math.abs(back - 19) * 0.03;
      for (double off : OFFSETS) {
        double side = off == 0 ? 3.5 : off > 0 ? 0 : 0.9;
        double wide = Math.max(0, Math.abs(off) - 12.5) * 0.2;
        Place place = place(Mark.Kind.SIGN, a, c, t, off * outer, far + side + wide);
        list.add(new Place(place.mark(), place.cost() + unclear(place.mark(), Math.abs(off))));
      }
    }
    return list;
  }

  /** What it costs that a reader might take a sign for that of another arrow near it. */
  private double unclear(Mark m, double off) {
    double cost = 0;
    if (off > 0 && chart.arcs().size() <= MANY) {
      for (int a = 0; a < chart.arcs().size(); a++) {
        for (int k = 0; k < CLEARER.length && a != m.subject(); k++) {
          Curve c = chart.arcs().get(a).curve();
          cost += c.near(m.x(), m.y(), CLEARER[k] * off) ? UNCLEAR : 0;
        }
      }
    }
    return cost;
  }

  private List<Place> alongMiddle(int a, Mark.Kind kind) {
    Curve c = chart.arcs().get(a).curve();
    List<Place> list = new ArrayList<>();
    double middle = kind == Mark.Kind.DELAY ? 0.48 : 0.36;
    for (int k = 0; k <= 18; k++) {
      double part = middle + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * 0.04;
      double t = c.parameterAt(part * c.length());
      list.add(place(kind, a, c, t, 0, Math.abs(part - middle) * 9));
    }
    return list;
  }

  private Place place(Mark.Kind kind, int a, Curve c, double t, double off, double cost) {
    double[] d = c.direction(t);
    Mark mark = new Mark(kind, a, c.x(t) - d[1] * off, c.y(t) + d[0] * off, d[0], d[1]);
    return new Place(mark, cost + clash(mark));
  }

  /** A badge stands in the middle of its loop, or as near to it as there is room. */
  private List<Place> within(int r) {
    List<double[]> outline = chart.rings().get(r).outline();
    Area area = new Area(outline);
    double[] centre = Chart.centre(outline);
    double step = Math.max(9, Math.max(area.bounds.width(), area.bounds.height()) / 36);
    List<Place> list = new ArrayList<>();
    list.add(badge(r, centre[0], centre[1], centre, area));
    Bounds around = area.bounds.wider(50);
    for (double y = around.top(); y <= around.bottom(); y += step) {
      for (double x = around.left(); x <= around.right(); x += step) {
        list.add(badge(r, x, y, centre, area));
      }
    }
    return list;
  }

  private Place badge(int r, double x, double y, double[] centre, Area area) {
    Mark mark = new Mark(Mark.Kind.BADGE, r, x, y, 1, 0);
    double cost = Plan.distance(x, y, centre[0], centre[1]) * 0.04;
    cost += area.holds(x, y) ? 0 : OUTSIDE;
    for (int k = 0; k < rough.size(); k++) {
      cost += k != r && rough.get(k).holds(x, y) ? AMONG_OTHERS : 0;
    }
    double room = mark.kind().reach + LOOSE;
    for (Chart.Arc arc : chart.arcs()) {
      cost += arc.curve().near(x, y, room) ? TIGHT : 0;
    }
    for (Chart.Box box : chart.boxes()) {
      cost += box.near(x, y, room) ? TIGHT : 0;
    }
    return new Place(mark, cost + clash(mark));
  }

  /** What a place costs because of boxes, arcs and heads near it. */
  private double clash(Mark m) {
    double room = m.kind().reach + AIR;
    double cost = 0;
    for (Chart.Box box : chart.boxes()) {
      if (box.near(m.x(), m.y(), room)) {
        cost += ON_BOX;
      }
    }
    boolean badge = m.kind() == Mark.Kind.BADGE;
    double onArc = badge ? BADGE_ON_ARC : ON_ARC;
    for (int a = 0; a < chart.arcs().size(); a++) {
      if (badge || a != m.subject()) {
        Curve c = chart.arcs().get(a).curve();
        cost += c.near(m.x(), m.y(), badge ? room + 2 : room) ? onArc : 0;
        cost += Plan.distance(m.x(), m.y(), c.p[6], c.p[7]) < room + 8 ? ON_ARC : 0;
      }
    }
    return cost;
  }

  private List<Mark> settle() {
    List<Place> chosen = new ArrayList<>();
    for (List<Place> list : places) {
      chosen.add(cheapest(list, chosen, chosen.size()));
    }
    boolean moved = true;
    int rounds = places.size() > 2 * MANY ? 1 : ROUNDS;
    for (int round = 0; round < rounds && moved; round++) {
      moved = false;
      for (int i = 0; i < chosen.size(); i++) {
        Place better = cheapest(places.get(i), chosen, i);
        moved |= !better.equals(chosen.get(i));
        chosen.set(i, better);
      }
    }
    if (places.size() <= 2 * MANY) {
      untangle(chosen);
    }
    return chosen.stream().map(Place::mark).toList();
  }

  /** Moves two marks at once where one alone finds no free place. */
  private void untangle(List<Place> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      for (int k = 0; k < chosen.size(); k++) {
        if (i != k && chosen.get(i).mark().overlaps(chosen.get(k).mark())) {
          part(chosen, i, k);
        }
      }
    }
  }

  private void part(List<Place> chosen, int i, int k) {
    Place first = chosen.get(i);
    Place second = chosen.get(k);
    double least = Double.MAX_VALUE;
    for (Place place : places.get(i)) {
      chosen.set(i, place);
      Place other = cheapest(places.get(k), chosen, k);
      double cost = place.cost() + other.cost();
      chosen.set(k, other);
      for (int j = 0; j < chosen.size(); j++) {
        cost += j == i ? 0 : tooClose(place.mark(), chosen.get(j).mark());
        cost += j == i || j == k ? 0 : tooClose(other.mark(), chosen.get(j).mark());
      }
      if (cost < least) {
        least = cost;
        first = place;
        second = other;
      }
    }
    chosen.set(i, first);
    chosen.set(k, second);
  }

  private static Place cheapest(List<Place> list, List<Place> chosen, int self) {
    Place best = list.get(0);
    double least = Double.MAX_VALUE;
    for (Place place : list) {
      double cost = place.cost();
      for (int i = 0; i < chosen.size() && cost < least; i++) {
        if (i != self) {
          cost += tooClose(place.mark(), chosen.get(i).mark());
        }
      }
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    return best;
  }

  private static double tooClose(Mark a, Mark b) {
    double dx = a.x() - b.x();
    double dy = a.y() - b.y();
    double room = a.kind().reach + b.kind().reach + AIR;
    double d2 = dx * dx + dy * dy;
    return d2 >= room * room ? 0 : ON_MARK * (1.5 - Math.sqrt(d2) / room);
  }
}

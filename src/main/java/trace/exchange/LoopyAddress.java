package trace.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Polarity;

/**
 * A map as the address that opens it in LOOPY v1.1 (https://github.com/ncase/loopy: {@code
 * Model.serialize}, {@code Edge.update}). All data lie in the address itself. LOOPY knows neither
 * delays nor sources; an arrow whose sign is open carries nothing there and shows a question mark.
 */
public final class LoopyAddress {
  private static final String BASE = "https://ncase.me/loopy/v1.1/?";

  /** LOOPY draws elements as discs of this radius; boxes of ours stand closer than discs may. */
  private static final double STRETCH = 1.3;

  /** How an arrow bows that goes from an element to itself. */
  private static final int SELF_BOW = 90;

  private LoopyAddress() {}

  /** How the map opens. */
  public enum View {
    /** With LOOPY's tools around it, to be changed. */
    EDITOR("data="),
    /** Alone, as large as the screen lets it be, and moving at once: for a phone. */
    PLAYER("embed=1&data=");

    private final String query;

    View(String query) {
      this.query = query;
    }
  }

  /**
   * A place of the drawing.
   *
   * @param x in pixels, to the right
   * @param y in pixels, downwards
   */
  public record Spot(double x, double y) {}

  /**
   * Writes the address.
   *
   * @param spots where the middle of each element lies, in the order of the map
   * @param bows how high each arrow bows, as a part of the way between the two spots, positive to
   *     the right of its direction; in the order of the map
   */
  public static String of(CausalMap map, List<Spot> spots, List<Double> bows, View view) {
    StringJoiner nodes = new StringJoiner(",", "[", "]");
    for (int i = 0; i < map.elements().size(); i++) {
      Spot at = spots.get(i);
      nodes.add(
          list(
              i + 1,
              Math.round(at.x() * STRETCH),
              Math.round(at.y() * STRETCH),
              "0.5",
              "%22" + label(map.element(i).name()) + "%22",
              hue(map.element(i).side())));
    }
    StringJoiner edges = new StringJoiner(",", "[", "]");
    for (int a = 0; a < map.arrows().size(); a++) {
      Arrow arrow = map.arrows().get(a);
      edges.add(
          list(
              arrow.from() + 1,
              arrow.to() + 1,
              bow(arrow, spots, bows.get(a)),
              strength(arrow.relationship().polarity()),
              0));
    }
    List<Object> data = new ArrayList<>(List.of(nodes, edges, "[]", map.elements().size()));
    String list = list(data.toArray());
    return BASE + view.query + list.substring(0, list.length() - 1) + "%5D";
  }

  private static String list(Object... items) {
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (Object item : items) {
      list.add(String.valueOf(item));
    }
    return list.toString();
  }

  /** LOOPY counts pixels, and bows the other way. */
  private static long bow(Arrow arrow, List<Spot> spots, double bow) {
    if (arrow.from() == arrow.to()) {
      return SELF_BOW;
    }
    Spot from = spots.get(arrow.from());
    Spot to = spots.get(arrow.to());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    return Math.round(-bow * Math.sqrt(dx * dx + dy * dy) * STRETCH);
  }

  private static int strength(Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case OPEN -> 0;
    };
  }

  /** LOOPY's colours nearest to those of our pictures. */
  private static int hue(String side) {
    return switch (side) {
      case "company" -> 4;
      case "customer" -> 1;
      case "society" -> 3;
      case "partner" -> 5;
      case "competitor" -> 0;
      default -> 2;
    };
  }

  /** As LOOPY writes it: JavaScript's {@code encodeURIComponent}, twice. */
  private static String label(String name) {
    return encoded(encoded(name.replaceAll("\\s+", " ")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }
}

package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Names;
import trace.picture.layout.Chart;

/**
 * Where the boxes of an earlier picture stood and how its arrows bent, by the names of elements. A
 * picture drawn with them moves as little as it can. An SVG carries its own places, exactly, so
 * that the same map drawn again with them is the same drawing to the last byte.
 */
public final class Places {
  private static final Places NONE = new Places(new LinkedHashMap<>(), new LinkedHashMap<>());
  private static final Pattern NOTE =
      Pattern.compile("<metadata id=\"places\">\n(.*?)</metadata>", Pattern.DOTALL);
  private static final Pattern BOX =
      Pattern.compile("box (-?\\d{1,7}(?:\\.\\d{1,3})?) (-?\\d{1,7}(?:\\.\\d{1,3})?) (.+)");
  private static final Pattern ARC = Pattern.compile("arc (-?0(?:\\.\\d{1,4})?) (\\d+) (\\d+)");

  /** Centres of boxes by the key of their name. */
  private final Map<String, double[]> boxes;

  /** Bends of the arrows from one box to another, in their order. */
  private final Map<List<String>, List<Double>> bends;

  private Places(Map<String, double[]> boxes, Map<List<String>, List<Double>> bends) {
    this.boxes = boxes;
    this.bends = bends;
  }

  /** Nothing is known: everything is laid out anew. */
  public static Places none() {
    return NONE;
  }

  /** The places that an SVG of {@link MapPicture#svg} carries; none if it carries none. */
  public static Places read(String svg) {
    Matcher note = NOTE.matcher(svg);
    if (!note.find()) {
      return NONE;
    }
    Places places = new Places(new LinkedHashMap<>(), new LinkedHashMap<>());
    List<String> names = new ArrayList<>();
    for (String line : note.group(1).split("\n")) {
      Matcher box = BOX.matcher(line);
      Matcher arc = ARC.matcher(line);
      if (box.matches()) {
        String name = Names.key(plain(box.group(3)));
        names.add(name);
        double[] at = {Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2))};
        places.boxes.putIfAbsent(name, at);
      } else if (arc.matches()) {
        places.addBend(names, arc);
      }
    }
    return places;
  }

  private void addBend(List<String> names, Matcher arc) {
    int from = arc.group(2).length() > 6 ? -1 : Integer.parseInt(arc.group(2));
    int to = arc.group(3).length() > 6 ? -1 : Integer.parseInt(arc.group(3));
    if (from >= 0 && from < names.size() && to >= 0 && to < names.size()) {
      bends
          .computeIfAbsent(List.of(names.get(from), names.get(to)), k -> new ArrayList<>())
          .add(Double.valueOf(arc.group(1)));
    }
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** What {@link #read} reads, not yet escaped: the centres of boxes, then the bends of arrows. */
  static String text(CausalMap map, Chart chart) {
    StringBuilder b = new StringBuilder();
    int[] line = new int[map.elements().size()];
    int lines = 0;
    for (Chart.Box box : chart.boxes()) {
      line[box.element()] = lines++;
      b.append("box ").append(number(box.x())).append(' ').append(number(box.y())).append(' ');
      b.append(map.element(box.element()).name().replace('\n', ' ')).append('\n');
    }
    for (Chart.Arc arc : chart.arcs()) {
      Arrow a = arc.arrow();
      if (a.from() != a.to()) {
        b.append("arc ").append(number(arc.bend()));
        b.append(' ').append(line[a.from()]).append(' ').append(line[a.to()]).append('\n');
      }
    }
    return b.toString();
  }

  /** A number with at most three decimals, which those kept here never have more of. */
  private static String number(double value) {
    long n = Math.round(value * 1000);
    String digits = String.valueOf(1000 + Math.abs(n) % 1000).substring(1).replaceAll("0+$", "");
    String whole = (n < 0 ? "-" : "") + Math.abs(n) / 1000;
    return digits.isEmpty() ? whole : whole + "." + digits;
  }

  /** The centre of the box of an element. */
  public Optional<double[]> box(String name) {
    return Optional.ofNullable(boxes.get(Names.key(name)));
  }

  /** The bend of the arrow that is the {@code turn}th, from 0, between these elements. */
  public Optional<Double> bend(String from, String to, int turn) {
    List<Double> known = bends.getOrDefault(List.of(Names.key(from), Names.key(to)), List.of());
    return turn < known.size() ? Optional.of(known.get(turn)) : Optional.empty();
  }
}

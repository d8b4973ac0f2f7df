package trace.picture;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;
import trace.picture.layout.Label;
import trace.picture.layout.Mark;
import trace.picture.layout.Metrics;

/**
 * How good and how fast pictures are, on example maps and made-up ones, beside Graphviz (dot and
 * neato) and PlantUML (with Smetana) on the same maps, with the same boxes and a label of the same
 * size at each arrow, where they are at hand. Run by {@code src/bench/run}; the system property
 * {@code plantuml} names PlantUML's jar.
 */
final class PictureBench {
  private static final String ROW = "%-12s %-7s %6s %6s %9d %9d %7d %7d %8.2f %7.2f %7.1f%n";
  private static final int ROUNDS = 5;
  private static final String SMETANA = "smetana";

  /**
   * What all cores worked, which tells more than the clock where others work on the machine too.
   */
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** How long pictures may take, in milliseconds, once the program is warm. */
  private static final Map<String, Integer> AIMS = new LinkedHashMap<>();

  static {
    AIMS.put("workman", 100);
    AIMS.put("miso", 300);
    AIMS.put("made 108/300", 3000);
  }

  private PictureBench() {}

  public static void main(String[] args) throws Exception {
    Map<String, CausalMap> maps = new LinkedHashMap<>();
    maps.put("first", Maps.of(Maps.FIRST));
    maps.put("workman", Maps.of(Maps.WORKMAN));
    maps.put("yoho", Maps.of(Maps.YOHO));
    maps.put("jaws", Maps.of(Maps.JAWS));
    maps.put("miso", Maps.of(Maps.MISO));
    for (int n = 10; n <= 60; n += 10) {
      maps.put("made " + n + "/" + n * 3 / 2, Maps.random(n, n * 3 / 2, n));
    }
    if (args.length == 0) {
      maps.put("made 108/300", Maps.random(108, 300, 1));
    }
    System.out.printf(
        "%-12s %-7s %6s %6s %9s %9s %7s %7s %8s %7s %7s%n",
        "map",
        "by",
        "ms",
        "cpu",
        "crossings",
        "arc>box",
        "box/box",
        "sign/..",
        "round",
        "w/h",
        "pt A4");
    for (var entry : maps.entrySet()) {
      ours(entry.getKey(), entry.getValue());
      for (String program : List.of("dot", "neato")) {
        theirs(entry.getKey(), entry.getValue(), program);
      }
      theirs(entry.getKey(), entry.getValue(), SMETANA);
    }
  }

  private static void theirs(String name, CausalMap map, String program) throws Exception {
    List<Label> labels = map.elements().stream().map(e -> Label.of(e.name())).toList();
    String jar = System.getProperty("plantuml", "");
    if (program.equals(SMETANA) && jar.isEmpty()) {
      return;
    }
    try {
      Drawing drawing =
          program.equals(SMETANA)
              ? PlantUmlBench.drawing(map, labels, jar)
              : graphviz(map, labels, program);
      print(name, program, "", "", measured(map, drawing));
    } catch (IOException e) {
      System.out.println(name + ": no picture by " + program + ": " + e.getMessage());
    }
  }

  private static void ours(String name, CausalMap map) {
    double least = Double.MAX_VALUE;
    double work = Double.MAX_VALUE;
    MapPicture picture = null;
    for (int i = 0; i < (map.arrows().size() > 100 ? 2 : ROUNDS); i++) {
      long begin = System.nanoTime();
      long used = CPU.getProcessCpuTime();
      picture = picture(map);
      least = Math.min(least, (System.nanoTime() - begin) / 1e6);
      work = Math.min(work, (CPU.getProcessCpuTime() - used) / 1e6);
    }
    print(name, "trace", whole(least), whole(work), picture.metrics());
    Integer aim = AIMS.get(name);
    if (aim != null) {
      System.out.printf(
          Locale.ROOT, "%-12s aim: under %d ms: %s%n", "", aim, least < aim ? "met" : "not met");
    }
  }

  private static MapPicture picture(CausalMap map) {
    return MapPicture.of(map, Loops.find(map, 8), Side.BUILT_IN, Language.JA, "", "");
  }

  private static String whole(double ms) {
    return String.format(Locale.ROOT, "%.0f", ms);
  }

  private static void print(String name, String by, String ms, String cpu, Metrics m) {
    System.out.printf(
        Locale.ROOT,
        ROW,
        name,
        by,
        ms,
        cpu,
        m.crossings(),
        m.arcsThroughBoxes(),
        m.boxOverlaps(),
        m.markOverlaps(),
        m.roundness(),
        m.aspect(),
        m.smallestLetterOnA4());
  }

  /** An arrow as others draw it, in cubic pieces. */
  record Spline(Arrow arrow, List<Curve> pieces) {}

  /** A picture by others. */
  record Drawing(
      List<Chart.Box> boxes, List<Spline> splines, List<Mark> signs, double width, double height) {}

  private static Drawing graphviz(CausalMap map, List<Label> labels, String program)
      throws Exception {
    String plain = plain(program, graph(map, labels));
    List<Chart.Box> boxes = new ArrayList<>();
    List<Spline> splines = new ArrayList<>();
    List<Mark> signs = new ArrayList<>();
    double width = 1;
    double height = 1;
    for (String line : plain.split("\n")) {
      String[] word = line.split(" +");
      if (word[0].equals("graph")) {
        width = 72 * Double.parseDouble(word[2]);
        height = 72 * Double.parseDouble(word[3]);
      } else if (word[0].equals("node")) {
        int i = Integer.parseInt(word[1].substring(1));
        boxes.add(new Chart.Box(i, labels.get(i), inch(word[2]), -inch(word[3])));
      } else if (word[0].equals("edge")) {
        spline(map, word, splines, signs);
      }
    }
    return new Drawing(boxes, splines, signs, width, height);
  }

  private static double inch(String word) {
    return 72 * Double.parseDouble(word);
  }

  private static void spline(CausalMap map, String[] word, List<Spline> splines, List<Mark> signs) {
    int from = Integer.parseInt(word[1].substring(1));
    int to = Integer.parseInt(word[2].substring(1));
    Arrow arrow = next(map, splines, from, to);
    int points = Integer.parseInt(word[3]);
    List<Curve> pieces = new ArrayList<>();
    for (int i = 0; i + 3 < points; i += 3) {
      double[] p = new double[8];
      for (int k = 0; k < 8; k++) {
        p[k] = (k % 2 == 0 ? 1 : -1) * inch(word[4 + 2 * i + k]);
      }
      pieces.add(new Curve(p));
    }
    int label = 4 + 2 * points;
    signs.add(
        new Mark(
            Mark.Kind.SIGN, splines.size(), inch(word[label + 1]), -inch(word[label + 2]), 1, 0));
    splines.add(new Spline(arrow, pieces));
  }

  /** The first arrow between two elements that is not drawn yet. */
  static Arrow next(CausalMap map, List<Spline> splines, int from, int to) {
    return map.arrows().stream()
        .filter(a -> a.from() == from && a.to() == to)
        .filter(a -> splines.stream().noneMatch(s -> s.arrow().index() == a.index()))
        .findFirst()
        .orElseThrow();
  }

  private static String graph(CausalMap map, List<Label> labels) {
    StringBuilder b = new StringBuilder("digraph {\nnode [shape=box fixedsize=true label=\"\"]\n");
    b.append("overlap=false splines=true\n");
    for (int i = 0; i < labels.size(); i++) {
      double w = labels.get(i).width() / 72;
      double h = labels.get(i).height() / 72;
      b.append(String.format(Locale.ROOT, "n%d [width=%.3f height=%.3f]%n", i, w, h));
    }
    for (Arrow a : map.arrows()) {
      b.append("n" + a.from() + " -> n" + a.to() + " [label=\"+\"]\n");
    }
    return b.append("}\n").toString();
  }

  private static String plain(String program, String graph) throws Exception {
    Process process =
        new ProcessBuilder(program, "-Tplain")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(graph.getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    // A backslash at the end of a line joins it to the next.
    return text.replace("\\\n", "");
  }

  private static Metrics measured(CausalMap map, Drawing drawing) {
    List<Spline> splines = drawing.splines();
    int crossings = 0;
    int through = 0;
    for (int i = 0; i < splines.size(); i++) {
      for (int k = 0; k < i; k++) {
        for (Curve a : splines.get(i).pieces()) {
          for (Curve b : splines.get(k).pieces()) {
            crossings += a.crossings(b);
          }
        }
      }
      Arrow arrow = splines.get(i).arrow();
      for (Chart.Box b : drawing.boxes()) {
        boolean own = b.element() == arrow.from() || b.element() == arrow.to();
        boolean hit = splines.get(i).pieces().stream().anyMatch(c -> c.touches(b.bounds()));
        through += !own && hit ? 1 : 0;
      }
    }
    Metrics rest =
        Metrics.of(
            new Chart(drawing.boxes(), List.of(), rings(map, splines)),
            drawing.signs(),
            drawing.width(),
            drawing.height());
    return new Metrics(
        crossings,
        through,
        rest.boxOverlaps(),
        rest.markOverlaps(),
        0,
        rest.roundness(),
        rest.aspect(),
        rest.smallestLetterOnA4());
  }

  /** The loops that our picture of the map tells, along the arrows of others. */
  private static List<Chart.Ring> rings(CausalMap map, List<Spline> splines) {
    List<Chart.Ring> rings = new ArrayList<>();
    for (Loop loop : MapPicture.shown(Loops.find(map, 8))) {
      List<Chart.Arc> arcs = new ArrayList<>();
      for (Arrow a : loop.arrows()) {
        splines.stream()
            .filter(s -> s.arrow().index() == a.index())
            .forEach(s -> s.pieces().forEach(c -> arcs.add(new Chart.Arc(0, a, 0, c))));
      }
      rings.add(new Chart.Ring(loop, arcs));
    }
    return rings;
  }
}

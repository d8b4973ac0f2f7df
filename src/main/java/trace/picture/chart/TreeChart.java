package trace.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Names;
import trace.picture.Palette;
import trace.picture.scene.Scene;
import trace.words.Joined;

/**
 * Boxes from the left to the right: each hangs on the one that it names as its parent. A parent
 * that is no entry itself is drawn with a broken outline. In a ring of parents, the first entry of
 * the file stands to the left.
 */
final class TreeChart {
  private static final double BOX = 210;
  private static final double PAD = 9;
  private static final double ACROSS = 62;
  private static final double DOWN = 14;

  /** A box; {@code reading} is null for a parent that is no entry. */
  private static final class Node {
    final String name;
    final Reading reading;
    final List<Node> children = new ArrayList<>();
    boolean placed;
    double y;

    Node(String name, Reading reading) {
      this.name = name;
      this.reading = reading;
    }
  }

  private final Canvas canvas = new Canvas();
  private final Words words;
  private final List<Node> nodes = new ArrayList<>();
  private double bottom;

  private TreeChart(List<Reading> readings, Words words) {
    this.words = words;
    for (Reading r : readings) {
      if (!r.said("name").isEmpty()) {
        nodes.add(new Node(r.said("name"), r));
      }
    }
    for (Node n : List.copyOf(nodes)) {
      String parent = n.reading.text("parent");
      if (!parent.isEmpty()) {
        find(parent).children.add(n);
      }
    }
  }

  private Node find(String name) {
    Optional<Node> found = nodes.stream().filter(n -> Names.same(n.name, name)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    Node implied = new Node(name, null);
    nodes.add(implied);
    return implied;
  }

  static Canvas draw(List<Reading> readings, Words words) {
    TreeChart chart = new TreeChart(readings, words);
    List<Node> roots = chart.roots();
    roots.forEach(r -> chart.place(r));
    roots.forEach(r -> chart.draw(r, 0, new ArrayList<>()));
    return chart.canvas;
  }

  /** Those that hang on nothing, and of each ring the first. */
  private List<Node> roots() {
    List<Node> roots = new ArrayList<>();
    for (Node n : nodes) {
      if (nodes.stream().noneMatch(p -> p.children.contains(n))) {
        roots.add(n);
      }
    }
    List<Node> reached = new ArrayList<>();
    roots.forEach(r -> reach(r, reached));
    for (Node n : nodes) {
      if (!reached.contains(n)) {
        roots.add(n);
        reach(n, reached);
      }
    }
    return roots;
  }

  private static void reach(Node node, List<Node> reached) {
    if (!reached.contains(node)) {
      reached.add(node);
      node.children.forEach(c -> reach(c, reached));
    }
  }

  private double height(Node n) {
    double high = Canvas.high(n.name, BOX - 2 * PAD, 4, Canvas.Letters.STRONG);
    return high + Canvas.high(small(n), BOX - 2 * PAD, 3, Canvas.Letters.QUIET) + 2 * PAD;
  }

  private String small(Node n) {
    if (n.reading == null) {
      return "";
    }
    List<String> said = new ArrayList<>();
    if (!n.reading.text("target").isEmpty()) {
      said.add(
          words.text(
              "target",
              Joined.amount(SeriesChart.shown(n.reading.text("target")), n.reading.said("unit"))));
    }
    if (!n.reading.said("owner").isEmpty()) {
      said.add(words.text("owner", n.reading.said("owner")));
    }
    return String.join(words.text("gap"), said);
  }

  /** Leaves stand below each other, every other box beside the middle of what hangs on it. */
  private void place(Node n) {
    n.placed = true;
    List<Node> below = n.children.stream().filter(c -> !c.placed).toList();
    double start = bottom;
    below.forEach(this::place);
    double own = height(n);
    if (below.isEmpty()) {
      n.y = bottom + own / 2;
      bottom += own + DOWN;
      return;
    }
    n.y = (below.get(0).y + below.get(below.size() - 1).y) / 2;
    if (n.y - own / 2 < start) {
      n.y = start + own / 2;
    }
    bottom = Math.max(bottom, n.y + own / 2 + DOWN);
  }

  private void draw(Node n, int depth, List<Node> path) {
    double x = depth * (BOX + ACROSS);
    double high = height(n);
    path.add(n);
    List<Node> hanging = n.children.stream().filter(c -> !path.contains(c)).toList();
    Scene.Ink pen = Scene.Ink.stroke(Palette.QUIET, 1.4);
    double turn = x + BOX + ACROSS / 2;
    if (!hanging.isEmpty()) {
      canvas.line(x + BOX, n.y, turn, n.y, pen);
      double top = Math.min(n.y, hanging.get(0).y);
      double low = Math.max(n.y, hanging.get(hanging.size() - 1).y);
      canvas.line(turn, top, turn, low, pen);
    }
    for (Node child : hanging) {
      canvas.line(turn, child.y, x + BOX + ACROSS, child.y, pen);
      draw(child, depth + 1, path);
    }
    Scene.Ink tint = Canvas.tint(depth);
    Scene.Ink ink =
        n.reading == null ? new Scene.Ink(Palette.PAPER, Palette.QUIET, 1.3, true) : tint;
    double top = n.y - high / 2;
    canvas.rect(x, top, BOX, high, 8, ink);
    double room = BOX - 2 * PAD;
    double y = canvas.block(x + PAD, top + PAD, room, 4, n.name, Canvas.Letters.STRONG);
    canvas.block(x + PAD, y, room, 3, small(n), Canvas.Letters.QUIET);
  }

  /** The same in words, for those who cannot see it. */
  static List<String> told(List<Reading> readings, Words words) {
    List<String> lines = new ArrayList<>();
    for (Node n : new TreeChart(readings, words).nodes) {
      List<String> names = n.children.stream().map(c -> c.name).toList();
      if (!names.isEmpty()) {
        lines.add(words.text("named", n.name, String.join(words.text("comma"), names)));
      }
    }
    return lines;
  }
}

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.HawickJamesSimpleCycles;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.model.Element;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * Loops up to length 12 on a random graph of 108 elements and 304 arrows, against JGraphT's
 * Hawick–James with the same path limit, in one run, turn by turn. Ours hands over every loop in
 * order with its label and kind, a set of independent loops, and whether there are longer ones;
 * theirs is asked only to count, and its graph is built beforehand.
 */
public class LoopBench {
  private static final int ELEMENTS = 108;
  private static final int ARROWS = 304;
  private static final int LENGTH = 12;
  private static final int ROUNDS = 40;

  /** Runs both, and prints the ratio of their medians. */
  public static void main(String[] args) {
    CausalMap map = map(42);
    Graph<Integer, DefaultEdge> graph = graph(map);
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    long found = 0;
    long counted = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      found = Loops.find(map, LENGTH).all().size();
      ours.add(System.nanoTime() - begin);
      begin = System.nanoTime();
      HawickJamesSimpleCycles<Integer, DefaultEdge> peer = new HawickJamesSimpleCycles<>(graph);
      peer.setPathLimit(LENGTH);
      long[] count = {0};
      peer.findSimpleCycles(c -> count[0]++);
      counted = count[0];
      theirs.add(System.nanoTime() - begin);
      if (found != counted) {
        throw new IllegalStateException("ours " + found + ", theirs " + counted);
      }
    }
    System.out.printf(
        "loops to length %d on %d/%d: ours %d in %.1f ms, JGraphT Hawick-James %d in %.1f ms, %.1f times faster%n",
        LENGTH, ELEMENTS, ARROWS, found, median(ours), counted, median(theirs), median(theirs) / median(ours));
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
  }

  private static CausalMap map(long seed) {
    Random random = new Random(seed);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < ELEMENTS; i++) {
      elements.add(new Element("e" + i, "company", "", List.of(), Optional.empty(), Optional.empty(), "", ""));
    }
    java.util.TreeSet<Integer> pairs = new java.util.TreeSet<>();
    List<Relationship> arrows = new ArrayList<>();
    while (arrows.size() < ARROWS) {
      int a = random.nextInt(ELEMENTS);
      int b = random.nextInt(ELEMENTS);
      if (a != b && pairs.add(a * ELEMENTS + b)) {
        Polarity p = random.nextInt(4) == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE;
        arrows.add(
            new Relationship("e" + a, "e" + b, p, Optional.empty(), "", List.of(), List.of(), "", ""));
      }
    }
    return CausalMap.of(
        new Trace(
            "bench", "systemic", Optional.empty(), "", "", "", "", "", elements, arrows, List.of(),
            List.of(), List.of(), List.of(), new java.util.TreeMap<>(), List.of()));
  }

  private static Graph<Integer, DefaultEdge> graph(CausalMap map) {
    Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    Integer[] vertices = new Integer[ELEMENTS];
    for (int i = 0; i < ELEMENTS; i++) {
      vertices[i] = i;
      graph.addVertex(vertices[i]);
    }
    map.arrows().forEach(a -> graph.addEdge(vertices[a.from()], vertices[a.to()]));
    return graph;
  }
}

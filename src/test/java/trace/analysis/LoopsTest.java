package trace.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.HawickJamesSimpleCycles;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.TestMaps;

class LoopsTest {
  @ParameterizedTest
  @ValueSource(strings = {"workman", "yoho", "jaws"})
  void everyLoopTracedByHandAndNoOther(String file) {
    TestMaps map = TestMaps.read(file);
    assertThat(loops(map.map(), 8)).containsExactlyInAnyOrderElementsOf(told(map));
    assertThat(Loops.find(map.map(), 8).leftOut()).isEqualTo(Loops.LeftOut.NOTHING);
  }

  private static List<String> told(TestMaps map) {
    CausalMap graph = map.map();
    return map.told().stream()
        .map(
            t ->
                t.kind()
                    + Loops.turned(
                        t.through().stream().map(n -> graph.index(n).orElseThrow()).toList()))
        .toList();
  }

  private static List<String> loops(CausalMap map, int maxLength) {
    return Loops.find(map, maxLength).all().stream()
        .map(l -> l.kind().letter() + Loops.turned(l.elements()))
        .toList();
  }

  @Test
  void theSpareArrowsOfJawsMakeSixteenLoops() {
    CausalMap map =
        TestMaps.read("jaws")
            .arrow("参加者数 -> AWS社員の手伝いの量 (+, 遅れ)")
            .arrow("AWSの利用の広がり -> 参加者数 (+)")
            .map();
    Loops found = Loops.find(map, 10);
    assertThat(found.all().stream().map(Loop::label))
        .containsExactlyInAnyOrder(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "B1", "B2", "B3",
            "B4", "B5");
    assertThat(found.leftOut()).isEqualTo(Loops.LeftOut.NOTHING);
    Loops short8 = Loops.find(map, 8);
    assertThat(short8.all().size()).isEqualTo(14);
    assertThat(short8.leftOut()).isEqualTo(Loops.LeftOut.LONGER);
  }

  @Test
  void orderedByLengthThenByTheEarliestArrowThenTheNext() {
    Loops found = Loops.find(TestMaps.read("workman").map(), 8);
    assertThat(
            found.all().stream()
                .map(l -> l.label() + l.arrows().stream().map(a -> a.index() + 1).toList()))
        .containsExactly(
            "R1[5, 6]",
            "B1[21, 22]",
            "R2[9, 11, 12]",
            "R3[13, 14, 15]",
            "R4[1, 2, 3, 4]",
            "B2[12, 17, 18, 19]",
            "B3[7, 8, 10, 11, 12]",
            "R5[8, 10, 13, 14, 16]");
  }

  @Test
  void namesFollowTheElementsWhereverTheyStart() {
    TestMaps map =
        TestMaps.of("A -> B (+)", "B -> C (-)", "C -> A (+)", "B -> A (+)")
            .named("長い輪", "Ｃ", "A", "B")
            .named("輪ではない", "A", "C")
            .named("知らない名前", "A", "Z");
    assertThat(Loops.find(map.map(), 8).all().stream().map(l -> l.label() + l.name().orElse("")))
        .containsExactly("R1", "B1長い輪");
  }

  @Test
  void arrowsToThemselvesParallelArrowsAndOpenSigns() {
    CausalMap map =
        TestMaps.of("A -> A (-)", "A -> B (+)", "B -> A (?)", "A -> B (-)", "B -> C (+)").map();
    assertThat(
            Loops.find(map, 8).all().stream()
                .map(l -> l.label() + l.arrows().stream().map(Arrow::index).toList()))
        .containsExactly("B1[0]", "?1[1, 2]", "?2[2, 3]");
  }

  @Test
  void nothingInAnEmptyMapAndNothingInAChain() {
    assertThat(Loops.find(TestMaps.empty().map(), 8).all()).isEmpty();
    Loops chain = Loops.find(TestMaps.of("A -> B (+)", "B -> C (+)", "A -> C (+)").map(), 8);
    assertThat(chain.all()).isEmpty();
    assertThat(chain.leftOut()).isEqualTo(Loops.LeftOut.NOTHING);
    assertThat(chain.maxLength()).isEqualTo(8);
  }

  /** On easy maps the plain walk answers; told that none is easy, the search with blocking does. */
  @ParameterizedTest
  @ValueSource(longs = {1_000_000, 0})
  void agreesWithJohnsonOnThousandsOfRandomMaps(long easy) {
    Random random = new Random(20260103);
    for (int round = 0; round < 3000; round++) {
      int n = 1 + random.nextInt(8);
      int m = random.nextInt(Math.min(n * n, 3 * n) + 1);
      int[][] arrows = distinct(random, n, m);
      int limit = 1 + random.nextInt(n + 1);
      Loops found = Loops.find(map(n, arrows, random), limit, 50_000, easy);
      TreeSet<List<Integer>> expected = oracle(n, arrows);
      int longest = expected.stream().mapToInt(List::size).max().orElse(0);
      expected.removeIf(l -> l.size() > limit);
      List<List<Integer>> actual =
          found.all().stream().map(l -> Loops.turned(l.elements())).toList();
      assertThat(
              new TreeSet<>(BY_LENGTH) {
                {
                  addAll(actual);
                }
              })
          .as("round " + round)
          .containsExactlyElementsOf(expected);
      assertThat(actual).doesNotHaveDuplicates();
      assertThat(found.leftOut())
          .as("round " + round)
          .isEqualTo(longest > limit ? Loops.LeftOut.LONGER : Loops.LeftOut.NOTHING);
      checkKindsAndOrder(found);
    }
  }

  private static void checkKindsAndOrder(Loops found) {
    for (Loop loop : found.all()) {
      long minus =
          loop.arrows().stream()
              .filter(a -> a.relationship().polarity().sign().equals("-"))
              .count();
      boolean open =
          loop.arrows().stream().anyMatch(a -> a.relationship().polarity().sign().equals("?"));
      assertThat(loop.kind().letter()).isEqualTo(open ? "?" : minus % 2 == 0 ? "R" : "B");
      for (int i = 0; i < loop.length(); i++) {
        assertThat(loop.arrows().get(i).to())
            .isEqualTo(loop.arrows().get((i + 1) % loop.length()).from());
      }
      int first = loop.arrows().get(0).index();
      assertThat(loop.arrows().stream().allMatch(a -> a.index() >= first)).isTrue();
    }
    List<List<Integer>> indices =
        found.all().stream().map(l -> l.arrows().stream().map(Arrow::index).toList()).toList();
    assertThat(indices).isSortedAccordingTo(BY_LENGTH);
  }

  private static final Comparator<List<Integer>> BY_LENGTH =
      Comparator.<List<Integer>>comparingInt(List::size)
          .thenComparing(
              (a, b) ->
                  Arrays.compare(
                      a.stream().mapToInt(i -> i).toArray(),
                      b.stream().mapToInt(i -> i).toArray()));

  /** JGraphT's answer; loops of one arrow are added by hand, where the algorithm knows none. */
  private static TreeSet<List<Integer>> oracle(int n, int[][] arrows) {
    Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    Integer[] vertices = new Integer[n];
    for (int i = 0; i < n; i++) {
      vertices[i] = i;
      graph.addVertex(vertices[i]);
    }
    TreeSet<List<Integer>> loops = new TreeSet<>(BY_LENGTH);
    for (int[] a : arrows) {
      if (a[0] == a[1]) {
        loops.add(List.of(a[0]));
      } else {
        graph.addEdge(vertices[a[0]], vertices[a[1]]);
      }
    }
    new JohnsonSimpleCycles<>(graph).findSimpleCycles().forEach(c -> loops.add(Loops.turned(c)));
    return loops;
  }

  private static int[][] distinct(Random random, int n, int m) {
    BitSet seen = new BitSet();
    List<int[]> arrows = new ArrayList<>();
    while (arrows.size() < m) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (!seen.get(a * n + b)) {
        seen.set(a * n + b);
        arrows.add(new int[] {a, b});
      }
    }
    return arrows.toArray(int[][]::new);
  }

  private static CausalMap map(int n, int[][] arrows, Random random) {
    TestMaps map = TestMaps.empty();
    for (int i = 0; i < n; i++) {
      map.element("e" + i, "company");
    }
    for (int[] a : arrows) {
      String sign = List.of("+", "+", "-", "-", "?").get(random.nextInt(5));
      map.arrow("e" + a[0] + " -> e" + a[1] + " (" + sign + ")");
    }
    return map.map();
  }

  /** And as many as JGraphT's Hawick–James with the same limit. */
  @Test
  void theWalkAndTheSearchFindTheSameInTheSameOrder() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      int n = 10 + random.nextInt(50);
      CausalMap map = map(n, distinct(random, n, 2 * n + random.nextInt(n)), random);
      int limit = 2 + random.nextInt(11);
      Loops walked = Loops.find(map, limit, Integer.MAX_VALUE, Long.MAX_VALUE);
      Loops searched = Loops.find(map, limit, Integer.MAX_VALUE, 0);
      assertThat(walked.all().size()).as("round " + round).isEqualTo(hawickJames(map, limit));
      assertThat(walked.all().stream().map(l -> l.label() + l.arrows()))
          .as("round " + round)
          .containsExactlyElementsOf(
              searched.all().stream().map(l -> l.label() + l.arrows()).toList());
    }
  }

  private static int hawickJames(CausalMap map, int limit) {
    Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    Integer[] vertices = new Integer[map.elements().size()];
    for (int i = 0; i < vertices.length; i++) {
      vertices[i] = i;
      graph.addVertex(vertices[i]);
    }
    map.arrows().forEach(a -> graph.addEdge(vertices[a.from()], vertices[a.to()]));
    var peer = new HawickJamesSimpleCycles<>(graph);
    peer.setPathLimit(limit);
    int[] count = {0};
    peer.findSimpleCycles(c -> count[0]++);
    return count[0];
  }

  @Test
  void manyLoopsOnALargeMap() {
    Random random = new Random(42);
    CausalMap map = map(108, distinct(random, 108, 304), random);
    Loops found = assertTimeout(Duration.ofSeconds(10), () -> Loops.find(map, 12));
    assertThat(found.leftOut()).isEqualTo(Loops.LeftOut.LONGER);
    assertThat(found.maxLength()).isEqualTo(12);
    checkKindsAndOrder(found);
    assertThat(found.independent().size()).isBetween(17, 304 - 108 + 1);
    BitSet all = new BitSet();
    found.all().forEach(l -> l.arrows().forEach(a -> all.set(a.index())));
    found.independent().forEach(l -> l.arrows().forEach(a -> all.clear(a.index())));
    assertThat(all.cardinality()).isZero();
  }

  @Test
  void aTangleIsAnsweredWithItsShortLoops() {
    CausalMap map = complete(40);
    Loops found = assertTimeout(Duration.ofSeconds(10), () -> Loops.find(map, 8));
    assertThat(found.leftOut()).isEqualTo(Loops.LeftOut.TOO_MANY);
    assertThat(found.maxLength()).isEqualTo(3);
    assertThat(found.all().size()).isEqualTo(780 + 40 * 39 * 38 / 3);
    checkKindsAndOrder(found);
  }

  @Test
  void neverNothing() {
    Loops found = Loops.find(complete(20), 8, 100, 1_000);
    assertThat(found.leftOut()).isEqualTo(Loops.LeftOut.TOO_MANY);
    assertThat(found.maxLength()).isEqualTo(1);
    assertThat(found.all().size()).isEqualTo(100);
    assertThat(found.all().stream().allMatch(l -> l.length() == 2)).isTrue();
    checkKindsAndOrder(found);
  }

  private static CausalMap complete(int n) {
    TestMaps map = TestMaps.empty();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          map.arrow("e" + i + " -> e" + j + " (+)");
        }
      }
    }
    return map.map();
  }

  @Test
  void deadEndsAreNotTriedAgainAndAgain() {
    // One way in and out of a thicket: every path from the start into it must come back through v.
    TestMaps map = TestMaps.of("s -> v (+)", "v -> s (+)");
    for (int i = 0; i < 30; i++) {
      map.arrow("v -> t" + i + " (+)").arrow("t" + i + " -> v (+)");
      for (int j = 0; j < i; j++) {
        map.arrow("t" + j + " -> t" + i + " (+)");
      }
    }
    CausalMap thicket = map.map();
    Loops found = assertTimeout(Duration.ofSeconds(10), () -> Loops.find(thicket, 4));
    assertThat(found.leftOut()).isEqualTo(Loops.LeftOut.LONGER);
    assertThat(found.all().get(0).arrows()).hasSize(2);
  }

  @Test
  void aLongRingIsFoundWhenAskedFor() {
    TestMaps map = TestMaps.empty();
    for (int i = 0; i < 3000; i++) {
      map.arrow("e" + i + " -> e" + (i + 1) % 3000 + " (+)");
    }
    CausalMap ring = map.map();
    assertThat(Loops.find(ring, 8).all()).isEmpty();
    assertThat(Loops.find(ring, 8).leftOut()).isEqualTo(Loops.LeftOut.LONGER);
    assertThat(Loops.find(ring, Integer.MAX_VALUE).all()).hasSize(1);
    assertThat(Loops.find(ring, 3000).all().get(0).length()).isEqualTo(3000);
  }
}

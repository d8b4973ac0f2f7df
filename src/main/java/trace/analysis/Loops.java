package trace.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Polarity;

/**
 * The feedback loops of a map.
 *
 * <p>Order: by length; loops of the same length by their earliest arrow in the file, then by the
 * arrow that follows it on the loop, and so on. Labels are numbered in that order, for each kind on
 * its own.
 *
 * @param all every loop up to {@code maxLength}, or the first of them when there are too many
 * @param maxLength up to which length {@code all} is complete: what was asked for or, with {@link
 *     LeftOut#TOO_MANY}, less
 * @param leftOut what was left out
 * @param independent a set of short loops, each with an arrow that no loop before it has, that
 *     together cover every arrow that lies on a loop found: the shortest independent loop set
 *     (Oliva, System Dynamics Review 20(4), 2004); the whole list where the map is small
 */
public record Loops(List<Loop> all, int maxLength, LeftOut leftOut, List<Loop> independent) {
  /** What a search left out. */
  public enum LeftOut {
    NOTHING,
    /**
     * There are loops longer than {@code maxLength}; or, on maps so tangled that a limited look
     * cannot tell, there may be. Never said of a map whose parts in which everything reaches
     * everything have {@code maxLength} elements at most.
     */
    LONGER,
    /**
     * There are more loops than can be listed: {@code maxLength} is lower than what was asked for,
     * and says up to where all are listed. If already the shortest loops are too many, the first of
     * them are listed, one longer than {@code maxLength}.
     */
    TOO_MANY
  }

  /** The longest loop looked for unless somebody asks for more. */
  public static final int DEFAULT_MAX_LENGTH = 8;

  /** The most loops that are listed. */
  private static final int LISTABLE = 50_000;

  /** Up to so many loops, people can look at all of them. */
  private static final int SMALL = 16;

  /** How many arrows a plain walk may look at before the map counts as hard. */
  private static final long EASY = 3_000_000;

  /** How many arrows a search may look at before it is content with shorter loops. */
  private static final long WORK = 30_000_000;

  /** How many it may look at only to know whether there are longer ones. */
  private static final long WORK_FOR_LONGER = 1_000_000;

  public Loops {
    all = List.copyOf(all);
    independent = List.copyOf(independent);
  }

  /**
   * Finds the loops of the map.
   *
   * @param maxLength the longest loop wanted, in arrows; an arrow from an element to itself is a
   *     loop of length 1
   */
  public static Loops find(CausalMap map, int maxLength) {
    return find(map, maxLength, LISTABLE, EASY);
  }

  /** The same with another limit to what can be listed, and to how long a map counts as easy. */
  static Loops find(CausalMap map, int maxLength, int listable, long easy) {
    if (maxLength < 1) {
      throw new IllegalArgumentException("maxLength " + maxLength);
    }
    int elements = map.elements().size();
    int[] from = map.arrows().stream().mapToInt(Arrow::from).toArray();
    int[] to = map.arrows().stream().mapToInt(Arrow::to).toArray();
    Optional<List<int[]>> walked = LoopWalk.all(elements, from, to, maxLength, listable, easy);
    List<int[]> found;
    int complete = maxLength;
    LeftOut leftOut = LeftOut.NOTHING;
    if (walked.isPresent()) {
      found = walked.get();
    } else {
      var search =
          new LoopSearch(LoopSearch.Purpose.ALL, elements, from, to, maxLength, listable, WORK);
      found = search.all();
      if (search.lowered()) {
        complete = search.bound();
        leftOut = LeftOut.TOO_MANY;
      }
      if (found.isEmpty() && search.lowered()) {
        found =
            new LoopSearch(
                    LoopSearch.Purpose.FIRST, elements, from, to, complete + 1, listable, 20 * WORK)
                .all();
      }
    }
    if (leftOut == LeftOut.NOTHING && longer(elements, from, to, maxLength)) {
      leftOut = LeftOut.LONGER;
    }
    List<Loop> all = labelled(map, found);
    return new Loops(
        all,
        complete,
        leftOut,
        all.size() <= SMALL ? all : shortestIndependent(all, found, from.length));
  }

  /** True if there is a loop longer than that, or if a limited look cannot tell. */
  private static boolean longer(int elements, int[] from, int[] to, int length) {
    if (length >= elements) {
      return false;
    }
    Components components = Components.of(elements, from, to);
    int[] inside = new int[from.length];
    int count = 0;
    for (int a = 0; a < from.length; a++) {
      if (components.together(from[a], to[a]) && components.size(from[a]) > length) {
        inside[count++] = a;
      }
    }
    int[] f = new int[count];
    int[] t = new int[count];
    for (int i = 0; i < count; i++) {
      f[i] = from[inside[i]];
      t[i] = to[inside[i]];
    }
    return new LoopSearch(
            LoopSearch.Purpose.LONGER, elements, f, t, elements, length, WORK_FOR_LONGER)
        .longerOrUnknown();
  }

  private static List<Loop> labelled(CausalMap map, List<int[]> found) {
    Map<List<Integer>, String> names = names(map);
    Polarity[] signs =
        map.arrows().stream().map(a -> a.relationship().polarity()).toArray(Polarity[]::new);
    int[] numbers = new int[LoopKind.values().length];
    List<Loop> loops = new ArrayList<>(found.size());
    for (int[] path : found) {
      LoopKind kind = kind(path, signs);
      Optional<String> name =
          names.isEmpty() ? Optional.empty() : Optional.ofNullable(names.get(key(map, path)));
      loops.add(new Loop(map, path, kind, ++numbers[kind.ordinal()], name));
    }
    return loops;
  }

  private static LoopKind kind(int[] path, Polarity[] signs) {
    boolean odd = false;
    for (int a : path) {
      if (signs[a] == Polarity.OPEN) {
        return LoopKind.UNDETERMINED;
      }
      odd ^= signs[a] == Polarity.NEGATIVE;
    }
    return odd ? LoopKind.BALANCING : LoopKind.REINFORCING;
  }

  /** The names given to loops; where a loop has two, the first one counts. */
  private static Map<List<Integer>, String> names(CausalMap map) {
    Map<List<Integer>, String> names = new HashMap<>();
    for (NamedLoop named : map.trace().loops()) {
      List<Integer> elements = new ArrayList<>();
      for (String name : named.through()) {
        map.index(name).ifPresent(elements::add);
      }
      if (!elements.isEmpty() && elements.size() == named.through().size()) {
        names.putIfAbsent(turned(elements), named.name());
      }
    }
    return names;
  }

  private static List<Integer> key(CausalMap map, int[] path) {
    List<Integer> elements = new ArrayList<>(path.length);
    for (int a : path) {
      elements.add(map.arrows().get(a).from());
    }
    return turned(elements);
  }

  /** The same ring, read from its smallest number on. */
  static List<Integer> turned(List<Integer> ring) {
    int smallest = 0;
    for (int i = 1; i < ring.size(); i++) {
      if (ring.get(i) < ring.get(smallest)) {
        smallest = i;
      }
    }
    List<Integer> turned = new ArrayList<>(ring.subList(smallest, ring.size()));
    turned.addAll(ring.subList(0, smallest));
    return turned;
  }

  /** Takes, from the shortest loop on, each that has an arrow none before it had. */
  private static List<Loop> shortestIndependent(List<Loop> all, List<int[]> paths, int arrows) {
    boolean[] covered = new boolean[arrows];
    List<Loop> taken = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      boolean fresh = false;
      for (int a : paths.get(i)) {
        fresh |= !covered[a];
        covered[a] = true;
      }
      if (fresh) {
        taken.add(all.get(i));
      }
    }
    return taken;
  }

  /** The loop with that label ({@code R1}, in any width or case). */
  public Optional<Loop> labelled(String label) {
    String key = Names.key(label);
    return all.stream().filter(l -> l.label().equalsIgnoreCase(key)).findFirst();
  }
}

package trace.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the closed paths of a directed graph, as arrays of arrow numbers, up to a length.
 *
 * <p>Each loop is found once, from its smallest arrow number, by a depth-first search among the
 * larger ones. An element is entered only if the way back is short enough: at first its distance to
 * the start, and after a failed visit one arrow more than what was tried, until an element it
 * depends on becomes free again. This is the blocking of Johnson (SIAM J. Comput. 4(1), 1975)
 * carried over to bounded lengths as by Gupta and Suzumura (2021), so that the work between two
 * loops stays polynomial. Arrows are tried in order; the loops of one length come out in the order
 * of their arrow numbers.
 */
final class LoopSearch {
  /** What to do when the search grows too large. */
  enum Purpose {
    /** Lower the bound, so that up to it the list is complete. */
    ALL,
    /** Stop, and keep what was found first. */
    FIRST,
    /** Stop at the first loop that is longer than {@code listable}, and when the work is done. */
    LONGER
  }

  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final int[] from;
  private final int[] to;
  private final int[][] out;
  private final int[][] in;
  private final int limit;
  private final int listable;
  private final long work;
  private final Purpose purpose;

  private final List<List<int[]>> byLength = new ArrayList<>();
  private int bound;
  private int reached;
  private int found;
  private long steps;
  private boolean stopped;

  /** For each element, where in {@code out} the arrows after the first one of the path begin. */
  private final int[] later;

  private final IntBag released = new IntBag();
  private final int[] distance;
  private final int[] need;
  private final int[] queue;
  private final IntBag[] waiting;
  private final boolean[] registered;
  private final int[] path;
  private final int[] next;
  private final boolean[] success;

  /**
   * Prepares a search.
   *
   * @param elements how many elements there are
   * @param from the cause of each arrow
   * @param to the effect of each arrow
   * @param limit the longest loop wanted, at least 1
   * @param listable how many loops may be listed
   * @param work how many arrows may be looked at before it is too many
   */
  LoopSearch(
      Purpose purpose, int elements, int[] from, int[] to, int limit, int listable, long work) {
    this.purpose = purpose;
    this.from = from;
    this.to = to;
    this.out = grouped(elements, from);
    this.in = grouped(elements, to);
    this.limit = Math.min(limit, Math.max(elements, 1));
    this.bound = this.limit;
    this.listable = listable;
    this.work = work;
    this.later = new int[elements];
    this.distance = new int[elements];
    this.need = new int[elements];
    this.queue = new int[elements];
    Arrays.fill(distance, NEVER - 1);
    Arrays.fill(need, NEVER - 1);
    this.registered = new boolean[elements];
    this.waiting = new IntBag[elements];
    for (int v = 0; v < elements; v++) {
      waiting[v] = new IntBag();
    }
    this.path = new int[this.limit + 1];
    this.next = new int[this.limit + 1];
    this.success = new boolean[this.limit + 1];
    for (int length = 0; length <= this.limit; length++) {
      byLength.add(new ArrayList<>());
    }
  }

  private static int[][] grouped(int elements, int[] ends) {
    int[] count = new int[elements];
    for (int v : ends) {
      count[v]++;
    }
    int[][] groups = new int[elements][];
    for (int v = 0; v < elements; v++) {
      groups[v] = new int[count[v]];
    }
    for (int a = ends.length - 1; a >= 0; a--) {
      groups[ends[a]][--count[ends[a]]] = a;
    }
    return groups;
  }

  /** Lists every loop up to {@link #bound()}, which is lowered when there are too many. */
  List<int[]> all() {
    for (int a = 0; a < from.length && !stopped; a++) {
      from(a);
    }
    List<int[]> loops = new ArrayList<>(found);
    for (int length = 1; length <= bound; length++) {
      loops.addAll(byLength.get(length));
    }
    return loops;
  }

  /** Up to which length every loop was found. */
  int bound() {
    return bound;
  }

  /**
   * True if there is a loop longer than {@code listable}, or if the work did not suffice to know.
   */
  boolean longerOrUnknown() {
    for (int a = 0; a < from.length && !stopped; a++) {
      from(a);
    }
    return stopped;
  }

  /** True if the bound had to be lowered. */
  boolean lowered() {
    return bound < limit;
  }

  /** The loops that start with this arrow and go on along later ones. */
  private void from(int first) {
    int start = from[first];
    if (to[first] == start) {
      path[0] = first;
      report(1);
      return;
    }
    measure(first, start);
    if (distance[to[first]] > bound - 1) {
      return;
    }
    need[start] = NEVER;
    path[0] = first;
    int depth = 0;
    enter(depth, first);
    while (depth >= 0) {
      int v = to[path[depth]];
      int a = nextArrow(depth, v, first);
      if (a < 0) {
        leave(depth, v);
        depth--;
      } else if (to[a] == start) {
        path[depth + 1] = a;
        success[depth] = true;
        report(depth + 2);
      } else {
        path[++depth] = a;
        enter(depth, first);
      }
      if (stopped) {
        return;
      }
    }
  }

  private void enter(int depth, int first) {
    int v = to[path[depth]];
    need[v] = NEVER;
    success[depth] = false;
    while (later[v] < out[v].length && out[v][later[v]] <= first) {
      later[v]++;
    }
    next[depth] = later[v];
  }

  /** The next arrow worth following from the element at this depth, or -1. */
  private int nextArrow(int depth, int v, int first) {
    int[] arrows = out[v];
    int used = depth + 2;
    int start = from[first];
    while (next[depth] < arrows.length) {
      int a = arrows[next[depth]++];
      count();
      if (used <= bound && (to[a] == start || need[to[a]] <= bound - used)) {
        return a;
      }
    }
    return -1;
  }

  /** Takes an element off the path: free again after a loop, else barred for what was tried. */
  private void leave(int depth, int v) {
    if (success[depth]) {
      if (depth > 0) {
        success[depth - 1] = true;
      }
      need[v] = distance[v];
      if (waiting[v].size > 0) {
        release(v);
      }
    } else {
      need[v] = Math.max(distance[v], bound - depth);
      if (!registered[v]) {
        registered[v] = true;
        for (int a : out[v]) {
          waiting[to[a]].add(v);
        }
      }
    }
  }

  /** Lowers what is needed from the elements whose visits failed because of this one. */
  private void release(int v) {
    released.add(v);
    while (released.size > 0) {
      int w = released.values[--released.size];
      IntBag waiters = waiting[w];
      for (int i = 0; i < waiters.size; i++) {
        int u = waiters.values[i];
        int less = Math.max(distance[u], need[w] + 1);
        if (need[u] != NEVER && need[u] > less) {
          need[u] = less;
          released.add(u);
        }
        count();
      }
    }
  }

  /**
   * Distances back to the start along arrows later than the first one. Elements from which there is
   * no way back are never entered, so that only what was reached has to be forgotten again.
   */
  private void measure(int first, int start) {
    for (int i = 0; i < reached; i++) {
      distance[queue[i]] = NEVER - 1;
      need[queue[i]] = NEVER - 1;
      registered[queue[i]] = false;
      for (int a : out[queue[i]]) {
        waiting[to[a]].size = 0;
      }
    }
    distance[start] = 0;
    need[start] = 0;
    queue[0] = start;
    reached = 1;
    int head = 0;
    while (head < reached) {
      int v = queue[head++];
      if (distance[v] >= bound - 1) {
        break;
      }
      for (int a : in[v]) {
        count();
        if (a > first && distance[from[a]] == NEVER - 1) {
          distance[from[a]] = distance[v] + 1;
          need[from[a]] = distance[v] + 1;
          queue[reached++] = from[a];
        }
      }
    }
  }

  private void report(int length) {
    if (purpose == Purpose.LONGER) {
      stopped = length > listable;
      return;
    }
    if (length > bound) {
      return;
    }
    if (purpose == Purpose.FIRST && found == listable) {
      stopped = true;
      return;
    }
    byLength.get(length).add(Arrays.copyOf(path, length));
    found++;
    while (found > listable) {
      lower();
    }
  }

  private void count() {
    if (++steps > work) {
      steps = 0;
      lower();
    }
  }

  private void lower() {
    if (purpose != Purpose.ALL) {
      stopped = true;
      return;
    }
    found -= byLength.get(bound).size();
    byLength.get(bound).clear();
    bound--;
    stopped = bound == 0;
  }

  /** Numbers in a growing array; a number may be in it more than once. */
  private static final class IntBag {
    private int[] values = new int[4];
    private int size;

    private void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }
  }
}

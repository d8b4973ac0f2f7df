package trace.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the loops of an easy map: every closed path up to a length, from its smallest arrow number,
 * by a plain depth-first search among the larger ones that enters an element only if its distance
 * to the start leaves room. It finds the same loops in the same order as {@link LoopSearch},
 * several times faster where most of what it enters lies on a loop; where much of it does not, it
 * could walk into the same dead ends for ever, and so it gives up after a number of steps.
 */
final class LoopWalk {
  /** Farther than any loop is long. */
  private static final int FAR = Integer.MAX_VALUE / 2;

  private final int[] from;
  private final int[] to;

  /** The arrows by cause, ascending: those of element v stand from begin[v] to begin[v + 1]. */
  private final int[] out;

  private final int[] begin;
  private final int[] in;
  private final int[] inBegin;

  /** For each element, where in {@code out} the arrows after the first one of the path begin. */
  private final int[] later;

  /** How far each element is from the start; the same, but FAR while it is on the path. */
  private final int[] distance;

  private final int[] room;
  private final int[] queue;
  private final int[] path;
  private final int[] next;
  private final int limit;
  private final int listable;
  private final List<List<int[]>> byLength = new ArrayList<>();
  private int reached;
  private long left;
  private int found;

  private LoopWalk(int elements, int[] from, int[] to, int limit, int listable, long steps) {
    this.from = from;
    this.to = to;
    this.limit = Math.min(limit, Math.max(elements, 1));
    this.listable = listable;
    this.left = steps;
    this.begin = counted(elements, from);
    this.out = grouped(from, begin);
    this.inBegin = counted(elements, to);
    this.in = grouped(to, inBegin);
    this.later = Arrays.copyOf(begin, elements);
    this.distance = new int[elements];
    this.room = new int[elements];
    Arrays.fill(distance, FAR);
    Arrays.fill(room, FAR);
    this.queue = new int[elements];
    this.path = new int[this.limit + 1];
    this.next = new int[this.limit + 1];
    for (int length = 0; length <= this.limit; length++) {
      byLength.add(new ArrayList<>());
    }
  }

  /**
   * Every loop up to {@code limit} arrows, as arrays of arrow numbers, by length and then by these
   * numbers; nothing if there are more than {@code listable}, or if it takes more steps than that.
   *
   * @param elements how many elements there are
   * @param from the cause of each arrow
   * @param to the effect of each arrow
   * @param limit the longest loop wanted, at least 1
   * @param steps how many arrows may be looked at
   */
  static Optional<List<int[]>> all(
      int elements, int[] from, int[] to, int limit, int listable, long steps) {
    return new LoopWalk(elements, from, to, limit, listable, steps).all();
  }

  private static int[] counted(int elements, int[] ends) {
    int[] begin = new int[elements + 1];
    for (int v : ends) {
      begin[v + 1]++;
    }
    for (int v = 0; v < elements; v++) {
      begin[v + 1] += begin[v];
    }
    return begin;
  }

  private static int[] grouped(int[] ends, int[] begin) {
    int[] place = begin.clone();
    int[] arrows = new int[ends.length];
    for (int a = 0; a < ends.length; a++) {
      arrows[place[ends[a]]++] = a;
    }
    return arrows;
  }

  private Optional<List<int[]>> all() {
    for (int a = 0; a < from.length; a++) {
      later[from[a]]++;
      path[0] = a;
      if (to[a] == from[a]) {
        add(1);
      } else if (measured(a)) {
        walk(from[a]);
      }
      if (left < 0 || found > listable) {
        return Optional.empty();
      }
    }
    List<int[]> loops = new ArrayList<>(found);
    byLength.forEach(loops::addAll);
    return Optional.of(loops);
  }

  /**
   * Measures how far each element is from the start of this arrow, along later arrows; true if the
   * way back from its end is short enough.
   */
  private boolean measured(int first) {
    for (int i = 0; i < reached; i++) {
      distance[queue[i]] = FAR;
      room[queue[i]] = FAR;
    }
    int start = from[first];
    distance[start] = 0;
    room[start] = 0;
    queue[0] = start;
    reached = 1;
    int head = 0;
    while (head < reached && distance[queue[head]] < limit - 1) {
      int v = queue[head++];
      left -= inBegin[v + 1] - inBegin[v];
      for (int i = inBegin[v + 1] - 1; i >= inBegin[v] && in[i] > first; i--) {
        int u = from[in[i]];
        if (distance[u] == FAR) {
          distance[u] = distance[v] + 1;
          room[u] = distance[u];
          queue[reached++] = u;
        }
      }
    }
    return distance[to[first]] <= limit - 1;
  }

  /** Follows the later arrows from the end of the path's first one, in order, back to its start. */
  private void walk(int start) {
    int depth = 0;
    int v = to[path[0]];
    room[v] = FAR;
    next[0] = later[v];
    while (depth >= 0 && left >= 0 && found <= listable) {
      int after = limit - depth - 2;
      int i = next[depth];
      int end = begin[v + 1];
      int seen = i;
      while (i < end && room[to[out[i]]] > after) {
        i++;
      }
      left -= i - seen + 1;
      next[depth] = i + 1;
      if (i == end) {
        room[v] = distance[v];
        v = depth > 0 ? from[path[depth]] : v;
        depth--;
        continue;
      }
      path[++depth] = out[i];
      if (to[out[i]] == start) {
        add(depth + 1);
        depth--;
      } else {
        v = to[out[i]];
        room[v] = FAR;
        next[depth] = later[v];
      }
    }
  }

  private void add(int length) {
    byLength.get(length).add(Arrays.copyOf(path, length));
    found++;
  }
}

package trace.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Puts people into groups so that those who should not meet again, or are alike, are spread:
 * iterated local search (Lourenço, Martin, Stützle 2003) over exchanges of two people, and over
 * moves from a larger group to a smaller one. {@link Random} is the same on every machine.
 */
final class SeatingSearch {
  /** How many exchanges are looked at: a fraction of a second. */
  private static final int LOOKS = 600_000;

  /** More than anything else: somebody who has a place keeps it if that can be. */
  private static final int STAY = 1000;

  private final Mix mix;
  private final int[] group;
  private final int[] home;
  private final boolean[] fixed;
  private final int[] size;
  private final long[][] with;
  private final Random random;
  private int looks;

  /**
   * @param groups how many groups there are
   * @param home the group in which somebody should stay if possible, or -1
   * @param fixed who may not be moved from there
   */
  SeatingSearch(Mix mix, int groups, int[] home, boolean[] fixed, long seed) {
    this.mix = mix;
    this.home = home;
    this.fixed = fixed;
    this.group = home.clone();
    this.size = new int[groups];
    this.with = new long[mix.size()][groups];
    this.random = new Random(seed);
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0) {
        seat(i, group[i]);
      }
    }
  }

  /** The group of each person, from 0. */
  int[] run() {
    place();
    level();
    improve();
    int[] best = group.clone();
    long bestCost = cost();
    while (looks < LOOKS && bestCost > 0 && mix.size() > 2 && size.length > 1) {
      disturb();
      improve();
      long cost = cost();
      if (cost < bestCost) {
        bestCost = cost;
        best = group.clone();
      } else if (cost > bestCost) {
        reset(best);
      }
    }
    return best;
  }

  private void seat(int person, int to) {
    group[person] = to;
    size[to]++;
    for (int i = 0; i < with.length; i++) {
      with[i][to] += mix.cost(person, i);
    }
  }

  private void unseat(int person) {
    int from = group[person];
    size[from]--;
    for (int i = 0; i < with.length; i++) {
      with[i][from] -= mix.cost(person, i);
    }
    group[person] = -1;
  }

  private void reset(int[] to) {
    for (int i = 0; i < to.length; i++) {
      if (group[i] != to[i]) {
        unseat(i);
        seat(i, to[i]);
      }
    }
  }

  private long cost() {
    long twice = 0;
    long moved = 0;
    for (int i = 0; i < group.length; i++) {
      twice += with[i][group[i]];
      moved += away(i, group[i]);
    }
    return twice / 2 + moved;
  }

  private int away(int person, int at) {
    return home[person] >= 0 && home[person] != at ? STAY : 0;
  }

  /**
   * Those who have no place yet, in an order by chance, each to the best of the smallest groups.
   */
  private void place() {
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] < 0) {
        waiting.add(i);
      }
    }
    java.util.Collections.shuffle(waiting, random);
    for (int person : waiting) {
      int least = Arrays.stream(size).min().orElseThrow();
      int best = -1;
      for (int g = 0; g < size.length; g++) {
        boolean better = size[g] == least && (best < 0 || with[person][g] < with[person][best]);
        best = better ? g : best;
      }
      seat(person, best);
    }
  }

  /** Moves people from the largest group that may give to the smallest, until sizes are even. */
  private void level() {
    while (true) {
      int to = 0;
      for (int g = 1; g < size.length; g++) {
        to = size[g] < size[to] ? g : to;
      }
      int from = -1;
      for (int g = 0; g < size.length; g++) {
        boolean larger = from < 0 ? size[g] > size[to] + 1 : size[g] > size[from];
        from = larger && mover(g, to) >= 0 ? g : from;
      }
      if (from < 0) {
        return;
      }
      int person = mover(from, to);
      unseat(person);
      seat(person, to);
    }
  }

  /** Who of a group would best be moved to another; -1 if nobody may be. */
  private int mover(int from, int to) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == from && !fixed[i]) {
        long change = with[i][to] - with[i][from] + away(i, to) - away(i, from);
        if (change < least) {
          least = change;
          best = i;
        }
      }
    }
    return best;
  }

  /** Exchanges and moves as long as one of them makes it better. */
  private void improve() {
    boolean better = true;
    while (better && looks < 4 * LOOKS) {
      better = false;
      for (int i = 0; i < group.length; i++) {
        better |= !fixed[i] && improve(i);
      }
    }
  }

  private boolean improve(int i) {
    boolean better = false;
    for (int j = i + 1; j < group.length; j++) {
      looks++;
      if (!fixed[j] && group[i] != group[j] && exchange(i, j) < 0) {
        swap(i, j);
        better = true;
      }
    }
    for (int g = 0; g < size.length; g++) {
      int from = group[i];
      long change = with[i][g] - with[i][from] + away(i, g) - away(i, from);
      if (size[from] == size[g] + 1 && change < 0) {
        unseat(i);
        seat(i, g);
        better = true;
      }
    }
    return better;
  }

  private long exchange(int i, int j) {
    int a = group[i];
    int b = group[j];
    long pairs = with[i][b] - with[i][a] + with[j][a] - with[j][b] - 2L * mix.cost(i, j);
    return pairs + away(i, b) + away(j, a) - away(i, a) - away(j, b);
  }

  private void swap(int i, int j) {
    int a = group[i];
    int b = group[j];
    unseat(i);
    unseat(j);
    seat(i, b);
    seat(j, a);
  }

  /** A few exchanges by chance, to leave a place that only looks like the best. */
  private void disturb() {
    looks++;
    for (int n = 0; n < 3; n++) {
      int i = random.nextInt(group.length);
      int j = random.nextInt(group.length);
      boolean free = !fixed[i] && !fixed[j] && home[i] < 0 && home[j] < 0;
      if (free && group[i] != group[j]) {
        swap(i, j);
      }
    }
  }
}

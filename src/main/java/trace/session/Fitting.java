package trace.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import trace.model.Kit;

/**
 * Fits the parts of a kind of session to a length. Fixed parts stay; the others share what is left
 * in proportion to their own lengths, none of them shorter than its least (those that would be are
 * held at it, and the rest is shared anew). Lengths are multiples of five minutes where they can
 * be, by the method of the largest remainder.
 */
final class Fitting {
  private static final int STEP = 5;

  private final List<Kit.Slot> slots;
  private final int minutes;

  private Fitting(List<Kit.Slot> slots, int minutes) {
    this.slots = slots;
    this.minutes = minutes;
  }

  /** The parts that a session of that length has. */
  static List<Kit.Slot> slots(List<Kit.Slot> slots, int minutes) {
    return slots.stream().filter(s -> s.from() <= minutes).toList();
  }

  /**
   * How long each part takes.
   *
   * @param minutes the length of the whole; where it is less than the least of all parts together,
   *     each takes its least
   */
  static List<Integer> lengths(List<Kit.Slot> slots, int minutes) {
    int least = slots.stream().mapToInt(Kit.Slot::least).sum();
    if (least >= minutes) {
      return slots.stream().map(Kit.Slot::least).toList();
    }
    return new Fitting(slots, minutes).lengths();
  }

  private List<Integer> lengths() {
    double[] wanted = wanted();
    int[] lengths = new int[slots.size()];
    for (int i = 0; i < lengths.length; i++) {
      int least = slots.get(i).least();
      int steps = (int) (wanted[i] / STEP) * STEP;
      lengths[i] = slots.get(i).isFixed() ? least : Math.max(least, steps);
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, lengths.length).boxed().toList());
    order.removeIf(i -> slots.get(i).isFixed());
    order.sort(Comparator.comparingDouble(i -> lengths[i] - wanted[i]));
    shareOut(lengths, order);
    return IntStream.of(lengths).boxed().toList();
  }

  /** What rounding left over, or took too much, goes to the parts that it is nearest to. */
  private void shareOut(int[] lengths, List<Integer> order) {
    int left = minutes - IntStream.of(lengths).sum();
    for (int round = 0; left >= STEP; round++) {
      lengths[order.get(round % order.size())] += STEP;
      left -= STEP;
    }
    for (int i = order.size() - 1; left < 0 && i >= 0; i--) {
      int at = order.get(i);
      int given = Math.min(-left, lengths[at] - slots.get(at).least());
      lengths[at] -= given;
      left += given;
    }
    int longest = order.stream().max(Comparator.comparingInt(i -> lengths[i])).orElseThrow();
    lengths[longest] += left;
  }

  /** The lengths before they are rounded. */
  private double[] wanted() {
    double[] wanted = new double[slots.size()];
    boolean[] held = new boolean[slots.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = slots.get(i).isFixed();
      wanted[i] = slots.get(i).least();
    }
    boolean more = true;
    while (more) {
      more = false;
      double factor = factor(held);
      for (int i = 0; i < held.length; i++) {
        if (!held[i]) {
          double share = slots.get(i).minutes() * factor;
          held[i] = share < slots.get(i).least();
          more |= held[i];
          wanted[i] = Math.max(share, slots.get(i).least());
        }
      }
    }
    return wanted;
  }

  private double factor(boolean[] held) {
    int left = minutes;
    int shares = 0;
    for (int i = 0; i < held.length; i++) {
      left -= held[i] ? slots.get(i).least() : 0;
      shares += held[i] ? 0 : slots.get(i).minutes();
    }
    return shares == 0 ? 0 : left / (double) shares;
  }
}

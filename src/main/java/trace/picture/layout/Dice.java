package trace.picture.layout;

/** Random numbers that are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014). */
final class Dice {
  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  double next() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }

  /** A number from 0 to {@code bound} - 1. */
  int next(int bound) {
    return (int) (next() * bound);
  }

  /** A number around 0, mostly between -1 and 1: a cheap bell curve. */
  double around() {
    return (next() + next() + next() + next() - 2) * 1.2;
  }
}

package trace.analysis;

/**
 * The kind of a feedback loop, by the parity of its negative arrows (Sterman 2000, ch. 5.2.4): even
 * is reinforcing, odd is balancing; with an open sign on the way it is undetermined.
 */
public enum LoopKind {
  REINFORCING("R"),
  BALANCING("B"),
  UNDETERMINED("?");

  private final String letter;

  LoopKind(String letter) {
    this.letter = letter;
  }

  /** The letter of its labels: {@code R1}, {@code B1}, {@code ?1}. */
  public String letter() {
    return letter;
  }
}

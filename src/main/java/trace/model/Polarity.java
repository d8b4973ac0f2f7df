package trace.model;

/** The direction in which a cause moves its effect, all else being equal (Sterman 2000, ch. 5). */
public enum Polarity {
  /** More of the cause makes more of the effect: 同じ向き, {@code (+)}. */
  POSITIVE("+"),
  /** More of the cause makes less of the effect: 逆向き, {@code (-)}. */
  NEGATIVE("-"),
  /** Nobody has said yet: {@code (?)}. */
  OPEN("?");

  private final String sign;

  Polarity(String sign) {
    this.sign = sign;
  }

  /** The ASCII sign of the arrow notation: {@code +}, {@code -} or {@code ?}. */
  public String sign() {
    return sign;
  }
}

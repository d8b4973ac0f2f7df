package trace.words;

import trace.model.Language;
import trace.model.Names;

/** Two things of an entry said as one, so that nothing is said twice: the same in all documents. */
public final class Joined {
  private Joined() {}

  /**
   * A period of time.
   *
   * @param from when it begins, as it was written, or empty
   * @param to when it ends, as it was written, or empty; the same as the first means within it
   */
  public static String period(Language language, String from, String to) {
    if (to.isEmpty() || Names.key(from).equals(Names.key(to))) {
      return from;
    }
    Texts texts = Texts.read("joined", language);
    return from.isEmpty() ? texts.text("by", to) : texts.text("period", from, to);
  }

  /**
   * The name of a measure with its unit in brackets: within those that the name ends with, if it
   * does.
   */
  public static String withUnit(Language language, String name, String unit) {
    if (name.isEmpty() || unit.isEmpty()) {
      return name;
    }
    Texts texts = Texts.read("joined", language);
    int last = name.length() - 1;
    int opening = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
    // Behind a square bracket it is an address in somebody's notation, and no remark.
    boolean brackets =
        (name.endsWith("）") || name.endsWith(")"))
            && opening > 0
            && name.charAt(opening - 1) != ']';
    return brackets
        ? texts.text("unit.within", name.substring(0, last), unit) + name.substring(last)
        : texts.text("unit", name, unit);
  }

  /** A number with its unit: 1,200人, 50%, 60 people. */
  public static String amount(String number, String unit) {
    boolean word =
        !unit.isEmpty() && unit.codePointAt(0) < 0x250 && Character.isLetter(unit.codePointAt(0));
    return word ? number + " " + unit : number + unit;
  }
}

package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.ProblemKind;

/** Says why a text is no arrow, and how it was probably meant. */
final class ArrowFaults {
  private static final int LONGEST_SIGN = 60;

  private ArrowFaults() {}

  /** A pair of brackets that begins as a sign does and goes on as none does. */
  static ArrowNotation.Fault badSign(String text, int open, int end) {
    String inside = text.substring(open + 1, end - 1);
    String before = Names.trim(text.substring(0, open));
    String signs = "+＋-－−ー";
    String first = inside.split("[,，、;；､]", 2)[0];
    String rest = inside.length() > first.length() ? inside.substring(first.length() + 1) : "";
    Optional<String> meant =
        SignText.polarity(first).isPresent() && !Names.trim(rest).isEmpty()
            ? Optional.of(late(rest)).map(d -> Names.trim(first) + ", " + d)
            : Optional.of("?");
    boolean twice = rest.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    String sign = repeated(inside).orElse(twice ? "?" : meant.get());
    return new ArrowNotation.Fault(
        ProblemKind.ARROW_BAD_SIGN,
        List.of(text.substring(open, end)),
        open,
        end,
        Optional.of(before + " (" + sign + ")"));
  }

  /** What stands after the sign as a delay, with the word that was typed. */
  private static String late(String rest) {
    String word = SignText.delayWord(rest).orElse(isAscii(rest) ? "delay" : "遅れ");
    return word + " " + SignText.withoutDelayWord(rest);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80) && text.chars().anyMatch(Character::isLetter);
  }

  /** The sign of a text that is one sign several times over: {@code ++}. */
  private static Optional<String> repeated(String inside) {
    String t = Names.trim(inside);
    boolean same = t.length() > 1 && t.chars().allMatch(c -> c == t.charAt(0));
    return same ? SignText.polarity(t.substring(0, 1)).map(Polarity::sign) : Optional.empty();
  }

  /** What is wrong with the arrows found before the sign, if anything is. */
  static Optional<ArrowNotation.Fault> find(
      String text, int body, int end, List<Arrows.Found> arrows) {
    if (arrows.isEmpty()) {
      return Optional.of(withoutArrow(text, body, end));
    }
    Arrows.Found first = arrows.get(0);
    String from = Names.trim(text.substring(0, first.start()));
    int next = arrows.size() > 1 ? arrows.get(1).start() : body;
    String to = Names.trim(text.substring(first.end(), next));
    String sign = body < end ? " " + text.substring(body, end) : "";
    if (arrows.size() > 1) {
      Arrows.Found second = arrows.get(1);
      return fault(ProblemKind.ARROW_CHAIN, second.start(), second.end(), from + " -> " + to);
    }
    if (from.isEmpty()) {
      return fault(ProblemKind.ARROW_WITHOUT_CAUSE, first.start(), first.end(), null);
    }
    if (to.isEmpty()) {
      return fault(ProblemKind.ARROW_WITHOUT_EFFECT, first.start(), first.end(), null);
    }
    return switch (first.direction()) {
      case BACKWARD ->
          fault(ProblemKind.ARROW_BACKWARD, first.start(), first.end(), to + " -> " + from + sign);
      case BOTH ->
          fault(ProblemKind.ARROW_BOTH_WAYS, first.start(), first.end(), from + " -> " + to + sign);
      case FORWARD -> sign.isEmpty() ? nakedSign(text, from, first.end(), end) : Optional.empty();
    };
  }

  private static ArrowNotation.Fault withoutArrow(String text, int body, int end) {
    String name = Names.trim(text.substring(0, body));
    int last = name.length() - 1;
    boolean dash = last >= 0 && (Arrows.isDash(name, last) || name.charAt(last) == 'ー');
    boolean alone = last == 0 || last > 0 && Character.isWhitespace(name.charAt(last - 1));
    if (dash && alone) {
      int at = text.lastIndexOf(name.charAt(last), body - 1);
      return fault(ProblemKind.ARROW_CUT_BY_SHELL, at, at + 1, null).orElseThrow();
    }
    int point = Math.max(name.indexOf('>'), name.indexOf('＞'));
    String meant =
        point > 0 && point < last
            ? Names.trim(name.substring(0, point))
                + " -> "
                + Names.trim(name.substring(point + 1))
                + (body < end ? " " + text.substring(body, end) : "")
            : null;
    return fault(ProblemKind.ARROW_MISSING, 0, Math.max(1, end), meant).orElseThrow();
  }

  /** A sign without brackets, or with a bracket that is not closed. */
  private static Optional<ArrowNotation.Fault> nakedSign(
      String text, String from, int toStart, int end) {
    for (int i = end - 1; i > toStart && i > end - LONGEST_SIGN; i--) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      boolean bracket = c == '(' || c == '（';
      boolean space = Character.isWhitespace(before) || before == '\u3000';
      String sign = text.substring(bracket ? i + 1 : i, end);
      boolean symbol =
          !sign.isEmpty() && !Character.isLetter(sign.codePointAt(0)) || sign.equals("ー");
      if ((bracket || space) && symbol && SignText.read(sign).kind() == SignText.Kind.SIGN) {
        String to = Names.trim(text.substring(toStart, i));
        if (!to.isEmpty()) {
          String meant = from + " -> " + to + " (" + Names.trim(sign) + ")";
          return fault(ProblemKind.ARROW_NAKED_SIGN, i, end, meant);
        }
      }
      if (bracket) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<ArrowNotation.Fault> fault(
      ProblemKind kind, int start, int end, String suggestion) {
    return Optional.of(
        new ArrowNotation.Fault(kind, List.of(), start, end, Optional.ofNullable(suggestion)));
  }
}

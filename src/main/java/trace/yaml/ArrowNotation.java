package trace.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Delay;
import trace.model.Language;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Relationship;

/**
 * The notation of arrows, the same in files, on the command line, on standard input and in the
 * shell: {@code 声→来店（＋、遅れ 半年）}, {@code 声 -> 来店 (+, 遅れ 半年)}.
 */
public final class ArrowNotation {
  private ArrowNotation() {}

  /**
   * An arrow that could be read. The offsets are UTF-16 offsets of the two names in the text.
   *
   * @param polarity the sign; open if none was written
   */
  public record Read(
      String from,
      String to,
      Polarity polarity,
      Optional<Delay> delay,
      int fromStart,
      int fromEnd,
      int toStart,
      int toEnd) {}

  /**
   * Why a text is no arrow.
   *
   * @param start UTF-16 offset of the part it is about
   * @param end offset after that part
   * @param suggestion how it was probably meant
   */
  public record Fault(
      ProblemKind kind, List<String> arguments, int start, int end, Optional<String> suggestion) {
    public Fault {
      arguments = List.copyOf(arguments);
    }

    /** The same as a problem that stands in no file. */
    public Problem problem() {
      return new Problem(kind, arguments, "", Optional.empty(), suggestion);
    }
  }

  /** Either an arrow or what is wrong; exactly one of the two. */
  public record Result(Optional<Read> arrow, Optional<Fault> fault) {}

  /** How an arrow is written. */
  public enum Form {
    /** {@code 声→来店（＋、遅れ 半年）}: needs no quotes in a shell. */
    TAUGHT,
    /** {@code 声 -> 来店 (+, 遅れ 半年)}: what files hold. */
    ASCII
  }

  /** Reads one arrow. Any text is answered. */
  public static Result parse(String text) {
    int end = text.length();
    while (end > 0 && Names.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int open = opening(text, end);
    SignText sign = SignText.UNSIGNED;
    int body = end;
    if (open > 0) {
      SignText inside = SignText.read(text.substring(open + 1, end - 1));
      if (inside.kind() == SignText.Kind.BROKEN) {
        return fault(ArrowFaults.badSign(text, open, end));
      }
      if (inside.kind() == SignText.Kind.SIGN) {
        sign = inside;
        body = open;
      }
    }
    List<Arrows.Found> arrows = Arrows.in(text, body);
    Optional<Read> sound = body < end ? sound(text, arrows, body, sign) : Optional.empty();
    Optional<Fault> fault =
        sound.isPresent() ? Optional.empty() : ArrowFaults.find(text, body, end, arrows);
    return fault.isPresent()
        ? fault(fault.get())
        : new Result(
            sound.isPresent() ? sound : Optional.of(read(text, arrows.get(0), body, sign)), fault);
  }

  /** An arrow with a sign of which nothing can be wrong: nearly all are. */
  private static Optional<Read> sound(
      String text, List<Arrows.Found> arrows, int body, SignText sign) {
    if (arrows.size() != 1 || arrows.get(0).direction() != Arrows.Direction.FORWARD) {
      return Optional.empty();
    }
    Read arrow = read(text, arrows.get(0), body, sign);
    return arrow.from().isEmpty() || arrow.to().isEmpty() ? Optional.empty() : Optional.of(arrow);
  }

  private static Read read(String text, Arrows.Found arrow, int body, SignText sign) {
    int[] from = trimmed(text, 0, arrow.start());
    int[] to = trimmed(text, arrow.end(), body);
    return new Read(
        text.substring(from[0], from[1]),
        text.substring(to[0], to[1]),
        sign.polarity(),
        sign.delay(),
        from[0],
        from[1],
        to[0],
        to[1]);
  }

  private static Result fault(Fault fault) {
    return new Result(Optional.empty(), Optional.of(fault));
  }

  private static int[] trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Names.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Names.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new int[] {start, end} : new int[] {from, from};
  }

  /** Where the pair of brackets begins that ends the text, or -1. */
  private static int opening(String text, int end) {
    if (end == 0 || ")）".indexOf(text.charAt(end - 1)) < 0) {
      return -1;
    }
    int depth = 0;
    for (int i = end - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        depth++;
      } else if ((c == '(' || c == '（') && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** True if there is an arrow of any spelling in the text, or one that points back. */
  public static boolean hasArrow(String text) {
    return !Arrows.in(text).isEmpty();
  }

  /** The names between the arrows of a chain: {@code A → B → C}; one name if there is no arrow. */
  public static List<String> chain(String text) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (Arrows.Found arrow : Arrows.in(text)) {
      names.add(Names.trim(text.substring(from, arrow.start())));
      from = arrow.end();
    }
    names.add(Names.trim(text.substring(from)));
    return names;
  }

  /** Writes an arrow; empty if its names can only stand in an explicit map. */
  public static Optional<String> write(Relationship r, Form form) {
    return write(r.from(), r.to(), r.polarity(), r.delay(), form);
  }

  /**
   * Writes an arrow; empty if its names can only stand in an explicit map.
   *
   * @param language the language of the word for a delay
   */
  public static Optional<String> write(Relationship r, Form form, Language language) {
    return write(r.from(), r.to(), r.polarity(), r.delay(), form, language);
  }

  /** The language of the word for a delay in the brackets at the end of an arrow, if it has one. */
  public static Optional<Language> delayLanguage(String text) {
    String t = Names.trim(text);
    int open = opening(t, t.length());
    return open < 0
        ? Optional.empty()
        : SignText.delayWord(t.substring(open)).map(SignText::language);
  }

  /** Writes an arrow in Japanese; empty if its names can only stand in an explicit map. */
  public static Optional<String> write(
      String from, String to, Polarity polarity, Optional<Delay> delay, Form form) {
    return write(from, to, polarity, delay, form, Language.JA);
  }

  private static Optional<String> write(
      String from,
      String to,
      Polarity polarity,
      Optional<Delay> delay,
      Form form,
      Language language) {
    if (endsLikeASign(from) || endsLikeASign(to)) {
      return Optional.empty();
    }
    String text =
        switch (form) {
          case TAUGHT -> from + "→" + to + "（" + wide(polarity) + said(delay, "、", language) + "）";
          case ASCII ->
              from + " -> " + to + " (" + polarity.sign() + said(delay, ", ", language) + ")";
        };
    boolean same =
        parse(text)
            .arrow()
            .filter(a -> a.from().equals(from) && a.to().equals(to))
            .filter(a -> a.polarity() == polarity && a.delay().equals(delay))
            .isPresent();
    return same ? Optional.of(text) : Optional.empty();
  }

  private static boolean endsLikeASign(String name) {
    int open = opening(name, name.length());
    return open >= 0
        && SignText.read(name.substring(open + 1, name.length() - 1)).kind() != SignText.Kind.NONE;
  }

  private static String wide(Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> "＋";
      case NEGATIVE -> "－";
      case OPEN -> "？";
    };
  }

  private static String said(Optional<Delay> delay, String comma, Language language) {
    String word = comma + SignText.delayWord(language);
    return delay.map(d -> word + (d.length().isEmpty() ? "" : " " + d.length())).orElse("");
  }
}

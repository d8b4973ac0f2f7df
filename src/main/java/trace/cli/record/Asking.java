package trace.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Element;
import trace.model.Folding;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Side;
import trace.model.Trace;
import trace.words.Width;

/**
 * The question about a new name: on which side it stands, or which known name it means. Answered by
 * a number, or by the words themselves.
 */
final class Asking {
  /** What was answered. */
  enum Kind {
    SIDE,
    SAME,
    LATER,
    ALL_LATER,
    /** It is no answer. */
    NONE
  }

  /** An answer; {@code what} is the key of a side, or a name. */
  record Answer(Kind kind, String what) {}

  private static final int MOST_ALIKE = 2;

  private final String name;
  private final List<Side> sides;
  private final List<String> alike;
  private final Language language;

  private Asking(String name, List<Side> sides, List<String> alike, Language language) {
    this.name = name;
    this.sides = sides.stream().filter(s -> !s.key().equals(Side.UNSORTED)).toList();
    this.alike = List.copyOf(alike);
    this.language = language;
  }

  /**
   * Asks about a name.
   *
   * @param before what the file said before the name came
   */
  static Asking about(String name, Optional<Trace> before, List<Side> sides, Language language) {
    List<String> known =
        before.map(Trace::elements).orElse(List.of()).stream().map(Element::name).toList();
    List<String> alike = new ArrayList<>();
    Nearest.of(name, known).ifPresent(alike::add);
    String folded = Folding.fold(name);
    for (String other : known) {
      String f = Folding.fold(other);
      boolean part = Math.min(f.length(), folded.length()) > 1;
      if (part && (f.contains(folded) || folded.contains(f)) && !alike.contains(other)) {
        alike.add(other);
      }
    }
    return new Asking(name, sides, alike.subList(0, Math.min(MOST_ALIKE, alike.size())), language);
  }

  String name() {
    return name;
  }

  /** The words that answer, for completion. */
  List<String> choices() {
    List<String> choices = new ArrayList<>();
    sides.forEach(s -> choices.add(s.title().in(language)));
    choices.addAll(alike);
    return choices;
  }

  /** The question with its numbered answers. */
  String text(Said said, int columns) {
    List<String> answers = new ArrayList<>();
    int n = 0;
    for (Side side : sides) {
      answers.add(++n + " " + side.title().in(language));
    }
    StringBuilder out = new StringBuilder(said.text("ask", Width.harmless(name)));
    lines(answers, columns).forEach(l -> out.append("\n  ").append(l));
    for (String other : alike) {
      out.append("\n  ")
          .append(++n)
          .append(' ')
          .append(said.text("ask.same", Width.harmless(other)));
    }
    return out.toString();
  }

  /** The answers beside each other, in as many lines as they need. */
  private static List<String> lines(List<String> answers, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String answer : answers) {
      String longer = line.isEmpty() ? answer : line + "  " + answer;
      if (Width.of(longer) > columns - 2) {
        lines.add(line);
        longer = answer;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** What a typed line answers. */
  Answer answer(String typed) {
    String text = Names.key(typed);
    if (text.isEmpty()) {
      return new Answer(Kind.LATER, "");
    }
    if (text.equals(".") || text.equals("。")) {
      return new Answer(Kind.ALL_LATER, "");
    }
    if (text.matches("[0-9]{1,3}")) {
      return numbered(Integer.parseInt(text));
    }
    for (Side side : sides) {
      if (side.isCalled(text)) {
        return new Answer(Kind.SIDE, side.key());
      }
    }
    return alike.stream()
        .filter(n -> Names.same(n, text))
        .findFirst()
        .map(n -> new Answer(Kind.SAME, n))
        .orElse(new Answer(Kind.NONE, ""));
  }

  private Answer numbered(int n) {
    if (n >= 1 && n <= sides.size()) {
      return new Answer(Kind.SIDE, sides.get(n - 1).key());
    }
    if (n > sides.size() && n <= sides.size() + alike.size()) {
      return new Answer(Kind.SAME, alike.get(n - sides.size() - 1));
    }
    return new Answer(Kind.NONE, "");
  }
}

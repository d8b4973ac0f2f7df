package trace.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.edit.LinkEdit;
import trace.model.Element;
import trace.model.Folding;
import trace.model.Language;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Side;
import trace.model.Source;
import trace.model.Trace;
import trace.yaml.ArrowNotation;

/**
 * How a line may go on. A name is found by any part of it, whatever its width or case, and whether
 * its kana were typed as hiragana or katakana.
 *
 * @param start UTF-16 offset at which the words begin that a choice takes the place of
 * @param choices what may stand there, the likeliest first
 */
public record Completion(int start, List<Choice> choices) {
  /**
   * One way to go on.
   *
   * @param text what is to stand there
   * @param note what it is, or empty
   */
  public record Choice(String text, String note) {}

  private static final String ARROWS = "→⇒➡⟶➔";

  public Completion {
    choices = List.copyOf(choices);
  }

  /** What the choices are taken from. */
  private record Store(
      List<String> commands, Optional<Trace> trace, List<Side> sides, Language language) {
    List<Choice> names() {
      return trace.map(Trace::elements).orElse(List.of()).stream()
          .map(e -> new Choice(e.name(), side(e)))
          .toList();
    }

    private String side(Element e) {
      return sides.stream()
          .filter(s -> s.key().equals(e.side()))
          .map(s -> s.title().in(language))
          .findFirst()
          .orElse("");
    }

    List<Choice> sideTitles(String after) {
      return sides.stream().map(s -> new Choice(s.title().in(language) + after, "")).toList();
    }

    List<Choice> sources() {
      return trace.map(Trace::sources).orElse(List.of()).stream()
          .map((Source s) -> new Choice(s.key(), s.title()))
          .toList();
    }

    List<Choice> arrows() {
      return trace.map(Trace::relationships).orElse(List.of()).stream()
          .map(r -> new Choice(r.from() + "→" + r.to(), ""))
          .toList();
    }

    List<Choice> loops() {
      return trace.map(Trace::loops).orElse(List.of()).stream()
          .map((NamedLoop l) -> new Choice(l.name(), ""))
          .toList();
    }

    List<Choice> commandNames() {
      return commands.stream().map(c -> new Choice(c, "")).toList();
    }
  }

  /**
   * How what stands before the cursor may go on.
   *
   * @param answers what answers the question that is being asked, if one is
   */
  static Completion of(
      String before,
      Optional<List<String>> answers,
      List<String> commands,
      Optional<Trace> trace,
      List<Side> sides,
      Language language) {
    Store store = new Store(commands, trace, sides, language);
    if (answers.isPresent()) {
      return matching(before, 0, answers.get().stream().map(a -> new Choice(a, "")).toList());
    }
    int line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    int word = line + Words.first(before.substring(line)).length();
    String first = before.substring(line, word);
    if (word < before.length() && commands.contains(first)) {
      return behind(first, before, word, store);
    }
    int arrow = afterArrow(before, line);
    if (arrow > line) {
      return effect(before, arrow, store);
    }
    int side = afterSide(before, line, sides);
    if (side > line) {
      return matching(before, side, store.names());
    }
    List<Choice> all = new ArrayList<>(store.names());
    all.addAll(store.sideTitles(": "));
    if (before.substring(line).matches("[a-z]*")) {
      all.addAll(store.commandNames());
    }
    return matching(before, line, all);
  }

  /** What may stand behind a command. */
  private static Completion behind(String command, String before, int word, Store store) {
    int start = word;
    while (start < before.length() && " \u3000".indexOf(before.charAt(start)) >= 0) {
      start++;
    }
    int option = before.lastIndexOf("--");
    if (option >= start) {
      String name = Words.first(before.substring(option));
      int value = option + name.length();
      if (value < before.length()) {
        List<Choice> choices =
            switch (name) {
              case "--about" -> store.names();
              case "--for" -> store.arrows();
              case "--side" -> store.sideTitles("");
              case "--source" -> store.sources();
              default -> List.<Choice>of();
            };
        return matching(before, value + 1, choices);
      }
    }
    List<Choice> choices = new ArrayList<>();
    switch (command) {
      case "help" -> choices.addAll(store.commandNames());
      case "source" -> choices.addAll(store.sources());
      case "why" -> choices.addAll(store.arrows());
      case "rename", "add" -> choices.addAll(store.names());
      case "link" -> {
        return afterArrow(before, start) > start
            ? effect(before, afterArrow(before, start), store)
            : matching(before, start, store.names());
      }
      case "remove" -> {
        choices.addAll(store.names());
        choices.addAll(store.arrows());
        choices.addAll(store.loops());
        choices.addAll(store.sources());
      }
      default -> {}
    }
    return matching(before, start, choices);
  }

  /** Behind an arrow: a name or, where one is complete, its sign. */
  private static Completion effect(String before, int start, Store store) {
    String typed = before.substring(start);
    boolean whole = store.names().stream().anyMatch(n -> Names.same(n.text(), typed));
    if (whole && !typed.isBlank()) {
      List<Choice> signs = new ArrayList<>();
      for (String sign : List.of("（＋）", "（-）", "（＋、遅れ）", "（-、遅れ）")) {
        boolean readable = LinkEdit.read("A→" + typed + sign).link().isPresent();
        if (readable) {
          signs.add(new Choice(typed + said(sign, store.language()), ""));
        }
      }
      return new Completion(start, signs);
    }
    return matching(before, start, store.names());
  }

  private static String said(String sign, Language language) {
    return language == Language.JA
        ? sign
        : sign.replace("（", " (").replace("）", ")").replace("＋", "+").replace("、遅れ", ", delay");
  }

  /** Where the name begins behind the last arrow of the line; the line's start if there is none. */
  private static int afterArrow(String before, int line) {
    int end = line;
    for (int i = line; i < before.length(); i++) {
      boolean ascii =
          before.charAt(i) == '>' && i > line && "-=－".indexOf(before.charAt(i - 1)) >= 0;
      if (ARROWS.indexOf(before.charAt(i)) >= 0 || ascii) {
        end = i + 1;
      }
    }
    while (end > line && end < before.length() && " \u3000".indexOf(before.charAt(end)) >= 0) {
      end++;
    }
    return ArrowNotation.hasArrow(before.substring(line)) ? end : line;
  }

  /** Where the last name begins behind {@code 顧客:}; the line's start if no side stands there. */
  private static int afterSide(String before, int line, List<Side> sides) {
    int colon = line;
    while (colon < before.length() && ":：".indexOf(before.charAt(colon)) < 0) {
      colon++;
    }
    String side = before.substring(line, colon);
    if (colon == before.length() || sides.stream().noneMatch(s -> s.isCalled(side))) {
      return line;
    }
    int start = colon + 1;
    for (int i = start; i < before.length(); i++) {
      if ("、，,".indexOf(before.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    while (start < before.length() && " \u3000".indexOf(before.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static Completion matching(String before, int start, List<Choice> choices) {
    String typed = folded(before.substring(start));
    List<Choice> first = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (Choice choice : choices) {
      int at = folded(choice.text()).indexOf(typed);
      if (at == 0) {
        first.add(choice);
      } else if (at > 0) {
        others.add(choice);
      }
    }
    first.addAll(others);
    return new Completion(start, first);
  }

  /** Folded, with katakana as hiragana and without spaces. */
  private static String folded(String text) {
    StringBuilder out = new StringBuilder();
    Folding.fold(text)
        .codePoints()
        .filter(c -> c != ' ')
        .map(c -> c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}

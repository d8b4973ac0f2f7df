package trace.cli;

import java.util.List;
import java.util.Optional;
import trace.model.Names;

/**
 * Asks for the question of a new trace: three ways to begin one, of which a person picks one and
 * fills its gaps, or writes their own; Enter skips it.
 */
final class Starters {
  private static final int STARTERS = 3;
  private static final int TRIES = 3;

  /** Stands in a starter where the person's words come. */
  private static final String GAP = "…";

  private final Console console;
  private final Texts texts;
  private final Typed typed;

  Starters(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
    this.typed = new Typed(console, texts);
  }

  /** The question; empty if the person would rather think about it later. */
  String ask() {
    console.line(texts.get("question.ask"));
    for (int i = 1; i <= STARTERS; i++) {
      console.line("  " + i + ". " + starter(i));
    }
    console.line(texts.get("question.how"));
    String asked = answered();
    if (!asked.isEmpty()) {
      console.line(texts.get("question.is", asked));
    }
    return asked;
  }

  private String answered() {
    Optional<String> answer = line("> ");
    String said = answer.map(Names::key).orElse("");
    if (said.matches("[1-" + STARTERS + "]")) {
      return completed(starter(Integer.parseInt(said)));
    }
    if (said.matches("[0-9]+")) {
      console.line(texts.get("question.how"));
      return answered();
    }
    return answer.map(Names::trim).orElse("");
  }

  private String starter(int number) {
    return texts.get("question." + number);
  }

  /** The starter with its gaps filled one after the other; empty if the first stays open. */
  private String completed(String starter) {
    String rest = starter;
    StringBuilder said = new StringBuilder();
    while (rest.contains(GAP)) {
      int gap = rest.indexOf(GAP);
      said.append(rest, 0, gap);
      console.line("  " + said + rest.substring(gap));
      boolean more = rest.indexOf(GAP, gap + 1) >= 0;
      String words =
          line("  " + texts.get(more ? "question.gap.first" : "question.gap")).orElse("");
      words = Names.trim(words);
      if (words.isEmpty()) {
        return "";
      }
      if (isWhole(starter, words)) {
        return words;
      }
      rest = rest.substring(gap + 1);
      said.append(words);
      rest = continued(words, rest);
    }
    return said + rest;
  }

  /** What is left of the starter: its next words may have been typed already. */
  private String continued(String words, String rest) {
    String next = rest.contains(GAP) ? rest.substring(0, rest.indexOf(GAP)) : rest;
    String also = texts.get("question.also");
    for (String tail : next.endsWith(also) ? List.of(next, also) : List.of(next)) {
      for (int n = tail.length(); n > 0; n--) {
        if (words.endsWith(tail.substring(0, n))) {
          return tail.substring(n) + rest.substring(next.length());
        }
      }
    }
    return rest;
  }

  /** True if the person typed the beginning and the end of the starter as well. */
  private static boolean isWhole(String starter, String words) {
    String head = starter.substring(0, starter.indexOf(GAP));
    String tail = starter.substring(starter.lastIndexOf(GAP) + 1);
    return !head.isEmpty() && words.startsWith(head) && words.endsWith(tail);
  }

  /** What is typed; asks again while it holds something that cannot be written. */
  private Optional<String> line(String prompt) {
    for (int i = 0; i < TRIES; i++) {
      Optional<String> answer = console.ask(prompt);
      if (answer.isEmpty() || typed.isText(answer.get())) {
        return answer;
      }
    }
    return Optional.empty();
  }
}

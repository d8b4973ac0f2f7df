package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import trace.model.Kit;
import trace.model.LocalText;
import trace.model.Trace;
import trace.model.Value;

/** What the kit asks about when a part is empty or short. */
final class KitQuestions {
  /** Parts for which this program has questions of its own. */
  private static final List<String> ASKED_ELSEWHERE =
      List.of("question", "elements", "relationships", "voices", "sources");

  private KitQuestions() {}

  /** Required sections that are empty first, each asked about once. */
  static void ask(Trace trace, Kit kit, List<Question> all) {
    List<String> asked = new ArrayList<>(ASKED_ELSEWHERE);
    for (Kit.Section section : kit.sections()) {
      if (section.required()
          && !asked.contains(section.key())
          && count(trace, section.key()) == 0) {
        asked.add(section.key());
        LocalText ask =
            kit.checks().stream()
                .filter(c -> c.section().equals(section.key()))
                .map(Kit.Check::ask)
                .findFirst()
                .orElse(section.ask());
        all.add(Question.of(QuestionKind.KIT_ASKS, section.key()).with(ask));
      }
    }
    for (Kit.Check check : kit.checks()) {
      int enough = check.when() == Kit.When.EMPTY ? 1 : check.count();
      if (!asked.contains(check.section()) && count(trace, check.section()) < enough) {
        asked.add(check.section());
        all.add(Question.of(QuestionKind.KIT_ASKS, check.section()).with(check.ask()));
      }
    }
  }

  /** How much stands in a part: entries, or one for a text. */
  private static int count(Trace trace, String part) {
    return switch (part) {
      case "question" -> trace.question().isBlank() ? 0 : 1;
      case "boundary" -> trace.boundary().isBlank() ? 0 : 1;
      case "elements" -> trace.elements().size();
      case "relationships" -> trace.relationships().size();
      case "loops" -> trace.loops().size();
      case "sources" -> trace.sources().size();
      case "voices" -> trace.voices().size();
      case "lenses" -> trace.lenses().size();
      case "expect" -> trace.expectations().size();
      default -> count(trace.sections().getOrDefault(part, Value.EMPTY));
    };
  }

  private static int count(Value value) {
    return value.kind() == Value.Kind.LIST
        ? (int) value.items().stream().filter(v -> !v.isBlank()).count()
        : value.isBlank() ? 0 : 1;
  }
}

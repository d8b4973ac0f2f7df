package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.LocalText;
import trace.model.Names;
import trace.model.Trace;
import trace.model.Value;

/** What the kit asks about when a part is empty or short. */
final class KitQuestions {
  /** Parts for which this program has questions of its own. */
  private static final List<String> ASKED_ELSEWHERE =
      List.of("question", "elements", "relationships", "voices", "sources");

  /** Stands in a kit's question for what an entry begins with. */
  private static final String ENTRY = "{entry}";

  /** The most characters of a person's words that fit into a question. */
  private static final int SAYABLE = 40;

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
                .filter(c -> c.when() != Kit.When.UNCONNECTED)
                .map(Kit.Check::ask)
                .findFirst()
                .orElse(section.ask());
        all.add(Question.of(QuestionKind.KIT_ASKS, section.key()).with(ask));
      }
    }
    for (Kit.Check check : kit.checks()) {
      if (check.when() == Kit.When.UNCONNECTED) {
        continue;
      }
      int enough = check.when() == Kit.When.EMPTY ? 1 : check.count();
      if (!asked.contains(check.section()) && count(trace, check.section()) < enough) {
        asked.add(check.section());
        all.add(Question.of(QuestionKind.KIT_ASKS, check.section()).with(check.ask()));
      }
    }
  }

  /** The first thing the kit wants to see on the map and that has to do with no arrow of it. */
  static Optional<Question> unconnected(CausalMap map, Kit kit) {
    for (Kit.Check check : kit.checks()) {
      if (check.when() == Kit.When.UNCONNECTED) {
        List<Kit.Field> fields = kit.section(check.section()).orElseThrow().fields();
        Value section = map.trace().sections().getOrDefault(check.section(), Value.EMPTY);
        List<Value> entries =
            section.kind() == Value.Kind.LIST ? section.items() : List.of(section);
        for (Value entry : entries) {
          String said = said(entry, fields);
          if (!said.isEmpty() && fields.stream().noneMatch(f -> isOnMap(map, f, entry))) {
            LocalText ask =
                new LocalText(
                    check.ask().ja().replace(ENTRY, said), check.ask().en().replace(ENTRY, said));
            return Optional.of(
                Question.of(QuestionKind.KIT_UNCONNECTED, check.section()).with(ask));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What an entry begins with, besides what it says of the map; not too long for a sentence. */
  private static String said(Value entry, List<Kit.Field> fields) {
    for (Kit.Field field : fields) {
      Value value = entry.field(field.key());
      Value first = value.kind() == Value.Kind.LIST ? first(value) : value;
      boolean words = field.type() == Kit.Type.TEXT || field.type() == Kit.Type.TEXTS;
      if (words && first.kind() == Value.Kind.TEXT && !first.isBlank()) {
        String text = Names.trim(first.text());
        int[] points = text.codePoints().toArray();
        return points.length <= SAYABLE ? text : new String(points, 0, SAYABLE - 1) + "…";
      }
    }
    return "";
  }

  private static Value first(Value list) {
    return list.items().stream().filter(v -> !v.isBlank()).findFirst().orElse(Value.EMPTY);
  }

  private static boolean isOnMap(CausalMap map, Kit.Field field, Value entry) {
    Value value = entry.field(field.key());
    List<Value> names = value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
    return switch (field.type()) {
      case ELEMENT, ELEMENTS ->
          names.stream()
              .flatMap(n -> map.index(n.text()).stream())
              .anyMatch(e -> !map.outgoing(e).isEmpty() || !map.incoming(e).isEmpty());
      case RELATIONSHIP, RELATIONSHIPS ->
          names.stream().anyMatch(n -> map.arrows().stream().anyMatch(a -> a.isMeantBy(n.text())));
      default -> false;
    };
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

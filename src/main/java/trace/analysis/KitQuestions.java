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
                .filter(c -> !c.isAboutEntry())
                .map(Kit.Check::ask)
                .findFirst()
                .orElse(section.ask());
        all.add(Question.of(QuestionKind.KIT_ASKS, section.key()).with(ask));
      }
    }
    for (Kit.Check check : kit.checks()) {
      if (check.isAboutEntry()) {
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
        for (Value entry : entries(map, check)) {
          String said = said(entry, fields(kit, check));
          boolean onMap = fields(kit, check).stream().anyMatch(f -> isOnMap(map, f, entry));
          if (!said.isEmpty() && !onMap) {
            return Optional.of(about(said, check, QuestionKind.KIT_UNCONNECTED));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What the kit asks about single entries: something said that lacks what belongs to it, or an
   * element from which nothing comes back.
   */
  static void incomplete(CausalMap map, Kit kit, List<Question> all) {
    for (Kit.Check check : kit.checks()) {
      switch (check.when()) {
        case WITHOUT -> {
          for (Value entry : entries(map, check)) {
            if (!entry.field(check.has()).isBlank() && entry.field(check.lacks()).isBlank()) {
              all.add(about(text(entry.field(check.has())), check, QuestionKind.KIT_LACKS));
              break;
            }
          }
        }
        case NO_WAY_BACK ->
            oneWay(map, kit, check)
                .ifPresent(e -> all.add(about(e, check, QuestionKind.KIT_NO_WAY_BACK)));
        case EMPTY, FEWER_THAN, UNCONNECTED -> {}
      }
    }
  }

  /** The last element that entries name and that stands on no loop, though an arrow touches it. */
  private static Optional<String> oneWay(CausalMap map, Kit kit, Kit.Check check) {
    Components components =
        Components.of(
            map.elements().size(),
            map.arrows().stream().mapToInt(Arrow::from).toArray(),
            map.arrows().stream().mapToInt(Arrow::to).toArray());
    Optional<String> last = Optional.empty();
    for (Value entry : entries(map, check)) {
      for (Kit.Field field : fields(kit, check)) {
        Value value = entry.field(field.key());
        List<Value> names = value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
        for (Value name : field.isElement() ? names : List.<Value>of()) {
          Optional<Integer> element =
              map.index(name.text()).filter(e -> components.size(e) == 1 && isTouched(map, e));
          if (element.isPresent()) {
            last = element.map(e -> map.element(e).name());
          }
        }
      }
    }
    return last;
  }

  private static List<Kit.Field> fields(Kit kit, Kit.Check check) {
    return kit.section(check.section()).orElseThrow().fields();
  }

  private static List<Value> entries(CausalMap map, Kit.Check check) {
    Value section = map.trace().sections().getOrDefault(check.section(), Value.EMPTY);
    return section.kind() == Value.Kind.LIST ? section.items() : List.of(section);
  }

  private static Question about(String said, Kit.Check check, QuestionKind kind) {
    LocalText ask =
        new LocalText(check.ask().ja().replace(ENTRY, said), check.ask().en().replace(ENTRY, said));
    return Question.of(kind, check.section()).with(ask);
  }

  /** What an entry begins with, besides what it says of the map; not too long for a sentence. */
  private static String said(Value entry, List<Kit.Field> fields) {
    for (Kit.Field field : fields) {
      Value value = entry.field(field.key());
      boolean words = field.type() == Kit.Type.TEXT || field.type() == Kit.Type.TEXTS;
      String text = words ? text(value) : "";
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** A text, or the first of several, not too long for a sentence. */
  private static String text(Value value) {
    Value first = value.kind() == Value.Kind.LIST ? first(value) : value;
    String text = first.kind() == Value.Kind.TEXT ? Names.trim(first.text()) : "";
    int[] points = text.codePoints().toArray();
    return points.length <= SAYABLE ? text : new String(points, 0, SAYABLE - 1) + "…";
  }

  private static Value first(Value list) {
    return list.items().stream().filter(v -> !v.isBlank()).findFirst().orElse(Value.EMPTY);
  }

  private static boolean isTouched(CausalMap map, int element) {
    return !map.outgoing(element).isEmpty() || !map.incoming(element).isEmpty();
  }

  private static boolean isOnMap(CausalMap map, Kit.Field field, Value entry) {
    Value value = entry.field(field.key());
    List<Value> names = value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
    return switch (field.type()) {
      case ELEMENT, ELEMENTS ->
          names.stream()
              .flatMap(n -> map.index(n.text()).stream())
              .anyMatch(e -> isTouched(map, e));
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

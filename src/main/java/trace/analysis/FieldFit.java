package trace.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Kit.Field;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.ProblemKind;
import trace.model.Source;
import trace.model.Value;

/** Whether a value is what its field asks for. Where a list may stand, one text will do as well. */
final class FieldFit {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?%?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");

  private final CausalMap map;
  private final KitFit.Sink sink;

  FieldFit(CausalMap map, KitFit.Sink sink) {
    this.map = map;
    this.sink = sink;
  }

  void check(Field field, Value value, String place) {
    switch (field.type()) {
      case TEXTS, ELEMENTS, RELATIONSHIPS, SOURCES -> {
        if (value.kind() == Value.Kind.LIST) {
          for (int i = 0; i < value.items().size(); i++) {
            each(field, value.items().get(i), place + "/" + i);
          }
        } else {
          each(field, value, place);
        }
      }
      default -> each(field, value, place);
    }
  }

  private void each(Field field, Value value, String place) {
    if (value.isBlank()) {
      return;
    }
    if (value.kind() != Value.Kind.TEXT) {
      boolean list =
          switch (field.type()) {
            case TEXTS, ELEMENTS, RELATIONSHIPS, SOURCES -> true;
            default -> false;
          };
      sink.add(
          list ? ProblemKind.FIELD_WANTS_TEXTS : ProblemKind.FIELD_WANTS_TEXT,
          place,
          Optional.empty(),
          field.key());
      return;
    }
    text(field, Names.trim(value.text()), place);
  }

  private void text(Field field, String text, String place) {
    switch (field.type()) {
      case TEXT, TEXTS -> {}
      case NUMBER -> {
        if (!NUMBER.matcher(Names.key(text)).matches()) {
          wrong(ProblemKind.FIELD_WANTS_NUMBER, field, text, place, Optional.empty());
        }
      }
      case DATE -> {
        if (!isDate(text)) {
          wrong(ProblemKind.FIELD_WANTS_DATE, field, text, place, meantDate(text));
        }
      }
      case ELEMENT, ELEMENTS -> {
        if (map.index(text).isEmpty()) {
          List<String> known = map.elements().stream().map(Element::name).toList();
          wrong(ProblemKind.FIELD_WANTS_ELEMENT, field, text, place, Nearest.of(text, known));
        }
      }
      case RELATIONSHIP, RELATIONSHIPS -> {
        if (map.arrows().stream().noneMatch(a -> a.isMeantBy(text))) {
          wrong(ProblemKind.FIELD_WANTS_RELATIONSHIP, field, text, place, meantArrow(text));
        }
      }
      case SOURCES -> {
        if (map.trace().source(text).isEmpty()) {
          List<String> known = map.trace().sources().stream().map(Source::key).toList();
          wrong(ProblemKind.FIELD_WANTS_SOURCE, field, text, place, Nearest.of(text, known));
        }
      }
      case CHOICE -> choice(field, text, place);
      case ENTRIES -> throw new IllegalStateException(field.key());
    }
  }

  private void choice(Field field, String text, String place) {
    if (field.choice(text).isPresent()) {
      return;
    }
    List<String> words = field.choices().stream().map(FieldFit::words).toList();
    List<String> known =
        field.choices().stream()
            .flatMap(c -> Stream.of(c.key(), c.title().ja(), c.title().en()))
            .toList();
    sink.add(
        ProblemKind.FIELD_WANTS_CHOICE,
        place,
        Nearest.of(text, known),
        field.key(),
        text,
        String.join(", ", words));
  }

  /** A choice by its short word, with what else can be typed for it: done (⭕️). */
  private static String words(Kit.Choice choice) {
    List<String> others =
        Stream.of(choice.title().ja(), choice.title().en())
            .filter(t -> !Names.same(t, choice.key()))
            .distinct()
            .toList();
    return others.isEmpty() ? choice.key() : choice.key() + " (" + String.join(" / ", others) + ")";
  }

  private void wrong(
      ProblemKind kind, Field field, String text, String place, Optional<String> meant) {
    sink.add(kind, place, meant, field.key(), text);
  }

  /** The arrow that points the other way, if that exists, else the nearest. */
  private Optional<String> meantArrow(String text) {
    return map.arrows().stream()
        .filter(a -> a.isMeantBackwards(text))
        .findFirst()
        .map(this::arrow)
        .or(() -> Nearest.of(text, map.arrows().stream().map(this::arrow).toList()));
  }

  private String arrow(Arrow a) {
    return map.element(a.from()).name() + "→" + map.element(a.to()).name();
  }

  private static boolean isDate(String text) {
    String t = Names.key(text);
    try {
      if (t.matches("\\d{4}")) {
        return true;
      }
      if (t.matches("\\d{4}-\\d{2}")) {
        return YearMonth.parse(t).getMonthValue() > 0;
      }
      return t.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(t).getDayOfMonth() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The date as ISO 8601 writes it, where another common form of it stands. */
  private static Optional<String> meantDate(String text) {
    Matcher m = DAY.matcher(Names.key(text).replace(" ", ""));
    if (!m.matches()) {
      return Optional.empty();
    }
    String iso =
        m.group(3) == null
            ? String.format(Locale.ROOT, "%s-%02d", m.group(1), Integer.parseInt(m.group(2)))
            : String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                m.group(1),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)));
    return isDate(iso) ? Optional.of(iso) : Optional.empty();
  }
}

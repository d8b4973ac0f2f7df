package trace.picture.chart;

import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Trace;
import trace.model.Value;
import trace.words.Joined;

/**
 * What a picture reads of one entry of a section, or of an entry within a field of one.
 *
 * @param values the entry
 * @param inner the entry within it; the entry itself where there is none
 */
record Reading(Kit.Chart chart, Kit.Section section, Language language, Value values, Value inner) {

  /** The entries of the section that the picture shows. */
  static List<Reading> all(Kit.Chart chart, Kit kit, Trace trace, Language language) {
    Kit.Section section = kit.section(chart.section()).orElseThrow();
    Value value = trace.sections().getOrDefault(chart.section(), Value.EMPTY);
    return items(value).stream().map(v -> new Reading(chart, section, language, v, v)).toList();
  }

  /** What holds entries of its own, entry by entry, for the roles that are played in there. */
  List<Reading> within(String role) {
    String path = chart.use(role);
    int dot = path.indexOf('.');
    if (dot < 0) {
      return List.of();
    }
    return items(values.field(path.substring(0, dot))).stream()
        .map(v -> new Reading(chart, section, language, values, v))
        .toList();
  }

  private static List<Value> items(Value value) {
    List<Value> all = value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
    return all.stream().filter(v -> !v.isBlank()).toList();
  }

  private Value value(String role) {
    String path = chart.use(role);
    int dot = path.indexOf('.');
    return dot < 0 ? values.field(path) : inner.field(path.substring(dot + 1));
  }

  /** What stands there, of several texts the first; empty if nothing does. */
  String text(String role) {
    return items(value(role)).stream().findFirst().map(v -> Names.trim(v.text())).orElse("");
  }

  /** The same in the words of the kit, where it offers a choice. */
  String said(String role) {
    return choice(role).map(c -> c.title().in(language)).orElseGet(() -> text(role));
  }

  Optional<Kit.Choice> choice(String role) {
    return section.field(chart.use(role)).flatMap(f -> f.choice(text(role)));
  }

  /** The choices of a field, in the order of the kit. */
  List<Kit.Choice> choices(String role) {
    return section.field(chart.use(role)).map(Kit.Field::choices).orElse(List.of());
  }

  Optional<Span> date(String role) {
    return Span.of(text(role));
  }

  /** From the first day to the last; the month or year it begins in, where no end is given. */
  Optional<Span> period() {
    Optional<Span> from = date("from");
    Optional<Span> to = date("to");
    if (from.isEmpty()) {
      return to;
    }
    return Optional.of(to.map(t -> from.get().with(t)).orElse(from.get()));
  }

  /** The period as it was written. */
  String written() {
    return Joined.period(language, text("from"), text("to"));
  }

  /** Its name with its unit. */
  String withUnit() {
    return Joined.withUnit(language, said("name"), said("unit"));
  }

  /** A number as it was written, such as 16,744 or 30%; empty if it is none. */
  Optional<Double> number(String role) {
    String t = Names.key(text(role)).replace(",", "").replace("%", "").replace("+", "");
    return t.matches("-?\\d{1,15}(\\.\\d{1,9})?")
        ? Optional.of(Double.valueOf(t))
        : Optional.empty();
  }
}

package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Value;

/** What stands under {@code sections} of a trace, in the words and the order of its kit. */
final class SectionContents {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");

  /** Between digits before the point, three by three. */
  private static final String THOUSANDS = "(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\.\\d{0,99})";

  private final CausalMap map;
  private final Language language;
  private final Citations citations;
  private final Notation notation;
  private final Optional<EntryNames> places;
  private final Map<String, List<ReportContents.Section>> byKey = new LinkedHashMap<>();

  private final UnaryOperator<String> said;

  SectionContents(CausalMap map, Kit kit, Language language, Citations citations) {
    this(map, kit, language, citations, Markdown::inline);
  }

  /**
   * The same for a document of another form.
   *
   * @param said makes what was typed ready for that form
   */
  SectionContents(
      CausalMap map, Kit kit, Language language, Citations citations, UnaryOperator<String> said) {
    this.said = said;
    this.map = map;
    this.language = language;
    this.citations = citations;
    this.notation = new Notation(language);
    this.places = citations.places().map(l -> new EntryNames(map.trace(), kit));
    for (Kit.Section section : kit.sections()) {
      if (!section.builtIn()) {
        Value value = map.trace().sections().getOrDefault(section.key(), Value.EMPTY);
        byKey.put(section.key(), value.isBlank() ? List.of() : List.of(section(section, value)));
      }
    }
  }

  /** The sections in which something stands. */
  List<ReportContents.Section> filled() {
    return byKey.values().stream().flatMap(List::stream).toList();
  }

  /** Every section of the kit by its key: itself, or nothing. */
  Map<String, List<ReportContents.Section>> byKey() {
    return byKey;
  }

  private ReportContents.Section section(Kit.Section section, Value value) {
    List<String> texts = List.of();
    List<ReportContents.Entry> entries = new ArrayList<>();
    switch (section.shape()) {
      case TEXT -> {}
      case TEXTS -> texts = items(value).stream().map(v -> said.apply(v.text())).toList();
      case ENTRY, ENTRIES -> {
        entries.addAll(entries(section.fields(), items(value)));
      }
    }
    return new ReportContents.Section(
        said.apply(section.title().in(language)),
        said.apply(section.ask().in(language)),
        section.shape() == Kit.Shape.TEXT ? said.apply(value.text()) : "",
        texts,
        entries,
        unfinished(section, items(value), entries),
        byField(section, items(value), entries));
  }

  /**
   * The entries that say something in a field, for each field ({@code any_owner}: none if nobody
   * does, so that a table can leave a column out), and by what they choose where there are choices.
   */
  private Map<String, List<ReportContents.Group>> byField(
      Kit.Section section, List<Value> values, List<ReportContents.Entry> entries) {
    Map<String, List<ReportContents.Group>> all = byChoice(section, values, entries);
    for (Kit.Field field : section.fields()) {
      List<ReportContents.Entry> saying =
          entries.stream().filter(e -> !e.byKey().get(field.key()).isEmpty()).toList();
      all.put(
          TemplateScope.any(field),
          saying.isEmpty() ? List.of() : List.of(new ReportContents.Group("", saying)));
    }
    return all;
  }

  /** The entries with a mark still missing, and those that hold nothing to mark and say no more. */
  private static List<ReportContents.Entry> unfinished(
      Kit.Section section, List<Value> values, List<ReportContents.Entry> entries) {
    List<ReportContents.Entry> unfinished = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (isUnfinished(section.fields(), values.get(i))) {
        unfinished.add(entries.get(i));
      }
    }
    return unfinished;
  }

  /**
   * A mark is asked for after what it is about: what a field after it says (such as a reflection)
   * is said of something that is over.
   */
  private static boolean isUnfinished(List<Kit.Field> fields, Value entry) {
    boolean asked = false;
    boolean marked = false;
    for (Kit.Field field : fields) {
      Value value = entry.field(field.key());
      if (isMark(field)) {
        if (value.isBlank()) {
          return true;
        }
        marked = true;
      } else if (field.fields().stream().anyMatch(SectionContents::isMark)) {
        asked = true;
        for (Value inner : items(value)) {
          if (isUnfinished(field.fields(), inner)) {
            return true;
          }
          marked = true;
        }
      } else if (asked && !value.isBlank()) {
        marked = true;
      }
    }
    return asked && !marked;
  }

  /** True for ⭕️, 🔺 and ❌, however they look: the choices that have a mark in pictures. */
  private static boolean isMark(Kit.Field field) {
    return field.choices().stream().anyMatch(c -> c.key().equals("done"));
  }

  /** The entries of a section by what they choose, for each field that offers choices. */
  private Map<String, List<ReportContents.Group>> byChoice(
      Kit.Section section, List<Value> values, List<ReportContents.Entry> entries) {
    Map<String, List<ReportContents.Group>> all = new LinkedHashMap<>();
    for (Kit.Field field : section.fields()) {
      if (field.type() == Kit.Type.CHOICE) {
        List<ReportContents.Group> groups = new ArrayList<>();
        for (Kit.Choice choice : field.choices()) {
          List<ReportContents.Entry> members = new ArrayList<>();
          for (int i = 0; i < entries.size(); i++) {
            if (choice.isCalled(values.get(i).field(field.key()).text())) {
              members.add(entries.get(i));
            }
          }
          String title = Markdown.inline(choice.title().in(language));
          groups.add(new ReportContents.Group(title, members));
        }
        all.put(TemplateScope.by(field), groups);
      }
    }
    return all;
  }

  /** The items of a list that say something; a single value counts as a list of one. */
  private static List<Value> items(Value value) {
    List<Value> all = value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
    return all.stream().filter(v -> !v.isBlank()).toList();
  }

  private List<ReportContents.Entry> entries(List<Kit.Field> known, List<Value> values) {
    List<ReportContents.Entry> entries = new ArrayList<>();
    for (Value value : values) {
      int number = entries.size() + 1;
      entries.add(entry(number, known, value, values.subList(number, values.size())));
    }
    return entries;
  }

  private ReportContents.Entry entry(
      int number, List<Kit.Field> known, Value value, List<Value> later) {
    List<ReportContents.Filled> fields = new ArrayList<>();
    Map<String, List<ReportContents.Filled>> fieldByKey = new LinkedHashMap<>();
    for (Kit.Field field : known) {
      boolean newest = later.stream().allMatch(v -> v.field(field.key()).isBlank());
      List<ReportContents.Filled> filled =
          filled(field, value.field(field.key()), newest)
              .map(f -> placed(f, field, known, value))
              .stream()
              .toList();
      fields.addAll(filled);
      fieldByKey.put(field.key(), filled);
    }
    for (JoinedFields joined : JoinedFields.of(known)) {
      fieldByKey.put(joined.key(), joined(joined, value));
    }
    return new ReportContents.Entry(number, fields, fieldByKey);
  }

  private List<ReportContents.Filled> joined(JoinedFields joined, Value entry) {
    String text = joined.said(language, key -> Names.trim(entry.field(key).text()));
    String shown = said.apply(text);
    return text.isEmpty()
        ? List.of()
        : List.of(
            new ReportContents.Filled(
                "", shown, List.of(shown), false, List.of(), List.of(), List.of(), false));
  }

  private Optional<ReportContents.Filled> filled(Kit.Field field, Value value, boolean newest) {
    String label = said.apply(field.title().in(language));
    if (field.type() == Kit.Type.ENTRIES) {
      List<ReportContents.Entry> inner = entries(field.fields(), items(value));
      return inner.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ReportContents.Filled(
                  label, "", List.of(), false, List.of(), List.of(), inner, newest));
    }
    List<String> values = values(field, value);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportContents.Filled(
                label,
                notation.list(values),
                values,
                field.type() == Kit.Type.SOURCES,
                links(field, value),
                references(field, value),
                List.of(),
                newest));
  }

  /** In a draft, which outlives them, a place stands for the names of elements and arrows. */
  private ReportContents.Filled placed(
      ReportContents.Filled filled, Kit.Field field, List<Kit.Field> known, Value entry) {
    Optional<PlaceKind> kind =
        switch (field.type()) {
          case ELEMENTS -> Optional.of(PlaceKind.ELEMENTS);
          case RELATIONSHIP, RELATIONSHIPS -> Optional.of(PlaceKind.ARROWS);
          default -> Optional.empty();
        };
    Optional<String> called =
        kind.isEmpty() ? Optional.empty() : places.flatMap(p -> p.of(EntryNames.of(known, entry)));
    if (called.isEmpty()) {
      return filled;
    }
    String place = kind.get().written(language, called.get());
    return new ReportContents.Filled(
        filled.label(),
        place,
        List.of(place),
        false,
        filled.links(),
        List.of(),
        List.of(),
        filled.newest());
  }

  private List<ReportContents.Link> links(Kit.Field field, Value value) {
    if (field.type() != Kit.Type.RELATIONSHIP && field.type() != Kit.Type.RELATIONSHIPS) {
      return List.of();
    }
    return items(value).stream()
        .flatMap(v -> map.arrows().stream().filter(a -> a.isMeantBy(v.text())))
        .map(a -> ReportBuilder.link(a, notation, citations))
        .toList();
  }

  private List<ReportContents.Reference> references(Kit.Field field, Value value) {
    if (field.type() != Kit.Type.SOURCES) {
      return List.of();
    }
    List<ReportContents.Reference> all = ReportBuilder.references(map.trace(), language);
    return citations.sorted(items(value).stream().map(Value::text).toList()).stream()
        .map(n -> all.get(n - 1))
        .toList();
  }

  private List<String> values(Kit.Field field, Value value) {
    List<String> texts = items(value).stream().map(Value::text).filter(t -> !t.isBlank()).toList();
    return switch (field.type()) {
      case SOURCES -> {
        String numbers = citations.numbers(texts);
        yield numbers.isEmpty() ? List.of() : List.of(numbers);
      }
      case RELATIONSHIP, RELATIONSHIPS -> texts.stream().map(this::arrow).toList();
      case CHOICE ->
          texts.stream()
              .map(t -> field.choice(t).map(c -> c.title().in(language)).orElse(t))
              .map(said)
              .toList();
      case NUMBER ->
          texts.stream().map(t -> said.apply(places.isEmpty() ? t : grouped(t))).toList();
      default -> texts.stream().map(said).toList();
    };
  }

  /** A number as an article shows it: 16,744. */
  private static String grouped(String text) {
    return NUMBER.matcher(text).matches() ? text.replaceAll(THOUSANDS, ",") : text;
  }

  /** The arrow of the map that the text means, with its sign; else the text itself. */
  private String arrow(String text) {
    for (Arrow a : map.arrows()) {
      if (a.isMeantBy(text)) {
        return a.sourced()
            ? notation.arrow(a.relationship())
            : notation.hypothesis(a.relationship());
      }
    }
    return said.apply(text);
  }
}

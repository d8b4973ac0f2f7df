package trace.exchange;

import static trace.exchange.SchemaNode.anyOf;
import static trace.exchange.SchemaNode.closed;
import static trace.exchange.SchemaNode.list;
import static trace.exchange.SchemaNode.matching;
import static trace.exchange.SchemaNode.node;
import static trace.exchange.SchemaNode.ref;
import static trace.exchange.SchemaNode.titled;
import static trace.exchange.SchemaNode.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;
import trace.yaml.Vocabulary;

/** What a kit asks for under {@code sections}, as a part of a JSON Schema. */
final class SectionForms {
  private final Language language;

  private SectionForms(Language language) {
    this.language = language;
  }

  /** The sections of that kit and no others; any, if there is none. */
  static Map<String, Object> of(Optional<Kit> kit, Language language) {
    return kit.map(new SectionForms(language)::sections)
        .orElseGet(() -> node("type", List.of("object", "null")));
  }

  /** What {@code $defs} holds for them and for others. */
  static Map<String, Object> definitions() {
    return node(
        "text",
        node("type", List.of("string", "number", "boolean", "null")),
        "texts",
        anyOf(ref("text"), list(ref("text"))),
        "name",
        node("type", List.of("string", "number"), "minLength", 1),
        "arrow",
        matching(Vocabulary.ARROW),
        "names",
        anyOf(list(ref("name")), ref("name")));
  }

  private Map<String, Object> sections(Kit kit) {
    Map<String, Object> sections = new LinkedHashMap<>();
    for (Kit.Section section : kit.sections()) {
      if (!section.builtIn()) {
        Map<String, Object> node = titled(section.title().in(language), shape(section));
        node.put("description", section.ask().in(language));
        sections.put(section.key(), node);
      }
    }
    return closed(sections);
  }

  private Map<String, Object> shape(Kit.Section section) {
    return switch (section.shape()) {
      case TEXT -> ref("text");
      case TEXTS -> ref("texts");
      case ENTRY -> fields(section.fields());
      case ENTRIES -> list(fields(section.fields()));
    };
  }

  private Map<String, Object> fields(List<Kit.Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(f -> properties.put(f.key(), titled(f.title().in(language), type(f))));
    return closed(properties);
  }

  private Map<String, Object> type(Kit.Field field) {
    return switch (field.type()) {
      case TEXT -> ref("text");
      case TEXTS, SOURCES -> ref("texts");
      case NUMBER -> anyOf(node("type", List.of("number", "null")), matching("[0-9０-９]"));
      case DATE -> anyOf(node("type", List.of("number", "null")), matching("[0-9０-９]{4}"));
      case ELEMENT -> anyOf(ref("name"), node("type", "null"));
      case ELEMENTS -> ref("names");
      case RELATIONSHIP -> anyOf(ref("arrow"), node("type", "null"));
      case RELATIONSHIPS -> anyOf(ref("arrow"), list(ref("arrow")));
      case CHOICE -> words(choices(field.choices()));
      case ENTRIES -> list(fields(field.fields()));
    };
  }

  private List<String> choices(List<Kit.Choice> choices) {
    List<String> all = new ArrayList<>(choices.stream().map(Kit.Choice::key).toList());
    for (Kit.Choice choice : choices) {
      all.add(choice.title().ja());
      all.add(choice.title().en());
      all.addAll(choice.aliases());
    }
    return all.stream().distinct().toList();
  }
}

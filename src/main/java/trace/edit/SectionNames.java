package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import trace.model.Kit;
import trace.model.Value;

/** The fields of a kit's sections that name elements, arrows or sources. */
final class SectionNames {
  private SectionNames() {}

  /**
   * Changes every such text.
   *
   * @param change what becomes of a text in a field of a type; empty if it is to go
   */
  static Map<String, Value> map(
      Map<String, Value> sections, Kit kit, BiFunction<Kit.Type, String, Optional<String>> change) {
    Map<String, Value> changed = new LinkedHashMap<>();
    sections.forEach(
        (key, value) -> {
          List<Kit.Field> fields =
              kit.section(key).filter(s -> !s.builtIn()).map(Kit.Section::fields).orElse(List.of());
          changed.put(key, fields.isEmpty() ? value : entries(value, fields, change));
        });
    return changed;
  }

  private static Value entries(
      Value value, List<Kit.Field> fields, BiFunction<Kit.Type, String, Optional<String>> change) {
    return switch (value.kind()) {
      case LIST ->
          Value.list(value.items().stream().map(item -> entries(item, fields, change)).toList());
      case MAP -> {
        Map<String, Value> all = new LinkedHashMap<>(value.fields());
        for (Kit.Field field : fields) {
          all.computeIfPresent(field.key(), (k, v) -> field(v, field, change));
        }
        yield Value.map(all);
      }
      case TEXT, EMPTY -> value;
    };
  }

  private static Value field(
      Value value, Kit.Field field, BiFunction<Kit.Type, String, Optional<String>> change) {
    return switch (field.type()) {
      case ELEMENT, ELEMENTS, RELATIONSHIP, RELATIONSHIPS, SOURCES ->
          named(value, field.type(), change);
      case ENTRIES -> entries(value, field.fields(), change);
      case TEXT, TEXTS, NUMBER, DATE, CHOICE -> value;
    };
  }

  private static Value named(
      Value value, Kit.Type type, BiFunction<Kit.Type, String, Optional<String>> change) {
    if (value.kind() == Value.Kind.TEXT) {
      return change.apply(type, value.text()).map(Value::text).orElse(Value.EMPTY);
    }
    if (value.kind() != Value.Kind.LIST) {
      return value;
    }
    List<Value> items = new ArrayList<>();
    for (Value item : value.items()) {
      if (item.kind() == Value.Kind.TEXT) {
        change.apply(type, item.text()).map(Value::text).ifPresent(items::add);
      } else {
        items.add(item);
      }
    }
    return Value.list(items);
  }

  static boolean isElement(Kit.Type type) {
    return type == Kit.Type.ELEMENT || type == Kit.Type.ELEMENTS;
  }

  static boolean isRelationship(Kit.Type type) {
    return type == Kit.Type.RELATIONSHIP || type == Kit.Type.RELATIONSHIPS;
  }
}

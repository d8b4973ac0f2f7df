package trace.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands under {@code sections}: its meaning is given by the kit. Only the part that belongs
 * to the kind is filled.
 */
public record Value(Kind kind, String text, List<Value> items, Map<String, Value> fields) {
  /** The shape of a value. */
  public enum Kind {
    EMPTY,
    TEXT,
    LIST,
    MAP
  }

  public Value {
    items = List.copyOf(items);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Nothing was written. */
  public static final Value EMPTY =
      new Value(Kind.EMPTY, "", List.of(), Collections.emptySortedMap());

  /** A text; numbers and dates are texts as well. */
  public static Value text(String text) {
    return new Value(Kind.TEXT, text, List.of(), Collections.emptySortedMap());
  }

  /** A list, in the order of the file. */
  public static Value list(List<Value> items) {
    return new Value(Kind.LIST, "", items, Collections.emptySortedMap());
  }

  /** Named fields, in the order of the file. */
  public static Value map(Map<String, Value> fields) {
    return new Value(Kind.MAP, "", List.of(), fields);
  }

  /** The field of that name, or {@link #EMPTY}. */
  public Value field(String name) {
    return fields.getOrDefault(name, EMPTY);
  }

  /** True if nothing is said here: no text, no item, and no field that says something. */
  public boolean isBlank() {
    return switch (kind) {
      case EMPTY -> true;
      case TEXT -> text.isBlank();
      case LIST -> items.stream().allMatch(Value::isBlank);
      case MAP -> fields.values().stream().allMatch(Value::isBlank);
    };
  }
}

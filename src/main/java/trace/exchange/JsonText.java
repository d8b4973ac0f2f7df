package trace.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one JSON text, indented by two spaces, with a line feed at its end. */
final class JsonText {
  /** Stands for null in a tree. */
  static final Object NULL = new Object();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  private JsonText() {
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    json = new JsonFactory().createGenerator(indented, text);
  }

  /** The text of an object with these members. */
  static String object(Consumer<JsonText> members) {
    JsonText t = new JsonText();
    t.json.writeStartObject();
    members.accept(t);
    t.json.writeEndObject();
    t.json.close();
    return t.text + "\n";
  }

  /** The text of a tree of maps, lists, texts, numbers, truth values and {@link #NULL}. */
  static String of(Map<String, ?> tree) {
    JsonText t = new JsonText();
    t.write(tree);
    t.json.close();
    return t.text + "\n";
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (k, v) -> {
            json.writeName((String) k);
            write(v);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(this::write);
      json.writeEndArray();
    } else if (value == NULL) {
      json.writeNull();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString((String) value);
    }
  }

  JsonText put(String name, String value) {
    json.writeStringProperty(name, value);
    return this;
  }

  JsonText put(String name, int value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  JsonText put(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** Leaves the member out where there is nothing to say. */
  JsonText put(String name, Optional<String> value) {
    value.filter(v -> !v.isEmpty()).ifPresent(v -> put(name, v));
    return this;
  }

  JsonText strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  /** An array of objects. */
  <T> JsonText objects(String name, List<T> values, Consumer<T> members) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      members.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }
}

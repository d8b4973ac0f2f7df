package trace.exchange;

import static trace.exchange.SchemaNode.closed;
import static trace.exchange.SchemaNode.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys of a file in its JSON Schema, each explained. */
final class SchemaKeys {
  private final Function<String, Optional<String>> said;

  /**
   * @param said what is said about a key, as {@code title | description}: asked for as {@code
   *     element.note}, then as {@code note}
   */
  SchemaKeys(Function<String, Optional<String>> said) {
    this.said = said;
  }

  /** A map of these keys and no others, each explained; a key without a form of its own is text. */
  Map<String, Object> object(String place, List<String> keys, Map<String, Object> forms) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String key : keys) {
      @SuppressWarnings("unchecked") // only forms are put there
      Map<String, Object> form = (Map<String, Object>) forms.getOrDefault(key, ref("text"));
      Map<String, Object> node = new LinkedHashMap<>();
      explain(place + "." + key, node);
      node.putAll(form);
      properties.put(key, node);
    }
    return closed(properties);
  }

  /** Puts what is said about a key into its form. */
  void explain(String place, Map<String, Object> node) {
    String key = place.substring(place.indexOf('.') + 1);
    String[] parts = said.apply(place).or(() -> said.apply(key)).orElseThrow().split(" \\| ", 2);
    node.put("title", parts[0]);
    if (parts.length > 1) {
      node.put("description", parts[1]);
    }
  }
}

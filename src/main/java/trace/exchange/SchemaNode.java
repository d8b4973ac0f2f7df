package trace.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The building stones of a JSON Schema: maps in the order in which they are written. */
final class SchemaNode {
  private SchemaNode() {}

  /** A map of alternating names and values. */
  static Map<String, Object> node(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** What stands under that name in {@code $defs}. */
  static Map<String, Object> ref(String name) {
    return node("$ref", "#/$defs/" + name);
  }

  /** One of several forms. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static Map<String, Object> anyOf(Map<String, Object>... forms) {
    return node("anyOf", List.of(forms));
  }

  /** One of these words, and no other. */
  static Map<String, Object> words(List<String> words) {
    return node("type", List.of("string", "null"), "enum", withNull(words));
  }

  private static List<Object> withNull(List<String> words) {
    List<Object> all = new java.util.ArrayList<>(words);
    all.add(JsonText.NULL);
    return all;
  }

  /** These words are offered, and any other text is taken as well. */
  static Map<String, Object> offered(List<String> words) {
    return anyOf(node("type", "string", "enum", words), ref("text"));
  }

  /** A list, which may be empty. */
  static Map<String, Object> list(Map<String, Object> item) {
    return node("type", List.of("array", "null"), "items", item);
  }

  /** A text in which the regular expression is found. */
  static Map<String, Object> matching(String pattern) {
    return node("type", "string", "pattern", pattern);
  }

  /** A map of one entry, whose key is a name or an arrow of the person's own. */
  static Map<String, Object> one(Map<String, Object> key, Map<String, Object> value) {
    return node(
        "type",
        "object",
        "minProperties",
        1,
        "maxProperties",
        1,
        "propertyNames",
        key,
        "additionalProperties",
        value);
  }

  /** A key that is none of those words. */
  static Map<String, Object> otherThan(List<String> words) {
    return node("not", node("enum", words));
  }

  /** A map of these keys and no others. */
  static Map<String, Object> closed(Map<String, Object> properties) {
    return node(
        "type", List.of("object", "null"), "properties", properties, "additionalProperties", false);
  }

  /** The form under a title. */
  static Map<String, Object> titled(String title, Map<String, Object> form) {
    Map<String, Object> node = node("title", title);
    node.putAll(form);
    return node;
  }
}

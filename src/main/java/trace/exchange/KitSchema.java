package trace.exchange;

import static trace.exchange.SchemaNode.anyOf;
import static trace.exchange.SchemaNode.node;
import static trace.exchange.SchemaNode.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.model.KitFormat;

/**
 * The form of {@code kit.yaml} as a JSON Schema (draft 2020-12, json-schema.org), made from the
 * words its reader goes by. What one key says of another (a check of its section, a choice of its
 * type) is left to {@code kit check}.
 */
public final class KitSchema {
  private KitSchema() {}

  /** The schema. */
  public static String text() {
    Map<String, Object> root = node("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "kit.yaml");
    root.putAll(
        object(
            KitFormat.TOP,
            List.of("title", "about", "sections"),
            node(
                "format",
                node("enum", List.of(1, "1")),
                "title",
                ref("local"),
                "about",
                ref("local"),
                "documents",
                mapOf(KitFormat.DOCUMENT_KEY, ref("document")),
                "charts",
                mapOf(KitFormat.DOCUMENT_KEY, ref("chart")),
                "sides",
                mapOf("", ref("side")),
                "sections",
                sections(),
                "lenses",
                mapOf("", ref("lens")),
                "checks",
                listOf(ref("check")),
                "timetable",
                mapOf(KitFormat.KEY, ref("slot")))));
    root.put("$defs", definitions());
    return JsonText.of(root);
  }

  private static Map<String, Object> definitions() {
    Map<String, Object> text = node("type", List.of("string", "number", "boolean"));
    Map<String, Object> named = node("title", ref("local"), "aliases", listOf(ref("text")));
    Map<String, Object> asking = new LinkedHashMap<>(part());
    asking.put("shape", node("enum", words(Kit.Shape.values())));
    asking.put("fields", mapOf(KitFormat.KEY, ref("field")));
    Map<String, Object> lens = new LinkedHashMap<>(named);
    lens.put("ask", ref("local"));
    Map<String, Object> choice = new LinkedHashMap<>(named);
    choice.put("means", ref("local"));
    List<String> titled = List.of("title");
    List<String> asked = List.of("title", "ask");
    return node(
        "text",
        text,
        "local",
        object(
            List.of("ja", "en"), List.of("ja", "en"), node("ja", ref("text"), "en", ref("text"))),
        "document",
        object(KitFormat.DOCUMENT, titled, node("title", ref("local"))),
        "chart",
        object(KitFormat.CHART, List.of("title", "kind", "section"), chart()),
        "side",
        object(KitFormat.SIDE, titled, named),
        "choice",
        object(KitFormat.CHOICE, titled, choice),
        "lens",
        object(KitFormat.LENS, asked, lens),
        "part",
        object(KitFormat.PART, asked, part()),
        "section",
        object(KitFormat.SECTION, asked, asking),
        "field",
        object(KitFormat.FIELD, titled, field()),
        "check",
        object(KitFormat.CHECK, KitFormat.CHECK, check()),
        "slot",
        object(KitFormat.SLOT, List.of("title", "minutes"), slot()));
  }

  private static Map<String, Object> slot() {
    Map<String, Object> minutes = minutes();
    return node(
        "title",
        ref("local"),
        "minutes",
        minutes,
        "fixed",
        node("type", "boolean"),
        "least",
        minutes,
        "from",
        minutes,
        "listening",
        node("type", "boolean"),
        "say",
        ref("local"));
  }

  private static Map<String, Object> minutes() {
    return node("type", "integer", "minimum", 0, "maximum", KitFormat.LONGEST);
  }

  private static Map<String, Object> part() {
    return node(
        "title",
        ref("local"),
        "ask",
        ref("local"),
        "minutes",
        minutes(),
        "required",
        node("type", "boolean"));
  }

  private static Map<String, Object> field() {
    return node(
        "title",
        ref("local"),
        "type",
        node("enum", words(Kit.Type.values())),
        "required",
        node("type", "boolean"),
        "choices",
        anyOf(listOf(ref("text")), mapOf("", ref("choice"))),
        "fields",
        mapOf(KitFormat.KEY, ref("field")),
        "hides",
        listOf(ref("text")));
  }

  private static Map<String, Object> chart() {
    Map<String, Object> uses = mapOf("", ref("text"));
    List<String> roles =
        Stream.of(Kit.ChartKind.values()).flatMap(k -> k.roles().stream()).distinct().toList();
    uses.put("propertyNames", node("enum", roles));
    return node(
        "title",
        ref("local"),
        "kind",
        node("enum", words(Kit.ChartKind.values())),
        "section",
        ref("text"),
        "uses",
        uses);
  }

  private static Map<String, Object> check() {
    return node(
        "section",
        ref("text"),
        "when",
        anyOf(
            node("enum", List.of(KitFormat.EMPTY, KitFormat.UNCONNECTED, KitFormat.NO_WAY_BACK)),
            node("type", "string", "pattern", "^" + KitFormat.FEWER + "$"),
            node("type", "string", "pattern", "^" + KitFormat.WITHOUT + "$")),
        "ask",
        ref("local"));
  }

  /** The parts that every trace has take no shape of their own. */
  private static Map<String, Object> sections() {
    Map<String, Object> parts = new LinkedHashMap<>();
    Kit.PARTS.forEach(p -> parts.put(p, ref("part")));
    Map<String, Object> sections = mapOf(KitFormat.KEY, ref("section"));
    sections.put("properties", parts);
    return sections;
  }

  private static Map<String, Object> mapOf(String key, Map<String, Object> value) {
    Map<String, Object> map = node("type", "object");
    if (!key.isEmpty()) {
      map.put("propertyNames", node("pattern", "^" + key + "$"));
    }
    map.put("additionalProperties", value);
    return map;
  }

  private static Map<String, Object> listOf(Map<String, Object> item) {
    return node("type", "array", "items", item);
  }

  /** A map with these keys and no others; a key without a form would be a slip of ours. */
  private static Map<String, Object> object(
      List<String> keys, List<String> required, Map<String, Object> forms) {
    if (!List.copyOf(forms.keySet()).containsAll(keys) || !keys.containsAll(forms.keySet())) {
      throw new IllegalStateException(keys + " " + forms.keySet());
    }
    return node(
        "type", "object", "required", required, "additionalProperties", false, "properties", forms);
  }

  private static List<String> words(Enum<?>... values) {
    return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}

package trace.exchange;

import static trace.exchange.SchemaNode.anyOf;
import static trace.exchange.SchemaNode.list;
import static trace.exchange.SchemaNode.matching;
import static trace.exchange.SchemaNode.node;
import static trace.exchange.SchemaNode.offered;
import static trace.exchange.SchemaNode.one;
import static trace.exchange.SchemaNode.otherThan;
import static trace.exchange.SchemaNode.ref;
import static trace.exchange.SchemaNode.titled;
import static trace.exchange.SchemaNode.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Side;
import trace.yaml.Vocabulary;

/**
 * The form of a trace's file as a JSON Schema (draft 2020-12, json-schema.org), so that an editor
 * can complete, explain and check it. It is made from the words the reader itself goes by; the
 * reader understands a little more (other widths and cases of a word, details indented too little).
 */
public final class TraceSchema {
  private final Optional<Kit> kit;
  private final List<Side> offered;
  private final Language language;
  private final SchemaKeys keys;

  private TraceSchema(
      Optional<Kit> kit,
      List<Side> sides,
      Language language,
      Function<String, Optional<String>> said) {
    this.kit = kit;
    this.offered = sides;
    this.language = language;
    this.keys = new SchemaKeys(said);
  }

  /**
   * The schema.
   *
   * @param kit the way of tracing whose sides, sections and lenses are part of it; empty for what
   *     all have in common
   * @param kits the names of the ways of tracing at hand
   * @param sides the sides that these offer, for when no kit is given
   * @param language the language of titles and descriptions
   * @param said what is said about a key, see {@link SchemaKeys}
   */
  public static String of(
      Optional<Kit> kit,
      List<String> kits,
      List<Side> sides,
      Language language,
      Function<String, Optional<String>> said) {
    return JsonText.of(new TraceSchema(kit, sides, language, said).root(kits));
  }

  private Map<String, Object> root(List<String> kits) {
    Map<String, Object> root = node("$schema", "https://json-schema.org/draft/2020-12/schema");
    keys.explain("file", root);
    Map<String, Object> parts =
        node(
            "format",
            node("enum", List.of(1, "1")),
            "trace",
            ref("name"),
            "kit",
            offered(kits),
            "lang",
            words(Stream.of(Language.values()).map(Language::code).toList()),
            "elements",
            elements(),
            "relationships",
            list(ref("relationship")),
            "loops",
            list(ref("loop")));
    parts.putAll(evidence());
    root.putAll(keys.object("top", Vocabulary.TOP, parts));
    root.put("required", List.of("trace"));
    root.put("$defs", definitions());
    return root;
  }

  private Map<String, Object> evidence() {
    Map<String, Object> said = one(otherThan(Vocabulary.VOICE), ref("text"));
    Map<String, Object> source = anyOf(ref("text"), ref("source"));
    return node(
        "sources",
        node("type", List.of("object", "null"), "additionalProperties", source),
        "voices",
        anyOf(ref("text"), list(anyOf(ref("text"), ref("voice"), said))),
        "lenses",
        list(ref("lens")),
        "sections",
        SectionForms.of(kit, language),
        "expect",
        list(ref("expectation")));
  }

  private Map<String, Object> definitions() {
    Map<String, Object> defs = SectionForms.definitions();
    defs.put("element", element());
    defs.put("element-details", keys.object("element", Vocabulary.ELEMENT, details()));
    defs.put("relationship", relationship());
    defs.put("arrow-details", keys.object("arrow", Vocabulary.RELATIONSHIP, details()));
    defs.put("loop", loop());
    defs.put("source", keys.object("source", Vocabulary.SOURCE, node()));
    Map<String, Object> heard = node("about", ref("names"), "sources", ref("texts"));
    defs.put("voice", keys.object("voice", Vocabulary.VOICE, heard));
    defs.put("lens", keys.object("lens", Vocabulary.LENS, seen()));
    Map<String, Object> promise = node("loop", ref("names"));
    Map<String, Object> expectation = keys.object("expect", Vocabulary.EXPECTATION, promise);
    expectation.put("required", List.of("loop"));
    defs.put("expectation", expectation);
    return defs;
  }

  private static Map<String, Object> element() {
    Map<String, Object> more = anyOf(ref("text"), ref("element-details"));
    return anyOf(ref("name"), one(otherThan(Vocabulary.ELEMENT), more));
  }

  /** An arrow as a line, as a line with details, and as a map of its parts. */
  private Map<String, Object> relationship() {
    Map<String, Object> explicit = keys.object("arrow", Vocabulary.EXPLICIT, details());
    explicit.put("required", List.of("from", "to"));
    Map<String, Object> more = anyOf(ref("text"), ref("arrow-details"));
    return anyOf(ref("arrow"), one(ref("arrow"), more), explicit);
  }

  /** A loop with its name, and in short: the name, and what it runs through after it. */
  private Map<String, Object> loop() {
    Map<String, Object> whole = keys.object("loop", Vocabulary.LOOP, node("through", ref("names")));
    whole.put("required", Vocabulary.LOOP);
    return anyOf(whole, one(otherThan(Vocabulary.LOOP), ref("names")));
  }

  /** What is the same wherever it is said. */
  private static Map<String, Object> details() {
    List<String> wants = new ArrayList<>(Vocabulary.UP);
    wants.addAll(Vocabulary.DOWN);
    return node(
        "from",
        ref("name"),
        "to",
        ref("name"),
        "sign",
        anyOf(words(Vocabulary.SIGNS), matching(Vocabulary.DELAY)),
        "sources",
        ref("texts"),
        "against",
        ref("texts"),
        "want",
        words(wants),
        "verb",
        ref("texts"));
  }

  private Map<String, Object> seen() {
    List<String> lenses =
        kit.map(Kit::lenses).orElse(List.of()).stream().map(Kit.Lens::key).toList();
    Map<String, Object> lens = lenses.isEmpty() ? ref("text") : offered(lenses);
    return node("lens", lens, "changed", ref("names"));
  }

  private Map<String, Object> elements() {
    Map<String, Object> sides = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    List<Side> all = kit.map(Kit::sides).filter(s -> !s.isEmpty()).orElse(offered);
    for (Side side : all) {
      String title = side.title().in(language);
      sides.put(side.key(), titled(title, list(ref("element"))));
      others.add(side.title().ja());
      others.add(side.title().en());
      others.addAll(side.aliases());
    }
    if (language == Language.JA) {
      all.forEach(s -> sides.put(s.title().ja(), titled(s.key(), list(ref("element")))));
    }
    others.removeAll(sides.keySet());
    String names = String.join("|", others.stream().map(TraceSchema::literally).toList());
    return node(
        "type",
        List.of("object", "null"),
        "properties",
        sides,
        "patternProperties",
        node("^(" + names + ")$", list(ref("element"))),
        "additionalProperties",
        false);
  }

  private static String literally(String text) {
    return Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]").matcher(text).replaceAll("\\\\$0");
  }
}

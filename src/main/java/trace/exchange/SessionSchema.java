package trace.exchange;

import static trace.exchange.SchemaNode.anyOf;
import static trace.exchange.SchemaNode.list;
import static trace.exchange.SchemaNode.matching;
import static trace.exchange.SchemaNode.node;
import static trace.exchange.SchemaNode.one;
import static trace.exchange.SchemaNode.otherThan;
import static trace.exchange.SchemaNode.ref;
import static trace.exchange.SchemaNode.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.model.Language;
import trace.yaml.SessionVocabulary;

/**
 * The form of {@code session.yaml} as a JSON Schema (draft 2020-12, json-schema.org), made from the
 * words its reader goes by, as {@link TraceSchema} is that of a trace. Whether the timetable adds
 * up and the traces are there is left to the reader.
 */
public final class SessionSchema {
  private final Optional<Kit> kind;
  private final Language language;
  private final SchemaKeys keys;

  private SessionSchema(
      Optional<Kit> kind, Language language, Function<String, Optional<String>> said) {
    this.kind = kind;
    this.language = language;
    this.keys = new SchemaKeys(said);
  }

  /**
   * The schema.
   *
   * @param kind the kind of session whose sections are part of it; empty for what all have in
   *     common
   * @param kinds the names of the kinds at hand
   * @param language the language of titles and descriptions
   * @param said what is said about a key, see {@link SchemaKeys}
   */
  public static String of(
      Optional<Kit> kind,
      List<String> kinds,
      Language language,
      Function<String, Optional<String>> said) {
    return JsonText.of(new SessionSchema(kind, language, said).root(kinds));
  }

  private Map<String, Object> root(List<String> kinds) {
    Map<String, Object> root = node("$schema", "https://json-schema.org/draft/2020-12/schema");
    keys.explain("file", root);
    Map<String, Object> parts =
        node(
            "format",
            node("enum", List.of(1, "1")),
            "session",
            ref("name"),
            "kind",
            node("type", "string", "enum", kinds),
            "lang",
            words(Stream.of(Language.values()).map(Language::code).toList()),
            "date",
            ref("day"),
            "start",
            matchingOrNothing(SessionVocabulary.TIME),
            "minutes",
            number(SessionVocabulary.SHORTEST, SessionVocabulary.LONGEST),
            "capacity",
            ref("count"));
    for (String key : SessionVocabulary.LISTS) {
      parts.put(key, ref("texts"));
    }
    parts.put("timetable", list(ref("part")));
    parts.put("roles", list(anyOf(ref("name"), one(ref("name"), ref("text")))));
    parts.put("output", output());
    parts.put("sections", SectionForms.of(kind, language));
    parts.put("afterwards", afterwards());
    root.putAll(keys.object("top", SessionVocabulary.TOP, parts));
    root.put("required", List.of("session", "kind"));
    root.put("$defs", definitions());
    return root;
  }

  private Map<String, Object> definitions() {
    Map<String, Object> defs = SectionForms.definitions();
    defs.put("day", matchingOrNothing(SessionVocabulary.DAY));
    defs.put("count", number(0, SessionVocabulary.MOST));
    defs.put("length", number(1, SessionVocabulary.LONGEST));
    defs.put("part", part());
    defs.put("published", published());
    return defs;
  }

  /** A part of the timetable: its name, with its minutes behind it, or with more beneath it. */
  private Map<String, Object> part() {
    List<String> truths = new ArrayList<>(SessionVocabulary.YES);
    truths.addAll(SessionVocabulary.NO);
    Map<String, Object> truth = anyOf(node("type", "boolean"), words(truths));
    Map<String, Object> details =
        keys.object(
            "part", SessionVocabulary.PART, node("minutes", ref("length"), "listening", truth));
    Map<String, Object> name = otherThan(SessionVocabulary.PART);
    return anyOf(ref("name"), one(name, anyOf(ref("length"), details)));
  }

  private Map<String, Object> output() {
    return keys.object("output", SessionVocabulary.OUTPUT, node("channels", ref("texts")));
  }

  private Map<String, Object> afterwards() {
    Map<String, Object> next =
        keys.object("next", SessionVocabulary.NEXT, node("date", ref("day")));
    Map<String, Object> forms =
        node(
            "published",
            list(ref("published")),
            "learnt",
            ref("texts"),
            "changed",
            ref("texts"),
            "next",
            anyOf(ref("text"), next));
    SessionVocabulary.COUNTS.forEach(c -> forms.put(c, ref("count")));
    return keys.object("afterwards", SessionVocabulary.AFTERWARDS, forms);
  }

  private Map<String, Object> published() {
    List<String> by = new ArrayList<>(SessionVocabulary.BY_MEMBERS);
    by.addAll(SessionVocabulary.BY_HOSTS);
    return anyOf(
        ref("name"), keys.object("published", SessionVocabulary.PUBLISHED, node("by", words(by))));
  }

  private static Map<String, Object> number(int least, int most) {
    Map<String, Object> bare =
        node("type", List.of("integer", "null"), "minimum", least, "maximum", most);
    return anyOf(bare, matching(SessionVocabulary.NUMBER));
  }

  private static Map<String, Object> matchingOrNothing(String pattern) {
    return node("type", List.of("string", "null"), "pattern", pattern);
  }
}

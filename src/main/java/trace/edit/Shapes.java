package trace.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Value;
import trace.model.Voice;
import trace.yaml.ArrowNotation;

/** The parts of a trace as the keys and values of the file; what is not said has no key. */
final class Shapes {
  /** A longer name cannot be a key on one line (YAML 1.2.2, 7.4.2: 1024 characters). */
  private static final int LONGEST_KEY = 1000;

  private Shapes() {}

  private static void put(Map<String, Value> fields, String key, String text) {
    if (!text.isEmpty()) {
      fields.put(key, Value.text(text));
    }
  }

  private static void put(Map<String, Value> fields, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      fields.put(key, list(texts));
    }
  }

  static Value list(List<String> texts) {
    return Value.list(texts.stream().map(Value::text).toList());
  }

  static Map<String, Value> details(Element e) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "note", e.note());
    put(fields, "sources", e.sources());
    put(fields, "want", e.want().map(w -> w.name().toLowerCase(Locale.ROOT)).orElse(""));
    put(fields, "verb", e.verb().map(v -> v.rise() + "／" + v.fall()).orElse(""));
    put(fields, "owner", e.owner());
    put(fields, "by", e.by());
    return fields;
  }

  static Map<String, Value> details(Relationship r) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "why", r.why());
    put(fields, "sources", r.sources());
    put(fields, "against", r.against());
    put(fields, "owner", r.owner());
    put(fields, "by", r.by());
    return fields;
  }

  /** The ends, the sign and the delay of an arrow as an explicit map. */
  static Map<String, Value> ends(Relationship r, Language language) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "from", r.from());
    put(fields, "to", r.to());
    put(fields, "sign", r.polarity() == Polarity.OPEN ? "" : r.polarity().sign());
    String word = language == Language.EN ? "delay" : "遅れ";
    r.delay().ifPresent(d -> put(fields, "delay", d.length().isEmpty() ? word : d.length()));
    return fields;
  }

  static Map<String, Value> explicit(Relationship r, Language language) {
    Map<String, Value> fields = ends(r, language);
    fields.putAll(details(r));
    return fields;
  }

  static Map<String, Value> fields(Source s) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "title", s.title());
    put(fields, "kind", s.kind());
    put(fields, "url", s.url());
    put(fields, "date", s.date());
    put(fields, "accessed", s.accessed());
    put(fields, "page", s.page());
    put(fields, "note", s.note());
    return fields;
  }

  static Map<String, Value> fields(Voice v) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "who", v.who());
    put(fields, "when", v.when());
    put(fields, "words", v.words());
    put(fields, "about", v.about());
    put(fields, "sources", v.sources());
    put(fields, "note", v.note());
    return fields;
  }

  static Map<String, Value> fields(LensEntry l) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "lens", l.lens());
    put(fields, "with", l.with());
    put(fields, "taken_for_granted", l.takenForGranted());
    put(fields, "seen_anew", l.seenAnew());
    put(fields, "changed", l.changed());
    put(fields, "surprised", l.surprised());
    put(fields, "not_taken", l.notTaken());
    put(fields, "by", l.by());
    return fields;
  }

  static Map<String, Value> fields(NamedLoop l) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "name", l.name());
    put(fields, "through", l.through());
    return fields;
  }

  static Map<String, Value> fields(Expectation e) {
    Map<String, Value> fields = new LinkedHashMap<>();
    put(fields, "loop", e.loop());
    return fields;
  }

  static Value item(Element e) {
    return named(e.name(), details(e));
  }

  /** An arrow as a line or block; as an explicit map where its names need that. */
  static Value item(Relationship r, Language language) {
    Optional<String> arrow = ArrowNotation.write(r, ArrowNotation.Form.ASCII, language);
    boolean fits = arrow.filter(a -> a.length() <= LONGEST_KEY).isPresent();
    return fits || arrow.isPresent() && details(r).isEmpty()
        ? named(arrow.get(), details(r))
        : Value.map(explicit(r, language));
  }

  private static Value named(String name, Map<String, Value> details) {
    if (details.isEmpty()) {
      return Value.text(name);
    }
    Map<String, Value> item = new LinkedHashMap<>();
    item.put(name, Value.map(details));
    return Value.map(item);
  }

  static boolean isKey(String name) {
    return name.length() <= LONGEST_KEY;
  }

  /**
   * The arrow as people are taught to write it, in an English trace as its file holds it; where its
   * names forbid that, as near as can be.
   */
  static String taught(Relationship r, Language language) {
    boolean english = language == Language.EN;
    ArrowNotation.Form form = english ? ArrowNotation.Form.ASCII : ArrowNotation.Form.TAUGHT;
    String arrow = english ? " -> " : " → ";
    return ArrowNotation.write(r, form, language).orElseGet(() -> r.from() + arrow + r.to());
  }
}

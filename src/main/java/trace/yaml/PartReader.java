package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Expectation;
import trace.model.Kit;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Position;
import trace.model.ProblemKind;
import trace.model.Source;
import trace.model.Value;
import trace.model.Voice;

/**
 * Reads what stands beside elements and arrows: loops, sources, voices, lenses, sections, expect.
 */
final class PartReader {
  private final Findings findings;

  PartReader(Findings findings) {
    this.findings = findings;
  }

  List<NamedLoop> loops(YamlNode node) {
    List<NamedLoop> loops = new ArrayList<>();
    for (YamlNode item : findings.items(node, "loops")) {
      String place = "loops/" + loops.size();
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      if (isShort(item, Vocabulary.LOOP)) {
        fields.put("name", item.entries().get(0).key());
        fields.put("through", item.entries().get(0).value());
      } else {
        fields = findings.fields(item, "loops", Vocabulary.LOOP, place);
      }
      List<String> through = names(fields, "through", place);
      if (item.isMap() && through.isEmpty()) {
        findings.add(ProblemKind.KEY_MISSING, place, item.position(), "through");
      } else if (item.isMap()) {
        findings.place(place, item.position());
        loops.add(new NamedLoop(findings.text(fields, "name", place), through));
        if (!fields.containsKey("name")) {
          findings.add(ProblemKind.KEY_MISSING, place, item.position(), "name");
        }
      }
    }
    return loops;
  }

  /** An entry of one unknown key: the key is the name, what is under it is what it is about. */
  private static boolean isShort(YamlNode item, List<String> known) {
    return item.isMap()
        && item.entries().size() == 1
        && item.entries().get(0).key().isScalar()
        && !known.contains(item.entries().get(0).key().text());
  }

  /** Names as a list, or as a chain with arrows. */
  private List<String> names(Map<String, YamlNode> fields, String key, String place) {
    YamlNode node = fields.get(key);
    if (node == null || !node.isScalar() || !ArrowNotation.hasArrow(node.text())) {
      return findings.texts(fields, key, place);
    }
    List<String> names = new ArrayList<>(ArrowNotation.chain(node.text()));
    names.removeIf(String::isEmpty);
    if (names.size() > 1 && Names.same(names.get(0), names.get(names.size() - 1))) {
      names.remove(names.size() - 1);
    }
    for (int i = 0; i < names.size(); i++) {
      int at = node.text().indexOf(names.get(i));
      findings.place(place + "/" + key + "/" + i, node.position(at, at + names.get(i).length()));
    }
    return names;
  }

  List<Source> sources(YamlNode node) {
    List<Source> sources = new ArrayList<>();
    if (node == null || node.isNull()) {
      return sources;
    }
    Map<String, Position> first = new LinkedHashMap<>();
    if (node.isList()) {
      findings.add(ProblemKind.SOURCES_AS_LIST, "sources", node.position());
      for (int i = 0; i < node.items().size(); i++) {
        YamlNode item = node.items().get(i);
        source(Integer.toString(i + 1), item.position(), item, first, sources);
      }
    } else if (node.isMap()) {
      for (YamlNode.Entry e : node.entries()) {
        String key = findings.name(e.key(), "sources");
        if (!key.isEmpty()) {
          source(key, e.key().position(), e.value(), first, sources);
        }
      }
    } else {
      String keys = String.join(", ", Vocabulary.SOURCE);
      findings.add(ProblemKind.WANTS_MAP, "sources", node.position(), "sources", keys);
    }
    return sources;
  }

  private void source(
      String key, Position at, YamlNode node, Map<String, Position> first, List<Source> into) {
    Position before = first.putIfAbsent(Names.key(key), at);
    if (before != null) {
      String line = Integer.toString(before.line());
      findings.add(ProblemKind.DUPLICATE_SOURCE, "sources/" + key, at, key, line);
      return;
    }
    String place = "sources/" + key;
    findings.place(place, at);
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    if (node.isScalar()) {
      fields.put("title", node);
    } else {
      fields = findings.fields(node, key, Vocabulary.SOURCE, place);
    }
    into.add(
        new Source(
            key,
            findings.text(fields, "title", place),
            findings.text(fields, "kind", place),
            findings.text(fields, "url", place),
            findings.text(fields, "date", place),
            findings.text(fields, "accessed", place),
            findings.text(fields, "page", place),
            findings.text(fields, "note", place)));
  }

  List<Voice> voices(YamlNode node) {
    List<Voice> voices = new ArrayList<>();
    for (YamlNode item : listed(node, "voices")) {
      String place = "voices/" + voices.size();
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      if (item.isScalar()) {
        fields.put("words", item);
      } else if (isShort(item, Vocabulary.VOICE) && item.entries().get(0).value().isScalar()) {
        fields.put("who", item.entries().get(0).key());
        fields.put("words", item.entries().get(0).value());
      } else {
        fields = findings.fields(item, "voices", Vocabulary.VOICE, place);
      }
      findings.place(place, item.position());
      voices.add(
          new Voice(
              findings.text(fields, "who", place),
              findings.text(fields, "when", place),
              findings.text(fields, "words", place),
              findings.texts(fields, "about", place),
              findings.texts(fields, "sources", place),
              findings.text(fields, "note", place)));
    }
    return voices;
  }

  List<LensEntry> lenses(YamlNode node) {
    List<LensEntry> lenses = new ArrayList<>();
    for (YamlNode item : filled(node, "lenses")) {
      String place = "lenses/" + lenses.size();
      Map<String, YamlNode> fields = findings.fields(item, "lenses", Vocabulary.LENS, place);
      if (item.isMap()) {
        findings.place(place, item.position());
        lenses.add(lens(fields, place));
      }
    }
    return lenses;
  }

  private LensEntry lens(Map<String, YamlNode> fields, String place) {
    return new LensEntry(
        findings.text(fields, "lens", place),
        findings.text(fields, "with", place),
        findings.text(fields, "taken_for_granted", place),
        findings.text(fields, "seen_anew", place),
        findings.texts(fields, "changed", place),
        findings.text(fields, "surprised", place),
        findings.text(fields, "not_taken", place),
        findings.text(fields, "by", place));
  }

  List<Expectation> expectations(YamlNode node) {
    List<Expectation> expectations = new ArrayList<>();
    for (YamlNode item : filled(node, "expect")) {
      String place = "expect/" + expectations.size();
      Map<String, YamlNode> fields = findings.fields(item, "expect", Vocabulary.EXPECTATION, place);
      List<String> loop = names(fields, "loop", place);
      if (!loop.isEmpty()) {
        findings.place(place, item.position());
        expectations.add(new Expectation(loop));
      }
    }
    return expectations;
  }

  /** The items that hold something; those that hold nothing are told. */
  private List<YamlNode> filled(YamlNode node, String key) {
    List<YamlNode> items = new ArrayList<>(findings.items(node, key));
    items.stream().filter(YamlNode::isNull).forEach(i -> findings.emptyItem(i, key));
    items.removeIf(YamlNode::isNull);
    return items;
  }

  /** Items of a list of which each may be a single text as well. */
  private List<YamlNode> listed(YamlNode node, String key) {
    List<YamlNode> items = new ArrayList<>();
    if (node != null && node.isScalar()) {
      return List.of(node);
    }
    for (YamlNode item : filled(node, key)) {
      if (item.isList()) {
        findings.add(ProblemKind.WANTS_TEXT, key, item.position(), key);
      } else {
        items.add(item);
      }
    }
    return items;
  }

  /** What stands under {@code sections}, by key. */
  Map<String, Value> sections(YamlNode node, Optional<Kit> kit) {
    Map<String, Value> sections = new LinkedHashMap<>();
    if (node == null || node.isNull()) {
      return sections;
    }
    if (!node.isMap()) {
      List<String> keys =
          kit.stream()
              .flatMap(k -> k.sections().stream())
              .filter(s -> !s.builtIn())
              .map(Kit.Section::key)
              .toList();
      String known = String.join(", ", keys);
      findings.add(ProblemKind.WANTS_MAP, "sections", node.position(), "sections", known);
      return sections;
    }
    for (YamlNode.Entry e : node.entries()) {
      String place = "sections/" + e.key().text();
      findings.place(place, e.key().position());
      List<Kit.Field> fields =
          kit.flatMap(k -> k.section(e.key().text())).map(Kit.Section::fields).orElse(List.of());
      sections.putIfAbsent(e.key().text(), value(e.value(), place, fields));
    }
    return sections;
  }

  private Value value(YamlNode node, String place, List<Kit.Field> fields) {
    return switch (node.kind()) {
      case NULL -> Value.EMPTY;
      case SCALAR -> Value.text(findings.text(node, place, place));
      case LIST -> {
        List<Value> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
          String at = place + "/" + items.size();
          findings.place(at, item.position());
          items.add(value(item, at, fields));
        }
        yield Value.list(items);
      }
      case MAP -> {
        Map<String, Value> all = new LinkedHashMap<>();
        for (YamlNode.Entry e : node.entries()) {
          String at = place + "/" + e.key().text();
          YamlNode placed = e.value().isNull() ? e.key() : e.value();
          findings.place(at, placed.position());
          String key = e.key().text();
          Optional<Kit.Field> field = fields.stream().filter(f -> f.key().equals(key)).findFirst();
          all.putIfAbsent(key, field(e.value(), at, field));
        }
        yield Value.map(all);
      }
    };
  }

  /** YAML takes a lone tilde for nothing; where a mark may be chosen it can be one. */
  private Value field(YamlNode node, String place, Optional<Kit.Field> field) {
    return node.isNull() && field.flatMap(f -> f.choice(node.text())).isPresent()
        ? Value.text(node.text())
        : value(node, place, field.map(Kit.Field::fields).orElse(List.of()));
  }
}

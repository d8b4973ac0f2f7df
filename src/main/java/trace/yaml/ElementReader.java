package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.model.VerbPair;
import trace.model.Want;

/** Reads the elements, side by side. */
final class ElementReader {
  private final Findings findings;
  private final List<Side> sides;
  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Position> first = new LinkedHashMap<>();

  ElementReader(Findings findings, Optional<Kit> kit) {
    this.findings = findings;
    this.sides = kit.map(Kit::sides).filter(s -> !s.isEmpty()).orElse(Side.BUILT_IN);
  }

  List<Element> read(YamlNode node) {
    if (node == null || node.isNull()) {
      return elements;
    }
    if (!node.isMap()) {
      String keys = keys();
      findings.add(ProblemKind.ELEMENTS_WITHOUT_SIDE, "elements", node.position(), keys);
      items(node, "elements", Side.UNSORTED);
      return elements;
    }
    for (YamlNode.Entry entry : node.entries()) {
      items(entry.value(), entry.key().text(), side(entry.key()));
    }
    return elements;
  }

  private String keys() {
    return String.join(", ", sides.stream().map(Side::key).toList());
  }

  private String side(YamlNode key) {
    Optional<Side> side =
        key.isScalar()
            ? sides.stream().filter(s -> s.isCalled(key.text())).findFirst()
            : Optional.empty();
    if (side.isPresent()) {
      findings.place("sides/" + side.get().key(), key.position());
      return side.get().key();
    }
    if (findings.isFull()) {
      return Side.UNSORTED;
    }
    List<String> words = new ArrayList<>();
    for (Side s : sides) {
      words.add(s.key());
      words.add(s.title().ja());
      words.addAll(s.aliases());
      words.add(s.title().en());
    }
    String titles =
        String.join(", ", sides.stream().map(s -> s.key() + " (" + s.title().ja() + ")").toList());
    findings.add(
        ProblemKind.UNKNOWN_SIDE,
        "elements",
        key.position(),
        Nearest.of(key.text(), words),
        key.text(),
        titles);
    return Side.UNSORTED;
  }

  private void items(YamlNode node, String key, String side) {
    if (node.isMap()) {
      String meant =
          node.entries().isEmpty() ? "" : "- " + node.entries().get(0).key().text() + ":";
      findings.add(
          ProblemKind.WANTS_LIST,
          "elements",
          node.position(),
          Optional.of(meant).filter(m -> !m.isEmpty()),
          key);
      for (YamlNode.Entry entry : node.entries()) {
        Optional<YamlNode> text =
            entry.value().isScalar() ? Optional.of(entry.value()) : Optional.empty();
        element(new Item(entry.key(), text, entry.value().entries()), side);
      }
      return;
    }
    for (YamlNode item :
        node.isNull() ? List.<YamlNode>of() : node.isList() ? node.items() : List.of(node)) {
      Item.of(item, Vocabulary.ELEMENT, "elements", findings).ifPresent(i -> element(i, side));
    }
  }

  private void element(Item item, String side) {
    String place = "elements/" + elements.size();
    YamlNode head = item.head();
    String name = findings.name(head, "elements");
    if (name.isEmpty()) {
      return;
    }
    Position before = first.putIfAbsent(Names.key(name), head.position());
    if (before != null) {
      String line = Integer.toString(before.line());
      findings.add(ProblemKind.DUPLICATE_ELEMENT, "elements", head.position(), name, line);
      return;
    }
    if (head.style() == YamlNode.Style.PLAIN && ArrowNotation.hasArrow(name)) {
      findings.add(ProblemKind.ARROW_AMONG_ELEMENTS, place, head.position(), name);
    }
    findings.place(place, head.position());
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    findings.fields(item.details(), Vocabulary.ELEMENT, place, fields);
    String note = findings.text(fields, "note", place);
    if (item.text().isPresent()) {
      findings.place(place + "/note", item.text().get().position());
      String said = findings.text(item.text().get(), "note", place + "/note");
      note = note.isEmpty() ? said : said + "\n" + note;
    }
    elements.add(
        new Element(
            name,
            side,
            note,
            findings.texts(fields, "sources", place),
            want(fields, place),
            verb(fields.get("verb"), place + "/verb"),
            findings.text(fields, "owner", place),
            findings.text(fields, "by", place)));
  }

  private Optional<Want> want(Map<String, YamlNode> fields, String place) {
    String text = findings.text(fields, "want", place);
    String word = Names.key(text).toLowerCase(java.util.Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (Vocabulary.UP.contains(word)) {
      return Optional.of(Want.UP);
    }
    if (Vocabulary.DOWN.contains(word)) {
      return Optional.of(Want.DOWN);
    }
    List<String> words = new ArrayList<>(Vocabulary.UP);
    words.addAll(Vocabulary.DOWN);
    String at = place + "/want";
    Position position = fields.get("want").position();
    findings.add(ProblemKind.UNKNOWN_WANT, at, position, Nearest.of(text, words), text);
    return Optional.empty();
  }

  private Optional<VerbPair> verb(YamlNode node, String place) {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    List<String> verbs =
        node.isList()
            ? node.items().stream().map(i -> findings.text(i, "verb", place)).toList()
            : List.of(findings.text(node, "verb", place).split("[/／・|,，、]", -1));
    if (verbs.size() == 2 && verbs.stream().noneMatch(v -> Names.trim(v).isEmpty())) {
      return Optional.of(new VerbPair(Names.trim(verbs.get(0)), Names.trim(verbs.get(1))));
    }
    findings.add(ProblemKind.BAD_VERB, place, node.position(), String.join("／", verbs));
    return Optional.empty();
  }
}

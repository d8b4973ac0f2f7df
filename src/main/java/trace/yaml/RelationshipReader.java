package trace.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Delay;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Position;
import trace.model.ProblemKind;
import trace.model.Relationship;

/** Reads the arrows: as lines, as blocks, and as explicit maps. */
final class RelationshipReader {
  private final Findings findings;
  private final List<Relationship> relationships = new ArrayList<>();

  /** The first arrow between two names: by cause, then by effect. */
  private final Map<String, Map<String, YamlNode>> first = new HashMap<>();

  RelationshipReader(Findings findings) {
    this.findings = findings;
  }

  /** The two ends of an arrow, what the arrow itself says, and where they stand. */
  private record Ends(
      String from,
      String to,
      Polarity polarity,
      Optional<Delay> delay,
      YamlNode at,
      Spot fromAt,
      Spot toAt) {

    /** An arrow of which nothing more is said. */
    Relationship relationship() {
      return new Relationship(from, to, polarity, delay, "", List.of(), List.of(), "", "");
    }

    Position position(String end) {
      return end.isEmpty() ? at.position() : (end.equals("from") ? fromAt : toAt).position();
    }
  }

  /** A part of the text of a node; the whole of it if the part ends at -1. */
  private record Spot(YamlNode node, int start, int end) {
    static Spot whole(YamlNode node) {
      return new Spot(node, 0, -1);
    }

    Position position() {
      return end < 0 ? node.position() : node.position(start, end);
    }
  }

  List<Relationship> read(YamlNode node) {
    if (node == null || node.isNull()) {
      return relationships;
    }
    if (node.isMap()) {
      findings.add(ProblemKind.WANTS_LIST, "relationships", node.position(), "relationships");
      for (YamlNode.Entry e : node.entries()) {
        Optional<YamlNode> text = e.value().isScalar() ? Optional.of(e.value()) : Optional.empty();
        arrow(new Item(e.key(), text, e.value().entries()));
      }
      return relationships;
    }
    for (YamlNode item : node.isList() ? node.items() : List.of(node)) {
      if (item.isScalar()) {
        arrow(new Item(item, Optional.empty(), List.of()));
      } else if (isExplicit(item)) {
        explicit(item);
      } else {
        Item.of(item, Vocabulary.RELATIONSHIP, "relationships", findings).ifPresent(this::arrow);
      }
    }
    return relationships;
  }

  private static boolean isExplicit(YamlNode item) {
    return item.get("from").isPresent() || item.get("to").isPresent();
  }

  private void arrow(Item item) {
    YamlNode head = item.head();
    String text = findings.name(head, "relationships");
    if (text.isEmpty()) {
      return;
    }
    int shift = Math.max(0, head.text().indexOf(text));
    ArrowNotation.Result result = ArrowNotation.parse(text);
    if (result.fault().isPresent()) {
      ArrowNotation.Fault fault = result.fault().get();
      Position at = head.position(shift + fault.start(), shift + fault.end());
      findings.add(
          fault.kind(),
          "relationships",
          at,
          fault.suggestion(),
          fault.arguments().toArray(String[]::new));
      return;
    }
    ArrowNotation.Read a = result.arrow().orElseThrow();
    Ends ends =
        new Ends(
            a.from(),
            a.to(),
            a.polarity(),
            a.delay(),
            head,
            new Spot(head, shift + a.fromStart(), shift + a.fromEnd()),
            new Spot(head, shift + a.toStart(), shift + a.toEnd()));
    if (!isNew(ends)) {
      return;
    }
    if (item.text().isEmpty() && item.details().isEmpty()) {
      findings.arrow(ends::position);
      relationships.add(ends.relationship());
      return;
    }
    String place = place(ends);
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    findings.fields(item.details(), Vocabulary.RELATIONSHIP, place, fields);
    add(ends, item.text(), fields, place);
  }

  private void explicit(YamlNode item) {
    YamlNode from = item.get("from").orElse(null);
    YamlNode to = item.get("to").orElse(null);
    if (from == null || from.isNull()) {
      findings.add(ProblemKind.ARROW_WITHOUT_CAUSE, "relationships", item.position());
    }
    if (to == null || to.isNull()) {
      findings.add(ProblemKind.ARROW_WITHOUT_EFFECT, "relationships", item.position());
    }
    if (from == null || to == null || from.isNull() || to.isNull()) {
      return;
    }
    String a = findings.name(from, "relationships");
    String b = findings.name(to, "relationships");
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    Ends ends =
        new Ends(a, b, Polarity.OPEN, Optional.empty(), item, Spot.whole(from), Spot.whole(to));
    if (isNew(ends)) {
      String place = place(ends);
      add(ends, Optional.empty(), findings.fields(item, "", Vocabulary.EXPLICIT, place), place);
    }
  }

  /** True if no arrow before has the same two ends; else that is reported. */
  private boolean isNew(Ends ends) {
    YamlNode before =
        first
            .computeIfAbsent(Names.key(ends.from()), k -> new HashMap<>())
            .putIfAbsent(Names.key(ends.to()), ends.at());
    if (before != null) {
      findings.add(
          ProblemKind.DUPLICATE_RELATIONSHIP,
          "relationships",
          ends.at().position(),
          ends.from() + " -> " + ends.to(),
          Integer.toString(before.position().line()));
    }
    return before == null;
  }

  private String place(Ends ends) {
    findings.arrow(ends::position);
    return "relationships/" + relationships.size();
  }

  private void add(Ends ends, Optional<YamlNode> text, Map<String, YamlNode> fields, String place) {
    String why = findings.text(fields, "why", place);
    if (text.isPresent()) {
      findings.place(place + "/why", text.get().position());
      String said = findings.text(text.get(), "why", place + "/why");
      why = why.isEmpty() ? said : said + "\n" + why;
    }
    SignText sign = sign(fields.get("sign"), place);
    Optional<Delay> delay = SignText.delayValue(findings.text(fields, "delay", place));
    relationships.add(
        new Relationship(
            ends.from(),
            ends.to(),
            sign.polarity() == Polarity.OPEN ? ends.polarity() : sign.polarity(),
            delay.or(sign::delay).or(ends::delay),
            why,
            findings.texts(fields, "sources", place),
            findings.texts(fields, "against", place),
            findings.text(fields, "owner", place),
            findings.text(fields, "by", place)));
  }

  private SignText sign(YamlNode node, String place) {
    SignText none = SignText.UNSIGNED;
    if (node == null || node.isNull()) {
      return none;
    }
    String text = findings.text(node, "sign", place + "/sign");
    SignText sign = SignText.read(text);
    if (sign.kind() != SignText.Kind.SIGN) {
      findings.add(ProblemKind.UNKNOWN_SIGN, place + "/sign", node.position(), text);
      return none;
    }
    return sign;
  }
}

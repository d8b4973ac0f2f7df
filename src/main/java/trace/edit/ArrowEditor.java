package trace.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Language;
import trace.model.Relationship;
import trace.model.Value;
import trace.yaml.ArrowNotation;
import trace.yaml.Vocabulary;
import trace.yaml.YamlNode;

/** Changes arrows where they stand, in the spelling of the person. */
final class ArrowEditor {
  private final Layout layout;
  private final Scalars scalars;
  private final BlockWriter writer;
  private final FieldEditor fields;
  private final ValueEditor values;
  private final Splices splices;
  private final Refusals refusals;
  private final Language language;

  ArrowEditor(
      Layout layout,
      Scalars scalars,
      BlockWriter writer,
      FieldEditor fields,
      ValueEditor values,
      Splices splices,
      Refusals refusals,
      Language language) {
    this.layout = layout;
    this.scalars = scalars;
    this.writer = writer;
    this.fields = fields;
    this.values = values;
    this.splices = splices;
    this.refusals = refusals;
    this.language = language;
  }

  void update(Outline.Spot spot, Relationship was, Relationship now) {
    if (spot.named() == null && spot.node().isMap()) {
      Map<String, Value> before = Shapes.explicit(was, language);
      Map<String, Value> after = Shapes.explicit(now, language);
      fields.update(spot, new FieldEditor.Wish(before, after, Vocabulary.EXPLICIT, ""));
      return;
    }
    boolean sign = was.polarity() == now.polarity() || FieldEditor.entry(spot, "sign").isEmpty();
    boolean delay = was.delay().equals(now.delay()) || FieldEditor.entry(spot, "delay").isEmpty();
    FieldEditor.Wish wish =
        new FieldEditor.Wish(
            Shapes.details(was), Shapes.details(now), Vocabulary.RELATIONSHIP, "why");
    boolean tooLong = !Shapes.isKey(spot.head().text()) && spot.named() == null;
    if (!sign || !delay) {
      refusals.byHand(spot.head());
    } else if (tooLong && wish.firstChange().isPresent()) {
      explicit(spot, now);
    } else if (head(spot, was, now)) {
      fields.update(spot, wish);
    } else if (wish.firstChange().isEmpty()) {
      explicit(spot, now);
    } else {
      refusals.byHand(spot.head());
    }
  }

  /** Changes the arrow itself; false if its names can only stand in an explicit map. */
  private boolean head(Outline.Spot spot, Relationship was, Relationship now) {
    boolean same =
        was.from().equals(now.from())
            && was.to().equals(now.to())
            && was.polarity() == now.polarity()
            && was.delay().equals(now.delay());
    if (same) {
      return true;
    }
    YamlNode head = spot.head();
    Optional<String> text =
        respelled(head.text(), was, now, language)
            .or(() -> ArrowNotation.write(now, ArrowNotation.Form.ASCII, language));
    if (text.isEmpty()) {
      return false;
    }
    write(spot, text.get());
    return true;
  }

  /** Puts another arrow in the place of the one a line holds. */
  void write(Outline.Spot spot, String text) {
    YamlNode head = spot.head();
    boolean inFlow = spot.isFlow() || spot.node().isMap() && isFlow(spot.node());
    Scalars.Place place = inFlow ? Scalars.Place.FLOW : Scalars.Place.NAME;
    boolean asBefore =
        head.style() == YamlNode.Style.PLAIN
            && !Scalars.isPlain(head.text(), place)
            && scalars.write("a", place).equals("a");
    if (asBefore) {
      splices.replace(layout.content(head), head.end(), text);
    } else {
      values.text(head, text, place, false, 0);
    }
  }

  private static boolean isFlow(YamlNode node) {
    return node.style() == YamlNode.Style.FLOW;
  }

  /** The text of an arrow with its names, sign and delay changed; its arrow and brackets stay. */
  static Optional<String> respelled(
      String text, Relationship was, Relationship now, Language language) {
    Optional<ArrowNotation.Read> read = ArrowNotation.parse(text).arrow();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    ArrowNotation.Read a = read.get();
    boolean same = was.polarity() == now.polarity() && was.delay().equals(now.delay());
    String arrow = text.substring(a.fromEnd(), a.toStart());
    String from = was.from().equals(now.from()) ? a.from() : now.from();
    String to = was.to().equals(now.to()) ? a.to() : now.to();
    String brackets = text.substring(a.toEnd());
    String changed =
        text.substring(0, a.fromStart())
            + from
            + arrow
            + to
            + (same ? brackets : brackets(brackets, arrow, now, language));
    return ArrowNotation.parse(changed)
        .arrow()
        .filter(r -> r.from().equals(now.from()) && r.to().equals(now.to()))
        .filter(r -> r.polarity() == now.polarity() && r.delay().equals(now.delay()))
        .filter(r -> ArrowNotation.write(now, ArrowNotation.Form.ASCII).isPresent())
        .map(r -> changed);
  }

  private static String brackets(String before, String arrow, Relationship now, Language language) {
    Language spoken = ArrowNotation.delayLanguage(before).orElse(language);
    boolean none = before.isBlank();
    boolean wide = none ? arrow.equals(arrow.strip()) : before.indexOf('（') >= 0;
    int open = Math.max(before.indexOf('（'), before.indexOf('('));
    String space = none ? wide ? "" : " " : before.substring(0, open);
    ArrowNotation.Form form = wide ? ArrowNotation.Form.TAUGHT : ArrowNotation.Form.ASCII;
    Relationship bare =
        new Relationship("a", "b", now.polarity(), now.delay(), "", List.of(), List.of(), "", "");
    String plain = ArrowNotation.write(bare, form, spoken).orElse("");
    int from = Math.max(plain.indexOf('（'), plain.indexOf('('));
    return from < 0 ? "" : space + plain.substring(from);
  }

  /** Turns a line or block into an explicit map; its details stay where they are. */
  private void explicit(Outline.Spot spot, Relationship now) {
    refusals.unlessOwn(spot.node());
    if (spot.isFlow()) {
      String all = writer.flow(Value.map(Shapes.explicit(now, language)), false);
      splices.replace(spot.node().start(), spot.node().end(), all);
      return;
    }
    int dash = spot.list() == null || spot.byKey() ? -1 : layout.dash(spot.node());
    boolean beside = dash >= 0 && layout.lineOf(dash) == layout.lineOf(spot.node().start());
    if (!beside || !layout.isOneLine(spot.head()) || spot.head().start() != spot.node().start()) {
      refusals.byHand(spot.head());
      return;
    }
    boolean line = spot.named() == null;
    Map<String, Value> ends =
        new LinkedHashMap<>(line ? Shapes.explicit(now, language) : Shapes.ends(now, language));
    int end = spot.head().end();
    int column = layout.column(spot.node().start());
    if (spot.named() != null) {
      YamlNode value = spot.named().value();
      end = layout.end(spot.named());
      if (value.isScalar()) {
        ends.put("why", Value.text(now.why()));
      } else if (value.isMap() && !isFlow(value)) {
        end = layout.afterColon(spot.named());
        column = layout.column(value.entries().get(0).key().start());
      } else if (!value.isNull()) {
        refusals.byHand(spot.head());
        return;
      }
    }
    List<String> lines = writer.fields(ends, column);
    String gap = " ".repeat(column - layout.column(dash) - 1);
    splices.replace(dash + 1, end, gap + lines.get(0).substring(column));
    List<String> rest = lines.subList(1, lines.size());
    layout.insertLines(splices, layout.nextLine(end), rest, Splices.Rank.IN_LINE, 0);
  }
}

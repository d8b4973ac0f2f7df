package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Side;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Value;
import trace.model.Voice;
import trace.yaml.YamlNode;

/** The trace as it is to be: what edits change before the text is touched. */
final class Draft {
  /**
   * The elements of one side, as they stand together in the file.
   *
   * @param entry the side in the file; null if it is new
   */
  record Block(String side, YamlNode.Entry entry, List<Slot<Element>> slots) {}

  final Trace old;
  final List<Side> sides;
  final Map<String, String> values = new LinkedHashMap<>();
  final List<Block> blocks = new ArrayList<>();
  final List<Slot<Relationship>> relationships;
  final List<Slot<NamedLoop>> loops;
  final List<Slot<Source>> sources;
  final List<Slot<Voice>> voices;
  final List<Slot<LensEntry>> lenses;
  final List<Slot<Expectation>> expectations;
  final Map<String, Value> sections;
  private final Map<String, Slot<Element>> byName = new LinkedHashMap<>();
  private final Map<String, String> byFold = new LinkedHashMap<>();
  private final Map<String, Slot<Relationship>> byEnds = new LinkedHashMap<>();

  Draft(Trace old, Outline outline, List<Side> sides) {
    this.old = old;
    this.sides = sides;
    this.relationships = slots(old.relationships());
    this.loops = slots(old.loops());
    this.sources = slots(old.sources());
    this.voices = slots(old.voices());
    this.lenses = slots(old.lenses());
    this.expectations = slots(old.expectations());
    this.sections = new LinkedHashMap<>(old.sections());
    blocks(outline);
    index();
  }

  private static <T> List<Slot<T>> slots(List<T> values) {
    List<Slot<T>> slots = new ArrayList<>();
    for (T value : values) {
      slots.add(Slot.old(slots.size(), value));
    }
    return slots;
  }

  private void blocks(Outline outline) {
    Map<YamlNode, Block> byList = new java.util.IdentityHashMap<>();
    List<YamlNode.Entry> entries =
        outline.top("elements").map(e -> e.value().entries()).orElse(List.of());
    for (YamlNode.Entry e : entries) {
      Optional<Side> side = sides.stream().filter(s -> s.isCalled(e.key().text())).findFirst();
      Block block = new Block(side.map(Side::key).orElse(Side.UNSORTED), e, new ArrayList<>());
      blocks.add(block);
      byList.put(e.key(), block);
    }
    for (int i = 0; i < old.elements().size(); i++) {
      Element element = old.elements().get(i);
      Outline.Spot spot = outline.elements.get(i);
      Block block = spot == null ? null : byList.get(spot.owner().key());
      if (block == null) {
        block = odd(element.side());
      }
      block.slots().add(Slot.old(i, element));
    }
  }

  /** Elements that stand at a place where none is expected. */
  private Block odd(String side) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (last == null || !last.side().equals(side)) {
      last = new Block(side, null, new ArrayList<>());
      blocks.add(last);
    }
    return last;
  }

  private void index() {
    for (Block block : blocks) {
      block.slots().forEach(this::remember);
    }
    relationships.forEach(s -> byEnds.put(ends(s.now.from(), s.now.to()), s));
  }

  private void remember(Slot<Element> slot) {
    byName.put(Names.key(slot.now.name()), slot);
    byFold.put(fold(slot.now.name()), slot.now.name());
  }

  private void forget(Slot<Element> slot) {
    byName.remove(Names.key(slot.now.name()));
    byFold.remove(fold(slot.now.name()));
  }

  private static String fold(String name) {
    return Names.key(name).toLowerCase(Locale.ROOT);
  }

  /** The name of an element that differs from this one in width or case only. */
  Optional<String> variant(String name) {
    return Optional.ofNullable(byFold.get(fold(name)));
  }

  static String ends(String from, String to) {
    return Names.key(from) + "\n" + Names.key(to);
  }

  Optional<Slot<Element>> element(String name) {
    return Optional.ofNullable(byName.get(Names.key(name)));
  }

  Optional<Slot<Relationship>> relationship(String from, String to) {
    return Optional.ofNullable(byEnds.get(ends(from, to)));
  }

  Optional<Slot<Source>> source(String key) {
    return sources.stream().filter(s -> s.now != null && Names.same(s.now.key(), key)).findFirst();
  }

  /** The names of all elements, in the order of the file. */
  List<String> names() {
    return byName.values().stream().map(s -> s.now.name()).toList();
  }

  void add(Element element) {
    Slot<Element> slot = Slot.fresh(element);
    block(element.side()).slots().add(slot);
    remember(slot);
  }

  void move(Slot<Element> from, Element moved) {
    Slot<Element> slot = Slot.fresh(moved);
    slot.movedFrom = from.movedFrom != null ? from.movedFrom : from;
    remove(from);
    block(moved.side()).slots().add(slot);
    remember(slot);
  }

  void remove(Slot<Element> slot) {
    forget(slot);
    slot.now = null;
    if (slot.was == null) {
      blocks.forEach(b -> b.slots().remove(slot));
    }
  }

  void rename(Slot<Element> slot, Element renamed) {
    forget(slot);
    slot.now = renamed;
    remember(slot);
  }

  void add(Relationship r) {
    Slot<Relationship> slot = Slot.fresh(r);
    relationships.add(slot);
    byEnds.put(ends(r.from(), r.to()), slot);
  }

  void removeArrow(Slot<Relationship> slot) {
    byEnds.remove(ends(slot.now.from(), slot.now.to()));
    slot.now = null;
  }

  /** Sets all arrows to what they become; the ends may change. */
  void reindex() {
    byEnds.clear();
    relationships.stream()
        .filter(s -> s.now != null)
        .forEach(s -> byEnds.put(ends(s.now.from(), s.now.to()), s));
  }

  /** The block of a side; a new one comes after the last side that comes before it. */
  private Block block(String side) {
    int mine = order(side);
    int at = 0;
    int best = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (b.side().equals(side)
          && (b.entry() != null || b.slots().stream().allMatch(Slot::isNew))) {
        return b;
      }
      if (order(b.side()) < mine && order(b.side()) >= best) {
        best = order(b.side());
        at = i + 1;
      }
    }
    Block block = new Block(side, null, new ArrayList<>());
    blocks.add(at, block);
    return block;
  }

  private int order(String side) {
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).key().equals(side)) {
        return i;
      }
    }
    return sides.size();
  }

  private static <T> List<T> now(List<Slot<T>> slots) {
    return slots.stream().map(s -> s.now).filter(Objects::nonNull).toList();
  }

  private String value(String key, String before) {
    return values.getOrDefault(key, before);
  }

  /** The language in which arrows are written: Japanese unless the trace says another. */
  Language language() {
    Optional<Language> said =
        values.containsKey("lang") ? Language.of(values.get("lang")) : old.language();
    return said.orElse(Language.JA);
  }

  /** The trace that the new text has to hold, part by part. */
  Trace intended() {
    return new Trace(
        value("trace", old.name()),
        value("kit", old.kit()),
        values.containsKey("lang") ? Language.of(values.get("lang")) : old.language(),
        value("question", old.question()),
        value("boundary", old.boundary()),
        value("author", old.author()),
        value("date", old.date()),
        value("notice", old.notice()),
        blocks.stream().flatMap(b -> now(b.slots()).stream()).toList(),
        now(relationships),
        now(loops),
        now(sources),
        now(voices),
        now(lenses),
        sections,
        now(expectations));
  }
}

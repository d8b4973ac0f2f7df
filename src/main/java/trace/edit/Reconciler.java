package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import trace.model.Element;
import trace.model.Relationship;
import trace.model.Value;
import trace.yaml.ArrowNotation;
import trace.yaml.Vocabulary;
import trace.yaml.YamlNode;

/**
 * Finds the small changes that turn the text of a trace into the text of what it is to be: part by
 * part, and only where the two differ.
 */
final class Reconciler {
  private final Outline outline;
  private final Draft draft;
  private final Layout layout;
  private final Habits habits;
  private final BlockWriter writer;
  private final Splices splices = new Splices();
  private final Refusals refusals;
  private final ListEditor lists;
  private final ValueEditor values;
  private final FieldEditor fields;
  private final ArrowEditor arrows;
  private final SectionEditor tops;

  Reconciler(Outline outline, Draft draft, Layout layout, Habits habits, boolean quoteAll) {
    this.outline = outline;
    this.draft = draft;
    this.layout = layout;
    this.habits = habits;
    this.refusals = new Refusals(outline);
    Scalars scalars = new Scalars(quoteAll);
    this.writer = new BlockWriter(scalars);
    this.lists = new ListEditor(layout, writer, habits, splices, refusals);
    this.values = new ValueEditor(layout, scalars, writer, lists, splices, refusals);
    this.fields = new FieldEditor(layout, habits, writer, values, splices, refusals);
    this.arrows =
        new ArrowEditor(
            layout, scalars, writer, fields, values, splices, refusals, draft.language());
    this.tops = new SectionEditor(outline, layout, habits, writer, splices, refusals);
  }

  Splices splices() {
    return splices;
  }

  Refusals refusals() {
    return refusals;
  }

  void run() {
    draft.values.forEach(this::scalar);
    elements();
    part(
        "relationships",
        draft.relationships,
        outline.relationships,
        r -> Shapes.item(r, draft.language()),
        this::arrow);
    part("loops", draft.loops, outline.loops, l -> Value.map(Shapes.fields(l)), this::loop);
    sources();
    part(
        "voices",
        draft.voices,
        outline.voices,
        v -> Value.map(Shapes.fields(v)),
        (spot, was, now) ->
            map(spot, Shapes.fields(was), Shapes.fields(now), Vocabulary.VOICE, "words"));
    part(
        "lenses",
        draft.lenses,
        outline.lenses,
        l -> Value.map(Shapes.fields(l)),
        (spot, was, now) -> map(spot, Shapes.fields(was), Shapes.fields(now), Vocabulary.LENS, ""));
    part(
        "expect",
        draft.expectations,
        outline.expectations,
        e -> Value.map(Shapes.fields(e)),
        (spot, was, now) ->
            map(spot, Shapes.fields(was), Shapes.fields(now), Vocabulary.EXPECTATION, ""));
    sections();
  }

  private interface Update<T> {
    void of(Outline.Spot spot, T was, T now);
  }

  private void scalar(String key, String value) {
    boolean count = key.equals("date");
    outline
        .top(key)
        .ifPresentOrElse(
            entry -> {
              if (!entry.value().isScalar() && !entry.value().isNull()) {
                refusals.byHand(entry.key());
              } else {
                values.set(entry, Value.text(value), isFlow(outline.root()), count);
              }
            },
            () -> tops.insertScalar(key, value));
  }

  private static boolean isFlow(YamlNode node) {
    return node.style() == YamlNode.Style.FLOW;
  }

  private void arrow(Outline.Spot spot, Relationship was, Relationship now) {
    arrows.update(spot, was, now);
  }

  private <T> void part(
      String key,
      List<Slot<T>> slots,
      List<Outline.Spot> spots,
      Function<T, Value> item,
      Update<T> update) {
    change(key, slots, spots, update);
    List<Value> added = added(slots, item);
    if (!added.isEmpty()) {
      tops.append(key, new ListEditor.Added(added, key.equals("relationships")), lists);
    }
    remove(key, slots, spots);
  }

  private static <T> List<Value> added(List<Slot<T>> slots, Function<T, Value> item) {
    return slots.stream().filter(Slot::isNew).map(s -> item.apply(s.now)).toList();
  }

  private <T> void change(
      String key, List<Slot<T>> slots, List<Outline.Spot> spots, Update<T> update) {
    for (Slot<T> slot : slots) {
      if (slot.isChanged()) {
        Outline.Spot spot = spots.get(slot.index);
        if (spot == null) {
          outline.top(key).ifPresent(e -> refusals.byHand(e.key()));
        } else {
          update.of(spot, slot.was, slot.now);
        }
      }
    }
  }

  /** Takes out what is to go, list by list. */
  private <T> void remove(String key, List<Slot<T>> slots, List<Outline.Spot> spots) {
    Map<YamlNode.Entry, Set<Integer>> gone = new LinkedHashMap<>();
    boolean adds = slots.stream().anyMatch(Slot::isNew);
    for (Slot<T> slot : slots) {
      if (slot.isRemoved()) {
        Outline.Spot spot = spots.get(slot.index);
        if (spot == null || spot.list() == null || !spot.list().isList()) {
          outline.top(key).ifPresent(e -> refusals.byHand(e.key()));
        } else {
          refusals.unlessOwn(spot.node());
          gone.computeIfAbsent(spot.owner(), o -> new TreeSet<>()).add(spot.index());
        }
      }
    }
    gone.forEach(
        (owner, indices) -> {
          boolean side = key.equals("elements");
          YamlNode parent = side ? outline.top(key).orElseThrow().value() : outline.root();
          boolean refilled = side ? isRefilled(owner) : adds;
          ListEditor.Emptied emptied =
              refilled ? ListEditor.Emptied.REFILLED : ListEditor.Emptied.LIKE_OTHERS;
          lists.remove(owner, parent, indices, emptied);
        });
  }

  private boolean isRefilled(YamlNode.Entry side) {
    return draft.blocks.stream()
        .anyMatch(b -> side.equals(b.entry()) && b.slots().stream().anyMatch(Slot::isNew));
  }

  private void map(
      Outline.Spot spot,
      Map<String, Value> before,
      Map<String, Value> after,
      List<String> order,
      String text) {
    if (!spot.node().isMap()) {
      refusals.byHand(spot.node());
      return;
    }
    fields.update(spot, new FieldEditor.Wish(before, after, order, text));
  }

  /** A loop may stand as {@code name: [elements]} as well. */
  private void loop(Outline.Spot spot, trace.model.NamedLoop was, trace.model.NamedLoop now) {
    boolean isShort =
        spot.node().entries().size() == 1 && FieldEditor.entry(spot, "through").isEmpty();
    if (!isShort) {
      map(spot, Shapes.fields(was), Shapes.fields(now), Vocabulary.LOOP, "");
      return;
    }
    YamlNode.Entry entry = spot.node().entries().get(0);
    boolean inFlow = isFlow(spot.node());
    if (!was.name().equals(now.name())) {
      Scalars.Place place = inFlow ? Scalars.Place.FLOW : Scalars.Place.NAME;
      values.text(entry.key(), now.name(), place, false, 0);
    }
    if (!was.through().equals(now.through())) {
      values.list(entry, was.through(), now.through(), inFlow, false);
    }
  }

  private void elements() {
    List<Slot<Element>> slots = draft.blocks.stream().flatMap(b -> b.slots().stream()).toList();
    change("elements", slots, outline.elements, this::element);
    Map<String, List<Value>> fresh = new LinkedHashMap<>();
    for (int i = 0; i < draft.blocks.size(); i++) {
      Draft.Block block = draft.blocks.get(i);
      List<Slot<Element>> added = block.slots().stream().filter(Slot::isNew).toList();
      if (added.isEmpty()) {
        continue;
      }
      List<Value> items = added.stream().map(s -> Shapes.item(s.now)).toList();
      List<List<String>> own = new ArrayList<>();
      boolean flow =
          block.entry() != null
              && isFlow(block.entry().value())
              && !ListEditor.isEmptyFlow(block.entry().value());
      added.forEach(s -> own.add(flow ? null : movedLines(s)));
      ListEditor.Added all = new ListEditor.Added(items, own, false);
      if (block.entry() != null) {
        boolean inFlow = isFlow(outline.top("elements").orElseThrow().value());
        lists.append(block.entry(), all, inFlow, habits.sideDash());
      } else {
        YamlNode.Entry before = i == 0 ? null : draft.blocks.get(i - 1).entry();
        for (int j = i - 1; j >= 0 && before == null; j--) {
          before = draft.blocks.get(j).entry();
        }
        tops.insertSide(block.side(), before, all, i, fresh);
      }
    }
    if (!fresh.isEmpty()) {
      tops.insertElements(fresh);
    }
    remove("elements", slots, outline.elements);
  }

  private void element(Outline.Spot spot, Element was, Element now) {
    if (!was.name().equals(now.name())) {
      boolean inFlow = spot.isFlow() || spot.node().isMap() && isFlow(spot.node());
      Scalars.Place place = inFlow ? Scalars.Place.FLOW : Scalars.Place.NAME;
      boolean arrow = !spot.byKey() && ArrowNotation.hasArrow(now.name());
      YamlNode head = spot.head();
      if (arrow && head.style() == YamlNode.Style.PLAIN) {
        refusals.unlessOwn(head);
        splices.replace(layout.content(head), head.end(), Scalars.quoted(now.name()));
      } else {
        values.text(head, now.name(), place, false, 0);
      }
    }
    fields.update(
        spot,
        new FieldEditor.Wish(Shapes.details(was), Shapes.details(now), Vocabulary.ELEMENT, "note"));
  }

  /** The own lines of an element that only moves, from its dash; null if they cannot be used. */
  private List<String> movedLines(Slot<Element> slot) {
    Slot<Element> from = slot.movedFrom;
    if (from == null || from.was == null || !onlyMoved(from.was, slot.now)) {
      return null;
    }
    Outline.Spot spot = outline.elements.get(from.index);
    if (spot == null || spot.list() == null || spot.isFlow() || !spot.list().isList()) {
      return null;
    }
    int dash = layout.dash(spot.node());
    if (dash < 0 || !layout.isFirst(dash)) {
      return null;
    }
    int column = layout.column(dash);
    List<String> lines = new ArrayList<>();
    int end = layout.nextLine(Math.max(spot.node().end(), dash + 1));
    int last = end == layout.text().length() ? layout.lineOf(end - 1) : layout.lineOf(end) - 1;
    for (int line = layout.lineOf(dash); line <= last; line++) {
      String text = layout.line(line);
      boolean deep = text.length() >= column && text.substring(0, column).isBlank();
      if (!deep && !text.isBlank()) {
        return null;
      }
      lines.add(text.isBlank() ? "" : text.substring(column));
    }
    return lines;
  }

  private static boolean onlyMoved(Element was, Element now) {
    return was.name().equals(now.name()) && Shapes.item(was).equals(Shapes.item(now));
  }

  private void sources() {
    change(
        "sources",
        draft.sources,
        outline.sources,
        (spot, was, now) ->
            fields.update(
                spot,
                new FieldEditor.Wish(
                    Shapes.fields(was), Shapes.fields(now), Vocabulary.SOURCE, "title")));
    Map<String, Value> added = new LinkedHashMap<>();
    draft.sources.stream()
        .filter(Slot::isNew)
        .forEach(s -> added.put(s.now.key(), Value.map(Shapes.fields(s.now))));
    if (!added.isEmpty()) {
      tops.addSources(added, lists);
    }
    List<Outline.Spot> gone =
        draft.sources.stream()
            .filter(Slot::isRemoved)
            .map(s -> outline.sources.get(s.index))
            .toList();
    if (!gone.isEmpty()) {
      tops.removeSources(gone, lists);
    }
  }

  private void sections() {
    draft.sections.forEach(
        (key, now) -> {
          Value was = draft.old.sections().get(key);
          YamlNode map = outline.top("sections").map(YamlNode.Entry::value).orElse(null);
          if (was != null && !was.equals(now) && map != null) {
            Outline.entry(map, key).ifPresent(e -> value(e, map, was, now));
          }
        });
  }

  /** Changes texts within a value; its shape stays, but items may go. */
  private void value(YamlNode.Entry entry, YamlNode parent, Value was, Value now) {
    YamlNode node = entry.value();
    boolean inFlow = isFlow(parent);
    if (was.equals(now)) {
      return;
    }
    if (was.kind() == Value.Kind.LIST && was.items().size() != now.items().size()) {
      Set<Integer> gone = new TreeSet<>();
      int next = 0;
      for (int i = 0; i < was.items().size(); i++) {
        boolean same =
            next < now.items().size() && was.items().get(i).equals(now.items().get(next));
        next += same ? 1 : 0;
        if (!same) {
          gone.add(i);
        }
      }
      lists.remove(entry, node, gone, ListEditor.Emptied.BRACKETS);
    } else if (node.isList()) {
      items(node, was, now);
    } else if (node.isMap()) {
      node.entries()
          .forEach(e -> value(e, node, was.field(e.key().text()), now.field(e.key().text())));
    } else {
      values.set(entry, now, inFlow, false);
    }
  }

  private void items(YamlNode list, Value was, Value now) {
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      Value before = was.items().get(i);
      Value after = now.items().get(i);
      if (before.equals(after)) {
        continue;
      }
      if (item.isMap()) {
        item.entries()
            .forEach(
                e -> value(e, item, before.field(e.key().text()), after.field(e.key().text())));
      } else if (item.isScalar() && after.kind() == Value.Kind.TEXT) {
        Scalars.Place place = isFlow(list) ? Scalars.Place.FLOW : Scalars.Place.NAME;
        values.text(item, after.text(), place, false, 0);
      } else {
        refusals.byHand(item);
      }
    }
  }
}

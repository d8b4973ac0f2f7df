package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Names;
import trace.model.Value;
import trace.yaml.YamlNode;

/** Changes the details of an item: in its block, or by letting its line grow into one. */
final class FieldEditor {
  private final Layout layout;
  private final Habits habits;
  private final BlockWriter writer;
  private final ValueEditor values;
  private final Splices splices;
  private final Refusals refusals;

  FieldEditor(
      Layout layout,
      Habits habits,
      BlockWriter writer,
      ValueEditor values,
      Splices splices,
      Refusals refusals) {
    this.layout = layout;
    this.habits = habits;
    this.writer = writer;
    this.values = values;
    this.splices = splices;
    this.refusals = refusals;
  }

  /**
   * What is to become of an item.
   *
   * @param before its details as they are
   * @param after its details as they are to be
   * @param order the keys it may have, in the order in which they are written
   * @param text the detail that a text after its name stands for
   */
  record Wish(
      Map<String, Value> before, Map<String, Value> after, List<String> order, String text) {
    boolean isChanged(String key) {
      return !before(key).equals(after(key));
    }

    Value before(String key) {
      return before.getOrDefault(key, Value.EMPTY);
    }

    Value after(String key) {
      return after.getOrDefault(key, Value.EMPTY);
    }

    Optional<String> firstChange() {
      return order.stream().filter(this::isChanged).findFirst();
    }
  }

  void update(Outline.Spot spot, Wish wish) {
    if (wish.firstChange().isEmpty()) {
      return;
    }
    refusals.unlessOwn(spot.node());
    YamlNode said = textOf(spot);
    Map<String, Value> added = new LinkedHashMap<>();
    for (String key : wish.order()) {
      if (!wish.isChanged(key)) {
        continue;
      }
      Optional<YamlNode.Entry> there = entry(spot, key);
      boolean saidThere = said != null && key.equals(wish.text());
      if (there.isPresent() && saidThere) {
        refusals.byHand(said);
      } else if (saidThere) {
        said(spot, wish.after(key));
      } else if (there.isPresent()) {
        change(spot, there.get(), key, wish);
      } else {
        added.put(key, wish.after(key));
      }
    }
    if (!added.isEmpty()) {
      add(spot, added, wish, said);
    }
  }

  /** The text that stands directly after the name, if there is one. */
  private static YamlNode textOf(Outline.Spot spot) {
    if (spot.named() == null || spot.byKey()) {
      return null;
    }
    return spot.named().value().isScalar() ? spot.named().value() : null;
  }

  /** All keys and values of an item, its name excepted. */
  private static List<YamlNode.Entry> entries(Outline.Spot spot) {
    List<YamlNode.Entry> entries = new ArrayList<>(spot.node().entries());
    if (spot.named() != null) {
      entries.remove(spot.named());
      if (!spot.byKey() && spot.node() != spot.named().value()) {
        entries.addAll(spot.named().value().entries());
      }
    }
    return entries;
  }

  static Optional<YamlNode.Entry> entry(Outline.Spot spot, String key) {
    return entries(spot).stream()
        .filter(e -> e.key().isScalar() && Names.trim(e.key().text()).equals(key))
        .findFirst();
  }

  private void said(Outline.Spot spot, Value after) {
    boolean inFlow = spot.node().style() == YamlNode.Style.FLOW || spot.isFlow();
    values.set(spot.named(), after, inFlow, false);
  }

  private void change(Outline.Spot spot, YamlNode.Entry entry, String key, Wish wish) {
    YamlNode map = mapOf(spot, entry);
    boolean inFlow = map.style() == YamlNode.Style.FLOW;
    Value after = wish.after(key);
    boolean count = Scalars.isCount(key);
    if (after.kind() == Value.Kind.EMPTY) {
      remove(spot, map, entry);
    } else if (after.kind() == Value.Kind.LIST) {
      values.list(entry, texts(wish.before(key)), texts(after), inFlow, count);
    } else {
      values.set(entry, after, inFlow, count);
    }
  }

  static List<String> texts(Value list) {
    return list.items().stream().map(Value::text).toList();
  }

  private static YamlNode mapOf(Outline.Spot spot, YamlNode.Entry entry) {
    return spot.node().entries().contains(entry) ? spot.node() : spot.named().value();
  }

  private void remove(Outline.Spot spot, YamlNode map, YamlNode.Entry entry) {
    List<YamlNode.Entry> entries = map.entries();
    int i = entries.indexOf(entry);
    int start = entry.key().start();
    if (map.style() == YamlNode.Style.FLOW || !layout.isFirst(start)) {
      if (entries.size() == 1) {
        refusals.byHand(entry.key());
      } else if (i + 1 < entries.size()) {
        splices.remove(start, entries.get(i + 1).key().start());
      } else {
        splices.remove(layout.end(entries.get(i - 1)), layout.end(entry));
      }
      return;
    }
    layout.removeLines(splices, layout.lineStart(start), layout.nextLine(layout.end(entry)));
    boolean last = entries.size() == 1 && spot.named() != null && map == spot.named().value();
    if (last && spot.list() != null && spot.list().isList()) {
      splices.remove(spot.named().key().end(), layout.afterColon(spot.named()));
    }
  }

  private void add(Outline.Spot spot, Map<String, Value> added, Wish wish, YamlNode said) {
    YamlNode map = target(spot);
    if (spot.isFlow() && spot.named() == null && spot.node().isScalar()) {
      Map<String, Value> details = new LinkedHashMap<>();
      wish.order().stream().filter(added::containsKey).forEach(k -> details.put(k, added.get(k)));
      splices.insert(spot.node().start(), "{", Splices.Rank.IN_LINE, 0);
      String all = ": " + writer.flow(Value.map(details), false) + "}";
      splices.insert(spot.node().end(), all, Splices.Rank.IN_LINE, 0);
    } else if (spot.isFlow() && map == null) {
      splices.replace(spot.node().start(), spot.node().end(), whole(spot, wish));
    } else if (map != null && map.style() == YamlNode.Style.FLOW) {
      addInFlow(map, added);
    } else if (map != null) {
      addInBlock(map, spot, added, wish.order());
    } else {
      grow(spot, added, wish, said);
    }
  }

  /** The map that holds the details, if the item has one. */
  private static YamlNode target(Outline.Spot spot) {
    if (spot.named() == null) {
      return spot.node().isMap() ? spot.node() : null;
    }
    YamlNode value = spot.named().value();
    if (value.isMap() && !spot.byKey()) {
      return value;
    }
    boolean loose = spot.node() != value && spot.node().entries().size() > 1;
    return loose || spot.byKey() ? spot.node() : null;
  }

  private String whole(Outline.Spot spot, Wish wish) {
    Map<String, Value> item = new LinkedHashMap<>();
    Map<String, Value> details = new LinkedHashMap<>();
    wish.order().forEach(k -> details.put(k, wish.after(k)));
    details.values().removeIf(v -> v.kind() == Value.Kind.EMPTY);
    if (spot.named() != null && spot.node() == spot.named().value()) {
      return writer.flow(Value.map(details), false);
    }
    item.put(Names.trim(spot.head().text()), Value.map(details));
    return writer.flow(Value.map(item), false);
  }

  private void addInFlow(YamlNode map, Map<String, Value> added) {
    List<String> parts = new ArrayList<>();
    added.forEach((key, value) -> parts.add(writer.flow(key, value)));
    String all = String.join(", ", parts);
    if (map.entries().isEmpty()) {
      splices.replace(map.start(), map.end(), "{" + all + "}");
      return;
    }
    int end = layout.end(map.entries().get(map.entries().size() - 1));
    splices.insert(end, ", " + all, Splices.Rank.IN_LINE, 0);
  }

  /** Each new key comes after those that are written before it, else after the name. */
  private void addInBlock(
      YamlNode map, Outline.Spot spot, Map<String, Value> added, List<String> order) {
    int column = layout.column(map.entries().get(0).key().start());
    added.forEach(
        (key, value) -> {
          YamlNode.Entry before = before(map, spot, order, key);
          if (before == null) {
            refusals.byHand(map);
            return;
          }
          int end = before.equals(spot.named()) ? layout.afterColon(before) : layout.end(before);
          List<String> lines = writer.field(key, value, column);
          layout.insertLines(
              splices, layout.nextLine(end), lines, Splices.Rank.DETAIL, order.indexOf(key));
        });
  }

  private YamlNode.Entry before(YamlNode map, Outline.Spot spot, List<String> order, String key) {
    int mine = order.indexOf(key);
    YamlNode.Entry best = map == spot.node() && spot.named() == null ? null : spot.named();
    int bestOrder = -1;
    for (YamlNode.Entry e : map.entries()) {
      int theirs = order.indexOf(e.key().text());
      if (!e.equals(spot.named()) && theirs < mine && theirs >= Math.max(0, bestOrder)) {
        best = e;
        bestOrder = theirs;
      }
    }
    return best == null ? map.entries().get(map.entries().size() - 1) : best;
  }

  /** Lets a line grow into a block: a colon after the name, the details below. */
  private void grow(Outline.Spot spot, Map<String, Value> added, Wish wish, YamlNode said) {
    int column = spot.list() == null ? -1 : detailColumn(spot);
    if (column < 0 || !layout.isOneLine(spot.head())) {
      refusals.byHand(spot.node());
      return;
    }
    Map<String, Value> details = new LinkedHashMap<>();
    for (String key : wish.order()) {
      if (said != null && key.equals(wish.text())) {
        details.put(key, wish.after(key));
      } else if (added.containsKey(key)) {
        details.put(key, added.get(key));
      }
    }
    int end = spot.head().end();
    if (spot.named() == null) {
      splices.insert(end, ":", Splices.Rank.IN_LINE, 1);
    } else {
      end = layout.end(spot.named());
      splices.remove(said == null ? end : layout.afterColon(spot.named()), end);
    }
    List<String> lines = writer.fields(details, column);
    layout.insertLines(splices, layout.nextLine(end), lines, Splices.Rank.DETAIL, 0);
  }

  /** The column for details of an item that has none yet; -1 if it cannot be told. */
  private int detailColumn(Outline.Spot spot) {
    int head = layout.column(spot.head().start());
    if (!spot.list().isList()) {
      return head + habits.field();
    }
    int dash = layout.dash(spot.node());
    if (dash < 0) {
      return -1;
    }
    if (layout.lineOf(dash) != layout.lineOf(spot.head().start())) {
      return head + habits.step();
    }
    int deep = Habits.detail(spot.list(), layout).orElse(habits.detail());
    return Math.max(layout.column(dash) + deep, head + 1);
  }
}

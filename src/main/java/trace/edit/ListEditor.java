package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trace.model.Value;
import trace.yaml.LineParts;
import trace.yaml.Vocabulary;
import trace.yaml.YamlNode;

/** Adds items to lists and takes them out, in the style the list has. */
final class ListEditor {
  private final Layout layout;
  private final BlockWriter writer;
  private final Habits habits;
  private final Splices splices;
  private final Refusals refusals;

  ListEditor(Layout layout, BlockWriter writer, Habits habits, Splices splices, Refusals refusals) {
    this.layout = layout;
    this.writer = writer;
    this.habits = habits;
    this.splices = splices;
    this.refusals = refusals;
  }

  /**
   * New items of a list.
   *
   * @param values the items
   * @param lines the lines of those that are moved with their own text, else null; by item
   * @param arrows true for a list of arrows
   */
  record Added(List<Value> values, List<List<String>> lines, boolean arrows) {
    Added(List<Value> values, boolean arrows) {
      this(values, values.stream().map(v -> (List<String>) null).toList(), arrows);
    }
  }

  /**
   * Appends to the list under a key.
   *
   * @param inFlow true if the key itself stands between braces
   * @param deep how deep the dashes stand under the key if the list has none yet
   */
  void append(YamlNode.Entry entry, Added added, boolean inFlow, int deep) {
    YamlNode list = entry.value();
    refusals.unlessOwn(list);
    int colon = layout.afterColon(entry);
    boolean empty = list.isNull() || isEmptyFlow(list);
    if (colon < 0 || !empty && !list.isList()) {
      refusals.byHand(entry.key());
    } else if (empty && inFlow) {
      splices.replace(
          colon, layout.end(entry), " " + writer.flow(Value.list(added.values()), false));
    } else if (empty) {
      splices.remove(colon, layout.end(entry));
      int key = layout.column(entry.key().start());
      int at = layout.afterComments(layout.nextLine(layout.end(entry)), key);
      insert(at, added, key + deep, habits.gap(), habits.detail());
    } else if (list.style() == YamlNode.Style.FLOW) {
      appendFlow(list, added.values());
    } else {
      appendBlock(entry, list, added);
    }
  }

  private void appendBlock(YamlNode.Entry entry, YamlNode list, Added added) {
    int dash = Habits.dashOf(list, layout).map(layout::column).orElse(-1);
    if (dash < 0) {
      refusals.byHand(entry.key());
      return;
    }
    int at = layout.nextLine(list.end());
    boolean deeper = dash > layout.column(entry.key().start());
    at = deeper ? layout.afterComments(at, dash - 1) : at;
    int gap = Habits.gap(list, layout).orElse(habits.gap());
    int detail = Habits.detail(list, layout).orElse(Math.max(habits.detail(), gap + 2));
    insert(at, added, dash, gap, detail);
  }

  private void insert(int at, Added added, int dash, int gap, int detail) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < added.values().size(); i++) {
      List<String> own = added.lines().get(i);
      lines.addAll(
          own != null
              ? own.stream().map(l -> l.isBlank() ? l : " ".repeat(dash) + l).toList()
              : writer.item(added.values().get(i), dash, gap, dash + detail, added.arrows()));
    }
    layout.insertLines(splices, at, lines, Splices.Rank.ITEM, 0);
  }

  static boolean isEmptyFlow(YamlNode node) {
    return node.style() == YamlNode.Style.FLOW
        && (node.isList() || node.isMap())
        && node.items().isEmpty()
        && node.entries().isEmpty();
  }

  /** Appends to a list in brackets that has items; an item on a line of its own gets one too. */
  void appendFlow(YamlNode list, List<Value> values) {
    refusals.unlessOwn(list);
    YamlNode last = list.items().get(list.items().size() - 1);
    String between = ", ";
    if (layout.isFirst(last.start())) {
      between = "," + layout.newline() + " ".repeat(layout.column(last.start()));
    }
    StringBuilder added = new StringBuilder();
    boolean counts = list.items().stream().allMatch(i -> i.text().matches("[0-9]+"));
    for (Value value : values) {
      added.append(between).append(writer.flow(value, counts));
    }
    splices.insert(last.end(), added.toString(), Splices.Rank.IN_LINE, 0);
  }

  /** What an emptied list becomes. */
  enum Emptied {
    /** An empty pair of brackets. */
    BRACKETS,
    /** A bare key or brackets, as its neighbours are. */
    LIKE_OTHERS,
    /** Nothing: new items follow. */
    REFILLED
  }

  /** Takes items out of the list under a key. */
  void remove(YamlNode.Entry entry, YamlNode parent, Set<Integer> gone, Emptied emptied) {
    YamlNode list = entry.value();
    refusals.unlessOwn(list);
    if (list.style() == YamlNode.Style.FLOW) {
      removeFlow(list, gone);
      return;
    }
    boolean all = gone.size() == list.items().size();
    boolean bare =
        switch (emptied) {
          case BRACKETS -> false;
          case LIKE_OTHERS -> all && isBareList(entry, parent, gone);
          case REFILLED -> true;
        };
    for (int i : gone) {
      removeItem(list.items().get(i));
    }
    if (all && !bare) {
      int colon = layout.afterColon(entry);
      if (colon < 0) {
        refusals.byHand(entry.key());
      } else {
        splices.insert(colon, " []", Splices.Rank.IN_LINE, 0);
      }
    }
  }

  private void removeItem(YamlNode item) {
    int dash = layout.dash(item);
    if (dash < 0 || !layout.isFirst(dash)) {
      refusals.byHand(item);
      return;
    }
    int end = Math.max(item.end(), dash + 1);
    layout.removeLines(splices, layout.lineStart(dash), layout.nextLine(end));
  }

  /** An empty list is left as a bare key where comments stand below it or its neighbours do so. */
  private boolean isBareList(YamlNode.Entry entry, YamlNode parent, Set<Integer> gone) {
    Set<Integer> items = new TreeSet<>();
    for (int i : gone) {
      YamlNode item = entry.value().items().get(i);
      lines(layout.dash(item), item.end(), items);
    }
    return isBare(entry, parent, items);
  }

  /** The lines, from 0, from one offset to another. */
  void lines(int start, int end, Set<Integer> into) {
    int last = layout.lineOf(Math.max(start, end - 1));
    for (int line = layout.lineOf(Math.max(0, start)); line <= last; line++) {
      into.add(line);
    }
  }

  /** The same for any list or map; {@code gone}: the lines, from 0, that are taken out. */
  boolean isBare(YamlNode.Entry entry, YamlNode parent, Set<Integer> gone) {
    int key = layout.column(entry.key().start());
    int end = layout.afterComments(layout.nextLine(entry.value().end()), key);
    int last = layout.lineOf(Math.max(0, end - 1));
    for (int line = layout.lineOf(entry.key().start()) + 1; line <= last; line++) {
      if (!gone.contains(line) && LineParts.of(layout.line(line)).isComment()) {
        return true;
      }
    }
    boolean brackets =
        parent.entries().stream().anyMatch(e -> !e.equals(entry) && isEmptyFlow(e.value()));
    boolean others =
        parent.entries().stream()
            .filter(e -> !Vocabulary.FREE.contains(e.key().text()))
            .filter(e -> !Vocabulary.ONE_LINE.contains(e.key().text()))
            .anyMatch(e -> !e.equals(entry) && e.value().isNull());
    return !brackets && others;
  }

  private void removeFlow(YamlNode list, Set<Integer> gone) {
    List<YamlNode> items = list.items();
    if (gone.size() == items.size()) {
      splices.replace(list.start(), list.end(), "[]");
      return;
    }
    int kept = 0;
    while (gone.contains(kept)) {
      kept++;
    }
    if (kept > 0) {
      splices.remove(items.get(0).start(), items.get(kept).start());
    }
    for (int i : gone) {
      if (i > kept) {
        splices.remove(items.get(i - 1).end(), items.get(i).end());
      }
    }
  }
}

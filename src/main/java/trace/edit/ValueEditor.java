package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trace.model.Names;
import trace.model.Value;
import trace.yaml.YamlNode;

/** Changes one value where it stands, in the style in which it is written. */
final class ValueEditor {
  private final Layout layout;
  private final Scalars scalars;
  private final BlockWriter writer;
  private final ListEditor lists;
  private final Splices splices;
  private final Refusals refusals;

  ValueEditor(
      Layout layout,
      Scalars scalars,
      BlockWriter writer,
      ListEditor lists,
      Splices splices,
      Refusals refusals) {
    this.layout = layout;
    this.scalars = scalars;
    this.writer = writer;
    this.lists = lists;
    this.splices = splices;
    this.refusals = refusals;
  }

  /** Sets what stands after a key; {@code inFlow}: the key stands between braces. */
  void set(YamlNode.Entry entry, Value value, boolean inFlow, boolean count) {
    YamlNode node = entry.value();
    refusals.unlessOwn(node);
    int colon = layout.afterColon(entry);
    if (node.isScalar() && value.kind() == Value.Kind.TEXT && !value.text().isEmpty()) {
      int deep = layout.column(entry.key().start()) + 2;
      text(node, value.text(), inFlow ? Scalars.Place.FLOW : Scalars.Place.VALUE, count, deep);
    } else if (colon < 0 || node.isMap() || node.isList() && node.style() == YamlNode.Style.BLOCK) {
      refusals.byHand(entry.key());
    } else {
      after(entry, colon, value, inFlow, count);
    }
  }

  private void after(YamlNode.Entry entry, int colon, Value value, boolean inFlow, boolean count) {
    int end = layout.end(entry);
    boolean none = value.kind() == Value.Kind.EMPTY || value.equals(Value.text(""));
    if (none) {
      splices.remove(colon, end);
    } else if (inFlow || value.kind() == Value.Kind.LIST) {
      splices.replace(colon, end, " " + writer.flow(value, count));
    } else {
      int deep = layout.column(entry.key().start()) + 2;
      List<String> lines = writer.lines("", value.text(), count, deep);
      splices.replace(colon, end, lines.get(0));
      below(entry, lines);
    }
  }

  /** The further lines of a text, below the line of its key and a comment on that line. */
  private void below(YamlNode.Entry entry, List<String> lines) {
    if (lines.size() > 1) {
      int at = layout.nextLine(layout.end(entry));
      List<String> rest = lines.subList(1, lines.size());
      layout.insertLines(splices, at, rest, Splices.Rank.IN_LINE, 0);
    }
  }

  /** Replaces a text: in quotes if it was, plain if it was and can be. */
  void text(YamlNode node, String text, Scalars.Place place, boolean count, int deep) {
    refusals.unlessOwn(node);
    int start = layout.content(node);
    boolean block = place == Scalars.Place.VALUE && text.indexOf('\n') >= 0;
    String with =
        switch (node.style()) {
          case QUOTED -> quoted(text, layout.text().charAt(start));
          case PLAIN, FLOW -> plain(text, place, count, block, deep);
          case BLOCK -> plain(text, place, count, block, deep);
        };
    splices.replace(start, node.end(), with);
  }

  private String plain(String text, Scalars.Place place, boolean count, boolean block, int deep) {
    if (block) {
      String lines = String.join(layout.newline(), writer.lines("", text, count, deep));
      return lines.substring(1);
    }
    return count ? scalars.number(text, place) : scalars.write(text, place);
  }

  private static String quoted(String text, char quote) {
    boolean single = quote == '\'' && Scalars.fitsSingle(text);
    return single ? Scalars.single(text) : Scalars.doubled(text);
  }

  /** Changes a list of texts that stands after a key. */
  void list(
      YamlNode.Entry entry,
      List<String> before,
      List<String> after,
      boolean inFlow,
      boolean count) {
    YamlNode node = entry.value();
    refusals.unlessOwn(node);
    List<YamlNode> items = items(node);
    boolean known = items.size() == before.size();
    if (node.isScalar() && before.size() == after.size() && before.size() > 1) {
      chain(node, before, after, inFlow);
    } else if (known && before.size() == after.size()) {
      for (int i = 0; i < items.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          text(items.get(i), after.get(i), place(node, inFlow), count, 0);
        }
      }
    } else if (node.isList() && known && !before.isEmpty()) {
      sized(entry, items, before, after, inFlow);
    } else {
      set(entry, Shapes.list(after), inFlow, count);
    }
  }

  private static Scalars.Place place(YamlNode node, boolean inFlow) {
    if (!node.isList()) {
      return inFlow ? Scalars.Place.FLOW : Scalars.Place.VALUE;
    }
    return node.style() == YamlNode.Style.FLOW ? Scalars.Place.FLOW : Scalars.Place.NAME;
  }

  /** The items of a list as the reader counts them. */
  private static List<YamlNode> items(YamlNode node) {
    return (node.isList() ? node.items() : List.of(node))
        .stream().filter(i -> i.isScalar() && !Names.trim(i.text()).isEmpty()).toList();
  }

  private void sized(
      YamlNode.Entry entry,
      List<YamlNode> items,
      List<String> before,
      List<String> after,
      boolean inFlow) {
    YamlNode node = entry.value();
    Set<Integer> gone = new TreeSet<>();
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      if (next < after.size() && before.get(i).equals(after.get(next))) {
        next++;
      } else {
        gone.add(node.items().indexOf(items.get(i)));
      }
    }
    List<Value> added = new ArrayList<>();
    after.subList(next, after.size()).forEach(t -> added.add(Value.text(t)));
    if (!gone.isEmpty() && !added.isEmpty()) {
      refusals.byHand(node);
    } else if (!gone.isEmpty()) {
      lists.remove(entry, node, gone, ListEditor.Emptied.BRACKETS);
    } else {
      lists.append(entry, new ListEditor.Added(added, true), inFlow, 2);
    }
  }

  /** Names with arrows between them, in one text. */
  private void chain(YamlNode node, List<String> before, List<String> after, boolean inFlow) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int i = 0; i < before.size(); i++) {
      int found = node.text().indexOf(before.get(i), at);
      text.append(node.text(), at, Math.max(at, found)).append(after.get(i));
      at = found + before.get(i).length();
    }
    String rest = node.text().substring(at);
    int again = rest.indexOf(before.get(0));
    if (again >= 0) {
      int end = again + before.get(0).length();
      rest = rest.substring(0, again) + after.get(0) + rest.substring(end);
    }
    Scalars.Place place = inFlow ? Scalars.Place.FLOW : Scalars.Place.VALUE;
    text(node, text.append(rest).toString(), place, false, 0);
  }
}

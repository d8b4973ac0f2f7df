package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import trace.model.Value;
import trace.yaml.LineParts;
import trace.yaml.Vocabulary;
import trace.yaml.YamlNode;

/** Puts in what is missing at the top of the file and under it: sections, sides, sources. */
final class SectionEditor {
  private final Outline outline;
  private final Layout layout;
  private final Habits habits;
  private final BlockWriter writer;
  private final Splices splices;
  private final Refusals refusals;

  SectionEditor(
      Outline outline,
      Layout layout,
      Habits habits,
      BlockWriter writer,
      Splices splices,
      Refusals refusals) {
    this.outline = outline;
    this.layout = layout;
    this.habits = habits;
    this.writer = writer;
    this.splices = splices;
    this.refusals = refusals;
  }

  private static boolean isFlow(YamlNode node) {
    return node.style() == YamlNode.Style.FLOW;
  }

  private static boolean isEmpty(YamlNode node) {
    return node.isNull() || ListEditor.isEmptyFlow(node);
  }

  void insertScalar(String key, String value) {
    if (isFlow(outline.root())) {
      flowEntry(outline.root(), writer.flow(key, Value.text(value)));
    } else if (!value.isEmpty()) {
      insertTop(key, writer.field(key, Value.text(value), 0));
    }
  }

  /** Appends to a list at the top; the list may be missing or empty. */
  void append(String key, ListEditor.Added added, ListEditor lists) {
    Optional<YamlNode.Entry> top = outline.top(key);
    if (top.isPresent()) {
      lists.append(top.get(), added, isFlow(outline.root()), habits.topDash());
    } else if (isFlow(outline.root())) {
      flowEntry(outline.root(), writer.flow(key, Value.list(added.values())));
    } else {
      List<String> lines = new ArrayList<>(List.of(key + ":"));
      lines.addAll(items(added, habits.topDash()));
      insertTop(key, lines);
    }
  }

  private List<String> items(ListEditor.Added added, int dash) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < added.values().size(); i++) {
      List<String> own = added.lines().get(i);
      if (own != null) {
        own.forEach(l -> lines.add(l.isBlank() ? l : " ".repeat(dash) + l));
      } else {
        int detail = dash + Math.max(habits.detail(), habits.gap() + 2);
        lines.addAll(
            writer.item(added.values().get(i), dash, habits.gap(), detail, added.arrows()));
      }
    }
    return lines;
  }

  private void flowEntry(YamlNode map, String entry) {
    refusals.unlessOwn(map);
    if (map.entries().isEmpty()) {
      splices.replace(map.start(), map.end(), "{" + entry + "}");
      return;
    }
    int end = layout.end(map.entries().get(map.entries().size() - 1));
    splices.insert(end, ", " + entry, Splices.Rank.ENTRY, 0);
  }

  /** Puts a new key of the top in the order of the format. */
  private void insertTop(String key, List<String> lines) {
    int mine = Vocabulary.TOP.indexOf(key);
    YamlNode.Entry before = null;
    int best = -1;
    for (YamlNode.Entry e : outline.root().entries()) {
      int theirs = Vocabulary.TOP.indexOf(e.key().text());
      if (theirs < mine && theirs >= Math.max(best, 0)) {
        before = e;
        best = theirs;
      }
    }
    List<String> all = new ArrayList<>(lines);
    int at;
    if (before == null) {
      at = layout.lineStart(outline.root().entries().get(0).key().start());
    } else {
      at = layout.afterComments(layout.nextLine(layout.end(before)), 0);
      if (lines.size() > 1 && isSpaced()) {
        all.add(0, "");
      }
    }
    layout.insertLines(splices, at, all, Splices.Rank.SECTION, mine);
  }

  /** True if the person leaves blank lines between sections. */
  private boolean isSpaced() {
    boolean first = true;
    for (YamlNode.Entry e : outline.root().entries()) {
      boolean section =
          Vocabulary.TOP.indexOf(e.key().text()) >= Vocabulary.TOP.indexOf("elements");
      if (section && !first) {
        int line = layout.lineOf(e.key().start()) - 1;
        while (line >= 0 && LineParts.of(layout.line(line)).isComment()) {
          line--;
        }
        if (line >= 0 && LineParts.of(layout.line(line)).isBlank()) {
          return true;
        }
      }
      first = false;
    }
    return false;
  }

  /**
   * Puts in a new side, or leaves it for {@link #insertElements} in {@code fresh} where there are
   * no sides at all.
   *
   * @param before the side before it in the file; null if it is to be the first
   */
  void insertSide(
      String side,
      YamlNode.Entry before,
      ListEditor.Added added,
      int order,
      Map<String, List<Value>> fresh) {
    Optional<YamlNode.Entry> top = outline.top("elements");
    if (top.isEmpty() || isEmpty(top.get().value())) {
      fresh.put(side, added.values());
      return;
    }
    YamlNode map = top.get().value();
    refusals.unlessOwn(map);
    if (!map.isMap()) {
      refusals.byHand(top.get().key());
    } else if (isFlow(map)) {
      flowEntry(map, writer.flow(side, Value.list(added.values())));
    } else {
      YamlNode.Entry first = map.entries().get(0);
      int column = layout.column(first.key().start());
      int at =
          before == null
              ? layout.lineStart(first.key().start())
              : layout.afterComments(layout.nextLine(layout.end(before)), column);
      List<String> lines = new ArrayList<>(List.of(" ".repeat(column) + side + ":"));
      lines.addAll(items(added, column + habits.sideDash()));
      layout.insertLines(splices, at, lines, Splices.Rank.ENTRY, order);
    }
  }

  /** Puts in elements where there are none and no sides either. */
  void insertElements(Map<String, List<Value>> sides) {
    Map<String, Value> all = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    sides.forEach(
        (side, values) -> {
          all.put(side, Value.list(values));
          lines.add(" ".repeat(habits.step()) + side + ":");
          ListEditor.Added added = new ListEditor.Added(values, false);
          lines.addAll(items(added, habits.step() + habits.sideDash()));
        });
    under("elements", lines, Value.map(all));
  }

  /** Lines under a key of the top that holds nothing yet or is missing. */
  private void under(String key, List<String> lines, Value value) {
    Optional<YamlNode.Entry> top = outline.top(key);
    boolean inFlow = isFlow(outline.root());
    if (top.isEmpty() && inFlow) {
      flowEntry(outline.root(), writer.flow(key, value));
    } else if (top.isEmpty()) {
      List<String> all = new ArrayList<>(List.of(key + ":"));
      all.addAll(lines);
      insertTop(key, all);
    } else {
      int colon = layout.afterColon(top.get());
      int end = layout.end(top.get());
      refusals.unlessOwn(top.get().value());
      if (colon < 0) {
        refusals.byHand(top.get().key());
      } else if (inFlow) {
        splices.replace(colon, end, " " + writer.flow(value, false));
      } else {
        splices.remove(colon, end);
        int at = layout.afterComments(layout.nextLine(end), 0);
        layout.insertLines(splices, at, lines, Splices.Rank.ENTRY, 0);
      }
    }
  }

  /** New sources, each under its number. */
  void addSources(Map<String, Value> sources, ListEditor lists) {
    Optional<YamlNode.Entry> top = outline.top("sources");
    if (top.isEmpty() || isEmpty(top.get().value())) {
      under("sources", sourceLines(sources, habits.step()), Value.map(sources));
      return;
    }
    YamlNode all = top.get().value();
    refusals.unlessOwn(all);
    if (all.isList()) {
      ListEditor.Added added = new ListEditor.Added(List.copyOf(sources.values()), false);
      lists.append(top.get(), added, isFlow(outline.root()), habits.topDash());
    } else if (!all.isMap()) {
      refusals.byHand(top.get().key());
    } else if (isFlow(all)) {
      sources.forEach((key, value) -> flowEntry(all, writer.flow(key, value)));
    } else {
      int column = layout.column(all.entries().get(0).key().start());
      YamlNode.Entry last = all.entries().get(all.entries().size() - 1);
      int at = layout.afterComments(layout.nextLine(layout.end(last)), column - 1);
      layout.insertLines(splices, at, sourceLines(sources, column), Splices.Rank.ENTRY, 0);
    }
  }

  private List<String> sourceLines(Map<String, Value> sources, int column) {
    List<String> lines = new ArrayList<>();
    sources.forEach(
        (key, value) -> {
          lines.add(" ".repeat(column) + writer.key(key) + ":");
          lines.addAll(writer.fields(value.fields(), column + habits.field()));
        });
    return lines;
  }

  void removeSources(List<Outline.Spot> gone, ListEditor lists) {
    YamlNode.Entry top = outline.top("sources").orElseThrow();
    YamlNode all = top.value();
    refusals.unlessOwn(all);
    if (all.isList()) {
      // The others would get other numbers, and whatever cites them would cite another source.
      refusals.byHand(top.key());
    } else if (gone.size() == all.entries().size() && layout.afterColon(top) >= 0) {
      if (isFlow(all)) {
        splices.replace(all.start(), all.end(), "{}");
      } else {
        Set<Integer> lines = new TreeSet<>();
        gone.forEach(g -> lists.lines(g.named().key().start(), layout.end(g.named()), lines));
        gone.forEach(this::removeSource);
        if (!lists.isBare(top, outline.root(), lines)) {
          splices.insert(layout.afterColon(top), " {}", Splices.Rank.IN_LINE, 0);
        }
      }
    } else {
      gone.forEach(this::removeSource);
    }
  }

  private void removeSource(Outline.Spot spot) {
    YamlNode.Entry entry = spot.named();
    if (isFlow(spot.list())) {
      removeInBraces(spot);
    } else if (!layout.isFirst(entry.key().start())) {
      refusals.byHand(entry.key());
    } else {
      int start = layout.lineStart(entry.key().start());
      layout.removeLines(splices, start, layout.nextLine(layout.end(entry)));
    }
  }

  /** Takes an entry out of braces, with the comma before or after it. */
  private void removeInBraces(Outline.Spot spot) {
    List<YamlNode.Entry> entries = spot.list().entries();
    int i = spot.index();
    if (i > 0) {
      splices.remove(layout.end(entries.get(i - 1)), layout.end(entries.get(i)));
    } else {
      splices.remove(entries.get(0).key().start(), entries.get(1).key().start());
    }
  }
}

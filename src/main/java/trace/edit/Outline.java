package trace.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trace.model.Names;
import trace.model.Position;
import trace.model.Positions;
import trace.model.Trace;
import trace.yaml.YamlNode;

/** Where the parts of a trace stand in the tree of its text. */
final class Outline {
  /**
   * Where one part stands.
   *
   * @param owner the entry that holds the list or map it stands in; null at odd places
   * @param list that list or map; null if the part stands alone
   * @param index its place among the nodes of the list or map
   * @param node the item, or the value of a source
   * @param named the entry whose key is its name or arrow; null if it has no such entry
   * @param byKey true if {@code named} is {@code name: X}: its value is the name
   */
  record Spot(
      YamlNode.Entry owner,
      YamlNode list,
      int index,
      YamlNode node,
      YamlNode.Entry named,
      boolean byKey) {

    /** The name or the arrow; the whole item if it has none of its own. */
    YamlNode head() {
      return named == null ? node : byKey ? named.value() : named.key();
    }

    boolean isFlow() {
      return list != null && list.style() == YamlNode.Style.FLOW;
    }
  }

  private final YamlNode root;
  private final Positions positions;
  private final Set<YamlNode> shared = Collections.newSetFromMap(new IdentityHashMap<>());
  final List<Spot> elements;
  final List<Spot> relationships;
  final List<Spot> loops;
  final List<Spot> sources;
  final List<Spot> voices;
  final List<Spot> lenses;
  final List<Spot> expectations;

  Outline(YamlNode root, Positions positions, Trace trace) {
    this.root = root;
    this.positions = positions;
    share(root, false);
    this.elements = elements(trace.elements().size());
    this.relationships = listed("relationships", trace.relationships().size());
    this.loops = listed("loops", trace.loops().size());
    this.voices = listed("voices", trace.voices().size());
    this.lenses = listed("lenses", trace.lenses().size());
    this.expectations = listed("expect", "expect", trace.expectations().size());
    this.sources = sources(trace);
  }

  YamlNode root() {
    return root;
  }

  /** The first entry of that key at the top of the file. */
  Optional<YamlNode.Entry> top(String key) {
    return entry(root, key);
  }

  static Optional<YamlNode.Entry> entry(YamlNode map, String key) {
    return map.entries().stream()
        .filter(e -> e.key().isScalar() && Names.trim(e.key().text()).equals(key))
        .findFirst();
  }

  /** True if an anchor and an alias share the node, or one around it. */
  boolean isShared(YamlNode node) {
    return shared.contains(node);
  }

  /** Depth is bounded by the reader. */
  private void share(YamlNode node, boolean within) {
    boolean here = within || node.shared();
    if (here && !shared.add(node)) {
      return;
    }
    if (node.isScalar()) {
      return;
    }
    for (YamlNode item : node.items()) {
      share(item, here);
    }
    for (YamlNode.Entry entry : node.entries()) {
      share(entry.key(), here);
      share(entry.value(), here);
    }
  }

  private List<Spot> elements(int count) {
    Map<Long, Spot> found = new LinkedHashMap<>();
    top("elements")
        .map(YamlNode.Entry::value)
        .ifPresent(map -> map.entries().forEach(side -> named(side, false, found)));
    return spots("elements", count, found);
  }

  private List<Spot> listed(String key, int count) {
    return listed(key, key, count);
  }

  private List<Spot> listed(String key, String place, int count) {
    Map<Long, Spot> found = new LinkedHashMap<>();
    Optional<YamlNode.Entry> top = top(key);
    if (top.isPresent() && key.equals("relationships")) {
      named(top.get(), true, found);
    } else if (top.isPresent()) {
      YamlNode list = top.get().value();
      for (int i = 0; i < list.items().size(); i++) {
        YamlNode item = list.items().get(i);
        put(found, item, new Spot(top.get(), list, i, item, null, false));
      }
    }
    return spots(place, count, found);
  }

  /** The items of a list that begin with a name or an arrow. */
  private static void named(YamlNode.Entry owner, boolean arrows, Map<Long, Spot> found) {
    YamlNode list = owner.value();
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      boolean explicit =
          arrows && item.isMap() && (item.get("from").isPresent() || item.get("to").isPresent());
      if (!item.isMap() || explicit) {
        put(found, item, new Spot(owner, list, i, item, null, false));
        continue;
      }
      for (YamlNode.Entry e : item.entries()) {
        put(found, e.key(), new Spot(owner, list, i, item, e, false));
        put(found, e.value(), new Spot(owner, list, i, item, e, true));
      }
    }
  }

  private List<Spot> sources(Trace trace) {
    List<Spot> spots = new ArrayList<>();
    Optional<YamlNode.Entry> top = top("sources");
    for (int i = 0; i < trace.sources().size(); i++) {
      spots.add(top.map(t -> source(t, trace.sources().get(spots.size()).key())).orElse(null));
    }
    return spots;
  }

  private static Spot source(YamlNode.Entry top, String key) {
    YamlNode all = top.value();
    for (int i = 0; i < all.entries().size(); i++) {
      YamlNode.Entry e = all.entries().get(i);
      if (e.key().isScalar() && Names.trim(e.key().text()).equals(key)) {
        return new Spot(top, all, i, e.value(), e, false);
      }
    }
    for (int i = 0; i < all.items().size(); i++) {
      if (Integer.toString(i + 1).equals(key)) {
        return new Spot(top, all, i, all.items().get(i), null, false);
      }
    }
    return null;
  }

  private List<Spot> spots(String place, int count, Map<Long, Spot> found) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Position> at =
          place.equals("relationships") ? positions.arrow(i) : positions.exactly(place + "/" + i);
      spots.add(at.map(p -> found.get(number(p))).orElse(null));
    }
    return spots;
  }

  private static void put(Map<Long, Spot> found, YamlNode at, Spot spot) {
    found.putIfAbsent(number(at.position()), spot);
  }

  private static long number(Position p) {
    return ((long) p.line() << 32) | p.column();
  }
}

package trace.edit;

import java.util.List;
import java.util.Optional;
import trace.yaml.YamlNode;

/**
 * How the person indents, taken from what is there; where nothing is there, two spaces.
 *
 * @param step how deep keys stand under a key of the top
 * @param topDash how deep dashes stand under a key of the top
 * @param sideDash how deep dashes stand under a side
 * @param gap spaces after a dash
 * @param detail how deep details stand under the dash of a name or arrow
 * @param field how deep the fields of a source stand under its number
 */
record Habits(int step, int topDash, int sideDash, int gap, int detail, int field) {
  private static final List<String> LISTS =
      List.of("relationships", "loops", "voices", "lenses", "expect");

  static Habits of(YamlNode root, Layout layout) {
    Optional<Integer> step = Optional.empty();
    Optional<Integer> topDash = Optional.empty();
    Optional<Integer> sideDash = Optional.empty();
    Optional<Integer> field = Optional.empty();
    Optional<Integer> gap = Optional.empty();
    Optional<Integer> detail = Optional.empty();
    for (YamlNode.Entry e : root.entries()) {
      YamlNode value = e.value();
      String key = e.key().text();
      if (isBlockMap(value)) {
        step = step.or(() -> Optional.of(column(value, layout) - layout.column(e.key().start())));
        for (YamlNode.Entry inner : value.entries()) {
          if (key.equals("elements")) {
            sideDash = sideDash.or(() -> dash(inner, layout));
            gap = gap.or(() -> gap(inner.value(), layout));
            detail = detail.or(() -> detail(inner.value(), layout));
          } else if (key.equals("sources") && isBlockMap(inner.value())) {
            int under = column(inner.value(), layout) - layout.column(inner.key().start());
            field = field.or(() -> Optional.of(under));
          }
        }
      } else if (LISTS.contains(key)) {
        topDash = topDash.or(() -> dash(e, layout));
        gap = gap.or(() -> gap(value, layout));
        detail = detail.or(() -> detail(value, layout));
      }
    }
    int deep = step.filter(s -> s > 0).orElse(2);
    int top = topDash.or(() -> Optional.of(deep)).orElse(deep);
    return new Habits(
        deep,
        top,
        sideDash.orElse(topDash.isPresent() && topDash.get() == 0 ? 0 : deep),
        gap.orElse(1),
        detail.orElse(Math.max(4, deep)),
        field.filter(f -> f > 0).orElse(deep));
  }

  private static boolean isBlockMap(YamlNode node) {
    return node.isMap() && node.style() == YamlNode.Style.BLOCK && !node.entries().isEmpty();
  }

  private static int column(YamlNode map, Layout layout) {
    return layout.column(map.entries().get(0).key().start());
  }

  private static Optional<Integer> dash(YamlNode.Entry entry, Layout layout) {
    return dashOf(entry.value(), layout)
        .map(d -> layout.column(d) - layout.column(entry.key().start()))
        .filter(d -> d >= 0);
  }

  /** The offset of the first dash of a list in block style. */
  static Optional<Integer> dashOf(YamlNode list, Layout layout) {
    if (!list.isList() || list.style() != YamlNode.Style.BLOCK || list.items().isEmpty()) {
      return Optional.empty();
    }
    int dash = layout.dash(list.items().get(0));
    return dash < 0 ? Optional.empty() : Optional.of(dash);
  }

  /** Spaces after the dash of the last item that stands on the line of its dash. */
  static Optional<Integer> gap(YamlNode list, Layout layout) {
    for (int i = list.items().size() - 1; i >= 0 && dashOf(list, layout).isPresent(); i--) {
      YamlNode item = list.items().get(i);
      int dash = layout.dash(item);
      boolean beside = dash >= 0 && layout.lineOf(dash) == layout.lineOf(item.start());
      if (beside && !item.isNull()) {
        return Optional.of(item.start() - dash - 1);
      }
    }
    return Optional.empty();
  }

  /** How deep the details of the last item with details stand under its dash. */
  static Optional<Integer> detail(YamlNode list, Layout layout) {
    for (int i = list.items().size() - 1; i >= 0 && dashOf(list, layout).isPresent(); i--) {
      YamlNode item = list.items().get(i);
      boolean block = item.isMap() && item.entries().size() == 1;
      if (block && isBlockMap(item.entries().get(0).value())) {
        int dash = layout.dash(item);
        int deep = column(item.entries().get(0).value(), layout) - layout.column(dash);
        return Optional.of(deep);
      }
    }
    return Optional.empty();
  }
}

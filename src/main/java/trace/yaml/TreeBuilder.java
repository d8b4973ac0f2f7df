package trace.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import trace.model.Problem;
import trace.model.ProblemKind;

/** Builds the tree from the parser's events, without recursion, within the limits. */
final class TreeBuilder {
  private final Lines lines;
  private final PlainItems items;
  private final List<Problem> problems;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, YamlNode> anchors = new LinkedHashMap<>();
  private YamlNode root;
  private int documents;
  private int nodes;

  TreeBuilder(Lines lines, PlainItems items, List<Problem> problems) {
    this.lines = lines;
    this.items = items;
    this.problems = problems;
  }

  /** A map or list that has begun. */
  private static final class Frame {
    final boolean map;
    final boolean flow;
    final String anchor;
    final int start;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlNode.Entry> entries = new ArrayList<>();
    final Map<String, YamlNode> keys = new LinkedHashMap<>();
    YamlNode key;

    Frame(boolean map, boolean flow, String anchor, int start) {
      this.map = map;
      this.flow = flow;
      this.anchor = anchor;
      this.start = start;
    }
  }

  Optional<YamlNode> root() {
    return Optional.ofNullable(root);
  }

  /** Takes the next event; false if the text is refused, with the problem that says why. */
  boolean accept(Event event) {
    return switch (event.getEventId()) {
      case DocumentStart -> startDocument(event);
      case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> close(event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> true;
    };
  }

  private boolean startDocument(Event event) {
    if (++documents > 1) {
      int at = start(event);
      problems.add(
          YamlReader.problem(
              ProblemKind.SECOND_DOCUMENT, List.of(), lines.position(at, at + "---".length())));
    }
    return true;
  }

  private boolean open(CollectionStartEvent event) {
    boolean map = event.getEventId() == Event.ID.MappingStart;
    int start = start(event);
    if (open.size() >= YamlReader.MAX_DEPTH) {
      return tooDeep(start);
    }
    open.push(new Frame(map, event.isFlow(), anchor(event), start));
    return true;
  }

  private boolean close(Event event) {
    Frame f = open.pop();
    int end = f.flow ? end(event) : f.start;
    if (!f.flow) {
      for (YamlNode item : f.items) {
        end = Math.max(end, item.end());
      }
      for (YamlNode.Entry entry : f.entries) {
        end = Math.max(end, Math.max(entry.key().end(), entry.value().end()));
      }
    }
    YamlNode.Style style = f.flow ? YamlNode.Style.FLOW : YamlNode.Style.BLOCK;
    YamlNode node =
        f.map
            ? YamlNode.map(f.entries, style, lines, f.start, end)
            : YamlNode.list(f.items, style, lines, f.start, end);
    return add(node, f.anchor, 1);
  }

  private boolean scalar(ScalarEvent event) {
    int start = start(event);
    int end = end(event);
    if (event.isPlain()) {
      return plain(YamlNode.plain(event.getValue(), lines, start, end), anchor(event));
    }
    boolean block = event.isLiteral() || event.isFolded();
    YamlNode.Style style = block ? YamlNode.Style.BLOCK : YamlNode.Style.QUOTED;
    YamlNode node =
        YamlNode.scalar(
            YamlNode.Kind.SCALAR,
            style,
            event.getValue(),
            lines,
            start,
            block ? endOfBlock(start, end) : end);
    return add(node, anchor(event), 1);
  }

  /** A plain text, and the items that were left out after it if it is the first of a long list. */
  private boolean plain(YamlNode node, String anchor) {
    Frame f = open.peek();
    boolean listed = f != null && !f.map && !f.flow;
    if (!add(node, anchor, 1)) {
      return false;
    }
    for (YamlNode item : listed ? items.after(node) : List.<YamlNode>of()) {
      if (!add(item, null, 1)) {
        return false;
      }
    }
    return true;
  }

  /** The parser's end of a block text lies after the blank lines that follow it. */
  private int endOfBlock(int start, int end) {
    String text = lines.text();
    boolean keeps = lines.line(lines.lineOf(start)).indexOf('+') >= 0;
    int e = end;
    while (!keeps && e > start && " \t\r\n".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    return e;
  }

  private boolean alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    int start = start(event);
    int end = end(event);
    boolean inside = open.stream().anyMatch(f -> name.equals(f.anchor));
    YamlNode target = anchors.get(name);
    if (inside || target == null) {
      ProblemKind kind = inside ? ProblemKind.ALIAS_OF_ITSELF : ProblemKind.ALIAS_UNKNOWN;
      problems.add(YamlReader.problem(kind, List.of(name), lines.position(start, end)));
      YamlNode as =
          YamlNode.scalar(
              YamlNode.Kind.SCALAR, YamlNode.Style.PLAIN, "*" + name, lines, start, end);
      return add(as, null, 1);
    }
    if (open.size() + target.height > YamlReader.MAX_DEPTH) {
      return tooDeep(start);
    }
    return add(target.aliasAt(start, end), null, target.size);
  }

  private boolean add(YamlNode node, String anchor, int count) {
    nodes += count;
    if (nodes > YamlReader.MAX_NODES) {
      String limit = String.format(Locale.ROOT, "%,d", YamlReader.MAX_NODES);
      problems.add(YamlReader.problem(ProblemKind.TOO_MANY_PARTS, List.of(limit), node.position()));
      return false;
    }
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    Frame f = open.peek();
    if (f == null) {
      root = root == null ? node : root;
    } else if (!f.map) {
      f.items.add(node);
    } else if (f.key == null) {
      f.key = node;
      remember(f, node);
    } else {
      f.entries.add(new YamlNode.Entry(f.key, node));
      f.key = null;
    }
    return true;
  }

  private void remember(Frame map, YamlNode key) {
    if (!key.isScalar()) {
      return;
    }
    YamlNode first = map.keys.putIfAbsent(key.text(), key);
    if (first != null) {
      String line = Integer.toString(first.position().line());
      problems.add(
          YamlReader.problem(ProblemKind.DUPLICATE_KEY, List.of(key.text(), line), key.position()));
    }
  }

  private boolean tooDeep(int at) {
    String limit = Integer.toString(YamlReader.MAX_DEPTH);
    problems.add(
        YamlReader.problem(ProblemKind.TOO_DEEP, List.of(limit), lines.position(at, at + 1)));
    return false;
  }

  private static String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse(null);
  }

  private int start(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(this::offset).orElse(0);
  }

  private int offset(Mark mark) {
    return items.offset(mark.getIndex());
  }
}

package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Element;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.NamedLoop;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Value;
import trace.yaml.TraceReader;

/**
 * A new trace that begins with what another one holds: its map with its sources, and what both ways
 * of tracing ask for. What became known with a date ({@link Kit.Field#hides}: numbers counted,
 * marks, what was learnt) belongs to the old trace and stays there.
 */
public final class Beginning {
  private final Trace old;
  private final Kit oldKit;
  private final Kit kit;
  private final Function<String, Optional<Kit>> kits;

  /**
   * Takes over from a trace.
   *
   * @param oldKit the kit of the old trace
   * @param kit the kit of the new one
   */
  public Beginning(Trace old, Kit oldKit, Kit kit) {
    this.old = old;
    this.oldKit = oldKit;
    this.kit = kit;
    this.kits = name -> Optional.of(kit);
  }

  /**
   * The scaffold with all that is taken over.
   *
   * @param scaffold with its heading filled
   * @return empty if there is no room for it in the scaffold
   */
  public Optional<String> in(String scaffold) {
    Optional<String> map = map(scaffold);
    if (map.isEmpty()) {
      return map;
    }
    String text = map.get();
    for (Map.Entry<String, Value> section : sections().entrySet()) {
      Optional<String> with = with(text, section.getKey(), section.getValue());
      if (with.isEmpty()) {
        return with;
      }
      text = with.get();
    }
    return Optional.of(text);
  }

  private Optional<String> map(String scaffold) {
    TraceEditor editor = TraceEditor.of(scaffold, kits);
    if (!old.boundary().isBlank()) {
      editor.set("boundary", old.boundary());
    }
    if (!old.notice().isBlank()) {
      editor.set("notice", old.notice());
    }
    if (TraceReader.read(scaffold, kits).trace().map(Trace::question).orElse("").isBlank()) {
      editor.set("question", old.question());
    }
    for (Source source : old.sources()) {
      editor.source(source, List.of());
    }
    old.elements().forEach(e -> editor.add(element(e)));
    old.relationships().forEach(r -> editor.link(link(r), true));
    for (NamedLoop loop : old.loops()) {
      editor.name(loop);
    }
    return editor.result().text();
  }

  /** An element; a side that the new kit does not have becomes 未分類. */
  private ElementEdit element(Element e) {
    return new ElementEdit(
        e.name(),
        kit.side(e.side()).map(s -> s.key()),
        said(e.note()),
        e.sources(),
        e.want(),
        e.verb(),
        said(e.owner()),
        said(e.by()));
  }

  private static LinkEdit link(Relationship r) {
    return new LinkEdit(
        r.from(),
        r.to(),
        Optional.of(r.polarity()),
        true,
        r.delay(),
        said(r.why()),
        r.sources(),
        r.against(),
        said(r.owner()),
        said(r.by()));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(t -> !t.isBlank());
  }

  /** What stands in sections that both kits have, with the fields that both have. */
  private Map<String, Value> sections() {
    List<String> outcomes = new ArrayList<>();
    kit.sections().forEach(s -> s.fields().forEach(f -> outcomes.addAll(f.hides())));
    Map<String, Value> both = new LinkedHashMap<>();
    old.sections()
        .forEach(
            (key, value) -> {
              Optional<Kit.Section> there =
                  kit.section(key)
                      .filter(s -> !s.builtIn())
                      .filter(s -> !outcomes.contains(KitFormat.HIDDEN_SECTION + key));
              boolean alike =
                  there.map(Kit.Section::shape).equals(oldKit.section(key).map(Kit.Section::shape));
              if (there.isPresent() && alike && !value.isBlank()) {
                Value kept = known(value, there.get().fields(), List.of());
                if (!kept.isBlank()) {
                  both.put(key, kept);
                }
              }
            });
    return both;
  }

  /**
   * What is known before anything is done.
   *
   * @param around what a date in the entry around hides
   */
  private static Value known(Value value, List<Kit.Field> fields, List<String> around) {
    return switch (value.kind()) {
      case LIST ->
          Value.list(
              value.items().stream()
                  .map(v -> known(v, fields, around))
                  .filter(v -> !v.isBlank())
                  .toList());
      case MAP -> {
        List<String> outcomes = new ArrayList<>(around);
        fields.forEach(f -> outcomes.addAll(f.hides()));
        Map<String, Value> kept = new LinkedHashMap<>();
        for (Kit.Field field : fields) {
          Value all = value.field(field.key());
          boolean inner = field.type() == Kit.Type.ENTRIES;
          Value one = inner ? known(all, field.fields(), outcomes) : all;
          if (!one.isBlank() && !outcomes.contains(field.key())) {
            kept.put(field.key(), one);
          }
        }
        yield outcomes.contains(KitFormat.ENTRY) ? Value.EMPTY : Value.map(kept);
      }
      case TEXT, EMPTY -> value;
    };
  }

  /** The text with the value behind its key, read again to be sure. */
  private Optional<String> with(String text, String key, Value value) {
    Matcher line =
        Pattern.compile("(?m)^( +)" + Pattern.quote(key) + ":[ \\t]*(#.*)?$").matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    int indent = line.group(1).length();
    String lines = String.join("\n", lines(key, value, indent));
    String comment = Optional.ofNullable(line.group(2)).map(c -> "  " + c).orElse("");
    String first = lines.contains("\n") ? lines.substring(0, lines.indexOf('\n')) : lines;
    String rest = lines.substring(first.length());
    String made =
        text.substring(0, line.start()) + first + comment + rest + text.substring(line.end());
    Optional<Value> read = TraceReader.read(made, kits).trace().map(t -> t.sections().get(key));
    return read.filter(value::equals).map(v -> made);
  }

  private static List<String> lines(String key, Value value, int indent) {
    BlockWriter writer = new BlockWriter(new Scalars(false));
    if (value.kind() != Value.Kind.LIST) {
      return writer.field(key, value, indent);
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indent) + key + ":");
    for (Value item : value.items()) {
      lines.addAll(writer.item(item, indent + 2, 1, indent + 4, false));
    }
    return lines;
  }
}

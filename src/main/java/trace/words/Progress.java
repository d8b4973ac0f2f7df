package trace.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Trace;
import trace.model.Value;

/**
 * How far things are, where a kit lets them be marked (⭕️ 🔺 ❌): a row for each entry of a section,
 * its marks in columns. A choice counts as a mark if it stands in two columns of a terminal.
 */
final class Progress {
  private static final int MARK = 2;
  private static final int NARROWEST = 10;

  private final Trace trace;
  private final Kit kit;
  private final Language language;
  private final Texts texts;

  Progress(Trace trace, Kit kit, Language language, Texts texts) {
    this.trace = trace;
    this.kit = kit;
    this.language = language;
    this.texts = texts;
  }

  private record Row(String label, String marks) {}

  /** The sections with marks, each under its title. */
  void add(Paragraphs out, Ink ink, int columns) {
    for (Kit.Section section : kit.sections()) {
      Value value = trace.sections().getOrDefault(section.key(), Value.EMPTY);
      if (section.shape() != Kit.Shape.ENTRIES || value.isBlank() || !isMarked(section.fields())) {
        continue;
      }
      List<Row> rows = items(value).map(v -> row(section.fields(), v)).toList();
      int marks = rows.stream().mapToInt(r -> Width.of(r.marks())).max().orElse(0);
      int widest = rows.stream().mapToInt(r -> Width.of(r.label())).max().orElse(0);
      int column = Math.min(widest, Math.max(NARROWEST, columns - marks - 2 * MARK));
      out.plain(section.title().in(language));
      for (Row row : rows) {
        String label = Width.pad(Width.cut(row.label(), column), column);
        out.line("  " + ink.faint(label) + "  " + row.marks());
      }
      out.blank();
    }
  }

  private static boolean isMarked(List<Kit.Field> fields) {
    return fields.stream().anyMatch(f -> isMark(f) || isMarked(f.fields()));
  }

  private static boolean isMark(Kit.Field field) {
    return !field.choices().isEmpty()
        && field.choices().stream()
            .flatMap(c -> Stream.of(c.title().ja(), c.title().en()))
            .allMatch(t -> Width.of(t) <= MARK);
  }

  private Row row(List<Kit.Field> fields, Value entry) {
    return new Row(label(fields, entry), String.join(" ", marks(fields, entry)));
  }

  /** What the entry begins with. */
  private String label(List<Kit.Field> fields, Value entry) {
    for (Kit.Field field : fields) {
      String text = Names.trim(entry.field(field.key()).text());
      if (!text.isEmpty() && !isMark(field)) {
        String said = field.choice(text).map(c -> c.title().in(language)).orElse(text);
        return Width.harmless(said.replaceAll("\\s+", " "));
      }
    }
    return "";
  }

  /** The marks of the entry itself, then those of the entries in it, in their order. */
  private List<String> marks(List<Kit.Field> fields, Value entry) {
    List<String> marks = new ArrayList<>();
    for (Kit.Field field : fields) {
      Value value = entry.field(field.key());
      if (isMark(field)) {
        String mark =
            field.choice(value.text()).map(c -> c.title().in(language)).orElse(texts.raw("open"));
        marks.add(Width.pad(mark, MARK));
      } else if (isMarked(field.fields())) {
        items(value).forEach(v -> marks.addAll(marks(field.fields(), v)));
      }
    }
    return marks;
  }

  private static Stream<Value> items(Value value) {
    Stream<Value> all = value.kind() == Value.Kind.LIST ? value.items().stream() : Stream.of(value);
    return all.filter(v -> !v.isBlank());
  }
}

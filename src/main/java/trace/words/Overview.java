package trace.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.analysis.Loops;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Side;
import trace.model.Trace;

/** The whole trace at a glance, as a text for the terminal. */
public final class Overview {
  /** How many loops are shown before the rest is only counted. */
  private static final int LOOPS_SHOWN = 12;

  private final CausalMap map;
  private final Loops loops;
  private final Kit kit;
  private final Language language;
  private final Texts texts;
  private final Paragraphs out;
  private final Ink ink;
  private final int columns;

  private Overview(
      CausalMap map, Loops loops, Kit kit, Language language, int columns, boolean color) {
    this.map = map;
    this.loops = loops;
    this.kit = kit;
    this.language = language;
    this.texts = Texts.read("overview", language);
    this.out = new Paragraphs(columns);
    this.ink = new Ink(color);
    this.columns = columns;
  }

  /**
   * The overview. Ends with a line feed.
   *
   * @param columns the width of the terminal in columns of one narrow character
   * @param color whether colours may be used
   */
  public static String text(
      CausalMap map, Loops loops, Kit kit, Language language, int columns, boolean color) {
    return new Overview(map, loops, kit, language, columns, color).text();
  }

  private String text() {
    head();
    counts();
    elements();
    loops();
    new Progress(map.trace(), kit, language, texts).add(out, ink, columns);
    return out.text();
  }

  private void head() {
    Trace t = map.trace();
    out.hanging("", 0, t.name(), ink::bold);
    if (!t.notice().isEmpty()) {
      out.hanging("", 0, t.notice(), ink::faint);
    }
    out.blank();
    rows(
        List.of(
            new Row("question", t.question()),
            new Row("boundary", t.boundary()),
            new Row("kit", kit.title().in(language)),
            new Row("author", t.author()),
            new Row("date", t.date())));
  }

  private void counts() {
    int sourced = (int) map.arrows().stream().filter(Arrow::sourced).count();
    int arrows = map.arrows().size();
    rows(
        List.of(
            new Row("elements", String.valueOf(map.elements().size())),
            new Row(
                "arrows",
                arrows == 0
                    ? texts.raw("noArrows")
                    : texts.text("arrowCount", arrows, sourced, arrows - sourced)),
            new Row("loops", loopCount()),
            new Row("sources", String.valueOf(map.trace().sources().size())),
            new Row("voices", String.valueOf(map.trace().voices().size()))));
  }

  /** A label and what is said under it; left out where nothing is. */
  private record Row(String key, String text) {}

  private void rows(List<Row> rows) {
    int widest = rows.stream().mapToInt(r -> Width.of(texts.raw(r.key()))).max().orElse(0);
    for (Row row : rows) {
      if (!row.text().isBlank()) {
        entry(ink.faint(Width.pad(texts.raw(row.key()), widest)), widest, row.text());
      }
    }
    out.blank();
  }

  private String loopCount() {
    if (loops.all().isEmpty()) {
      return texts.raw("noLoops");
    }
    List<String> kinds = new ArrayList<>();
    for (LoopKind kind : LoopKind.values()) {
      long n = loops.all().stream().filter(l -> l.kind() == kind).count();
      if (n > 0) {
        kinds.add(texts.text(kind.name(), n));
      }
    }
    return texts.text("loopCount", loops.all().size(), String.join(texts.raw("and"), kinds));
  }

  private void elements() {
    List<Side> sides =
        kit.sides().stream().filter(s -> !on(s).isEmpty()).collect(Collectors.toList());
    int widest = sides.stream().mapToInt(s -> Width.of(s.title().in(language))).max().orElse(0);
    for (Side side : sides) {
      String names =
          on(side).stream().map(Element::name).collect(Collectors.joining(texts.raw("comma")));
      entry(ink.faint(Width.pad(side.title().in(language), widest)), widest, names);
    }
    if (!sides.isEmpty()) {
      out.blank();
    }
  }

  private void entry(String lead, int width, String text) {
    out.hanging(lead + "  ", width + 2, text, UnaryOperator.identity());
  }

  private List<Element> on(Side side) {
    return map.elements().stream().filter(e -> e.side().equals(side.key())).toList();
  }

  private void loops() {
    if (loops.all().isEmpty()) {
      return;
    }
    LoopWords words = new LoopWords(map, language);
    List<Loop> shown = loops.all().stream().limit(LOOPS_SHOWN).toList();
    int widest = shown.stream().mapToInt(l -> Width.of(l.label())).max().orElse(0);
    for (Loop loop : shown) {
      String lead = ink.bold(Width.pad(loop.label(), widest)) + "  ";
      loop.name().ifPresent(n -> out.hanging(lead, widest + 2, n, UnaryOperator.identity()));
      String rest = loop.name().isPresent() ? " ".repeat(widest + 2) : lead;
      out.hanging(rest, widest + 2, words.path(loop), ink::faint);
    }
    int more = loops.all().size() - shown.size();
    if (more > 0) {
      out.plain(texts.text("moreLoops", more));
    }
    words.leftOut(loops).ifPresent(out::plain);
    out.blank();
  }
}

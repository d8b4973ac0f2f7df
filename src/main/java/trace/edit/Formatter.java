package trace.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Relationship;
import trace.yaml.ArrowNotation;
import trace.yaml.LineParts;
import trace.yaml.TraceReader;
import trace.yaml.YamlNode;

/**
 * Brings arrows into one spelling and nothing else: {@code A -> B (+, 遅れ)}, an explicit map as an
 * arrow where its names allow it, details that are indented one step too little deeper. Comments,
 * order, blank lines and quotes stay. To format twice changes nothing more.
 */
public final class Formatter {
  private final EditTarget target;
  private final Layout layout;
  private final Language language;
  private final Splices splices = new Splices();
  private final ArrowEditor arrows;
  private final BlockWriter writer;

  private Formatter(EditTarget target) {
    this.target = target;
    this.layout = target.layout();
    this.language = target.draft().orElseThrow().language();
    Outline outline = target.outline().orElseThrow();
    Refusals refusals = new Refusals(outline);
    Scalars scalars = new Scalars(false);
    this.writer = new BlockWriter(scalars);
    Habits habits = Habits.of(outline.root(), layout);
    ListEditor lists = new ListEditor(layout, writer, habits, splices, refusals);
    ValueEditor values = new ValueEditor(layout, scalars, writer, lists, splices, refusals);
    FieldEditor fields = new FieldEditor(layout, habits, writer, values, splices, refusals);
    this.arrows =
        new ArrowEditor(layout, scalars, writer, fields, values, splices, refusals, language);
  }

  /**
   * Formats a text. The result tells each line that changed; nothing is changed if the text would
   * say anything else.
   *
   * @param kits finds a kit by its name
   */
  public static EditResult format(String text, Function<String, Optional<Kit>> kits) {
    EditTarget target = EditTarget.of(text, kits);
    if (target.draft().isEmpty()) {
      return EditResult.refused(target, target.problems(), List.of());
    }
    Formatter formatter = new Formatter(target);
    formatter.run();
    Optional<String> formatted = formatter.splices.apply(text);
    boolean same =
        formatted
            .filter(f -> TraceReader.proof(f, kits).trace().equals(target.reading().trace()))
            .isPresent();
    if (!same) {
      return EditResult.refused(
          target, Attempt.unsure(target, formatter.splices).problems(), List.of());
    }
    List<Change> changes = LineChanges.between(text, formatted.get());
    return EditResult.done(target, formatted.get(), target.draft().get().old, changes);
  }

  private void run() {
    Outline outline = target.outline().orElseThrow();
    Draft draft = target.draft().orElseThrow();
    for (int i = 0; i < draft.relationships.size(); i++) {
      Outline.Spot spot = outline.relationships.get(i);
      Relationship r = draft.relationships.get(i).was;
      if (spot != null && !outline.isShared(spot.node())) {
        arrow(spot, r);
      }
    }
    for (Outline.Spot spot : outline.elements) {
      if (spot != null && !outline.isShared(spot.node())) {
        deepen(spot);
      }
    }
  }

  private void arrow(Outline.Spot spot, Relationship r) {
    boolean explicit = spot.named() == null && spot.node().isMap();
    if (explicit) {
      shorten(spot, r);
    } else if (spot.head().isScalar()) {
      spell(spot, r);
      deepen(spot);
    }
  }

  /** The usual spelling; a sign that was never written is not invented. */
  private void spell(Outline.Spot spot, Relationship r) {
    String text = spot.head().text();
    Optional<ArrowNotation.Read> read = ArrowNotation.parse(text).arrow();
    boolean detailed =
        FieldEditor.entry(spot, "sign").isPresent() || FieldEditor.entry(spot, "delay").isPresent();
    if (read.isEmpty() || detailed || !layout.isVerbatim(spot.head())) {
      return;
    }
    boolean silent = text.substring(read.get().toEnd()).isBlank();
    Optional<String> usual =
        silent
            ? Optional.of(r.from() + " -> " + r.to())
            : ArrowNotation.write(
                r, ArrowNotation.Form.ASCII, ArrowNotation.delayLanguage(text).orElse(language));
    boolean safe =
        usual
            .flatMap(u -> ArrowNotation.parse(u).arrow())
            .filter(a -> a.from().equals(r.from()) && a.to().equals(r.to()))
            .filter(a -> a.polarity() == r.polarity() && a.delay().equals(r.delay()))
            .isPresent();
    if (safe && !usual.get().equals(text)) {
      arrows.write(spot, usual.get());
    }
  }

  /** Details that stand under the text of the dash move deeper, each line by the same step. */
  private void deepen(Outline.Spot spot) {
    boolean loose =
        spot.named() != null
            && !spot.byKey()
            && spot.named().value().isNull()
            && spot.node().entries().size() > 1
            && spot.node().entries().get(0).equals(spot.named())
            && !spot.isFlow()
            && spot.node().style() == YamlNode.Style.BLOCK;
    if (!loose) {
      return;
    }
    int column = layout.column(spot.named().key().start());
    Optional<Integer> usual = spot.list() == null ? Optional.empty() : deep(spot);
    int step = Math.max(1, usual.orElse(column + 2) - column);
    int first = layout.lineOf(spot.named().key().start()) + 1;
    int last = layout.lineOf(layout.nextLine(spot.node().end()) - 1);
    for (int line = first; line <= last; line++) {
      LineParts p = LineParts.of(layout.line(line));
      if (!p.isBlank()) {
        splices.insert(layout.start(line), " ".repeat(step), Splices.Rank.IN_LINE, 0);
      }
    }
  }

  /** The column in which the details of the neighbours stand. */
  private Optional<Integer> deep(Outline.Spot spot) {
    int dash = layout.dash(spot.node());
    return dash < 0
        ? Optional.empty()
        : Habits.detail(spot.list(), layout).map(d -> layout.column(dash) + d);
  }

  /** An explicit map becomes an arrow if nothing but its own keys and values is lost by that. */
  private void shorten(Outline.Spot spot, Relationship r) {
    Optional<String> arrow = ArrowNotation.write(r, ArrowNotation.Form.ASCII, language);
    boolean details = !Shapes.details(r).isEmpty();
    boolean fits = arrow.isPresent() && (!details || Shapes.isKey(arrow.get()));
    List<YamlNode.Entry> entries = spot.node().entries();
    int ends = 0;
    while (ends < entries.size() && isEnd(entries.get(ends))) {
      ends++;
    }
    boolean leading = entries.stream().skip(ends).noneMatch(Formatter::isEnd);
    if (!fits || !leading || spot.isFlow() || spot.node().style() == YamlNode.Style.FLOW) {
      return;
    }
    YamlNode.Entry last = entries.get(ends - 1);
    int start = spot.node().start();
    int end = layout.end(last);
    boolean plain = entries.stream().limit(ends).allMatch(e -> isBare(e, last));
    int dash = layout.dash(spot.node());
    boolean beside = dash >= 0 && layout.lineOf(dash) == layout.lineOf(start);
    if (!plain || !beside || layout.content(spot.node()) != start) {
      return;
    }
    String text = writer.name(arrow.get(), true);
    splices.replace(start, end, entries.size() > ends ? text + ":" : text);
    if (entries.size() > ends) {
      int column = layout.column(start);
      int step = deep(spot).filter(d -> d > column).orElse(column + 2) - column;
      int lastLine = layout.lineOf(layout.nextLine(spot.node().end()) - 1);
      for (int line = layout.lineOf(end) + 1; line <= lastLine; line++) {
        if (!LineParts.of(layout.line(line)).isBlank()) {
          splices.insert(layout.start(line), " ".repeat(step), Splices.Rank.IN_LINE, 0);
        }
      }
    }
  }

  private static boolean isEnd(YamlNode.Entry e) {
    return List.of("from", "to", "sign", "delay").contains(e.key().text());
  }

  /** True if the entry stands on a line of its own without a comment, which would be lost. */
  private boolean isBare(YamlNode.Entry e, YamlNode.Entry last) {
    int end = layout.end(e);
    boolean clear = layout.text().substring(end, layout.lineEnd(end)).isBlank();
    int next = layout.lineOf(end) + 1;
    boolean followed = e.equals(last) || isKeyLine(next);
    return layout.lineOf(e.key().start()) == layout.lineOf(end)
        && (clear || e.equals(last))
        && followed;
  }

  private boolean isKeyLine(int line) {
    LineParts p = LineParts.of(layout.line(line));
    return !p.isBlank() && !p.isComment();
  }
}

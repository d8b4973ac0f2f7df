package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.analysis.Loops;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Voice;
import trace.model.Want;
import trace.words.LoopWords;
import trace.words.SourceKinds;

/** Fills the contract of the report from a map. Every text a person typed is escaped here. */
final class ReportBuilder {
  private final Report report;
  private final CausalMap map;
  private final Trace trace;
  private final Kit kit;
  private final Notation notation;
  private final Citations citations;
  private final LoopWords words;

  ReportBuilder(Report report) {
    this(report, new Citations(report.map().trace(), new Notation(report.language())));
  }

  /** Fills it with sources that are cited in another way. */
  ReportBuilder(Report report, Citations citations) {
    this.report = report;
    this.map = report.map();
    this.trace = map.trace();
    this.kit = report.kit();
    this.notation = new Notation(report.language());
    this.citations = citations;
    this.words = new LoopWords(map, report.language());
  }

  ReportContents contents() {
    Loops loops = report.loops();
    List<Loop> told = Report.told(loops);
    Standing standing = new Standing(map, kit, report.language());
    SectionContents sections = new SectionContents(map, kit, report.language(), citations);
    boolean drawn = !report.picture().isEmpty() && !map.elements().isEmpty();
    return new ReportContents(
        Markdown.inline(trace.name()),
        Markdown.inline(trace.notice()),
        Markdown.inline(trace.author()),
        Markdown.inline(trace.date()),
        Markdown.inline(kit.title().in(report.language())),
        Markdown.inline(report.asOf()),
        Markdown.inline(trace.question()),
        Markdown.inline(trace.boundary()),
        drawn ? Markdown.file(report.picture()) : "",
        Markdown.label(trace.name()),
        map.elements().size(),
        map.elements().size() == 1,
        map.arrows().size(),
        map.arrows().size() == 1,
        (int) map.arrows().stream().filter(a -> !a.sourced()).count(),
        loops.all().size(),
        loops.all().size() == 1,
        told.size(),
        told.size() == loops.all().size(),
        loops.maxLength(),
        loops.leftOut() == Loops.LeftOut.LONGER,
        loops.leftOut() == Loops.LeftOut.TOO_MANY,
        loops.all().isEmpty() && !map.arrows().isEmpty(),
        standing.sides(citations),
        each(told, this::loop),
        told.stream()
            .filter(l -> l.kind() == LoopKind.REINFORCING)
            .map(l -> standing.gain(l, Markdown.inline(words.title(l))))
            .toList(),
        standing.unseen(),
        each(trace.voices().stream().filter(v -> !v.words().isBlank()).toList(), this::voice),
        each(trace.lenses().stream().filter(ReportBuilder::says).toList(), this::lens),
        sections.filled(),
        new ReportContents.BySection(sections.byKey()),
        new ReportContents.ByChart(charts()),
        each(map.arrows(), this::link),
        references(),
        each(report.questions().stream().limit(Report.QUESTIONS).toList(), Markdown::inline));
  }

  private Map<String, List<ReportContents.Drawn>> charts() {
    Map<String, List<ReportContents.Drawn>> charts = new LinkedHashMap<>();
    for (Kit.Chart chart : kit.charts()) {
      String title = chart.title().in(report.language());
      String file = report.charts().getOrDefault(chart.key(), "");
      ReportContents.Drawn drawn =
          new ReportContents.Drawn(
              Markdown.inline(title), Markdown.file(file), Markdown.label(title), "");
      charts.put(chart.key(), file.isEmpty() ? List.of() : List.of(drawn));
    }
    return charts;
  }

  private static <A, B> List<B> each(List<A> all, Function<A, B> one) {
    return all.stream().map(one).toList();
  }

  private ReportContents.ToldLoop loop(Loop loop) {
    // The last of these asks who has seen the loop go round: the template asks that once for all.
    List<String> next = words.next(loop);
    List<Arrow> guesses = loop.arrows().stream().filter(a -> !a.sourced()).toList();
    return new ReportContents.ToldLoop(
        Markdown.inline(words.title(loop)),
        words.kind(loop),
        loop.kind() == LoopKind.REINFORCING,
        loop.kind() == LoopKind.BALANCING,
        Markdown.file(report.figures().getOrDefault(loop.label(), "")),
        Markdown.label(words.title(loop)),
        Markdown.inline(words.whenItRises(loop)),
        Markdown.inline(words.whenItFalls(loop)),
        loop.length(),
        loop.length() == 1,
        loop.hypotheses(),
        loop.hypotheses() == 1 && loop.length() > 1,
        loop.hypotheses() == loop.length(),
        loop.hypotheses() == 0,
        loop.delays(),
        each(guesses, a -> notation.ends(a.relationship())),
        each(next.subList(0, Math.max(0, next.size() - 1)), Markdown::inline));
  }

  private ReportContents.Heard voice(Voice v) {
    return new ReportContents.Heard(
        Markdown.inline(v.who()),
        Markdown.inline(v.when()),
        Markdown.inline(v.words()),
        notation.list(each(v.about(), Markdown::inline)),
        citations.numbers(v.sources()),
        Markdown.inline(v.note()));
  }

  /** True if something stands in the entry. */
  static boolean says(LensEntry l) {
    String all = l.with() + l.takenForGranted() + l.seenAnew() + l.surprised() + l.notTaken();
    return !all.isBlank() || !l.changed().isEmpty();
  }

  private ReportContents.View lens(LensEntry l) {
    String title =
        kit.lens(l.lens()).map(known -> known.title().in(report.language())).orElse(l.lens());
    return new ReportContents.View(
        Markdown.inline(title),
        Markdown.inline(l.with()),
        Markdown.inline(l.takenForGranted()),
        Markdown.inline(l.seenAnew()),
        notation.list(each(l.changed(), Markdown::inline)),
        becomes(l),
        Markdown.inline(l.surprised()),
        Markdown.inline(l.notTaken()),
        Markdown.inline(l.by()));
  }

  /** What the one element that changed means by now, as its note has it. */
  private String becomes(LensEntry l) {
    return l.changed().size() == 1
        ? map.trace().element(l.changed().get(0)).map(e -> Markdown.inline(e.note())).orElse("")
        : "";
  }

  private ReportContents.Link link(Arrow arrow) {
    return link(arrow, notation, citations);
  }

  static ReportContents.Link link(Arrow arrow, Notation notation, Citations citations) {
    var r = arrow.relationship();
    return new ReportContents.Link(
        notation.arrow(r),
        arrow.sourced() ? notation.arrow(r) : notation.hypothesis(r),
        Markdown.inline(r.from()),
        Markdown.inline(r.to()),
        notation.sign(r.polarity()),
        !arrow.sourced(),
        Markdown.inline(r.why()),
        citations.numbers(r.sources()),
        each(r.against(), citations::sourceOrWords),
        arrow.sourced(),
        !r.against().isEmpty(),
        !arrow.sourced() && r.against().isEmpty(),
        Markdown.inline(r.by()),
        Markdown.inline(r.owner()));
  }

  static ReportContents.Thing thing(Element e, String side, Citations citations) {
    return new ReportContents.Thing(
        Markdown.inline(e.name()),
        side,
        e.want().filter(w -> w == Want.UP).isPresent(),
        e.want().filter(w -> w == Want.DOWN).isPresent(),
        Markdown.inline(e.note()),
        citations.numbers(e.sources()),
        Markdown.inline(e.owner()));
  }

  List<ReportContents.Reference> references() {
    return references(trace, report.language());
  }

  static List<ReportContents.Reference> references(Trace trace, Language language) {
    List<ReportContents.Reference> references = new ArrayList<>();
    for (Source s : trace.sources()) {
      String address = Markdown.address(s.url());
      String title = s.title().isBlank() ? s.url() : s.title();
      String linked =
          address.isEmpty()
              ? Markdown.inline(title)
              : "[" + Markdown.label(title) + "](" + address + ")";
      references.add(
          new ReportContents.Reference(
              references.size() + 1,
              linked,
              Markdown.inline(SourceKinds.in(language, s.kind())),
              Markdown.inline(s.date()),
              Markdown.inline(s.accessed()),
              Markdown.inline(s.page()),
              Markdown.inline(s.note()),
              s.isGuess()));
    }
    return references;
  }
}

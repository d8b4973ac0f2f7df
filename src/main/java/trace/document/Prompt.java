package trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Evidence;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.Problem;

/**
 * What a lens (見方) asks about a map: a text for a person and whoever thinks along with them, made
 * from the map as it is now.
 *
 * @param map the trace as a map
 * @param loops its loops
 * @param kit its way of tracing
 * @param language the language of the text
 * @param lens the lens, with what it is about
 * @param called what a trace calls it
 * @param with what was brought in from outside, or empty
 */
public record Prompt(
    CausalMap map,
    Loops loops,
    Kit kit,
    Language language,
    Kit.Lens lens,
    String called,
    String with) {
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ・_-]*");
  private static final int LOOPS = 5;
  private static final int ARROWS = 60;
  private static final int LINES = 8;

  /**
   * Writes the text.
   *
   * @param template the template of the lens
   */
  public Rendered text(String template) {
    return Template.fill(template, contents(), kit, language);
  }

  /** What is wrong with a template of a lens, by position in the template. */
  public static List<Problem> problems(String template, Kit kit) {
    return TemplateCheck.problems(template, PromptContents.class, kit);
  }

  private PromptContents contents() {
    List<Loop> told = told();
    Loops shown = new Loops(told, loops.maxLength(), Loops.LeftOut.NOTHING, told);
    ReportContents r =
        new ReportBuilder(new Report(map, shown, kit, language, List.of(), "")).contents();
    Set<Arrow> onLoops = new LinkedHashSet<>();
    told.forEach(l -> onLoops.addAll(l.arrows()));
    List<ReportContents.Link> guessed =
        map.arrows().stream()
            .filter(a -> !a.sourced())
            .sorted(Comparator.comparing((Arrow a) -> !onLoops.contains(a)))
            .map(this::link)
            .toList();
    return new PromptContents(
        asYaml(called),
        Markdown.inline(lens.title().in(language)),
        Markdown.inline(lens.ask().in(language)),
        kit.lenses().stream()
            .filter(this::isThis)
            .map(l -> Markdown.inline(l.ask().in(language)))
            .findFirst()
            .orElse(""),
        Markdown.inline(with),
        with.isEmpty() ? "" : asYaml(with),
        r.title(),
        r.question(),
        r.boundary(),
        r.sides(),
        first(r.arrows(), ARROWS),
        Math.max(0, r.arrows().size() - ARROWS),
        r.loops(),
        loops.all().size() - told.size(),
        r.gains(),
        busy(r),
        lines(a -> !a.sourced() && a.relationship().why().isBlank()),
        first(guessed, LINES),
        Math.max(0, guessed.size() - LINES),
        lines(a -> !a.relationship().against().isEmpty()),
        lines(a -> !a.relationship().why().isBlank()),
        lines(a -> a.relationship().delay().isPresent()),
        lines(a -> onLoops.contains(a) && a.relationship().delay().isEmpty()),
        lines(a -> Evidence.isAi(a.relationship().by())),
        r.sides().stream()
            .flatMap(s -> s.elements().stream())
            .filter(e -> e.wanted() || e.unwanted())
            .toList(),
        first(r.voices(), LINES),
        r.unseen(),
        earlier(r));
  }

  /** The loops nearest to the question, then the others that tell the map apart. */
  private List<Loop> told() {
    List<Loop> told =
        new ArrayList<>(new TellingOrder(map, map.trace().question(), List.of()).of(loops));
    loops.independent().stream().filter(l -> !told.contains(l)).forEach(told::add);
    return first(told, LOOPS);
  }

  private List<ReportContents.Link> lines(Predicate<Arrow> wanted) {
    return first(map.arrows().stream().filter(wanted).map(this::link).toList(), LINES);
  }

  private ReportContents.Link link(Arrow arrow) {
    Notation notation = new Notation(language);
    return ReportBuilder.link(arrow, notation, new Citations(map.trace(), notation));
  }

  private List<PromptContents.Busy> busy(ReportContents r) {
    List<ReportContents.Thing> things =
        r.sides().stream().flatMap(s -> s.elements().stream()).toList();
    Notation notation = new Notation(language);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < map.elements().size(); i++) {
      if (through(i).size() > 1) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing((Integer i) -> -through(i).size()));
    List<PromptContents.Busy> busy = new ArrayList<>();
    for (int i : first(order, 3)) {
      String name = Markdown.inline(map.element(i).name());
      String side =
          things.stream().filter(t -> t.element().equals(name)).findFirst().orElseThrow().side();
      List<String> labels = through(i).stream().map(this::called).toList();
      busy.add(new PromptContents.Busy(name, side, notation.list(labels)));
    }
    return busy;
  }

  private String called(Loop loop) {
    return Markdown.inline(new trace.words.LoopWords(map, language).title(loop));
  }

  private List<Loop> through(int element) {
    return loops.independent().stream().filter(l -> l.elements().contains(element)).toList();
  }

  private List<ReportContents.View> earlier(ReportContents r) {
    List<LensEntry> said = map.trace().lenses().stream().filter(ReportBuilder::says).toList();
    List<ReportContents.View> earlier = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      String name = said.get(i).lens();
      if (lens.isCalled(name) || kit.lens(name).filter(this::isThis).isPresent()) {
        earlier.add(r.lenses().get(i));
      }
    }
    return earlier;
  }

  /** True for a lens of the kit that is this one under its own name. */
  private boolean isThis(Kit.Lens other) {
    return lens.isCalled(other.key())
        || lens.isCalled(other.title().ja())
        || other.isCalled(lens.key());
  }

  /** A text as a value in YAML 1.2: as it is, or in double quotes where it could mean more. */
  private static String asYaml(String text) {
    String line = text.replaceAll("\\s+", " ");
    return PLAIN.matcher(line).matches()
        ? line
        : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}

package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.analysis.Questions;
import trace.document.Rendered;
import trace.document.Report;
import trace.files.FileProblem;
import trace.files.Outputs;
import trace.files.Workspace;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.picture.MapPicture;
import trace.picture.Places;
import trace.picture.chart.ChartPicture;
import trace.words.QuestionWords;

/**
 * The documents and pictures of one trace: which there are, what they hold, whether they are new.
 */
final class Rendering {
  /** What can be asked for with {@code --to}. */
  enum Format {
    MD,
    SVG,
    PNG,
    HTML,
    PDF,
    COVER,
    FIGURES
  }

  /**
   * What is made when nothing is asked for: what is read, what is shown, what is sent; of another
   * look only the pictures, since the report shows the usual ones.
   */
  static List<Format> usual(LookOptions look) {
    return look.isUsual()
        ? List.of(Format.MD, Format.SVG, Format.PNG)
        : List.of(Format.SVG, Format.PNG);
  }

  /** The largest map that is drawn: beyond it a picture takes long and nobody can read it. */
  static final int MOST_ELEMENTS = 500;

  /** The most arrows that are drawn. */
  static final int MOST_ARROWS = 1500;

  private static final String FIGURE = "figure-";

  private static final String SERIES = "series-";

  /** So many bytes tell who made a picture. */
  private static final int LOOKED_AT = 2000;

  private final Opened opened;
  private final Path folder;
  private final CausalMap map;
  private final Loops loops;
  private final Map<Path, Supplier<byte[]>> files = new LinkedHashMap<>();
  private final List<InTemplate> problems = new ArrayList<>();
  private final LookOptions look;
  private final boolean partial;
  private final Charts charts;
  private MapPicture picture;

  /** Whether the figures of the loops are made, and how many pictures the series has, or -1. */
  private boolean figured;

  private int steps = -1;

  /**
   * Everything about a whole map.
   *
   * @param look how pictures are to look
   */
  Rendering(Opened opened, Loops loops, List<Format> formats, LookOptions look) {
    this(opened, loops, look, false);
    for (Format format : Format.values()) {
      if (formats.contains(format) && (format == Format.MD || isDrawable())) {
        add(format);
      }
      if (formats.contains(format) && !look.owners()) {
        charts.forEach((name, chart) -> chart(format, name, chart.in(look.theme())));
      }
    }
  }

  /** The pictures of a part of a map; of formats that are no pictures nothing is made. */
  Rendering(
      Opened opened, Loops loops, List<Format> formats, LookOptions look, PartOptions.Chosen part) {
    this(opened, loops, look, true);
    if (isDrawable(part.part().elements().size(), part.part().arrows().size())) {
      if (formats.contains(Format.SVG)) {
        files.put(drawn(part.file(), "svg"), () -> utf8(picture(part).svg()));
      }
      if (formats.contains(Format.PNG)) {
        files.put(drawn(part.file(), "png"), () -> picture(part).png(look.scale()));
      }
    }
  }

  private Rendering(Opened opened, Loops loops, LookOptions look, boolean partial) {
    this.opened = opened;
    this.folder = opened.loaded().outputFolder();
    this.map = opened.map();
    this.loops = loops;
    this.look = look;
    this.partial = partial;
    this.charts = new Charts(opened);
  }

  private void add(Format format) {
    switch (format) {
      case MD -> documents().forEach(d -> files.put(file(d, "md"), () -> utf8(document(d))));
      case SVG -> {
        files.put(drawn("map", "svg"), () -> utf8(themed().svg()));
        figures("svg", p -> utf8(p.svg()));
      }
      case PNG -> files.put(drawn("map", "png"), () -> themed().png(look.scale()));
      case HTML ->
          files.put(
              file("map", "html"),
              () -> utf8(picture().page(opened.trace().name(), opened.trace().notice())));
      case PDF -> files.put(drawn("map", "pdf"), () -> themed().pdf());
      case COVER ->
          files.put(
              file("cover", "png"),
              () -> picture().cover(opened.trace().name(), opened.trace().notice()));
      case FIGURES -> {
        figures("svg", p -> utf8(p.svg()));
        figures("png", p -> p.png(look.scale()));
        series("svg", p -> utf8(p.svg()));
        series("png", p -> p.png(look.scale()));
      }
    }
  }

  /** A picture of a section in the formats that it has. */
  private void chart(Format format, String name, ChartPicture chart) {
    switch (format) {
      case SVG -> files.put(drawn(name, "svg"), () -> utf8(chart.svg()));
      case PNG -> files.put(drawn(name, "png"), () -> chart.png(look.scale()));
      case PDF -> files.put(drawn(name, "pdf"), chart::pdf);
      case MD, HTML, COVER, FIGURES -> {}
    }
  }

  /** A figure for each loop that the report tells. */
  private void figures(String ending, Function<MapPicture, byte[]> drawn) {
    figured = true;
    for (Loop loop : pictured()) {
      files.put(drawn(figureName(loop), ending), () -> drawn.apply(themed().figure(loop)));
    }
  }

  /** One loop, then two, then the whole map, on sheets that lie on each other. */
  private void series(String ending, Function<MapPicture, byte[]> drawn) {
    List<MapPicture> series = themed().series();
    steps = series.size();
    for (int i = 0; i < series.size(); i++) {
      MapPicture step = series.get(i);
      files.put(drawn(SERIES + (i + 1), ending), () -> drawn.apply(step));
    }
  }

  /** True if what was asked for is too large for one picture. */
  boolean isTooLarge() {
    return !isDrawable() && (!partial || isEmpty());
  }

  /** False for a map that is too large for one picture. */
  boolean isDrawable() {
    return isDrawable(map.elements().size(), map.arrows().size());
  }

  private static boolean isDrawable(int elements, int arrows) {
    return elements <= MOST_ELEMENTS && arrows <= MOST_ARROWS;
  }

  /** True while the map has no element: its picture is a blank sheet. */
  boolean showsNothing() {
    return map.elements().isEmpty();
  }

  /** True if nothing can be made of what was asked for. */
  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Names carry the day, and the language where it is not the trace's own: report.en.md. */
  private Path file(String name, String ending) {
    return folder.resolve(name + opened.suffix() + "." + ending);
  }

  /** The same for a picture, whose name also carries the theme: {@code map-print.svg}. */
  private Path drawn(String name, String ending) {
    return file(name + look.suffix(), ending);
  }

  private MapPicture themed() {
    MapPicture themed = picture().in(look.theme());
    return look.owners() ? themed.withOwners() : themed;
  }

  /** The files asked for that are the same on every machine, and so can be compared. */
  List<Path> comparable() {
    return files.keySet().stream().filter(f -> !f.toString().matches(".*\\.(png|pdf)")).toList();
  }

  /** True if the file holds what it would hold if it were made now. */
  boolean isCurrent(Path file) throws FileProblem {
    byte[] bytes = files.get(file).get();
    return bytes.length > 0 && Outputs.holds(file, bytes);
  }

  /**
   * Something wrong in a template of the kit.
   *
   * @param file how the template is called
   * @param text its text
   */
  record InTemplate(String file, String text, Problem problem) {}

  /** What is wrong in the templates of what was made. */
  List<InTemplate> problems() {
    return List.copyOf(problems);
  }

  /** Makes the files asked for; gives those that were written and those that held it already. */
  Map<Path, Boolean> write() throws FileProblem {
    Map<Path, Boolean> written = new LinkedHashMap<>();
    Map<Path, byte[]> made = new LinkedHashMap<>();
    files.forEach((file, content) -> made.put(file, content.get()));
    made.values().removeIf(bytes -> bytes.length == 0);
    for (var entry : made.entrySet()) {
      written.put(entry.getKey(), Outputs.write(entry.getKey(), entry.getValue()));
    }
    return written;
  }

  /** Figures made earlier, in this look and language, of what the trace no longer has. */
  List<Path> outlived() throws FileProblem {
    List<String> there = loops.all().stream().map(Rendering::figureName).toList();
    String rest = file(look.suffix(), "").getFileName().toString();
    List<Path> gone = new ArrayList<>();
    for (Path f : Outputs.named(folder, n -> n.matches("(figure|series)-.*\\.(svg|png)"))) {
      String name = f.getFileName().toString().replaceFirst("(svg|png)$", "");
      String of = name.endsWith(rest) ? name.substring(0, name.length() - rest.length()) : "";
      boolean loop = figured && of.matches(FIGURE + "[RBU]\\d+") && !there.contains(of);
      boolean step =
          steps >= 0 && of.matches(SERIES + "\\d{1,3}") && number(of, SERIES.length()) > steps;
      if ((loop || step) && MapPicture.made(Outputs.start(f, LOOKED_AT))) {
        gone.add(f);
      }
    }
    return gone;
  }

  private static int number(String name, int from) {
    return Integer.parseInt(name.substring(from));
  }

  /** True for the picture of a single loop, of which there may be many. */
  static boolean isFigure(Path file) {
    return file.getFileName().toString().startsWith(FIGURE);
  }

  /** The file to look at first, if there is one: the page, else the picture, else any. */
  Optional<Path> toOpen() {
    return first(".html").or(() -> first(".svg")).or(() -> first(""));
  }

  private Optional<Path> first(String ending) {
    return files.keySet().stream().filter(f -> f.toString().endsWith(ending)).findFirst();
  }

  /** Characters the picture's font does not have. */
  List<String> missingGlyphs() {
    List<Integer> missing = new ArrayList<>(charts.missingGlyphs());
    if (picture != null) {
      missing.addAll(picture.missingGlyphs());
    }
    return missing.stream().distinct().map(Character::toString).toList();
  }

  /** The loops with a figure of their own: none where it would show the whole map again. */
  private List<Loop> pictured() {
    return Report.told(loops).stream().filter(l -> l.length() < map.arrows().size()).toList();
  }

  /** {@code figure-R1}; a question mark may not stand in the name of a file everywhere. */
  static String figureName(Loop loop) {
    return FIGURE + loop.label().replace('?', 'U');
  }

  MapPicture picture() {
    return picture(this::earlier);
  }

  /**
   * The whole map.
   *
   * @param earlier where everything stood before, if that matters
   */
  MapPicture picture(Supplier<Places> earlier) {
    if (picture == null) {
      Kit kit = opened.kit();
      picture =
          MapPicture.of(
              map,
              loops,
              kit.sides(),
              opened.language(),
              opened.trace().name(),
              opened.trace().notice(),
              look.isFresh() ? Places.none() : earlier.get());
    }
    return picture;
  }

  /** Where everything stands in the picture that is there, in any language. */
  Places earlier() {
    Path own = folder.resolve("map.svg");
    String svg = Outputs.text(own).or(() -> Outputs.text(file("map", "svg"))).orElse("");
    return Places.read(svg);
  }

  /** The picture of a part: at the places of the whole map, if that can be drawn. */
  private MapPicture picture(PartOptions.Chosen part) {
    return isDrawable()
        ? themed().part(part.part(), part.title(), "")
        : MapPicture.alone(
            map, part.part(), opened.kit().sides(), opened.language(), part.title(), "");
  }

  /** True if letters get too small to read when the whole map, just drawn, is printed on A4. */
  boolean isSmallOnPaper() {
    return !partial && picture != null && picture.isSmallOnPaper();
  }

  /** The element that the most arrows touch: a part around it shows something. */
  String busiest() {
    int best = 0;
    for (int i = 0; i < map.elements().size(); i++) {
      best = degree(i) > degree(best) ? i : best;
    }
    return map.elements().isEmpty() ? "" : map.element(best).name();
  }

  private int degree(int element) {
    return map.outgoing(element).size() + map.incoming(element).size();
  }

  /** The pictures asked for as SVG, by the names under which the documents show them. */
  Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    files.forEach(
        (file, content) -> {
          if (file.toString().endsWith(".svg")) {
            String svg = new String(content.get(), StandardCharsets.UTF_8);
            pictures.put(file.getFileName().toString(), svg);
          }
        });
    return pictures;
  }

  /** The documents of the kit, in its order. */
  List<String> documents() {
    return opened.kit().documents().stream().map(Kit.Document::key).toList();
  }

  /** A document; empty if its template cannot be used. */
  String document(String document) {
    Language language = opened.language();
    Kit kit = opened.kit();
    LoadedKit loaded = Workspace.kitFor(opened.loaded().path(), kit.name()).orElseThrow();
    Optional<String> template = loaded.template(document, language);
    String file = loaded.shown(LoadedKit.templateName(document, language));
    if (template.isEmpty()) {
      List<String> name = List.of(LoadedKit.templateName(document, language));
      Problem missing =
          new Problem(ProblemKind.KIT_FILE_MISSING, name, "", Optional.empty(), Optional.empty());
      problems.add(new InTemplate(file, "", missing));
      return "";
    }
    List<String> questions = new ArrayList<>();
    QuestionWords words = new QuestionWords(map, language);
    Questions.of(map, loops, kit).forEach(q -> questions.add(words.text(q)));
    String picture = isDrawable() ? file("map", "svg").getFileName().toString() : "";
    Map<String, String> figures = new LinkedHashMap<>();
    if (isDrawable()) {
      pictured()
          .forEach(
              l -> figures.put(l.label(), file(figureName(l), "svg").getFileName().toString()));
    }
    Map<String, String> drawn = charts.files(c -> file(c, "svg").getFileName().toString());
    Rendered made =
        new Report(map, loops, kit, language, questions, picture, figures, drawn, opened.day())
            .markdown(template.get());
    made.problems().forEach(p -> problems.add(new InTemplate(file, template.get(), p)));
    return made.text();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

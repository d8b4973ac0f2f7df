package trace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.analysis.Questions;
import trace.document.Handout;
import trace.exchange.LoopyAddress;
import trace.kit.Kits;
import trace.kit.Pieces;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.picture.BlankSheet;
import trace.picture.MapPicture;
import trace.picture.PaperMap;
import trace.picture.PaperPicture;
import trace.picture.Part;
import trace.picture.QrPicture;
import trace.picture.Worksheet;
import trace.publish.Drawing;
import trace.words.QuestionWords;
import trace.yaml.TraceReader;

/** The drawings of a session's papers: maps, worksheets, codes, the example. */
final class SheetDrawings {
  /** The example and the empty sheet. */
  static final String EXAMPLE = "paper-example.svg";

  static final String BLANK = "paper-blank.svg";

  /** Room for a drawing within the text, in millimetres. */
  private static final double UPRIGHT_WIDTH = 178;

  private static final double UPRIGHT_HEIGHT = 120;

  /** Room for a drawing on a page of its own that lies across, below a heading and a few lines. */
  private static final double ACROSS_WIDTH = 269;

  private static final double ACROSS_HEIGHT = 148;

  /** The same where there are more lines, and a line for the name. */
  private static final double SHEET_HEIGHT = 134;

  private static final double LOOP_HEIGHT = 95;
  private static final double EXAMPLE_WIDTH = 120;
  private static final double EXAMPLE_HEIGHT = 60;

  private final Language language;
  private final SheetOptions options;
  private final Map<String, PaperPicture> drawings = new LinkedHashMap<>();
  private final List<Handout.Traced> traced = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Something to say about a trace.
   *
   * @param key which sentence
   * @param trace the name of the trace
   */
  record Remark(String key, String trace) {}

  SheetDrawings(Language language, SheetOptions options, List<Opened> traces) {
    this.language = language;
    this.options = options;
    example();
    if (options.has(SheetOptions.Sheet.BLANK)) {
      drawings.put(BLANK, BlankSheet.of(language, ACROSS_WIDTH, SHEET_HEIGHT));
    }
    for (int i = 0; i < traces.size(); i++) {
      traced.add(trace(traces.get(i), i + 1));
    }
  }

  /** The traces with the names of their drawings. */
  List<Handout.Traced> traced() {
    return List.copyOf(traced);
  }

  /** What people should know about the drawings. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** All drawings by their names. */
  Map<String, Drawing> all() {
    Map<String, Drawing> all = new LinkedHashMap<>();
    drawings.forEach((n, p) -> all.put(n, new Drawing(p.svg(), p.pdf(), p.width(), p.height())));
    return all;
  }

  private void example() {
    Kit kit = Kits.builtIn().load(Kits.DEFAULT).flatMap(k -> k.kit()).orElseThrow();
    Trace trace =
        TraceReader.read(Pieces.example(language), name -> Optional.of(kit)).trace().orElseThrow();
    CausalMap map = CausalMap.of(trace);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    MapPicture picture = MapPicture.of(map, loops, kit.sides(), language, "", "");
    PaperMap.whole(picture, EXAMPLE_WIDTH, EXAMPLE_HEIGHT).ifPresent(p -> drawings.put(EXAMPLE, p));
  }

  private Handout.Traced trace(Opened opened, int number) {
    CausalMap map = opened.map();
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Rendering rendering = new Rendering(opened, loops, List.of(), new LookOptions());
    Map<String, String> figures = new LinkedHashMap<>();
    String name = "";
    Optional<String> code = Optional.empty();
    List<Handout.Sheet> sheets = new ArrayList<>();
    if (rendering.isDrawable() && !map.elements().isEmpty()) {
      name = map(rendering.picture(), number);
      code = code(map, rendering.picture(), number);
      sheets = sheets(rendering.picture(), number);
      if (sheets.stream().anyMatch(Handout.Sheet::partial)) {
        remarks.add(new Remark("part", map.trace().name()));
      }
    }
    if (name.isEmpty()) {
      figures(opened, Handout.told(map, loops), number, figures);
    }
    boolean wide = !name.isEmpty() && drawings.get(name).width() > UPRIGHT_WIDTH;
    QuestionWords words = new QuestionWords(map, language);
    List<String> questions =
        Questions.of(map, loops, opened.kit()).stream().map(words::text).toList();
    return new Handout.Traced(
        map, loops, opened.kit(), questions, name, wide, figures, code, sheets);
  }

  /** The whole map, upright if it fits so; its name, or nothing if no page is large enough. */
  private String map(MapPicture picture, int number) {
    Optional<PaperPicture> drawn =
        PaperMap.whole(picture, UPRIGHT_WIDTH, UPRIGHT_HEIGHT)
            .or(() -> PaperMap.whole(picture, ACROSS_WIDTH, ACROSS_HEIGHT));
    return drawn.map(p -> put("paper-map-" + number + ".svg", p)).orElse("");
  }

  private void figures(Opened opened, List<Loop> told, int number, Map<String, String> figures) {
    remarks.add(new Remark("large", opened.trace().name()));
    for (Loop loop : told) {
      MapPicture alone =
          MapPicture.alone(
              opened.map(),
              Part.loops(opened.map(), List.of(loop)),
              opened.kit().sides(),
              language,
              "",
              "");
      String name = "paper-loop-" + number + "-" + loop.label().replace('?', 'U') + ".svg";
      PaperMap.whole(alone, UPRIGHT_WIDTH, LOOP_HEIGHT)
          .ifPresent(p -> figures.put(loop.label(), put(name, p)));
    }
  }

  private Optional<String> code(CausalMap map, MapPicture picture, int number) {
    if (!options.links() || map.arrows().isEmpty()) {
      return Optional.empty();
    }
    String address = LoopyLink.of(map, picture, LoopyAddress.View.PLAYER);
    Optional<PaperPicture> code = QrPicture.of(address);
    if (code.isEmpty()) {
      remarks.add(new Remark("code", map.trace().name()));
    }
    return code.map(p -> put("paper-qr-" + number + ".svg", p));
  }

  private List<Handout.Sheet> sheets(MapPicture picture, int number) {
    List<Handout.Sheet> sheets = new ArrayList<>();
    for (Handout.Task task : Handout.Task.values()) {
      if (options.has(SheetOptions.Sheet.valueOf(task.name()))) {
        String name = "paper-" + task.name().toLowerCase(java.util.Locale.ROOT) + "-" + number;
        Worksheet.Kind kind = Worksheet.Kind.valueOf(task.name());
        Worksheet.of(picture, kind, options.seed(), ACROSS_WIDTH, SHEET_HEIGHT)
            .map(
                s ->
                    new Handout.Sheet(
                        task, put(name + ".svg", s.picture()), s.hidden(), s.partial()))
            .ifPresent(sheets::add);
      }
    }
    return sheets;
  }

  private String put(String name, PaperPicture picture) {
    drawings.put(name, picture);
    return name;
  }
}

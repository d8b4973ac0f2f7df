package trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.cli.preview.Followed;
import trace.cli.preview.Shown;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Severity;
import trace.picture.MapPicture;
import trace.picture.Places;
import trace.publish.Drawing;
import trace.publish.PrintPages;
import trace.words.LoopWords;
import trace.words.ProblemWords;
import trace.words.QuestionWords;

/** Makes what the preview shows of a trace. */
final class Showing {
  /** More loops are not projected one by one. */
  private static final int MOST_SLIDES = 40;

  private final Path file;
  private final Language language;
  private final ProblemWords words;

  /** The map shown last: what is still there keeps its place when the trace grows. */
  private String last = "";

  private Showing(Path file, Language language) {
    this.file = file;
    this.language = language;
    this.words = new ProblemWords(language, 76);
  }

  /** A trace that is followed while it is being written. */
  static Followed of(Path file, Language language) {
    Showing showing = new Showing(file, language);
    String folder = String.valueOf(file.toAbsolutePath().getParent().getFileName());
    return new Followed(folder, showing::stamp, name -> showing.read());
  }

  /** When the file was written, how large it is, which file it is. */
  private String stamp() {
    try {
      BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
      return a.lastModifiedTime().toString() + " " + a.size() + " " + a.fileKey();
    } catch (IOException e) {
      return "";
    }
  }

  private Followed.Read read() {
    try {
      Loaded loaded = TraceFiles.load(file);
      if (loaded.isUsable()) {
        return new Followed.Read(Optional.of(shown(new Opened(loaded, language, ""))), "");
      }
      List<String> problems = new ArrayList<>();
      for (Problem p : loaded.problems()) {
        if (p.severity() == Severity.ERROR) {
          problems.add(words.block(p, String.valueOf(file.getFileName()), loaded.text()));
        }
      }
      return new Followed.Read(Optional.empty(), String.join("\n\n", problems));
    } catch (FileProblem e) {
      String name = String.valueOf(file.getFileName());
      return new Followed.Read(Optional.empty(), words.block(e.problem(), name, ""));
    }
  }

  private Shown shown(Opened opened) {
    CausalMap map = opened.map();
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Rendering rendering =
        new Rendering(
            opened, loops, List.of(Rendering.Format.MD, Rendering.Format.SVG), new LookOptions());
    QuestionWords asked = new QuestionWords(map, language);
    List<String> questions = new ArrayList<>();
    Findings.questions(opened.loaded()).forEach(q -> questions.add(asked.text(q)));
    String title = opened.trace().name();
    String by = opened.trace().author();
    if (!rendering.isDrawable()) {
      String documents = documents(rendering, title);
      return new Shown(opened.trace(), title, by, false, "", List.of(), questions, documents);
    }
    MapPicture picture =
        rendering.picture(() -> last.isEmpty() ? rendering.earlier() : Places.read(last));
    last = picture.svg();
    List<Shown.Slide> slides = new ArrayList<>();
    slides.add(new Shown.Slide(title, picture.piece(), opened.trace().question()));
    LoopWords told = new LoopWords(map, language);
    for (Loop loop : loops.independent().stream().limit(MOST_SLIDES).toList()) {
      String svg = picture.figure(loop).piece();
      slides.add(new Shown.Slide(told.title(loop), svg, told.whenItRises(loop)));
    }
    String page = picture.page(title, opened.trace().notice());
    boolean empty = map.elements().isEmpty();
    String documents = documents(rendering, title);
    return new Shown(opened.trace(), title, by, empty, page, slides, questions, documents);
  }

  /** All documents as one page, each on sheets of its own, with their pictures. */
  private String documents(Rendering rendering, String title) {
    List<String> texts = rendering.documents().stream().map(rendering::document).toList();
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    rendering.pictures().forEach((name, svg) -> drawings.put(name, Drawing.of(svg)));
    String all = String.join("\n\n---\n\n", texts);
    return new PrintPages(title, all, drawings, PrintPages.Form.TEXT, language).html();
  }
}

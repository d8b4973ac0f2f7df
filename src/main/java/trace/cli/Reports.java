package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Question;
import trace.exchange.TraceJson;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.Loaded;
import trace.files.NewTrace;
import trace.files.Outputs;
import trace.files.TraceFolders;
import trace.files.Workspace;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Trace;
import trace.words.ProblemWords;
import trace.words.QuestionWords;
import trace.words.Width;

/** How problems, questions and written files are shown. */
final class Reports {
  private final Surroundings surroundings;
  private final Console console;
  private final Language language;
  private final Texts texts;
  private final ProblemWords words;

  Reports(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.language = language;
    this.texts = Texts.of(language);
    this.words = new ProblemWords(language, console.width() - 4);
  }

  /** A file or folder that cannot be used. */
  void file(FileProblem e) {
    console.message(words.block(e.problem(), shown(e.path()), ""));
  }

  /** A file that cannot be worked with: everything that is wrong with it. */
  void notUsable(NotUsable n) {
    problems(n.problems(), n.path(), n.text());
    console.message(texts.get("problem.count", Findings.errors(n.problems())));
  }

  /** What is wrong in a file, beside the result. */
  void problems(List<Problem> problems, Path file, String text) {
    problems.forEach(p -> console.message(words.block(p, shown(file), text) + "\n"));
  }

  /** One line where a trace that can be worked with contradicts itself. */
  void contradictions(Loaded loaded) {
    long errors = Findings.errors(Findings.problems(loaded));
    if (errors > 0) {
      console.message(texts.get("contradictions.elsewhere", errors));
    }
  }

  /**
   * What {@code check} says.
   *
   * @param again what was typed for TRACE, with a space before it, or nothing
   */
  void check(Loaded loaded, List<Problem> problems, List<Question> questions, String again) {
    problems.forEach(p -> console.line(block(loaded, p) + "\n"));
    long errors = Findings.errors(problems);
    long warnings = problems.size() - errors;
    console.line(errors == 0 ? texts.get("check.clean") : texts.get("check.errors", errors));
    if (warnings > 0) {
      console.line(texts.get("check.warnings", warnings));
    }
    if (!loaded.isUsable()) {
      console.line("");
      console.line(texts.get("next.again", again));
      return;
    }
    console.line("");
    if (questions.isEmpty()) {
      console.line(texts.get("check.no.questions"));
    } else {
      console.line(texts.get("check.questions"));
      int n = 0;
      for (String question : said(loaded, questions)) {
        numbered(++n, question);
      }
    }
    console.line("");
    boolean empty = loaded.trace().map(t -> t.elements().isEmpty()).orElse(true);
    String next = errors > 0 ? "next.again" : empty ? "next.add" : "next.render";
    console.line(texts.get(next, again));
  }

  /** A text with a number before it. */
  void numbered(int number, String text) {
    String lead = "  " + number + ". ";
    for (String line : Width.wrap(Width.harmless(text), console.width() - lead.length())) {
      console.line(lead + line);
      lead = " ".repeat(lead.length());
    }
  }

  private List<String> said(Loaded loaded, List<Question> questions) {
    QuestionWords asked = new QuestionWords(CausalMap.of(loaded.trace().orElseThrow()), language);
    return questions.stream().map(asked::text).toList();
  }

  /** The same for programs. */
  void checkAsJson(Loaded loaded, List<Problem> problems, List<Question> questions) {
    List<TraceJson.SaidProblem> all =
        problems.stream().map(p -> new TraceJson.SaidProblem(p, words.message(p))).toList();
    CausalMap map = loaded.trace().map(CausalMap::of).orElse(null);
    List<TraceJson.SaidQuestion> asked = new ArrayList<>();
    for (Question question : questions) {
      String text = new QuestionWords(map, language).text(question);
      asked.add(new TraceJson.SaidQuestion(question, text));
    }
    console.text(TraceJson.check(shown(loaded.path()), all, map, asked));
  }

  /**
   * Makes the files and says which.
   *
   * @param again what was typed for TRACE, with a space before it, or nothing
   */
  void written(Rendering rendering, String again) throws FileProblem {
    Map<Path, Boolean> files = rendering.write();
    List<Path> figures = new ArrayList<>();
    for (Map.Entry<Path, Boolean> file : files.entrySet()) {
      if (Rendering.isFigure(file.getKey())) {
        figures.add(file.getKey());
      } else {
        made(file.getValue(), file.getKey(), 0);
      }
    }
    for (boolean fresh : new boolean[] {true, false}) {
      List<Path> alike = figures.stream().filter(f -> files.get(f) == fresh).toList();
      if (!alike.isEmpty()) {
        made(fresh, alike.get(0), alike.size() - 1);
      }
    }
    List<Path> outlived = rendering.outlived();
    for (Path file : outlived) {
      Outputs.remove(file);
    }
    if (!outlived.isEmpty()) {
      console.line(texts.get("removed.figures", named(outlived.get(0), outlived.size() - 1)));
    }
    templates(rendering);
    if (rendering.isTooLarge()) {
      console.message(
          texts.get("picture.too.large", Rendering.MOST_ELEMENTS, Rendering.MOST_ARROWS));
    } else if (rendering.isSmallOnPaper()) {
      console.message(texts.get("picture.small"));
    }
    if (rendering.isTooLarge() || rendering.isSmallOnPaper()) {
      String element = Typed.word(rendering.busiest());
      console.message(texts.get("picture.parts", again, element));
    }
    List<String> missing = rendering.missingGlyphs();
    if (!missing.isEmpty()) {
      console.message(texts.get("glyphs.missing", String.join(" ", missing)));
    }
  }

  /** Says so where owners were asked for and nobody is named. */
  void nobody(LookOptions look, Trace trace) {
    boolean named =
        trace.elements().stream().anyMatch(e -> !e.owner().isBlank())
            || trace.relationships().stream().anyMatch(r -> !r.owner().isBlank());
    if (look.owners() && !named) {
      console.message(texts.get("owners.nobody"));
    }
  }

  private void made(boolean fresh, Path file, int others) {
    console.line(texts.get(fresh ? "wrote" : "unchanged", named(file, others)));
  }

  private String named(Path file, int others) {
    return others == 0 ? shown(file) : texts.get("and.others", shown(file), others);
  }

  /** What is wrong in the templates of a kit, beside the result. */
  private void templates(Rendering rendering) {
    templates(rendering.problems());
  }

  /** The same of some of them. */
  void templates(List<Rendering.InTemplate> problems) {
    for (Rendering.InTemplate p : problems) {
      Path file = Path.of(p.file());
      String name = file.isAbsolute() ? shown(file) : p.file();
      console.message(words.block(p.problem(), name, p.text()) + "\n");
    }
  }

  /** One line where the trace's kit has errors of its own. */
  void kit(Loaded loaded) {
    Optional<LoadedKit> kit = loaded.kit().flatMap(k -> Workspace.kitFor(loaded.path(), k.name()));
    if (kit.filter(k -> k.folder().isPresent()).isPresent()
        && Findings.errors(kit.get().problems()) > 0) {
      console.message(texts.get("kit.problems", kit.get().name()));
    }
  }

  /** What to do with what was made: look at it, or write the first elements. */
  String nextAfter(Rendering rendering, String again) {
    if (rendering.showsNothing()) {
      return texts.get("next.add");
    }
    return rendering
        .toOpen()
        .map(f -> texts.get("next.open", shown(f)))
        .orElseGet(() -> texts.get("next.check", again));
  }

  /** Says which files differ from what would be made now; true if none does. */
  boolean compared(Rendering rendering) throws FileProblem {
    boolean same = true;
    for (Path file : rendering.comparable()) {
      if (!rendering.isCurrent(file)) {
        same = false;
        boolean there = java.nio.file.Files.exists(file);
        console.line(texts.get(there ? "differs" : "missing.file", shown(file)));
      }
    }
    for (Path file : rendering.outlived()) {
      same = false;
      console.line(texts.get("outlived", shown(file)));
    }
    templates(rendering);
    console.line(texts.get(same ? "check.same" : "check.render"));
    return same;
  }

  private String block(Loaded loaded, Problem problem) {
    return words.block(problem, shown(loaded.path()), loaded.text());
  }

  /**
   * A trace that was just made, and how to go on.
   *
   * @param goesOn true if it took on the map of another
   */
  void made(NewTrace trace, String name, Optional<Path> kept, boolean goesOn) {
    madeFolder(trace, name);
    kept.ifPresent(k -> console.line(texts.get("new.kept", shown(k))));
    console.line("");
    console.line(texts.get("new.next"));
    String first = goesOn ? "new.open.from" : "new.open";
    numbered(1, texts.get(first, trace.file().getFileName()));
    console.line("  2. cd " + Typed.word(shown(trace.folder())));
    console.line("  3. " + texts.get("new.show"));
  }

  private void madeFolder(NewTrace made, String name) {
    console.line(texts.get("wrote", shown(made.file())));
    String folder = made.folder().getFileName().toString();
    if (!FolderName.fits(name)) {
      boolean shorter = folder.length() < name.strip().length();
      console.line(texts.get(shorter ? "new.folder.short" : "new.folder", folder));
    }
  }

  /** A session that was just made, and how to go on. */
  void madeSession(NewTrace session, String name) {
    madeFolder(session, name);
    console.line("");
    console.line(texts.get("new.next"));
    numbered(1, texts.get("session.open", session.file().getFileName()));
    console.line("  2. cd " + Typed.word(shown(session.folder())));
    console.line("  3. " + texts.get("session.show"));
  }

  /** Folders that could not be looked into. */
  void unreadable(TraceFolders folders) {
    folders.unreadable().forEach(f -> console.message(texts.get("folder.unreadable", shown(f))));
  }

  private String shown(Path path) {
    return surroundings.shown(path);
  }
}

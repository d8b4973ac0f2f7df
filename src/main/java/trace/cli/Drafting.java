package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.document.Article;
import trace.document.ArticleShape;
import trace.document.FilledDraft;
import trace.document.Rendered;
import trace.files.DraftFile;
import trace.files.FileProblem;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Severity;

/** The writer's draft of one trace: found, or made once, and filled. */
final class Drafting {
  private final Opened opened;
  private final Loops loops;
  private final Article article;
  private final Path file;
  private final List<Rendering.InTemplate> problems;
  private final String text;
  private final boolean tellsAll;
  private final String called;

  private Drafting(
      Opened opened,
      Loops loops,
      Article article,
      Path file,
      List<Rendering.InTemplate> problems,
      String text,
      boolean tellsAll,
      String called) {
    this.opened = opened;
    this.loops = loops;
    this.article = article;
    this.file = file;
    this.problems = problems;
    this.text = text;
    this.tellsAll = tellsAll;
    this.called = called;
  }

  /**
   * Reads the draft beside the trace, or writes it if there is none.
   *
   * @param shape the shape that was asked for; counts only where there is no draft yet
   */
  static Drafting of(Opened opened, Optional<ArticleShape> shape) throws FileProblem {
    String name = opened.trace().name();
    Loops loops = Loops.find(opened.map(), Loops.DEFAULT_MAX_LENGTH);
    Article article = article(opened, loops);
    Path file = opened.loaded().path().resolveSibling(name(opened));
    Optional<String> found = DraftFile.read(file);
    if (found.isPresent()) {
      return new Drafting(opened, loops, article, file, null, found.get(), true, name);
    }
    ArticleShape begins = shape.orElse(ArticleShape.QUESTION);
    List<Rendering.InTemplate> problems = new ArrayList<>();
    LoadedKit kit = kit(opened);
    Map<String, String> pieces = pieces(kit, opened, problems);
    for (Candidate candidate : candidates(kit, opened.language(), shape)) {
      Rendered draft = article.draft(begins, candidate.text(), pieces);
      draft.problems().forEach(p -> problems.add(candidate.problem(p)));
      if (!draft.text().isEmpty()) {
        DraftFile.create(file, draft.text());
        return new Drafting(opened, loops, article, file, problems, draft.text(), true, name);
      }
    }
    throw new IllegalStateException("no template for " + begins);
  }

  /**
   * The same for an article that has a first text of its own, and need not tell of every loop.
   *
   * @param called what the article is about; the trace whose map it shows has a name of its own
   * @param first writes it; asked only where there is no draft yet
   */
  static Drafting of(Opened opened, String called, Supplier<String> first) throws FileProblem {
    Loops loops = Loops.find(opened.map(), Loops.DEFAULT_MAX_LENGTH);
    Path file = opened.loaded().path().resolveSibling(name(opened));
    Optional<String> found = DraftFile.read(file);
    String text = found.isPresent() ? found.get() : first.get();
    if (found.isEmpty()) {
      DraftFile.create(file, text);
    }
    List<Rendering.InTemplate> problems = found.isPresent() ? null : List.of();
    return new Drafting(opened, loops, article(opened, loops), file, problems, text, false, called);
  }

  private static Article article(Opened opened, Loops loops) {
    Kit kit = Article.borrowing(opened.kit(), systemic().kit().orElseThrow());
    return new Article(
        opened.map(), loops, kit, opened.language(), opened.day(), new Charts(opened).told());
  }

  /** A template that may be used. */
  private record Candidate(String file, String text) {
    Rendering.InTemplate problem(Problem problem) {
      return new Rendering.InTemplate(file, text, problem);
    }
  }

  /** The kit's own pieces; what is wrong with one that cannot be used, is told. */
  private static Map<String, String> pieces(
      LoadedKit kit, Opened opened, List<Rendering.InTemplate> told) {
    Map<String, String> sound = new LinkedHashMap<>();
    Language language = opened.language();
    kit.pieces(language)
        .forEach(
            (name, text) -> {
              String file = kit.shown(LoadedKit.templateName(name, language));
              List<Problem> problems = Article.inPiece(text, opened.kit());
              problems.forEach(p -> told.add(new Rendering.InTemplate(file, text, p)));
              if (problems.stream().allMatch(p -> p.severity() == Severity.WARNING)) {
                sound.put(name, text);
              }
            });
    return sound;
  }

  private static LoadedKit kit(Opened opened) {
    return Workspace.kitFor(opened.loaded().path(), opened.kit().name())
        .orElseGet(Drafting::systemic);
  }

  /** The kit's own templates, if it has some; at last that of the default kit, which is sound. */
  private static List<Candidate> candidates(
      LoadedKit own, Language language, Optional<ArticleShape> shape) {
    String shaped = shape.orElse(ArticleShape.QUESTION).template();
    List<Candidate> candidates = new ArrayList<>();
    if (shape.isEmpty()) {
      add(own, "article", language, candidates);
    }
    add(own, shaped, language, candidates);
    add(systemic(), shaped, language, candidates);
    return candidates;
  }

  private static void add(
      LoadedKit kit, String document, Language language, List<Candidate> candidates) {
    String file = kit.shown(LoadedKit.templateName(document, language));
    kit.template(document, language).ifPresent(t -> candidates.add(new Candidate(file, t)));
  }

  /** {@code draft.md}; an article of an earlier day, or in another language, has its own. */
  private static String name(Opened opened) {
    return "draft" + opened.suffix() + ".md";
  }

  private static LoadedKit systemic() {
    return Kits.builtIn().load(Kits.DEFAULT).orElseThrow();
  }

  /** The trace it is about. */
  Opened opened() {
    return opened;
  }

  /** What the article is about. */
  String called() {
    return called;
  }

  /** The loops of the trace. */
  Loops loops() {
    return loops;
  }

  /** The draft's file. */
  Path file() {
    return file;
  }

  /** Its text, as the writer has it. */
  String text() {
    return text;
  }

  /** True if it was written just now. */
  boolean isNew() {
    return problems != null;
  }

  /** What is wrong with the kit's own templates, if it was written just now. */
  List<Rendering.InTemplate> problems() {
    return isNew() ? problems : List.of();
  }

  /** Loops that ought to have a place and have none. */
  List<Loop> unplaced(FilledDraft filled) {
    return tellsAll ? filled.unplaced() : List.of();
  }

  /** What is new in the trace and ought to be told in the draft. */
  List<FilledDraft.Unsaid> unsaid(FilledDraft filled) {
    return tellsAll ? filled.unsaid() : List.of();
  }

  /** The line that would give a loop a place in the draft. */
  String storyPlace(Loop loop) {
    return article.storyPlace(loop);
  }

  /** The folder for what is made of it: {@code out/note}, {@code out/note.2026-08-31.en}. */
  Path folder(String place) {
    return folder(opened, place);
  }

  /** The same for what needs no draft. */
  static Path folder(Opened opened, String place) {
    return opened.loaded().outputFolder().resolve(place + opened.suffix());
  }

  /**
   * The draft with its places filled from the trace as it is now.
   *
   * @param mermaid the map as Mermaid, to stand after its picture; empty for none
   */
  FilledDraft filled(String mermaid) {
    return article.filled(text, mermaid);
  }
}

package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.document.Article;
import trace.document.Handout;
import trace.document.Prompt;
import trace.document.Report;
import trace.edit.Heading;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.kit.LoadedLens;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.session.NewSession;
import trace.yaml.SessionReader;
import trace.yaml.TraceReader;

/** Everything that is wrong in the files of a kit or a lens. */
final class KitFindings {
  private KitFindings() {}

  /**
   * What is wrong in one file.
   *
   * @param folder the folder of the kit; empty for one that comes with the program
   * @param builtInName how the file is called then
   * @param text its text
   */
  record InFile(
      Optional<Path> folder,
      String name,
      String builtInName,
      String text,
      List<Problem> problems) {}

  /** All files in which something is wrong. */
  static List<InFile> of(LoadedKit loaded) {
    List<InFile> found = new ArrayList<>();
    add(found, loaded, Kits.DEFINITION, loaded.text().orElse(""), loaded.problems());
    loaded.kit().ifPresent(kit -> others(found, loaded, kit));
    return found;
  }

  /** The same for a lens of the workspace. */
  static List<InFile> of(LoadedLens lens) {
    List<InFile> found = new ArrayList<>();
    String definition = lens.name() + LoadedLens.ENDING;
    List<Problem> problems = new ArrayList<>(lens.problems());
    problems.addAll(lens.missing());
    add(found, lens, definition, lens.text().orElse(""), problems);
    // A lens is asked of traces of every kit, so it can use what all of them have.
    Kit any = Kits.builtIn().load(Kits.DEFAULT).flatMap(LoadedKit::kit).orElseThrow();
    for (Language language : Language.values()) {
      String template = lens.template(language).orElse("");
      String name = LoadedKit.templateName(lens.name(), language);
      add(found, lens, name, template, Prompt.problems(template, any));
    }
    return found;
  }

  private static void add(
      List<InFile> found, LoadedLens lens, String name, String text, List<Problem> problems) {
    if (!problems.isEmpty()) {
      found.add(new InFile(lens.folder(), name, lens.shown(name), text, problems));
    }
  }

  private static void others(List<InFile> found, LoadedKit loaded, Kit kit) {
    for (Language language : Language.values()) {
      if (kit.documents().size() > 1) {
        add(found, loaded, Kits.DEFINITION, "", leftOut(loaded, kit, language));
      }
      Optional<String> scaffold = loaded.scaffold(language);
      if (scaffold.isPresent()) {
        List<Problem> problems = scaffold(scaffold.get(), kit);
        add(found, loaded, LoadedKit.scaffoldName(language), scaffold.get(), problems);
      }
      for (Kit.Document document : kit.documents()) {
        Optional<String> template = loaded.template(document.key(), language);
        if (template.isPresent()) {
          List<Problem> problems = Report.problems(template.get(), kit);
          String name = LoadedKit.templateName(document.key(), language);
          add(found, loaded, name, template.get(), problems);
        }
      }
      if (kit.isSession()) {
        papers(found, loaded, kit, language);
      } else {
        articles(found, loaded, kit, language);
      }
    }
  }

  /** The templates of a session's papers, which a kind may have and need not. */
  private static void papers(List<InFile> found, LoadedKit loaded, Kit kit, Language language) {
    for (String paper : Kit.PAPERS) {
      Optional<String> template = loaded.template(paper, language);
      if (template.isPresent()) {
        String name = LoadedKit.templateName(paper, language);
        add(found, loaded, name, template.get(), Handout.problems(template.get(), kit));
      }
    }
  }

  /** The templates of articles and their pieces, which a kit may have and need not. */
  private static void articles(List<InFile> found, LoadedKit loaded, Kit kit, Language language) {
    Map<String, String> pieces = loaded.pieces(language);
    for (String document : LoadedKit.ARTICLES) {
      Optional<String> template = loaded.template(document, language);
      if (template.isPresent()) {
        String name = LoadedKit.templateName(document, language);
        add(found, loaded, name, template.get(), Article.problems(template.get(), kit, pieces));
      }
    }
    pieces.forEach(
        (piece, text) -> {
          String name = LoadedKit.templateName(piece, language);
          add(found, loaded, name, text, Article.inPiece(text, kit));
        });
  }

  /** Sections that appear in none of several documents. */
  private static List<Problem> leftOut(LoadedKit loaded, Kit kit, Language language) {
    List<String> shown = new ArrayList<>();
    for (Kit.Document document : kit.documents()) {
      loaded.template(document.key(), language).ifPresent(t -> shown.addAll(Report.shown(t, kit)));
    }
    return kit.sections().stream()
        .filter(s -> !s.builtIn() && !shown.contains(s.key()))
        .map(
            s ->
                new Problem(
                    ProblemKind.DOCUMENTS_LEAVE_OUT,
                    List.of(s.key(), language.code()),
                    "",
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  /** What would be wrong with a trace or session that begins so, once it has a name. */
  private static List<Problem> scaffold(String text, Kit kit) {
    List<Problem> problems = new ArrayList<>();
    List<String> lacking = Heading.lacks(text, kit.isSession() ? NewSession.KEYS : Heading.KEYS);
    if (!lacking.isEmpty()) {
      List<String> keys = List.of(String.join(", ", lacking));
      problems.add(
          new Problem(ProblemKind.KIT_SCAFFOLD, keys, "", Optional.empty(), Optional.empty()));
    }
    List<Problem> read =
        kit.isSession()
            ? SessionReader.read(text, name -> Optional.of(kit), List.of()).problems()
            : TraceReader.read(text, name -> Optional.of(kit)).problems();
    read.stream()
        .filter(p -> p.kind() != ProblemKind.TRACE_MISSING)
        .filter(p -> p.kind() != ProblemKind.SESSION_MISSING)
        .forEach(problems::add);
    return problems;
  }

  private static void add(
      List<InFile> found, LoadedKit kit, String name, String text, List<Problem> problems) {
    if (!problems.isEmpty()) {
      found.add(new InFile(kit.folder(), name, kit.shown(name), text, problems));
    }
  }
}

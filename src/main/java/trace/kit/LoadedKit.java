package trace.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;

/** A kit as it was read: its definition, what is wrong with it, and its files. */
public final class LoadedKit {
  private final String name;
  private final KitFiles files;
  private final Optional<Kit> kit;
  private final List<Problem> problems;
  private final Optional<String> text;

  private LoadedKit(
      String name,
      KitFiles files,
      Optional<Kit> kit,
      List<Problem> problems,
      Optional<String> text) {
    this.name = name;
    this.files = files;
    this.kit = kit;
    this.problems = List.copyOf(problems);
    this.text = text;
  }

  static LoadedKit read(String name, KitFiles files) {
    Optional<String> text;
    try {
      text = files.read("kit.yaml");
    } catch (IOException e) {
      return failed(name, files, ProblemKind.KIT_FILE_UNREADABLE);
    }
    if (text.isEmpty()) {
      return failed(name, files, ProblemKind.KIT_FILE_MISSING);
    }
    KitReader.Result read = KitReader.read(name, text.get());
    return new LoadedKit(name, files, read.kit(), read.problems(), text);
  }

  private static LoadedKit failed(String name, KitFiles files, ProblemKind kind) {
    Problem problem =
        new Problem(kind, List.of(Kits.DEFINITION), "", Optional.empty(), Optional.empty());
    return new LoadedKit(name, files, Optional.empty(), List.of(problem), Optional.empty());
  }

  private void demand(String what, String ending, Language language, List<Problem> problems) {
    String file = what + "." + language.code() + ending;
    ProblemKind kind = null;
    try {
      if (files.read(file).isEmpty()) {
        kind = ProblemKind.KIT_FILE_MISSING;
      }
    } catch (IOException e) {
      kind = ProblemKind.KIT_FILE_UNREADABLE;
    }
    if (kind != null) {
      problems.add(new Problem(kind, List.of(file), "", Optional.empty(), Optional.empty()));
    }
  }

  /** Its name, the name of its folder. */
  public String name() {
    return name;
  }

  /** A file of the kit as people see it in messages. */
  public String shown(String file) {
    return files.shown(file);
  }

  /** The kit; empty if its definition could not be understood at all. */
  public Optional<Kit> kit() {
    return kit;
  }

  /** What is wrong with the definition and which files are missing, in the order of the file. */
  public List<Problem> problems() {
    if (text.isEmpty()) {
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    for (Language language : Language.values()) {
      demand("scaffold", ".yaml", language, all);
      for (Kit.Document document : kit.map(Kit::documents).orElse(List.of(Kit.REPORT))) {
        demand(document.key(), ".md", language, all);
      }
    }
    return List.copyOf(all);
  }

  /** The text of {@code kit.yaml}, for the lines that problems point to. */
  public Optional<String> text() {
    return text;
  }

  /** The folder of a kit of the workspace; empty for one that comes with the program. */
  public Optional<Path> folder() {
    return files.folder();
  }

  /** The template of a document ({@code report}); empty if the kit has none that can be read. */
  public Optional<String> template(String document, Language language) {
    return readable(templateName(document, language));
  }

  /** The name of a template's file as people see it in messages. */
  public String templateFile(String document, Language language) {
    return files.shown(templateName(document, language));
  }

  /** The templates of articles that a kit may have: one for all, or one for each shape. */
  public static final List<String> ARTICLES =
      List.of("article", "article-question", "article-scene", "article-doubt");

  /** The kit's own pieces of articles by name, whether they can be used or not. */
  public Map<String, String> pieces(Language language) {
    Map<String, String> pieces = new LinkedHashMap<>();
    for (String name : Pieces.ARTICLE) {
      template(name, language).ifPresent(t -> pieces.put(name, t));
    }
    return pieces;
  }

  /** What a new trace begins with; empty if the kit has none that can be read. */
  public Optional<String> scaffold(Language language) {
    return readable(scaffoldName(language));
  }

  /** The name of the scaffold's file in the folder of the kit. */
  public static String scaffoldName(Language language) {
    return "scaffold." + language.code() + ".yaml";
  }

  /** The name of a template's file in the folder of the kit. */
  public static String templateName(String document, Language language) {
    return document + "." + language.code() + ".md";
  }

  private Optional<String> readable(String file) {
    try {
      return files.read(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

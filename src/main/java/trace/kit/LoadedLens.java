package trace.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlDocument;
import trace.yaml.YamlReader;

/**
 * A lens (見方) that can be asked for, as it was read: a definition {@code NAME.yaml} with its title,
 * other names and what it is about, and the template of its text in each language beside it.
 */
public final class LoadedLens {
  /** What the name of a definition ends in. */
  public static final String ENDING = ".yaml";

  private final String name;
  private final KitFiles files;
  private final Optional<String> text;
  private final Kit.Lens lens;
  private final LocalText with;
  private final List<Problem> problems;

  private LoadedLens(
      String name,
      KitFiles files,
      Optional<String> text,
      Kit.Lens lens,
      LocalText with,
      List<Problem> problems) {
    this.name = name;
    this.files = files;
    this.text = text;
    this.lens = lens;
    this.with = with;
    this.problems = List.copyOf(problems);
  }

  static LoadedLens read(String name, KitFiles files) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> text = Optional.empty();
    try {
      text = files.read(name + ENDING);
    } catch (IOException e) {
      problems.add(problem(ProblemKind.KIT_FILE_UNREADABLE, name + ENDING));
    }
    LocalText none = new LocalText("", "");
    Kit.Lens lens = new Kit.Lens(name, new LocalText(name, name), List.of(), none);
    if (text.isEmpty()) {
      return new LoadedLens(name, files, text, lens, none, problems);
    }
    YamlDocument document = YamlReader.read(text.get());
    problems.addAll(document.problems());
    if (document.root().isEmpty()) {
      return new LoadedLens(name, files, text, lens, none, problems);
    }
    KitMap map = new KitMap(name + ENDING, document.root().get(), problems);
    if (!document.root().get().isMap()) {
      return new LoadedLens(name, files, text, lens, none, problems);
    }
    map.only(KitFormat.LENS_FILE);
    LocalText title = map.local("title", true);
    List<String> aliases = map.texts("aliases");
    LocalText about = map.local("about", true);
    LocalText with = map.local("with", false);
    problems.sort(Problem.BY_POSITION);
    return new LoadedLens(
        name, files, text, new Kit.Lens(name, title, aliases, about), with, problems);
  }

  private static Problem problem(ProblemKind kind, String file) {
    return new Problem(kind, List.of(file), "", Optional.empty(), Optional.empty());
  }

  /** Its name, that of its files. */
  public String name() {
    return name;
  }

  /**
   * What people call it in a language: its title without the reading that may follow in brackets.
   */
  public String called(Language language) {
    String title = lens.title().in(language).replaceFirst("[（(][^（(]*[）)]$", "").strip();
    return language == Language.JA && !title.isEmpty() ? title : name;
  }

  /** Its title, other names, and what it is about. */
  public Kit.Lens lens() {
    return lens;
  }

  /** What could be brought in from outside, if it needs something; else both texts are empty. */
  public LocalText with() {
    return with;
  }

  /** What is wrong with its definition, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** Of the templates it needs, those that are missing or cannot be read. */
  public List<Problem> missing() {
    List<Problem> missing = new ArrayList<>();
    for (Language language : Language.values()) {
      String file = LoadedKit.templateName(name, language);
      try {
        if (files.read(file).isEmpty()) {
          missing.add(problem(ProblemKind.KIT_FILE_MISSING, file));
        }
      } catch (IOException e) {
        missing.add(problem(ProblemKind.KIT_FILE_UNREADABLE, file));
      }
    }
    return missing;
  }

  /** The folder of a lens of the workspace; empty for one that comes with the program. */
  public Optional<Path> folder() {
    return files.folder();
  }

  /** The text of its definition, for the lines that problems point to. */
  public Optional<String> text() {
    return text;
  }

  /** A file of the lens as people see it in messages. */
  public String shown(String file) {
    return files.shown(file);
  }

  /** The template of its text; empty if there is none that can be read. */
  public Optional<String> template(Language language) {
    try {
      return files.read(LoadedKit.templateName(name, language));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.files.Workspace;
import trace.kit.Lenses;
import trace.kit.LoadedKit;
import trace.kit.LoadedLens;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Problem;
import trace.words.KitWords;

/** How lenses are found by their names, listed, and what they ask is handed over. */
final class Prompts {
  private final Surroundings surroundings;
  private final Console console;
  private final Texts texts;
  private final Language language;

  Prompts(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.texts = Texts.of(language);
    this.language = language;
  }

  /**
   * A lens that can be used.
   *
   * @param lens what it is
   * @param called what a trace calls it
   * @param with what was brought in from outside, or empty
   * @param file its template, as people see it in messages
   * @param template the text of that
   */
  record Asked(Kit.Lens lens, String called, String with, String file, String template) {}

  /** The lenses at hand, with a line about each. */
  void list(Lenses lenses) {
    KitWords words = new KitWords(language, console.width(), false);
    List<LoadedLens> all = lenses.all();
    int widest = all.stream().mapToInt(l -> KitWords.width(l.called(language))).max().orElse(0);
    all.forEach(l -> console.text(words.line(l.called(language), widest, l.lens())));
    console.line("");
    console.line(texts.get("next.prompt"));
  }

  /** The lens of that name for a trace; says so if there is none, or if it cannot be used. */
  Optional<Asked> find(String name, String with, Opened opened) {
    if (opened.map().arrows().isEmpty()) {
      console.message(texts.get("prompt.no.arrows"));
      return Optional.empty();
    }
    Lenses lenses = Workspace.lensesFor(opened.loaded().path());
    Kit kit = opened.kit();
    Optional<LoadedLens> found =
        lenses.find(name).or(() -> kit.lens(name).flatMap(l -> lenses.find(l.key())));
    Optional<Kit.Lens> ofKit =
        kit.lens(name).or(() -> found.flatMap(l -> kit.lens(l.called(Language.JA))));
    if (found.isEmpty() && ofKit.isEmpty()) {
      unknown(name, lenses, opened.kit());
      return Optional.empty();
    }
    LoadedLens lens = found.orElseGet(Lenses::any);
    String brought = Names.trim(with);
    String example = lens.with().in(language);
    if (!example.isEmpty() && brought.isEmpty()) {
      console.message(texts.get("prompt.with", Typed.word(name), example));
      return Optional.empty();
    }
    if (example.isEmpty() && !brought.isEmpty()) {
      console.message(texts.get("prompt.with.unused", name));
    }
    Optional<String> template = template(lens);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    // A trace writes the lens as its kit does; else as people call it.
    String called = ofKit.map(Kit.Lens::key).orElseGet(() -> lens.called(language));
    Kit.Lens known = found.isPresent() ? lens.lens() : ofKit.get();
    return Optional.of(
        new Asked(
            known,
            called,
            example.isEmpty() ? "" : brought,
            lens.shown(LoadedKit.templateName(lens.name(), language)),
            template.get()));
  }

  /** The template of a lens; says what is wrong where there is none, or its definition is. */
  private Optional<String> template(LoadedLens lens) {
    List<Rendering.InTemplate> problems = new ArrayList<>();
    for (Problem p : lens.problems()) {
      String file = lens.shown(lens.name() + ".yaml");
      problems.add(new Rendering.InTemplate(file, lens.text().orElse(""), p));
    }
    new Reports(surroundings, language).templates(problems);
    Optional<String> template = lens.template(language);
    if (template.isEmpty()) {
      console.message(
          texts.get(
              "prompt.no.template", lens.shown(LoadedKit.templateName(lens.name(), language))));
    }
    return template;
  }

  private void unknown(String name, Lenses lenses, Kit kit) {
    List<String> names = new ArrayList<>();
    lenses.all().forEach(l -> names.add(l.called(language)));
    List<String> spellings = new ArrayList<>(names);
    lenses.all().forEach(l -> spellings.add(l.name()));
    lenses.all().forEach(l -> spellings.addAll(l.lens().aliases()));
    kit.lenses().stream()
        .filter(l -> lenses.find(l.key()).isEmpty())
        .forEach(
            l -> {
              names.add(l.key());
              spellings.add(l.key());
            });
    console.message(texts.get("prompt.unknown", name, String.join(" | ", names)));
    Nearest.of(name, spellings).ifPresent(n -> console.message(texts.get("perhaps", n)));
    console.message(texts.get("see.help", "trace prompt"));
  }

  /** Prints the text, or puts it on the clipboard where there is one. */
  void give(String text, boolean copy) {
    if (copy && new Clipboard(console).copy(text)) {
      console.line(texts.get("prompt.copied", text.codePointCount(0, text.length())));
      return;
    }
    console.text(text);
    if (copy) {
      console.message(texts.get("prompt.no.clipboard"));
    }
  }
}

package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.edit.Use;
import trace.files.Workspace;
import trace.kit.LoadedKit;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.model.Trace;
import trace.words.LoopNews;
import trace.words.ProblemWords;
import trace.words.Width;
import trace.yaml.ArrowNotation;

/** How a change to a trace is told: what was done, which loops came of it, or why nothing was. */
final class EditReports {
  private final Surroundings surroundings;
  private final Console console;
  private final Language language;
  private final Texts texts;
  private final ProblemWords words;

  EditReports(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.language = language;
    this.texts = Texts.of(language);
    this.words = new ProblemWords(language, console.width() - 4);
  }

  /**
   * What came of an edit; gives the exit code.
   *
   * @param next key of the line that names the next useful command
   */
  int tell(Editing.Outcome outcome, String next) {
    EditResult result = outcome.result();
    if (result.text().isEmpty()) {
      refused(outcome, next.equals("next.loops"));
      return ExitCode.COULD_NOT_RUN;
    }
    Trace trace = result.trace().orElseThrow();
    List<Side> sides = sides(outcome.file(), trace);
    result.changes().forEach(c -> change(c, sides));
    new PutBackReport(console, texts).tell(result);
    boolean renamed =
        result.changes().stream().anyMatch(c -> c.kind() == Change.Kind.ELEMENT_RENAMED);
    if (!renamed) {
      loops(result.before(), trace);
    }
    new DraftMentions(surroundings, texts).tell(outcome.file(), result);
    if (!console.isWithin()) {
      console.line("");
      console.line(next(next, trace));
    }
    return ExitCode.DONE;
  }

  private String next(String key, Trace trace) {
    if (key.equals("next.loops") && !hasLoops(trace)) {
      return texts.get("next.more");
    }
    List<String> names = trace.elements().stream().map(Element::name).toList();
    if (key.equals("next.link") && names.size() > 1) {
      List<String> last = names.subList(names.size() - 2, names.size());
      String arrow = last.get(0) + "→" + last.get(1) + texts.get("example.sign");
      return texts.get("next.link", Typed.argument(arrow));
    }
    return texts.get(key.equals("next.link") ? "next.add" : key, "");
  }

  /**
   * What formatting changed, or would change; gives the exit code.
   *
   * @param look true if nothing was written
   */
  int formatted(Editing.Outcome outcome, boolean look) {
    EditResult result = outcome.result();
    if (result.text().isEmpty()) {
      refused(outcome, false);
      return ExitCode.COULD_NOT_RUN;
    }
    result.changes().forEach(this::formatted);
    int n = result.changes().size();
    if (n == 0) {
      console.line(texts.get("fmt.same"));
      return ExitCode.DONE;
    }
    console.line(texts.get(look ? "fmt.would" : "fmt.done", n));
    return look ? ExitCode.NO : ExitCode.DONE;
  }

  /** The lines as they were and as they are. */
  private void formatted(Change c) {
    String number = texts.get("change.LINE_FORMATTED", c.subject());
    if (c.before().equals(c.after())) {
      String line = Width.harmless(c.after());
      console.line(texts.get("change.LINE_FORMATTED.indent", c.subject(), line));
      return;
    }
    console.line(number);
    c.before().lines().forEach(l -> console.line("  − " + Width.harmless(l.stripTrailing())));
    c.after().lines().forEach(l -> console.line("  + " + Width.harmless(l.stripTrailing())));
  }

  /** What is wrong with what was typed on the command line or piped in. */
  void typed(List<Problem> problems, String text) {
    for (Problem p : problems) {
      Problem typed =
          new Problem(
              p.kind(), p.arguments(), p.place(), p.position(), p.suggestion().map(this::typeable));
      console.message(words.block(typed, texts.get("typed"), text));
    }
    console.message(texts.get("nothing.changed"));
  }

  /** An arrow as it can be typed in a shell; in Japanese that needs no quotes in most cases. */
  private String typeable(String suggestion) {
    Optional<ArrowNotation.Read> read = ArrowNotation.parse(suggestion).arrow();
    if (language == Language.EN || read.isEmpty()) {
      return Typed.argument(suggestion);
    }
    ArrowNotation.Read a = read.get();
    boolean signed = suggestion.endsWith(")") || suggestion.endsWith("）");
    String ends = a.from() + "→" + a.to();
    Optional<String> taught =
        ArrowNotation.write(a.from(), a.to(), a.polarity(), a.delay(), ArrowNotation.Form.TAUGHT);
    return Typed.argument(signed ? taught.orElse(suggestion) : ends);
  }

  private void refused(Editing.Outcome outcome, boolean mayAdd) {
    String file = surroundings.shown(outcome.file());
    for (Problem p : outcome.result().problems()) {
      console.message(words.block(p, file, outcome.before()));
    }
    if (mayAdd
        && outcome.result().problems().stream()
            .anyMatch(p -> p.kind() == ProblemKind.EDIT_NO_ELEMENT)) {
      console.message(texts.get("hint.add"));
    }
    outcome.result().problems().stream()
        .filter(p -> p.kind() == ProblemKind.EDIT_NOTHING_CALLED)
        .forEach(p -> label(p.arguments().get(0), outcome.result().before()));
    List<Use> uses = outcome.result().uses();
    if (!uses.isEmpty()) {
      console.message(texts.get("uses"));
      for (Use use : uses) {
        String line = use.position().map(p -> String.valueOf(p.line())).orElse("");
        String kind = texts.get("use." + use.kind());
        console.message("  " + texts.get("use", kind, Width.harmless(use.what()), line));
      }
      console.message(texts.get("uses.force"));
    }
    console.message(texts.get("nothing.changed"));
  }

  /** Somebody may have asked to remove a loop by its number: how that is done. */
  private void label(String word, Optional<Trace> trace) {
    boolean small = trace.isPresent() && trace.get().relationships().size() <= LoopNews.MOST_ARROWS;
    if (!small || !word.matches("[RrBb?？Ｒｒ][0-9０-９]+")) {
      return;
    }
    CausalMap map = CausalMap.of(trace.get());
    Optional<Loop> loop =
        Loops.find(map, Loops.DEFAULT_MAX_LENGTH).all().stream()
            .filter(l -> l.label().equalsIgnoreCase(Names.key(word)))
            .findFirst();
    Optional<String> name = loop.flatMap(Loop::name);
    if (name.isPresent()) {
      console.message(texts.get("hint.loop.name", word, Typed.argument(name.get())));
    } else if (loop.isPresent()) {
      console.message(texts.get("hint.loop", word));
    }
  }

  private void change(Change c, List<Side> sides) {
    String before = said(c, c.before(), sides);
    String after = said(c, c.after(), sides);
    String key = "change." + c.kind();
    if (c.kind() == Change.Kind.RELATIONSHIP_CHANGED && !c.after().isEmpty()) {
      key += ".sign";
    }
    if (c.kind() == Change.Kind.ELEMENT_RENAMED && !c.after().equals("0")) {
      key += ".places";
    }
    console.line(texts.get(key, Width.harmless(c.subject()), before, after));
  }

  /** Keys of sides are said as people know them. */
  private String said(Change c, String value, List<Side> sides) {
    return switch (c.kind()) {
      case ELEMENT_ADDED, ELEMENT_MOVED, ELEMENT_REMOVED -> side(value, sides);
      default -> Width.harmless(value);
    };
  }

  private static List<Side> sides(Path file, Trace trace) {
    return Workspace.kitFor(file, trace.kit())
        .flatMap(LoadedKit::kit)
        .map(Kit::sides)
        .orElse(List.of());
  }

  private String side(String key, List<Side> sides) {
    return sides.stream()
        .filter(s -> s.key().equals(key))
        .map(s -> s.title().in(language))
        .findFirst()
        .orElse(key);
  }

  private void loops(Optional<Trace> before, Trace after) {
    before
        .filter(b -> after.relationships().size() <= LoopNews.MOST_ARROWS)
        .map(b -> LoopNews.of(b, after, language).lines(console.width()))
        .ifPresent(lines -> lines.forEach(console::line));
  }

  private static boolean hasLoops(Trace trace) {
    return trace.relationships().size() > LoopNews.MOST_ARROWS
        || !Loops.find(CausalMap.of(trace), Loops.DEFAULT_MAX_LENGTH).all().isEmpty();
  }
}

package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.edit.Use;
import trace.files.Workspace;
import trace.kit.LoadedKit;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.model.Trace;
import trace.words.LoopNews;
import trace.words.ProblemWords;
import trace.words.Width;

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
    boolean removed = result.changes().stream().anyMatch(c -> !c.putBack().isEmpty());
    if (removed) {
      putBack(result.changes());
    }
    boolean renamed =
        result.changes().stream().anyMatch(c -> c.kind() == Change.Kind.ELEMENT_RENAMED);
    if (!renamed) {
      loops(result.before(), trace);
    }
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
    List<Side> sides = sides(outcome.file(), result.trace().orElseThrow());
    result.changes().forEach(c -> change(c, sides));
    int n = result.changes().size();
    if (n == 0) {
      console.line(texts.get("fmt.same"));
      return ExitCode.DONE;
    }
    console.line(texts.get(look ? "fmt.would" : "fmt.done", n));
    return look ? ExitCode.NO : ExitCode.DONE;
  }

  /** What is wrong with what was typed on the command line or piped in. */
  void typed(List<Problem> problems, String text) {
    for (Problem p : problems) {
      console.message(words.block(p, texts.get("typed"), text));
    }
    console.message(texts.get("nothing.changed"));
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
    if (c.kind() == Change.Kind.LINE_FORMATTED && before.equals(after)) {
      key += ".indent";
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

  private void putBack(List<Change> changes) {
    console.line(texts.get("put.back"));
    for (Change c : changes) {
      if (!c.putBack().isEmpty()) {
        List<String> words = c.putBack().stream().map(Typed::argument).toList();
        console.line("  trace " + String.join(" ", words));
      }
    }
  }

  private void loops(Optional<Trace> before, Trace after) {
    before
        .map(b -> LoopNews.of(b, after, language).lines(console.width()))
        .ifPresent(lines -> lines.forEach(console::line));
  }

  private static boolean hasLoops(Trace trace) {
    return trace.relationships().size() > LoopNews.MOST_ARROWS
        || !Loops.find(CausalMap.of(trace), Loops.DEFAULT_MAX_LENGTH).all().isEmpty();
  }
}

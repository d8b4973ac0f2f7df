package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import trace.edit.EditResult;
import trace.edit.Formatter;
import trace.edit.TraceEditor;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.TraceStore;
import trace.files.Workspace;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Side;
import trace.model.Trace;

/** A change to the trace of the folder a command works in: made as a whole, or not at all. */
final class Editing {
  private final Surroundings surroundings;
  private final PlaceOptions place;

  /** What stood in the file and what came of the edits. */
  record Outcome(Path file, String before, EditResult result) {}

  Editing(Surroundings surroundings, PlaceOptions place) {
    this.surroundings = surroundings;
    this.place = place;
  }

  /** The trace in the folder the command works in, or near it. */
  Path file() throws FileProblem {
    return TraceFinder.find(Optional.empty(), place.folder(surroundings));
  }

  /** What the trace says now; empty where it cannot be read at all. */
  Optional<Trace> trace() throws FileProblem {
    return TraceFiles.load(file()).trace();
  }

  /** The sides of the trace's kit; the built-in ones where it cannot be read. */
  List<Side> sides() throws FileProblem {
    Loaded loaded = TraceFiles.load(file());
    return loaded.kit().map(Kit::sides).orElse(Side.BUILT_IN);
  }

  /**
   * Makes the edits and says what came of them.
   *
   * @param next key of the line that names the next useful command
   */
  int make(String next, Consumer<TraceEditor> edits) throws FileProblem {
    Path file = file();
    Function<String, Optional<Kit>> kits = new Workspace().kitsFor(file);
    Outcome outcome =
        TraceStore.change(
            file,
            text -> {
              TraceEditor editor = TraceEditor.of(text, kits);
              edits.accept(editor);
              return new Outcome(file, text, editor.result());
            },
            o -> o.result().text(),
            new Reports(surroundings, place.language(surroundings))::file);
    return new EditReports(surroundings, language(outcome)).tell(outcome, next);
  }

  /**
   * Brings the arrows of a trace into one spelling.
   *
   * @param look true to say only what would change
   */
  static int format(Surroundings surroundings, TraceOptions trace, boolean look)
      throws FileProblem {
    Path file = trace.file(surroundings);
    Outcome outcome =
        look ? formatted(file, TraceFiles.load(file).text()) : format(surroundings, trace, file);
    Language language = trace.language(surroundings, outcome.result().before());
    return new EditReports(surroundings, language).formatted(outcome, look);
  }

  private static Outcome format(Surroundings surroundings, TraceOptions trace, Path file)
      throws FileProblem {
    Language language = trace.language(surroundings, Optional.empty());
    return TraceStore.change(
        file,
        text -> formatted(file, text),
        o -> o.result().text(),
        new Reports(surroundings, language)::file);
  }

  private static Outcome formatted(Path file, String text) {
    return new Outcome(file, text, Formatter.format(text, new Workspace().kitsFor(file)));
  }

  /** {@code --lang}, else what the file says, else the locale. */
  private Language language(Outcome outcome) {
    return place
        .asked()
        .or(() -> outcome.result().trace().flatMap(Trace::language))
        .or(() -> outcome.result().before().flatMap(Trace::language))
        .orElseGet(() -> surroundings.console().localeLanguage());
  }

  /** Says that there was nothing to do anything with. */
  int nothingGiven() {
    surroundings.console().message(Texts.of(place.language(surroundings)).get("nothing.given"));
    return ExitCode.COULD_NOT_RUN;
  }

  /** Says what is wrong with what was typed, all at once. */
  int refuse(List<Problem> problems, String typed) {
    Language language = place.language(surroundings);
    new EditReports(surroundings, language).typed(problems, typed);
    return ExitCode.COULD_NOT_RUN;
  }
}

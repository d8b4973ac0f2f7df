package trace.cli.record;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import trace.files.FileProblem;
import trace.files.TraceFiles;
import trace.files.TraceStore;

/**
 * The text of the file as this session knows it, and the steps that led there. What others write
 * meanwhile is noticed and never taken back: a step can be undone only while the file holds exactly
 * what the step left there.
 */
final class Versions {
  /** A long wait shows by itself between two prompts, and a hard link was told of before. */
  private static final Consumer<FileProblem> ASIDE = p -> {};

  /**
   * One step.
   *
   * @param said what was typed
   * @param before the text before it, byte for byte
   * @param after the text after it
   */
  record Step(String said, String before, String after) {}

  /** What came of going a step back or forth. */
  record Turn(Optional<Step> step, boolean others) {}

  private final Path file;
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private String known;

  Versions(Path file) throws FileProblem {
    this.file = file;
    this.known = TraceFiles.load(file).text();
  }

  Path file() {
    return file;
  }

  /** The text as it was last seen. */
  String known() {
    return known;
  }

  /** Looks at the file; true if somebody else has changed it since. */
  boolean look() throws FileProblem {
    String now = TraceFiles.load(file).text();
    boolean changed = !now.equals(known);
    known = now;
    return changed;
  }

  /**
   * Changes the text, as a step that can be undone.
   *
   * @param said what was typed
   * @param newText what of the edit's result is the new text; empty to leave the file alone
   */
  <T> T change(String said, Function<String, T> edit, Function<T, Optional<String>> newText)
      throws FileProblem {
    String[] before = new String[1];
    T result =
        TraceStore.change(
            file,
            text -> {
              before[0] = text;
              return edit.apply(text);
            },
            newText,
            ASIDE);
    stepped(said, before[0], newText.apply(result).orElse(before[0]));
    return result;
  }

  /** Remembers what something else did to the file since it was last looked at. */
  void stepped(String said) throws FileProblem {
    String before = known;
    look();
    stepped(said, before, known);
  }

  private void stepped(String said, String before, String after) {
    known = after;
    if (!after.equals(before)) {
      done.push(new Step(said, before, after));
      undone.clear();
    }
  }

  /**
   * Makes the last step anew from where it began; empty if the file is no longer as it left it.
   *
   * @param edit makes the new text from the text before the step
   */
  <T> Optional<T> again(Function<String, T> edit, Function<T, Optional<String>> newText)
      throws FileProblem {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Step step = done.peek();
    Optional<T> result =
        TraceStore.change(
            file,
            text ->
                text.equals(step.after())
                    ? Optional.of(edit.apply(step.before()))
                    : Optional.<T>empty(),
            r -> r.flatMap(newText),
            ASIDE);
    Optional<String> after = result.flatMap(newText);
    if (after.isPresent()) {
      done.pop();
      stepped(step.said(), step.before(), after.get());
    }
    return result;
  }

  /** Puts the text back that was there before the last step. */
  Turn undo() throws FileProblem {
    return turn(done, undone, Step::after, Step::before);
  }

  /** Takes back the last {@link #undo}. */
  Turn redo() throws FileProblem {
    return turn(undone, done, Step::before, Step::after);
  }

  private Turn turn(
      Deque<Step> from, Deque<Step> to, Function<Step, String> now, Function<Step, String> wanted)
      throws FileProblem {
    if (from.isEmpty()) {
      return new Turn(Optional.empty(), false);
    }
    Step step = from.peek();
    boolean same =
        TraceStore.change(
            file,
            text -> text.equals(now.apply(step)),
            s -> s ? Optional.of(wanted.apply(step)) : Optional.empty(),
            ASIDE);
    if (!same) {
      return new Turn(Optional.empty(), true);
    }
    known = wanted.apply(step);
    to.push(from.pop());
    return new Turn(Optional.of(step), false);
  }
}

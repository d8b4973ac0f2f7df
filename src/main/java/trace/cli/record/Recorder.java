package trace.cli.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.edit.ElementEdit;
import trace.edit.LinkEdit;
import trace.edit.TraceEditor;
import trace.files.FileProblem;
import trace.model.Language;
import trace.model.Names;
import trace.model.Side;
import trace.model.Trace;
import trace.yaml.ArrowNotation;

/** Writes what was typed into the file, and asks about new names afterwards. */
final class Recorder {
  private final Versions versions;
  private final Now now;
  private final Said said;
  private final Language language;
  private final boolean asks;
  private final Workplace place;
  private final Deque<Asking> questions = new ArrayDeque<>();
  private Entry entry;
  private Entry.Written written;
  private LinkEdit lastArrow;
  private boolean explained;

  Recorder(
      Versions versions, Now now, Said said, Language language, boolean asks, Workplace place) {
    this.versions = versions;
    this.now = now;
    this.said = said;
    this.language = language;
    this.asks = asks;
    this.place = place;
  }

  /** The question that waits for an answer, if one does. */
  Optional<Asking> question() {
    return Optional.ofNullable(questions.peek());
  }

  /** Asks nothing more about the names that are there. */
  void leave() {
    questions.clear();
  }

  /** Names that others have taken out meanwhile are not asked about. */
  void forgetMissing() {
    questions.removeIf(q -> now.trace().flatMap(t -> t.element(q.name())).isEmpty());
  }

  /** Writes lines into the file, says what came of it, and asks about new names. */
  Reply write(List<Wish> wishes) throws FileProblem {
    if (wishes.isEmpty()) {
      return Reply.done("");
    }
    entry = new Entry(wishes, place.kits());
    written = versions.change(entry.said(), entry::write, w -> Optional.of(w.text()));
    if (written.before().isEmpty()) {
      return telling().broken(now.reading().problems(), fileName(), versions.known());
    }
    if (!written.done().isEmpty()) {
      entry.lastLink().ifPresent(l -> lastArrow = l);
    }
    List<String> fresh = asks ? unsorted(written) : List.of();
    for (String name : fresh) {
      questions.add(Asking.about(name, written.before(), now.sides(), language));
    }
    return telling().written(written, fresh).and(next());
  }

  /**
   * Makes a change that is not a line of arrows or names.
   *
   * @param said what was typed
   * @param again true if it takes the place of the last step, where nobody has changed the file
   */
  Reply edit(String said, Consumer<TraceEditor> change, boolean again) throws FileProblem {
    Function<String, EditResult> edit =
        text -> {
          TraceEditor editor = TraceEditor.of(text, place.kits());
          change.accept(editor);
          return editor.result();
        };
    Optional<EditResult> done =
        again ? versions.again(edit, EditResult::text) : Optional.<EditResult>empty();
    EditResult result =
        done.isPresent() ? done.get() : versions.change(said, edit, EditResult::text);
    return result.text().isPresent()
        ? Reply.done(this.said.text("guide.saved"))
        : telling().unread(result.problems().get(0), new Words.Line(said, 1));
  }

  private static List<String> unsorted(Entry.Written written) {
    List<String> names = new ArrayList<>();
    for (Entry.Done done : written.done()) {
      for (Change change : done.changes()) {
        if (change.kind() == Change.Kind.ELEMENT_ADDED && change.after().equals(Side.UNSORTED)) {
          names.add(change.subject());
        }
      }
    }
    return names;
  }

  /** The next question or, if there is none, how much there is now. */
  private Reply next() {
    if (!questions.isEmpty()) {
      return Reply.done("\n" + asked());
    }
    return counts();
  }

  /** The question that is asked now; how to answer is said once. */
  private String asked() {
    String text = questions.peek().text(said, columns());
    boolean first = !explained;
    explained = true;
    return first ? text + "\n" + said.text("ask.later") : text;
  }

  /** How much there is now; nothing where nobody can be asked. */
  Reply counts() {
    return Reply.done(asks ? now.trace().map(t -> telling().counts(t)).orElse("") : "");
  }

  /**
   * Takes a line as the answer to the question; empty if it is something else.
   *
   * @param isCommand true of a line that begins with a command
   */
  Optional<Reply> answered(String typed, Predicate<String> isCommand) throws FileProblem {
    Asking question = questions.peek();
    Asking.Answer answer = question.answer(typed);
    switch (answer.kind()) {
      case LATER -> {
        questions.poll();
        return Optional.of(next());
      }
      case ALL_LATER -> {
        questions.clear();
        return Optional.of(next());
      }
      case SIDE -> {
        questions.poll();
        return Optional.of(stands(question.name(), answer.what()).and(next()));
      }
      case SAME -> {
        questions.poll();
        return Optional.of(means(question.name(), answer.what()).and(next()));
      }
      case NONE -> {
        boolean other =
            ArrowNotation.hasArrow(typed) || typed.contains("\n") || isCommand.test(typed);
        return other ? Optional.empty() : Optional.of(Reply.done(said.text("ask.again")));
      }
    }
    throw new IllegalStateException(answer.toString());
  }

  private Reply stands(String name, String side) throws FileProblem {
    entry.stands(name, side);
    Optional<Entry.Written> again = versions.again(entry::write, w -> Optional.of(w.text()));
    if (again.isPresent()) {
      written = again.get();
    } else {
      edit(name, editor -> editor.add(ElementEdit.of(name, Optional.of(side))), false);
    }
    String title =
        now.sides().stream()
            .filter(s -> s.key().equals(side))
            .map(s -> s.title().in(language))
            .findFirst()
            .orElse(side);
    return Reply.done(said.text("placed", title, name));
  }

  private Reply means(String name, String known) throws FileProblem {
    Optional<Trace> before = written.after();
    entry.means(name, known);
    Optional<Entry.Written> again = versions.again(entry::write, w -> Optional.of(w.text()));
    if (again.isEmpty()) {
      return Reply.refused(said.text("same.not", name, known));
    }
    written = again.get();
    entry.lastLink().ifPresent(l -> lastArrow = l);
    List<String> quiet = questions.stream().map(Asking::name).toList();
    Entry.Written since =
        new Entry.Written(
            written.begun(),
            written.text(),
            before,
            written.after(),
            written.done(),
            written.refused());
    return telling().written(since, quiet);
  }

  /** The arrow that was written last, if it is still there. */
  Optional<LinkEdit> lastArrow() {
    return Optional.ofNullable(lastArrow).filter(l -> isThere(l));
  }

  /** True if both ends of the arrow are elements, and the arrow is drawn. */
  boolean isThere(LinkEdit link) {
    return now.trace().map(Trace::relationships).orElse(List.of()).stream()
        .anyMatch(r -> Names.same(r.from(), link.from()) && Names.same(r.to(), link.to()));
  }

  private String fileName() {
    return String.valueOf(versions.file().getFileName());
  }

  private int columns() {
    return place.columns().getAsInt();
  }

  private Telling telling() {
    return new Telling(said, language, columns(), now.sides());
  }
}

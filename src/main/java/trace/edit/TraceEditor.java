package trace.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Voice;

/**
 * Edits the text of a trace without rewriting it: call for each edit what is wished, then {@link
 * #result()}. All is done or nothing. Comments, order, blank lines, quotes and line endings stay;
 * the new text is read again, and unless it says exactly what was wished nothing is changed. For
 * one use.
 */
public final class TraceEditor {
  /** The keys that {@link #set} sets. */
  public static final List<String> VALUES =
      List.of("trace", "kit", "lang", "question", "boundary", "author", "date", "notice");

  private final String text;
  private final Function<String, Optional<Kit>> kits;
  private final EditTarget target;
  private final Wishes wishes;

  private TraceEditor(String text, Function<String, Optional<Kit>> kits) {
    this.text = text;
    this.kits = kits;
    this.target = EditTarget.of(text, kits);
    this.wishes = target.draft().isPresent() ? new Wishes(target) : null;
  }

  /**
   * Begins to edit a text.
   *
   * @param kits finds a kit by its name
   */
  public static TraceEditor of(String text, Function<String, Optional<Kit>> kits) {
    return new TraceEditor(text, kits);
  }

  /** Adds an element, moves it to another side, or says more about it. */
  public void add(ElementEdit edit) {
    if (wishes != null) {
      wishes.add(edit);
    }
  }

  /**
   * Draws an arrow, or says more about the one that has the same ends.
   *
   * @param addMissing true if elements that are missing are added as 未分類
   */
  public void link(LinkEdit edit, boolean addMissing) {
    if (wishes != null) {
      wishes.link(edit, addMissing);
    }
  }

  /**
   * Adds a source; if its key is empty it gets the next number.
   *
   * @param arrows arrows in the notation, of which only the ends count, that cite the source
   */
  public void source(Source source, List<String> arrows) {
    if (wishes != null) {
      wishes.source(source, arrows);
    }
  }

  /** Adds a voice. */
  public void voice(Voice voice) {
    if (wishes != null) {
      wishes.voice(voice);
    }
  }

  /** Adds what a change of view made visible. */
  public void lens(LensEntry lens) {
    if (wishes != null) {
      wishes.lens(lens);
    }
  }

  /** Gives a loop a name, or another name if it has one; its elements may begin anywhere. */
  public void name(NamedLoop loop) {
    if (wishes != null) {
      wishes.name(loop);
    }
  }

  /**
   * Sets a value at the top of the file; an empty one leaves the key.
   *
   * @param key one of {@link #VALUES}
   */
  public void set(String key, String value) {
    if (!VALUES.contains(key)) {
      throw new IllegalArgumentException(key);
    }
    if (wishes != null) {
      wishes.set(key, value);
    }
  }

  /** Gives an element another name, wherever it is named. */
  public void rename(String old, String name) {
    if (wishes != null) {
      wishes.rename(old, name);
    }
  }

  /**
   * Removes what is called so: an element by its name, an arrow by the notation, a named loop by
   * its name, a source by its key, a voice by who speaks (if only one does).
   *
   * @param force true to remove what hangs on it as well; else that is told in {@code uses}
   */
  public void remove(String what, boolean force) {
    if (wishes != null) {
      wishes.remove(what, force);
    }
  }

  /** What came of all edits together. */
  public EditResult result() {
    if (wishes == null) {
      return EditResult.refused(target, target.problems(), List.of());
    }
    if (!wishes.problems().isEmpty()) {
      return EditResult.refused(target, wishes.problems(), wishes.uses());
    }
    Draft draft = target.draft().orElseThrow();
    Trace intended = draft.intended();
    if (intended.equals(draft.old)) {
      return EditResult.done(target, text, intended, wishes.changes());
    }
    Attempt plain = Attempt.of(target, intended, kits, false);
    Attempt result = plain.isDone() ? plain : Attempt.of(target, intended, kits, true);
    return result.isDone()
        ? EditResult.done(target, result.text(), intended, wishes.changes())
        : EditResult.refused(target, plain.problems(), List.of());
  }
}

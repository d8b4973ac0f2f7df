package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Adds a voice, or says more about the one with the same words of the same person. */
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
   * its name, a source by its key, a voice by who speaks (if only one voice is theirs).
   *
   * @param force true to remove what hangs on it as well; else that is told in {@code uses}
   */
  public void remove(String what, boolean force) {
    if (wishes != null) {
      wishes.remove(what, force);
    }
  }

  /**
   * Removes a voice.
   *
   * @param who who speaks
   * @param words some of the words, that no other voice of theirs holds
   */
  public void removeVoice(String who, String words) {
    if (wishes != null) {
      wishes.removeVoice(who, words);
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
        ? undoable(EditResult.done(target, result.text(), intended, wishes.changes()))
        : EditResult.refused(target, plain.problems(), List.of());
  }

  /** Tries the commands that put back what was removed, to say beforehand what they leave. */
  private EditResult undoable(EditResult done) {
    List<PutBack> backs = wishes.backs();
    if (backs.isEmpty()) {
      return done;
    }
    String after = done.text().orElseThrow();
    List<PutBack> refused = refused(after, backs);
    TraceEditor again = of(after, kits);
    backs.stream().filter(b -> !refused.contains(b)).forEach(b -> b.wish().accept(again));
    List<Remains.Spot> byHand =
        backs.stream()
            .filter(b -> b.isNone() || refused.contains(b))
            .map(PutBack::spot)
            .filter(Objects::nonNull)
            .toList();
    return done.with(Remains.of(text, after, again.result().text(), byHand))
        .without(refused.stream().map(PutBack::words).toList());
  }

  /**
   * What cannot be put back, such as the name of a loop that was none before; and, round by round,
   * what needs something that cannot.
   */
  private List<PutBack> refused(String after, List<PutBack> backs) {
    List<PutBack> refused = new ArrayList<>();
    int before;
    do {
      before = refused.size();
      TraceEditor trial = of(after, kits);
      for (PutBack back : backs.stream().filter(b -> !refused.contains(b)).toList()) {
        int known = trial.wishes == null ? -1 : trial.wishes.problems().size();
        back.wish().accept(trial);
        if (known < 0 || trial.wishes.problems().size() > known) {
          refused.add(back);
        }
      }
    } while (refused.size() > before);
    return refused;
  }
}

package trace.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import trace.model.Element;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.ProblemKind;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Voice;
import trace.yaml.ArrowNotation;

/** Finds what is to be removed by what a person calls it, and takes it out of the draft. */
final class RemovalWish {
  private static final Pattern SOURCE_WORD =
      Pattern.compile("^(?:出典|(?i:source)|[\\[［])[\\s　]*([^\\]］]+?)[\\]］]?$");

  private final EditTarget target;
  private final Draft draft;
  private final Lookup lookup;
  private final Removal removal;
  private List<Use> inTheWay = List.of();

  RemovalWish(EditTarget target, Lookup lookup) {
    this.target = target;
    this.draft = target.draft().orElseThrow();
    this.lookup = lookup;
    this.removal = new Removal(target);
  }

  Removal removal() {
    return removal;
  }

  /** What hangs on it and does not let it go. */
  List<Use> inTheWay() {
    return inTheWay;
  }

  /** Removes what is called so; what hangs on it goes as well with force, else nothing goes. */
  RemovalWish of(String what, boolean force) {
    Optional<Slot<Element>> element = draft.element(what);
    Optional<Slot<NamedLoop>> loop = only(called(draft.loops, NamedLoop::name, what));
    Optional<Slot<Source>> source = draft.source(what);
    List<Slot<Voice>> voices = called(draft.voices, Voice::who, what);
    if (element.isPresent()) {
      removal.element(element.get());
    } else if (loop.isPresent()) {
      removal.loop(loop.get());
    } else if (source.isPresent()) {
      removal.source(source.get());
    } else if (!voices.isEmpty()) {
      voice(what, voices);
    } else if (ArrowNotation.hasArrow(what)) {
      Optional<Slot<Relationship>> arrow = lookup.arrow(what);
      arrow.ifPresent(removal::relationship);
    } else {
      lookup.refuse(ProblemKind.EDIT_NOTHING_CALLED, meant(what), what);
    }
    if (!force && !removal.uses().isEmpty()) {
      String count = Integer.toString(removal.uses().size());
      lookup.refuse(ProblemKind.EDIT_IN_USE, Optional.empty(), what, count);
      inTheWay = removal.uses();
    }
    return this;
  }

  /** Removes the voice of somebody that holds these words. */
  RemovalWish voice(String who, String words) {
    List<Slot<Voice>> theirs = called(draft.voices, Voice::who, who);
    List<Slot<Voice>> found =
        theirs.stream().filter(s -> Names.key(s.now.words()).contains(Names.key(words))).toList();
    if (found.isEmpty()) {
      lookup.refuse(ProblemKind.EDIT_NO_VOICE, Optional.empty(), who, words);
    } else {
      voice(who, found);
    }
    return this;
  }

  private void voice(String who, List<Slot<Voice>> voices) {
    if (voices.size() == 1) {
      removal.voice(voices.get(0));
      return;
    }
    List<String> lines = voices.stream().map(this::line).toList();
    String count = Integer.toString(voices.size());
    lookup.refuse(
        ProblemKind.EDIT_SEVERAL_VOICES, Optional.empty(), who, count, String.join(", ", lines));
  }

  /** The number of the line in which it begins; empty if it is not in the file yet. */
  private String line(Slot<Voice> slot) {
    return target
        .reading()
        .positions()
        .exactly("voices/" + slot.index)
        .map(at -> Integer.toString(at.line()))
        .orElse("");
  }

  /** A source by its key without the word before it ({@code 出典 1}, {@code [1]}), or a near name. */
  private Optional<String> meant(String what) {
    String key = SOURCE_WORD.matcher(Names.trim(what)).replaceFirst("$1");
    return draft.source(key).map(s -> s.now.key()).or(() -> Nearest.of(what, draft.names()));
  }

  private static <T> List<Slot<T>> called(
      List<Slot<T>> slots, Function<T, String> name, String what) {
    return slots.stream()
        .filter(s -> s.now != null && Names.same(name.apply(s.now), what))
        .toList();
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}

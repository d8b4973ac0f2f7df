package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trace.model.Element;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Relationship;
import trace.model.Side;
import trace.model.Source;
import trace.yaml.ArrowNotation;

/** Finds what a wish names, in the spelling of the file; what is not there becomes a problem. */
final class Lookup {
  private final Draft draft;
  private final List<Problem> problems;
  private final Wording wording;

  Lookup(Draft draft, List<Problem> problems, Wording wording) {
    this.draft = draft;
    this.problems = problems;
    this.wording = wording;
  }

  void refuse(ProblemKind kind, Optional<String> meant, String... arguments) {
    problems.add(Wording.problem(kind, meant, arguments));
  }

  String text(String text) {
    return Objects.requireNonNullElse(wording.text(text), "");
  }

  Optional<String> text(Optional<String> text) {
    return text.map(this::text);
  }

  List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).filter(t -> !t.isEmpty()).toList();
  }

  /** Keys of sources in the spelling of the file; unknown ones are refused. */
  List<String> sources(List<String> keys) {
    List<String> known = new ArrayList<>();
    for (String key : keys) {
      Optional<String> found = draft.source(key).map(s -> s.now.key());
      if (found.isPresent()) {
        known.add(found.get());
      } else {
        List<String> all = draft.old.sources().stream().map(Source::key).toList();
        refuse(ProblemKind.EDIT_NO_SOURCE, Nearest.of(key, all), key);
      }
    }
    return known;
  }

  /** The name of an element in the spelling of the file; an unknown one is refused. */
  String known(String name) {
    Optional<Slot<Element>> slot = draft.element(name);
    if (slot.isEmpty()) {
      Optional<String> meant = draft.variant(name).or(() -> Nearest.of(name, draft.names()));
      refuse(ProblemKind.EDIT_NO_ELEMENT, meant, Names.trim(name));
      return name;
    }
    return slot.get().now.name();
  }

  List<String> known(List<String> names) {
    return names.stream().map(this::known).toList();
  }

  /** True if the name may be given to something new. */
  boolean isFree(String name) {
    Optional<String> near = draft.variant(name);
    near.ifPresent(n -> refuse(ProblemKind.EDIT_NAME_NEAR, Optional.of(n), name, n));
    return near.isEmpty();
  }

  String side(String text) {
    Optional<Side> side = draft.sides.stream().filter(s -> s.isCalled(text)).findFirst();
    if (side.isPresent()) {
      return side.get().key();
    }
    List<String> words = new ArrayList<>();
    for (Side s : draft.sides) {
      words.add(s.key());
      words.add(s.title().ja());
      words.addAll(s.aliases());
    }
    String all =
        String.join(
            ", ", draft.sides.stream().map(s -> s.key() + " (" + s.title().ja() + ")").toList());
    refuse(ProblemKind.UNKNOWN_SIDE, Nearest.of(text, words), text, all);
    return Side.UNSORTED;
  }

  /** One more than the largest number of a source. */
  String number() {
    int largest = 0;
    for (Slot<Source> slot : draft.sources) {
      String key = slot.now == null ? "" : Names.key(slot.now.key());
      if (key.matches("[0-9]{1,8}")) {
        largest = Math.max(largest, Integer.parseInt(key));
      }
    }
    return Integer.toString(largest + 1);
  }

  /** The arrow that a notation names by its ends; an unknown one is refused. */
  Optional<Slot<Relationship>> arrow(String notation) {
    ArrowNotation.Result result = ArrowNotation.parse(notation);
    if (result.fault().isPresent()) {
      problems.add(result.fault().get().problem());
      return Optional.empty();
    }
    ArrowNotation.Read a = result.arrow().orElseThrow();
    Optional<Slot<Relationship>> slot = draft.relationship(a.from(), a.to());
    if (slot.isEmpty()) {
      List<String> all =
          draft.relationships.stream()
              .filter(s -> s.now != null)
              .map(s -> s.now.from() + "→" + s.now.to())
              .toList();
      String asked = a.from() + "→" + a.to();
      refuse(ProblemKind.EDIT_NO_RELATIONSHIP, Nearest.of(asked, all), asked);
    }
    return slot;
  }

  /** True if both run through the same elements in the same order, wherever they begin. */
  static boolean isSameWay(List<String> a, List<String> b) {
    List<String> x = a.stream().map(Names::key).toList();
    List<String> twice = new ArrayList<>(b.stream().map(Names::key).toList());
    twice.addAll(List.copyOf(twice));
    return a.size() == b.size() && java.util.Collections.indexOfSubList(twice, x) >= 0;
  }
}

package trace.edit;

import java.util.List;
import java.util.Optional;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.Kit;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.yaml.ArrowNotation;

/** Gives an element another name, wherever it is named. */
final class Renaming {
  private final Draft draft;
  private final String old;
  private final String next;
  private int places;
  private boolean refused;

  private Renaming(Draft draft, String old, String next) {
    this.draft = draft;
    this.old = old;
    this.next = next;
  }

  /** The number of places besides the element itself; -1 if a section cannot hold the new name. */
  static int apply(Draft draft, Optional<Kit> kit, Slot<Element> slot, String next) {
    Renaming renaming = new Renaming(draft, slot.now.name(), next);
    renaming.run(kit);
    Element e = slot.now;
    draft.rename(
        slot,
        new Element(next, e.side(), e.note(), e.sources(), e.want(), e.verb(), e.owner(), e.by()));
    return renaming.refused ? -1 : renaming.places;
  }

  private void run(Optional<Kit> kit) {
    each(draft.relationships, this::arrow);
    draft.reindex();
    each(draft.loops, l -> new NamedLoop(l.name(), names(l.through())));
    each(draft.voices, v -> v.withAbout(names(v.about())));
    each(draft.lenses, l -> l.withChanged(names(l.changed())));
    each(draft.expectations, e -> new Expectation(names(e.loop())));
    kit.ifPresent(k -> draft.sections.putAll(SectionNames.map(draft.sections, k, this::section)));
  }

  private static <T> void each(List<Slot<T>> slots, java.util.function.UnaryOperator<T> change) {
    for (Slot<T> slot : slots) {
      if (slot.now != null) {
        slot.now = change.apply(slot.now);
      }
    }
  }

  private String name(String name) {
    if (!Names.same(name, old)) {
      return name;
    }
    places++;
    return next;
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private Relationship arrow(Relationship r) {
    return new Relationship(
        name(r.from()),
        name(r.to()),
        r.polarity(),
        r.delay(),
        r.why(),
        r.sources(),
        r.against(),
        r.owner(),
        r.by());
  }

  private Optional<String> section(Kit.Type type, String text) {
    if (SectionNames.isElement(type)) {
      return Optional.of(name(text));
    }
    Optional<ArrowNotation.Read> read = ArrowNotation.parse(text).arrow();
    if (!SectionNames.isRelationship(type) || read.isEmpty()) {
      return Optional.of(text);
    }
    Relationship was = bare(read.get(), read.get().from(), read.get().to());
    Relationship now = bare(read.get(), name(was.from()), name(was.to()));
    Optional<String> changed = ArrowEditor.respelled(text, was, now, draft.language());
    refused |= changed.isEmpty();
    return Optional.of(changed.orElse(text));
  }

  private static Relationship bare(ArrowNotation.Read read, String from, String to) {
    Polarity sign = read.polarity();
    return new Relationship(from, to, sign, read.delay(), "", List.of(), List.of(), "", "");
  }
}

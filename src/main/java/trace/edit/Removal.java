package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.Kit;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Positions;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Value;
import trace.model.Voice;
import trace.yaml.ArrowNotation;

/**
 * Takes parts out of a draft together with what hangs on them: arrows, names of loops and promises
 * go as well; voices, lenses and fields of sections lose the name only.
 */
final class Removal {
  private final Draft draft;
  private final Optional<Kit> kit;
  private final Positions positions;
  private final List<Change> changes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  Removal(Draft draft, Optional<Kit> kit, Positions positions) {
    this.draft = draft;
    this.kit = kit;
    this.positions = positions;
  }

  List<Change> changes() {
    return changes;
  }

  /** What hangs on what was taken out. */
  List<Use> uses() {
    return uses;
  }

  void element(Slot<Element> slot) {
    Element e = slot.now;
    changes.add(
        new Change(Change.Kind.ELEMENT_REMOVED, e.name(), e.side(), "", PutBack.element(e)));
    draft.remove(slot);
    Predicate<String> named = n -> Names.same(n, e.name());
    for (Slot<Relationship> r : List.copyOf(draft.relationships)) {
      if (r.now != null && (named.test(r.now.from()) || named.test(r.now.to()))) {
        use(Use.Kind.RELATIONSHIP, taught(r.now), "relationships/" + r.index);
        drop(r);
      }
    }
    loops(l -> l.through().stream().anyMatch(named));
    references(named);
    sections(
        (type, text) ->
            SectionNames.isElement(type) && named.test(text)
                || SectionNames.isRelationship(type) && ends(text).stream().anyMatch(named));
  }

  private static List<String> ends(String text) {
    return ArrowNotation.parse(text).arrow().map(a -> List.of(a.from(), a.to())).orElse(List.of());
  }

  private void drop(Slot<Relationship> slot) {
    Relationship r = slot.now;
    changes.add(
        new Change(
            Change.Kind.RELATIONSHIP_REMOVED,
            taught(r),
            "",
            "",
            PutBack.relationship(r, draft.language())));
    draft.removeArrow(slot);
    if (slot.was == null) {
      draft.relationships.remove(slot);
    }
  }

  void relationship(Slot<Relationship> slot) {
    Relationship r = slot.now;
    String ends = Draft.ends(r.from(), r.to());
    drop(slot);
    loops(l -> uses(l, ends));
    sections(
        (type, text) ->
            SectionNames.isRelationship(type)
                && ends(text).size() == 2
                && Draft.ends(ends(text).get(0), ends(text).get(1)).equals(ends));
  }

  private static boolean uses(NamedLoop loop, String ends) {
    List<String> all = loop.through();
    for (int i = 0; i < all.size(); i++) {
      if (Draft.ends(all.get(i), all.get((i + 1) % all.size())).equals(ends)) {
        return true;
      }
    }
    return false;
  }

  private void loops(Predicate<NamedLoop> gone) {
    for (Slot<NamedLoop> slot : draft.loops) {
      if (slot.now != null && gone.test(slot.now)) {
        use(Use.Kind.LOOP, slot.now.name(), "loops/" + slot.index);
        loop(slot);
      }
    }
    draft.loops.removeIf(s -> s.now == null && s.was == null);
  }

  void loop(Slot<NamedLoop> slot) {
    NamedLoop l = slot.now;
    changes.add(
        new Change(
            Change.Kind.LOOP_REMOVED, l.name(), PutBack.chain(l.through()), "", PutBack.loop(l)));
    slot.now = null;
  }

  void voice(Slot<Voice> slot) {
    Voice v = slot.now;
    changes.add(new Change(Change.Kind.VOICE_REMOVED, v.who(), v.words(), "", PutBack.voice(v)));
    slot.now = null;
  }

  /** Names of an element in voices, lenses and promises. */
  private void references(Predicate<String> named) {
    Predicate<String> stays = named.negate();
    each(
        draft.voices,
        v -> v.about().stream().anyMatch(named),
        v ->
            new Voice(
                v.who(),
                v.when(),
                v.words(),
                v.about().stream().filter(stays).toList(),
                v.sources(),
                v.note()),
        v -> new Use(Use.Kind.VOICE, v.who().isEmpty() ? v.words() : v.who(), Optional.empty()),
        "voices/");
    each(
        draft.lenses,
        l -> l.changed().stream().anyMatch(named),
        l ->
            new LensEntry(
                l.lens(),
                l.with(),
                l.takenForGranted(),
                l.seenAnew(),
                l.changed().stream().filter(stays).toList(),
                l.surprised(),
                l.notTaken(),
                l.by()),
        l -> new Use(Use.Kind.LENS, l.lens(), Optional.empty()),
        "lenses/");
    for (Slot<Expectation> slot : draft.expectations) {
      if (slot.now != null && slot.now.loop().stream().anyMatch(named)) {
        String names = String.join(", ", slot.now.loop());
        use(Use.Kind.EXPECTATION, names, "expect/" + slot.index);
        changes.add(Change.of(Change.Kind.EXPECTATION_REMOVED, names));
        slot.now = null;
      }
    }
  }

  private <T> void each(
      List<Slot<T>> slots,
      Predicate<T> concerned,
      Function<T, T> change,
      Function<T, Use> use,
      String place) {
    for (Slot<T> slot : slots) {
      if (slot.now != null && concerned.test(slot.now)) {
        Use u = use.apply(slot.now);
        use(u.kind(), u.what(), place + slot.index);
        changes.add(
            Change.of(Change.Kind.REFERENCE_REMOVED, changes.get(0).subject(), u.what(), ""));
        slot.now = change.apply(slot.now);
      }
    }
  }

  private interface Named {
    boolean test(Kit.Type type, String text);
  }

  private void sections(Named gone) {
    if (kit.isEmpty()) {
      return;
    }
    Map<String, Value> before = new LinkedHashMap<>(draft.sections);
    draft.sections.putAll(
        SectionNames.map(
            before,
            kit.get(),
            (type, text) -> gone.test(type, text) ? Optional.empty() : Optional.of(text)));
    before.forEach(
        (key, value) -> {
          if (!value.equals(draft.sections.get(key))) {
            use(Use.Kind.SECTION, key, "sections/" + key);
            changes.add(
                Change.of(Change.Kind.REFERENCE_REMOVED, changes.get(0).subject(), key, ""));
          }
        });
  }

  void source(Slot<Source> slot) {
    Source s = slot.now;
    changes.add(new Change(Change.Kind.SOURCE_REMOVED, s.key(), s.title(), "", PutBack.source(s)));
    slot.now = null;
    draft.sources.removeIf(x -> x.now == null && x.was == null);
    Predicate<String> cited = k -> Names.same(k, s.key());
    Predicate<String> stays = cited.negate();
    List<Slot<Element>> elements = draft.blocks.stream().flatMap(b -> b.slots().stream()).toList();
    each(
        elements,
        e -> e.sources().stream().anyMatch(cited),
        e -> Merged.element(e, e.side(), e.sources().stream().filter(stays).toList()),
        e -> new Use(Use.Kind.ELEMENT, e.name(), Optional.empty()),
        "elements/");
    each(
        draft.relationships,
        r -> r.sources().stream().anyMatch(cited) || r.against().stream().anyMatch(cited),
        r ->
            Merged.relationship(
                r,
                r.sources().stream().filter(stays).toList(),
                r.against().stream().filter(stays).toList()),
        r -> new Use(Use.Kind.RELATIONSHIP, taught(r), Optional.empty()),
        "relationships/");
    each(
        draft.voices,
        v -> v.sources().stream().anyMatch(cited),
        v ->
            new Voice(
                v.who(),
                v.when(),
                v.words(),
                v.about(),
                v.sources().stream().filter(stays).toList(),
                v.note()),
        v -> new Use(Use.Kind.VOICE, v.who().isEmpty() ? v.words() : v.who(), Optional.empty()),
        "voices/");
    sections((type, text) -> type == Kit.Type.SOURCES && cited.test(text));
  }

  private void use(Use.Kind kind, String what, String place) {
    uses.add(new Use(kind, what, Optional.ofNullable(positions.byPlace().get(place))));
  }

  private String taught(Relationship r) {
    return Shapes.taught(r, draft.language());
  }
}

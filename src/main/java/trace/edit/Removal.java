package trace.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.Kit;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Position;
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
  private final EditTarget target;
  private final List<Change> changes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<PutBack> backs = new ArrayList<>();

  Removal(EditTarget target) {
    this.target = target;
    this.draft = target.draft().orElseThrow();
    this.kit = target.reading().kit();
  }

  List<Change> changes() {
    return changes;
  }

  /** What hangs on what was taken out. */
  List<Use> uses() {
    return uses;
  }

  List<PutBack> backs() {
    return backs;
  }

  /** Tells what was taken out of a part, and how it comes back. */
  private void gone(Change change, PutBack back, Use.Kind kind, String what, Outline.Spot spot) {
    changes.add(
        new Change(change.kind(), change.subject(), change.before(), change.after(), back.words()));
    Remains.Spot at = spot == null ? null : at(kind, what, spot.node().start(), spot.node().end());
    backs.add(back.at(at));
  }

  private Remains.Spot at(Use.Kind kind, String what, int start, int end) {
    Layout layout = target.layout();
    return new Remains.Spot(kind, what, layout.lineOf(start), layout.lineOf(end));
  }

  private static Outline.Spot spot(List<Outline.Spot> spots, Slot<?> slot) {
    return slot.index < 0 ? null : spots.get(slot.index);
  }

  private Outline outline() {
    return target.outline().orElseThrow();
  }

  void element(Slot<Element> slot) {
    Element e = slot.now;
    gone(
        Change.of(Change.Kind.ELEMENT_REMOVED, e.name(), e.side(), ""),
        PutBack.element(e),
        Use.Kind.ELEMENT,
        e.name(),
        spot(outline().elements, slot));
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
    gone(
        Change.of(Change.Kind.RELATIONSHIP_REMOVED, taught(r)),
        PutBack.relationship(r, draft.language()),
        Use.Kind.RELATIONSHIP,
        taught(r),
        spot(outline().relationships, slot));
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
    gone(
        Change.of(Change.Kind.LOOP_REMOVED, l.name(), PutBack.chain(l.through()), ""),
        PutBack.loop(l),
        Use.Kind.LOOP,
        l.name(),
        spot(outline().loops, slot));
    slot.now = null;
  }

  void voice(Slot<Voice> slot) {
    Voice v = slot.now;
    gone(
        Change.of(Change.Kind.VOICE_REMOVED, v.who(), v.words(), ""),
        PutBack.voice(v),
        Use.Kind.VOICE,
        who(v),
        spot(outline().voices, slot));
    slot.now = null;
  }

  private static String who(Voice v) {
    return v.who().isEmpty() ? v.words() : v.who();
  }

  /** Names of an element in voices, lenses and promises. */
  private void references(Predicate<String> named) {
    Predicate<String> stays = named.negate();
    for (Slot<Voice> slot : draft.voices) {
      Voice v = slot.now;
      if (v != null && v.about().stream().anyMatch(named)) {
        slot.now = v.withAbout(v.about().stream().filter(stays).toList());
        List<String> lost = v.about().stream().filter(named).toList();
        PutBack back = PutBack.voice(new Voice(v.who(), "", v.words(), lost, List.of(), ""));
        loses(slot, outline().voices, new Use(Use.Kind.VOICE, who(v), at("voices", slot)), back);
      }
    }
    for (Slot<LensEntry> slot : draft.lenses) {
      LensEntry l = slot.now;
      if (l != null && l.changed().stream().anyMatch(named)) {
        slot.now = l.withChanged(l.changed().stream().filter(stays).toList());
        Use use = new Use(Use.Kind.LENS, l.lens(), at("lenses", slot));
        loses(slot, outline().lenses, use, PutBack.NONE);
      }
    }
    for (Slot<Expectation> slot : draft.expectations) {
      if (slot.now != null && slot.now.loop().stream().anyMatch(named)) {
        String names = String.join(", ", slot.now.loop());
        use(Use.Kind.EXPECTATION, names, "expect/" + slot.index);
        Change change = Change.of(Change.Kind.EXPECTATION_REMOVED, names);
        Outline.Spot spot = spot(outline().expectations, slot);
        gone(change, PutBack.NONE, Use.Kind.EXPECTATION, names, spot);
        slot.now = null;
      }
    }
  }

  /** Something stays, without the name that goes. */
  private void loses(Slot<?> slot, List<Outline.Spot> spots, Use use, PutBack back) {
    uses.add(use);
    String name = changes.get(0).subject();
    Change change = Change.of(Change.Kind.REFERENCE_REMOVED, name, use.what(), "");
    gone(change, back, use.kind(), use.what(), spot(spots, slot));
  }

  private Optional<Position> at(String part, Slot<?> slot) {
    return positions().exactly(part + "/" + slot.index);
  }

  private Positions positions() {
    return target.reading().positions();
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
            section(key);
          }
        });
  }

  private void section(String key) {
    String title =
        kit.flatMap(k -> k.section(key)).map(s -> s.title().in(draft.language())).orElse(key);
    use(Use.Kind.SECTION, title, "sections/" + key);
    String name = changes.get(0).subject();
    changes.add(Change.of(Change.Kind.REFERENCE_REMOVED, name, title, ""));
    outline()
        .top("sections")
        .flatMap(top -> Outline.entry(top.value(), key))
        .map(e -> at(Use.Kind.SECTION, title, e.key().start(), e.value().end()))
        .ifPresent(at -> backs.add(PutBack.NONE.at(at)));
  }

  void source(Slot<Source> slot) {
    Source s = slot.now;
    gone(
        Change.of(Change.Kind.SOURCE_REMOVED, s.key(), s.title(), ""),
        PutBack.source(s),
        Use.Kind.ELEMENT,
        s.key(),
        spot(outline().sources, slot));
    slot.now = null;
    draft.sources.removeIf(x -> x.now == null && x.was == null);
    Predicate<String> cited = k -> Names.same(k, s.key());
    uncite(cited);
    sections((type, text) -> type == Kit.Type.SOURCES && cited.test(text));
  }

  private void uncite(Predicate<String> cited) {
    Predicate<String> stays = cited.negate();
    for (Slot<Element> slot : draft.blocks.stream().flatMap(b -> b.slots().stream()).toList()) {
      Element e = slot.now;
      if (e != null && e.sources().stream().anyMatch(cited)) {
        slot.now = Merged.element(e, e.side(), e.sources().stream().filter(stays).toList());
        Use use = new Use(Use.Kind.ELEMENT, e.name(), at("elements", slot));
        PutBack back = PutBack.citations(e, e.sources().stream().filter(cited).toList());
        loses(slot, outline().elements, use, back);
      }
    }
    for (Slot<Relationship> slot : draft.relationships) {
      Relationship r = slot.now;
      if (r != null && Stream.of(r.sources(), r.against()).flatMap(List::stream).anyMatch(cited)) {
        List<String> sources = r.sources().stream().filter(cited).toList();
        List<String> against = r.against().stream().filter(cited).toList();
        slot.now =
            Merged.relationship(
                r,
                r.sources().stream().filter(stays).toList(),
                r.against().stream().filter(stays).toList());
        Use use = new Use(Use.Kind.RELATIONSHIP, taught(r), at("relationships", slot));
        PutBack back = PutBack.citations(r, sources, against, draft.language());
        loses(slot, outline().relationships, use, back);
      }
    }
    for (Slot<Voice> slot : draft.voices) {
      Voice v = slot.now;
      if (v != null && v.sources().stream().anyMatch(cited)) {
        slot.now = v.withSources(v.sources().stream().filter(stays).toList());
        List<String> lost = v.sources().stream().filter(cited).toList();
        PutBack back = PutBack.voice(new Voice(v.who(), "", v.words(), List.of(), lost, ""));
        loses(slot, outline().voices, new Use(Use.Kind.VOICE, who(v), at("voices", slot)), back);
      }
    }
  }

  private void use(Use.Kind kind, String what, String place) {
    uses.add(new Use(kind, what, positions().exactly(place)));
  }

  private String taught(Relationship r) {
    return Shapes.taught(r, draft.language());
  }
}

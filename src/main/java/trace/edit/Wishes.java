package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Relationship;
import trace.model.Side;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Voice;
import trace.yaml.Vocabulary;

/** Turns what a person wishes into changes of the draft, or into problems. */
final class Wishes {
  private final Draft draft;
  private final Optional<Kit> kit;
  private final EditTarget target;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<PutBack> backs = new ArrayList<>();
  private final Wording wording = new Wording(problems::add);
  private final Lookup lookup;

  Wishes(EditTarget target) {
    this.target = target;
    this.draft = target.draft().orElseThrow();
    this.kit = target.reading().kit();
    this.lookup = new Lookup(draft, problems, wording);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Change> changes() {
    return PutBack.ordered(changes);
  }

  List<Use> uses() {
    return uses;
  }

  /** What puts back all that was removed, in the order in which it can be put back. */
  List<PutBack> backs() {
    return PutBack.sorted(backs);
  }

  void add(ElementEdit wish) {
    String name = wording.name(wish.name());
    Optional<String> side = wish.side().map(lookup::side);
    ElementEdit edit =
        new ElementEdit(
            Objects.requireNonNullElse(name, ""),
            side,
            lookup.text(wish.note()),
            lookup.sources(wish.sources()),
            wish.want(),
            wish.verb(),
            lookup.text(wish.owner()),
            lookup.text(wish.by()));
    if (name == null) {
      return;
    }
    Optional<Slot<Element>> there = draft.element(name);
    if (there.isPresent()) {
      change(there.get(), edit);
    } else if (lookup.isFree(name)) {
      create(edit);
    }
  }

  private void create(ElementEdit edit) {
    String side = edit.side().orElse(Side.UNSORTED);
    Element bare =
        new Element(edit.name(), side, "", List.of(), Optional.empty(), Optional.empty(), "", "");
    draft.add(Merged.element(bare, side, edit));
    changes.add(Change.of(Change.Kind.ELEMENT_ADDED, edit.name(), "", side));
  }

  private void change(Slot<Element> slot, ElementEdit edit) {
    Element was = slot.now;
    Element now = Merged.element(was, edit.side().orElse(was.side()), edit);
    if (now.equals(was)) {
      changes.add(Change.of(Change.Kind.UNCHANGED, was.name()));
      return;
    }
    if (now.side().equals(was.side())) {
      slot.now = now;
    } else {
      draft.move(slot, now);
      changes.add(Change.of(Change.Kind.ELEMENT_MOVED, now.name(), was.side(), now.side()));
    }
    if (!Shapes.item(was).equals(Shapes.item(now))) {
      changes.add(Change.of(Change.Kind.ELEMENT_CHANGED, now.name()));
    }
  }

  void link(LinkEdit wish, boolean addMissing) {
    String from = end(wish.from(), addMissing);
    String to = end(wish.to(), addMissing);
    LinkEdit edit =
        wish.with(
            lookup.text(wish.why()),
            lookup.sources(wish.sources()),
            lookup.texts(wish.against()),
            lookup.text(wish.owner()),
            lookup.text(wish.by()));
    if (from == null || to == null) {
      return;
    }
    Optional<Slot<Relationship>> there = draft.relationship(from, to);
    if (there.isPresent()) {
      change(there.get(), Merged.relationship(there.get().now, edit));
      return;
    }
    Relationship bare =
        new Relationship(
            from, to, Polarity.OPEN, Optional.empty(), "", List.of(), List.of(), "", "");
    Relationship drawn = Merged.relationship(bare, edit);
    draft.add(drawn);
    changes.add(Change.of(Change.Kind.RELATIONSHIP_ADDED, taught(drawn)));
  }

  /** An end of an arrow; null if it cannot be one. */
  private String end(String text, boolean addMissing) {
    String name = wording.name(text);
    if (name == null) {
      return null;
    }
    if (draft.element(name).isEmpty() && addMissing) {
      if (!lookup.isFree(name)) {
        return null;
      }
      create(ElementEdit.of(name, Optional.empty()));
    }
    return draft.element(name).isEmpty() ? unknown(name) : lookup.known(name);
  }

  private String unknown(String name) {
    lookup.known(name);
    return null;
  }

  private void change(Slot<Relationship> slot, Relationship now) {
    Relationship was = slot.now;
    if (now.equals(was)) {
      changes.add(Change.of(Change.Kind.UNCHANGED, taught(was)));
      return;
    }
    slot.now = now;
    boolean sign = was.polarity() != now.polarity() || !was.delay().equals(now.delay());
    changes.add(
        Change.of(
            Change.Kind.RELATIONSHIP_CHANGED,
            taught(now),
            sign ? taught(was) : "",
            sign ? taught(now) : ""));
  }

  void source(Source wish, List<String> arrows) {
    String title = said("title", wish.title()) ? wording.name(wish.title()) : null;
    String key = Names.trim(wish.key()).isEmpty() ? lookup.number() : wording.name(wish.key());
    if (title == null || key == null) {
      return;
    }
    if (draft.source(key).isPresent()) {
      lookup.refuse(ProblemKind.EDIT_NAME_TAKEN, Optional.empty(), key);
      return;
    }
    Source source =
        new Source(
            key,
            title,
            lookup.text(wish.kind()),
            lookup.text(wish.url()),
            lookup.text(wish.date()),
            lookup.text(wish.accessed()),
            lookup.text(wish.page()),
            lookup.text(wish.note()));
    draft.sources.add(Slot.fresh(source));
    changes.add(Change.of(Change.Kind.SOURCE_ADDED, key, "", title));
    arrows.forEach(arrow -> lookup.arrow(arrow).ifPresent(slot -> cite(slot, key)));
  }

  private void cite(Slot<Relationship> slot, String key) {
    List<String> sources = new ArrayList<>(slot.now.sources());
    sources.add(key);
    slot.now = Merged.relationship(slot.now, sources, slot.now.against());
    changes.add(Change.of(Change.Kind.SOURCE_ATTACHED, key, "", taught(slot.now)));
  }

  void voice(Voice wish) {
    Voice voice =
        new Voice(
            lookup.text(wish.who()),
            lookup.text(wish.when()),
            lookup.text(wish.words()),
            lookup.known(wish.about()),
            lookup.sources(wish.sources()),
            lookup.text(wish.note()));
    boolean words = said("words", wish.words());
    boolean who = said("who", wish.who());
    if (!words || !who) {
      return;
    }
    Optional<Slot<Voice>> there =
        draft.voices.stream().filter(s -> s.now != null && isSame(s.now, voice)).findFirst();
    if (there.isEmpty()) {
      draft.voices.add(Slot.fresh(voice));
      changes.add(Change.of(Change.Kind.VOICE_ADDED, voice.who(), "", voice.words()));
      return;
    }
    Voice now = Merged.voice(there.get().now, voice);
    boolean same = now.equals(there.get().now);
    Change.Kind kind = same ? Change.Kind.UNCHANGED : Change.Kind.VOICE_CHANGED;
    changes.add(Change.of(kind, voice.who(), "", voice.words()));
    there.get().now = now;
  }

  private static boolean isSame(Voice a, Voice b) {
    return Names.same(a.who(), b.who()) && Names.same(a.words(), b.words());
  }

  /** True if there is a text; an empty one is refused. */
  private boolean said(String key, String text) {
    boolean said = !Names.trim(text).isEmpty();
    if (!said) {
      lookup.refuse(ProblemKind.KEY_MISSING, Optional.empty(), key);
    }
    return said;
  }

  void lens(LensEntry wish) {
    String name = wording.name(wish.lens());
    LensEntry lens =
        new LensEntry(
            Objects.requireNonNullElse(name, ""),
            lookup.text(wish.with()),
            lookup.text(wish.takenForGranted()),
            lookup.text(wish.seenAnew()),
            lookup.known(wish.changed()),
            lookup.text(wish.surprised()),
            lookup.text(wish.notTaken()),
            lookup.text(wish.by()));
    draft.lenses.add(Slot.fresh(lens));
    changes.add(Change.of(Change.Kind.LENS_ADDED, lens.lens()));
  }

  void name(NamedLoop wish) {
    String name = wording.name(wish.name());
    NamedLoop loop =
        new NamedLoop(Objects.requireNonNullElse(name, ""), lookup.known(wish.through()));
    boolean known = loop.through().stream().allMatch(n -> draft.element(n).isPresent());
    if (name == null || loop.through().isEmpty() || !known || !isLoop(loop)) {
      return;
    }
    String chain = PutBack.chain(loop.through());
    for (Slot<NamedLoop> slot : draft.loops) {
      if (slot.now == null) {
        continue;
      }
      boolean same = Lookup.isSameWay(slot.now.through(), loop.through());
      if (same && slot.now.name().equals(name)) {
        changes.add(Change.of(Change.Kind.UNCHANGED, name));
        return;
      }
      if (same) {
        changes.add(Change.of(Change.Kind.LOOP_RENAMED, name, slot.now.name(), chain));
        slot.now = new NamedLoop(name, slot.now.through());
        return;
      }
    }
    if (draft.loops.stream().anyMatch(s -> s.now != null && Names.same(s.now.name(), name))) {
      lookup.refuse(ProblemKind.EDIT_NAME_TAKEN, Optional.empty(), name);
      return;
    }
    draft.loops.add(Slot.fresh(loop));
    changes.add(Change.of(Change.Kind.LOOP_NAMED, name, "", chain));
  }

  /** True if its arrows are all there and it passes each element once; else that is refused. */
  private boolean isLoop(NamedLoop loop) {
    List<String> way = loop.through();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      String from = way.get(i);
      String to = way.get((i + 1) % way.size());
      if (way.indexOf(from) < i) {
        lookup.refuse(ProblemKind.LOOP_REPEATS, Optional.empty(), loop.name(), from);
        return false;
      }
      if (draft.relationship(from, to).isEmpty()) {
        missing.add(from + "→" + to);
      }
    }
    if (!missing.isEmpty()) {
      String arrows = String.join(", ", missing);
      lookup.refuse(ProblemKind.LOOP_BROKEN, Optional.empty(), loop.name(), arrows);
    }
    return missing.isEmpty();
  }

  void set(String key, String value) {
    boolean name = key.equals("trace") || !value.isEmpty() && Vocabulary.ONE_LINE.contains(key);
    String text = name ? wording.name(value) : lookup.text(value);
    if (text == null) {
      return;
    }
    if (key.equals("lang")) {
      Optional<Language> language = Language.of(text);
      if (language.isEmpty()) {
        lookup.refuse(ProblemKind.UNKNOWN_LANGUAGE, Optional.empty(), text);
        return;
      }
      text = language.get().code();
    }
    String before = value(key);
    Change.Kind kind = before.equals(text) ? Change.Kind.UNCHANGED : Change.Kind.VALUE_SET;
    changes.add(Change.of(kind, key, before, text));
    if (!before.equals(text)) {
      draft.values.put(key, text);
    }
  }

  private String value(String key) {
    Trace old = draft.old;
    String before =
        switch (key) {
          case "trace" -> old.name();
          case "kit" -> old.kit();
          case "lang" -> old.language().map(Language::code).orElse("");
          case "question" -> old.question();
          case "boundary" -> old.boundary();
          case "author" -> old.author();
          case "date" -> old.date();
          default -> old.notice();
        };
    return draft.values.getOrDefault(key, before);
  }

  void rename(String old, String wish) {
    String name = wording.name(wish);
    Optional<Slot<Element>> slot = draft.element(old);
    if (slot.isEmpty()) {
      lookup.known(old);
    }
    if (name == null || slot.isEmpty()) {
      return;
    }
    String before = slot.get().now.name();
    if (before.equals(name)) {
      changes.add(Change.of(Change.Kind.UNCHANGED, name));
      return;
    }
    Optional<String> other = draft.variant(name).filter(v -> !v.equals(before));
    if (other.isPresent()) {
      boolean taken = Names.same(other.get(), name);
      ProblemKind kind = taken ? ProblemKind.EDIT_NAME_TAKEN : ProblemKind.EDIT_NAME_NEAR;
      lookup.refuse(kind, Optional.empty(), name, other.get());
      return;
    }
    int places = Renaming.apply(draft, kit, slot.get(), name);
    if (places < 0) {
      lookup.refuse(ProblemKind.EDIT_BY_HAND, Optional.empty());
    }
    String count = Integer.toString(Math.max(0, places));
    changes.add(Change.of(Change.Kind.ELEMENT_RENAMED, name, before, count));
  }

  void remove(String what, boolean force) {
    took(new RemovalWish(target, lookup).of(what, force));
  }

  void removeVoice(String who, String words) {
    took(new RemovalWish(target, lookup).voice(who, words));
  }

  private void took(RemovalWish wish) {
    changes.addAll(wish.removal().changes());
    backs.addAll(wish.removal().backs());
    uses.addAll(wish.inTheWay());
  }

  private String taught(Relationship r) {
    return Shapes.taught(r, draft.language());
  }
}

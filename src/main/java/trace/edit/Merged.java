package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Delay;
import trace.model.Element;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.VerbPair;
import trace.model.Voice;
import trace.model.Want;

/** What becomes of a part when more is said about it. */
final class Merged {
  private Merged() {}

  static Element element(Element e, String side, ElementEdit edit) {
    Optional<Want> want = edit.want().or(e::want);
    Optional<VerbPair> verb = edit.verb().or(e::verb);
    return new Element(
        e.name(),
        side,
        edit.note().orElse(e.note()),
        union(e.sources(), edit.sources()),
        want,
        verb,
        edit.owner().orElse(e.owner()),
        edit.by().orElse(e.by()));
  }

  static Element element(Element e, String side, List<String> sources) {
    return new Element(e.name(), side, e.note(), sources, e.want(), e.verb(), e.owner(), e.by());
  }

  static Relationship relationship(Relationship r, LinkEdit edit) {
    Optional<Delay> delay = edit.delaySaid() ? edit.delay() : r.delay();
    Polarity sign = edit.sign().orElse(r.polarity());
    return new Relationship(
        r.from(),
        r.to(),
        sign,
        delay,
        edit.why().orElse(r.why()),
        union(r.sources(), edit.sources()),
        union(r.against(), edit.against()),
        edit.owner().orElse(r.owner()),
        edit.by().orElse(r.by()));
  }

  static Relationship relationship(Relationship r, List<String> sources, List<String> against) {
    return new Relationship(
        r.from(), r.to(), r.polarity(), r.delay(), r.why(), sources, against, r.owner(), r.by());
  }

  static Voice voice(Voice v, Voice more) {
    return new Voice(
        v.who(),
        more.when().isEmpty() ? v.when() : more.when(),
        v.words(),
        union(v.about(), more.about()),
        union(v.sources(), more.sources()),
        more.note().isEmpty() ? v.note() : more.note());
  }

  private static List<String> union(List<String> before, List<String> more) {
    List<String> all = new ArrayList<>(before);
    for (String text : more) {
      if (all.stream().noneMatch(t -> Names.same(t, text))) {
        all.add(text);
      }
    }
    return all;
  }
}

package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Polarity;
import trace.model.Side;
import trace.model.Voice;

/** Who stands where: read from the sides of a map. Says what is drawn, and judges nobody. */
final class Standing {
  private final CausalMap map;
  private final Kit kit;
  private final Language language;
  private final Notation notation;

  Standing(CausalMap map, Kit kit, Language language) {
    this.map = map;
    this.kit = kit;
    this.language = language;
    this.notation = new Notation(language);
  }

  /** The sides that hold elements, in the order of the kit; sides it does not know come last. */
  List<ReportContents.OnSide> sides(Citations citations) {
    List<ReportContents.OnSide> sides = new ArrayList<>();
    for (String key : held()) {
      List<ReportContents.Thing> things =
          map.elements().stream()
              .filter(e -> e.side().equals(key))
              .map(e -> ReportBuilder.thing(e, title(key), citations))
              .toList();
      sides.add(new ReportContents.OnSide(title(key), things));
    }
    return sides;
  }

  private Set<String> held() {
    Set<String> written = new LinkedHashSet<>();
    map.elements().forEach(e -> written.add(e.side()));
    Set<String> ordered = new LinkedHashSet<>();
    kit.sides().stream().map(Side::key).filter(written::contains).forEach(ordered::add);
    ordered.addAll(written);
    return ordered;
  }

  private String title(String key) {
    return kit.sides().stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .map(s -> s.title().in(language))
        .map(Markdown::inline)
        .orElseGet(() -> Markdown.inline(key));
  }

  private String titles(Predicate<String> wanted) {
    return titles(held().stream().filter(wanted));
  }

  /** The titles as one text. Elements whose side nobody has said stand on none. */
  private String titles(Stream<String> keys) {
    return notation.list(keys.filter(k -> !k.equals(Side.UNSORTED)).map(this::title).toList());
  }

  /**
   * Who stands in the loop, and which arrows of opposite direction lie on it, leave from beside it,
   * or come in from outside: what the loop asks of others, and what others ask of the loop.
   */
  ReportContents.Gain gain(Loop loop, String title) {
    Set<String> inside = new LinkedHashSet<>();
    loop.elements().forEach(i -> inside.add(side(i)));
    Set<Integer> near = new LinkedHashSet<>(loop.elements());
    loop.elements().forEach(i -> map.outgoing(i).forEach(a -> near.add(a.to())));
    Set<Arrow> borne = new LinkedHashSet<>();
    for (int i : near) {
      map.outgoing(i).stream().filter(Standing::isOpposite).forEach(borne::add);
    }
    for (int i : loop.elements()) {
      map.incoming(i).stream().filter(Standing::isOpposite).forEach(borne::add);
    }
    return new ReportContents.Gain(
        title,
        titles(inside::contains),
        titles(key -> !inside.contains(key)),
        borne.stream().map(this::borne).toList());
  }

  private static boolean isOpposite(Arrow arrow) {
    return arrow.relationship().polarity() == Polarity.NEGATIVE;
  }

  private ReportContents.Borne borne(Arrow a) {
    return new ReportContents.Borne(
        Markdown.inline(map.element(a.from()).name()),
        Markdown.inline(map.element(a.to()).name()),
        title(side(a.to())),
        !a.sourced());
  }

  private String side(int element) {
    return map.element(element).side();
  }

  /** What the map does not show; nothing at all while it has no element. */
  ReportContents.Unseen unseen() {
    if (map.elements().isEmpty()) {
      return new ReportContents.Unseen(false, "", "", "", "", false, "");
    }
    Set<String> reached = new LinkedHashSet<>();
    Set<String> reaching = new LinkedHashSet<>();
    for (Arrow a : map.arrows()) {
      if (!side(a.from()).equals(side(a.to()))) {
        reaching.add(side(a.from()));
        reached.add(side(a.to()));
      }
    }
    Set<String> written = held();
    String empty = titles(kit.sides().stream().map(Side::key).filter(k -> !written.contains(k)));
    String receiving = titles(key -> reached.contains(key) && !reaching.contains(key));
    String sending = titles(key -> reaching.contains(key) && !reached.contains(key));
    String loose = loose();
    String silent = silent();
    boolean noVoices = map.trace().voices().isEmpty();
    boolean anything = noVoices || !(empty + receiving + sending + loose + silent).isEmpty();
    return new ReportContents.Unseen(anything, empty, receiving, sending, loose, noVoices, silent);
  }

  private String loose() {
    List<String> loose = new ArrayList<>();
    for (int i = 0; i < map.elements().size(); i++) {
      if (map.outgoing(i).isEmpty() && map.incoming(i).isEmpty()) {
        loose.add(Markdown.inline(map.element(i).name()));
      }
    }
    return notation.list(loose);
  }

  private String silent() {
    if (map.trace().voices().isEmpty()) {
      return "";
    }
    Set<String> heard = new LinkedHashSet<>();
    for (Voice voice : map.trace().voices()) {
      voice.about().forEach(n -> map.trace().element(n).map(Element::side).ifPresent(heard::add));
    }
    return titles(key -> !heard.contains(key));
  }
}

package trace.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trace.model.Element;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * What the maps of several people have in common: arrows between elements of the same names, drawn
 * alike or with other signs, and elements that several named. Names are compared by {@link
 * Names#key}. Nothing is counted as right or wrong.
 */
public final class Comparison {
  private final List<Shared> shared;
  private final List<Named> named;

  /**
   * A map, and whose it is.
   *
   * @param who a person or a group; stands for every arrow that does not say by whom it is
   */
  public record Drawing(String who, Trace trace) {}

  /**
   * An arrow as one of them drew it.
   *
   * @param who who drew it: its {@code by}, or else whose map it is
   */
  public record Drawn(String who, Relationship arrow) {
    boolean is(Polarity sign) {
      return arrow.polarity() == sign;
    }
  }

  /**
   * An arrow that two or more drew.
   *
   * @param from its cause, as the first of them wrote it
   * @param to its effect, as the first of them wrote it
   * @param drawn theirs, in the order of the maps
   */
  public record Shared(String from, String to, List<Drawn> drawn) {
    public Shared {
      drawn = List.copyOf(drawn);
    }

    /** Those who drew it with that sign. */
    public List<Drawn> with(Polarity sign) {
      return drawn.stream().filter(d -> d.is(sign)).toList();
    }

    /** True if some wrote {@code (+)} and some {@code (-)}. */
    public boolean isSplit() {
      return !with(Polarity.POSITIVE).isEmpty() && !with(Polarity.NEGATIVE).isEmpty();
    }

    /** The sign that stands in it, if it is not split; open if nobody has decided yet. */
    public Polarity sign() {
      return drawn.stream()
          .map(d -> d.arrow().polarity())
          .filter(s -> s != Polarity.OPEN)
          .findFirst()
          .orElse(Polarity.OPEN);
    }
  }

  /**
   * An element that two or more named.
   *
   * @param name its name, as the first of them wrote it
   * @param who those who did, in the order of the maps
   */
  public record Named(String name, List<String> who) {
    public Named {
      who = List.copyOf(who);
    }
  }

  private Comparison(List<Shared> shared, List<Named> named) {
    this.shared = List.copyOf(shared);
    this.named = List.copyOf(named);
  }

  /** Compares the maps. */
  public static Comparison of(List<Drawing> maps) {
    Map<List<String>, Shared> arrows = new LinkedHashMap<>();
    Map<String, Named> elements = new LinkedHashMap<>();
    for (Drawing map : maps) {
      for (Relationship r : map.trace().relationships()) {
        Shared now = new Shared(r.from(), r.to(), List.of(new Drawn(by(r, map), r)));
        arrows.merge(List.of(Names.key(r.from()), Names.key(r.to())), now, Comparison::both);
      }
      for (Element e : map.trace().elements()) {
        Named now = new Named(e.name(), List.of(map.who()));
        elements.merge(Names.key(e.name()), now, Comparison::both);
      }
    }
    return new Comparison(
        arrows.values().stream().filter(s -> isOfSeveral(whose(s))).toList(),
        elements.values().stream().filter(n -> isOfSeveral(n.who())).toList());
  }

  private static String by(Relationship r, Drawing map) {
    return r.by().isEmpty() ? map.who() : r.by();
  }

  /** The same again by the same person says nothing new. */
  private static Shared both(Shared before, Shared now) {
    List<Drawn> drawn = new ArrayList<>(before.drawn());
    Drawn more = now.drawn().get(0);
    boolean known =
        drawn.stream()
            .anyMatch(d -> Names.same(d.who(), more.who()) && d.is(more.arrow().polarity()));
    if (!known) {
      drawn.add(more);
    }
    return new Shared(before.from(), before.to(), drawn);
  }

  private static Named both(Named before, Named now) {
    List<String> who = new ArrayList<>(before.who());
    String more = now.who().get(0);
    if (who.stream().noneMatch(w -> Names.same(w, more))) {
      who.add(more);
    }
    return new Named(before.name(), who);
  }

  private static List<String> whose(Shared shared) {
    return shared.drawn().stream().map(Drawn::who).toList();
  }

  private static boolean isOfSeveral(List<String> who) {
    return who.stream().map(Names::key).distinct().count() > 1;
  }

  /** The arrows to which some gave one sign and some the other; the most drawn first. */
  public List<Shared> split() {
    return sorted(shared.stream().filter(Shared::isSplit).toList());
  }

  /** The arrows that several drew, none with the other sign; the most drawn first. */
  public List<Shared> alike() {
    return sorted(shared.stream().filter(s -> !s.isSplit()).toList());
  }

  private static List<Shared> sorted(List<Shared> arrows) {
    List<Shared> sorted = new ArrayList<>(arrows);
    sorted.sort(Comparator.comparingInt(s -> -s.drawn().size()));
    return sorted;
  }

  /** The elements that several named; those of most maps first. */
  public List<Named> elements() {
    List<Named> sorted = new ArrayList<>(named);
    sorted.sort(Comparator.comparingInt(n -> -n.who().size()));
    return sorted;
  }
}

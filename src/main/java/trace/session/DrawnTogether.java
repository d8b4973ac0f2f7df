package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * The arrows that somebody drew, one for each pair of elements. Lines that say more about one come
 * together; a line that says otherwise than what was said before, or than the trace that is there,
 * is left for somebody to look at: nothing that was written gets lost, and nothing that stands in
 * the trace changes.
 */
final class DrawnTogether {
  private final Trace there;
  private final Map<String, One> all = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  /**
   * An arrow to draw.
   *
   * @param lines the lines it was read from
   */
  record One(LinkEdit link, List<String> lines) {
    One {
      lines = List.copyOf(lines);
    }

    private One with(LinkEdit more, String line) {
      List<String> longer = new ArrayList<>(lines);
      longer.add(line);
      return new One(together(link, more), longer);
    }
  }

  /**
   * @param there the trace as it is
   */
  DrawnTogether(Trace there) {
    this.there = there;
  }

  /** Takes an arrow. */
  void add(Contribution.Drawn drawn) {
    LinkEdit link = drawn.link();
    Optional<Relationship> known = known(link);
    One before = all.get(key(link));
    if (known.isPresent()) {
      leaveUnless(says(known.get(), link), drawn.line());
    } else if (before == null) {
      all.put(key(link), new One(link, List.of(drawn.line())));
    } else if (agree(before.link(), link)) {
      all.put(key(link), before.with(link, drawn.line()));
    } else {
      left.add(drawn.line());
    }
  }

  /**
   * An arrow that a card touches, as it may be drawn: where there is one already, the card is only
   * cited for it.
   *
   * @param line what is kept if the card says otherwise
   */
  LinkEdit touched(LinkEdit link, String line) {
    Optional<Relationship> known = known(link);
    One before = all.get(key(link));
    if (known.isPresent()) {
      leaveUnless(says(known.get(), link), line);
      return bare(link);
    }
    if (before != null) {
      leaveUnless(agree(before.link(), link), line);
      return agree(before.link(), link) ? together(before.link(), link) : bare(link);
    }
    return link;
  }

  /** The arrows, in the order in which they were first written. */
  List<One> all() {
    return List.copyOf(all.values());
  }

  /** The lines that say otherwise. */
  List<String> left() {
    return List.copyOf(left);
  }

  private void leaveUnless(boolean said, String line) {
    if (!said) {
      left.add(line);
    }
  }

  private Optional<Relationship> known(LinkEdit link) {
    return there.relationships().stream()
        .filter(r -> Names.same(r.from(), link.from()) && Names.same(r.to(), link.to()))
        .findFirst();
  }

  private static String key(LinkEdit link) {
    return Names.key(link.from()) + '\u0000' + Names.key(link.to());
  }

  /** True if the trace says all that the arrow does. */
  private static boolean says(Relationship known, LinkEdit link) {
    return link.sign().filter(s -> s != known.polarity()).isEmpty()
        && link.delay().filter(d -> !known.delay().equals(Optional.of(d))).isEmpty()
        && link.why().filter(w -> !holds(known.why(), w)).isEmpty();
  }

  private static boolean agree(LinkEdit a, LinkEdit b) {
    return agree(a.sign(), b.sign()) && agree(a.delay(), b.delay());
  }

  private static <T> boolean agree(Optional<T> a, Optional<T> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private static LinkEdit together(LinkEdit a, LinkEdit b) {
    return new LinkEdit(
        a.from(),
        a.to(),
        a.sign().or(b::sign),
        a.delaySaid() || b.delaySaid(),
        a.delay().or(b::delay),
        together(a.why(), b.why()),
        a.sources(),
        a.against(),
        a.owner(),
        a.by());
  }

  /** Two reasons stand side by side, unless one holds the other. */
  private static Optional<String> together(Optional<String> a, Optional<String> b) {
    if (a.isEmpty() || b.isEmpty() || holds(a.get(), b.get())) {
      return a.or(() -> b);
    }
    return Optional.of(holds(b.get(), a.get()) ? b.get() : a.get() + " / " + b.get());
  }

  private static boolean holds(String text, String part) {
    return WrittenName.key(text).contains(WrittenName.key(part));
  }

  /** The arrow without anything that would change one. */
  private static LinkEdit bare(LinkEdit link) {
    return new LinkEdit(
        link.from(),
        link.to(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        link.sources(),
        link.against(),
        link.owner(),
        link.by());
  }
}

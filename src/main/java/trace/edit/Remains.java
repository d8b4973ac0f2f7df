package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the commands that put back a removal do not bring back as it was.
 *
 * @param byHand parts that no command puts back
 * @param elsewhere lines that come back at another place or in another form, or are comments; none
 *     of them is one of {@code byHand}
 * @param exact true if the commands give the first text back, byte for byte
 */
public record Remains(List<Part> byHand, List<Line> elsewhere, boolean exact) {
  /** Where nothing was removed. */
  static final Remains NONE = new Remains(List.of(), List.of(), true);

  public Remains {
    byHand = List.copyOf(byHand);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A line of the text before the removal; its number from 1. */
  public record Line(int number, String text) {}

  /**
   * A part of the trace that lost something.
   *
   * @param what how it is called
   * @param lines the lines that were taken out or changed, as they stood
   */
  public record Part(Use.Kind kind, String what, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** A part that no command puts back: its first and last line in the text, from 0. */
  record Spot(Use.Kind kind, String what, int first, int last) {}

  /**
   * @param before the text before the removal
   * @param after the text after it
   * @param back the text after the commands were carried out on that, if they could be
   */
  static Remains of(String before, String after, Optional<String> back, List<Spot> spots) {
    List<String> lines = LineChanges.lines(before);
    TreeSet<Integer> removed = changed(lines, after);
    TreeSet<Integer> told = new TreeSet<>();
    List<Part> parts = new ArrayList<>();
    for (Spot spot : spots) {
      List<Line> own = new ArrayList<>();
      for (int i : removed.subSet(spot.first(), true, spot.last(), true)) {
        if (told.add(i)) {
          own.add(new Line(i + 1, lines.get(i)));
        }
      }
      if (!own.isEmpty()) {
        parts.add(new Part(spot.kind(), spot.what(), own));
      }
    }
    List<Line> elsewhere = new ArrayList<>();
    for (int i : notInPlace(lines, LineChanges.lines(after), back.orElse(after))) {
      if (!told.contains(i) && !lines.get(i).isBlank()) {
        elsewhere.add(new Line(i + 1, lines.get(i)));
      }
    }
    return new Remains(parts, elsewhere, back.equals(Optional.of(before)));
  }

  /** The lines that were taken out and do not come back between the lines where they stood. */
  private static List<Integer> notInPlace(List<String> before, List<String> after, String text) {
    List<String> back = LineChanges.lines(text);
    List<LineChanges.Hunk> again = LineChanges.hunks(after, back);
    List<Integer> missing = new ArrayList<>();
    for (LineChanges.Hunk h : LineChanges.hunks(before, after)) {
      List<String> there = new ArrayList<>();
      again.stream()
          .filter(g -> g.from() == h.otherFrom() && g.to() == h.otherTo())
          .forEach(g -> there.addAll(back.subList(g.otherFrom(), g.otherTo())));
      for (int i = h.from(); i < h.to(); i++) {
        if (!there.remove(before.get(i))) {
          missing.add(i);
        }
      }
    }
    return missing;
  }

  private static TreeSet<Integer> changed(List<String> lines, String other) {
    TreeSet<Integer> changed = new TreeSet<>();
    for (LineChanges.Hunk h : LineChanges.hunks(lines, LineChanges.lines(other))) {
      for (int i = h.from(); i < h.to(); i++) {
        changed.add(i);
      }
    }
    return changed;
  }
}

package trace.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Trace;

/**
 * Which loops a change brought, told, and how many it took away. A loop is the same as before if it
 * goes through the same elements in the same order, whatever its number.
 */
public final class LoopNews {
  /** On larger maps loops are not looked for after each change. */
  public static final int MOST_ARROWS = 400;

  /** How many loops are told before the rest is only counted. */
  private static final int TOLD = 3;

  private final CausalMap now;
  private final LoopWords words;
  private final Texts texts;
  private final List<Loop> born;
  private final int gone;

  private LoopNews(CausalMap now, Language language, List<Loop> born, int gone) {
    this.now = now;
    this.words = new LoopWords(now, language);
    this.texts = Texts.read("loops", language);
    this.born = List.copyOf(born);
    this.gone = gone;
  }

  /** Compares two states of a trace. */
  public static LoopNews of(Trace before, Trace after, Language language) {
    CausalMap now = CausalMap.of(after);
    if (before.relationships().equals(after.relationships())
        || after.relationships().size() > MOST_ARROWS) {
      return new LoopNews(now, language, List.of(), 0);
    }
    CausalMap then = CausalMap.of(before);
    TreeSet<String> known = new TreeSet<>();
    found(then).forEach(l -> known.add(way(then, l)));
    TreeSet<String> still = new TreeSet<>();
    List<Loop> born = new ArrayList<>();
    for (Loop loop : found(now)) {
      String way = way(now, loop);
      still.add(way);
      if (!known.contains(way)) {
        born.add(loop);
      }
    }
    int gone = (int) known.stream().filter(k -> !still.contains(k)).count();
    return new LoopNews(now, language, born, gone);
  }

  private static List<Loop> found(CausalMap map) {
    return Loops.find(map, Loops.DEFAULT_MAX_LENGTH).all();
  }

  /** The loops that appeared, in their order. */
  public List<Loop> born() {
    return born;
  }

  /** The map they are in. */
  public CausalMap map() {
    return now;
  }

  /**
   * What there is to tell: each new loop with its story and the question who has seen it, or that
   * loops are gone; nothing if nothing happened.
   *
   * @param columns the width of the terminal
   */
  public List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    for (Loop loop : born.subList(0, Math.min(TOLD, born.size()))) {
      lines.add("");
      lines.add(texts.text("born", Width.harmless(words.title(loop)), words.kind(loop)));
      for (String line : Width.wrap(Width.harmless(words.whenItRises(loop)), columns - 2)) {
        lines.add("  " + line);
      }
    }
    if (born.size() > TOLD) {
      lines.add(texts.text("bornMore", born.size() - TOLD));
    }
    if (!born.isEmpty()) {
      lines.add("  " + words.seen());
    } else if (gone > 0) {
      lines.add("");
      lines.add(texts.text("gone", gone));
    }
    return lines;
  }

  /** What makes a loop the same loop: its elements in their order, from the least name. */
  private static String way(CausalMap map, Loop loop) {
    List<String> names = loop.elements().stream().map(i -> map.element(i).name()).toList();
    int first = names.indexOf(Collections.min(names));
    List<String> turned = new ArrayList<>(names.subList(first, names.size()));
    turned.addAll(names.subList(0, first));
    return String.join("\n", turned);
  }
}

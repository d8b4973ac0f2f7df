package trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Names;

/**
 * Which loops an article tells in full, and in which order: first the one whose words lie nearest
 * to what the article begins with, then those that go on from there. Loops to which the person gave
 * a name come before the others.
 */
final class TellingOrder {
  /** So many loops are told in full: more of them no reader keeps apart. */
  static final int MOST = 3;

  private static final Pattern WORDS =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー々]+|[\\p{IsAlphabetic}&&[^\\p{IsHiragana}]]+");

  private final CausalMap map;
  private final Set<String> focus;
  private final Set<Integer> touched = new HashSet<>();

  /**
   * Begins with what an article begins with.
   *
   * @param text the question, the words of a voice, what was seen anew
   * @param elements names of the elements it is about
   */
  TellingOrder(CausalMap map, String text, List<String> elements) {
    this.map = map;
    this.focus = parts(text);
    elements.forEach(n -> map.index(n).ifPresent(touched::add));
  }

  /** The loops to tell in full. */
  List<Loop> of(Loops loops) {
    List<Loop> rest = new ArrayList<>(loops.independent());
    loops.all().stream().filter(l -> l.name().isPresent() && !rest.contains(l)).forEach(rest::add);
    List<Loop> told = new ArrayList<>();
    while (told.size() < MOST && !rest.isEmpty()) {
      Loop next = rest.stream().min(order(told)).orElseThrow();
      told.add(next);
      rest.remove(next);
    }
    return told;
  }

  private Comparator<Loop> order(List<Loop> told) {
    return Comparator.<Loop>comparingInt(l -> l.name().isPresent() ? 0 : 1)
        .thenComparingInt(l -> told.isEmpty() || !shared(l, told).isEmpty() ? 0 : 1)
        .thenComparingInt(
            l -> !told.isEmpty() && told.get(told.size() - 1).kind() == l.kind() ? 1 : 0)
        .thenComparing(Comparator.comparingInt(this::nearness).reversed());
  }

  /** The elements of a loop that the loops before it have too, in its order. */
  static List<Integer> shared(Loop loop, List<Loop> before) {
    Set<Integer> seen = new LinkedHashSet<>();
    before.forEach(l -> seen.addAll(l.elements()));
    return loop.elements().stream().filter(seen::contains).toList();
  }

  /** How much of the loop the beginning speaks of; of two alike, the one that strays less. */
  private int nearness(Loop loop) {
    StringBuilder text = new StringBuilder(loop.name().orElse(""));
    loop.elements().forEach(i -> text.append('\n').append(map.element(i).name()));
    Set<String> own = parts(text.toString());
    long common = own.stream().filter(focus::contains).count();
    long on = loop.elements().stream().filter(touched::contains).count();
    return (int) (1000 * common + 2000 * on) - own.size();
  }

  /** Words, and of words in kanji and katakana each two characters that stand together. */
  private static Set<String> parts(String text) {
    Set<String> parts = new LinkedHashSet<>();
    Matcher m = WORDS.matcher(Names.key(text).toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      boolean latin = word.chars().allMatch(c -> c < 0x250);
      for (int i = 0; !latin && i + 2 <= word.length(); i++) {
        parts.add(word.substring(i, i + 2));
      }
      if (latin && word.length() > 3) {
        parts.add(word);
      }
    }
    return parts;
  }
}

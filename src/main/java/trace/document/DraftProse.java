package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.model.LensEntry;
import trace.model.Names;

/**
 * Finds arrows and names of elements inside the sentences of a draft. Sentences are free, so it
 * keeps silent where a text may well be something else: what somebody said, a word that is part of
 * a name, the name of a loop.
 */
final class DraftProse {
  /** What stands between the ends of an arrow. */
  static final Pattern DRAWN = Pattern.compile("\\s*(?:→|[-=]+>|⇒|➡)\\s*");

  /** A text in quotation marks. */
  static final Pattern QUOTED = Pattern.compile("[「“]([^「」“”]+)[」”]");

  private static final Pattern SIGN = Pattern.compile("^[（(]\\s*[＋+－−\\-？?][^（）()]*[）)]");
  private static final String BOUNDS = "。、，,：:；;「」“”『』\"`（()）|！？!?";

  /** What leads to a name in a sentence, and what follows one. */
  private static final Pattern LEADING = Pattern.compile("^.*(?:のは|とは|では)");

  private static final Pattern FOLLOWING = Pattern.compile("(?:という|といった|の矢印|のつながり|です|でした|だった).*$");

  /** What tells after a quotation that somebody said it. */
  private static final Pattern SAID =
      Pattern.compile(
          "^\\s*(?:(?:と|って)(?:は|も|、)?(?:言|い[いわっ]|話|聞|きい|思|尋|たず|答|つぶや)"
              + "|という(?:声|ことば|言葉|話|意見|感想|返事)|,?\\s*(?:he|she|they|I|said|says|asked)\\b)");

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?]|[.,]$");
  private static final int LONGEST = 40;
  private static final int FEWEST_SHARED = 3;

  private final CausalMap map;
  private final List<String> names = new ArrayList<>();

  DraftProse(CausalMap map) {
    this.map = map;
    map.elements().forEach(e -> names.add(e.name()));
  }

  /**
   * An arrow inside a sentence.
   *
   * @param from what stands before it, as far as it can be a name
   * @param to what stands behind it
   * @param rest the text behind {@code to}
   */
  record Drawn(String from, String to, String rest) {}

  /** The arrows of a line of which something can be said, from the left. */
  List<Drawn> arrows(String plain) {
    List<Drawn> found = new ArrayList<>();
    Matcher m = DRAWN.matcher(plain);
    int from = 0;
    while (m.find()) {
      Matcher next = DRAWN.matcher(plain);
      int to = next.find(m.end()) ? next.start() : plain.length();
      End before = before(plain.substring(from, m.start()));
      End after = after(plain.substring(m.end(), to));
      from = m.end();
      boolean tells = !before.isVague() && !after.isVague();
      boolean known = isKnown(before.name()) || isKnown(after.name());
      boolean quoted = before.quoted() && after.quoted();
      boolean near = near(before.name()).isPresent() || near(after.name()).isPresent();
      if (tells && (known || quoted && near)) {
        int end = m.end() + plain.substring(m.end()).indexOf(after.name()) + after.name().length();
        found.add(new Drawn(before.name(), after.name(), plain.substring(Math.min(end, to))));
      }
    }
    return found;
  }

  /** One end of an arrow; without a name where it cannot be told where the name begins or ends. */
  private record End(String name, boolean quoted) {
    boolean isVague() {
      return name.isEmpty();
    }
  }

  private End before(String text) {
    String part = Names.trim(text);
    boolean alone = part.endsWith("」") || part.endsWith("”");
    String open = alone ? part.substring(0, part.length() - 1) : part;
    int at = open.length();
    while (at > 0 && BOUNDS.indexOf(open.charAt(at - 1)) < 0) {
      at--;
    }
    boolean quoted = at > 0 && "「“".indexOf(open.charAt(at - 1)) >= 0;
    String name = Names.trim(open.substring(at));
    if (quoted || isKnown(name)) {
      return new End(name, quoted);
    }
    Optional<String> known = longest(n -> Names.key(part).endsWith(Names.key(n)));
    String bare = Names.trim(LEADING.matcher(name).replaceFirst(""));
    return known.map(n -> new End(n, false)).orElseGet(() -> unquoted(bare));
  }

  private End after(String text) {
    String part = Names.trim(text);
    String open = part.startsWith("「") || part.startsWith("“") ? part.substring(1) : part;
    int at = 0;
    while (at < open.length() && BOUNDS.indexOf(open.charAt(at)) < 0) {
      at++;
    }
    String behind = SIGN.matcher(open.substring(at)).replaceFirst("");
    boolean quoted = behind.startsWith("」") || behind.startsWith("”");
    String name = Names.trim(open.substring(0, at));
    if (quoted || isKnown(name)) {
      return new End(name, quoted);
    }
    Optional<String> known = longest(n -> Names.key(part).startsWith(Names.key(n)));
    String bare = Names.trim(FOLLOWING.matcher(name).replaceFirst(""));
    return known.map(n -> new End(n, false)).orElseGet(() -> unquoted(bare));
  }

  /** Words around a name that is there (来店数が増える → …) are no name that is gone. */
  private End unquoted(String name) {
    String key = Names.key(name);
    boolean holds = names.stream().anyMatch(n -> key.contains(Names.key(n)));
    boolean fits = !holds && !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST;
    // Of signs alone, as in a list of signs and arrows, nothing can be said.
    return new End(fits && name.codePoints().anyMatch(Character::isLetter) ? name : "", false);
  }

  private Optional<String> longest(Predicate<String> fits) {
    return names.stream()
        .filter(fits)
        .reduce((a, b) -> Names.key(a).length() >= Names.key(b).length() ? a : b);
  }

  private boolean isKnown(String name) {
    return map.index(name).isPresent();
  }

  /** Texts in quotation marks that may be names of elements. */
  List<String> quoted(String plain) {
    List<String> found = new ArrayList<>();
    Matcher m = QUOTED.matcher(plain);
    while (m.find() && !plain.startsWith(">")) {
      boolean said = SAID.matcher(plain.substring(m.end())).find();
      if (!said && !DRAWN.matcher(m.group(1)).find() && !isOther(m.group(1))) {
        found.add(m.group(1));
      }
    }
    return found;
  }

  /** True for what the trace holds under that name or in those words, besides the elements. */
  private boolean isOther(String text) {
    String key = Names.key(text);
    boolean loop = map.trace().loops().stream().anyMatch(l -> Names.same(l.name(), text));
    boolean voice = map.trace().voices().stream().anyMatch(v -> Names.key(v.words()).contains(key));
    boolean view = map.trace().lenses().stream().anyMatch(l -> Names.key(words(l)).contains(key));
    boolean source =
        map.trace().sources().stream().anyMatch(s -> Names.key(s.title()).contains(key));
    return loop || voice || view || source || Names.same(map.trace().name(), text);
  }

  private static String words(LensEntry l) {
    return String.join(
        "\n", l.lens(), l.with(), l.takenForGranted(), l.seenAnew(), l.surprised(), l.notTaken());
  }

  /**
   * The element whose name is so near to a text that the text was perhaps its name: two thirds of
   * the characters of both are the same, in the same order (the longest common subsequence). A part
   * of a name is a word; and a text that ends in kana as no element does is a sentence.
   */
  Optional<String> near(String text) {
    String key = Names.key(text);
    int length = key.codePointCount(0, key.length());
    if (length < FEWEST_SHARED || length > LONGEST || SENTENCE.matcher(key).find()) {
      return Optional.empty();
    }
    boolean latin = key.chars().allMatch(c -> c < 0x250);
    double enough = latin ? 0.85 : 2.0 / 3;
    String best = null;
    double most = 0;
    for (String name : names) {
      String other = Names.key(name);
      int shared = shared(key, other);
      double share = 2.0 * shared / (length + other.codePointCount(0, other.length()));
      boolean ends = key.endsWith(other.substring(other.length() - 1)) || !isKana(key);
      if (shared >= FEWEST_SHARED && ends && !isPart(key, other) && share > most) {
        most = share;
        best = name;
      }
    }
    return most >= enough ? Optional.ofNullable(best) : Optional.empty();
  }

  private static boolean isPart(String key, String name) {
    return name.equalsIgnoreCase(key) || name.contains(key);
  }

  private static boolean isKana(String text) {
    char last = text.charAt(text.length() - 1);
    return last >= 0x3041 && last <= 0x3096;
  }

  private static int shared(String a, String b) {
    int[] one = a.codePoints().toArray();
    int[] two = b.codePoints().toArray();
    int[] last = new int[two.length + 1];
    for (int c : one) {
      int[] row = new int[two.length + 1];
      for (int j = 0; j < two.length; j++) {
        row[j + 1] = c == two[j] ? last[j] + 1 : Math.max(last[j + 1], row[j]);
      }
      last = row;
    }
    return last[two.length];
  }
}

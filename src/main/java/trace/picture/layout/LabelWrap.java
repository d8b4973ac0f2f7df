package trace.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trace.picture.scene.Clusters;
import trace.picture.scene.Kinsoku;
import trace.picture.scene.Typeface;

/**
 * Breaks the name of an element into lines of about the same length, at places that read well:
 * after a particle rather than before it, never inside a katakana word, a Latin word or a number,
 * and by the rules for first and last characters of JIS X 4051 (kinsoku).
 */
final class LabelWrap {
  /** A line as long as this, in ems, needs no break. */
  static final double SHORT = 8.7;

  /** No line is longer than this, in ems, unless a single word is. */
  static final double LONGEST = 11.5;

  /** A word up to this long, in ems, is never broken: its box grows instead. */
  static final double WIDEST = 17;

  /** A last line up to this long, in ems, looks forgotten. */
  private static final double LONELY = 1.2;

  /** The room of two particles, as in への. */
  private static final double PARTICLES = 2.1;

  /** What it costs to part a number from what it counts: 100人. */
  private static final double COUNTED = 12;

  /** What it costs to tear a verb that joins two: 取り組み, 問い合わせ. */
  private static final double JOINED = 7;

  private static final String STEMS = "いきぎしじちびみりえけげせぜねべめれ";

  /** Particles that a reader may pause after even where kana follow: 接客に／かける時間. */
  private static final String PARTICLES_BEFORE_KANA = "をにへでとは";

  /** Kana that belong to the particle before them: には, での, ても, でる. */
  private static final String AFTER_PARTICLES = "のはもをがにでとへやなさしすせそるてた";

  /** Units of several characters, which stay whole after a number. */
  private static final List<String> UNITS =
      List.of(
          "四半期", "年度", "年間", "年目", "か月", "カ月", "ヶ月", "週間", "日間", "日目", "時間", "分間", "人目", "回目", "番目",
          "店舗", "箇所", "種類", "世代", "億円", "万円", "千円", "万人", "千人", "百人");

  private static final String NUMERALS = "一二三四五六七八九十";

  private static final int MOST_LINES = 4;
  private static final double NEVER = 1e6;
  private static final double BY_FORCE = 60;
  private static final String CLOSING = "」』】〕］｝〉》）)]}’”";

  /** What belongs to the number after it. */
  private static final String BEFORE_NUMBERS = "第約全計各毎月年";

  private static final String JOINTS = "&’.,@+";

  private enum Kind {
    KANJI,
    HIRAGANA,
    KATAKANA,
    WORD,
    SPACE,
    OTHER
  }

  private LabelWrap() {}

  /**
   * The lines of a name, without white space at their ends; too long a name ends in an ellipsis.
   */
  static List<String> lines(String name) {
    String text = name.strip();
    double whole = ems(text);
    if (whole <= SHORT) {
      return List.of(text);
    }
    List<String> lines = several(text, whole);
    // A lonely character below is worse than a line a little long.
    return whole <= LONGEST && ems(lines.get(lines.size() - 1)) <= LONELY ? List.of(text) : lines;
  }

  private static List<String> several(String name, double width) {
    String text = name;
    double whole = width;
    double most = MOST_LINES * (LONGEST - 1);
    if (whole > most) {
      text = Typeface.REGULAR.cut(text, 1, most);
      whole = ems(text);
    }
    List<String> clusters = Clusters.of(text);
    int lines = (int) Math.ceil(whole / (whole > 18 ? 10.2 : 9.2));
    List<String> best = List.of(text);
    for (int k = Math.max(2, Math.min(MOST_LINES, lines)); k <= MOST_LINES; k++) {
      List<String> broken = broken(clusters, k, whole);
      best = widest(broken) < widest(best) ? broken : best;
      if (widest(best) <= longest(clusters)) {
        break;
      }
      // Words that must stay whole do not fit into so few lines: another line may do.
    }
    return best;
  }

  private static double widest(List<String> lines) {
    return lines.stream().mapToDouble(LabelWrap::ems).max().orElse(0);
  }

  private static double ems(String text) {
    return Typeface.REGULAR.width(text, 1);
  }

  /** The cheapest way to break into so many lines, by dynamic programming over all places. */
  private static List<String> broken(List<String> clusters, int lines, double whole) {
    int n = clusters.size();
    double[] upTo = new double[n + 1];
    double[] penalty = new double[n + 1];
    for (int i = 0; i < n; i++) {
      upTo[i + 1] = upTo[i] + ems(clusters.get(i));
      penalty[i] = i == 0 ? 0 : penalty(clusters, i);
    }
    keepWordsWhole(clusters, upTo, penalty);
    double longest = longest(clusters);
    double[][] cost = new double[lines + 1][n + 1];
    int[][] from = new int[lines + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.MAX_VALUE);
    }
    cost[0][0] = 0;
    for (int k = 1; k <= lines; k++) {
      for (int end = 1; end <= n; end++) {
        for (int start = 0; start < end; start++) {
          double c = cost[k - 1][start];
          if (c < Double.MAX_VALUE) {
            c += penalty[start] + unevenness(upTo[end] - upTo[start], whole / lines, longest);
            if (c < cost[k][end]) {
              cost[k][end] = c;
              from[k][end] = start;
            }
          }
        }
      }
    }
    return read(clusters, cost, from, lines);
  }

  /** Forbids every break inside a word or number that a wide box can hold. */
  private static void keepWordsWhole(List<String> clusters, double[] upTo, double[] penalty) {
    int n = clusters.size();
    for (int start = 0; start < n; start++) {
      int end = start;
      while (end < n && belongsToWord(clusters, start, end)) {
        end++;
      }
      if (end == start) {
        while (end < n && kind(clusters.get(end).codePointAt(0)) == Kind.KATAKANA) {
          end++;
        }
      }
      if (end - start > 1 && upTo[end] - upTo[start] <= WIDEST) {
        Arrays.fill(penalty, start + 1, end, NEVER);
      }
      start = Math.max(start, end - 1);
    }
  }

  /** True for letters and digits, and for a joint such as in “Q&A” or “3.5” between two of them. */
  private static boolean belongsToWord(List<String> clusters, int start, int i) {
    int c = clusters.get(i).codePointAt(0);
    if (kind(c) == Kind.WORD) {
      return true;
    }
    return i > start
        && i + 1 < clusters.size()
        && JOINTS.indexOf(c) >= 0
        && kind(clusters.get(i - 1).codePointAt(0)) == Kind.WORD
        && kind(clusters.get(i + 1).codePointAt(0)) == Kind.WORD;
  }

  /** How long a line may be: a long katakana word takes its particles with it. */
  private static double longest(List<String> clusters) {
    double longest = LONGEST;
    double run = 0;
    for (String c : clusters) {
      run = kind(c.codePointAt(0)) == Kind.KATAKANA ? run + ems(c) : 0;
      longest = run <= WIDEST ? Math.max(longest, Math.min(WIDEST, run + PARTICLES)) : longest;
    }
    return longest;
  }

  private static double unevenness(double ems, double ideal, double longest) {
    double off = ems - ideal;
    double tooLong = Math.max(0, ems - longest);
    return 0.3 * off * off + 200 * tooLong + (ems > WIDEST ? NEVER : 0);
  }

  private static List<String> read(List<String> clusters, double[][] cost, int[][] from, int most) {
    int n = clusters.size();
    int k = most;
    while (k > 1 && cost[k][n] >= NEVER && cost[k - 1][n] <= cost[k][n]) {
      // So many lines would take a forbidden break.
      k--;
    }
    List<String> lines = new ArrayList<>();
    for (int end = n; end > 0 && k > 0; k--) {
      int start = from[k][end];
      lines.add(0, String.join("", clusters.subList(start, end)).strip());
      end = start;
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** How bad it reads to break before a cluster; 0 is a good place. */
  private static double penalty(List<String> clusters, int i) {
    int a = clusters.get(i - 1).codePointAt(0);
    int b = clusters.get(i).codePointAt(0);
    Kind x = kind(a);
    Kind y = kind(b);
    if (Kinsoku.holds(a, b)) {
      return NEVER;
    }
    if (y == Kind.SPACE) {
      return 0.4;
    }
    if (x == Kind.SPACE || Kinsoku.mayNotBegin(a) && x == Kind.OTHER && y != Kind.WORD) {
      // Before a particle, as in 「早い」という, only if need be.
      return y == Kind.HIRAGANA && CLOSING.indexOf(a) >= 0 ? 4 : 0;
    }
    if (x == Kind.WORD && Character.isDigit(a) && y == Kind.KANJI || insideUnit(clusters, i)) {
      return COUNTED;
    }
    if (y == Kind.WORD && Character.isDigit(b) && BEFORE_NUMBERS.indexOf(a) >= 0) {
      return COUNTED;
    }
    if (x == Kind.KANJI && y == Kind.KANJI) {
      // Most words are of two characters: 周辺・地域 rather than 周辺地・域.
      return offset(clusters, i) % 2 == 0 ? 3 : 4.5;
    }
    if (i > 1 && x == Kind.HIRAGANA && y != Kind.OTHER && y != Kind.WORD) {
      double inside = besideKana(clusters.get(i - 2), a, b, y);
      if (inside > 0) {
        return inside;
      }
    }
    if (x == y) {
      return insideRun(x);
    }
    if (x == Kind.OTHER && y == Kind.WORD) {
      return a == '-' || a == '/' || a == '・' ? 1 : BY_FORCE;
    }
    if (y == Kind.OTHER && x == Kind.WORD) {
      return Kinsoku.mayNotEnd(b) ? 0 : BY_FORCE;
    }
    return between(x, y, a);
  }

  /** What it costs to break after a kana that may be a particle or join two verbs; 0 for others. */
  private static double besideKana(String before, int a, int b, Kind y) {
    Kind kind = kind(before.codePointAt(0));
    if (y == Kind.KANJI) {
      return kind == Kind.KANJI && STEMS.indexOf(a) >= 0 ? JOINED : 0;
    }
    if (y != Kind.HIRAGANA) {
      return 0;
    }
    boolean particle =
        kind != Kind.HIRAGANA
            && PARTICLES_BEFORE_KANA.indexOf(a) >= 0
            && AFTER_PARTICLES.indexOf(b) < 0;
    return particle || a == 'の' && !endsInNo(before) ? 3 : 0;
  }

  /** True inside of a number and its unit, such as 第2四半期, 2026年度 or 上半期. */
  private static boolean insideUnit(List<String> clusters, int i) {
    for (int back = 0; back < 3 && back < i; back++) {
      String rest =
          String.join("", clusters.subList(i - back, Math.min(clusters.size(), i - back + 4)));
      int before = i - back == 0 ? ' ' : clusters.get(i - back - 1).codePointAt(0);
      boolean number = Character.isDigit(before) || NUMERALS.indexOf(before) >= 0;
      int at = back;
      if (number && UNITS.stream().anyMatch(u -> rest.startsWith(u) && at < u.length())) {
        return true;
      }
    }
    String beside = clusters.get(i - 1);
    return "四上下".contains(beside)
        && i + 1 < clusters.size()
        && clusters.get(i).equals("半")
        && clusters.get(i + 1).equals("期");
  }

  /** How many characters of the same kind stand before a place. */
  private static int offset(List<String> clusters, int i) {
    int start = i;
    while (start > 0
        && kind(clusters.get(start - 1).codePointAt(0)) == kind(clusters.get(i).codePointAt(0))) {
      start--;
    }
    return i - start;
  }

  /** True before the の of words such as もの and その, which is no particle. */
  private static boolean endsInNo(String before) {
    return "もこそあどたのき".contains(before);
  }

  private static double insideRun(Kind kind) {
    return switch (kind) {
      case KATAKANA, WORD -> BY_FORCE;
      case HIRAGANA -> 9;
      case KANJI -> 3;
      case SPACE, OTHER -> 1;
    };
  }

  private static double between(Kind x, Kind y, int last) {
    if (x == Kind.HIRAGANA) {
      // After a particle is where a reader pauses.
      return "のをがはにでとへもや".indexOf(last) >= 0 ? 0 : 1.2;
    }
    if (y == Kind.HIRAGANA) {
      // A particle or an ending does not begin a line.
      return 9;
    }
    if (x == Kind.KANJI && y == Kind.KATAKANA) {
      // 会員アプリ is one word.
      return 4;
    }
    return y == Kind.KANJI && x == Kind.KATAKANA ? 1.6 : 1.2;
  }

  private static Kind kind(int c) {
    if (c == ' ' || c == 0x3000 || c == '\t') {
      return Kind.SPACE;
    }
    if (c >= 0x3041 && c <= 0x309f) {
      return Kind.HIRAGANA;
    }
    if (c >= 0x30a1 && c <= 0x30ff && c != 0x30fb || c >= 0xff66 && c <= 0xff9f) {
      return Kind.KATAKANA;
    }
    if (c >= 0x3400 && c <= 0x9fff
        || c >= 0xf900 && c <= 0xfaff
        || isIteration(c)
        || c >= 0x20000) {
      return Kind.KANJI;
    }
    boolean wide =
        c >= 0xff10 && c <= 0xff19 || c >= 0xff21 && c <= 0xff3a || c >= 0xff41 && c <= 0xff5a;
    boolean narrow = c < 0x2000 && (Character.isLetterOrDigit(c) || c == '\'' || c == '_');
    return wide || narrow ? Kind.WORD : Kind.OTHER;
  }

  private static boolean isIteration(int c) {
    return c >= 0x3005 && c <= 0x3007;
  }
}

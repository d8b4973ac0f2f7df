package trace.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.model.ProblemKind;

/** What can be seen in one line: each rule looks at the line alone and says how it is mended. */
final class LineRules {
  /** What was found: a place in the line, and the line as it should be. */
  record Found(ProblemKind kind, List<String> arguments, int start, int end, String mended) {}

  private static final String BULLETS = "・•‣◦●○";
  private static final String OTHER_DASHES = "－―—–−ー‐*+";

  private static final Pattern ANCHOR_OR_ALIAS = Pattern.compile("[&*][^\\s,\\[\\]{}:]+");

  /** With these a plain text may mean something to YAML. */
  private static final String SPECIAL = "#%@`,]}&*!|>?\"'[{";

  private static final Pattern END_OF_WORD = Pattern.compile("[\\s,\\]}:]");

  /** What looks like an anchor or an alias, with its sign: one counts only with the other. */
  private final Set<String> anchors = new LinkedHashSet<>();

  private final Keys keys;

  LineRules(String whole, Keys keys) {
    this.keys = keys;
    boolean both = whole.indexOf('&') >= 0 && whole.indexOf('*') >= 0;
    Matcher m = ANCHOR_OR_ALIAS.matcher(whole);
    while (both && m.find()) {
      anchors.add(m.group());
    }
  }

  /** The first thing wrong with a line that begins an entry, or null. */
  Found check(LineParts p, String section, boolean alignedComment) {
    if (isEveryday(p)) {
      return null;
    }
    Found found = space(p);
    found = found != null ? found : dash(p);
    found = found != null ? found : colon(p, section);
    found = found != null ? found : sign(p);
    found = found != null ? found : start(p, section);
    found = found != null ? found : colonInside(p, section);
    found = found != null ? found : FlowRules.check(p);
    found = found != null ? found : comment(p, section, alignedComment);
    return found != null ? found : tabInside(p);
  }

  /**
   * True for a line in which nothing can be wrong by itself: plain spaces, letters at the beginning
   * of key and value, and nothing that means something to YAML but the colon of its key.
   */
  private static boolean isEveryday(LineParts p) {
    boolean empty = p.value() >= p.end();
    boolean refused = empty ? !p.hasKey() : p.dashes() > 0 && p.hasKey();
    return p.plain()
        && !refused
        && !isLikeDash(p.line().charAt(p.content()))
        && (empty || PlainItems.isLetter(p.line().charAt(p.value())));
  }

  /** White space that is not a plain space, before the text or after a dash or colon. */
  static Found space(LineParts p) {
    if (p.plain()) {
      return null;
    }
    String line = p.line();
    Found found = space(p, 0, p.content());
    if (found == null && p.hasKey()) {
      found = space(p, p.colon() + 1, p.value());
    }
    if (found != null && found.kind() == ProblemKind.TAB) {
      String mended = line.replace("\t", found.start() < p.indent() ? "  " : " ");
      return new Found(found.kind(), List.of(), found.start(), found.end(), mended);
    }
    return found;
  }

  private static Found space(LineParts p, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = p.line().charAt(i);
      boolean tab = c == '\t';
      boolean wide = i < p.indent() && c != ' ' && Character.isSpaceChar(c);
      if (!tab && !wide) {
        continue;
      }
      int end = i + 1;
      while (end < to && p.line().charAt(end) == c) {
        end++;
      }
      if (tab) {
        return new Found(ProblemKind.TAB, List.of(), i, end, p.line());
      }
      String spaces = "  ".repeat(end - i);
      String mended = p.line().substring(0, i) + spaces + p.line().substring(end);
      return new Found(ProblemKind.WIDE_SPACE, List.of(), i, end, mended);
    }
    return null;
  }

  /** A dash without a space, or another character in the place of the dash. */
  static Found dash(LineParts p) {
    if (p.dashes() > 0 || p.indent() >= p.line().length()) {
      return null;
    }
    char c = p.line().charAt(p.indent());
    if (!isLikeDash(c)) {
      return null;
    }
    String rest = p.line().substring(p.indent());
    char next = rest.length() > 1 ? rest.charAt(1) : ' ';
    String before = p.line().substring(0, p.indent());
    String after = Names.trim(rest.substring(1));
    if (c == '-' && next != '-' && next != '>' && next != ' ') {
      return new Found(
          ProblemKind.DASH_WITHOUT_SPACE,
          List.of(),
          p.indent(),
          p.indent() + 1,
          before + "- " + after);
    }
    boolean space = LineParts.isSpace(next) && !after.isEmpty();
    if (BULLETS.indexOf(c) >= 0 || OTHER_DASHES.indexOf(c) >= 0 && space) {
      return new Found(
          ProblemKind.NOT_A_DASH,
          List.of(String.valueOf(c)),
          p.indent(),
          p.indent() + 1,
          before + "- " + after);
    }
    return null;
  }

  private static boolean isLikeDash(char c) {
    return c == '-' || BULLETS.indexOf(c) >= 0 || OTHER_DASHES.indexOf(c) >= 0;
  }

  /** A full-width colon, or no plain space after a colon. */
  private Found colon(LineParts p, String section) {
    String line = p.line();
    int end = p.hasKey() ? p.colon() : p.end();
    for (int i = p.content() + 1; i < end; i++) {
      char c = line.charAt(i);
      if (c != ':' && c != '：') {
        continue;
      }
      String key = Names.trim(line.substring(p.content(), i));
      String rest = line.substring(i + 1, p.end());
      if (isQuoted(key) || !isMeant(key, c, rest, p, section)) {
        return null;
      }
      String mended = line.substring(0, i) + ": " + Names.trim(line.substring(i + 1));
      boolean wideSpace = c == ':' && !rest.isEmpty() && LineParts.isSpace(rest.charAt(0));
      ProblemKind kind =
          c == '：'
              ? ProblemKind.WIDE_COLON
              : wideSpace ? ProblemKind.WIDE_SPACE : ProblemKind.COLON_WITHOUT_SPACE;
      int at = wideSpace ? i + 1 : i;
      return new Found(kind, List.of(key), at, at + 1, mended.stripTrailing());
    }
    return null;
  }

  private static boolean isQuoted(String key) {
    return key.startsWith("\"")
        || key.startsWith("'")
        || key.startsWith("[")
        || key.startsWith("{");
  }

  /** True if the colon was probably meant as the end of a key. */
  private boolean isMeant(String key, char colon, String rest, LineParts p, String section) {
    if (colon == ':' && !rest.isEmpty() && LineParts.isSpace(rest.charAt(0))) {
      return true;
    }
    boolean known = keys.isKey(key) || section.equals("elements") && isSide(key);
    boolean closes = rest.isEmpty() && p.end() == p.line().length();
    if (known && !rest.startsWith("//")) {
      return !p.hasKey() || colon == '：' || closes;
    }
    boolean arrow = section.equals("relationships") && ArrowNotation.hasArrow(key);
    boolean after = arrow && (key.endsWith(")") || key.endsWith("）"));
    return p.dashes() > 0 && !p.hasKey() && (after || colon == '：' && isNamed(rest, section));
  }

  private static boolean isNamed(String rest, String section) {
    boolean names = section.equals("elements") || section.equals("relationships");
    return names && (rest.isEmpty() || LineParts.isSpace(rest.charAt(0)));
  }

  static boolean isSide(String key) {
    return trace.model.Side.BUILT_IN.stream().anyMatch(s -> s.isCalled(key));
  }

  /** {@code sign: -} and {@code sign: ?}. */
  private static Found sign(LineParts p) {
    String text = p.text();
    if (p.hasKey() && (text.equals("-") || text.equals("?"))) {
      return found(ProblemKind.SIGN_WITHOUT_QUOTES, List.of(text), p, p.value(), p.end());
    }
    return null;
  }

  /** A name or text that begins with a character that means something to YAML. */
  private Found start(LineParts p, String section) {
    boolean name = p.dashes() > 0 || p.hasKey();
    if (name && p.content() < p.line().length() && isSpecial(p, p.content())) {
      int end = p.hasKey() ? p.colon() : Math.max(p.content(), p.end());
      if (p.line().charAt(p.content()) == '#') {
        boolean list = section.equals("elements") || section.equals("relationships");
        end = p.line().stripTrailing().length();
        if (!list || p.dashes() == 0 || !isHash(p.line(), p.content())) {
          return null;
        }
      }
      String first = first(p.line(), p.content());
      return found(ProblemKind.NAME_START, List.of(first), p, p.content(), end);
    }
    if (!p.hasKey()) {
      return null;
    }
    boolean anchor = p.text().startsWith("&") && !keys.isFree(p.key());
    if (p.value() < p.end() && !anchor && isSpecial(p, p.value())) {
      String first = first(p.line(), p.value());
      return found(ProblemKind.NAME_START, List.of(first), p, p.value(), p.end());
    }
    boolean swallowed = p.value() == p.end() && p.comment() > p.colon();
    if (swallowed && keys.isFree(p.key()) && isHash(p.line(), p.comment())) {
      int end = p.line().stripTrailing().length();
      return found(ProblemKind.NAME_START, List.of("#"), p, p.comment(), end);
    }
    return null;
  }

  private static String first(String line, int at) {
    return line.substring(at, at + 1);
  }

  private static boolean isHash(String line, int at) {
    return at + 1 < line.length()
        && line.charAt(at) == '#'
        && !LineParts.isSpace(line.charAt(at + 1))
        && "#!-=".indexOf(line.charAt(at + 1)) < 0;
  }

  private boolean isSpecial(LineParts p, int at) {
    String line = p.line();
    if (SPECIAL.indexOf(line.charAt(at)) < 0) {
      return false;
    }
    String rest =
        line.substring(at, Math.max(at, Math.max(p.end(), p.colon() < at ? at : p.colon())));
    if (line.charAt(at) == '#') {
      return true;
    }
    if (rest.isEmpty()) {
      return false;
    }
    char first = rest.charAt(0);
    String word = first == '&' || first == '*' ? END_OF_WORD.split(rest, 2)[0] : rest;
    String name = word.substring(Math.min(1, word.length()));
    return switch (first) {
      case '%', '@', '`', ',', ']', '}' -> true;
      case '&' -> name.isEmpty() || !anchors.contains("*" + name);
      case '*' -> name.isEmpty() || !anchors.contains("&" + name) || !rest.equals(word);
      case '!' -> !rest.startsWith("!!");
      case '|', '>' -> !rest.matches("[|>][0-9+-]{0,2}");
      case '?' -> rest.length() == 1 || LineParts.isSpace(rest.charAt(1));
      case '"', '\'', '[', '{' -> !isClosed(line, at, p);
      default -> false;
    };
  }

  /** True if quotes or brackets end where the text ends; what is still open is judged elsewhere. */
  private static boolean isClosed(String line, int at, LineParts p) {
    int closed = LineParts.closing(line, at);
    if (closed < 0) {
      return true;
    }
    int end = at < p.value() && p.hasKey() ? p.colon() : p.end();
    return closed >= end || Names.trim(line.substring(closed, end)).isEmpty();
  }

  /** A colon and a space inside a name or text. */
  private Found colonInside(LineParts p, String section) {
    if (!p.hasKey() || p.value() >= p.end() || "\"'[{|>".indexOf(p.line().charAt(p.value())) >= 0) {
      return null;
    }
    String line = p.line();
    int second = LineParts.colon(line.substring(0, p.end()), p.value());
    boolean arrow =
        section.equals("relationships") && p.dashes() > 0 && !isQuoted(line.substring(p.content()));
    boolean late = arrow && !ArrowNotation.hasArrow(line.substring(p.content(), p.colon()));
    if (late && ArrowNotation.hasArrow(p.text()) && !keys.isKey(p.key())) {
      int end =
          second > 0 && ArrowNotation.hasArrow(line.substring(p.value(), second))
              ? second
              : p.end();
      return at(found(ProblemKind.COLON_IN_TEXT, List.of(), p, p.content(), end), p.colon());
    }
    if (second < 0) {
      return null;
    }
    if (second == p.end() - 1 && p.dashes() > 0 && !keys.isKey(p.key())) {
      return at(found(ProblemKind.COLON_IN_TEXT, List.of(), p, p.content(), second), p.colon());
    }
    return at(found(ProblemKind.COLON_IN_TEXT, List.of(), p, p.value(), p.end()), second);
  }

  /** A comment that was probably meant as part of a name or text. */
  private Found comment(LineParts p, String section, boolean aligned) {
    int at = p.comment();
    String line = p.line();
    boolean close = at > p.value() && at - 1 == p.end() && line.charAt(at - 1) == ' ';
    if (aligned || !close || !isHash(line, at) || p.value() >= p.end()) {
      return null;
    }
    boolean named = p.dashes() > 0 && !p.hasKey();
    boolean free = p.hasKey() && !keys.isNotFree(p.key());
    if (!named && !free || "\"'[{|>&*!".indexOf(line.charAt(p.value())) >= 0) {
      return null;
    }
    // An arrow with its sign is complete: what follows is a remark.
    if (section.equals("relationships") && named && p.text().matches("(?s).*[)）]")) {
      return null;
    }
    int remark = line.indexOf("  # ", at);
    int end = line.substring(0, remark < 0 ? line.length() : remark).stripTrailing().length();
    String lost = line.substring(at, end);
    return at(found(ProblemKind.COMMENT_IN_TEXT, List.of(lost), p, p.value(), end), at, end);
  }

  private static Found tabInside(LineParts p) {
    int tab = p.line().indexOf('\t', p.content());
    boolean plain = p.value() < p.end() && "\"'|>".indexOf(p.line().charAt(p.value())) < 0;
    if (tab < 0 || tab >= p.end() || !plain) {
      return null;
    }
    String mended = p.line().replace('\t', ' ');
    return new Found(ProblemKind.TAB, List.of(), tab, tab + 1, mended);
  }

  /** What is mended by putting quotes around a part of the line. */
  static Found found(ProblemKind kind, List<String> arguments, LineParts p, int start, int end) {
    String line = p.line();
    int to = end;
    while (to > start && LineParts.isSpace(line.charAt(to - 1))) {
      to--;
    }
    String mended =
        line.substring(0, start) + LineParts.quoted(line.substring(start, to)) + line.substring(to);
    boolean one = kind == ProblemKind.NAME_START;
    return new Found(kind, arguments, start, one ? start + 1 : to, mended);
  }

  private static Found at(Found found, int start) {
    return at(found, start, start + 1);
  }

  private static Found at(Found found, int start, int end) {
    return new Found(found.kind(), found.arguments(), start, end, found.mended());
  }
}

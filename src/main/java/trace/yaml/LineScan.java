package trace.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * Looks at a trace line by line, as a person does, for what YAML refuses or swallows in silence.
 * Texts in quotes and block texts are left alone. One problem for each line, the first from the
 * left; its mend holds what else the line needs.
 */
final class LineScan {
  private static final List<String> NAMES =
      List.of("elements", "relationships", "loops", "voices", "lenses", "expect");
  private static final int MENDS_OF_A_LINE = 4;

  /** How much text, in UTF-16 units, is looked through for the ends of open quotes and brackets. */
  private static final int SEARCHED = 4_000_000;

  private static final int SEARCHED_AT_ONCE = 20_000;

  private final Lines lines;
  private final LineRules rules;

  /** By line: a line may be mended once more when the next one is seen. */
  private final SortedMap<Integer, Mend> mends = new TreeMap<>();

  private String section = "";
  private LineParts last;
  private int lastLine;
  private int searched;
  private final Deque<OpenList> open = new ArrayDeque<>();

  /** A list that has begun: the column of the key it belongs to, and of its dashes. */
  private record OpenList(int key, int dashes) {}

  private final Keys keys;

  private LineScan(Lines lines, Keys keys) {
    this.lines = lines;
    this.keys = keys;
    this.rules = new LineRules(lines.text(), keys);
  }

  static List<Mend> scan(Lines lines, Keys keys) {
    LineScan scan = new LineScan(lines, keys);
    int line = 0;
    while (line < lines.count() && scan.mends.size() < Findings.MOST) {
      line = scan.next(line);
    }
    return new ArrayList<>(scan.mends.values());
  }

  /** Looks at a line; the next line to look at. */
  private int next(int line) {
    if (lines.isEmpty(line)) {
      return line + 1;
    }
    LineParts p = LineParts.of(lines.line(line));
    if (p.line().startsWith("---") || p.line().startsWith("...") || p.line().startsWith("%YAML")) {
      last = null;
      return line + 1;
    }
    if (continues(p)) {
      folded(line, p);
      return line + 1;
    }
    if (p.indent() == 0 && p.dashes() == 0 && p.hasKey()) {
      section = p.key();
    }
    if (withoutColon(p)) {
      return line;
    }
    LineRules.Found found = withoutDash(p);
    found = found != null ? found : indented(p);
    found = found != null ? found : heading(p);
    found = found != null ? found : rules.check(p, section, aligned(line, p));
    found = found != null && isTabbed(found, p) ? untabbed(found, p) : found;
    lastLine = line;
    if (found == null) {
      last = p;
      int column = PlainItems.dash(lines, line);
      boolean settled = !open.isEmpty() && !isAfter(p, open.peek());
      boolean alike = column >= 0 && settled && open.peek().dashes() == column;
      return alike ? afterAlike(line, column) : afterOpen(line, p);
    }
    String mended = mended(found.mended(), line);
    add(line, found, mended);
    last = mended == null ? p : LineParts.of(mended);
    if (last.indent() == 0 && last.dashes() == 0 && last.hasKey()) {
      section = last.key();
    }
    return afterOpen(line, last);
  }

  /**
   * The line after the plain items that stand under one another from here on: if nothing is wrong
   * with the first, nothing is wrong with the others.
   */
  private int afterAlike(int line, int column) {
    int next = line + 1;
    while (next < lines.count() && PlainItems.dash(lines, next) == column) {
      next++;
    }
    if (next > line + 1) {
      lastLine = next - 1;
      last = LineParts.of(lines.line(lastLine));
    }
    return next;
  }

  private static boolean isTabbed(LineRules.Found found, LineParts p) {
    return found.kind() == ProblemKind.TAB && found.start() < p.indent();
  }

  /** A line that begins with tabs is meant to stand where its neighbours stand. */
  private LineRules.Found untabbed(LineRules.Found found, LineParts p) {
    boolean opens = last != null && last.hasKey() && last.value() >= last.end();
    int indent = -1;
    if (opens) {
      indent = last.content() + 2;
    } else if (p.dashes() > 0 && !open.isEmpty()) {
      indent = open.peek().dashes();
    } else if (p.dashes() == 0 && last != null && last.dashes() == 0) {
      indent = last.indent();
    }
    if (indent < 0) {
      return found;
    }
    String mended = " ".repeat(indent) + p.line().substring(p.indent());
    return new LineRules.Found(found.kind(), found.arguments(), found.start(), found.end(), mended);
  }

  /** A side, or a part of the file, without the colon after it. */
  private LineRules.Found heading(LineParts p) {
    if (p.hasKey() || p.dashes() > 0 || LineRules.space(p) != null) {
      return null;
    }
    boolean side = section.equals("elements") && p.indent() > 0 && LineRules.isSide(p.text());
    boolean part = p.indent() == 0 && NAMES.contains(p.text());
    String mended = p.line().substring(0, p.end()) + ":" + p.line().substring(p.end());
    return side || part ? whole(ProblemKind.COLON_AFTER_NAME, p, mended) : null;
  }

  private String mended(String first, int line) {
    if (first == null) {
      return null;
    }
    String mended = first;
    for (int i = 1; i < MENDS_OF_A_LINE; i++) {
      LineParts p = LineParts.of(mended);
      LineRules.Found more = rules.check(p, section, aligned(line, p));
      if (more == null || more.mended() == null || more.mended().equals(mended)) {
        return mended;
      }
      mended = more.mended();
    }
    return mended;
  }

  /** True if the line carries on the text of the line before it. */
  private boolean continues(LineParts p) {
    if (last == null || p.dashes() > 0 || p.hasKey() || last.value() >= last.end()) {
      return false;
    }
    int base = last.hasKey() ? last.content() : last.indent();
    boolean plain = "\"'[{|>".indexOf(last.line().charAt(last.value())) < 0;
    return plain && p.indent() > base && (last.dashes() > 0 || last.hasKey());
  }

  /** Speaks up where the line was hardly meant to carry on the one before it. */
  private void folded(int line, LineParts p) {
    LineRules.Found found = LineRules.space(p);
    found = found != null ? found : LineRules.dash(p);
    if (found != null) {
      add(line, found, found.mended());
      return;
    }
    boolean name = last.dashes() > 0 && !last.hasKey() && NAMES.contains(section);
    if (name) {
      String mended = " ".repeat(last.indent()) + "- " + p.line().substring(p.indent());
      add(line, whole(ProblemKind.FOLDED_LINE, p, mended), mended);
    } else if (last.hasKey() && keys.isOneLine(last.key())) {
      add(line, whole(ProblemKind.FOLDED_LINE, p, null), null);
    }
  }

  /** A name among list items that has no dash. */
  private LineRules.Found withoutDash(LineParts p) {
    boolean lists = section.equals("elements") || section.equals("relationships");
    if (!lists || last == null || p.dashes() > 0 || p.hasKey() || p.indent() == 0) {
      return null;
    }
    if (LineRules.space(p) != null || LineRules.dash(p) != null) {
      return null;
    }
    boolean sibling = last.dashes() > 0 && last.indent() == p.indent();
    boolean first =
        last.dashes() == 0
            && last.hasKey()
            && last.value() >= last.end()
            && last.indent() < p.indent()
            && (last.key().equals("relationships") || !keys.isKey(last.key()));
    if (!sibling && !first) {
      return null;
    }
    String mended = p.line().substring(0, p.indent()) + "- " + p.line().substring(p.indent());
    LineParts meant = LineParts.of(mended);
    return meant.hasKey() ? null : whole(ProblemKind.DASH_MISSING, p, mended);
  }

  /** True if details follow a name that has no colon; the name's line is mended. */
  private boolean withoutColon(LineParts p) {
    if (last == null || p.dashes() > 0 || last.dashes() == 0 || last.hasKey()) {
      return false;
    }
    if (p.indent() <= last.indent() || !isPlain(last) || !keys.isKey(p.key())) {
      return false;
    }
    String line = last.line();
    String mended = line.substring(0, last.end()) + ":" + line.substring(last.end());
    LineParts named = LineParts.of(mended);
    if (!named.hasKey()) {
      return false;
    }
    int at = last.end();
    LineRules.Found found =
        new LineRules.Found(ProblemKind.COLON_AFTER_NAME, List.of(), at - 1, at, mended);
    Mend told = mends.get(lastLine);
    if (told != null) {
      mends.put(lastLine, new Mend(lastLine, told.problem(), mended));
    } else {
      add(lastLine, found, mended);
    }
    last = named;
    return true;
  }

  private static boolean isPlain(LineParts p) {
    return p.value() < p.end() && "\"'[{|>&*!".indexOf(p.line().charAt(p.value())) < 0;
  }

  /** A dash or a key that does not stand under its neighbours. */
  private LineRules.Found indented(LineParts p) {
    if (last == null || LineRules.space(p) != null) {
      return null;
    }
    boolean inText = isPlain(last) && last.hasKey() && p.indent() > last.content();
    if (p.dashes() == 0) {
      boolean key = inText && keys.isKey(p.key());
      return key ? badIndent(p, last.content()) : null;
    }
    while (!open.isEmpty() && isAfter(p, open.peek())) {
      open.pop();
    }
    boolean begins = last.hasKey() && !isPlain(last) && last.content() <= p.indent();
    if (begins || open.isEmpty()) {
      open.push(new OpenList(last.hasKey() ? last.content() : -1, p.indent()));
      return null;
    }
    if (p.dashes() > 1 || p.indent() == open.peek().dashes()) {
      return null;
    }
    boolean folds = isPlain(last) && p.indent() > last.indent();
    LineRules.Found found = badIndent(p, open.peek().dashes());
    return folds
        ? new LineRules.Found(
            ProblemKind.FOLDED_LINE, List.of(), p.indent(), p.end(), inText ? null : found.mended())
        : found;
  }

  private static boolean isAfter(LineParts p, OpenList list) {
    return p.indent() < list.key() || p.indent() == list.key() && p.indent() != list.dashes();
  }

  private static LineRules.Found badIndent(LineParts p, int indent) {
    String mended = " ".repeat(indent) + p.line().substring(p.indent());
    return new LineRules.Found(
        ProblemKind.BAD_INDENT, List.of(), p.indent(), p.indent() + 1, mended);
  }

  private static LineRules.Found whole(ProblemKind kind, LineParts p, String mended) {
    return new LineRules.Found(kind, List.of(), p.indent(), p.end(), mended);
  }

  /** The line after what this line opens: a block text, or quotes or brackets over many lines. */
  private int afterOpen(int line, LineParts p) {
    if (p.value() >= p.end()) {
      return line + 1;
    }
    char first = p.line().charAt(p.value());
    int base = p.hasKey() ? p.content() : p.indent();
    if (first == '|' || first == '>') {
      int next = line + 1;
      while (next < lines.count() && isInside(next, base)) {
        next++;
      }
      return next;
    }
    if ("\"'[{".indexOf(first) < 0 || LineParts.closing(p.line(), p.value()) >= 0) {
      return line + 1;
    }
    int end = endOfOpen(line, p, base);
    if (end > line) {
      return end;
    }
    boolean quote = first == '"' || first == '\'';
    ProblemKind kind = quote ? ProblemKind.QUOTE_NOT_CLOSED : ProblemKind.BRACKET_NOT_CLOSED;
    LineRules.Found found = LineRules.found(kind, List.of(), p, p.value(), p.end());
    boolean text = quote || !p.hasKey() || keys.isFree(p.key());
    String mended = text ? found.mended() : closed(p);
    add(line, new LineRules.Found(kind, List.of(), found.start(), found.start() + 1, mended));
    return line + 1;
  }

  /** The line with the brackets closed that it leaves open, or null if they do not match. */
  private static String closed(LineParts p) {
    StringBuilder missing = new StringBuilder();
    for (char c : p.text().toCharArray()) {
      if (c == '[' || c == '{') {
        missing.insert(0, c == '[' ? ']' : '}');
      } else if ((c == ']' || c == '}')) {
        if (missing.isEmpty() || missing.charAt(0) != c) {
          return null;
        }
        missing.deleteCharAt(0);
      }
    }
    return p.line().substring(0, p.end()) + missing + p.line().substring(p.end());
  }

  private void add(int line, LineRules.Found found) {
    if (!mends.containsKey(line)) {
      add(line, found, found.mended());
      last = found.mended() == null ? last : LineParts.of(found.mended());
    }
  }

  private boolean isInside(int line, int base) {
    String text = lines.line(line);
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    return indent == text.length() || indent > base;
  }

  /** The line after quotes or brackets that close on a later line; 0 if they were not meant. */
  private int endOfOpen(int line, LineParts p, int base) {
    StringBuilder text = new StringBuilder(p.line().substring(p.value()));
    for (int next = line + 1; next < lines.count(); next++) {
      LineParts q = LineParts.of(lines.line(next));
      boolean entry = q.dashes() > 0 || q.hasKey() && q.colon() > q.content();
      if (!q.isBlank() && q.indent() <= base && entry) {
        return 0;
      }
      text.append('\n').append(q.line());
      searched += text.length();
      if (text.length() > SEARCHED_AT_ONCE || searched > SEARCHED) {
        return 0;
      }
      if (LineParts.closing(text.toString(), 0) >= 0) {
        return next + 1;
      }
    }
    return 0;
  }

  /** True if a comment stands under or over another one: then it is surely a comment. */
  private boolean aligned(int line, LineParts p) {
    return p.comment() > 0
        && (commentAt(line - 1, p.comment()) || commentAt(line + 1, p.comment()));
  }

  /** True if a comment stands there, well away from the text before it. */
  private boolean commentAt(int line, int column) {
    if (line < 0 || line >= lines.count()) {
      return false;
    }
    LineParts p = LineParts.of(lines.line(line));
    return p.comment() == column && p.end() < column - 1;
  }

  private void add(int line, LineRules.Found found, String mended) {
    int start = lines.start(line);
    String suggestion = null;
    if (mended != null) {
      int indent = LineParts.of(lines.line(line)).indent();
      boolean indents = found.start() < indent || indent != LineParts.of(mended).indent();
      suggestion = indents ? mended.stripTrailing() : mended.strip();
    }
    Problem problem =
        new Problem(
            found.kind(),
            found.arguments(),
            "",
            Optional.of(lines.position(start + found.start(), start + found.end())),
            Optional.ofNullable(suggestion));
    mends.putIfAbsent(line, new Mend(line, problem, mended));
  }
}

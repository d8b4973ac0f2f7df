package trace.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.kit.Pieces;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * Looks through a template before it is used, so that a slip is reported with its place and the
 * names there are, and all slips together. Of partial templates there are only the {@link Pieces}
 * that come with the program; other delimiters and unescaped tags do not exist here: a kit of
 * somebody else can read nothing and run nothing.
 */
final class TemplateCheck {
  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}");

  /** Sections stand in one another no deeper. */
  private static final int DEEPEST = 24;

  /** After so many slips the rest is not looked at: a file of nothing else would take for ever. */
  private static final int MOST = 100;

  private record Open(String name, TemplateScope scope, int at) {}

  private final String text;
  private final Kit kit;
  private final List<String> pieces;
  private final Map<String, String> own;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> put = new LinkedHashSet<>();
  private boolean tooDeep;
  private boolean isPiece;

  private TemplateCheck(
      String text, Class<? extends Record> contract, Kit kit, Map<String, String> own) {
    this.text = text;
    this.kit = kit;
    this.pieces = pieces(contract);
    this.own = own;
    open.push(new Open("", TemplateScope.of(contract, kit), 0));
  }

  private static List<String> pieces(Class<? extends Record> contract) {
    if (contract == HandoutContents.class) {
      return Pieces.OF_SESSIONS;
    }
    if (contract == PromptContents.class) {
      return Pieces.PROMPT;
    }
    return contract == ArticleContents.class ? Pieces.ARTICLE : Pieces.NAMES;
  }

  /** Everything that is wrong with a template, in the order of its text. */
  static List<Problem> problems(String text, Class<? extends Record> contract, Kit kit) {
    return problems(text, contract, kit, new LinkedHashMap<>());
  }

  /**
   * The same for a template into which pieces of the kit's own go.
   *
   * @param own their texts by name
   */
  static List<Problem> problems(
      String text, Class<? extends Record> contract, Kit kit, Map<String, String> own) {
    TemplateCheck check = new TemplateCheck(text, contract, kit, own);
    check.look();
    if (contract != HandoutContents.class && contract != PromptContents.class) {
      check.leftOut();
    }
    check.problems.sort(Problem.BY_POSITION);
    return check.problems;
  }

  /** Everything that is wrong with a piece of a kit's own, into which no other piece goes. */
  static List<Problem> inPiece(String text, Class<? extends Record> contract, Kit kit) {
    TemplateCheck check = new TemplateCheck(text, contract, kit, new LinkedHashMap<>());
    check.isPiece = true;
    check.look();
    check.problems.sort(Problem.BY_POSITION);
    return check.problems;
  }

  private void look() {
    tags();
    while (open.size() > 1 && !tooDeep) {
      Open left = open.pop();
      report(ProblemKind.TEMPLATE_SECTION_NOT_CLOSED, left.at, left.name);
    }
    marks();
  }

  private void tags() {
    int at = 0;
    while ((at = text.indexOf("{{", at)) >= 0 && !tooDeep && problems.size() < MOST) {
      int end = text.indexOf("}}", at + 2);
      int next = text.indexOf("{{", at + 2);
      if (end < 0 || next >= 0 && next < end) {
        report(ProblemKind.TEMPLATE_TAG_NOT_CLOSED, at);
        at += 2;
        continue;
      }
      tag(at, text.substring(at + 2, end));
      at = end + 2;
    }
  }

  private void tag(int at, String inside) {
    String body = Names.trim(inside);
    char sort = body.isEmpty() ? ' ' : body.charAt(0);
    String name = Names.trim(body.isEmpty() ? body : body.substring(1));
    switch (sort) {
      case '!' -> {}
      case '#', '^' -> section(at, sort, name);
      case '/' -> close(at, name);
      case '>' -> piece(at, name);
      case '-' -> report(ProblemKind.TEMPLATE_NOT_A_TEXT, at, body);
      default -> {
        if (Character.isLetter(sort) || sort == '_' || sort == '.') {
          text(at, body);
        } else {
          report(ProblemKind.TEMPLATE_TAG_UNKNOWN, at, String.valueOf(sort));
        }
      }
    }
  }

  private void text(int at, String name) {
    if (isItem(name)) {
      return;
    }
    TemplateScope.Name found = resolve(at, name);
    if (found != null && found.kind() != TemplateScope.Kind.TEXT) {
      report(ProblemKind.TEMPLATE_NOT_A_TEXT, at, name);
    }
  }

  /** A piece is looked through on its own, by a test: here only its name can be wrong. */
  private void piece(int at, String name) {
    if (isPiece) {
      report(ProblemKind.TEMPLATE_PIECE_IN_PIECE, at, name);
      return;
    }
    if (!pieces.contains(name)) {
      problems.add(
          new Problem(
              ProblemKind.TEMPLATE_PIECE_UNKNOWN,
              List.of(name, String.join(", ", pieces)),
              "",
              Optional.of(position(at)),
              Nearest.of(name, pieces)));
      return;
    }
    if (put.add(name)) {
      Matcher tag =
          TAG.matcher(own.getOrDefault(name, Pieces.text(name, Language.JA).orElseThrow()));
      while (tag.find()) {
        used.add(Names.trim(tag.group().replaceAll("[{}#^/]", "")));
      }
    }
    if (open.size() > 1) {
      // In there, a name of the kit could mean something else to the piece.
      report(ProblemKind.TEMPLATE_PIECE_INSIDE, at, name, open.peek().name);
    }
  }

  private void section(int at, char sort, String name) {
    TemplateScope scope = open.peek().scope;
    boolean place = name.equals("-first") || name.equals("-last") || isItem(name);
    if (!place) {
      TemplateScope.Name found = resolve(at, name);
      if (found != null && sort == '#' && found.kind() == TemplateScope.Kind.INNER) {
        scope = found.inner();
      }
    }
    open.push(new Open(name, scope, at));
    if (open.size() > DEEPEST + 1) {
      tooDeep = true;
      report(ProblemKind.TEMPLATE_TOO_DEEP, at, String.valueOf(DEEPEST));
    }
  }

  private void close(int at, String name) {
    if (open.size() > 1 && open.peek().name.equals(name)) {
      open.pop();
      return;
    }
    report(ProblemKind.TEMPLATE_CLOSING_TAG, at, name);
    if (open.stream().anyMatch(o -> o.name.equals(name))) {
      while (!open.peek().name.equals(name)) {
        open.pop();
      }
      open.pop();
    }
  }

  private static boolean isItem(String name) {
    return name.equals(".") || name.equals("this");
  }

  /** Looks from the inside out; behind a dot, only inside what stands before it. */
  private TemplateScope.Name resolve(int at, String name) {
    String[] parts = name.split("\\.", -1);
    TemplateScope.Name found = null;
    TemplateScope around = null;
    for (Open o : open) {
      found = found == null ? o.scope.get(parts[0]) : found;
    }
    String word = parts[0];
    for (int i = 1; i < parts.length && found != null; i++) {
      around = found.inner();
      found = around.get(parts[i]);
      word = parts[i];
    }
    if (found == null) {
      List<String> names = around == null ? known() : around.names();
      problems.add(
          new Problem(
              ProblemKind.TEMPLATE_NAME_UNKNOWN,
              List.of(name, String.join(", ", names)),
              "",
              Optional.of(position(at)),
              Nearest.of(word, names)));
    }
    used.add(name);
    return found;
  }

  /** All names that can be used where the section opened last stands. */
  private List<String> known() {
    Set<String> known = new LinkedHashSet<>();
    open.forEach(o -> known.addAll(o.scope.names()));
    return List.copyOf(known);
  }

  /** Marks that would do more than Markdown can; the document shows them as they are written. */
  private void marks() {
    // A name stands for a text, and what is between tags for itself.
    String plain = TAG.matcher(text).replaceAll(m -> "x".repeat(m.group().length()));
    for (int at = 0; at < plain.length() && problems.size() < MOST; at++) {
      char c = plain.charAt(at);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        report(ProblemKind.CONTROL_CHARACTER, at, String.format(Locale.ROOT, "U+%04X", (int) c));
      } else if (Harmless.isEscapedAt(plain, at)) {
        report(c == '<' ? ProblemKind.TEMPLATE_HTML : ProblemKind.TEMPLATE_ADDRESS, at);
      }
    }
  }

  /** The keys of the kit's own sections that the template shows. */
  static List<String> shown(String text, Class<? extends Record> contract, Kit kit) {
    TemplateCheck check = new TemplateCheck(text, contract, kit, new LinkedHashMap<>());
    check.tags();
    return check.sections().filter(k -> check.used.contains("sections") || check.names(k)).toList();
  }

  /**
   * The keys of the kit's own sections that the template, or a piece in it, calls by name, or shows
   * in a picture.
   *
   * @param own the texts of the kit's own pieces by name
   * @param drawn the keys of the pictures in which there is something to see
   */
  static List<String> named(
      String text,
      Class<? extends Record> contract,
      Kit kit,
      Map<String, String> own,
      Collection<String> drawn) {
    TemplateCheck check = new TemplateCheck(text, contract, kit, own);
    check.tags();
    List<String> pictured =
        kit.charts().stream()
            .filter(c -> drawn.contains(c.key()) && check.used.contains("chart." + c.key()))
            .map(Kit.Chart::section)
            .toList();
    return check.sections().filter(k -> check.names(k) || pictured.contains(k)).toList();
  }

  private Stream<String> sections() {
    return kit.sections().stream().filter(s -> !s.builtIn()).map(Kit.Section::key);
  }

  private boolean names(String section) {
    return used.contains("section." + section);
  }

  /** With several documents, what one leaves out another may show. */
  private void leftOut() {
    if (kit.documents().size() > 1) {
      return;
    }
    for (Kit.Section section : kit.sections()) {
      boolean shown =
          section.builtIn()
              || used.contains("sections")
              || used.contains("more")
              || names(section.key());
      if (!shown) {
        List<String> key = List.of(section.key());
        problems.add(
            new Problem(
                ProblemKind.TEMPLATE_LEAVES_OUT, key, "", Optional.empty(), Optional.empty()));
      }
    }
  }

  private void report(ProblemKind kind, int at, String... arguments) {
    problems.add(
        new Problem(kind, List.of(arguments), "", Optional.of(position(at)), Optional.empty()));
  }

  private Position position(int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
    int close = text.indexOf("}}", at);
    int stop = close < 0 || close > end ? end : close + 2;
    return new Position(
        line, text.codePointCount(start, at) + 1, Math.max(1, text.codePointCount(at, stop)));
  }
}

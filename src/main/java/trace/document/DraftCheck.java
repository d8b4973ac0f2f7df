package trace.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Polarity;
import trace.model.ProblemKind;
import trace.words.Texts;

/**
 * Looks for arrows and names of elements that stand written out in a draft and are not (any more)
 * in the trace. The text itself is the writer's and stays.
 */
final class DraftCheck {
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:>\\s?)*(?:(?:[-*+]|\\d+[.)]|#{1,6})\\s+)?");
  private static final Pattern SIGN =
      Pattern.compile("\\s*[（(]\\s*([＋+－−\\-？?])(?:[、,，][^（）()]*)?[）)]\\s*$");
  private static final Pattern SIGNED =
      Pattern.compile("^[\\s」”]*[（(]\\s*([＋+－−\\-？?])(?:[、,，][^（）()]*)?[）)]");
  private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*\\}\\}");

  private final CausalMap map;
  private final DraftFindings findings;
  private final List<String> names = new ArrayList<>();
  private final List<Pattern> sentences = new ArrayList<>();
  private final DraftProse prose;
  private final List<Quoted> quoted = new ArrayList<>();
  private final Set<String> former = new LinkedHashSet<>();
  private final Set<String> told = new LinkedHashSet<>();

  /** A text in quotation marks that may be the name of an element. */
  private record Quoted(String text, DraftFindings.Line line) {}

  DraftCheck(Article article, DraftFindings findings) {
    this.map = article.map();
    this.findings = findings;
    this.prose = new DraftProse(map);
    map.elements().forEach(e -> names.add(e.name()));
    Texts texts = Texts.read(Texts.class, "article", article.language());
    for (String sentence : texts.raw("former").lines().toList()) {
      String[] around = sentence.split("…", 2);
      sentences.add(
          Pattern.compile(
              Pattern.quote(around[0])
                  + "(.+?)"
                  + (around[1].isEmpty() ? "$" : Pattern.quote(around[1]))));
    }
  }

  /** Looks at a line that is no place. */
  void look(String text, DraftFindings.Line line) {
    String plain = PLACE.matcher(Markdown.unescaped(text).replace("**", "")).replaceAll("");
    String item = MARKER.matcher(plain).replaceFirst("").strip();
    Matcher sign = SIGN.matcher(item);
    String signed = sign.find() ? sign.group(1) : "";
    String bare = signed.isEmpty() ? item : item.substring(0, sign.start());
    List<String> ends =
        Arrays.stream(DraftProse.DRAWN.split(bare)).map(Names::trim).map(this::named).toList();
    boolean isProse = bare.matches(".*[。、「“|].*") || ends.contains("");
    if (ends.size() > 1
        && !isProse
        && (!signed.isEmpty() || ends.stream().anyMatch(this::isKnown))) {
      chain(ends, signed, line);
    } else {
      prose.arrows(item).forEach(a -> inside(a, line));
    }
    prose.quoted(plain.strip()).forEach(q -> quoted.add(new Quoted(q, line)));
    for (Pattern sentence : sentences) {
      Matcher said = sentence.matcher(plain);
      if (said.find()) {
        Matcher name = DraftProse.QUOTED.matcher(said.group(1));
        while (name.find()) {
          gone(name.group(1), Nearest.of(name.group(1), names), line);
        }
      }
    }
  }

  /** An arrow inside a sentence, with its sign if that follows. */
  private void inside(DraftProse.Drawn arrow, DraftFindings.Line line) {
    Matcher sign = SIGNED.matcher(arrow.rest());
    chain(List.of(arrow.from(), arrow.to()), sign.find() ? sign.group(1) : "", line);
  }

  /** Takes note of what a place calls a loop by, if that is a way from element to element. */
  void placed(String loop) {
    String[] ends = DraftProse.DRAWN.split(loop);
    if (ends.length > 1) {
      Arrays.stream(ends).map(Names::trim).filter(e -> !isKnown(e)).forEach(this::former);
    }
  }

  private void former(String name) {
    former.add(Names.key(name));
  }

  /**
   * When all lines were looked at: texts in quotation marks that were names, or are near to one.
   */
  void close() {
    for (Quoted q : quoted) {
      Optional<String> near = prose.near(q.text());
      if (near.isPresent() || former.contains(Names.key(q.text()))) {
        gone(q.text(), near.or(() -> Nearest.of(q.text(), names)), q.line());
      }
    }
  }

  /** Words before a name, as in ポイント: 来店数, do not belong to it. */
  private String named(String end) {
    int colon = Math.max(end.lastIndexOf(':'), end.lastIndexOf('：'));
    return isKnown(end) || colon < 0 ? end : Names.trim(end.substring(colon + 1));
  }

  private boolean isKnown(String name) {
    return map.index(name).isPresent();
  }

  private void gone(String name, Optional<String> now, DraftFindings.Line line) {
    if (!isKnown(name) && told.add(line.number() + " " + Names.key(name))) {
      former(name);
      findings.add(ProblemKind.DRAFT_NAME_GONE, List.of(name), line, name, now);
    }
  }

  /** Elements with arrows between them: an arrow with its sign, or the way round a loop. */
  private void chain(List<String> ends, String signed, DraftFindings.Line line) {
    if (!ends.stream().allMatch(this::isKnown)) {
      for (int i = 0; i < ends.size(); i++) {
        gone(ends.get(i), successor(ends, i), line);
      }
      return;
    }
    for (int i = 0; i + 1 < ends.size(); i++) {
      String arrow = ends.get(i) + " → " + ends.get(i + 1);
      Optional<Arrow> now = arrow(ends.get(i), ends.get(i + 1));
      if (now.isEmpty()) {
        findings.add(
            ProblemKind.DRAFT_ARROW_GONE, List.of(arrow), line, ends.get(i), Optional.empty());
      } else if (ends.size() == 2 && !signed.isEmpty() && sign(signed) != sign(now.get())) {
        findings.add(
            ProblemKind.DRAFT_ARROW_CHANGED, List.of(arrow), line, signed, Optional.empty());
      }
    }
  }

  private static Polarity sign(Arrow arrow) {
    return arrow.relationship().polarity();
  }

  private static Polarity sign(String signed) {
    return switch (Names.key(signed)) {
      case "+" -> Polarity.POSITIVE;
      case "?" -> Polarity.OPEN;
      default -> Polarity.NEGATIVE;
    };
  }

  private Optional<Arrow> arrow(String from, String to) {
    return map.arrows().stream().filter(a -> a.isMeantBy(from + "→" + to)).findFirst();
  }

  /** What the name has perhaps become: a name like it, or the one that stands where it stood. */
  private Optional<String> successor(List<String> ends, int at) {
    Optional<String> like = Nearest.of(ends.get(at), names);
    if (like.isPresent()) {
      return like;
    }
    Optional<String> before = Optional.of(at - 1).filter(i -> i >= 0).map(ends::get);
    Optional<String> after = Optional.of(at + 1).filter(i -> i < ends.size()).map(ends::get);
    List<String> fitting =
        names.stream()
            .filter(n -> ends.stream().noneMatch(e -> Names.same(e, n)))
            .filter(n -> before.filter(b -> arrow(b, n).isEmpty()).isEmpty())
            .filter(n -> after.filter(a -> arrow(n, a).isEmpty()).isEmpty())
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}

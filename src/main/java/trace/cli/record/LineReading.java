package trace.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.edit.ElementEdit;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.yaml.ArrowNotation;

/**
 * Reads a line that records something: an arrow, a chain of arrows (each with its own sign), {@code
 * 顧客: 来店数、待ち時間}, or a name alone. An arrow may end in {@code : 理由}.
 */
final class LineReading {
  private static final Pattern REASON = Pattern.compile("^(.*[)）])[\\s　]*[:：][\\s　]*(.*)$");
  private static final Pattern SIDE = Pattern.compile("^([^:：]{1,40})[:：](.+)$");

  /** A wish, or why there is none; exactly one of the two. */
  record Result(Optional<Wish> wish, Optional<Problem> problem) {}

  private LineReading() {}

  /**
   * Reads a line.
   *
   * @param sides those of the trace
   * @param known the names of its elements
   */
  static Result read(Words.Line typed, List<Side> sides, List<String> known) {
    String line = typed.text();
    boolean isName = known.stream().anyMatch(n -> Names.same(n, line));
    if (!isName && ArrowNotation.hasArrow(line)) {
      return arrows(typed);
    }
    Matcher m = SIDE.matcher(line);
    if (!isName && m.matches() && isSide(m.group(1), sides)) {
      return elements(typed, names(m.group(2)), Optional.of(Names.trim(m.group(1))));
    }
    return elements(typed, isName ? List.of(line) : names(line), Optional.empty());
  }

  private static boolean isSide(String text, List<Side> sides) {
    return sides.stream().anyMatch(s -> s.isCalled(text));
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("[、，,]")) {
      if (!Names.trim(name).isEmpty()) {
        names.add(Names.trim(name));
      }
    }
    return names;
  }

  private static Result elements(Words.Line line, List<String> names, Optional<String> side) {
    List<ElementEdit> edits = names.stream().map(n -> ElementEdit.of(n, side)).toList();
    return new Result(Optional.of(new Wish(line, List.of(), edits)), Optional.empty());
  }

  private static Result arrows(Words.Line typed) {
    String line = typed.text();
    Matcher m = REASON.matcher(line);
    boolean reason = m.matches() && LinkEdit.read(m.group(1)).link().isPresent();
    String arrow = reason ? m.group(1) : line;
    String why = reason ? Names.trim(m.group(2)) : "";
    List<LinkEdit> links = new ArrayList<>();
    for (String one : split(arrow)) {
      LinkEdit.Result read = LinkEdit.read(one);
      if (read.link().isEmpty()) {
        ArrowNotation.Fault fault = LinkEdit.read(arrow).fault().or(read::fault).orElseThrow();
        return new Result(Optional.empty(), Optional.of(placed(fault, typed)));
      }
      links.add(why.isEmpty() ? read.link().get() : because(read.link().get(), why));
    }
    return new Result(Optional.of(new Wish(typed, links, List.of())), Optional.empty());
  }

  private static LinkEdit because(LinkEdit link, String why) {
    return link.with(Optional.of(why), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** The arrows of a chain: {@code A→B（＋）→C（-）} says {@code A→B（＋）} and {@code B→C（-）}. */
  private static List<String> split(String text) {
    Optional<ArrowNotation.Fault> fault = LinkEdit.read(text).fault();
    if (fault.isEmpty() || fault.get().kind() != ProblemKind.ARROW_CHAIN) {
      return List.of(text);
    }
    List<String> parts = ArrowNotation.chain(text);
    List<String> arrows = new ArrayList<>();
    String cause = parts.get(0);
    for (String part : parts.subList(1, parts.size())) {
      String arrow = cause + "→" + part;
      arrows.add(arrow);
      cause = LinkEdit.read(arrow).link().map(LinkEdit::to).orElse(part);
    }
    return arrows;
  }

  private static Problem placed(ArrowNotation.Fault fault, Words.Line typed) {
    String line = typed.text();
    Problem p = fault.problem();
    int from = line.codePointCount(0, Math.min(fault.start(), line.length()));
    int to = line.codePointCount(0, Math.min(fault.end(), line.length()));
    Position at = new Position(typed.number(), 1 + from, Math.max(1, to - from));
    return new Problem(p.kind(), p.arguments(), "", Optional.of(at), p.suggestion());
  }
}

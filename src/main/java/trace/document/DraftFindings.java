package trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Names;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.words.Texts;

/** What there is to say about the places and the words of a draft, line by line. */
final class DraftFindings {
  private final Texts texts;
  private final String comma;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Lost> lost = new LinkedHashMap<>();
  private final List<String> gaps = new ArrayList<>();

  DraftFindings(Texts texts, String comma) {
    this.texts = texts;
    this.comma = comma;
  }

  /**
   * A line of the draft.
   *
   * @param typed the line as the writer has it
   * @param number its number, from 1
   */
  record Line(String typed, int number) {
    /** Where in the line something stands. */
    Position position(String at) {
      int column = Math.max(0, typed.indexOf(at));
      int length = Math.max(1, at.codePointCount(0, at.length()));
      return new Position(number, typed.codePointCount(0, column) + 1, length);
    }
  }

  /** A loop that is asked for and not there, with the places that ask for it. */
  private record Lost(String name, Position first, List<Integer> more, Optional<String> meant) {}

  /** Something to say. */
  void add(ProblemKind kind, List<String> arguments, Line line, String at, Optional<String> meant) {
    problems.add(new Problem(kind, arguments, "", Optional.of(line.position(at)), meant));
  }

  /** A loop that is not there: told once, with the numbers of all the lines. */
  void lost(String name, Line line, String at, Optional<String> meant) {
    Lost known = lost.get(Names.key(name));
    if (known == null) {
      lost.put(Names.key(name), new Lost(name, line.position(at), new ArrayList<>(), meant));
    } else if (!known.more().contains(line.number())) {
      known.more().add(line.number());
    }
  }

  /** A text of the article that has to be put right by hand. */
  void gap(String text) {
    if (!gaps.contains(text)) {
      gaps.add(text);
    }
  }

  /** A place that was left as it is, shown as it was typed. */
  void gapOf(String place) {
    gap(place.contains("`") ? "`` " + place + " ``" : "`" + place + "`");
  }

  /** What of the draft's own text is not so in the trace any more, by position, as Markdown. */
  List<String> stale() {
    List<String> all = new ArrayList<>();
    for (Problem p : problems()) {
      String key = "stale." + p.kind().name();
      if (texts.keys().contains(key)) {
        String line = String.valueOf(p.position().orElseThrow().line());
        String name = Markdown.inline(p.arguments().get(0));
        String meant =
            p.suggestion().map(s -> texts.text("stale.meant", Markdown.inline(s))).orElse("");
        String said = texts.text("stale", line, texts.text(key, name) + meant);
        if (!all.contains(said)) {
          all.add(said);
        }
      }
    }
    return all;
  }

  /** What has to be put right in the article, in order, each once. */
  List<String> gaps() {
    return gaps;
  }

  /** Everything, by position. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    for (Lost l : lost.values()) {
      String lines = String.join(comma, l.more().stream().map(String::valueOf).toList());
      String more = lines.isEmpty() ? "" : texts.text("gone.more", lines);
      all.add(
          new Problem(
              ProblemKind.DRAFT_LOOP_GONE,
              List.of(l.name(), more),
              "",
              Optional.of(l.first()),
              l.meant()));
    }
    Comparator<Position> order =
        Comparator.comparingInt(Position::line).thenComparingInt(Position::column);
    all.sort(Comparator.comparing(p -> p.position().orElseThrow(), order));
    return all;
  }
}

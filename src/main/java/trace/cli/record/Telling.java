package trace.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.edit.Change;
import trace.edit.LinkEdit;
import trace.files.TraceFinder;
import trace.model.Element;
import trace.model.Language;
import trace.model.Names;
import trace.model.Position;
import trace.model.Problem;
import trace.model.Side;
import trace.model.Trace;
import trace.words.LoopNews;
import trace.words.LoopWords;
import trace.words.ProblemWords;
import trace.words.Width;

/** How a session tells what came of a line. */
final class Telling {
  /** How many lines of a pasted block are told one by one. */
  private static final int MOST = 12;

  private final Said said;
  private final Language language;
  private final int columns;
  private final List<Side> sides;

  /**
   * Tells in one language.
   *
   * @param sides those of the trace
   */
  Telling(Said said, Language language, int columns, List<Side> sides) {
    this.said = said;
    this.language = language;
    this.columns = columns;
    this.sides = List.copyOf(sides);
  }

  /**
   * Everything that came of lines that were written.
   *
   * @param quiet names that are asked about next and need not be told
   */
  Reply written(Entry.Written written, List<String> quiet) {
    List<String> lines = new ArrayList<>();
    if (written.after().isPresent()) {
      Trace after = written.after().get();
      List<String> told = new ArrayList<>();
      written.done().forEach(d -> done(d, after, told));
      int shown = Math.min(MOST, told.size());
      told.subList(0, shown).forEach(t -> paragraph(t, lines));
      if (told.size() > shown) {
        lines.add(said.text("more", told.size() - shown));
      }
      placed(written, quiet).forEach(t -> paragraph(t, lines));
      written.before().ifPresent(b -> lines.addAll(LoopNews.of(b, after, language).lines(columns)));
    }
    written.refused().forEach(r -> refused(r, written.begun(), lines));
    return new Reply(String.join("\n", lines), written.refused().isEmpty());
  }

  private void paragraph(String text, List<String> lines) {
    lines.addAll(Width.wrap(Width.harmless(text), columns));
  }

  private void done(Entry.Done done, Trace after, List<String> told) {
    CausalMap map = CausalMap.of(after);
    LoopWords words = new LoopWords(map, language);
    for (Change change : done.changes()) {
      switch (change.kind()) {
        case RELATIONSHIP_ADDED -> told.add(meaning(change, map, words));
        case RELATIONSHIP_CHANGED -> {
          if (change.after().isEmpty()) {
            told.add(said.text("detail", change.subject()));
          } else {
            told.add(said.text("changed", change.before(), change.after()));
            told.add(meaning(change, map, words));
          }
        }
        case ELEMENT_MOVED -> told.add(said.text("moved", change.subject(), side(after, change)));
        case UNCHANGED -> {
          if (after.element(change.subject()).isEmpty()) {
            told.add(said.text("unchanged", change.subject()));
          } else if (done.wish().links().isEmpty()) {
            known(change.subject(), map, words, told);
          }
        }
        default -> {}
      }
    }
  }

  private String side(Trace after, Change change) {
    return after.element(change.subject()).map(Element::side).map(this::title).orElse("");
  }

  private String title(String key) {
    return sides.stream()
        .filter(s -> s.key().equals(key))
        .map(s -> s.title().in(language))
        .findFirst()
        .orElse(key);
  }

  private String meaning(Change change, CausalMap map, LoopWords words) {
    Optional<LinkEdit> link = LinkEdit.read(change.subject()).link();
    return link.flatMap(l -> arrow(l.from(), l.to(), map))
        .map(words::meaning)
        .orElse(change.subject());
  }

  private static Optional<Arrow> arrow(String from, String to, CausalMap map) {
    return map.arrows().stream()
        .filter(a -> Names.same(a.relationship().from(), from))
        .filter(a -> Names.same(a.relationship().to(), to))
        .findFirst();
  }

  /** What is known about a name that was typed alone. */
  private void known(String name, CausalMap map, LoopWords words, List<String> told) {
    map.trace()
        .element(name)
        .ifPresent(e -> told.add(said.text("known", e.name(), title(e.side()))));
    for (Arrow arrow : map.arrows()) {
      boolean touches =
          Names.same(arrow.relationship().from(), name)
              || Names.same(arrow.relationship().to(), name);
      if (touches) {
        told.add("  " + words.meaning(arrow));
      }
    }
  }

  /** New elements, side by side; those without one unless they are asked about next. */
  private List<String> placed(Entry.Written written, List<String> quiet) {
    Map<String, List<String>> bySide = new LinkedHashMap<>();
    for (Entry.Done done : written.done()) {
      for (Change change : done.changes()) {
        if (change.kind() == Change.Kind.ELEMENT_ADDED && !quiet.contains(change.subject())) {
          bySide.computeIfAbsent(change.after(), k -> new ArrayList<>()).add(change.subject());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (Side side : sides) {
      List<String> names = bySide.get(side.key());
      if (names != null) {
        String all = String.join(said.text("comma"), names);
        lines.add(said.text("placed", side.title().in(language), all));
      }
    }
    return lines;
  }

  private void refused(Entry.Refused refused, String text, List<String> lines) {
    ProblemWords words = new ProblemWords(language, columns - 4);
    for (Problem p : refused.problems()) {
      if (p.position().isPresent()) {
        lines.add(words.block(p, TraceFinder.FILE_NAME, text));
      } else {
        lines.add(block(whole(p, refused.wish().line()), refused.wish().line()));
      }
    }
  }

  /** A problem of the whole line. */
  private static Problem whole(Problem p, Words.Line line) {
    int length = Math.max(1, line.text().codePointCount(0, line.text().length()));
    Position at = new Position(line.number(), 1, length);
    return new Problem(p.kind(), p.arguments(), "", Optional.of(at), p.suggestion());
  }

  private String block(Problem problem, Words.Line line) {
    String text = "\n".repeat(line.number() - 1) + line.text();
    return new ProblemWords(language, columns - 4).block(problem, said.text("typed"), text);
  }

  /** A line that could not be read. */
  Reply unread(Problem problem, Words.Line line) {
    return Reply.refused(block(problem, line));
  }

  /** What is wrong with the file itself. */
  Reply broken(List<Problem> problems, String file, String text) {
    ProblemWords words = new ProblemWords(language, columns - 4);
    List<String> lines = new ArrayList<>();
    problems.forEach(p -> lines.add(words.block(p, file, text)));
    lines.add(said.text("broken"));
    return Reply.refused(String.join("\n", lines));
  }

  /** How much there is now. */
  String counts(Trace trace) {
    int arrows = trace.relationships().size();
    if (arrows > LoopNews.MOST_ARROWS) {
      return said.text("counts.large", trace.elements().size(), arrows);
    }
    int loops = Loops.find(CausalMap.of(trace), Loops.DEFAULT_MAX_LENGTH).all().size();
    return said.text("counts", trace.elements().size(), arrows, loops);
  }
}

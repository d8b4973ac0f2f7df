package trace.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trace.model.Element;
import trace.model.Language;
import trace.model.NamedLoop;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Voice;
import trace.yaml.ArrowNotation;

/** The words of the commands that put back what was removed, the command first. */
final class PutBack {
  private static final List<String> COMMANDS = List.of("source", "add", "link", "voice", "name");

  private final List<String> words = new ArrayList<>();

  private PutBack(String command, String what) {
    words.add(command);
    words.add(what);
  }

  private PutBack option(String name, String value) {
    if (!value.isEmpty()) {
      words.add(name);
      words.add(value);
    }
    return this;
  }

  private PutBack options(String name, List<String> values) {
    values.forEach(v -> option(name, v));
    return this;
  }

  /**
   * The changes with those that can be put back in such an order that their commands can be typed
   * one after another: sources before what cites them, elements before what names them, arrows
   * before the loops that run along them. All others stay in their places.
   */
  static List<Change> ordered(List<Change> changes) {
    List<Change> back =
        changes.stream()
            .filter(c -> !c.putBack().isEmpty())
            .sorted(Comparator.comparingInt(c -> COMMANDS.indexOf(c.putBack().get(0))))
            .toList();
    Iterator<Change> next = back.iterator();
    return changes.stream().map(c -> c.putBack().isEmpty() ? c : next.next()).toList();
  }

  static List<String> element(Element e) {
    return new PutBack("add", e.name())
        .option("--side", e.side())
        .option("--note", e.note())
        .options("--source", e.sources())
        .option("--want", e.want().map(w -> w.name().toLowerCase(Locale.ROOT)).orElse(""))
        .option("--verb", e.verb().map(v -> v.rise() + "／" + v.fall()).orElse(""))
        .option("--owner", e.owner())
        .option("--by", e.by())
        .words;
  }

  static List<String> relationship(Relationship r, Language language) {
    boolean arrow = ArrowNotation.write(r, ArrowNotation.Form.TAUGHT).isPresent();
    if (!arrow) {
      return List.of();
    }
    return new PutBack("link", Shapes.taught(r, language))
        .option("--why", r.why())
        .options("--source", r.sources())
        .options("--against", r.against())
        .option("--owner", r.owner())
        .option("--by", r.by())
        .words;
  }

  /** A source gets a new number when it comes back. */
  static List<String> source(Source s) {
    return new PutBack("source", s.title())
        .option("--kind", s.kind())
        .option("--url", s.url())
        .option("--date", s.date())
        .option("--accessed", s.accessed())
        .option("--page", s.page())
        .option("--note", s.note())
        .words;
  }

  static List<String> voice(Voice v) {
    return new PutBack("voice", v.words())
        .option("--who", v.who())
        .option("--when", v.when())
        .options("--about", v.about())
        .options("--source", v.sources())
        .option("--note", v.note())
        .words;
  }

  static List<String> loop(NamedLoop l) {
    return List.of("name", chain(l.through()), l.name());
  }

  /** Elements with arrows between them. */
  static String chain(List<String> names) {
    return names.stream().collect(Collectors.joining("→"));
  }
}

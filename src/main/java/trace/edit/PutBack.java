package trace.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trace.model.Element;
import trace.model.Language;
import trace.model.NamedLoop;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Voice;
import trace.yaml.ArrowNotation;

/**
 * What puts back something that was removed: the words of a command, without {@code trace}, the
 * command first; and the same as a wish, to see beforehand what will come of it.
 *
 * @param spot where it stood in the text; null if that cannot be told
 */
record PutBack(List<String> words, Consumer<TraceEditor> wish, Remains.Spot spot) {
  /** For what no command puts back. */
  static final PutBack NONE = new PutBack(List.of(), e -> {}, null);

  private static final List<String> COMMANDS = List.of("source", "add", "link", "voice", "name");

  PutBack {
    words = List.copyOf(words);
  }

  PutBack at(Remains.Spot place) {
    return new PutBack(words, wish, place);
  }

  boolean isNone() {
    return words.isEmpty();
  }

  /** The words of one command: options first, then the names, also those that begin with a dash. */
  private static final class Line {
    private final String command;
    private final List<String> names;
    private final List<String> options = new ArrayList<>();

    Line(String command, String... names) {
      this.command = command;
      this.names = List.of(names);
    }

    Line option(String name, String value) {
      if (value.startsWith("-")) {
        options.add(name + "=" + value);
      } else if (!value.isEmpty()) {
        options.add(name);
        options.add(value);
      }
      return this;
    }

    Line options(String name, List<String> values) {
      values.forEach(v -> option(name, v));
      return this;
    }

    PutBack with(Consumer<TraceEditor> wish) {
      List<String> words = new ArrayList<>(List.of(command));
      boolean dashed = names.stream().anyMatch(n -> n.startsWith("-"));
      if (!dashed) {
        words.addAll(names);
      }
      words.addAll(options);
      if (dashed) {
        words.add("--");
        words.addAll(names);
      }
      // One dash alone asks for lines from the standard input.
      return names.contains("-") ? NONE : new PutBack(words, wish, null);
    }
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

  static List<PutBack> sorted(List<PutBack> backs) {
    return backs.stream()
        .sorted(Comparator.comparingInt(b -> b.isNone() ? -1 : COMMANDS.indexOf(b.words().get(0))))
        .toList();
  }

  static PutBack element(Element e) {
    // On the command line an element that looks like an arrow is taken for one.
    if (ArrowNotation.parse(e.name()).arrow().isPresent()) {
      return NONE;
    }
    ElementEdit edit =
        new ElementEdit(
            e.name(),
            Optional.of(e.side()),
            Optional.of(e.note()),
            e.sources(),
            e.want(),
            e.verb(),
            Optional.of(e.owner()),
            Optional.of(e.by()));
    return new Line("add", e.name())
        .option("--side", e.side())
        .option("--note", e.note())
        .options("--source", e.sources())
        .option("--want", e.want().map(w -> w.name().toLowerCase(Locale.ROOT)).orElse(""))
        .option("--verb", e.verb().map(v -> v.rise() + "／" + v.fall()).orElse(""))
        .option("--owner", e.owner())
        .option("--by", e.by())
        .with(editor -> editor.add(edit));
  }

  /** Sources that an element loses. */
  static PutBack citations(Element e, List<String> sources) {
    if (ArrowNotation.parse(e.name()).arrow().isPresent()) {
      return NONE;
    }
    ElementEdit bare = ElementEdit.of(e.name(), Optional.empty());
    return new Line("add", e.name())
        .options("--source", sources)
        .with(editor -> editor.add(bare.citing(sources)));
  }

  static PutBack relationship(Relationship r, Language language) {
    if (ArrowNotation.write(r, ArrowNotation.Form.TAUGHT).isEmpty()) {
      return NONE;
    }
    String arrow = Shapes.taught(r, language);
    return new Line("link", arrow)
        .option("--why", r.why())
        .options("--source", r.sources())
        .options("--against", r.against())
        .option("--owner", r.owner())
        .option("--by", r.by())
        .with(
            editor ->
                LinkEdit.read(arrow)
                    .link()
                    .map(
                        l ->
                            l.with(
                                Optional.of(r.why()),
                                r.sources(),
                                r.against(),
                                Optional.of(r.owner()),
                                Optional.of(r.by())))
                    .ifPresent(l -> editor.link(l, false)));
  }

  /** Sources that an arrow loses, for and against it. */
  static PutBack citations(
      Relationship r, List<String> sources, List<String> against, Language language) {
    if (ArrowNotation.write(r, ArrowNotation.Form.TAUGHT).isEmpty()) {
      return NONE;
    }
    String arrow = Shapes.taught(r, language);
    return new Line("link", arrow)
        .options("--source", sources)
        .options("--against", against)
        .with(
            editor ->
                LinkEdit.read(arrow)
                    .link()
                    .map(
                        l ->
                            l.with(
                                Optional.empty(),
                                sources,
                                against,
                                Optional.empty(),
                                Optional.empty()))
                    .ifPresent(l -> editor.link(l, false)));
  }

  static PutBack source(Source s) {
    return new Line("source", s.title())
        .option("--as", s.key())
        .option("--kind", s.kind())
        .option("--url", s.url())
        .option("--date", s.date())
        .option("--accessed", s.accessed())
        .option("--page", s.page())
        .option("--note", s.note())
        .with(editor -> editor.source(s, List.of()));
  }

  /** A whole voice, or what one loses if it is still there. */
  static PutBack voice(Voice v) {
    return v.who().isEmpty() || v.words().isEmpty()
        ? NONE
        : new Line("voice", v.words())
            .option("--who", v.who())
            .option("--when", v.when())
            .options("--about", v.about())
            .options("--source", v.sources())
            .option("--note", v.note())
            .with(editor -> editor.voice(v));
  }

  static PutBack loop(NamedLoop l) {
    return new Line("name", chain(l.through()), l.name()).with(editor -> editor.name(l));
  }

  /** Elements with arrows between them. */
  static String chain(List<String> names) {
    return names.stream().collect(Collectors.joining("→"));
  }
}

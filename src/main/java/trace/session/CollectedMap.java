package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.edit.EditResult;
import trace.edit.ElementEdit;
import trace.edit.Heading;
import trace.edit.LinkEdit;
import trace.edit.TraceEditor;
import trace.kit.LoadedKit;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Voice;

/**
 * The text of a trace made of what somebody wrote in a session: a new one, or one that is there and
 * grows. What stands in it already stays as it is.
 */
public final class CollectedMap {
  private final Session session;
  private final Optional<Trace> used;
  private final LoadedKit kit;
  private final Language language;
  private final Says says;
  private final Function<String, Optional<Kit>> kits;
  private final Map<String, String> sides = new LinkedHashMap<>();

  /**
   * What is said about a card in the file.
   *
   * @param observation the kind of such a source
   * @param surprised a text with {@code {0}} for what surprised somebody
   * @param photo a text with {@code {0}} for the number of a picture
   * @param nobody who is named where the card does not say whose words they are
   */
  public record Says(String observation, String surprised, String photo, String nobody) {}

  /**
   * A trace of somebody's arrows and cards.
   *
   * @param text the text of its file
   * @param left lines that are neither, and what the map cannot hold
   */
  public record Made(String text, List<String> left) {}

  /**
   * @param used the trace the session uses: its elements keep their sides
   * @param kit the way of tracing
   * @param kits finds a way of tracing by its name
   * @param language that of the session: the same lines give the same text in whatever language
   *     they are read
   */
  public CollectedMap(
      Session session,
      Optional<Trace> used,
      LoadedKit kit,
      Function<String, Optional<Kit>> kits,
      Language language,
      Says says) {
    this.session = session;
    this.used = used;
    this.kit = kit;
    this.kits = kits;
    this.language = language;
    this.says = says;
    for (Element e : used.map(Trace::elements).orElse(List.of())) {
      sides.putIfAbsent(Names.key(e.name()), e.side());
    }
  }

  /** A trace of what somebody wrote; empty if nothing in it can stand in one. */
  public Optional<Made> of(Contribution c) {
    return c.isBare() ? Optional.empty() : grown(begun(c.who()), c);
  }

  /**
   * The trace that is there, with what it lacks.
   *
   * @return empty if it is another's, or cannot be changed until it is mended
   */
  public Optional<Made> of(Contribution c, String text) {
    EditResult now = TraceEditor.of(text, kits).result();
    boolean theirs = now.before().filter(t -> WrittenName.same(t.author(), c.who())).isPresent();
    return theirs && now.text().isPresent() ? grown(text, c) : Optional.empty();
  }

  /** All at once, or else one after the other, so that one that is refused stops no other. */
  private Optional<Made> grown(String begun, Contribution c) {
    Optional<Trace> there = TraceEditor.of(begun, kits).result().before();
    List<String> left = new ArrayList<>(c.others());
    List<Wish> wishes = there.map(t -> wishes(t, c, left)).orElse(List.of());
    EditResult all = with(begun, wishes);
    if (all.text().isPresent()) {
      return Optional.of(new Made(all.text().get(), left));
    }
    String text = begun;
    for (Wish wish : wishes) {
      EditResult one = with(text, List.of(wish));
      text = one.text().orElse(text);
      if (one.text().isEmpty()) {
        leave(wish.lines(), left);
      }
    }
    return Optional.of(new Made(text, left));
  }

  /** A wish for the editor, and the lines to keep if it is refused. */
  private record Wish(List<String> lines, java.util.function.Consumer<TraceEditor> edit) {}

  private EditResult with(String text, List<Wish> wishes) {
    TraceEditor editor = TraceEditor.of(text, kits);
    wishes.forEach(w -> w.edit().accept(editor));
    return editor.result();
  }

  private static void leave(List<String> lines, List<String> left) {
    lines.stream().filter(l -> !left.contains(l)).forEach(left::add);
  }

  /**
   * What the trace lacks.
   *
   * @param left takes the lines that say otherwise than what is there
   */
  private List<Wish> wishes(Trace there, Contribution c, List<String> left) {
    DrawnTogether together = new DrawnTogether(there);
    c.drawn().forEach(together::add);
    List<Wish> wishes = new ArrayList<>();
    for (DrawnTogether.One one : together.all()) {
      wishes.add(new Wish(one.lines(), e -> link(e, one.link(), c.who(), "")));
    }
    int number = 1;
    for (Source source : there.sources()) {
      number = Math.max(number, source.key().matches("[0-9]{1,6}") ? after(source) : 1);
    }
    for (ObservationCard card : c.cards()) {
      if (!has(there, card)) {
        String key = card.saw().isEmpty() ? "" : Integer.toString(number++);
        List<Touched> touched = touched(card, together);
        wishes.add(new Wish(card.lines(), e -> card(e, card, touched, c.who(), key)));
      }
    }
    leave(together.left(), left);
    return wishes;
  }

  /** An element that a card touches, or an arrow. */
  private record Touched(String name, Optional<LinkEdit> arrow) {}

  private static List<Touched> touched(ObservationCard card, DrawnTogether together) {
    return card.touches().stream()
        .map(t -> new Touched(t, LinkEdit.read(t).link().map(l -> together.touched(l, t))))
        .toList();
  }

  private static int after(Source source) {
    return Integer.parseInt(source.key()) + 1;
  }

  /** A card is known again by what was seen, or by the words if that is empty. */
  private static boolean has(Trace there, ObservationCard card) {
    return card.saw().isEmpty()
        ? there.voices().stream().anyMatch(v -> Names.same(v.words(), card.words()))
        : there.sources().stream().anyMatch(s -> Names.same(s.title(), card.saw()));
  }

  private void link(TraceEditor editor, LinkEdit arrow, String who, String source) {
    Optional<String> by = Optional.of(who).filter(w -> !w.isEmpty());
    List<String> sources = source.isEmpty() ? List.of() : List.of(source);
    element(editor, arrow.from());
    element(editor, arrow.to());
    editor.link(arrow.with(arrow.why(), sources, List.of(), Optional.empty(), by), true);
  }

  /** An element of the trace that the session uses comes onto its side. */
  private void element(TraceEditor editor, String name) {
    Optional<String> side = Optional.ofNullable(sides.get(Names.key(name)));
    side.ifPresent(s -> editor.add(ElementEdit.of(name, side)));
  }

  /** What was seen becomes a source, what was heard a voice; both touch elements. */
  private void card(
      TraceEditor editor, ObservationCard card, List<Touched> all, String who, String key) {
    if (!key.isEmpty()) {
      editor.source(source(card, key), List.of());
    }
    List<String> cited = key.isEmpty() ? List.of() : List.of(key);
    List<String> about = new ArrayList<>();
    for (Touched touched : all) {
      if (touched.arrow().isPresent()) {
        LinkEdit arrow = touched.arrow().get();
        link(editor, arrow, who, key);
        about.addAll(List.of(arrow.from(), arrow.to()));
      } else {
        Optional<String> side = Optional.ofNullable(sides.get(Names.key(touched.name())));
        editor.add(ElementEdit.of(touched.name(), side).citing(cited));
        about.add(touched.name());
      }
    }
    if (!card.words().isEmpty()) {
      String note = key.isEmpty() ? note(card) : "";
      List<String> touched = about.stream().distinct().toList();
      String whose = card.isNobodys() ? says.nobody() : card.who();
      editor.voice(new Voice(whose, card.when(), card.words(), touched, cited, note));
    }
  }

  private Source source(ObservationCard card, String key) {
    String kept = note(card);
    boolean said = !card.words().isEmpty() || card.when().isEmpty();
    String note = said ? kept : kept.isEmpty() ? card.when() : card.when() + " / " + kept;
    return new Source(
        key, card.saw(), says.observation(), "", session.date(), "", photo(card), note);
  }

  private String photo(ObservationCard card) {
    return card.photo().isEmpty() ? "" : says.photo().replace("{0}", card.photo());
  }

  private String note(ObservationCard card) {
    return card.surprised().isEmpty() ? "" : says.surprised().replace("{0}", card.surprised());
  }

  private String begun(String who) {
    Optional<String> scaffold =
        kit.scaffold(language).filter(s -> Heading.lacks(s, Heading.KEYS).isEmpty());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace", used.map(Trace::name).orElse(session.title()));
    values.put("kit", kit.name());
    values.put("lang", language.code());
    String question =
        session.question().isEmpty() ? used.map(Trace::question).orElse("") : session.question();
    if (!question.isEmpty()) {
      values.put("question", question);
    }
    if (!session.date().isEmpty()) {
      values.put("date", session.date());
    }
    if (Heading.lacks(scaffold.orElse(""), List.of("author")).isEmpty()) {
      values.put("author", who);
      return Heading.fill(scaffold.orElse(""), values);
    }
    return signed(Heading.fill(scaffold.orElse(""), values), who, kits);
  }

  /** The text of a trace with its author. */
  public static String signed(String text, String who, Function<String, Optional<Kit>> kits) {
    TraceEditor editor = TraceEditor.of(text, kits);
    editor.set("author", who);
    return editor.result().text().orElse(text);
  }
}

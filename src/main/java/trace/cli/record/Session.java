package trace.cli.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.files.FileProblem;
import trace.model.Element;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Trace;
import trace.words.LoopNews;
import trace.words.ProblemWords;
import trace.words.Width;
import trace.yaml.ArrowNotation;

/**
 * Recording line by line, text in and text out: a typed line is written into the file before the
 * next one is asked for. It knows neither keyboard nor screen.
 */
public final class Session {
  private final Versions versions;
  private final Language language;
  private final boolean asks;
  private final Workplace place;
  private final Said said;
  private final OwnCommands commands;
  private final Now now;
  private final Recorder recorder;
  private Guide guide;
  private boolean over;

  /**
   * Begins to record into a file.
   *
   * @param asks true if a person can be asked: else new names become 未分類
   */
  public Session(Path file, Language language, boolean asks, Workplace place) throws FileProblem {
    this.versions = new Versions(file);
    this.language = language;
    this.asks = asks;
    this.place = place;
    this.said = new Said(language);
    this.now = new Now(versions, place.kits());
    this.recorder = new Recorder(versions, now, said, language, asks, place);
    this.commands = new OwnCommands(this, recorder, now, said, place);
  }

  /** What to say first: what there is, and how to go on. */
  public synchronized String greeting() {
    if (now.trace().isEmpty()) {
      return broken().text();
    }
    Trace trace = now.trace().get();
    String key = guide == null ? "greeting" : "greeting.guide";
    String text = said.text(key, trace.name(), telling().counts(trace));
    boolean first = guide == null && trace.elements().isEmpty();
    Reply more = first ? Reply.done(said.text("greeting.first")) : led();
    return wrapped(Reply.done(text).and(more)).text();
  }

  /** From now on leads through a first trace, step by step; gives what to say. */
  public synchronized Reply lead() {
    guide = new Guide(said);
    return Reply.done(said.text("guide.welcome"));
  }

  /** What stands before the place where a line is typed. */
  public synchronized String prompt() {
    if (recorder.question().isPresent()) {
      return said.text("ask.prompt");
    }
    return Optional.ofNullable(guide).flatMap(g -> now.trace().flatMap(g::prompt)).orElse("> ");
  }

  /** True if nothing more is to be typed. */
  public synchronized boolean isOver() {
    return over;
  }

  /** What to say last. */
  public synchronized String farewell() {
    return asks
        ? said.text("farewell", versions.file().getFileName())
        : now.trace().map(t -> telling().counts(t)).orElse("");
  }

  /** What somebody else changed in the file since it was last looked at, told; else nothing. */
  public synchronized Optional<String> news() {
    try {
      return Optional.of(noticed().text()).filter(t -> !t.isEmpty());
    } catch (FileProblem e) {
      return Optional.empty();
    }
  }

  /** Leaves the question that is being asked. */
  public synchronized Reply interrupted() {
    if (recorder.question().isEmpty()) {
      return Reply.done(said.text("interrupted"));
    }
    recorder.leave();
    return wrapped(Reply.done(said.text("ask.left")).and(led()));
  }

  /** The arrows of the trace in the notation, to be fetched back and typed again. */
  public synchronized List<String> arrows() {
    List<String> arrows = new ArrayList<>();
    now.trace()
        .map(Trace::relationships)
        .orElse(List.of())
        .forEach(r -> ArrowNotation.write(r, ArrowNotation.Form.TAUGHT).ifPresent(arrows::add));
    return arrows;
  }

  /** How what stands before the cursor may go on. */
  public synchronized Completion completion(String beforeCursor) {
    Optional<List<String>> answers = recorder.question().map(Asking::choices);
    List<String> all = new ArrayList<>(said.commands());
    place.commands().stream().filter(c -> !all.contains(c)).forEach(all::add);
    return Completion.of(beforeCursor, answers, all, now.trace(), now.sides(), language);
  }

  /** Does what a line says, or the lines of a pasted block. */
  public Reply take(String typed) {
    return take(typed, 1);
  }

  /**
   * The same for a part of a longer input.
   *
   * @param number the number of its first line
   */
  public synchronized Reply take(String typed, int number) {
    try {
      return wrapped(noticed().and(done(typed, number)).and(led()));
    } catch (FileProblem e) {
      return problem(e);
    }
  }

  /** Lines that are wider than the terminal are broken where a line may break. */
  private Reply wrapped(Reply reply) {
    List<String> lines = new ArrayList<>();
    reply.text().lines().forEach(l -> lines.addAll(wrapped(l)));
    return new Reply(String.join("\n", lines), reply.done());
  }

  private List<String> wrapped(String line) {
    return Width.of(line) > columns() ? Width.wrap(line, columns()) : List.of(line);
  }

  private Reply problem(FileProblem e) {
    ProblemWords words = new ProblemWords(language, columns() - 4);
    return Reply.refused(words.block(e.problem(), versions.file().toString(), ""));
  }

  Reply done(String typed, int number) throws FileProblem {
    Optional<Reply> answered =
        recorder.question().isPresent()
            ? recorder.answered(typed, line -> command(line).isPresent())
            : guided(typed);
    if (answered.isPresent()) {
      return answered.get();
    }
    recorder.leave();
    Reply all = Reply.done("");
    List<Wish> wishes = new ArrayList<>();
    for (Words.Line line : Words.lines(typed, number)) {
      Optional<String> command = command(line.text());
      if (command.isPresent()) {
        all = all.and(recorder.write(wishes));
        wishes.clear();
        all = all.and(commands.run(command.get(), line));
      } else {
        all = all.and(read(line, wishes));
      }
    }
    return all.and(recorder.write(wishes));
  }

  /** The command a line begins with. {@code trace} before it is as good, and so is no space. */
  private Optional<String> command(String line) {
    String first = Words.first(withoutTrace(line));
    if (ArrowNotation.hasArrow(first) || isElement(line)) {
      return Optional.empty();
    }
    return said.command(first)
        .or(() -> place.commands().stream().filter(c -> Names.same(c, first)).findFirst());
  }

  private boolean isElement(String line) {
    return now.trace().flatMap(t -> t.element(line)).isPresent();
  }

  static String withoutTrace(String line) {
    String first = Words.first(line);
    boolean program = first.equals("trace") || first.equals("./trace");
    return program && !Words.rest(line).isEmpty() ? Words.rest(line) : line;
  }

  private Reply read(Words.Line typed, List<Wish> wishes) {
    String line = typed.text();
    List<String> known = now.elements().stream().map(Element::name).toList();
    if (known.stream().noneMatch(n -> Names.same(n, line)) && !ArrowNotation.hasArrow(line)) {
      Optional<String> meant =
          command(line, said.commands()).or(() -> command(line, place.commands()));
      if (meant.isPresent()) {
        return Reply.refused(said.text("no.command", line, meant.get()));
      }
      if (Names.key(line).matches(".*[。?!]|[0-9]+")) {
        return Reply.refused(said.text("sentence", line));
      }
    }
    LineReading.Result result = LineReading.read(typed, now.sides(), known);
    if (result.problem().isPresent()) {
      return telling().unread(result.problem().get(), typed);
    }
    wishes.add(result.wish().orElseThrow());
    return Reply.done("");
  }

  /** The command that a mistyped word probably was. */
  private static Optional<String> command(String line, List<String> all) {
    return line.matches("[a-z]{3,12}")
        ? Nearest.of(line, all)
            .filter(c -> c.charAt(0) == line.charAt(0))
            .filter(c -> Math.abs(c.length() - line.length()) < 2)
        : Optional.empty();
  }

  /** Takes a line as what the guide asks for; empty if it is something else. */
  private Optional<Reply> guided(String typed) throws FileProblem {
    Optional<Guide.Step> now =
        Optional.ofNullable(guide).flatMap(g -> this.now.trace().flatMap(g::step));
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Guide.Step step = now.get();
    if (Names.trim(typed).isEmpty()) {
      guide.skip(step);
      return Optional.of(Reply.done(said.text("guide.later")));
    }
    if (step.isDrawn() || ArrowNotation.hasArrow(typed) || command(typed).isPresent()) {
      return Optional.empty();
    }
    Guide.Edit edit = guide.edit(step, String.join(" ", Names.trim(typed).split("[\r\n]+")));
    return Optional.of(
        edit.change().isEmpty()
            ? Reply.done("")
            : recorder.edit(typed, edit.change().get(), edit.again()));
  }

  /** What the guide says next; at its end the picture is made and shown. */
  private Reply led() {
    if (guide == null || recorder.question().isPresent() || now.trace().isEmpty() || over) {
      return Reply.done("");
    }
    Trace trace = now.trace().get();
    if (guide.step(trace).isPresent()) {
      String text = guide.text(trace);
      return Reply.done(text.isEmpty() ? "" : "\n" + text);
    }
    guide = null;
    Reply end = Reply.done("\n" + said.text("guide.end"));
    if (trace.relationships().isEmpty()) {
      return end.and(Reply.done(said.text("guide.nothing")));
    }
    return end.and(place.run().apply(List.of("render")))
        .and(place.run().apply(List.of("open", "map")))
        .and(Reply.done(said.text("guide.on")));
  }

  /** Says what somebody else changed, and reads it. */
  Reply noticed() throws FileProblem {
    Optional<Trace> before = now.trace();
    if (!versions.look()) {
      return Reply.done("");
    }
    recorder.forgetMissing();
    if (now.trace().isEmpty()) {
      return new Reply(broken().text(), true);
    }
    List<String> lines = new ArrayList<>();
    lines.add(said.text("noticed", versions.file().getFileName()));
    Trace after = now.trace().get();
    before.ifPresent(b -> lines.addAll(LoopNews.of(b, after, language).lines(columns())));
    lines.add(telling().counts(after));
    return Reply.done(String.join("\n", lines));
  }

  private Reply broken() {
    String file = String.valueOf(versions.file().getFileName());
    return telling().broken(now.reading().problems(), file, versions.known());
  }

  /** Undoes or redoes a step. */
  Reply turned(boolean back) throws FileProblem {
    Optional<Trace> before = now.trace();
    Versions.Turn turn = back ? versions.undo() : versions.redo();
    if (turn.others()) {
      return Reply.refused(said.text("undo.others", versions.file().getFileName()));
    }
    if (turn.step().isEmpty()) {
      return Reply.refused(said.text(back ? "undo.none" : "redo.none"));
    }
    String what = turn.step().get().said().replace("\n", said.text("comma"));
    List<String> lines = new ArrayList<>();
    lines.add(said.text(back ? "undone" : "redone", Width.cut(what, columns() - 20)));
    Optional<Trace> after = now.trace();
    if (before.isPresent() && after.isPresent()) {
      lines.addAll(LoopNews.of(before.get(), after.get(), language).lines(columns()));
    }
    return Reply.done(String.join("\n", lines)).and(recorder.counts());
  }

  /** Runs a command of the program on the file; what it changes can be undone. */
  Reply passed(List<String> words, Words.Line line) throws FileProblem {
    String before = versions.known();
    Reply reply = place.run().apply(words);
    versions.stepped(line.text());
    return before.equals(versions.known()) ? reply : reply.and(recorder.counts());
  }

  /** Ends the session. */
  void end() {
    over = true;
  }

  private int columns() {
    return place.columns().getAsInt();
  }

  private Telling telling() {
    return new Telling(said, language, columns(), now.sides());
  }
}

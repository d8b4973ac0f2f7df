package trace.cli.record;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import trace.edit.Change;
import trace.edit.ElementEdit;
import trace.edit.LinkEdit;
import trace.edit.TraceEditor;
import trace.files.FileProblem;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Side;
import trace.model.Trace;
import trace.words.LoopNews;
import trace.words.ProblemWords;
import trace.words.Width;
import trace.yaml.ArrowNotation;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

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
  private final Deque<Asking> questions = new ArrayDeque<>();
  private Entry entry;
  private Entry.Written written;
  private LinkEdit lastArrow;
  private boolean over;
  private boolean explained;

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
    this.commands = new OwnCommands(this, said, place);
  }

  /** What to say first: what there is, and how to go on. */
  public synchronized String greeting() {
    Reading reading = reading();
    if (reading.trace().isEmpty()) {
      return broken(reading).text();
    }
    Trace trace = reading.trace().get();
    String text = said.text("greeting", trace.name(), telling().counts(trace));
    return wrapped(Reply.done(text)).text();
  }

  /** What stands before the place where a line is typed. */
  public synchronized String prompt() {
    return questions.isEmpty() ? "> " : said.text("ask.prompt");
  }

  /** True if nothing more is to be typed. */
  public synchronized boolean isOver() {
    return over;
  }

  /** What to say last. */
  public synchronized String farewell() {
    if (!asks) {
      return counts().text();
    }
    return said.text("farewell", versions.file().getFileName());
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
    if (questions.isEmpty()) {
      return Reply.done(said.text("interrupted"));
    }
    questions.clear();
    return Reply.done(said.text("ask.left"));
  }

  /** The arrows of the trace in the notation, to be fetched back and typed again. */
  public synchronized List<String> arrows() {
    List<String> arrows = new ArrayList<>();
    trace()
        .map(Trace::relationships)
        .orElse(List.of())
        .forEach(r -> ArrowNotation.write(r, ArrowNotation.Form.TAUGHT).ifPresent(arrows::add));
    return arrows;
  }

  /** How what stands before the cursor may go on. */
  public synchronized Completion completion(String beforeCursor) {
    Optional<List<String>> answers = Optional.ofNullable(questions.peek()).map(Asking::choices);
    List<String> all = new ArrayList<>(said.commands());
    place.commands().stream().filter(c -> !all.contains(c)).forEach(all::add);
    return Completion.of(beforeCursor, answers, all, trace(), sides(), language);
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
      return wrapped(noticed().and(done(typed, number)));
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
    if (!questions.isEmpty()) {
      Optional<Reply> answered = answered(typed);
      if (answered.isPresent()) {
        return answered.get();
      }
      questions.clear();
    }
    Reply all = Reply.done("");
    List<Wish> wishes = new ArrayList<>();
    for (Words.Line line : Words.lines(typed, number)) {
      Optional<String> command = command(line.text());
      if (command.isPresent()) {
        all = all.and(write(wishes));
        wishes.clear();
        all = all.and(commands.run(command.get(), line));
      } else {
        all = all.and(read(line, wishes));
      }
    }
    return all.and(write(wishes));
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
    return trace().flatMap(t -> t.element(line)).isPresent();
  }

  static String withoutTrace(String line) {
    String first = Words.first(line);
    boolean program = first.equals("trace") || first.equals("./trace");
    return program && !Words.rest(line).isEmpty() ? Words.rest(line) : line;
  }

  private Reply read(Words.Line typed, List<Wish> wishes) {
    String line = typed.text();
    List<String> known = elements().stream().map(Element::name).toList();
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
    LineReading.Result result = LineReading.read(typed, sides(), known);
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

  /** Writes lines into the file, says what came of it, and asks about new names. */
  Reply write(List<Wish> wishes) throws FileProblem {
    if (wishes.isEmpty()) {
      return Reply.done("");
    }
    entry = new Entry(wishes, place.kits());
    written = versions.change(entry.said(), entry::write, w -> Optional.of(w.text()));
    if (written.before().isEmpty()) {
      return broken(reading());
    }
    if (!written.done().isEmpty()) {
      entry.lastLink().ifPresent(l -> lastArrow = l);
    }
    List<String> fresh = asks ? unsorted(written) : List.of();
    for (String name : fresh) {
      questions.add(Asking.about(name, written.before(), sides(), language));
    }
    return telling().written(written, sides(), fresh).and(next());
  }

  private static List<String> unsorted(Entry.Written written) {
    List<String> names = new ArrayList<>();
    for (Entry.Done done : written.done()) {
      for (Change change : done.changes()) {
        if (change.kind() == Change.Kind.ELEMENT_ADDED && change.after().equals(Side.UNSORTED)) {
          names.add(change.subject());
        }
      }
    }
    return names;
  }

  /** The next question or, if there is none, how much there is now. */
  private Reply next() {
    if (!questions.isEmpty()) {
      return Reply.done("\n" + question());
    }
    return asks ? counts() : Reply.done("");
  }

  /** The question that is asked now; how to answer is said once. */
  private String question() {
    String text = questions.peek().text(said, columns());
    boolean first = !explained;
    explained = true;
    return first ? text + "\n" + said.text("ask.later") : text;
  }

  /** How much there is now. */
  Reply counts() {
    return Reply.done(trace().map(t -> telling().counts(t)).orElse(""));
  }

  private Optional<Reply> answered(String typed) throws FileProblem {
    Asking question = questions.peek();
    Asking.Answer answer = question.answer(typed);
    switch (answer.kind()) {
      case LATER -> {
        questions.poll();
        return Optional.of(next());
      }
      case ALL_LATER -> {
        questions.clear();
        return Optional.of(next());
      }
      case SIDE -> {
        questions.poll();
        return Optional.of(stands(question.name(), answer.what()).and(next()));
      }
      case SAME -> {
        questions.poll();
        return Optional.of(means(question.name(), answer.what()).and(next()));
      }
      case NONE -> {
        boolean other =
            ArrowNotation.hasArrow(typed) || typed.contains("\n") || command(typed).isPresent();
        return other ? Optional.empty() : Optional.of(Reply.done(said.text("ask.again")));
      }
    }
    throw new IllegalStateException(answer.toString());
  }

  private Reply stands(String name, String side) throws FileProblem {
    entry.stands(name, side);
    Optional<Entry.Written> again = versions.again(entry::write, w -> Optional.of(w.text()));
    if (again.isPresent()) {
      written = again.get();
    } else {
      versions.change(
          name,
          text -> {
            TraceEditor editor = TraceEditor.of(text, place.kits());
            editor.add(ElementEdit.of(name, Optional.of(side)));
            return editor.result();
          },
          r -> r.text());
    }
    String title =
        sides().stream()
            .filter(s -> s.key().equals(side))
            .map(s -> s.title().in(language))
            .findFirst()
            .orElse(side);
    return Reply.done(said.text("placed", title, name));
  }

  private Reply means(String name, String known) throws FileProblem {
    Optional<Trace> before = written.after();
    entry.means(name, known);
    Optional<Entry.Written> again = versions.again(entry::write, w -> Optional.of(w.text()));
    if (again.isEmpty()) {
      return Reply.refused(said.text("same.not", name, known));
    }
    written = again.get();
    entry.lastLink().ifPresent(l -> lastArrow = l);
    List<String> quiet = questions.stream().map(Asking::name).toList();
    Entry.Written since =
        new Entry.Written(
            written.begun(),
            written.text(),
            before,
            written.after(),
            written.done(),
            written.refused());
    return telling().written(since, sides(), quiet);
  }

  /** Says what somebody else changed, and reads it. */
  Reply noticed() throws FileProblem {
    Optional<Trace> before = trace();
    if (!versions.look()) {
      return Reply.done("");
    }
    Reading reading = reading();
    questions.removeIf(q -> reading.trace().flatMap(t -> t.element(q.name())).isEmpty());
    if (reading.trace().isEmpty()) {
      return new Reply(broken(reading).text(), true);
    }
    List<String> lines = new ArrayList<>();
    lines.add(said.text("noticed", versions.file().getFileName()));
    Trace now = reading.trace().get();
    before.ifPresent(b -> lines.addAll(LoopNews.of(b, now, language).lines(columns())));
    lines.add(telling().counts(now));
    return Reply.done(String.join("\n", lines));
  }

  private Reply broken(Reading reading) {
    String file = String.valueOf(versions.file().getFileName());
    return telling().broken(reading.problems(), file, versions.known());
  }

  /** Undoes or redoes a step. */
  Reply turned(boolean back) throws FileProblem {
    Optional<Trace> before = trace();
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
    Optional<Trace> now = trace();
    if (before.isPresent() && now.isPresent()) {
      lines.addAll(LoopNews.of(before.get(), now.get(), language).lines(columns()));
    }
    return Reply.done(String.join("\n", lines)).and(asks ? counts() : Reply.done(""));
  }

  /** Runs a command of the program on the file; what it changes can be undone. */
  Reply passed(List<String> words, Words.Line line) throws FileProblem {
    String before = versions.known();
    Reply reply = place.run().apply(words);
    versions.stepped(line.text());
    return before.equals(versions.known()) || !asks ? reply : reply.and(counts());
  }

  /** The arrow that was written last, if it is still there. */
  Optional<LinkEdit> lastArrow() {
    return Optional.ofNullable(lastArrow).filter(l -> isThere(l));
  }

  /** True if both ends of the arrow are elements, and the arrow is drawn. */
  boolean isThere(LinkEdit link) {
    return trace().map(Trace::relationships).orElse(List.of()).stream()
        .anyMatch(r -> Names.same(r.from(), link.from()) && Names.same(r.to(), link.to()));
  }

  /** Ends the session. */
  void end() {
    over = true;
  }

  Optional<Trace> trace() {
    return reading().trace();
  }

  private List<Element> elements() {
    return trace().map(Trace::elements).orElse(List.of());
  }

  private List<Side> sides() {
    return reading().kit().map(Kit::sides).filter(s -> !s.isEmpty()).orElse(Side.BUILT_IN);
  }

  private Reading read;
  private String readText;

  /** What the file says, as it was last seen. */
  private Reading reading() {
    if (!versions.known().equals(readText)) {
      readText = versions.known();
      read = TraceReader.read(readText, place.kits());
    }
    return read;
  }

  private int columns() {
    return place.columns().getAsInt();
  }

  private Telling telling() {
    return new Telling(said, language, columns());
  }
}

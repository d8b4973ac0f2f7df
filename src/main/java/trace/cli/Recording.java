package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.cli.record.Keyboard;
import trace.cli.record.Reply;
import trace.cli.record.Session;
import trace.cli.record.Workplace;
import trace.files.FileProblem;
import trace.files.Outputs;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.model.Language;

/** Lines for a session, from a keyboard, from a plain terminal, or from a pipe. */
final class Recording {
  /** How often a change by others is looked for while a line is typed, in milliseconds. */
  private static final long LOOK = 400;

  /** Commands that begin something of their own. */
  private static final List<String> NOT_WITHIN = List.of("record", "new", "preview", "completion");

  private final Surroundings surroundings;
  private final Console console;
  private final Path folder;
  private final Language language;
  private final Session session;
  private Keyboard keyboard;
  private String welcome = "";

  Recording(Surroundings surroundings, Path file, Language language) throws FileProblem {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.folder = file.toAbsolutePath().getParent();
    this.language = language;
    List<String> commands =
        CommandTree.ALL.stream()
            .map(CommandTree.Entry::name)
            .filter(n -> !NOT_WITHIN.contains(n) && !n.contains(" "))
            .toList();
    Workplace place =
        new Workplace(new Workspace().kitsFor(file), this::columns, commands, this::run);
    this.session = new Session(file, language, console.canAsk(), place);
  }

  private int columns() {
    return keyboard == null ? console.width() : Math.max(40, keyboard.columns());
  }

  private Reply run(List<String> words) {
    if (words.get(0).equals("open")) {
      Opener opener = new Opener(surroundings, language);
      return words.size() > 1
          ? opener.show(folder.resolve(Outputs.FOLDER))
          : opener.edit(folder.resolve(TraceFinder.FILE_NAME));
    }
    List<String> all = new ArrayList<>();
    all.add(words.get(0));
    all.addAll(List.of("-C", folder.toString(), "--lang", language.code()));
    all.addAll(words.subList(1, words.size()));
    return Within.run(surroundings, columns(), all.toArray(String[]::new));
  }

  /**
   * Records until nothing more comes; gives the exit code.
   *
   * @param lead true to lead a newcomer step by step
   */
  int run(boolean lead) {
    if (lead) {
      welcome = session.lead().text() + "\n\n";
    }
    if (!console.canAsk()) {
      return piped();
    }
    Optional<Keyboard> found =
        console.hasTerminal()
            ? Keyboard.open(session::completion, session.arrows())
            : Optional.empty();
    if (found.isEmpty()) {
      return plain();
    }
    try (Keyboard opened = found.get()) {
      keyboard = opened;
      return typed();
    } finally {
      keyboard = null;
    }
  }

  private int piped() {
    boolean all = true;
    int number = 0;
    for (Optional<String> line = console.readLine();
        line.isPresent() && !session.isOver();
        line = console.readLine()) {
      String text = line.get();
      Reply reply = session.take(number == 0 ? withoutMark(text) : text, ++number);
      if (!reply.text().isEmpty()) {
        if (reply.done()) {
          console.line(reply.text());
        } else {
          console.message(reply.text());
        }
      }
      all &= reply.done();
    }
    console.line(session.farewell());
    return all ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A terminal that can do no more than print: no completion, no history. */
  private int plain() {
    console.line(welcome + session.greeting() + "\n");
    while (!session.isOver()) {
      Optional<String> line = console.ask(session.prompt());
      if (line.isEmpty()) {
        break;
      }
      String said = session.take(line.get()).text();
      if (!said.isEmpty()) {
        console.line(said + "\n");
      }
    }
    console.line(session.farewell());
    return ExitCode.DONE;
  }

  private int typed() {
    keyboard.print(welcome + session.greeting() + "\n");
    Thread look = new Thread(this::look, "look");
    look.setDaemon(true);
    look.start();
    boolean ending = false;
    while (!session.isOver()) {
      Keyboard.Typed typed = keyboard.read(session.prompt());
      if (typed.kind() == Keyboard.Kind.ENDED) {
        break;
      }
      boolean left = typed.kind() == Keyboard.Kind.INTERRUPTED;
      if (left && ending && typed.text().isEmpty()) {
        break;
      }
      ending = left && typed.text().isEmpty();
      String said = left ? session.interrupted().text() : session.take(typed.text()).text();
      if (!said.isEmpty()) {
        keyboard.print(said + "\n");
      }
    }
    look.interrupt();
    keyboard.print(session.farewell());
    return ExitCode.DONE;
  }

  /** Shows what others change while a line is being typed. */
  private void look() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(LOOK);
        session.news().ifPresent(keyboard::above);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

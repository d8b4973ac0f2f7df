package trace.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import trace.model.Language;
import trace.model.Nearest;

/**
 * All commands by name and purpose. Only the one that was asked for is built: building all of them
 * would cost every start.
 */
final class CommandTree {
  /** What a command is for; the order is that of the help. */
  enum Purpose {
    BEGIN,
    RECORD,
    READ,
    WRITE,
    MEET,
    THINK,
    AROUND
  }

  /** A command that can be asked for. */
  record Entry(String name, Purpose purpose, Function<Surroundings, Callable<Integer>> make) {}

  /** Every command, in the order of the help. */
  static final List<Entry> ALL =
      List.of(
          new Entry("new", Purpose.BEGIN, NewCommand::new),
          new Entry("kit list", Purpose.BEGIN, KitListCommand::new),
          new Entry("kit show", Purpose.BEGIN, KitShowCommand::new),
          new Entry("kit new", Purpose.BEGIN, KitNewCommand::new),
          new Entry("kit check", Purpose.BEGIN, KitCheckCommand::new),
          new Entry("kit schema", Purpose.BEGIN, KitSchemaCommand::new),
          new Entry("record", Purpose.RECORD, RecordCommand::new),
          new Entry("add", Purpose.RECORD, AddCommand::new),
          new Entry("link", Purpose.RECORD, LinkCommand::new),
          new Entry("source", Purpose.RECORD, SourceCommand::new),
          new Entry("voice", Purpose.RECORD, VoiceCommand::new),
          new Entry("name", Purpose.RECORD, NameCommand::new),
          new Entry("rename", Purpose.RECORD, RenameCommand::new),
          new Entry("remove", Purpose.RECORD, RemoveCommand::new),
          new Entry("fmt", Purpose.RECORD, FmtCommand::new),
          new Entry("show", Purpose.READ, ShowCommand::new),
          new Entry("check", Purpose.READ, CheckCommand::new),
          new Entry("loops", Purpose.READ, LoopsCommand::new),
          new Entry("list", Purpose.READ, ListCommand::new),
          new Entry("search", Purpose.READ, SearchCommand::new),
          new Entry("preview", Purpose.WRITE, PreviewCommand::new),
          new Entry("render", Purpose.WRITE, RenderCommand::new),
          new Entry("export", Purpose.WRITE, ExportCommand::new),
          new Entry("session new", Purpose.MEET, SessionNewCommand::new),
          new Entry("session show", Purpose.MEET, SessionShowCommand::new),
          new Entry("announce", Purpose.MEET, AnnounceCommand::new),
          new Entry("attendees", Purpose.MEET, AttendeesCommand::new),
          new Entry("groups", Purpose.MEET, GroupsCommand::new),
          new Entry("handout", Purpose.MEET, HandoutCommand::new),
          new Entry("collect", Purpose.MEET, CollectCommand::new),
          new Entry("report", Purpose.MEET, ReportCommand::new),
          new Entry("prompt", Purpose.THINK, PromptCommand::new),
          new Entry("schema", Purpose.AROUND, SchemaCommand::new),
          new Entry("completion", Purpose.AROUND, CompletionCommand::new),
          new Entry("doctor", Purpose.AROUND, DoctorCommand::new));

  private final Console console;
  private final Path directory;
  private final Clock clock;

  CommandTree(Console console, Path directory, Clock clock) {
    this.console = console;
    this.directory = directory;
    this.clock = clock;
  }

  /** Runs a command line and gives its exit code. */
  int run(String... args) {
    if (args.length > 0 && args[0].equals(Completion.COMMAND)) {
      new Completion(new Surroundings(console, directory, clock)).answer(args);
      return finish(ExitCode.DONE);
    }
    Language language = language(args);
    List<String> shared = new ArrayList<>();
    List<String> rest = new ArrayList<>(List.of(args));
    takeSharedOptions(rest, shared);
    boolean help = !rest.isEmpty() && isHelp(rest.get(0));
    if (help) {
      rest.remove(0);
      takeSharedOptions(rest, shared);
    }
    if (rest.isEmpty()) {
      console.text(Overview.of(language, console.width()));
      return finish(ExitCode.DONE);
    }
    joinGroup(rest);
    String name = rest.get(0);
    if (isGroup(name)) {
      console.text(HelpTexts.group(name, language));
      return finish(ExitCode.DONE);
    }
    if (name.equals("--version") || name.equals("-V")) {
      console.line("trace " + HelpTexts.version());
      return finish(ExitCode.DONE);
    }
    if (help) {
      rest.add("--help");
    }
    Optional<Entry> entry = find(name);
    if (entry.isEmpty()) {
      return unknown(name, language);
    }
    List<String> arguments = new ArrayList<>(rest.subList(1, rest.size()));
    arguments.addAll(0, shared);
    return finish(execute(entry.get(), language, arguments));
  }

  /** A command of two words ({@code kit list}) becomes one; so does what looks like one. */
  private static void joinGroup(List<String> rest) {
    if (isGroup(rest.get(0)) && rest.size() > 1) {
      String second = rest.get(1);
      if (isHelp(second)) {
        rest.remove(1);
      } else if (!second.startsWith("-")) {
        rest.set(0, rest.get(0) + " " + rest.remove(1));
      }
    }
  }

  /** True for the first word of commands of two words. */
  private static boolean isGroup(String word) {
    return ALL.stream().anyMatch(e -> e.name().startsWith(word + " "));
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h") || word.equals("help");
  }

  /** {@code -C DIR} and {@code --lang L} may stand in front of the command, as in Git. */
  static void takeSharedOptions(List<String> rest, List<String> shared) {
    while (!rest.isEmpty()) {
      String first = rest.get(0);
      if (first.startsWith("--lang=") || first.startsWith("--color=")) {
        shared.add(rest.remove(0));
      } else if (first.equals("-C") || first.equals("--lang") || first.equals("--color")) {
        shared.add(rest.remove(0));
        if (!rest.isEmpty()) {
          shared.add(rest.remove(0));
        }
      } else {
        return;
      }
    }
  }

  /** The language of the help and of usage errors: {@code --lang}, else the locale. */
  private Language language(String... args) {
    for (int i = 0; i < args.length; i++) {
      Optional<Language> l = Optional.empty();
      if (args[i].startsWith("--lang=")) {
        l = Language.of(args[i].substring("--lang=".length()));
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        l = Language.of(args[i + 1]);
      }
      if (l.isPresent()) {
        return l.get();
      }
    }
    return console.localeLanguage();
  }

  static Optional<Entry> find(String name) {
    return ALL.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private int execute(Entry entry, Language language, List<String> arguments) {
    Surroundings surroundings = new Surroundings(console, directory, clock);
    CommandLine line = commandLine(entry, surroundings, language, console.width());
    return line.execute(arguments.toArray(String[]::new));
  }

  /** The command as picocli knows it, speaking the language. */
  static CommandLine commandLine(
      Entry entry, Surroundings surroundings, Language language, int width) {
    CommandLine line = new CommandLine(entry.make().apply(surroundings));
    line.setCommandName("trace " + entry.name());
    line.setResourceBundle(HelpTexts.of(entry.name(), language));
    line.setUsageHelpWidth(width);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    UsageErrors errors = new UsageErrors(surroundings, language, entry.name());
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    line.setOut(surroundings.console().writer());
    return line;
  }

  private int unknown(String name, Language language) {
    Texts texts = Texts.of(language);
    console.message(texts.get("unknown.command", name));
    Nearest.of(name, ALL.stream().map(Entry::name).toList())
        .ifPresent(n -> console.message(texts.get("perhaps", "trace " + n)));
    console.message(texts.get("see.help", "trace"));
    return ExitCode.COULD_NOT_RUN;
  }

  /** What was printed must have arrived: a full disk is told, a reader who left is not. */
  private int finish(int code) {
    Optional<String> failure = console.flush();
    if (failure.isPresent()) {
      console.message(Texts.of(console.localeLanguage()).get("output.failed", failure.get()));
      return ExitCode.COULD_NOT_RUN;
    }
    return code;
  }
}

package trace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trace.exchange.ChatReader;
import trace.exchange.Encoded;
import trace.exchange.Saying;
import trace.exchange.TableReader;
import trace.files.FileProblem;
import trace.files.GivenFiles;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Trace;
import trace.session.Contribution;
import trace.session.Gathering;

/** Reads what people made: tables, saved chats, notes and traces, told apart by their names. */
final class CollectedFiles {
  private final Path directory;
  private final Gathering gathering;
  private final List<Own> traces = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Names> names = new ArrayList<>();
  private int aside;

  /**
   * A trace that somebody made with the tool.
   *
   * @param who whose it is
   */
  record Own(Path file, Loaded loaded, String who) {}

  /**
   * What may or may not be names in a chat.
   *
   * @param file what it is called
   * @param guessed what was taken for names
   * @param doubted what was not
   */
  record Names(String file, List<String> guessed, List<String> doubted) {}

  /** A file that cannot be read, and why. */
  record Refused(Path file, Problem problem) {}

  /**
   * @param directory where the person is
   * @param people the names of those who are expected in the session
   * @param collected the names under which something was collected before
   */
  CollectedFiles(Path directory, List<String> people, List<String> collected) {
    this.directory = directory;
    this.gathering = new Gathering(people, collected);
  }

  /** The traces, each once. */
  List<Own> traces() {
    return List.copyOf(traces);
  }

  /** What everybody wrote. */
  List<Contribution> contributions() {
    return gathering.all();
  }

  /** The texts that were only guessed to be of several people. */
  Map<String, List<String>> guesses() {
    return gathering.guesses();
  }

  /** What may or may not be names in the chats. */
  List<Names> names() {
    return List.copyOf(names);
  }

  /** Names of what may be one person. */
  List<List<String>> alike() {
    return gathering.alike();
  }

  /** The files that cannot be read, and why. */
  List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** How many messages were to one person only. */
  int aside() {
    return aside;
  }

  /**
   * Reads a file.
   *
   * @param name whose it is, where the file does not say so
   */
  void read(Path file, Optional<String> name) {
    try {
      String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (Files.isDirectory(file) || lower.endsWith(".yaml") || lower.endsWith(".yml")) {
        trace(file, name);
        return;
      }
      byte[] bytes = GivenFiles.read(file);
      if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".xlsx")) {
        table(file, TableReader.read(bytes));
      } else {
        text(file, Encoded.of(bytes), name);
      }
    } catch (FileProblem e) {
      refused.add(new Refused(e.path(), e.problem()));
    }
  }

  private void text(Path file, Encoded encoded, Optional<String> name) {
    encoded.problem().ifPresent(p -> refused.add(new Refused(file, p)));
    ChatReader.Chat chat = ChatReader.read(encoded.text(), gathering::isKnown);
    aside += chat.aside();
    if (name.isEmpty()) {
      names.add(new Names(bare(file), chat.guessed(), chat.doubted()));
    }
    for (Saying s : chat.sayings()) {
      if (name.isPresent() || !s.who().isEmpty()) {
        gathering.add(name.orElse(s.who()), s.text());
      } else {
        gathering.addUnsigned(bare(file), s.text());
      }
    }
  }

  private void table(Path file, TableReader.Read read) {
    read.problem().ifPresent(p -> refused.add(new Refused(file, p)));
    if (read.table().isPresent() && !gathering.add(read.table().get())) {
      refused.add(
          new Refused(
              file,
              new Problem(
                  ProblemKind.ATTENDEES_NO_HEAD,
                  List.of(),
                  "",
                  Optional.empty(),
                  Optional.empty())));
    }
  }

  private void trace(Path file, Optional<String> name) throws FileProblem {
    Path found = TraceFinder.find(Optional.of(file.toString()), directory);
    Loaded loaded = TraceFiles.load(found);
    String author = loaded.trace().map(Trace::author).orElse("");
    boolean folder = found.getFileName().toString().equals(TraceFinder.FILE_NAME);
    String called = bare(folder ? found.toAbsolutePath().normalize().getParent() : found);
    traces.removeIf(t -> t.file().equals(found));
    traces.add(
        new Own(found, loaded, gathering.called(name.orElse(author.isEmpty() ? called : author))));
  }

  /** The name of a file without its ending. */
  private static String bare(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && !Files.isDirectory(file) ? name.substring(0, dot) : name;
  }
}

package trace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.exchange.ChatReader;
import trace.exchange.Encoded;
import trace.exchange.Saying;
import trace.exchange.TableReader;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.GivenFiles;
import trace.files.IgnoreFile;
import trace.files.Loaded;
import trace.files.SessionFiles;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Trace;
import trace.session.Contribution;

/** {@code trace collect}: what people made without the tool becomes a trace for each of them. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "COLLECTED")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--session", paramLabel = "SESSION", descriptionKey = "SESSION")
  private String session;

  @Option(names = "--new", paramLabel = "NAME", descriptionKey = "new")
  private List<String> names = new ArrayList<>();

  @Mixin private PlaceOptions place;

  CollectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private final Contribution.Gathering gathering = new Contribution.Gathering();
  private final Map<Path, Loaded> traces = new LinkedHashMap<>();
  private final Map<Path, String> authors = new LinkedHashMap<>();
  private final List<FileProblemAt> refused = new ArrayList<>();
  private int aside;

  /** A file that cannot be read, and why. */
  private record FileProblemAt(Path file, Problem problem) {}

  @Override
  public Integer call() throws FileProblem {
    Path here = place.folder(surroundings);
    Path file = SessionFiles.find(Optional.ofNullable(session), here);
    OpenedSession opened = OpenedSession.usable(surroundings, SessionFiles.load(file), place);
    for (int i = 0; i < files.size(); i++) {
      Optional<String> name = i < names.size() ? Optional.of(names.get(i)) : Optional.empty();
      read(here.resolve(files.get(i)), name);
    }
    AttendeesReport report = new AttendeesReport(surroundings, opened.language());
    if (!refused.isEmpty()) {
      refused.forEach(r -> report.refused(List.of(r.problem()), r.file()));
      return ExitCode.COULD_NOT_RUN;
    }
    IgnoreFile.make(opened.loaded().folder(), Texts.of(opened.language()).get("session.ignore"));
    Collecting collecting = new Collecting(opened);
    CollectReport told = new CollectReport(surroundings, opened);
    told.aside(aside);
    for (Map.Entry<Path, Loaded> trace : traces.entrySet()) {
      String who = authors.get(trace.getKey());
      String text = Collecting.own(trace.getValue(), who, new Workspace().kitsFor(trace.getKey()));
      told.put(who, collecting.maps().trace(who, text), trace.getValue().isUsable());
    }
    List<String> rest = new ArrayList<>();
    for (Contribution c : gathering.all()) {
      told.masked(c);
      Optional<Collecting.Made> made = collecting.trace(c);
      if (made.isEmpty()) {
        c.others().forEach(l -> rest.add(c.who() + ": " + l));
        continue;
      }
      CollectedMaps.Put put = collecting.maps().trace(c.who(), made.get().text());
      told.put(c.who(), put, true);
      if (!made.get().left().isEmpty()) {
        CollectedMaps.Put left =
            collecting.maps().others(put.file().getParent(), made.get().left());
        told.left(c.who(), made.get().left(), left.file());
      }
    }
    if (!rest.isEmpty()) {
      told.left("", rest, collecting.maps().others(collecting.maps().folder(), rest).file());
    }
    return told.everyone(collecting.maps());
  }

  private void read(Path file, Optional<String> name) {
    try {
      String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (Files.isDirectory(file) || lower.endsWith(".yaml") || lower.endsWith(".yml")) {
        trace(file, name);
        return;
      }
      byte[] bytes = GivenFiles.read(file);
      boolean table = lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".xlsx");
      if (table) {
        table(file, TableReader.read(bytes));
        return;
      }
      Encoded encoded = Encoded.of(bytes);
      encoded.problem().ifPresent(p -> refused.add(new FileProblemAt(file, p)));
      ChatReader.Chat chat = ChatReader.read(encoded.text());
      aside += chat.aside();
      for (Saying s : chat.sayings()) {
        gathering.add(name.orElse(s.who().isEmpty() ? bare(file) : s.who()), s.text());
      }
    } catch (FileProblem e) {
      refused.add(new FileProblemAt(e.path(), e.problem()));
    }
  }

  private void table(Path file, TableReader.Read read) {
    read.problem().ifPresent(p -> refused.add(new FileProblemAt(file, p)));
    if (read.table().isPresent() && !gathering.add(read.table().get())) {
      Problem problem =
          new Problem(
              ProblemKind.ATTENDEES_NO_HEAD, List.of(), "", Optional.empty(), Optional.empty());
      refused.add(new FileProblemAt(file, problem));
    }
  }

  private void trace(Path file, Optional<String> name) throws FileProblem {
    Path found = TraceFinder.find(Optional.of(file.toString()), surroundings.directory());
    Loaded loaded = TraceFiles.load(found);
    String author = loaded.trace().map(Trace::author).orElse("");
    boolean folder = found.getFileName().toString().equals(TraceFinder.FILE_NAME);
    String called = bare(folder ? found.toAbsolutePath().normalize().getParent() : found);
    traces.put(found, loaded);
    authors.put(found, name.orElse(author.isEmpty() ? called : author));
  }

  /** The name of a file without its ending. */
  private static String bare(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && !Files.isDirectory(file) ? name.substring(0, dot) : name;
  }
}

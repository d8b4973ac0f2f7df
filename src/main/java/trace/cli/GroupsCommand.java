package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;
import trace.files.SessionFiles;
import trace.files.TraceStore;
import trace.session.Grouping;
import trace.session.People;

/** {@code trace groups}: who sits with whom. */
@Command(name = "groups")
final class GroupsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private SessionOptions session;
  @Mixin private JsonOption json;

  @Option(names = "--size", paramLabel = "N", descriptionKey = "size")
  private Integer size;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private Long seed;

  @Option(names = "--spread", paramLabel = "QUESTION", descriptionKey = "spread")
  private List<String> spread = new ArrayList<>();

  @Option(names = "--repair", descriptionKey = "repair")
  private boolean repair;

  @Option(names = "--anew", descriptionKey = "anew")
  private boolean anew;

  @Option(names = "--pairs", descriptionKey = "pairs")
  private boolean pairs;

  GroupsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    Path file = SessionFiles.people(opened.loaded().folder(), People.FILE_NAME);
    Texts texts = Texts.of(opened.language());
    Console console = surroundings.console();
    if (size != null && (size < 1 || size > Grouping.LARGEST)) {
      console.message(texts.get("bad.value", "--size", size, "1–" + Grouping.LARGEST));
      return ExitCode.COULD_NOT_RUN;
    }
    Grouping wish =
        new Grouping(Optional.ofNullable(size), seed == null ? 1 : seed, spread, repair, anew);
    People people = PeopleFiles.read(opened.loaded().folder());
    Optional<String> unasked = wish.unasked(people);
    if (unasked.isPresent()) {
      String known = String.join(" | ", people.questions().keySet());
      console.message(texts.get("bad.value", "--spread", unasked.get(), known));
      return ExitCode.COULD_NOT_RUN;
    }
    List<List<List<String>>> earlier = PeopleFiles.earlier(opened);
    Grouping.Made made =
        TraceStore.change(
            file,
            text -> wish.of(text, earlier),
            Grouping.Made::text,
            new Reports(surroundings, opened.language())::file);
    GroupsReport report = new GroupsReport(surroundings, opened, session.again(), pairs);
    return json.asked() ? report.json(made, file) : report.tell(made, file, repair);
  }
}

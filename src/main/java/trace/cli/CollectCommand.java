package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.IgnoreFile;
import trace.files.SessionFiles;
import trace.session.Contribution;
import trace.session.Person;

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

  @Override
  public Integer call() throws FileProblem {
    Path here = place.folder(surroundings);
    Path file = SessionFiles.find(Optional.ofNullable(session), here);
    OpenedSession opened = OpenedSession.usable(surroundings, SessionFiles.load(file), place);
    List<String> people =
        PeopleFiles.read(opened.loaded().folder()).all().stream().map(Person::name).toList();
    List<String> collected = new CollectedMaps(opened.loaded().folder()).names();
    CollectedFiles given = new CollectedFiles(surroundings.directory(), people, collected);
    for (int i = 0; i < files.size(); i++) {
      Optional<String> name = i < names.size() ? Optional.of(names.get(i)) : Optional.empty();
      given.read(here.resolve(files.get(i)), name);
    }
    if (!given.refused().isEmpty()) {
      AttendeesReport report = new AttendeesReport(surroundings, opened.language());
      given.refused().forEach(r -> report.refused(List.of(r.problem()), r.file()));
      return ExitCode.COULD_NOT_RUN;
    }
    IgnoreFile.make(opened.loaded().folder(), Texts.of(opened.language()).get("session.ignore"));
    Collecting collecting = new Collecting(surroundings, opened);
    for (CollectedFiles.Own own : given.traces()) {
      collecting.own(own);
    }
    for (Contribution contribution : given.contributions()) {
      collecting.put(contribution);
    }
    return collecting.finish(given);
  }
}

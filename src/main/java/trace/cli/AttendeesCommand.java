package trace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.exchange.TableReader;
import trace.files.FileProblem;
import trace.files.GivenFiles;
import trace.files.SessionFiles;
import trace.model.Language;
import trace.session.AttendeeReader;
import trace.session.Attendees;
import trace.session.People;
import trace.session.PeopleUpdate;

/** {@code trace attendees}: a list of an event platform becomes the people of a session. */
@Command(name = "attendees")
final class AttendeesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "LIST")
  private Path list;

  @Option(names = "--session", paramLabel = "SESSION", descriptionKey = "SESSION")
  private String session;

  @Option(names = "--map", paramLabel = "COLUMN=USE", descriptionKey = "map")
  private List<String> uses = new ArrayList<>();

  @Option(names = "--keep", paramLabel = "COLUMN", descriptionKey = "keep")
  private List<String> keep = new ArrayList<>();

  @Option(names = "--drop", paramLabel = "COLUMN", descriptionKey = "drop")
  private List<String> drop = new ArrayList<>();

  @Option(names = "--check", descriptionKey = "check")
  private boolean check;

  @Mixin private JsonOption json;
  @Mixin private PlaceOptions place;

  AttendeesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Path here = place.folder(surroundings);
    Path given = here.resolve(list);
    Path file = SessionFiles.find(Optional.ofNullable(session), here);
    OpenedSession opened = OpenedSession.usable(surroundings, SessionFiles.load(file), place);
    Language language = opened.language();
    AttendeesReport report = new AttendeesReport(surroundings, language);
    TableReader.Read read = TableReader.read(GivenFiles.read(given));
    if (read.problem().isPresent()) {
      return report.refused(List.of(read.problem().get()), given);
    }
    Path people = PeopleFiles.of(opened);
    AttendeeReader.Wishes wishes = new AttendeeReader.Wishes(uses, keep, drop);
    People before = PeopleFiles.read(opened.loaded().folder());
    Attendees found = AttendeeReader.read(read.table().orElseThrow(), wishes, before.questions());
    if (!found.problems().isEmpty()) {
      return report.refused(found.problems(), given);
    }
    if (!json.asked()) {
      report.read(found, given, read.form());
    }
    if (check) {
      return checked(report, found);
    }
    boolean fresh = !Files.exists(people);
    PeopleUpdate update = PeopleFiles.put(surroundings, people, found, given, language);
    return update.text().isEmpty()
        ? report.refused(update.problems(), people)
        : json.asked()
            ? report.json(found, true)
            : report.done(update, people, fresh, before.all().size());
  }

  private int checked(AttendeesReport report, Attendees found) {
    if (json.asked()) {
      return report.json(found, false);
    }
    report.people(found);
    return ExitCode.DONE;
  }
}

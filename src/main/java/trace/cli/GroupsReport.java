package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import trace.exchange.SessionJson;
import trace.files.FileProblem;
import trace.files.Outputs;
import trace.session.Grouping;
import trace.session.Pairs;
import trace.session.Person;
import trace.session.Seating;
import trace.words.GroupWords;

/** Says who sits with whom. */
final class GroupsReport {
  /** The list to read out; the sheets of {@code handout} are another paper. */
  private static final String LIST = "group-list.md";

  private final Surroundings surroundings;
  private final OpenedSession opened;
  private final String again;
  private final boolean pairs;
  private final Console console;
  private final Texts texts;

  /**
   * @param again the session as it was typed, for the next command
   * @param pairs true to name the pairs as well
   */
  GroupsReport(Surroundings surroundings, OpenedSession opened, String again, boolean pairs) {
    this.surroundings = surroundings;
    this.opened = opened;
    this.again = again;
    this.pairs = pairs;
    this.console = surroundings.console();
    this.texts = Texts.of(opened.language());
  }

  int tell(Grouping.Made made, Path file, boolean repair) throws FileProblem {
    AttendeesReport report = new AttendeesReport(surroundings, opened.language());
    if (made.seating().isEmpty()) {
      return report.refused(made.people().problems(), file);
    }
    Seating seating = made.seating().get();
    if (made.people().expected().isEmpty()) {
      console.line(texts.get("groups.nobody"));
      return ExitCode.DONE;
    }
    if (made.isUnsure()) {
      return report.unsure(file);
    }
    GroupWords words = new GroupWords(opened.language());
    words.lines(seating, pairs, console.width()).forEach(console::line);
    console.line("");
    if (repair && made.people().hasGroups()) {
      console.line(words.moved(seating));
    }
    words.left(seating).forEach(console::line);
    Path page = page(seating, words);
    console.line(
        texts.get(
            made.kept() ? "wrote" : "groups.wrote",
            surroundings.shown(page),
            surroundings.shown(file)));
    if (made.kept()) {
      kept(made);
    }
    console.line("");
    console.line(texts.get(repair ? "next.collect" : "next.repair", again));
    return ExitCode.DONE;
  }

  private Path page(Seating seating, GroupWords words) throws FileProblem {
    Path page = opened.loaded().outputFolder().resolve(LIST);
    String title = opened.session().title();
    Outputs.write(page, words.page(seating, title, pairs).getBytes(StandardCharsets.UTF_8));
    return page;
  }

  /** Groups that are there stay; how they are changed. */
  private void kept(Grouping.Made made) {
    console.line("");
    if (made.without() > 0) {
      console.line(texts.get("groups.without", made.without(), again));
    }
    console.line(texts.get("groups.kept", again));
  }

  /** The same for another program. */
  int json(Grouping.Made made, Path file) throws FileProblem {
    AttendeesReport report = new AttendeesReport(surroundings, opened.language());
    if (made.seating().isEmpty()) {
      return report.refused(made.people().problems(), file);
    }
    boolean nobody = made.people().expected().isEmpty();
    if (!nobody && made.isUnsure()) {
      return report.unsure(file);
    }
    Seating seating = made.seating().get();
    if (!nobody) {
      page(seating, new GroupWords(opened.language()));
    }
    List<SessionJson.Group> groups = seating.groups().stream().map(this::group).toList();
    List<List<String>> met = seating.again().stream().map(GroupsReport::names).toList();
    console.text(SessionJson.groups(groups, names(seating.moved()), met, made.text().isPresent()));
    return ExitCode.DONE;
  }

  private SessionJson.Group group(Seating.Group group) {
    List<SessionJson.Seat> seats =
        group.people().stream()
            .map(p -> new SessionJson.Seat(p.called(), p.role(), p.first()))
            .toList();
    List<List<String>> two =
        pairs ? Pairs.of(group).stream().map(GroupsReport::names).toList() : List.of();
    return new SessionJson.Group(group.number(), seats, two);
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::called).toList();
  }
}

package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;
import trace.files.Outputs;
import trace.files.SessionFiles;
import trace.files.TraceStore;
import trace.session.People;
import trace.session.PeopleReader;
import trace.session.Seating;
import trace.words.GroupWords;

/** {@code trace groups}: who sits with whom. */
@Command(name = "groups")
final class GroupsCommand implements Callable<Integer> {
  private static final int LARGEST = 100;

  private final Surroundings surroundings;

  @Mixin private SessionOptions session;

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

  /** The groups, and the text that holds them; none if nothing is to be written. */
  private record Made(People people, Optional<Seating> seating, Optional<String> text) {}

  @Override
  public Integer call() throws FileProblem {
    OpenedSession opened = session.open(surroundings);
    Path file = SessionFiles.people(opened.loaded().folder(), People.FILE_NAME);
    Texts texts = Texts.of(opened.language());
    Console console = surroundings.console();
    if (size != null && (size < 1 || size > LARGEST)) {
      console.message(texts.get("bad.value", "--size", size, "1–" + LARGEST));
      return ExitCode.COULD_NOT_RUN;
    }
    People people = PeopleFiles.read(opened.loaded().folder());
    for (String typed : people.isUsable() ? spread : List.<String>of()) {
      if (people.question(typed).isEmpty()) {
        String known = String.join(" | ", people.questions().keySet());
        console.message(texts.get("bad.value", "--spread", typed, known));
        return ExitCode.COULD_NOT_RUN;
      }
    }
    List<List<List<String>>> earlier = PeopleFiles.earlier(opened);
    Made made =
        TraceStore.change(
            file,
            text -> made(text, earlier),
            Made::text,
            new Reports(surroundings, opened.language())::file);
    return tell(opened, file, made);
  }

  private Made made(String text, List<List<List<String>>> earlier) {
    People people = PeopleReader.read(text);
    if (!people.isUsable()) {
      return new Made(people, Optional.empty(), Optional.empty());
    }
    boolean keep = people.hasGroups() && !repair && !anew;
    if (keep || people.expected().isEmpty()) {
      return new Made(people, Optional.of(Seating.asWritten(people, earlier)), Optional.empty());
    }
    List<String> mixed =
        spread.isEmpty()
            ? people.mixing()
            : spread.stream().map(people::question).flatMap(Optional::stream).toList();
    int wanted = size != null ? size : repair ? Seating.usual(people) : Seating.SIZE;
    Seating.Wish wish = new Seating.Wish(wanted, seed == null ? 1 : seed, mixed, earlier);
    Seating seating =
        repair && people.hasGroups() ? Seating.repaired(people, wish) : Seating.fresh(people, wish);
    return new Made(people, Optional.of(seating), seating.in(text));
  }

  private int tell(OpenedSession opened, Path file, Made made) throws FileProblem {
    Console console = surroundings.console();
    Texts texts = Texts.of(opened.language());
    AttendeesReport report = new AttendeesReport(surroundings, opened.language());
    if (made.seating().isEmpty()) {
      return report.refused(made.people().problems(), file);
    }
    Seating seating = made.seating().get();
    if (made.people().expected().isEmpty()) {
      console.line(texts.get("groups.nobody"));
      return ExitCode.DONE;
    }
    boolean kept = made.people().hasGroups() && !repair && !anew;
    if (!kept && made.text().isEmpty()) {
      return report.unsure(file);
    }
    GroupWords words = new GroupWords(opened.language());
    words.lines(seating, pairs, console.width()).forEach(console::line);
    console.line("");
    if (repair && made.people().hasGroups()) {
      console.line(words.moved(seating));
    }
    words.left(seating).forEach(console::line);
    Path page = opened.loaded().outputFolder().resolve("group-list.md");
    String title = opened.session().title();
    Outputs.write(page, words.page(seating, title, pairs).getBytes(StandardCharsets.UTF_8));
    console.line(
        texts.get(
            kept ? "wrote" : "groups.wrote", surroundings.shown(page), surroundings.shown(file)));
    if (kept) {
      kept(made.people(), texts);
    }
    console.line("");
    console.line(texts.get(repair ? "next.collect" : "next.repair", session.again()));
    return ExitCode.DONE;
  }

  /** Groups that are there stay; how they are changed. */
  private void kept(People people, Texts texts) {
    Console console = surroundings.console();
    long without = people.expected().stream().filter(p -> p.group().isEmpty()).count();
    console.line("");
    if (without > 0) {
      console.line(texts.get("groups.without", without, session.again()));
    }
    console.line(texts.get("groups.kept", session.again()));
  }
}

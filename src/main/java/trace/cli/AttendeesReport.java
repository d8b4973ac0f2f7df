package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import trace.exchange.SessionJson;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.session.Attendees;
import trace.session.PeopleUpdate;
import trace.words.ProblemWords;
import trace.words.Width;

/**
 * What is said about a list of attendees: numbers, columns and lines. Names are shown only where
 * they were asked for, and nothing else about anybody ever.
 */
final class AttendeesReport {
  private final Surroundings surroundings;
  private final Console console;
  private final Texts texts;
  private final Language language;

  AttendeesReport(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.texts = Texts.of(language);
    this.language = language;
  }

  /** Says why nothing can be done. No line of the file is quoted: it holds somebody's data. */
  int refused(List<Problem> problems, Path file) {
    ProblemWords words = new ProblemWords(language, console.width() - 4);
    String name = surroundings.shown(file);
    problems.forEach(p -> console.message(words.block(p, name, "")));
    console.message(texts.get("nothing.changed"));
    return ExitCode.COULD_NOT_RUN;
  }

  /** Says that the file cannot be changed safely. */
  int unsure(Path file) {
    Problem unsure =
        new Problem(ProblemKind.EDIT_UNSURE, List.of(), "", Optional.empty(), Optional.empty());
    return refused(List.of(unsure), file);
  }

  /** What was found in the list. */
  void read(Attendees found, Path file, String form) {
    int people = found.people().size();
    console.line(texts.get("attendees.read", Width.harmless(surroundings.shown(file)), form));
    line("attendees.name", found.nameColumn());
    line("attendees.people", people);
    if (!found.cancelled().isEmpty() || found.waiting() > 0) {
      line("attendees.left.out", found.cancelled().size(), found.waiting());
    }
    if (found.withdrawn() > 0) {
      line("attendees.withdrawn", found.withdrawn());
    }
    known(found);
    line(
        found.kept().isEmpty() ? "attendees.kept.none" : "attendees.kept",
        joined(found.kept().values().stream().toList()));
    if (!found.dropped().isEmpty()) {
      line("attendees.dropped", joined(found.dropped()));
    }
    found.twice().forEach(l -> line("attendees.twice", lines(l)));
    found.sameName().forEach(l -> line("attendees.same.name", lines(l)));
    if (!found.nameless().isEmpty()) {
      line("attendees.nameless", lines(found.nameless()));
    }
    if (!found.masked().isEmpty()) {
      line("attendees.masked", lines(found.masked()));
    }
  }

  private void known(Attendees found) {
    found.newcomers().ifPresent(n -> line("attendees.first", n));
    if (found.newcomers().isEmpty() && !found.people().isEmpty()) {
      line("attendees.first.unknown");
    }
    found.members().ifPresent(n -> line("attendees.members", n));
    found.present().ifPresent(n -> present(found, n));
  }

  /** Who came, who did not, and of whom the list says something that is neither. */
  private void present(Attendees found, int present) {
    int absent = found.absent();
    line(absent == 0 ? "attendees.present.only" : "attendees.present", present, absent);
    int other = found.people().size() - present - absent;
    if (other > 0) {
      line("attendees.present.other", other);
    }
  }

  /**
   * The same for another program: numbers and titles, and nobody's name.
   *
   * @param written true if {@code people.yaml} now holds them
   */
  int json(Attendees found, boolean written) {
    console.text(
        SessionJson.attendees(
            new SessionJson.Read(
                found.people().size(),
                found.cancelled().size(),
                found.waiting(),
                found.withdrawn(),
                found.newcomers(),
                found.members(),
                found.kept(),
                found.dropped(),
                written)));
    return ExitCode.DONE;
  }

  private void line(String key, Object... arguments) {
    String lead = "  ";
    for (String line : Width.wrap(texts.get(key, arguments), console.width() - 4)) {
      console.line(lead + line);
      lead = "    ";
    }
  }

  private String joined(List<String> titles) {
    return titles.stream()
        .map(t -> Width.harmless(t))
        .collect(Collectors.joining(texts.get("comma")));
  }

  private String lines(List<Integer> lines) {
    return lines.stream().map(String::valueOf).collect(Collectors.joining(texts.get("comma")));
  }

  /** The people one by one, as they would be written down. */
  void people(Attendees found) {
    console.line("");
    for (Attendees.Attendee a : found.people()) {
      List<String> said = new ArrayList<>();
      a.first().filter(b -> b).ifPresent(b -> said.add(texts.get("attendees.is.first")));
      a.member().filter(b -> b).ifPresent(b -> said.add(texts.get("attendees.is.member")));
      a.came().filter(b -> b).ifPresent(b -> said.add(texts.get("attendees.has.come")));
      a.answers()
          .forEach(
              (key, answer) ->
                  said.add(Width.harmless(key) + ": " + Width.harmless(answer.replace('\n', ' '))));
      String more = String.join(texts.get("comma"), said);
      String name = Width.harmless(a.name());
      console.line("  " + name + (more.isEmpty() ? "" : texts.get("attendees.said", more)));
    }
    console.line("");
    console.line(texts.get("attendees.checked"));
  }

  /**
   * What was written down.
   *
   * @param before how many people stood in the file before
   */
  int done(PeopleUpdate update, Path people, boolean fresh, int before) {
    String file = Width.harmless(surroundings.shown(people));
    console.line("");
    if (fresh) {
      console.line(texts.get("wrote", file));
    } else {
      console.line(texts.get("attendees.updated", file, update.added(), update.changed()));
    }
    if (!update.signedOff().isEmpty()) {
      line("attendees.signed.off", lines(update.signedOff()));
    }
    if (before > 0 && update.gone().size() == before) {
      // Nobody stands in both: it is another list, and nobody is missing in it.
      line("attendees.kept.all", before);
    } else if (!update.gone().isEmpty()) {
      line("attendees.gone", lines(update.gone()));
    }
    console.line("");
    console.line(texts.get("next.groups"));
    return ExitCode.DONE;
  }
}

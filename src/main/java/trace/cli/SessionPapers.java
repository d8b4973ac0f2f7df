package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.document.Rendered;
import trace.document.SessionFacts;
import trace.document.SessionPaper;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.GivenFiles;
import trace.files.Loaded;
import trace.files.Outputs;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.model.Trace;
import trace.session.People;
import trace.session.PeopleCounts;
import trace.session.PeopleReader;

/** Makes the texts about a session, and says which. */
final class SessionPapers {
  private final Surroundings surroundings;
  private final OpenedSession opened;
  private final List<Loaded> traces;
  private final SessionFacts facts;

  private SessionPapers(
      Surroundings surroundings,
      OpenedSession opened,
      List<Loaded> traces,
      PeopleCounts counts,
      int maps) {
    this.surroundings = surroundings;
    this.opened = opened;
    this.traces = List.copyOf(traces);
    List<Trace> used = traces.stream().map(t -> t.trace().orElseThrow()).toList();
    this.facts =
        new SessionFacts(opened.session(), opened.kind(), opened.timetable(), counts, used, maps);
  }

  /**
   * What is known of the session and of the traces it uses.
   *
   * @throws FileProblem if a trace is not there: nothing is made with holes
   * @throws NotUsable if a trace has errors
   */
  static SessionPapers of(Surroundings surroundings, OpenedSession opened) throws FileProblem {
    List<Loaded> traces = new ArrayList<>();
    for (String named : opened.session().traces()) {
      Path file = TraceFinder.find(Optional.of(named), opened.loaded().folder());
      traces.add(Opened.usable(surroundings, TraceFiles.load(file), opened.language()).loaded());
    }
    int maps = new CollectedMaps(opened.loaded().folder()).drawn();
    return new SessionPapers(surroundings, opened, traces, counts(opened), maps);
  }

  /** What is known of those who took part, as numbers: names go no further. */
  private static PeopleCounts counts(OpenedSession opened) throws FileProblem {
    Path file = opened.loaded().folder().resolve(People.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return PeopleCounts.UNKNOWN;
    }
    return PeopleReader.read(new String(GivenFiles.read(file), StandardCharsets.UTF_8)).counts();
  }

  /** True if people signed up, but nobody wrote down who or how many came. */
  boolean isUncounted() {
    return facts.counts().signedUp().isPresent()
        && opened.session().afterwards().people().isEmpty();
  }

  /** The traces that are used. */
  List<Loaded> traces() {
    return traces;
  }

  /** The text of a paper. */
  String text(SessionPaper paper) {
    LoadedKit kit = opened.loaded().kit().orElseThrow();
    Rendered rendered = paper.of(facts, kit, opened.language());
    List<Rendering.InTemplate> problems = new ArrayList<>();
    rendered
        .problems()
        .forEach(
            p ->
                problems.add(
                    new Rendering.InTemplate(
                        kit.templateFile(paper.key(), opened.language()),
                        kit.template(paper.key(), opened.language()).orElse(""),
                        p)));
    new Reports(surroundings, opened.language()).templates(problems);
    return rendered.text();
  }

  /** Makes the file of a paper and says so. */
  Path write(SessionPaper paper) throws FileProblem {
    Language own = opened.session().language().orElse(Language.JA);
    String language = opened.language() == own ? "" : "." + opened.language().code();
    String ending = paper == SessionPaper.REPORT ? ".md" : ".txt";
    Path file = opened.loaded().outputFolder().resolve(paper.key() + language + ending);
    boolean fresh = Outputs.write(file, text(paper).getBytes(StandardCharsets.UTF_8));
    Texts texts = Texts.of(opened.language());
    surroundings.console().line(texts.get(fresh ? "wrote" : "unchanged", surroundings.shown(file)));
    return file;
  }
}

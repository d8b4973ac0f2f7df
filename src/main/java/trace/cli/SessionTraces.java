package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.model.ProblemKind;

/** The traces a session uses, all of which can be worked with. */
record SessionTraces(List<Opened> traces) {
  SessionTraces {
    traces = List.copyOf(traces);
  }

  /**
   * Reads them. What is wrong with any of them is told before nothing is made of the others.
   *
   * @return empty if one of them is not there, which reading the session has told
   * @throws NotUsable if one of them cannot be worked with until its errors are mended
   */
  static Optional<SessionTraces> open(Surroundings surroundings, OpenedSession session)
      throws FileProblem {
    boolean lacking =
        session.loaded().problems().stream()
            .anyMatch(p -> p.kind() == ProblemKind.SESSION_TRACE_MISSING);
    if (lacking) {
      return Optional.empty();
    }
    List<Loaded> all = new ArrayList<>();
    for (Path path : session.loaded().traces()) {
      Path file = TraceFinder.find(Optional.of(path.toString()), session.loaded().folder());
      all.add(TraceFiles.load(file));
    }
    List<NotUsable> broken =
        all.stream()
            .filter(l -> !l.isUsable())
            .map(l -> new NotUsable(l, session.language()))
            .toList();
    Reports reports = new Reports(surroundings, session.language());
    for (int i = 0; i < broken.size(); i++) {
      if (i == broken.size() - 1) {
        throw broken.get(i);
      }
      reports.notUsable(broken.get(i));
    }
    List<Opened> opened = new ArrayList<>();
    for (Loaded loaded : all) {
      opened.add(Opened.usable(surroundings, loaded, session.language()));
    }
    return Optional.of(new SessionTraces(opened));
  }
}

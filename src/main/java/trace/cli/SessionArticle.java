package trace.cli;

import java.util.List;
import java.util.Optional;
import trace.files.Loaded;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Positions;
import trace.model.Session;
import trace.model.Trace;

/**
 * A session as something to write an article about. Its places are filled from the first trace that
 * the session uses, or from none; draft and article lie in the folder of the session.
 */
final class SessionArticle {
  private SessionArticle() {}

  static Opened of(OpenedSession opened, List<Loaded> traces) {
    Session session = opened.session();
    Trace shown =
        traces.isEmpty()
            ? Trace.ofSections(session.sections())
            : traces.get(0).trace().orElseThrow();
    Trace about =
        new Trace(
            traces.isEmpty() ? session.title() : shown.name(),
            shown.kit(),
            session.language(),
            session.question(),
            shown.boundary(),
            String.join(", ", session.facilitators()),
            session.date(),
            shown.notice(),
            shown.elements(),
            shown.relationships(),
            shown.loops(),
            shown.sources(),
            shown.voices(),
            shown.lenses(),
            shown.sections(),
            shown.expectations());
    Kit kit =
        traces.isEmpty()
            ? Kits.builtIn().load(Kits.DEFAULT).flatMap(LoadedKit::kit).orElseThrow()
            : traces.get(0).kit().orElseThrow();
    Loaded loaded =
        new Loaded(
            opened.loaded().path(),
            opened.loaded().text(),
            Optional.of(about),
            Optional.of(kit),
            List.of(),
            new Positions(new java.util.LinkedHashMap<>()));
    return new Opened(loaded, opened.language(), "");
  }
}

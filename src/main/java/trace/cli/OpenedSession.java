package trace.cli;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.Contradictions;
import trace.files.LoadedSession;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Session;
import trace.session.Timetable;

/**
 * A session that a command can work with.
 *
 * @param loaded the file, read without an error
 * @param language the language of what is made for it
 */
record OpenedSession(LoadedSession loaded, Language language) {
  /**
   * A session that was read. What is wrong with it and does not stand in the way is told beside the
   * result.
   *
   * @throws NotUsable if it cannot be worked with until its errors are mended
   */
  static OpenedSession usable(Surroundings surroundings, LoadedSession loaded, PlaceOptions place) {
    Language language =
        place
            .asked()
            .or(() -> loaded.session().flatMap(Session::language))
            .orElseGet(() -> surroundings.console().localeLanguage());
    List<Problem> problems = problems(loaded);
    if (!loaded.isUsable()) {
      throw new NotUsable(loaded.path(), loaded.text(), problems, language);
    }
    new Reports(surroundings, language).problems(problems, loaded.path(), loaded.text());
    return new OpenedSession(loaded, language);
  }

  /** Everything that is wrong in the file, in its order: what its kind asks for included. */
  private static List<Problem> problems(LoadedSession loaded) {
    List<Problem> all = new ArrayList<>(loaded.problems());
    if (loaded.session().isPresent() && loaded.kit().flatMap(k -> k.kit()).isPresent()) {
      all.addAll(
          Contradictions.ofSections(
              loaded.session().get().sections(), loaded.kind(), loaded.positions()));
      all.sort(Problem.BY_POSITION);
    }
    return List.copyOf(all);
  }

  Session session() {
    return loaded.session().orElseThrow();
  }

  Kit kind() {
    return loaded.kind();
  }

  Timetable timetable() {
    return Timetable.of(session(), kind(), language);
  }
}

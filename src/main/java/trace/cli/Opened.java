package trace.cli;

import java.time.LocalDate;
import java.util.Optional;
import trace.analysis.AsOf;
import trace.analysis.CausalMap;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;

/**
 * A trace that a command can work with.
 *
 * @param loaded the file, read without an error
 * @param language the language to answer in
 * @param day the day of which it tells, such as {@code 2026-08-31}; empty for all that is known
 */
record Opened(Loaded loaded, Language language, String day) {

  /**
   * Finds and reads the trace. Where it contradicts itself, a line says so.
   *
   * @throws NotUsable if it cannot be worked with until its errors are mended
   */
  static Opened usable(Surroundings surroundings, TraceOptions options) throws FileProblem {
    Loaded loaded = options.load(surroundings);
    return usable(surroundings, loaded, options.language(surroundings, loaded.trace()));
  }

  /**
   * The same of a file that has been read.
   *
   * @throws NotUsable if it cannot be worked with until its errors are mended
   */
  static Opened usable(Surroundings surroundings, Loaded loaded, Language language) {
    if (!loaded.isUsable()) {
      throw new NotUsable(loaded, language);
    }
    Reports reports = new Reports(surroundings, language);
    reports.kit(loaded);
    reports.contradictions(loaded);
    return new Opened(loaded, language, "");
  }

  /** The same with what was known on a day. */
  Opened asOf(LocalDate day) {
    Optional<Trace> then = Optional.of(AsOf.trace(trace(), kit(), day));
    Loaded l = loaded;
    return new Opened(
        new Loaded(l.path(), l.text(), then, l.kit(), l.problems(), l.positions()),
        language,
        day.toString());
  }

  /**
   * What the name of a file carries when it tells of a day, or in another language than the trace's
   * own: {@code .2026-08-31.en}, or nothing.
   */
  String suffix() {
    Language own = trace().language().orElse(Language.JA);
    return (day.isEmpty() ? "" : "." + day) + (language == own ? "" : "." + language.code());
  }

  Trace trace() {
    return loaded.trace().orElseThrow();
  }

  Kit kit() {
    return loaded.kit().orElseThrow();
  }

  CausalMap map() {
    return CausalMap.of(trace());
  }
}

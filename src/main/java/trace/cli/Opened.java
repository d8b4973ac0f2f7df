package trace.cli;

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
 */
record Opened(Loaded loaded, Language language) {

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
    return new Opened(loaded, language);
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

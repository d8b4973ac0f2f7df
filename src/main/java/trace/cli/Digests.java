package trace.cli;

import java.util.List;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Digest;
import trace.analysis.Loops;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFiles.Tried;
import trace.files.TraceFolders;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.words.ProblemWords;

/** What a list says of each trace. */
final class Digests {
  private final Surroundings surroundings;
  private final Language language;
  private final ProblemWords words;

  Digests(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.language = language;
    this.words = new ProblemWords(language, surroundings.console().width());
  }

  /** True if something is wrong with the trace. */
  static boolean isWrong(Digest digest) {
    return digest.errors() > 0 || digest.unreadable().isPresent();
  }

  List<Digest> of(TraceFolders folders) {
    return TraceFiles.loadAll(folders.files(), this::of);
  }

  private Digest of(Tried tried) {
    String folder = surroundings.shown(tried.file().toAbsolutePath().getParent());
    if (tried.loaded().isEmpty() || tried.loaded().get().trace().isEmpty()) {
      String why =
          tried
              .problem()
              .map(e -> words.message(e.problem()))
              .orElseGet(() -> words.message(tried.loaded().get().problems().get(0)));
      return new Digest(folder, "", "", "", "", 0, Optional.empty(), false, 0, Optional.of(why));
    }
    return of(folder, tried.loaded().get());
  }

  private Digest of(String folder, Loaded loaded) {
    Trace trace = loaded.trace().get();
    Optional<CausalMap> map = loaded.kit().map(k -> CausalMap.of(trace));
    Optional<Loops> loops =
        map.filter(m -> loaded.isUsable()).map(m -> Loops.find(m, Loops.DEFAULT_MAX_LENGTH));
    return new Digest(
        folder,
        trace.name(),
        trace.question(),
        trace.date(),
        loaded.kit().map(Kit::title).map(t -> t.in(language)).orElse(trace.kit()),
        trace.elements().size(),
        loops.map(l -> l.all().size()),
        loops.map(l -> l.leftOut() != Loops.LeftOut.NOTHING).orElse(false),
        (int) Findings.errors(Findings.problems(loaded, map)),
        Optional.empty());
  }
}

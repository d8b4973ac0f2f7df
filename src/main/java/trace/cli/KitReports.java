package trace.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.exchange.KitJson;
import trace.exchange.TraceJson;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.kit.LoadedLens;
import trace.model.Language;
import trace.model.Nearest;
import trace.model.Problem;
import trace.model.Severity;
import trace.words.ProblemWords;

/** How kits are found by their names, and how their problems are shown. */
final class KitReports {
  private final Surroundings surroundings;
  private final Console console;
  private final Texts texts;
  private final ProblemWords words;

  KitReports(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.texts = Texts.of(language);
    this.words = new ProblemWords(language, console.width() - 4);
  }

  /**
   * The kit of that name, or the one in a folder; says so if there is none.
   *
   * @param command the command whose help tells more
   */
  Optional<LoadedKit> find(String name, Path here, String command) {
    Kits kits = new Workspace().kits(here);
    Optional<LoadedKit> found = kits.load(name).or(() -> inFolder(here, name));
    if (found.isEmpty()) {
      List<String> names = kits.names();
      console.message(texts.get("unknown.kit", name, String.join(" | ", names)));
      Nearest.of(name, names).ifPresent(n -> console.message(texts.get("perhaps", n)));
      console.message(texts.get("see.help", command));
    }
    return found;
  }

  private static Optional<LoadedKit> inFolder(Path here, String name) {
    try {
      Path folder = here.resolve(name);
      return Files.isDirectory(folder) && Files.exists(folder.resolve(Kits.DEFINITION))
          ? Optional.of(Kits.at(folder))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Everything that is wrong in one kit, beside the result. */
  void problems(LoadedKit kit) {
    for (KitFindings.InFile file : KitFindings.of(kit)) {
      file.problems().forEach(p -> console.message(block(file, p) + "\n"));
    }
  }

  /** What was looked at, under its name, and the files in which something is wrong. */
  private record Looked(String name, List<KitFindings.InFile> files) {}

  private List<Looked> looked(List<LoadedKit> kits, List<LoadedLens> lenses) {
    List<Looked> looked = new ArrayList<>();
    kits.forEach(k -> looked.add(new Looked(k.name(), KitFindings.of(k))));
    for (LoadedLens lens : lenses) {
      looked.add(new Looked(texts.get("kit.lens", lens.name()), KitFindings.of(lens)));
    }
    return looked;
  }

  /** What {@code kit check} says; true if there is no error. */
  boolean check(List<LoadedKit> kits, List<LoadedLens> lenses) {
    if (kits.isEmpty() && lenses.isEmpty()) {
      console.line(texts.get("kit.none"));
      console.line("");
      console.line(texts.get("next.kit.new"));
      return true;
    }
    boolean good = true;
    for (Looked looked : looked(kits, lenses)) {
      long errors = 0;
      long warnings = 0;
      for (KitFindings.InFile file : looked.files()) {
        file.problems().forEach(p -> console.line(block(file, p) + "\n"));
        errors += Findings.errors(file.problems());
        warnings += file.problems().size() - Findings.errors(file.problems());
      }
      String name = looked.name();
      console.line(
          errors == 0 ? texts.get("kit.clean", name) : texts.get("kit.errors", name, errors));
      if (warnings > 0) {
        console.line(texts.get("kit.warnings", name, warnings));
      }
      good &= errors == 0;
    }
    return good;
  }

  /** The same for programs. */
  boolean asJson(List<LoadedKit> kits, List<LoadedLens> lenses) {
    List<KitJson.Checked> checked = new ArrayList<>();
    kits.forEach(k -> KitFindings.of(k).forEach(f -> checked.add(checked(k.name(), false, f))));
    lenses.forEach(l -> KitFindings.of(l).forEach(f -> checked.add(checked(l.name(), true, f))));
    console.text(KitJson.check(checked));
    return checked.stream()
        .flatMap(c -> c.problems().stream())
        .noneMatch(p -> p.problem().severity() == Severity.ERROR);
  }

  private KitJson.Checked checked(String name, boolean lens, KitFindings.InFile file) {
    List<TraceJson.SaidProblem> said =
        file.problems().stream().map(p -> new TraceJson.SaidProblem(p, words.message(p))).toList();
    return new KitJson.Checked(name, lens, shown(file), said);
  }

  private String block(KitFindings.InFile file, Problem problem) {
    return words.block(problem, shown(file), file.text());
  }

  private String shown(KitFindings.InFile file) {
    return file.folder()
        .map(f -> surroundings.shown(f.resolve(file.name())))
        .orElseGet(file::builtInName);
  }
}

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
import trace.model.Language;
import trace.model.Nearest;
import trace.model.Problem;
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

  /** What {@code kit check} says; true if there is no error. */
  boolean check(List<LoadedKit> kits) {
    if (kits.isEmpty()) {
      console.line(texts.get("kit.none"));
      console.line("");
      console.line(texts.get("next.kit.new"));
      return true;
    }
    boolean good = true;
    for (LoadedKit kit : kits) {
      long errors = 0;
      long warnings = 0;
      for (KitFindings.InFile file : KitFindings.of(kit)) {
        file.problems().forEach(p -> console.line(block(file, p) + "\n"));
        errors += Findings.errors(file.problems());
        warnings += file.problems().size() - Findings.errors(file.problems());
      }
      String name = kit.name();
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
  boolean asJson(List<LoadedKit> kits) {
    List<KitJson.Checked> checked = new ArrayList<>();
    boolean good = true;
    for (LoadedKit kit : kits) {
      for (KitFindings.InFile file : KitFindings.of(kit)) {
        List<TraceJson.SaidProblem> said =
            file.problems().stream()
                .map(p -> new TraceJson.SaidProblem(p, words.message(p)))
                .toList();
        checked.add(new KitJson.Checked(kit.name(), shown(file), said));
        good &= Findings.errors(file.problems()) == 0;
      }
    }
    console.text(KitJson.check(checked));
    return good;
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

package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.kit.LoadedLens;
import trace.model.Kit;
import trace.model.Language;

/**
 * {@code trace kit check}: what is wrong in ways of tracing, their scaffolds and documents, and in
 * lenses.
 */
@Command(name = "kit check")
final class KitCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "KIT", descriptionKey = "KITOWN")
  private String name;

  @Mixin private PlaceOptions place;
  @Mixin private JsonOption json;

  KitCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = place.language(surroundings);
    KitReports reports = new KitReports(surroundings, language);
    Path here = place.folder(surroundings);
    List<LoadedKit> kits = new ArrayList<>();
    List<LoadedLens> lenses = new ArrayList<>(Workspace.lenses(here).own());
    if (name != null) {
      Optional<LoadedKit> found = reports.find(name, here, "trace kit check");
      if (found.isEmpty()) {
        return ExitCode.COULD_NOT_RUN;
      }
      kits.add(found.get());
      lenses.removeIf(l -> found.get().kit().filter(k -> invites(k, l)).isEmpty());
    } else {
      Kits all = new Workspace().kits(here);
      all.ownNames().forEach(n -> kits.add(all.load(n).orElseThrow()));
    }
    if (json.asked()) {
      return reports.asJson(kits, lenses) ? ExitCode.DONE : ExitCode.NO;
    }
    return reports.check(kits, lenses) ? ExitCode.DONE : ExitCode.NO;
  }

  /** True if the kit names the lens among its own. */
  private static boolean invites(Kit kit, LoadedLens lens) {
    return kit.lenses().stream()
        .anyMatch(l -> lens.lens().isCalled(l.key()) || l.isCalled(lens.name()));
  }
}

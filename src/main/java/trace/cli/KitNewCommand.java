package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.edit.Heading;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.NewKit;
import trace.files.Workspace;
import trace.kit.KitCopy;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Language;

/** {@code trace kit new}: a way of tracing of one's own, copied from another to be changed. */
@Command(name = "kit new")
final class KitNewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "KITNAME")
  private String name;

  @Option(names = "--from", paramLabel = "KIT", descriptionKey = "from")
  private String from = Kits.DEFAULT;

  @Mixin private PlaceOptions place;

  KitNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(language);
    KitReports reports = new KitReports(surroundings, language);
    Path here = place.folder(surroundings);
    if (!new Typed(console, texts).isName(name)) {
      return ExitCode.COULD_NOT_RUN;
    }
    Optional<LoadedKit> original = reports.find(from, here, "trace kit new");
    if (original.isEmpty()) {
      return ExitCode.COULD_NOT_RUN;
    }
    if (original.get().kit().isEmpty()) {
      reports.problems(original.get());
      return ExitCode.COULD_NOT_RUN;
    }
    String folder = FolderName.of(name);
    NewKit made = NewKit.in(Workspace.templatesToBe(here), folder);
    Map<String, String> files = KitCopy.of(original.get(), folder, Heading.scalar(folder));
    List<Path> written = made.write(files);
    written.forEach(f -> console.line(texts.get("wrote", surroundings.shown(f))));
    if (!FolderName.fits(name)) {
      console.line(texts.get("new.folder", folder));
    }
    String word = Typed.word(folder);
    boolean kind = original.get().kit().orElseThrow().isSession();
    console.line("");
    console.line(texts.get("new.next"));
    console.line("  1. " + texts.get("kit.open", surroundings.shown(made.folder())));
    console.line("  2. trace kit check " + word + texts.get("kit.check"));
    console.line("  3. " + texts.get(kind ? "kit.new.session" : "kit.new", word));
    return ExitCode.DONE;
  }
}

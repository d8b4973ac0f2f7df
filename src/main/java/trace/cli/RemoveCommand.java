package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;

/** {@code trace remove}: takes something out, and says how to put it back. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "WHAT", descriptionKey = "WHAT")
  private List<String> what = new ArrayList<>();

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Mixin private PlaceOptions place;

  RemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    return new Editing(surroundings, place)
        .make(
            "next.show",
            editor -> LinkCommand.together(what).forEach(w -> editor.remove(w, force)));
  }
}

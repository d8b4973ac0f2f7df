package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;

/** {@code trace rename}: another name for an element, wherever it is named. */
@Command(name = "rename")
final class RenameCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "OLD")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "NEW")
  private String name;

  @Mixin private PlaceOptions place;

  RenameCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    return new Editing(surroundings, place).make("next.show", editor -> editor.rename(old, name));
  }
}

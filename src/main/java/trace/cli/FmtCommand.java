package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.files.FileProblem;

/** {@code trace fmt}: one spelling for arrows; everything else stays as it was written. */
@Command(name = "fmt")
final class FmtCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;

  @Option(names = "--check", descriptionKey = "check")
  private boolean check;

  FmtCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    return Editing.format(surroundings, trace, check);
  }
}

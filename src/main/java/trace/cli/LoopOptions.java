package trace.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import trace.analysis.Loops;

/** How far to look for loops. */
final class LoopOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int maxLength = Loops.DEFAULT_MAX_LENGTH;

  @Option(names = "--max-length", paramLabel = "N", descriptionKey = "max-length")
  void setMaxLength(int length) {
    if (length < 1) {
      throw new ParameterException(
          command.commandLine(), "", command.findOption("--max-length"), String.valueOf(length));
    }
    maxLength = length;
  }

  /** The longest loop to look for, in arrows; at least 1. */
  int maxLength() {
    return maxLength;
  }
}

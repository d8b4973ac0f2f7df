package trace.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trace completion}: what a shell needs to complete what is typed. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "SHELL", descriptionKey = "SHELL")
  private Shell shell;

  @Mixin private PlaceOptions place;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    String file = "completion/" + shell.name().toLowerCase(Locale.ROOT);
    try (var in = CompletionCommand.class.getResourceAsStream(file)) {
      surroundings.console().text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitCode.DONE;
  }
}

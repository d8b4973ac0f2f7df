package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.exchange.KitSchema;

/** {@code trace kit schema}: the form of {@code kit.yaml}, for editors. */
@Command(name = "kit schema")
final class KitSchemaCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli reads it
  private PlaceOptions place;

  KitSchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.console().text(KitSchema.text());
    return ExitCode.DONE;
  }
}

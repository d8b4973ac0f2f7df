package trace.cli.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import trace.model.Kit;

/**
 * What a session works with.
 *
 * @param kits finds a kit by its name
 * @param columns how wide the terminal is now
 * @param commands the commands that can be run on the trace
 * @param run runs one of them, given as words, on the trace, or {@code open}
 */
public record Workplace(
    Function<String, Optional<Kit>> kits,
    IntSupplier columns,
    List<String> commands,
    Function<List<String>, Reply> run) {
  public Workplace {
    commands = List.copyOf(commands);
  }
}

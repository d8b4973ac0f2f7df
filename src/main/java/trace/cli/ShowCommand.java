package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.exchange.TraceJson;
import trace.files.FileProblem;
import trace.words.Overview;

/** {@code trace show}: the whole trace at a glance. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Opened opened = Opened.usable(surroundings, trace);
    Console console = surroundings.console();
    CausalMap map = opened.map();
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    if (json.asked()) {
      console.text(TraceJson.trace(map, loops));
      return ExitCode.DONE;
    }
    console.text(
        Overview.text(
            map, loops, opened.kit(), opened.language(), console.width(), color.wanted(console)));
    console.line("");
    console.line(Texts.of(opened.language()).get("next.check", trace.again()));
    return ExitCode.DONE;
  }
}

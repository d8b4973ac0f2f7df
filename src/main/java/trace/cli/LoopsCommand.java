package trace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.exchange.TraceJson;
import trace.files.FileProblem;
import trace.words.LoopListing;

/** {@code trace loops}: the feedback loops, told in words. */
@Command(name = "loops")
final class LoopsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;
  @Mixin private JsonOption json;
  @Mixin private LoopOptions search;
  @Mixin private ColorOption color;

  LoopsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Opened opened = Opened.usable(surroundings, trace);
    CausalMap map = opened.map();
    Loops loops = Loops.find(map, search.maxLength());
    if (json.asked()) {
      surroundings.console().text(TraceJson.loops(map, loops));
    } else {
      Console console = surroundings.console();
      console.text(
          LoopListing.text(map, loops, opened.language(), console.width(), color.wanted(console)));
    }
    return ExitCode.DONE;
  }
}

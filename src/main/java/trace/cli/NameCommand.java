package trace.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.files.FileProblem;
import trace.model.NamedLoop;
import trace.model.Names;

/** {@code trace name}: a name for a loop. The file keeps the loop's elements, not its number. */
@Command(name = "name")
final class NameCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "R1", descriptionKey = "LOOP")
  private String label;

  @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "LOOPNAME")
  private String name;

  @Mixin private PlaceOptions place;

  NameCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Editing editing = new Editing(surroundings, place);
    List<String> through = way();
    if (through.size() < 2) {
      Optional<CausalMap> map = editing.trace().map(CausalMap::of);
      List<Loop> loops =
          map.map(m -> Loops.find(m, Loops.DEFAULT_MAX_LENGTH).all()).orElse(List.of());
      Optional<Loop> loop =
          loops.stream().filter(l -> Names.key(label).equalsIgnoreCase(l.label())).findFirst();
      if (loop.isEmpty()) {
        return unknown(loops);
      }
      through = loop.get().elements().stream().map(i -> map.get().element(i).name()).toList();
    }
    NamedLoop named = new NamedLoop(name, through);
    return editing.make("next.loops", editor -> editor.name(named));
  }

  /** The elements of a loop that is given as a way: 声→来店→売上. */
  private List<String> way() {
    return Stream.of(label.split("→|->")).map(Names::trim).filter(n -> !n.isEmpty()).toList();
  }

  private int unknown(List<Loop> loops) {
    Texts texts = Texts.of(place.language(surroundings));
    String labels = String.join(", ", loops.stream().limit(20).map(Loop::label).toList());
    String key = loops.isEmpty() ? "name.no.loops" : "name.no.loop";
    surroundings.console().message(texts.get(key, label, labels));
    return ExitCode.COULD_NOT_RUN;
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.model.Want;
import trace.yaml.ElementEdit;

/** {@code trace add}: elements, or more about them; an element that exists moves to the side. */
@Command(name = "add")
final class AddCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "NAMES")
  private List<String> names = new ArrayList<>();

  @Option(
      names = {"-s", "--side"},
      paramLabel = "S",
      descriptionKey = "side")
  private String side;

  @Option(names = "--note", paramLabel = "T", descriptionKey = "note")
  private String note;

  @Option(names = "--want", paramLabel = "up|down", descriptionKey = "want")
  private Want want;

  @Mixin private DetailOptions details;
  @Mixin private PlaceOptions place;

  AddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Lines lines = Lines.of(names, surroundings.console().in());
    return new Editing(surroundings, place)
        .make("next.link", editor -> lines.all().forEach(l -> editor.add(edit(l.text()))));
  }

  private ElementEdit edit(String name) {
    return new ElementEdit(
        name,
        Optional.ofNullable(side),
        Optional.ofNullable(note),
        details.sources(),
        Optional.ofNullable(want),
        Optional.empty(),
        details.owner(),
        details.by());
  }
}

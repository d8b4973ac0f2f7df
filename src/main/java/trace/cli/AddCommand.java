package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trace.edit.ElementEdit;
import trace.files.FileProblem;
import trace.model.Names;
import trace.model.VerbPair;
import trace.model.Want;

/** {@code trace add}: elements, or more about them; an element that exists moves to the side. */
@Command(name = "add")
final class AddCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec command;

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

  private VerbPair verbs;

  @Option(names = "--verb", paramLabel = "V", descriptionKey = "verb")
  void setVerb(String text) {
    String[] pair = text.split("[／/]", 2);
    if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
      throw new ParameterException(command.commandLine(), "", command.findOption("--verb"), text);
    }
    verbs = new VerbPair(Names.trim(pair[0]), Names.trim(pair[1]));
  }

  @Mixin private DetailOptions details;
  @Mixin private PlaceOptions place;

  AddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Lines lines = Lines.of(names, surroundings.console().in());
    Editing editing = new Editing(surroundings, place);
    if (lines.all().isEmpty()) {
      return editing.nothingGiven();
    }
    List<String> refused = new AddRefusals(place.language(surroundings), editing).of(lines, side);
    if (!refused.isEmpty()) {
      refused.forEach(surroundings.console()::message);
      surroundings.console().message(Texts.of(place.language(surroundings)).get("nothing.changed"));
      return ExitCode.COULD_NOT_RUN;
    }
    return editing.make(
        "next.link", editor -> lines.all().forEach(l -> editor.add(edit(l.text()))));
  }

  private ElementEdit edit(String name) {
    return new ElementEdit(
        name,
        Optional.ofNullable(side),
        Optional.ofNullable(note),
        details.sources(),
        Optional.ofNullable(want),
        Optional.ofNullable(verbs),
        details.owner(),
        details.by());
  }
}

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
import trace.edit.LinkEdit;
import trace.files.FileProblem;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Side;
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
    Texts texts = Texts.of(place.language(surroundings));
    List<String> refused = new ArrayList<>();
    for (Lines.Line line : lines.all()) {
      if (LinkEdit.read(line.text()).link().isPresent()) {
        refused.add(texts.get("add.arrow", line.text(), Typed.argument(line.text())));
      }
    }
    if (side != null
        && Side.BUILT_IN.stream().noneMatch(s -> s.isCalled(side))
        && editing.sides().stream().noneMatch(s -> s.isCalled(side))) {
      refused.add(sideUnknown(texts, editing.sides()));
    }
    if (!refused.isEmpty()) {
      refused.forEach(surroundings.console()::message);
      surroundings.console().message(texts.get("nothing.changed"));
      return ExitCode.COULD_NOT_RUN;
    }
    return editing.make(
        "next.link", editor -> lines.all().forEach(l -> editor.add(edit(l.text()))));
  }

  private String sideUnknown(Texts texts, List<Side> sides) {
    Language language = place.language(surroundings);
    List<String> titles = sides.stream().map(s -> s.title().in(language)).toList();
    String text = texts.get("bad.value", "--side", side, String.join(" | ", titles));
    Optional<String> near =
        sides.stream()
            .map(s -> s.title().in(language))
            .filter(t -> t.contains(side))
            .findFirst()
            .or(() -> Nearest.of(side, titles));
    return near.map(n -> text + "\n" + texts.get("perhaps", n)).orElse(text);
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

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
import trace.model.Problem;
import trace.yaml.LinkEdit;

/** {@code trace link}: arrows, or more about them. */
@Command(name = "link")
final class LinkCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "ARROW", descriptionKey = "ARROWS")
  private List<String> arrows = new ArrayList<>();

  @Option(names = "--why", paramLabel = "T", descriptionKey = "why")
  private String why;

  @Option(names = "--against", paramLabel = "T", descriptionKey = "against")
  private List<String> against = new ArrayList<>();

  @Option(names = "--add", descriptionKey = "add")
  private boolean add;

  @Mixin private DetailOptions details;
  @Mixin private PlaceOptions place;

  LinkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Editing editing = new Editing(surroundings, place);
    Lines lines = Lines.of(together(arrows), surroundings.console().in());
    List<Problem> problems = new ArrayList<>();
    List<LinkEdit> edits = new ArrayList<>();
    for (Lines.Line line : lines.all()) {
      LinkEdit.Result read = LinkEdit.read(line.text());
      read.fault().ifPresent(f -> problems.add(line.problem(f)));
      read.link().ifPresent(l -> edits.add(said(l)));
    }
    if (!problems.isEmpty()) {
      return editing.refuse(problems, lines.text());
    }
    return editing.make("next.loops", editor -> edits.forEach(e -> editor.link(e, add)));
  }

  private LinkEdit said(LinkEdit link) {
    return link.with(
        Optional.ofNullable(why), details.sources(), against, details.owner(), details.by());
  }

  /**
   * An arrow typed with spaces and without quotes arrives in several words: put together they are
   * one. A shell also takes {@code >} for itself; what is left of such an arrow ends in a dash.
   */
  static List<String> together(List<String> words) {
    String one = String.join(" ", words);
    boolean cut = words.size() > 1 && words.get(words.size() - 1).equals("-");
    boolean each = words.stream().allMatch(w -> LinkEdit.read(w).link().isPresent());
    if (words.size() > 1 && !each && (cut || LinkEdit.read(one).link().isPresent())) {
      return List.of(one);
    }
    return words;
  }
}

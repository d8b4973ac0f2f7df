package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.edit.LinkEdit;
import trace.files.FileProblem;
import trace.model.Problem;

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
    if (lines.all().isEmpty()) {
      return editing.nothingGiven();
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
   * An arrow typed with spaces and without quotes arrives in several words: what stands between
   * brackets belongs together, and what only together is an arrow is one. A shell also takes {@code
   * >} for itself; what is left of such an arrow ends in a dash.
   */
  static List<String> together(List<String> words) {
    List<String> glued = new ArrayList<>();
    int open = 0;
    for (String word : words) {
      if (open > 0) {
        glued.set(glued.size() - 1, glued.get(glued.size() - 1) + " " + word);
      } else {
        glued.add(word);
      }
      open += count(word, "(（") - count(word, ")）");
    }
    String one = String.join(" ", glued);
    boolean cut = glued.size() > 1 && glued.get(glued.size() - 1).equals("-");
    boolean some = glued.stream().anyMatch(w -> LinkEdit.read(w).link().isPresent());
    boolean whole = LinkEdit.read(one).link().isPresent();
    return glued.size() > 1 && !some && (cut || whole) ? List.of(one) : glued;
  }

  private static int count(String word, String brackets) {
    return (int) word.chars().filter(c -> brackets.indexOf(c) >= 0).count();
  }
}

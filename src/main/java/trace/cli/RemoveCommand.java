package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.edit.TraceEditor;
import trace.files.FileProblem;

/** {@code trace remove}: takes something out, and says how to put it back. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "WHAT", descriptionKey = "WHAT")
  private List<String> what = new ArrayList<>();

  @Option(names = "--words", paramLabel = "T", descriptionKey = "words")
  private String words;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Mixin private PlaceOptions place;

  RemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    List<String> wanted = LinkCommand.together(what);
    return new Editing(surroundings, place)
        .make("next.show", editor -> wanted.forEach(w -> remove(editor, w)));
  }

  private void remove(TraceEditor editor, String wanted) {
    if (words == null) {
      editor.remove(wanted, force);
    } else {
      editor.removeVoice(wanted, words);
    }
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.model.Source;

/** {@code trace source}: where something is written, or who saw it. */
@Command(name = "source")
final class SourceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "TITLE", descriptionKey = "TITLE")
  private String title;

  @Option(names = "--as", paramLabel = "KEY", descriptionKey = "as")
  private String key = "";

  @Option(names = "--url", paramLabel = "U", descriptionKey = "url")
  private String url = "";

  @Option(names = "--kind", paramLabel = "K", descriptionKey = "kind")
  private String kind = "";

  @Option(names = "--date", paramLabel = "D", descriptionKey = "date")
  private String date = "";

  @Option(names = "--accessed", paramLabel = "D", descriptionKey = "accessed")
  private String accessed = "";

  @Option(names = "--page", paramLabel = "P", descriptionKey = "page")
  private String page = "";

  @Option(names = "--note", paramLabel = "T", descriptionKey = "note")
  private String note = "";

  @Option(names = "--for", paramLabel = "ARROW", descriptionKey = "for")
  private List<String> arrows = new ArrayList<>();

  @Mixin private PlaceOptions place;

  SourceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Source source = new Source(key, title, kind, url, date, accessed, page, note);
    return new Editing(surroundings, place)
        .make("next.check", editor -> editor.source(source, arrows));
  }
}

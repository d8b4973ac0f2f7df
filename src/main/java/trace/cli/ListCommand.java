package trace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.analysis.Digest;
import trace.exchange.FolderJson;
import trace.files.FileProblem;
import trace.files.TraceFolders;
import trace.model.Language;
import trace.words.TraceList;

/** {@code trace list}: the traces below a folder. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "DIR")
  private Path below;

  @Mixin private PlaceOptions place;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(language);
    Path here = place.folder(surroundings);
    TraceFolders folders = TraceFolders.below(below == null ? here : here.resolve(below));
    List<Digest> traces = new Digests(surroundings, language).of(folders);
    if (json.asked()) {
      console.text(FolderJson.list(traces));
    } else if (traces.isEmpty()) {
      console.line(texts.get("list.none"));
      console.line(texts.get("next.new"));
    } else {
      console.text(TraceList.text(traces, language, console.width(), color.wanted(console)));
      console.line("");
      long wrong = traces.stream().filter(Digests::isWrong).count();
      console.line(
          wrong == 0
              ? texts.get("list.count", traces.size())
              : texts.get("list.count.wrong", traces.size(), wrong));
      console.line("");
      console.line(texts.get("next.show.folder"));
    }
    new Reports(surroundings, language).unreadable(folders);
    return ExitCode.DONE;
  }
}

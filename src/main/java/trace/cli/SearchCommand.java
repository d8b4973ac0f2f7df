package trace.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.files.TraceFolders;
import trace.files.TraceSearch;
import trace.model.Language;
import trace.model.Names;

/** {@code trace search}: a word in all traces below a folder. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "WORD", descriptionKey = "WORD")
  private String word;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", descriptionKey = "DIR")
  private Path below;

  @Mixin private PlaceOptions place;
  @Mixin private JsonOption json;
  @Mixin private ColorOption color;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Language language = place.language(surroundings);
    if (Names.trim(word).isEmpty()) {
      Texts texts = Texts.of(language);
      surroundings.console().message(texts.get("word.empty"));
      surroundings.console().message(texts.get("see.help", "trace search"));
      return ExitCode.COULD_NOT_RUN;
    }
    Path here = place.folder(surroundings);
    TraceFolders folders = TraceFolders.below(below == null ? here : here.resolve(below));
    Hits hits = new Hits(surroundings, language, color.wanted(surroundings.console()));
    if (json.asked()) {
      TraceSearch.search(folders, word, hits::gather);
      hits.asJson(word);
    } else {
      TraceSearch.search(folders, word, hits::print);
      hits.count(word);
    }
    new Reports(surroundings, language).unreadable(folders);
    return hits.any() ? ExitCode.DONE : ExitCode.NO;
  }
}

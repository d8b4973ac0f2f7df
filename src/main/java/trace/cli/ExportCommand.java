package trace.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.document.ArticleShape;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.model.Language;

/** {@code trace export}: a trace in the form of another place. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  /** The forms there are. */
  enum Format {
    /** An article for note. */
    NOTE,
    /** An article for Zenn. */
    ZENN,
    /** An article for Hatena Blog. */
    HATENA,
    /** A talk. */
    SLIDES,
    /** The address that opens the map in LOOPY. */
    LOOPY
  }

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "FORMAT", descriptionKey = "FORMAT")
  private Format format;

  @Parameters(index = "1..*", paramLabel = "TRACE", descriptionKey = "TRACES")
  private List<String> traces = new ArrayList<>();

  @Option(names = "--shape", paramLabel = "SHAPE", descriptionKey = "shape")
  private ArticleShape shape;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private LocalDate asOf;

  @Option(names = "--mermaid", descriptionKey = "mermaid")
  private boolean mermaid;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "output")
  private Path output;

  @Mixin private PlaceOptions place;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    List<Opened> opened = new ArrayList<>();
    for (Optional<String> trace : asked()) {
      Path file = TraceFinder.find(trace, place.folder(surroundings));
      Loaded loaded = TraceFiles.load(file);
      Opened now = Opened.usable(surroundings, loaded, language(loaded));
      opened.add(asOf == null ? now : now.asOf(asOf));
    }
    ArticleExports exports = new ArticleExports(surroundings, opened.get(0).language());
    Optional<ArticleShape> asked = Optional.ofNullable(shape);
    return switch (format) {
      case NOTE -> exports.note(opened, asked, mermaid, folder());
      case ZENN -> exports.zenn(opened, asked, mermaid);
      case HATENA -> exports.hatena(opened, asked, mermaid);
      case SLIDES -> exports.slides(opened);
      case LOOPY -> new LoopyLink(surroundings).print(opened);
    };
  }

  private List<Optional<String>> asked() {
    return traces.isEmpty()
        ? List.of(Optional.empty())
        : traces.stream().map(Optional::of).toList();
  }

  private Language language(Loaded loaded) {
    return place
        .asked()
        .or(() -> loaded.trace().flatMap(t -> t.language()))
        .orElseGet(() -> surroundings.console().localeLanguage());
  }

  /** Where the files of several traces go. */
  private Path folder() {
    Path here = place.folder(surroundings);
    String name = format.name().toLowerCase(Locale.ROOT);
    return output == null ? here.resolve("out").resolve(name) : here.resolve(output).normalize();
  }
}

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
import trace.files.SessionFiles;
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
    return switch (format) {
      case SLIDES -> {
        List<Opened> all = traces();
        unused(all.get(0).language());
        yield new ArticleExports(surroundings, all.get(0).language()).slides(all);
      }
      case LOOPY -> {
        List<Opened> all = traces();
        unused(all.get(0).language());
        yield new LoopyLink(surroundings).print(all);
      }
      default -> articles();
    };
  }

  /** All are read before the first is written: what is wrong with one stops the others in time. */
  private int articles() throws FileProblem {
    List<Subject> subjects = new ArrayList<>();
    for (Optional<String> asked : asked()) {
      Optional<Path> session = SessionFiles.meant(asked, place.folder(surroundings));
      subjects.add(
          session.isPresent()
              ? new Subject(session(session.get()), null)
              : new Subject(null, trace(asked)));
    }
    List<Drafting> drafts = new ArrayList<>();
    for (Subject subject : subjects) {
      ArticleExports exports = new ArticleExports(surroundings, subject.language());
      drafts.add(
          subject.session() == null
              ? exports.draft(subject.trace(), Optional.ofNullable(shape))
              : exports.draft(subject.session()));
    }
    unused(subjects.get(0).language());
    ArticleExports exports = new ArticleExports(surroundings, subjects.get(0).language());
    return switch (format) {
      case ZENN -> exports.zenn(drafts, mermaid);
      case HATENA -> exports.hatena(drafts, mermaid);
      default -> exports.note(drafts, mermaid, folder());
    };
  }

  /** What an article is about: one of the two. */
  private record Subject(OpenedSession session, Opened trace) {
    Language language() {
      return session == null ? trace.language() : session.language();
    }
  }

  private OpenedSession session(Path file) throws FileProblem {
    OpenedSession session = OpenedSession.usable(surroundings, SessionFiles.load(file), place);
    if (shape != null || asOf != null) {
      surroundings.console().message(Texts.of(session.language()).get("export.session"));
    }
    return session;
  }

  /** What was typed and means nothing here is said, not dropped. */
  private void unused(Language language) {
    boolean articles = format != Format.SLIDES && format != Format.LOOPY;
    List<String> names = new ArrayList<>();
    if (!articles && shape != null) {
      names.add("--shape");
    }
    if (!articles && mermaid) {
      names.add("--mermaid");
    }
    if (output != null && (format != Format.NOTE || traces.size() < 2)) {
      names.add("--output");
    }
    Texts texts = Texts.of(language);
    for (String name : names) {
      surroundings.console().message(texts.get("export.unused." + name.substring(2)));
    }
  }

  private List<Opened> traces() throws FileProblem {
    List<Opened> opened = new ArrayList<>();
    for (Optional<String> trace : asked()) {
      opened.add(trace(trace));
    }
    return opened;
  }

  private Opened trace(Optional<String> asked) throws FileProblem {
    Loaded loaded = TraceFiles.load(TraceFinder.find(asked, place.folder(surroundings)));
    Opened now = Opened.usable(surroundings, loaded, language(loaded));
    return asOf == null ? now : now.asOf(asOf);
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

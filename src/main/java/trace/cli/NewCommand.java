package trace.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.edit.Beginning;
import trace.edit.Heading;
import trace.files.FileProblem;
import trace.files.FolderName;
import trace.files.Loaded;
import trace.files.NewTrace;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;

/** {@code trace new}: a folder, and in it a trace to go on with. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "NAME")
  private String name;

  @Option(names = "--kit", paramLabel = "K", descriptionKey = "kit")
  private String kit = Kits.DEFAULT;

  @Option(names = "--question", paramLabel = "Q", descriptionKey = "question")
  private String question;

  @Option(names = "--from", paramLabel = "TRACE", descriptionKey = "from")
  private String from;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Option(names = "--schema", descriptionKey = "schema")
  private boolean schema;

  @Mixin private PlaceOptions place;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(language);
    Kits kits = new Workspace().kits(place.folder(surroundings));
    Optional<LoadedKit> loaded = kits.load(kit);
    if (isRefused(kits, loaded, texts)) {
      return ExitCode.COULD_NOT_RUN;
    }
    Optional<String> scaffold =
        loaded.get().scaffold(language).filter(s -> Heading.lacks(s, Heading.KEYS).isEmpty());
    if (scaffold.isEmpty()) {
      console.message(texts.get("kit.scaffold", kit));
      return ExitCode.COULD_NOT_RUN;
    }
    NewTrace trace = NewTrace.in(place.folder(surroundings), FolderName.of(name), force);
    boolean asks = question == null && from == null && console.canAsk();
    String asked = asks ? new Starters(console, texts).ask() : question;
    String begun = Heading.fill(scaffold.get(), values(language, Optional.ofNullable(asked)));
    Optional<String> text =
        from == null ? Optional.of(begun) : continued(begun, loaded.get().kit().orElseThrow());
    if (text.isEmpty()) {
      console.message(texts.get("new.from", from));
      return ExitCode.COULD_NOT_RUN;
    }
    Reports reports = new Reports(surroundings, language);
    Optional<Path> kept =
        trace.write((schema ? Schemas.pointer(Schemas.OF_TRACE) : "") + text.get());
    if (schema) {
      writeSchema(new Schemas(kits, language), loaded.get(), trace, texts);
    }
    reports.made(trace, name, kept, from != null);
    return console.canAsk() ? goOn(trace, language, texts) : ExitCode.DONE;
  }

  private void writeSchema(Schemas schemas, LoadedKit loaded, NewTrace trace, Texts texts)
      throws FileProblem {
    Path file = Schemas.write(trace.folder(), Schemas.OF_TRACE, schemas.trace(loaded.kit()));
    surroundings.console().line(texts.get("wrote", surroundings.shown(file)));
  }

  /** Says everything that is wrong with what was typed; false if nothing is. */
  private boolean isRefused(Kits kits, Optional<LoadedKit> loaded, Texts texts) {
    Console console = surroundings.console();
    if (kits.isSession(kit)) {
      console.message(texts.get("new.session", Names.key(kit), Typed.word(name)));
      return true;
    }
    if (loaded.isEmpty()) {
      List<String> names = kits.names();
      console.message(texts.get("bad.value", "--kit", kit, String.join(" | ", names)));
      Nearest.of(kit, names).ifPresent(n -> console.message(texts.get("perhaps", n)));
    }
    Typed typed = new Typed(console, texts);
    boolean sayable = typed.isName(name) & (question == null || typed.isText(question));
    if (loaded.isPresent() && sayable) {
      return false;
    }
    console.message(texts.get("see.help", "trace new"));
    return true;
  }

  /** Offers to go on with recording; Enter does. */
  private int goOn(NewTrace trace, Language language, Texts texts) throws FileProblem {
    Console console = surroundings.console();
    console.line("");
    Optional<String> answer = console.ask(texts.get("new.record"));
    boolean yes = answer.map(a -> Names.key(a).matches("(?i)|y|yes|はい")).orElse(false);
    return yes ? new Recording(surroundings, trace.file(), language).run(false) : ExitCode.DONE;
  }

  /** What is begun, with what another trace holds; empty if there is no room for it. */
  private Optional<String> continued(String begun, Kit to) throws FileProblem {
    Path file = TraceFinder.find(Optional.of(from), place.folder(surroundings));
    Loaded old = TraceFiles.load(file);
    if (!old.isUsable()) {
      throw new NotUsable(old, place.language(surroundings));
    }
    return new Beginning(old.trace().orElseThrow(), old.kit().orElseThrow(), to).in(begun);
  }

  private Map<String, String> values(Language language, Optional<String> asked) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace", Names.trim(name));
    values.put("kit", Names.key(kit));
    values.put("lang", language.code());
    asked.map(Names::trim).filter(q -> !q.isEmpty()).ifPresent(q -> values.put("question", q));
    values.put("date", LocalDate.now(surroundings.clock()).toString());
    return values;
  }
}

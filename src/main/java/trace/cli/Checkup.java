package trace.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.exchange.DoctorJson.Line;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Severity;
import trace.model.Trace;
import trace.picture.MapPicture;

/**
 * Looks at what the program needs, a line for each thing. No line holds a name, a path or anything
 * else of the person's: people paste it where strangers read.
 */
final class Checkup {
  /** Signs that every picture may hold, besides what the person wrote. */
  private static final String USUAL = "企業顧客社会・地域（＋－？）遅れ→Rあア漢";

  private final Surroundings surroundings;
  private final Path folder;
  private final Texts texts;
  private final Language language;
  private final List<Line> lines = new ArrayList<>();

  private Checkup(Surroundings surroundings, Path folder, Language language) {
    this.surroundings = surroundings;
    this.folder = folder;
    this.texts = Texts.of(language);
    this.language = language;
  }

  /**
   * The lines.
   *
   * @param folder the folder the person works in
   */
  static List<Line> of(Surroundings surroundings, Path folder, Language language) {
    Checkup checkup = new Checkup(surroundings, folder, language);
    Optional<Loaded> loaded = checkup.loaded();
    checkup.program();
    checkup.encoding();
    checkup.font(loaded.flatMap(Loaded::trace));
    checkup.templates();
    checkup.trace(loaded);
    checkup.writing();
    return checkup.lines;
  }

  private void say(String subject, boolean well, String found) {
    lines.add(new Line(subject, well, found));
  }

  private void program() {
    say("version", true, HelpTexts.version());
    String java = System.getProperty("java.version");
    say(
        "java",
        Runtime.version().feature() >= 17,
        java + " (" + System.getProperty("java.vendor") + ")");
    say("system", true, System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    boolean archive = !surroundings.console().variable("TRACE_ARCHIVE").isEmpty();
    say("archive", true, texts.get(archive ? "doctor.archive" : "doctor.archive.none"));
  }

  /** Without UTF-8 for names, Java cannot open 「スターバックス/trace.yaml」. */
  private void encoding() {
    Console console = surroundings.console();
    String names = System.getProperty("sun.jnu.encoding", "");
    String locale = console.localeName();
    String at =
        texts.get(console.isTerminal() ? "doctor.terminal" : "doctor.no.terminal", console.width());
    String shown = locale.isEmpty() ? texts.get("doctor.no.locale") : locale;
    boolean well = isUnicode(names);
    say("locale", true, shown + " → " + language.code() + ", " + at);
    say("encoding", well, well ? names : texts.get("doctor.encoding.poor", names));
  }

  private static boolean isUnicode(String charset) {
    try {
      return Charset.forName(charset).equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void font(Optional<Trace> trace) {
    List<String> written = new ArrayList<>(List.of(USUAL));
    trace.ifPresent(t -> t.elements().stream().map(Element::name).forEach(written::add));
    List<Integer> missing = MapPicture.missingGlyphs(written);
    String signs = String.join(" ", missing.stream().limit(20).map(Character::toString).toList());
    say(
        "font",
        missing.isEmpty(),
        missing.isEmpty() ? "BIZ UDPGothic" : texts.get("doctor.font.missing", signs));
  }

  private void templates() {
    Kits kits = new Workspace().kits(folder);
    List<String> broken =
        kits.names().stream()
            .filter(n -> kits.load(n).map(k -> !k.problems().isEmpty()).orElse(true))
            .toList();
    // Names of kits of one's own are nobody else's business.
    List<String> builtIn = Kits.builtInNames();
    String shown = String.join(", ", builtIn) + (kits.names().size() > builtIn.size() ? ", …" : "");
    List<String> known = broken.stream().filter(builtIn::contains).toList();
    String which = known.isEmpty() ? texts.get("doctor.own.kit") : String.join(", ", known);
    say(
        "templates",
        broken.isEmpty(),
        broken.isEmpty() ? shown : texts.get("doctor.broken", which));
  }

  private Optional<Loaded> loaded() {
    try {
      return Optional.of(TraceFiles.load(TraceFinder.find(Optional.empty(), folder)));
    } catch (FileProblem e) {
      return Optional.empty();
    }
  }

  /** Whether there is a trace here, not which. */
  private void trace(Optional<Loaded> loaded) {
    if (loaded.isEmpty()) {
      say("trace", true, texts.get("doctor.no.trace"));
      return;
    }
    long errors =
        loaded.get().problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    say(
        "trace",
        errors == 0,
        errors == 0 ? texts.get("doctor.trace") : texts.get("doctor.trace.errors", errors));
    Optional<Kit> kit = loaded.get().kit();
    boolean own = kit.isPresent() && !Kits.builtInNames().contains(kit.get().name());
    String shown = own ? texts.get("doctor.own.kit") : kit.map(this::said).orElse("?");
    say("kit", kit.isPresent(), shown);
  }

  private String said(Kit kit) {
    return kit.name() + " (" + kit.title().in(language) + ")";
  }

  private void writing() {
    boolean well = true;
    try {
      Files.delete(Files.createTempFile(folder, ".trace", ".tmp"));
    } catch (IOException | SecurityException e) {
      well = false;
    }
    say("writing", well, texts.get(well ? "doctor.writing" : "doctor.no.writing"));
  }
}

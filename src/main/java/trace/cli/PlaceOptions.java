package trace.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import trace.model.Language;

/** Where a command works, and the language it answers in: what all commands have. */
final class PlaceOptions {
  @Option(names = "-C", paramLabel = "DIR", descriptionKey = "C")
  private Path directory;

  @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "lang")
  private Lang lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  /** The values of {@code --lang}. */
  enum Lang {
    JA,
    EN
  }

  /** The folder the command works in: that of {@code -C}, else the one the person is in. */
  Path folder(Surroundings surroundings) {
    Path here = surroundings.directory();
    return directory == null ? here : here.resolve(directory).normalize();
  }

  /** What {@code --lang} says, if it was given. */
  Optional<Language> asked() {
    return Optional.ofNullable(lang).map(l -> Language.valueOf(l.name()));
  }

  /** {@code --lang}, else the locale. */
  Language language(Surroundings surroundings) {
    return asked().orElseGet(() -> surroundings.console().localeLanguage());
  }
}

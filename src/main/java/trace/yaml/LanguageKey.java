package trace.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trace.model.Language;
import trace.model.Names;
import trace.model.ProblemKind;

/** Reads {@code lang}, which every kind of file may hold. */
final class LanguageKey {
  private LanguageKey() {}

  static Optional<Language> read(Map<String, YamlNode> top, Findings findings) {
    String text = findings.text(top, "lang", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(Names.key(text));
    if (language.isEmpty()) {
      String t = Names.key(text).toLowerCase(Locale.ROOT);
      Optional<String> meant =
          t.startsWith("日") || t.startsWith("j")
              ? Optional.of("ja")
              : t.startsWith("英") || t.startsWith("e") ? Optional.of("en") : Optional.empty();
      findings.add(ProblemKind.UNKNOWN_LANGUAGE, "lang", top.get("lang").position(), meant, text);
    }
    return language;
  }
}

package trace.model;

import java.util.Locale;
import java.util.Optional;

/** A language in which the program speaks. Japanese is the first. */
public enum Language {
  JA,
  EN;

  /** The language's two-letter code (ISO 639-1), as it is written in files and options. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a code such as {@code ja}, {@code EN} or {@code ja_JP.UTF-8}; empty for any other. */
  public static Optional<Language> of(String code) {
    String c = code.strip().toLowerCase(Locale.ROOT);
    if (c.equals("ja") || c.startsWith("ja_") || c.startsWith("ja-")) {
      return Optional.of(JA);
    }
    if (c.equals("en") || c.startsWith("en_") || c.startsWith("en-")) {
      return Optional.of(EN);
    }
    return Optional.empty();
  }
}

package trace.model;

import java.util.Objects;

/** One text in the languages of the program; neither is null, both may be empty. */
public record LocalText(String ja, String en) {
  public LocalText {
    Objects.requireNonNull(ja);
    Objects.requireNonNull(en);
  }

  /** The text in the language asked for. */
  public String in(Language language) {
    return switch (language) {
      case JA -> ja;
      case EN -> en;
    };
  }
}

package trace.cli;

import trace.model.Language;

/** What commands say beside their results: {@code messages.ja.properties} and its sibling. */
final class Texts {
  private final trace.words.Texts texts;

  private Texts(trace.words.Texts texts) {
    this.texts = texts;
  }

  static Texts of(Language language) {
    return new Texts(trace.words.Texts.read(Texts.class, "messages", language));
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  String get(String key, Object... arguments) {
    return texts.text(key, arguments);
  }
}

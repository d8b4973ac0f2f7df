package trace.words;

import trace.model.Language;

/** Words that stand in more than one place, from {@code labels.ja.properties} and its sibling. */
public final class Labels {
  private final Texts texts;

  /** The words of one language. */
  public Labels(Language language) {
    this.texts = Texts.read("labels", language);
  }

  /**
   * The word of that key.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String of(String key) {
    return texts.raw(key);
  }
}

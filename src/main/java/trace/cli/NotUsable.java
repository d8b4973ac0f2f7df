package trace.cli;

import trace.files.Loaded;
import trace.model.Language;

/** A trace that was read and cannot be worked with until its errors are mended. */
final class NotUsable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Loaded loaded;
  private final Language language;

  NotUsable(Loaded loaded, Language language) {
    super(loaded.path().toString());
    this.loaded = loaded;
    this.language = language;
  }

  Loaded loaded() {
    return loaded;
  }

  Language language() {
    return language;
  }
}

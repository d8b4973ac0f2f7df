package trace.picture.chart;

import trace.model.Language;
import trace.words.Texts;

/** The words in these pictures. */
final class Words {
  private final Texts texts;

  Words(Language language) {
    this.texts = Texts.read(Texts.class, "charts", language);
  }

  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** One of the words in a row, such as the days of the week; from 0. */
  String oneOf(String key, int at) {
    return texts.raw(key).split(",")[at];
  }
}

package trace.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import trace.model.Language;
import trace.words.Texts;

/**
 * The help of a command, from {@code help.ja.properties} and its sibling. A text stands under
 * {@code command.key}, one that several commands share under {@code key} alone.
 */
final class HelpTexts extends ResourceBundle {
  private final Map<String, String> texts;

  private HelpTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The texts of one command. */
  static HelpTexts of(String command, Language language) {
    Texts all = all(language);
    Map<String, String> texts = new TreeMap<>();
    String prefix = command.replace(' ', '-') + "|";
    for (String key : all.keys()) {
      if (!key.contains("|")) {
        texts.putIfAbsent(key, all.raw(key));
      } else if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), all.raw(key));
      }
    }
    return new HelpTexts(texts);
  }

  static Texts all(Language language) {
    return Texts.read(HelpTexts.class, "help", language);
  }

  /** What a command does, in a line: its own, or else the first sentence of its help. */
  static String line(Texts texts, String command) {
    String word = command.replace(' ', '-');
    String key = word + "|line";
    if (texts.keys().contains(key)) {
      return texts.raw(key);
    }
    String description = texts.raw(word + "|usage.description");
    return description.split("%n|(?<=。)|(?<=\\.) ", 2)[0].replaceFirst("[。.]$", "");
  }

  /** What the first word of commands of two words says alone. */
  static String group(String word, Language language) {
    return all(language).raw(word + "|group");
  }

  /** The version, from the jar's manifest; "development" when run from classes. */
  static String version() {
    String v = HelpTexts.class.getPackage().getImplementationVersion();
    return v == null ? "development" : v;
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}

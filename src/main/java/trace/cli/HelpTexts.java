package trace.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import trace.model.Language;

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
    Properties all = Texts.load("help." + language.code() + ".properties");
    Map<String, String> texts = new TreeMap<>();
    String prefix = command + "|";
    for (String key : all.stringPropertyNames()) {
      if (!key.contains("|")) {
        texts.putIfAbsent(key, all.getProperty(key));
      } else if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), all.getProperty(key));
      }
    }
    return new HelpTexts(texts);
  }

  /** What {@code trace} alone says. */
  static String overview(Language language) {
    return Texts.load("help." + language.code() + ".properties").getProperty("overview");
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

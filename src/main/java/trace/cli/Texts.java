package trace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import trace.model.Language;

/** What commands say beside their results: {@code messages.ja.properties} and its sibling. */
final class Texts {
  private final Properties texts;

  private Texts(Properties texts) {
    this.texts = texts;
  }

  static Texts of(Language language) {
    return new Texts(load("messages." + language.code() + ".properties"));
  }

  /** Reads a UTF-8 resource of this package. */
  static Properties load(String name) {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      Properties p = new Properties();
      p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return p;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  String get(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}

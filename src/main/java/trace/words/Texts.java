package trace.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import trace.model.Language;

/**
 * Texts of the program in one language, from a properties file, read as UTF-8. {@code {0}}, {@code
 * {1}} … are filled in as they are: no quoting, no number formats.
 */
public final class Texts {
  private final String file;
  private final Map<String, String> texts;

  private Texts(String file, Map<String, String> texts) {
    this.file = file;
    this.texts = texts;
  }

  /** Reads {@code name.ja.properties} or {@code name.en.properties} of this package. */
  static Texts read(String name, Language language) {
    return read(Texts.class, name, language);
  }

  /**
   * Reads {@code name.ja.properties} or {@code name.en.properties}.
   *
   * @param beside a class of the package in which the file lies
   */
  public static Texts read(Class<?> beside, String name, Language language) {
    String file = name + "." + language.code() + ".properties";
    Properties properties = new Properties();
    try (var in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    List<String> keys = new ArrayList<>(properties.stringPropertyNames());
    Collections.sort(keys);
    Map<String, String> texts = new LinkedHashMap<>();
    keys.forEach(k -> texts.put(k, properties.getProperty(k)));
    return new Texts(file, texts);
  }

  /** All keys, in the order of their code units. */
  public List<String> keys() {
    return List.copyOf(texts.keySet());
  }

  /** The text as it stands in the file. */
  public String raw(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(key + " is missing in " + file);
    }
    return text;
  }

  /** The text with its places filled. */
  public String text(String key, Object... arguments) {
    String text = raw(key);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '{'
          && at + 2 < text.length()
          && Character.isDigit(text.charAt(at + 1))
          && text.charAt(at + 2) == '}') {
        int n = text.charAt(at + 1) - '0';
        out.append(n < arguments.length ? String.valueOf(arguments[n]) : "");
        at += 3;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }
}

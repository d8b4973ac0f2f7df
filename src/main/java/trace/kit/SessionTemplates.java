package trace.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import trace.model.Language;

/** The templates of what is made for sessions, for kinds that have none of their own. */
public final class SessionTemplates {
  private SessionTemplates() {}

  /** The text of a template, such as {@code announce-chat}. */
  public static String text(String name, Language language) {
    String file = "/templates/sessions/" + LoadedKit.templateName(name, language);
    try (InputStream in = SessionTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}

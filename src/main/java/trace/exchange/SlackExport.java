package trace.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a day of a channel as Slack exports it: a list of messages, each with its {@code text} and,
 * under {@code user_profile}, the names of who wrote it.
 */
final class SlackExport {
  /** Names in the order in which they are preferred. */
  private static final List<String> NAMES =
      List.of("display_name", "real_name", "username", "name", "user");

  private SlackExport() {}

  /** The messages; empty if the text is no such list. */
  static Optional<List<Saying>> read(String text) {
    if (!text.strip().startsWith("[")) {
      return Optional.empty();
    }
    List<Saying> sayings = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        message(json).ifPresent(sayings::add);
      }
      boolean whole = json.currentToken() == JsonToken.END_ARRAY;
      return whole ? Optional.of(sayings) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A message of a person; those of the place itself (somebody joined) have a subtype. */
  private static Optional<Saying> message(JsonParser json) {
    Map<String, String> said = new LinkedHashMap<>();
    int depth = 1;
    String below = "";
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        break;
      }
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          below = depth == 1 ? json.currentName() : below;
          depth++;
        }
        case END_OBJECT, END_ARRAY -> depth--;
        case VALUE_STRING -> {
          boolean profile = depth == 2 && "user_profile".equals(below);
          if (depth == 1 || profile) {
            said.putIfAbsent(json.currentName(), json.getString());
          }
        }
        default -> {}
      }
    }
    String who =
        NAMES.stream()
            .map(n -> said.getOrDefault(n, ""))
            .filter(n -> !n.isBlank())
            .findFirst()
            .orElse("");
    String text = said.getOrDefault("text", "");
    return text.isBlank() || said.containsKey("subtype")
        ? Optional.empty()
        : Optional.of(new Saying(who, plain(text)));
  }

  /** Slack writes {@code &lt; &gt; &amp;}, and links and people between angle brackets. */
  private static String plain(String text) {
    return text.replaceAll("<[^<>|]*\\|([^<>]*)>", "$1")
        .replaceAll("<([^<>]*)>", "$1")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}

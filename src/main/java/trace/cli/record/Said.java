package trace.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Folding;
import trace.model.Language;
import trace.words.Texts;

/** What a session says, and the words of its own that it understands. */
final class Said {
  private static final String WORD = "word.";

  private final Texts texts;
  private final Map<String, String> words = new LinkedHashMap<>();

  Said(Language language) {
    this.texts = Texts.read(Said.class, "session", language);
    for (String key : texts.keys()) {
      if (key.startsWith(WORD)) {
        String command = key.substring(WORD.length());
        words.put(command, command);
        for (String word : texts.raw(key).split(" ")) {
          words.put(Folding.fold(word), command);
        }
      }
    }
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** The command of the session that a word means, in either language or width. */
  Optional<String> command(String word) {
    return Optional.ofNullable(words.get(Folding.fold(word)));
  }

  /** The session's own commands. */
  List<String> commands() {
    List<String> own = new ArrayList<>();
    words.values().stream().filter(c -> !own.contains(c)).forEach(own::add);
    return own;
  }
}

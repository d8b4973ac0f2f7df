package trace.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.edit.Heading;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.model.Names;

/**
 * The text of a session that begins: the scaffold of its kind with what is known already.
 *
 * @param kind its kind
 * @param language the language of the scaffold
 */
public record NewSession(LoadedKit kind, Language language) {
  /** The keys of the file that can be filled. A scaffold has to hold them all. */
  public static final List<String> KEYS =
      List.of(
          "session",
          "kind",
          "lang",
          "date",
          "start",
          "minutes",
          "place",
          "online",
          "series",
          "theme",
          "question");

  /** True if the kind has a scaffold in this language in which a new session can be written. */
  public boolean isPossible() {
    return scaffold().isPresent();
  }

  private Optional<String> scaffold() {
    return kind.scaffold(language).filter(s -> Heading.lacks(s, KEYS).isEmpty());
  }

  /**
   * The text of the file.
   *
   * @param name the name of the session
   * @param values what is known beside it, by the keys of the file
   * @param traces the traces it uses, as they are named from its folder
   * @throws IllegalStateException if that is not possible
   */
  public String text(String name, Map<String, String> values, List<String> traces) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("session", Names.trim(name));
    all.put("kind", Names.key(kind.name()));
    all.put("lang", language.code());
    String scaffold = scaffold().orElseThrow(() -> new IllegalStateException(kind.name()));
    return Heading.listed(Heading.fill(scaffold, all), "traces", traces);
  }
}

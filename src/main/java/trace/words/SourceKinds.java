package trace.words;

import java.util.List;
import trace.model.Language;
import trace.model.Names;

/** Kinds of sources (報道, 観察, …) in the language of a document; others stay as they were typed. */
public final class SourceKinds {
  private SourceKinds() {}

  /** The kind as it is shown. */
  public static String in(Language language, String kind) {
    Texts shown = Texts.read("sources", language);
    for (Language typed : Language.values()) {
      Texts known = Texts.read("sources", typed);
      for (String key : known.keys()) {
        if (spellings(known.raw(key)).stream().anyMatch(s -> same(s, kind))) {
          // What is known in the language is left in the words of the person.
          return typed == language ? kind : spellings(shown.raw(key)).get(0);
        }
      }
    }
    return kind;
  }

  private static boolean same(String known, String kind) {
    return Names.key(known).equalsIgnoreCase(Names.key(kind));
  }

  private static List<String> spellings(String text) {
    return List.of(text.split(",\\s*"));
  }
}

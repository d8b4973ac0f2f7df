package trace.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trace.model.Element;
import trace.model.Language;
import trace.model.Names;
import trace.model.VerbPair;

/** Which verbs say that something rises or falls. They fit the ending of its name, as data. */
public final class Verbs {
  private static final List<String> PREPOSITIONS =
      List.of(
          " of ", " in ", " at ", " for ", " to ", " per ", " by ", " with ", " on ", " from ",
          " that ", " who ");

  private static final Verbs JA =
      new Verbs(Language.JA, "／", new VerbPair("増える", "減る"), new VerbPair("増える", "減る"));
  private static final Verbs EN =
      new Verbs(Language.EN, "/", new VerbPair("rises", "falls"), new VerbPair("rise", "fall"));

  private final Language language;
  private final Map<String, VerbPair> byEnding = new HashMap<>();
  private final VerbPair otherwise;
  private final VerbPair plural;
  private int longest;

  private Verbs(Language language, String separator, VerbPair otherwise, VerbPair plural) {
    this.language = language;
    this.otherwise = otherwise;
    this.plural = plural;
    Texts texts = Texts.read("verbs", language);
    for (String ending : texts.keys()) {
      String[] pair = texts.raw(ending).split(separator, -1);
      if (pair.length != 2) {
        throw new IllegalStateException("verbs: " + ending + " needs two verbs");
      }
      byEnding.put(ending, new VerbPair(pair[0].strip(), pair[1].strip()));
      longest = Math.max(longest, ending.length());
    }
  }

  /** The verbs of a language. */
  public static Verbs of(Language language) {
    return language == Language.JA ? JA : EN;
  }

  /** The verbs of an element: its own if it has some, else by its name. */
  public VerbPair of(Element element) {
    return element.verb().orElseGet(() -> of(element.name()));
  }

  /** The verbs that fit a name. */
  public VerbPair of(String name) {
    String noun = language == Language.JA ? withoutBracket(Names.key(name)) : head(name);
    for (int length = Math.min(longest, noun.length()); length > 0; length--) {
      VerbPair verbs = byEnding.get(noun.substring(noun.length() - length));
      if (verbs != null && (language == Language.JA || startsWord(noun, length))) {
        return verbs;
      }
    }
    return language == Language.EN && isPlural(noun) ? plural : otherwise;
  }

  private static boolean startsWord(String noun, int length) {
    int before = noun.length() - length - 1;
    return before < 0 || !Character.isLetter(noun.charAt(before));
  }

  private static boolean isPlural(String noun) {
    return noun.length() > 3
        && noun.endsWith("s")
        && !noun.endsWith("ss")
        && !noun.endsWith("us")
        && !noun.endsWith("is");
  }

  private static String withoutBracket(String name) {
    if (name.endsWith(")")) {
      int open = name.lastIndexOf('(');
      if (open > 0) {
        return Names.trim(name.substring(0, open));
      }
    }
    return name;
  }

  private static String head(String name) {
    String noun = withoutBracket(Names.key(name)).toLowerCase(Locale.ROOT);
    int end = noun.length();
    for (String preposition : PREPOSITIONS) {
      int at = noun.indexOf(preposition);
      if (at > 0) {
        end = Math.min(end, at);
      }
    }
    return noun.substring(0, end);
  }
}

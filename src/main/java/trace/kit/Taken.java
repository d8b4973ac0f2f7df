package trace.kit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trace.model.LocalText;
import trace.model.Names;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlNode;

/** The names that already mean something: two sides or two lenses may not share one. */
final class Taken {
  private final Set<String> words = new HashSet<>();
  private final List<Problem> problems;

  Taken(List<Problem> problems) {
    this.problems = problems;
  }

  void know(String key, LocalText title, List<String> aliases) {
    words.addAll(names(key, title, aliases));
  }

  /** Takes the names of one more, and reports those that another one has. */
  void add(YamlNode at, String key, LocalText title, List<String> aliases) {
    for (String name : names(key, title, aliases)) {
      if (!name.isEmpty() && words.contains(name)) {
        problems.add(KitMap.problem(ProblemKind.KIT_DUPLICATE, at, List.of(name)));
      }
    }
    know(key, title, aliases);
  }

  private static Set<String> names(String key, LocalText title, List<String> aliases) {
    Set<String> names = new LinkedHashSet<>();
    names.add(folded(key));
    names.add(folded(title.ja()));
    names.add(folded(title.en()));
    aliases.forEach(a -> names.add(folded(a)));
    return names;
  }

  private static String folded(String s) {
    return Names.key(s).toLowerCase(Locale.ROOT);
  }
}

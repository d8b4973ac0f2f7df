package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trace.model.Names;

/** The lines of a draft in which a name stands, whether written out or in a place. */
public final class DraftNaming {
  /** A place: what it is called is the tool's word, what stands behind the colon the trace's. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}:：]*(?:[:：]([^{}]*))?\\}\\}");

  private DraftNaming() {}

  /**
   * The numbers of the lines that hold a name, from 1.
   *
   * @param draft the draft as the writer has it
   * @param name the name that is looked for
   * @param all all names there are: where a longer one of them stands, the name does not
   */
  public static List<Integer> naming(String draft, String name, List<String> all) {
    String key = Names.key(name);
    List<String> longer =
        all.stream()
            .map(Names::key)
            .filter(n -> n.length() > key.length() && n.contains(key))
            .toList();
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (String line : draft.lines().toList()) {
      number++;
      String rest = Names.key(Markdown.unescaped(PLACE.matcher(line).replaceAll(" $1 ")));
      for (String other : longer) {
        rest = rest.replace(other, "\n");
      }
      if (rest.contains(key)) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}

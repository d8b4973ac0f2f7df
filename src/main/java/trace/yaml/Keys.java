package trace.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys of a kind of file, as far as a look at its lines needs them. */
final class Keys {
  private final Set<String> all = new LinkedHashSet<>();
  private final List<String> oneLine;
  private final List<String> free;
  private final List<String> notFree;

  /**
   * The keys of a format.
   *
   * @param all every key there is, map by map
   * @param oneLine those whose value stands on one line
   * @param free those whose value is a text of the person's own
   * @param notFree those whose value is a word of the format or a list: what follows {@code #} is a
   *     comment
   */
  Keys(List<List<String>> all, List<String> oneLine, List<String> free, List<String> notFree) {
    all.forEach(this.all::addAll);
    this.oneLine = oneLine;
    this.free = free;
    this.notFree = notFree;
  }

  boolean isKey(String word) {
    return all.contains(word);
  }

  boolean isOneLine(String key) {
    return oneLine.contains(key);
  }

  boolean isFree(String key) {
    return free.contains(key);
  }

  boolean isNotFree(String key) {
    return notFree.contains(key);
  }
}

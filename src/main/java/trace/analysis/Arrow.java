package trace.analysis;

import java.util.regex.Pattern;
import trace.model.Names;
import trace.model.Relationship;

/**
 * An arrow of a map whose two ends are known.
 *
 * @param index its place among the trace's relationships, from 0
 * @param from index of the cause among the map's elements
 * @param to index of the effect among the map's elements
 * @param relationship what the person wrote
 * @param sourced true if at least one source that is neither a guess nor an AI reports the
 *     direction (出典あり); else it is a hypothesis (仮説)
 */
public record Arrow(int index, int from, int to, Relationship relationship, boolean sourced) {
  private static final Pattern DRAWN = Pattern.compile("[-=]+>|[⇒➡⟶➔]");

  /**
   * True if the text means this arrow: its two ends with an arrow between them, and no more than a
   * bracket after them. The notation itself is read in another room; to compare with what exists,
   * the ends are enough.
   */
  public boolean isMeantBy(String text) {
    return joins(text, relationship.from(), relationship.to());
  }

  /** True if the text means an arrow between the same ends that points the other way. */
  boolean isMeantBackwards(String text) {
    return joins(text, relationship.to(), relationship.from());
  }

  private static boolean joins(String text, String from, String to) {
    String key = Names.key(text);
    String cause = Names.key(from);
    // Most texts begin otherwise, and to take out white space costs more than all else here.
    if (key.isEmpty() || cause.isEmpty() || key.charAt(0) != cause.charAt(0)) {
      return false;
    }
    String written = plain(text);
    String arrow = plain(from + "→" + to);
    return written.equals(arrow) || (written.startsWith(arrow + "(") && written.endsWith(")"));
  }

  private static String plain(String text) {
    String key = Names.key(text).replaceAll("[\\s\\u3000]+", "");
    return DRAWN.matcher(key).replaceAll("→");
  }
}

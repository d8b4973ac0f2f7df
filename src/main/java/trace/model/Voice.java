package trace.model;

import java.util.List;

/**
 * What somebody said, in their own words.
 *
 * @param who whose voice, by role
 * @param when when or where it was heard, or empty
 * @param words the words as they were said
 * @param about names of the elements it touches
 * @param sources keys of sources
 * @param note anything else, or empty
 */
public record Voice(
    String who, String when, String words, List<String> about, List<String> sources, String note) {
  public Voice {
    about = List.copyOf(about);
    sources = List.copyOf(sources);
  }

  /** The same about other elements. */
  public Voice withAbout(List<String> names) {
    return new Voice(who, when, words, names, sources, note);
  }

  /** The same with other sources. */
  public Voice withSources(List<String> keys) {
    return new Voice(who, when, words, about, keys, note);
  }
}

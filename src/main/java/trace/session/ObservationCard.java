package trace.session;

import java.util.List;

/**
 * A card on which somebody wrote what they saw on a walk, typed in. What is not said is empty.
 *
 * @param when when and where
 * @param saw what they saw: what anybody would have seen
 * @param who whose words they heard, by role
 * @param words the words as they were said
 * @param surprised what surprised them
 * @param photo the number of the picture
 * @param touches elements that the card touches, or arrows in the notation
 * @param lines the lines as they were written, with their labels
 */
public record ObservationCard(
    String when,
    String saw,
    String who,
    String words,
    String surprised,
    String photo,
    List<String> touches,
    List<String> lines) {
  public ObservationCard {
    touches = List.copyOf(touches);
    lines = List.copyOf(lines);
  }

  /** True if somebody's words stand on it, but not whose they are. */
  public boolean isNobodys() {
    return !words.isEmpty() && who.isEmpty();
  }
}

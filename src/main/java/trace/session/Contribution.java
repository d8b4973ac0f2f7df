package trace.session;

import java.util.List;
import trace.edit.LinkEdit;

/**
 * What a person or a group made without the tool: the arrows and the observation cards among the
 * lines they wrote, and all other lines.
 *
 * @param who the person or group
 * @param arrows the arrows, in the order in which they were written
 * @param cards the cards, in the order in which they were written
 * @param others the lines that are neither
 * @param masked how many lines were left out because they seem to hold an address or number
 */
public record Contribution(
    String who,
    List<LinkEdit> arrows,
    List<ObservationCard> cards,
    List<String> others,
    int masked) {
  public Contribution {
    arrows = List.copyOf(arrows);
    cards = List.copyOf(cards);
    others = List.copyOf(others);
  }

  /** True if nothing in it can stand in a trace. */
  public boolean isBare() {
    return arrows.isEmpty() && cards.isEmpty();
  }
}

package trace.session;

import java.util.List;
import trace.edit.LinkEdit;

/**
 * What a person or a group made without the tool: the arrows and the observation cards among the
 * lines they wrote, and all other lines.
 *
 * @param who the person or group
 * @param drawn the arrows, in the order in which they were written
 * @param cards the cards, in the order in which they were written
 * @param others the lines that are neither
 * @param masked how many lines were left out because they seem to hold an address or number
 */
public record Contribution(
    String who, List<Drawn> drawn, List<ObservationCard> cards, List<String> others, int masked) {
  /**
   * An arrow that somebody wrote.
   *
   * @param line the line it stood on, as it is kept where the arrow cannot stand in a trace
   */
  public record Drawn(LinkEdit link, String line) {}

  public Contribution {
    drawn = List.copyOf(drawn);
    cards = List.copyOf(cards);
    others = List.copyOf(others);
  }

  /** The arrows without their lines. */
  public List<LinkEdit> arrows() {
    return drawn.stream().map(Drawn::link).toList();
  }

  /** True if nothing in it can stand in a trace. */
  public boolean isBare() {
    return drawn.isEmpty() && cards.isEmpty();
  }
}

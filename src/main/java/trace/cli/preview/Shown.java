package trace.cli.preview;

import java.util.List;
import trace.model.Trace;

/**
 * What there is to show of one trace.
 *
 * @param trace the trace itself
 * @param title what is traced
 * @param by who made it, or empty
 * @param empty true if there is no element in it yet
 * @param page its map as a page of its own
 * @param slides the whole map, then each loop
 * @param questions what is worth thinking about now
 * @param report its documents as a page of their own
 */
public record Shown(
    Trace trace,
    String title,
    String by,
    boolean empty,
    String page,
    List<Slide> slides,
    List<String> questions,
    String report) {
  /**
   * One picture for the projector.
   *
   * @param title what it shows
   * @param svg the picture
   * @param story what is told below it, or empty
   */
  public record Slide(String title, String svg, String story) {}

  public Shown {
    slides = List.copyOf(slides);
    questions = List.copyOf(questions);
  }
}

package trace.document;

import java.util.List;
import java.util.Optional;
import trace.analysis.Loop;
import trace.model.Problem;

/**
 * A draft with its places filled.
 *
 * @param title its first heading, as text; empty if it has none
 * @param markdown the article without that heading, in CommonMark with the tables of GitHub
 * @param tags what the writer put among the hashtags, as typed
 * @param figures the figures in the order of their first appearance
 * @param unplaced loops that the draft has no place for
 * @param problems places that could not be filled, by position in the draft
 * @param gaps texts of the article that stand where something was to come, to be put right by hand,
 *     in Markdown
 * @param stale what of the writer's own text is not so in the trace any more, with the numbers of
 *     the lines, in Markdown
 * @param unsaid what is new in the trace and not in the draft
 * @param remarks how many remarks to the writer still stand in the draft
 */
public record FilledDraft(
    String title,
    String markdown,
    List<String> tags,
    List<Figure> figures,
    List<Loop> unplaced,
    List<Problem> problems,
    List<String> gaps,
    List<String> stale,
    List<Unsaid> unsaid,
    int remarks) {
  public FilledDraft {
    tags = List.copyOf(tags);
    figures = List.copyOf(figures);
    unplaced = List.copyOf(unplaced);
    problems = List.copyOf(problems);
    gaps = List.copyOf(gaps);
    stale = List.copyOf(stale);
    unsaid = List.copyOf(unsaid);
  }

  /**
   * What the draft does not say yet.
   *
   * @param voices true for what somebody said, false for what is not known
   * @param first the first of them, shortened
   * @param more how many more there are
   */
  public record Unsaid(boolean voices, String first, int more) {}

  /**
   * A picture the article refers to.
   *
   * @param loop the loop it shows; empty for the whole map and for a picture of a section
   * @param chart the key of the kit's picture of a section; empty for a picture of the map
   * @param file its file name
   * @param alt what it shows, for those who cannot see it
   */
  public record Figure(Optional<Loop> loop, Optional<String> chart, String file, String alt) {
    /** A picture of the map, or of a loop. */
    public Figure(Optional<Loop> loop, String file, String alt) {
      this(loop, Optional.empty(), file, alt);
    }
  }
}

package trace.document;

import java.util.List;
import trace.model.Language;

/**
 * What is left to do in the editor of note after the article was put into it, in order, with
 * everything there is to copy.
 *
 * @param title the title
 * @param titleTooLong how many characters it may have, if it has more; else 0
 * @param cover file of the cover, or empty
 * @param figures the pictures the tool made
 * @param ownPictures pictures of the writer's own, by the names they gave them
 * @param tags the hashtags, with their marks; letters and digits only
 * @param quotes true if the article has quotes with their source below them
 * @param voices true if it quotes what somebody said
 * @param hypotheses true if it speaks of hypotheses
 * @param sources true if it has a list of sources
 * @param cards true if an address stands in a paragraph of its own
 * @param mermaid true if a Mermaid stands in it
 * @param gaps texts that stand in the article where something was to come, in Markdown
 * @param stale what of the draft's own text is not so in the trace any more, in Markdown
 * @param remarks how many remarks to the writer still stand in the draft
 * @param headings true if it has headings
 */
public record Checklist(
    String title,
    int titleTooLong,
    String cover,
    List<Figure> figures,
    List<String> ownPictures,
    String tags,
    boolean quotes,
    boolean voices,
    boolean hypotheses,
    boolean sources,
    boolean cards,
    boolean mermaid,
    List<String> gaps,
    List<String> stale,
    int remarks,
    boolean headings) {
  public Checklist {
    figures = List.copyOf(figures);
    ownPictures = List.copyOf(ownPictures);
    gaps = List.copyOf(gaps);
    stale = List.copyOf(stale);
  }

  /**
   * A picture.
   *
   * @param file its file
   * @param alt its alternative text
   */
  public record Figure(String file, String alt) {}

  /** The checklist as Markdown. */
  public String markdown(Language language) {
    Checklist shown =
        new Checklist(
            Markdown.inline(title),
            titleTooLong,
            cover,
            figures.stream().map(f -> new Figure(f.file(), Markdown.inline(f.alt()))).toList(),
            ownPictures.stream().map(Markdown::inline).toList(),
            tags,
            quotes,
            voices,
            hypotheses,
            sources,
            cards,
            mermaid,
            gaps,
            stale,
            remarks,
            headings);
    return Template.filled(
        Template.resource("checklist." + language.code() + ".md"), shown, language);
  }
}

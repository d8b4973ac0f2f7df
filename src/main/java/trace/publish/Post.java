package trace.publish;

import java.time.ZonedDateTime;
import java.util.List;
import trace.model.Language;

/**
 * An article ready to be written for a place.
 *
 * @param title its title, in Markdown of one line
 * @param markdown its text in CommonMark 0.31 with the tables and strike-through of GitHub
 * @param tags what the writer typed as hashtags
 * @param author who wrote it, or empty
 * @param made when it is exported, with the zone of the machine
 * @param language the language it is written in
 * @param figures the pictures it shows, in order
 */
public record Post(
    String title,
    String markdown,
    List<String> tags,
    String author,
    ZonedDateTime made,
    Language language,
    List<Picture> figures) {
  public Post {
    tags = List.copyOf(tags);
    figures = List.copyOf(figures);
  }

  /**
   * A picture beside the article.
   *
   * @param file its file name
   * @param alt what it shows, for those who cannot see it
   */
  public record Picture(String file, String alt) {}

  /** The title as plain text, on one line. */
  public String plainTitle() {
    return PlainText.of(MarkdownText.parse(title)).replaceAll("\\s+", " ").strip();
  }
}

package trace.publish;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * WordPress eXtended RSS 1.2, as WordPress itself writes it when it exports posts
 * (wp-admin/includes/export.php). Every item is a draft.
 */
final class Wxr {
  private static final DateTimeFormatter WORDPRESS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final StringBuilder out = new StringBuilder();

  private Wxr() {}

  static String of(List<NoteArticle> articles) {
    Wxr wxr = new Wxr();
    wxr.head(articles.get(0));
    int id = 1;
    for (NoteArticle article : articles) {
      wxr.item(article, id++);
    }
    wxr.out.append("</channel>\n</rss>\n");
    return wxr.out.toString();
  }

  private void head(NoteArticle first) {
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"
          xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wfw="http://wellformedweb.org/CommentAPI/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        """);
    element("title", first.title());
    element("link", "");
    element("description", "");
    element("pubDate", RFC_822.format(first.post().made()));
    element("language", first.post().language().code());
    element("wp:wxr_version", "1.2");
    String author = author(first);
    out.append("<wp:author><wp:author_login>").append(cdata(author)).append("</wp:author_login>");
    out.append("<wp:author_display_name>").append(cdata(author));
    out.append("</wp:author_display_name></wp:author>\n");
  }

  private void item(NoteArticle article, int id) {
    ZonedDateTime made = article.post().made();
    out.append("<item>\n");
    element("title", article.title());
    element("link", "");
    element("pubDate", RFC_822.format(made));
    out.append("<dc:creator>").append(cdata(author(article))).append("</dc:creator>\n");
    out.append("<guid isPermaLink=\"false\">trace-").append(id).append("</guid>\n");
    element("description", "");
    out.append("<content:encoded>").append(cdata(article.html())).append("</content:encoded>\n");
    out.append("<excerpt:encoded>").append(cdata("")).append("</excerpt:encoded>\n");
    element("wp:post_id", String.valueOf(id));
    element("wp:post_date", WORDPRESS.format(made));
    element("wp:post_date_gmt", WORDPRESS.format(made.withZoneSameInstant(ZoneOffset.UTC)));
    element("wp:comment_status", "closed");
    element("wp:ping_status", "closed");
    element("wp:post_name", "trace-" + id);
    element("wp:status", "draft");
    element("wp:post_parent", "0");
    element("wp:menu_order", "0");
    element("wp:post_type", "post");
    element("wp:post_password", "");
    element("wp:is_sticky", "0");
    for (String tag : article.tags().tags()) {
      out.append("<category domain=\"post_tag\" nicename=\"").append(text(tag)).append("\">");
      out.append(cdata(tag)).append("</category>\n");
    }
    out.append("</item>\n");
  }

  private static String author(NoteArticle article) {
    String author = article.post().author().strip();
    return author.isEmpty() ? "trace" : author;
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(text(text));
    out.append("</").append(name).append(">\n");
  }

  private static String text(String text) {
    return legal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A CDATA section; where the text holds its end mark, two sections with the mark cut in two. */
  private static String cdata(String text) {
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /** Without the characters that XML 1.0 has no place for. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
        .filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}

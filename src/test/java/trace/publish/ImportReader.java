package trace.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads import files as strictly as their public formats allow, and takes nothing else. */
public final class ImportReader {
  /** An article as it was read. */
  public record Entry(
      String title, String author, String body, String local, String gmt, List<String> tags) {}

  private static final String WP = "http://wordpress.org/export/1.2/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

  private ImportReader() {}

  public static List<Entry> wxr(String file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element rss =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file)))
            .getDocumentElement();
    assertThat(rss.getTagName()).isEqualTo("rss");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    Element channel = only(rss, null, "channel");
    assertThat(text(channel, WP, "wxr_version")).isEqualTo("1.2");
    assertThat(text(only(channel, WP, "author"), WP, "author_login")).isNotBlank();
    List<Entry> entries = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Element item : children(channel, null, "item")) {
      assertThat(text(item, WP, "status")).isEqualTo("draft");
      assertThat(text(item, WP, "post_type")).isEqualTo("post");
      ids.add(text(item, WP, "post_id"));
      String local = text(item, WP, "post_date");
      String gmt = text(item, WP, "post_date_gmt");
      DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
      ZonedDateTime published =
          ZonedDateTime.parse(text(item, null, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
      assertThat(LocalDateTime.parse(local, format)).isEqualTo(published.toLocalDateTime());
      assertThat(LocalDateTime.parse(gmt, format).toInstant(ZoneOffset.UTC))
          .isEqualTo(published.toInstant());
      List<String> tags = new ArrayList<>();
      for (Element category : children(item, null, "category")) {
        assertThat(category.getAttribute("domain")).isEqualTo("post_tag");
        tags.add(category.getTextContent());
      }
      entries.add(
          new Entry(
              text(item, null, "title"),
              text(item, DC, "creator"),
              text(item, CONTENT, "encoded"),
              local,
              gmt,
              tags));
    }
    assertThat(ids).doesNotHaveDuplicates().allMatch(i -> i.matches("[0-9]+"));
    return entries;
  }

  private static List<Element> children(Element parent, String space, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e
          && name.equals(e.getLocalName())
          && java.util.Objects.equals(space, e.getNamespaceURI())) {
        found.add(e);
      }
    }
    return found;
  }

  private static Element only(Element parent, String space, String name) {
    assertThat(children(parent, space, name)).as(name).hasSize(1);
    return children(parent, space, name).get(0);
  }

  private static String text(Element parent, String space, String name) {
    return only(parent, space, name).getTextContent();
  }

  private static final Pattern FIELD = Pattern.compile("([A-Z ]+): (.*)");

  public static List<Entry> mt(String file) {
    assertThat(file).endsWith("-----\n--------\n").doesNotContain("\r");
    List<Entry> entries = new ArrayList<>();
    for (String entry : file.split("(?m)^--------\n")) {
      String[] parts = entry.split("(?m)^-----\n");
      assertThat(parts).as(entry).hasSize(2);
      List<String> tags = new ArrayList<>();
      String[] found = new String[4];
      for (String line : parts[0].split("\n")) {
        Matcher field = FIELD.matcher(line);
        assertThat(field.matches()).as(line).isTrue();
        String value = field.group(2);
        switch (field.group(1)) {
          case "TITLE" -> found[0] = value;
          case "AUTHOR" -> found[1] = value;
          case "DATE" -> {
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH).parse(value);
            found[2] = value;
          }
          case "STATUS" -> assertThat(value).isEqualTo("Draft");
          case "CONVERT BREAKS", "ALLOW COMMENTS" -> assertThat(value).isEqualTo("0");
          case "TAGS" -> {
            for (String tag : value.isEmpty() ? new String[0] : value.split(",")) {
              assertThat(tag).startsWith("\"").endsWith("\"");
              tags.add(tag.substring(1, tag.length() - 1));
            }
          }
          default -> throw new AssertionError("no such field: " + line);
        }
      }
      assertThat(parts[1]).startsWith("BODY:\n");
      String body = parts[1].substring("BODY:\n".length());
      assertThat(body).doesNotContainPattern("(?m)^(EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):");
      entries.add(new Entry(found[0], found[1], body, found[2], "", tags));
    }
    return entries;
  }

  /** HTML with its entities as the characters they stand for. */
  public static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#45;", "-")
        .replace("&#58;", ":")
        .replace("&amp;", "&");
  }
}

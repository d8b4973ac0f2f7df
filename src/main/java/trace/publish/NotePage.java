package trace.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Language;
import trace.words.Texts;

/**
 * The page that shows an article as note will and puts it on the clipboard. It holds all it needs,
 * the pictures included, and a content security policy that lets it do nothing else.
 */
public final class NotePage {
  private static final Pattern PART = Pattern.compile("@([a-z-]+)@");

  private NotePage() {}

  /**
   * Writes the page.
   *
   * @param pictures the PNGs of the article by file name; places without one show their mark only
   */
  public static String of(NoteArticle article, Map<String, byte[]> pictures) {
    Language language = article.post().language();
    Texts texts = Texts.read(Texts.class, "note", language);
    String style = resource("note.css");
    String script = resource("note.js");
    StringBuilder buttons = new StringBuilder();
    button("copy-title", texts.raw("copy.title"), "title", buttons);
    button("copy-article", texts.raw("copy.article"), "article", buttons);
    button("copy-tags", texts.raw("copy.tags"), "tags", buttons);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("lang", language.code());
    parts.put("style-hash", hash(style));
    parts.put("script-hash", hash(script));
    parts.put("style", style);
    parts.put("script", script);
    parts.put("buttons", buttons.toString());
    for (String key : List.of("how", "done", "failed")) {
      parts.put(key, NoteHtml.escaped(texts.raw(key)));
    }
    parts.put("title", NoteHtml.escaped(article.title()));
    parts.put("tags", NoteHtml.escaped(hashtags(article)));
    parts.put("article", withPictures(article, pictures, texts));
    return PART.matcher(resource("note.html"))
        .replaceAll(m -> Matcher.quoteReplacement(parts.get(m.group(1))));
  }

  private static String hashtags(NoteArticle article) {
    List<String> tags = article.tags().tags();
    return String.join(" ", tags.stream().map(t -> "#" + t).toList());
  }

  private static void button(String id, String label, String what, StringBuilder out) {
    out.append("<button type=\"button\" id=\"").append(id).append("\" data-copy=\"").append(what);
    out.append("\">").append(NoteHtml.escaped(label)).append("</button>\n");
  }

  /** Puts each picture after the mark of its place; what is copied leaves the pictures out. */
  private static String withPictures(
      NoteArticle article, Map<String, byte[]> pictures, Texts texts) {
    String html = article.html();
    Texts words = Texts.read(Texts.class, "article", article.post().language());
    for (Post.Picture picture : article.post().figures()) {
      byte[] png = pictures.get(picture.file());
      if (png != null) {
        String mark = "<p>" + NoteHtml.escaped(words.text("image", picture.file())) + "</p>\n";
        html = html.replace(mark, mark + figure(picture, png, texts));
      }
    }
    return html;
  }

  private static String figure(Post.Picture picture, byte[] png, Texts texts) {
    String alt = NoteHtml.escaped(picture.alt());
    StringBuilder out = new StringBuilder("<figure data-only-here>\n<img alt=\"").append(alt);
    out.append("\" src=\"data:image/png;base64,");
    out.append(Base64.getEncoder().encodeToString(png)).append("\">\n<figcaption>");
    String file = NoteHtml.escaped(picture.file());
    out.append("<button type=\"button\" data-copy=\"picture\">")
        .append(NoteHtml.escaped(texts.text("copy.picture", picture.file())))
        .append("</button> <button type=\"button\" data-copy=\"alt\" data-text=\"")
        .append(alt)
        .append("\">")
        .append(NoteHtml.escaped(texts.raw("copy.alt")))
        .append("</button></figcaption>\n</figure>\n");
    return out.toString().replace("<img ", "<img data-file=\"" + file + "\" ");
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = NotePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

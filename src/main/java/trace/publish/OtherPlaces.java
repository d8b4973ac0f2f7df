package trace.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.words.Texts;

/**
 * Articles for places that take Markdown files with front matter. Tables and diagrams stay as they
 * are there; only pictures and formulas are written as each place wants them.
 */
public final class OtherPlaces {
  /** The most bytes of a picture in Zenn (3 MB). */
  public static final long ZENN_PICTURE = 3_000_000;

  private static final int ZENN_TOPICS = 5;
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern FORMULA = Pattern.compile("\\$\\$\\{(.+?)\\}\\$\\$");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(([^)]*)\\)");

  private OtherPlaces() {}

  /**
   * The name of an article's file: the same for the same trace. Zenn takes 12 to 50 of {@code
   * a-z0-9-_}, so that a name in Japanese cannot be it.
   */
  public static String slug(String trace) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(trace.getBytes(StandardCharsets.UTF_8));
      return "trace-" + HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An article for the command-line tool of Zenn, unpublished, with its pictures below {@code
   * /images/SLUG/} (https://zenn.dev/zenn/articles/zenn-cli-guide).
   */
  public static String zenn(Post post, String slug) {
    List<String> topics =
        Hashtags.of(post.tags()).tags().stream()
            .limit(ZENN_TOPICS)
            .map(OtherPlaces::quoted)
            .toList();
    String head =
        "---\ntitle: "
            + quoted(post.plainTitle())
            + "\nemoji: \"🔁\"\ntype: \"idea\"\ntopics: ["
            + String.join(", ", topics)
            + "]\npublished: false\n---\n\n";
    String body =
        outsideCode(
            post.markdown(),
            line ->
                PICTURE
                    .matcher(FORMULA.matcher(line).replaceAll("\\$$1\\$"))
                    .replaceAll(
                        m ->
                            Matcher.quoteReplacement(
                                "![" + m.group(1) + "](" + zennPicture(m.group(2), slug) + ")")));
    return head + body;
  }

  private static String zennPicture(String file, String slug) {
    return file.contains("/") ? file : "/images/" + slug + "/" + file;
  }

  /**
   * A draft for blogsync, which puts Markdown into Hatena Blog
   * (https://github.com/x-motemen/blogsync). Pictures are marked: they are uploaded by hand.
   */
  public static String hatena(Post post) {
    StringBuilder head = new StringBuilder("---\nTitle: ").append(quoted(post.plainTitle()));
    List<String> tags = Hashtags.of(post.tags()).tags();
    head.append(tags.isEmpty() ? "" : "\nCategory:");
    tags.forEach(t -> head.append("\n- ").append(quoted(t)));
    head.append("\nDate: ").append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(post.made()));
    head.append("\nDraft: true\n---\n\n");
    Texts texts = Texts.read(Texts.class, "article", post.language());
    String body =
        outsideCode(
            post.markdown(),
            line ->
                PICTURE
                    .matcher(FORMULA.matcher(line).replaceAll("[tex:$1]"))
                    .replaceAll(m -> Matcher.quoteReplacement(texts.text("image", m.group(2)))));
    return head + body;
  }

  /** Goes through the lines that are not code. */
  private static String outsideCode(String markdown, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    String fence = "";
    for (String line : markdown.lines().toList()) {
      Matcher m = FENCE.matcher(line);
      if (m.matches()) {
        boolean closes = !fence.isEmpty() && line.strip().startsWith(fence);
        fence = closes ? "" : fence.isEmpty() ? m.group(1) : fence;
        out.append(line);
      } else {
        out.append(fence.isEmpty() ? change.apply(line) : line);
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** A text as a double-quoted YAML scalar, which is also JSON. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7F || c >= 0x2028 && c <= 0x202E) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}

package trace.publish;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The import and export format of Movable Type
 * (https://www.movabletype.jp/documentation/appendices/import-export-format.html): entries between
 * lines of eight hyphens, their parts between lines of five. Every entry is a draft.
 */
final class MovableType {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^(\\h*)-(-{4,}\\h*)$");
  private static final Pattern PART =
      Pattern.compile("(?m)^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):(\\h*)$");

  private MovableType() {}

  static String of(List<NoteArticle> articles) {
    StringBuilder out = new StringBuilder();
    for (NoteArticle article : articles) {
      entry(article, out);
    }
    return out.toString();
  }

  private static void entry(NoteArticle article, StringBuilder out) {
    String author = article.post().author().strip();
    field("AUTHOR", author.isEmpty() ? "trace" : author, out);
    field("TITLE", article.title(), out);
    field("STATUS", "Draft", out);
    field("ALLOW COMMENTS", "0", out);
    field("CONVERT BREAKS", "0", out);
    field("DATE", DATE.format(article.post().made()), out);
    List<String> tags = new ArrayList<>();
    article.tags().tags().forEach(t -> tags.add('"' + t + '"'));
    field("TAGS", String.join(",", tags), out);
    out.append("-----\nBODY:\n").append(body(article.html())).append("-----\n--------\n");
  }

  /** Lines of the body that would end it, or begin another part, are written as HTML entities. */
  private static String body(String html) {
    String safe = SEPARATOR.matcher(html).replaceAll("$1&#45;$2");
    safe = PART.matcher(safe).replaceAll("$1&#58;$2");
    return safe.endsWith("\n") ? safe : safe + "\n";
  }

  private static void field(String key, String value, StringBuilder out) {
    String line = value.replaceAll("[\\r\\n\\u0085\\u2028\\u2029]+", " ");
    out.append(key).append(": ").append(line).append('\n');
  }
}

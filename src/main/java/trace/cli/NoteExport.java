package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trace.document.Checklist;
import trace.document.FilledDraft;
import trace.exchange.MermaidText;
import trace.publish.ImportFile;
import trace.publish.NoteArticle;
import trace.publish.NotePage;
import trace.publish.Post;

/** What one trace becomes for note: its article, and the files of {@code out/note/}. */
final class NoteExport {
  /** The most bytes of a picture in note. */
  private static final long MOST_PICTURE = 10_000_000;

  private static final String COVER = "cover.png";

  /** A quote with a line below it that says whose it is. */
  private static final Pattern SIGNED_QUOTE =
      Pattern.compile("<blockquote>(?:(?!</blockquote>).)*<br>[―—]", Pattern.DOTALL);

  private final Drafting drafting;
  private final FilledDraft filled;
  private final NoteArticle article;
  private final boolean mermaid;

  NoteExport(Surroundings surroundings, Drafting drafting, boolean mermaid) {
    this.drafting = drafting;
    this.mermaid = mermaid;
    this.filled = drafting.filled(mermaid ? diagram(drafting.opened()) : "");
    this.article = NoteArticle.of(post(surroundings, drafting, filled));
  }

  /** The map as Mermaid. */
  static String diagram(Opened opened) {
    return MermaidText.of(opened.map(), opened.kit().sides(), opened.language());
  }

  /** The article as it can be written for any place, made now. */
  static Post post(Surroundings surroundings, Drafting drafting, FilledDraft filled) {
    Opened opened = drafting.opened();
    String title = filled.title().isEmpty() ? drafting.called() : filled.title();
    return new Post(
        title,
        filled.markdown(),
        filled.tags(),
        opened.trace().author(),
        ZonedDateTime.now(surroundings.clock()).truncatedTo(ChronoUnit.SECONDS),
        opened.language(),
        filled.figures().stream().map(f -> new Post.Picture(f.file(), f.alt())).toList());
  }

  Drafting drafting() {
    return drafting;
  }

  FilledDraft filled() {
    return filled;
  }

  NoteArticle article() {
    return article;
  }

  /** The folder of its files. */
  Path folder() {
    return drafting.folder("note");
  }

  /** The files by name, in the order in which they are told. */
  Map<String, byte[]> files() {
    Figures drawn = new Figures(drafting.opened(), drafting.loops(), MOST_PICTURE);
    Map<String, byte[]> pictures = drawn.of(filled.figures());
    Optional<byte[]> cover = drawn.cover(article.title());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("article.html", utf8(NotePage.of(article, pictures)));
    files.put("article.md", utf8(article.markdown()));
    for (ImportFile.Form form : ImportFile.Form.values()) {
      String text = ImportFile.of(form, List.of(article)).get(0);
      files.put("import." + form.ending(), utf8(text));
    }
    cover.ifPresent(png -> files.put(COVER, png));
    files.putAll(pictures);
    files.put("checklist.md", utf8(checklist(cover.isPresent())));
    return files;
  }

  private String checklist(boolean covered) {
    List<String> own = new ArrayList<>(article.pictures());
    filled.figures().forEach(f -> own.remove(f.file()));
    String html = article.html();
    int longest = NoteArticle.LONGEST_TITLE;
    String title = article.title();
    boolean signed = SIGNED_QUOTE.matcher(html).find();
    boolean speaks =
        drafting.opened().trace().voices().stream().anyMatch(v -> !v.words().isBlank());
    return new Checklist(
            title,
            title.codePointCount(0, title.length()) > longest ? longest : 0,
            covered ? COVER : "",
            filled.figures().stream().map(f -> new Checklist.Figure(f.file(), f.alt())).toList(),
            own,
            String.join(" ", article.tags().tags().stream().map(t -> "#" + t).toList()),
            signed,
            html.contains("<blockquote>") && (signed || speaks),
            html.contains("仮説") || html.contains("hypothes"),
            !drafting.opened().trace().sources().isEmpty(),
            html.contains("<p>http"),
            mermaid,
            filled.gaps(),
            filled.stale(),
            filled.remarks(),
            html.contains("<h2>"))
        .markdown(drafting.opened().language());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

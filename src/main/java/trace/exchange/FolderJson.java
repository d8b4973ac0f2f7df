package trace.exchange;

import java.util.List;
import java.util.Optional;
import trace.analysis.Digest;
import trace.model.Folding;

/** What the commands give as JSON that look at many traces. Member names never change. */
public final class FolderJson {
  private FolderJson() {}

  /**
   * A line in which a word was found.
   *
   * @param file how the file is called
   * @param text the line without its break
   * @param spans where the word stands in it
   */
  public record Hit(String file, int line, String text, List<Folding.Span> spans) {}

  /** A file that could not be read, and why. */
  public record Unreadable(String file, String message) {}

  /** {@code list --json}. */
  public static String list(List<Digest> traces) {
    return JsonText.object(j -> j.objects("traces", traces, d -> trace(j, d)));
  }

  private static void trace(JsonText j, Digest d) {
    j.put("folder", d.folder());
    j.put("trace", Optional.of(d.name()));
    j.put("question", Optional.of(d.question()));
    j.put("date", Optional.of(d.date()));
    j.put("kit", Optional.of(d.kit()));
    j.put("readable", d.unreadable().isEmpty());
    j.put("message", d.unreadable());
    if (d.unreadable().isEmpty()) {
      j.put("elements", d.elements());
      d.loops().ifPresent(n -> j.put("loops", n).put("moreLoops", d.moreLoops()));
      j.put("errors", d.errors());
    }
  }

  /** {@code search --json}. Columns and lengths count code points, columns from 1. */
  public static String search(String word, List<Hit> hits, List<Unreadable> unreadable) {
    return JsonText.object(
        j -> {
          j.put("word", word);
          j.objects("lines", hits, h -> hit(j, h));
          j.objects(
              "unreadable", unreadable, u -> j.put("file", u.file()).put("message", u.message()));
        });
  }

  private static void hit(JsonText j, Hit h) {
    j.put("file", h.file());
    j.put("line", h.line());
    j.put("text", h.text());
    j.objects(
        "places",
        h.spans(),
        s ->
            j.put("column", h.text().codePointCount(0, s.start()) + 1)
                .put("length", h.text().codePointCount(s.start(), s.end())));
  }
}

package trace.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trace.model.Language;

/**
 * Pieces of documents that every kit may put into its templates: the story of the loops, the
 * sources, … They come with the program, so that no kit can read a file through them.
 */
public final class Pieces {
  /** The names of the pieces for reports, as templates write them: {@code {{> loops}}}. */
  public static final List<String> NAMES =
      List.of(
          "heading",
          "question",
          "picture",
          "loops",
          "gains",
          "voices",
          "unseen",
          "lenses",
          "questions",
          "elements",
          "sources");

  /** The pieces that the papers of a session may use. */
  public static final List<String> OF_SESSIONS =
      List.of(
          "session",
          "asking",
          "timetable",
          "promises",
          "howto",
          "notation",
          "maps",
          "room",
          "publishing",
          "glossary",
          "running",
          "author",
          "seating",
          "closing",
          "typing");

  /** The names of the pieces for drafts of articles, whose contract is another one. */
  public static final List<String> ARTICLE =
      List.of(
          "article-first",
          "article-loops",
          "article-map",
          "article-then",
          "article-voices",
          "article-lenses",
          "article-hypotheses",
          "article-more",
          "article-open",
          "article-end");

  /** The names of the pieces for what a lens asks, whose contract is a third one. */
  public static final List<String> PROMPT =
      List.of("prompt-invite", "prompt-map", "prompt-wish", "prompt-back");

  private Pieces() {}

  /** The example that shows how to read a map, as the text of a trace. */
  public static String example(Language language) {
    return resource("example." + language.code() + ".yaml");
  }

  /** True if the piece of the program's own says nothing: a kit may have one of that name. */
  static boolean isForKits(String name) {
    return name.equals("article-first") || name.equals("article-then");
  }

  /** The text of a piece; empty if there is none of that name. */
  public static Optional<String> text(String name, Language language) {
    return Stream.of(NAMES, OF_SESSIONS, ARTICLE, PROMPT).anyMatch(p -> p.contains(name))
        ? Optional.of(resource(name + "." + language.code() + ".md"))
        : Optional.empty();
  }

  private static String resource(String name) {
    String file = "/templates/pieces/" + name;
    try (InputStream in = Pieces.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

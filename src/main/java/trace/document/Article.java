package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;

/**
 * An article about a trace. Its draft is written once from a kit's template and then belongs to the
 * writer; at every export the named places of the draft are filled from the trace as it is now.
 *
 * @param map the trace as a map
 * @param loops its loops
 * @param kit its way of tracing
 * @param language the language of everything that the person did not type
 * @param asOf the day of which it tells, such as {@code 2026-08-31}; empty for all that is known
 * @param charts what the kit's pictures of sections show, in words, by key; of those in which there
 *     is something to draw
 */
public record Article(
    CausalMap map,
    Loops loops,
    Kit kit,
    Language language,
    String asOf,
    Map<String, List<String>> charts) {

  public Article {
    charts = new LinkedHashMap<>(charts);
  }

  /** An article of all that is known, without pictures of sections. */
  public Article(CausalMap map, Loops loops, Kit kit, Language language) {
    this(map, loops, kit, language, "", new LinkedHashMap<>());
  }

  /**
   * Writes the draft.
   *
   * @param template the template of that shape
   */
  public Rendered draft(ArticleShape shape, String template) {
    return draft(shape, template, new LinkedHashMap<>());
  }

  /**
   * The same with pieces of the kit's own.
   *
   * @param pieces their texts by name ({@code article-first}); without problems
   */
  public Rendered draft(ArticleShape shape, String template, Map<String, String> pieces) {
    ArticleContents contents = new ArticleBuilder(this).contents(shape, template, pieces);
    return Template.fill(template, contents, kit, language, pieces);
  }

  /** Fills the named places of a draft and touches nothing else. */
  public FilledDraft filled(String draft) {
    return filled(draft, "");
  }

  /**
   * The same with the map as Mermaid text after its picture.
   *
   * @param mermaid the text of the diagram; empty for none
   */
  public FilledDraft filled(String draft, String mermaid) {
    return new DraftFilling(this, mermaid).fill(draft);
  }

  /** The line that gives a loop's story a place in a draft. */
  public String storyPlace(Loop loop) {
    return PlaceKind.STORY.written(language, new LoopNames(map, loops.all()).of(loop));
  }

  /** What is wrong with a draft's template of this kit, by position in the template. */
  public static List<Problem> problems(String template, Kit kit) {
    return TemplateCheck.problems(template, ArticleContents.class, kit);
  }

  /**
   * The same for a template into which pieces of the kit's own go.
   *
   * @param pieces their texts by name
   */
  public static List<Problem> problems(String template, Kit kit, Map<String, String> pieces) {
    return TemplateCheck.problems(template, ArticleContents.class, kit, pieces);
  }

  /** What is wrong with a piece of a kit's own, by position in the piece. */
  public static List<Problem> inPiece(String piece, Kit kit) {
    return TemplateCheck.inPiece(piece, ArticleContents.class, kit);
  }

  /**
   * A kit that knows the sections of another one as well, so that its articles can be written with
   * the templates of that one: what the trace does not hold stays away, and what the template does
   * not name is among {@code more}.
   */
  public static Kit borrowing(Kit kit, Kit from) {
    List<Kit.Section> sections = new ArrayList<>(kit.sections());
    from.sections().stream().filter(s -> kit.section(s.key()).isEmpty()).forEach(sections::add);
    return new Kit(
        kit.name(),
        kit.title(),
        kit.about(),
        kit.sides(),
        sections,
        kit.lenses(),
        kit.checks(),
        kit.documents(),
        kit.charts(),
        kit.timetable());
  }
}

package trace.document;

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
 * The report of a trace: Markdown that reads well on GitHub and in the preview of an editor.
 *
 * @param map the trace as a map
 * @param loops its loops
 * @param kit its way of tracing; also says which sides and sections there are
 * @param language the language of everything that the person did not type
 * @param questions open questions, in words; the first three are shown
 * @param picture the name of the map's picture, relative to the report; empty if there is none
 * @param figures names of the pictures of single loops by label ({@code R1}), for those that have
 *     one
 * @param charts names of the kit's pictures of sections by key, for those that have one
 * @param asOf the day of which it tells, as it is shown; empty for all that is known
 */
public record Report(
    CausalMap map,
    Loops loops,
    Kit kit,
    Language language,
    List<String> questions,
    String picture,
    Map<String, String> figures,
    Map<String, String> charts,
    String asOf) {
  /** How many open questions a report shows: more would be a worksheet. */
  public static final int QUESTIONS = 3;

  /** Up to so many loops all are told; of more, so many that every arrow appears. */
  private static final int TELLABLE = 16;

  public Report {
    questions = List.copyOf(questions);
    figures = new LinkedHashMap<>(figures);
    charts = new LinkedHashMap<>(charts);
  }

  /** A report of all that is known, without pictures of single loops. */
  public Report(
      CausalMap map,
      Loops loops,
      Kit kit,
      Language language,
      List<String> questions,
      String picture) {
    this(map, loops, kit, language, questions, picture, new LinkedHashMap<>());
  }

  /** A report of all that is known. */
  public Report(
      CausalMap map,
      Loops loops,
      Kit kit,
      Language language,
      List<String> questions,
      String picture,
      Map<String, String> figures) {
    this(map, loops, kit, language, questions, picture, figures, new LinkedHashMap<>(), "");
  }

  /** The loops that a report tells. */
  public static List<Loop> told(Loops loops) {
    return loops.all().size() <= TELLABLE ? loops.all() : loops.independent();
  }

  /** The keys of the kit's sections that a template shows. */
  public static List<String> shown(String template, Kit kit) {
    return TemplateCheck.shown(template, ReportContents.class, kit);
  }

  /**
   * Writes the report.
   *
   * @param template the kit's template in the language of the report
   */
  public Rendered markdown(String template) {
    return Template.fill(template, new ReportBuilder(this).contents(), kit, language);
  }

  /** What is wrong with a report's template of this kit, by position in the template. */
  public static List<Problem> problems(String template, Kit kit) {
    return TemplateCheck.problems(template, ReportContents.class, kit);
  }
}

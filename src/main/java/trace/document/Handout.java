package trace.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Session;
import trace.session.Timetable;

/**
 * The papers of a session: what those who come take home, sheets to write on, what the facilitator
 * holds, a sheet for each group, name tags. All are Markdown from the templates of its kind.
 *
 * @param kind its kind
 * @param language the language of everything that nobody typed
 * @param traces the traces it uses
 * @param people those who come; empty if that is not known
 * @param example name of the drawing that shows how to read a map
 * @param blank name of the drawing of an empty sheet; empty for none
 */
public record Handout(
    Session session,
    Kit kind,
    Timetable timetable,
    Language language,
    List<Traced> traces,
    List<Attendee> people,
    String example,
    String blank) {
  public Handout {
    traces = List.copyOf(traces);
    people = List.copyOf(people);
  }

  /** One of the papers; the order is that in which they are printed. */
  public enum Paper {
    GUIDE,
    HANDOUT,
    WORKSHEET,
    GROUPS,
    TAGS;

    /** The name of its template and of its file. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A trace with its drawings.
   *
   * @param questions open questions, in words
   * @param drawing name of the drawing of the whole map; empty if no page is large enough
   * @param wide true if it lies across on a page of its own
   * @param figures names of drawings of single loops by label, where it is empty
   * @param qr name of the drawing of the code that opens it in LOOPY, if there is one
   * @param sheets worksheets
   */
  public record Traced(
      CausalMap map,
      Loops loops,
      Kit kit,
      List<String> questions,
      String drawing,
      boolean wide,
      Map<String, String> figures,
      Optional<String> qr,
      List<Sheet> sheets) {
    private Traced withSheetsIn(String worksheet) {
      List<Sheet> shown =
          sheets.stream().filter(s -> worksheet.contains(Markdown.file(s.drawing()))).toList();
      return new Traced(map, loops, kit, questions, drawing, wide, figures, qr, shown);
    }
  }

  /**
   * The same with those sheets alone that the worksheet shows: not every kind has people write on
   * the maps of its traces, and only where they do is a map kept for later.
   *
   * @param worksheet the worksheet as it is printed
   */
  public Handout withSheetsIn(String worksheet) {
    List<Traced> shown = traces.stream().map(t -> t.withSheetsIn(worksheet)).toList();
    return new Handout(session, kind, timetable, language, shown, people, example, blank);
  }

  /** The loops of a map that the papers tell: those with a name first. */
  public static List<Loop> told(CausalMap map, Loops loops) {
    return HandoutBuilder.told(map, loops);
  }

  /** What is left to do on a worksheet. */
  public enum Task {
    SIGNS,
    ARROWS,
    ELEMENTS
  }

  /**
   * A worksheet.
   *
   * @param drawing name of its drawing
   * @param hidden how many arrows it leaves out
   * @param partial true if it shows only a part of the map
   */
  public record Sheet(Task task, String drawing, int hidden, boolean partial) {}

  /**
   * Somebody who comes.
   *
   * @param name the name they want to be called by
   * @param group the group they sit in, or empty
   * @param role what they do in it, or empty
   * @param newcomer true if they come for the first time
   */
  public record Attendee(String name, String group, String role, boolean newcomer) {}

  /** Writes a paper. */
  public Rendered markdown(String template) {
    return Template.fill(template, new HandoutBuilder(this).contents(), kind, language);
  }

  /** What is wrong with a paper's template of this kind, by position in the template. */
  public static List<Problem> problems(String template, Kit kind) {
    return TemplateCheck.problems(template, HandoutContents.class, kind);
  }
}

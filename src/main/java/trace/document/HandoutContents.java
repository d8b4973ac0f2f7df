package trace.document;

import java.util.List;

/**
 * Everything the templates of a session's papers may use: the contract, as {@link ReportContents}
 * is that of reports. Names of drawings stand in {@code ![…]({{map}})}.
 *
 * @param title name of the session
 * @param kind title of its kind
 * @param theme what it is about, or empty
 * @param question the question everybody brings along, or empty
 * @param when the day and the time, or empty
 * @param where the place, or empty
 * @param join the address to join at, or empty
 * @param facilitators who runs it, as one text, or empty
 * @param bring what to bring, as one text, or empty
 * @param minutes how long it takes
 * @param timetable its parts
 * @param usual true if that is the timetable of its kind, not one of its own
 * @param roles who does what
 * @param agreed true if something is promised, or expressly not
 * @param promised what people can count on
 * @param notPromised what they cannot count on
 * @param output true if something is said about publishing
 * @param channels where to publish, as one text, or empty
 * @param hashtag with what tag, or empty
 * @param deadline until when, or empty
 * @param example drawing of the example that shows how to read a map
 * @param traces the traces it uses
 * @param sheets worksheets made of them
 * @param blank drawing of the sheet without names, or empty
 * @param people those who come, in the order of the list; or nobody, if that is not known
 * @param blankTags as many empty texts as there are name tags without a name
 * @param peopleCount how many come; 0 if that is not known
 * @param newcomerCount how many of them for the first time
 * @param groups the groups they sit in, or nothing
 * @param groupCount how many groups there are
 * @param sections what the kind asks for, if something stands there, in its order
 * @param section the same by key
 */
record HandoutContents(
    String title,
    String kind,
    String theme,
    String question,
    String when,
    String where,
    String join,
    String facilitators,
    String bring,
    int minutes,
    List<Part> timetable,
    boolean usual,
    List<Role> roles,
    boolean agreed,
    List<String> promised,
    List<String> notPromised,
    boolean output,
    String channels,
    String hashtag,
    String deadline,
    String example,
    List<Traced> traces,
    List<Sheet> sheets,
    String blank,
    List<Person> people,
    List<String> blankTags,
    int peopleCount,
    int newcomerCount,
    List<Group> groups,
    int groupCount,
    List<ReportContents.Section> sections,
    ReportContents.BySection section) {

  /**
   * A part of the session.
   *
   * @param from when it begins, on the clock where the start is known
   * @param part what is done
   * @param length how long it takes, in minutes
   * @param listening true if people only listen
   * @param say what is said to everybody when it begins, or empty
   */
  record Part(String from, String part, int length, boolean listening, String say) {}

  /** A task ({@code role}), and who takes it ({@code who}), or empty. */
  record Role(String role, String who) {}

  /**
   * A trace.
   *
   * @param trace what is traced
   * @param asked its question, or empty
   * @param boundary how far one looked, or empty
   * @param notice its line of caution, or empty
   * @param map drawing of the whole map; empty if it is too large for a page
   * @param wide true if that drawing lies across on a page of its own
   * @param figures drawings of single loops, where the whole is too large
   * @param loops its loops, told
   * @param moreLoops how many there are beside these
   * @param links its arrows
   * @param sources its sources
   * @param questions open questions, at most three
   * @param qr drawing of the code that opens it in LOOPY, or empty
   * @param noDelays true if LOOPY shows it without its delays
   * @param later true if a sheet hides a part of it, so that people see it when they have written
   */
  record Traced(
      String trace,
      String asked,
      String boundary,
      String notice,
      String map,
      boolean wide,
      List<Figure> figures,
      List<Told> loops,
      int moreLoops,
      List<ReportContents.Link> links,
      List<ReportContents.Reference> sources,
      List<String> questions,
      String qr,
      boolean noDelays,
      boolean later) {}

  /** A loop ({@code loop}, its label and name) and its drawing ({@code figure}). */
  record Figure(String loop, String figure) {}

  /** A loop: its label and name, its kind in words, its story. */
  record Told(String loop, String kind, String story) {}

  /**
   * A worksheet made of a map.
   *
   * @param traced what is traced
   * @param sheet its drawing
   * @param signs true if signs are to be written
   * @param arrows true if arrows are to be found
   * @param elements true if all arrows are to be drawn
   * @param hidden how many arrows it leaves out
   * @param part true if it shows only a part of a large map
   */
  record Sheet(
      String traced,
      String sheet,
      boolean signs,
      boolean arrows,
      boolean elements,
      int hidden,
      boolean part) {}

  /**
   * Somebody who comes.
   *
   * @param name the name they want to be called by
   * @param group their group, or empty
   * @param role what they do in it, or empty
   * @param newcomer true if they come for the first time
   */
  record Person(String name, String group, String role, boolean newcomer) {}

  /**
   * A group.
   *
   * @param group its name or number
   * @param members who sits in it
   * @param together their names as one text
   * @param pairs two of them at a time, or three where the number is odd; nobody where one is alone
   */
  record Group(String group, List<Person> members, String together, List<Pair> pairs) {}

  /**
   * Two people at one map, who change places on the way.
   *
   * @param driver who draws first; a newcomer, if there is one
   * @param navigator who thinks aloud, as one text
   */
  record Pair(String driver, String navigator) {}
}

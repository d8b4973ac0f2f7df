package trace.document;

import java.util.List;

/**
 * Everything that the template of a paper about a session may use: the contract, written and read
 * as that of {@link ReportContents}. Texts are ready for the form of the paper: Markdown, or plain
 * text to paste. Numbers are texts as well: one that is not known is empty, and 0 is not.
 *
 * @param title the name of the session
 * @param kind title of its kind
 * @param about what such a session is for, in a sentence
 * @param day the day with its day of the week, or empty
 * @param when day and time, as far as they are known
 * @param minutes how long it takes
 * @param where where it takes place, or empty
 * @param place the room, or empty
 * @param online true if people may take part from afar
 * @param with what it is held with online, or empty
 * @param join the address to join at, or empty; only for those who have signed up
 * @param series the series, or empty
 * @param theme what it is about, or empty
 * @param question the question everybody brings along, or empty
 * @param facilitators who runs it, or empty
 * @param traces the traces it uses
 * @param using the heading for them while the session lies ahead, as its kind uses them
 * @param used the same once it is over
 * @param signup the address of the event's page, or empty
 * @param fee what it costs, or empty
 * @param capacity how many may come, or empty
 * @param bring what to bring
 * @param prepare what can be looked at beforehand
 * @param survey the address of the questionnaire, or empty
 * @param timetable the parts of the session
 * @param ends when it ends, or empty
 * @param roles who does what
 * @param promised what people can count on
 * @param notPromised what they cannot count on
 * @param anyOutput true if there is a rule for publishing
 * @param channels where to publish, or empty
 * @param hashtag the hashtag with its #, or empty
 * @param deadline until when, or empty
 * @param sections what the kind asks for, if something stands there, in its order
 * @param section the same by key
 * @param anyPeople true if a number of people is known
 * @param people how many took part
 * @param firstTime how many for the first time
 * @param firstRate how many of a hundred that is
 * @param members how many members
 * @param signedUp how many signed up, while it is not known how many took part; else empty
 * @param maps how many maps were collected, or empty
 * @param publishedTotal how many things were published
 * @param publishedByMembers how many of them by the people who took part
 * @param contentRatio how many of a hundred that is
 * @param published what was published
 * @param learnt what was learnt
 * @param changed what will be different
 * @param nextDay the day of the next session, or empty
 * @param nextTheme what that will be about, or empty
 * @param anyNext true if either is known
 * @param guide for drafts: remarks to the writer, how a draft works
 * @param placeMap for drafts: the place of the picture of the first trace's map; empty without one
 * @param placeTags for drafts: the line that holds the hashtags
 */
record SessionContents(
    String title,
    String kind,
    String about,
    String day,
    String when,
    String minutes,
    String where,
    String place,
    boolean online,
    String with,
    String join,
    String series,
    String theme,
    String question,
    String facilitators,
    List<Used> traces,
    String using,
    String used,
    String signup,
    String fee,
    String capacity,
    List<String> bring,
    List<String> prepare,
    String survey,
    List<Part> timetable,
    String ends,
    List<Task> roles,
    List<String> promised,
    List<String> notPromised,
    boolean anyOutput,
    String channels,
    String hashtag,
    String deadline,
    List<ReportContents.Section> sections,
    ReportContents.BySection section,
    boolean anyPeople,
    String people,
    String firstTime,
    String firstRate,
    String members,
    String signedUp,
    String maps,
    String publishedTotal,
    String publishedByMembers,
    String contentRatio,
    List<Link> published,
    List<String> learnt,
    List<String> changed,
    String nextDay,
    String nextTheme,
    boolean anyNext,
    String guide,
    String placeMap,
    String placeTags) {

  /**
   * A trace the session uses.
   *
   * @param name what is traced
   * @param asks its question, or empty
   * @param notice the line that stands wherever it is shown (unofficial, …), or empty
   */
  record Used(String name, String asks, String notice) {}

  /**
   * A part of the session.
   *
   * @param time when it begins: on the clock, or after how many minutes
   * @param name what is done
   * @param length how many minutes it takes
   * @param listening true if people only listen
   * @param rest true if nothing is done then: a break
   * @param say what is said when it begins, or empty
   */
  record Part(
      String time, String name, String length, boolean listening, boolean rest, String say) {}

  /** A task, and who takes it, or empty. */
  record Task(String role, String who) {}

  /**
   * Something published.
   *
   * @param heading its title, or empty
   * @param url its address, or empty
   * @param link both as Markdown, or the one there is
   * @param byMembers true if somebody who took part made it
   */
  record Link(String heading, String url, String link, boolean byMembers) {}
}

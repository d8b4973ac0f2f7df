package trace.document;

import java.util.List;
import java.util.Map;

/**
 * Everything the template of a report may use: the contract. Names are written in templates as they
 * are here, in lower case with {@code _} between words ({@code takenForGranted} is {@code
 * taken_for_granted}). All texts are ready for Markdown. A text that is empty, a number that is 0
 * and a list without items count as nothing for {@code {{#name}}} and {@code {{^name}}}; {@code
 * {{#-first}}} and {@code {{#-last}}} tell where in a list one is.
 *
 * @param title what is traced
 * @param notice the line every document shows at its top, or empty
 * @param author who traced, or empty
 * @param date when, as written, or empty
 * @param kit title of the kit (進め方)
 * @param asOf the day of which the document tells, or empty for today
 * @param question the question, or empty
 * @param boundary where the system ends, or empty
 * @param picture name of the picture's file; empty when there is nothing to draw
 * @param alt what the picture shows, for those who cannot see it
 * @param elementCount how many elements there are
 * @param oneElement true if it is one
 * @param arrowCount how many arrows there are
 * @param oneArrow true if it is one
 * @param hypothesisCount how many of the arrows rest on no source
 * @param loopCount how many loops were found
 * @param oneLoop true if it is one
 * @param shownCount how many of them {@code loops} holds
 * @param allShown true if {@code loops} holds every loop that was found
 * @param maxLength up to how many arrows loops were looked for
 * @param longerLoops true if there are, or may be, loops longer than that
 * @param firstLoopsOnly true if there are more loops than can be counted
 * @param noLoop true if there are arrows, but no loop
 * @param sides the sides (立場) that hold elements, with them
 * @param loops the loops to tell: all, or on large maps so many that every arrow on a loop appears
 * @param gains for every reinforcing loop among them, who stands in it and where it takes away
 * @param unseen what the map does not show
 * @param voices what people said
 * @param lenses what changes of view made visible
 * @param sections what the kit asks for beyond this, if something stands there, in its order
 * @param section the same by key: {@code {{#section.hypotheses}}…{{/section.hypotheses}}}
 * @param chart the kit's pictures of sections by key, of those in which there is something to draw:
 *     {@code {{#chart.calendar}}…{{/chart.calendar}}}
 * @param arrows all arrows
 * @param sources all sources
 * @param questions open questions, at most three
 */
record ReportContents(
    String title,
    String notice,
    String author,
    String date,
    String kit,
    String asOf,
    String question,
    String boundary,
    String picture,
    String alt,
    int elementCount,
    boolean oneElement,
    int arrowCount,
    boolean oneArrow,
    int hypothesisCount,
    int loopCount,
    boolean oneLoop,
    int shownCount,
    boolean allShown,
    int maxLength,
    boolean longerLoops,
    boolean firstLoopsOnly,
    boolean noLoop,
    List<OnSide> sides,
    List<ToldLoop> loops,
    List<Gain> gains,
    Unseen unseen,
    List<Heard> voices,
    List<View> lenses,
    List<Section> sections,
    BySection section,
    ByChart chart,
    List<Link> arrows,
    List<Reference> sources,
    List<String> questions) {

  /**
   * A side and what stands on it.
   *
   * @param side its title
   * @param elements its elements, in the order of the file
   */
  record OnSide(String side, List<Thing> elements) {}

  /**
   * An element.
   *
   * @param element its name
   * @param side title of its side
   * @param wanted true if it ought to rise
   * @param unwanted true if it ought to fall
   * @param note what was said about it, or empty
   * @param cited numbers of its sources, or empty
   * @param owner who looks after it, or empty
   */
  record Thing(
      String element,
      String side,
      boolean wanted,
      boolean unwanted,
      String note,
      String cited,
      String owner) {}

  /**
   * A loop, told.
   *
   * @param loop its label and name
   * @param kind its kind in words
   * @param reinforcing true if it is one
   * @param balancing true if it is one
   * @param figure name of its picture's file, or empty
   * @param figureAlt what that picture shows, for those who cannot see it
   * @param rises its story when its first element rises
   * @param falls its story when that element falls; empty if nothing can be said of that
   * @param length how many arrows it has
   * @param oneArrow true if it is one, from an element to itself
   * @param hypotheses how many of them rest on no source
   * @param oneHypothesis true if exactly one does
   * @param allHypotheses true if all do
   * @param allSourced true if none does
   * @param delays how many of them act with a delay
   * @param guesses the arrows that rest on no source
   * @param next what to look at next
   */
  record ToldLoop(
      String loop,
      String kind,
      boolean reinforcing,
      boolean balancing,
      String figure,
      String figureAlt,
      String rises,
      String falls,
      int length,
      boolean oneArrow,
      int hypotheses,
      boolean oneHypothesis,
      boolean allHypotheses,
      boolean allSourced,
      int delays,
      List<String> guesses,
      List<String> next) {}

  /**
   * Who stands in a reinforcing loop, and where it takes away: facts of the map, no verdict.
   *
   * @param loop its label and name
   * @param inside titles of the sides its elements stand on, as one text
   * @param outside titles of the sides that hold elements, but none on this loop
   * @param borne the arrows of opposite direction on the loop or up to one step beside it
   */
  record Gain(String loop, String inside, String outside, List<Borne> borne) {}

  /**
   * Where an arrow of opposite direction leads.
   *
   * @param from name of its cause
   * @param to name of its effect
   * @param side title of the side of its effect
   * @param hypothesis true if it rests on no source
   */
  record Borne(String from, String to, String side, boolean hypothesis) {}

  /**
   * What the map does not show.
   *
   * @param anything true if at least one of the following is there
   * @param emptySides titles of sides without elements
   * @param receivingSides titles of sides that other sides reach, and that reach none
   * @param sendingSides titles of sides that reach others, and that none reaches
   * @param loose names of elements without any arrow
   * @param noVoices true if nobody's voice is there
   * @param silentSides titles of sides of whose elements no voice speaks, while of others one does
   */
  record Unseen(
      boolean anything,
      String emptySides,
      String receivingSides,
      String sendingSides,
      String loose,
      boolean noVoices,
      String silentSides) {}

  /**
   * A voice.
   *
   * @param who whose voice
   * @param when when or where it was heard, or empty
   * @param words the words
   * @param about names of the elements it touches
   * @param cited numbers of its sources, or empty
   * @param note anything else, or empty
   */
  record Heard(String who, String when, String words, String about, String cited, String note) {}

  /**
   * What a change of view made visible.
   *
   * @param lens title of the lens
   * @param with what was brought in from outside, or empty
   * @param takenForGranted what had been taken for granted, or empty
   * @param seenAnew what is seen anew, or empty
   * @param changed names of the elements that changed
   * @param becomes what the one element that changed means by now, if its note says so, or empty
   * @param surprised what was surprising, or empty
   * @param notTaken what was offered and not taken, or empty
   * @param by whose thought, or empty
   */
  record View(
      String lens,
      String with,
      String takenForGranted,
      String seenAnew,
      String changed,
      String becomes,
      String surprised,
      String notTaken,
      String by) {}

  /**
   * A section of the kit in which something stands.
   *
   * @param heading its title
   * @param ask the question the kit puts
   * @param text its text, where the kit asks for one
   * @param texts its texts, where the kit asks for several
   * @param entries its entries, where the kit asks for one or more
   * @param unfinished those of its entries in which something is still to be marked as done, half
   *     done or not done; none where the kit knows no such marks
   * @param byField the same entries by what they say in a field of type choice, every choice of the
   *     field in its order: {@code {{#by_step}}…{{/by_step}}} for a field {@code step}; and for
   *     every field those that say anything, as one group without a title: {@code
   *     {{#any_owner}}…{{/any_owner}}} stands once, or not at all
   */
  record Section(
      String heading,
      String ask,
      String text,
      List<String> texts,
      List<Entry> entries,
      List<Entry> unfinished,
      Map<String, List<Group>> byField) {}

  /**
   * The entries that say the same in a field.
   *
   * @param choice the title of the choice
   * @param members those entries; none if nobody says so
   */
  record Group(String choice, List<Entry> members) {}

  /**
   * An entry of a section. Besides these, every field of the kit can be used by its key: {@code
   * {{#measure}}{{label}}: {{value}}{{/measure}}}. Where the kit asks for {@code from} and {@code
   * to}, both dates, {@code period} says them as one; where it asks for {@code name} and {@code
   * unit}, {@code with_unit} does.
   *
   * @param entryNumber its number in the section, from 1
   * @param entryFields the fields in which something stands, in the order of the kit
   * @param byKey each field of the kit by its key: one {@link Filled}, or none
   */
  record Entry(int entryNumber, List<Filled> entryFields, Map<String, List<Filled>> byKey) {}

  /**
   * A field in which something stands.
   *
   * @param label its title
   * @param value all of it as one text
   * @param values its parts, where it can have several
   * @param cites true if they are numbers of sources
   * @param links the arrows it names
   * @param references the sources it names
   * @param inner the entries in it, where it holds entries; their fields can be used by their keys
   * @param newest true if no entry that comes after its own says anything in this field
   */
  record Filled(
      String label,
      String value,
      List<String> values,
      boolean cites,
      List<Link> links,
      List<Reference> references,
      List<Entry> inner,
      boolean newest) {}

  /** The kit's pictures by key: one {@link Drawn}, or none. */
  record ByChart(Map<String, List<Drawn>> byKey) {}

  /**
   * A picture of a section.
   *
   * @param drawn its title
   * @param file the name of its file
   * @param drawnAlt what it shows, for those who cannot see it
   * @param placeChart its place in the draft of an article; empty in documents
   */
  record Drawn(String drawn, String file, String drawnAlt, String placeChart) {}

  /** The sections by key: one {@link Section}, or none. */
  record BySection(Map<String, List<Section>> byKey) {}

  /**
   * An arrow.
   *
   * @param arrow the arrow with its sign and delay: 来店数 → 待ち時間（＋、遅れ）
   * @param marked the same with a mark where it is a hypothesis: 来店数 → 待ち時間（＋、遅れ、仮説）
   * @param from name of its cause
   * @param to name of its effect
   * @param sign ＋, － or ？ (+, −, ? in English)
   * @param hypothesis true if it rests on no source
   * @param why the reason given, or empty
   * @param cited numbers of its sources, or empty
   * @param against what speaks against it
   * @param supported true if it rests on a source
   * @param weakened true if something speaks against it
   * @param open true if neither is so
   * @param by who drew it, or empty
   * @param owner who looks after it, or empty
   */
  record Link(
      String arrow,
      String marked,
      String from,
      String to,
      String sign,
      boolean hypothesis,
      String why,
      String cited,
      List<String> against,
      boolean supported,
      boolean weakened,
      boolean open,
      String by,
      String owner) {}

  /**
   * A source.
   *
   * @param number its number in the document, from 1
   * @param source its title, linked where it has an address
   * @param kind its kind, or empty
   * @param published when it appeared, or empty
   * @param accessed when it was read, or empty
   * @param page the place within it, or empty
   * @param note anything else, or empty
   * @param guess true if it is a guess, or an AI's answer
   */
  record Reference(
      int number,
      String source,
      String kind,
      String published,
      String accessed,
      String page,
      String note,
      boolean guess) {}
}

package trace.document;

import java.util.List;

/**
 * Everything the template of an article's draft may use: the contract, written and read as that of
 * {@link ReportContents}. A draft is made once and then belongs to the writer; what has to follow
 * the trace is not written out but has a <em>place</em> in it, a line in double braces that is
 * filled at every export. Components whose names begin with {@code place} hold such a line.
 *
 * @param guide remarks to the writer, not shown in the article: how a draft works
 * @param headline what to call the article: the first sentence of the question, of the scene's
 *     words or of what was taken for granted, by shape; or empty
 * @param title what is traced
 * @param author who traced, or empty
 * @param date when, as written, or empty
 * @param kit title of the kit (進め方)
 * @param asOf the day of which the article tells, or empty for today
 * @param question the question, or empty
 * @param questionRest what of the question the headline does not say; all of it if the headline is
 *     something else
 * @param grantedRest what of the thing taken for granted the headline does not say, likewise
 * @param boundary where the system ends, or empty
 * @param elementCount how many elements there are
 * @param arrowCount how many arrows there are
 * @param hypothesisCount how many of the arrows rest on no source
 * @param loopCount how many loops were found
 * @param scene the voice to begin with, if there is one; first in a list of one
 * @param voices what other people said
 * @param anyVoice true if anybody said anything
 * @param doubt the change of view to begin with, if there is one; first in a list of one
 * @param lenses the other changes of view
 * @param told the loops to tell in full, in the order of the telling; at most three
 * @param others how many loops are found beside them
 * @param unseen what the map does not show
 * @param sections what the kit asks for beyond this, if something stands there, in its order
 * @param more those of the sections that this template does not name
 * @param section the sections by key: {@code {{#section.hypotheses}}…{{/section.hypotheses}}}
 * @param chart the kit's pictures of sections by key, each with its place: {@code
 *     {{#chart.calendar}}{{place_chart}}{{/chart.calendar}}}
 * @param sides the sides (立場) that hold elements, with them
 * @param placeMap the place of the whole map's picture
 * @param placeSize the place of the sentences that say how large the map is
 * @param placeOthers the place of the loops that have no place of their own, likewise
 * @param placeUnheard the place of whose voice is not heard yet, as a list item; nothing comes
 *     there once everybody has been heard
 * @param placeNotice the place of the line that says: unofficial, and which arrows are hypotheses
 * @param placeHypotheses the place of the hypotheses, as a list with a sentence before it
 * @param placeOutcomes the place of what the sources say by now about the arrows that {@code
 *     hypotheses} of the trace put to the test; empty if none is named there
 * @param placeSources the place of the list of sources; empty if there are none
 * @param placeTags the line that holds the hashtags
 */
record ArticleContents(
    String guide,
    String headline,
    String title,
    String author,
    String date,
    String kit,
    String asOf,
    String question,
    String questionRest,
    String grantedRest,
    String boundary,
    int elementCount,
    int arrowCount,
    int hypothesisCount,
    int loopCount,
    List<ReportContents.Heard> scene,
    List<ReportContents.Heard> voices,
    boolean anyVoice,
    List<ReportContents.View> doubt,
    List<ReportContents.View> lenses,
    List<Tale> told,
    int others,
    ReportContents.Unseen unseen,
    List<ReportContents.Section> sections,
    List<ReportContents.Section> more,
    ReportContents.BySection section,
    ReportContents.ByChart chart,
    List<ReportContents.OnSide> sides,
    String placeMap,
    String placeSize,
    String placeOthers,
    String placeUnheard,
    String placeNotice,
    String placeHypotheses,
    String placeOutcomes,
    String placeSources,
    String placeTags) {

  /**
   * A loop to tell.
   *
   * @param heading its name; where it has none, two of the elements it goes through
   * @param reinforcing true if it is a reinforcing loop
   * @param balancing true if it is a balancing loop
   * @param shared names of the first elements it has in common with the loops before it, in
   *     quotation marks, or empty
   * @param placeLead the place of the sentence that leads to it from the loops before it
   * @param placeFigure the place of its picture
   * @param placeStory the place of its story
   */
  record Tale(
      String heading,
      boolean reinforcing,
      boolean balancing,
      String shared,
      String placeLead,
      String placeFigure,
      String placeStory) {}
}

package trace.document;

import java.util.List;

/**
 * Everything the template of a lens (見方) may use: the contract, written and read as that of {@link
 * ReportContents}. Lists are cut to what a person can look through; what is left out is counted.
 *
 * @param key what a trace writes for the lens, as YAML writes it
 * @param lens its title
 * @param about what it is about
 * @param ask how the kit of the trace invites to it, or empty
 * @param with what was brought in from outside, or empty
 * @param withWritten the same as YAML writes it, or empty
 * @param title what is traced
 * @param question the question, or empty
 * @param boundary where the system ends, or empty
 * @param sides the sides (立場) that hold elements, with them
 * @param arrows the first arrows
 * @param moreArrows how many there are beside them
 * @param loops the loops to think about, at most five, those nearest to the question first
 * @param moreLoops how many there are beside them
 * @param gains who stands in the reinforcing loops among them, and where they take away
 * @param busy the elements through which several loops go, the busiest first
 * @param unexplained arrows for which neither a reason nor a source is given
 * @param guessed arrows that rest on no source, those through which loops go first
 * @param moreGuessed how many there are beside them
 * @param contested arrows against which something is written
 * @param reasoned arrows with a reason
 * @param delayed arrows that act with a delay
 * @param undelayed arrows on those loops that act without one
 * @param drawnByAi arrows that an AI suggested
 * @param wishes elements that ought to rise or to fall
 * @param voices what people said
 * @param unseen what the map does not show
 * @param earlier what was written under this lens before
 */
record PromptContents(
    String key,
    String lens,
    String about,
    String ask,
    String with,
    String withWritten,
    String title,
    String question,
    String boundary,
    List<ReportContents.OnSide> sides,
    List<ReportContents.Link> arrows,
    int moreArrows,
    List<ReportContents.ToldLoop> loops,
    int moreLoops,
    List<ReportContents.Gain> gains,
    List<Busy> busy,
    List<ReportContents.Link> unexplained,
    List<ReportContents.Link> guessed,
    int moreGuessed,
    List<ReportContents.Link> contested,
    List<ReportContents.Link> reasoned,
    List<ReportContents.Link> delayed,
    List<ReportContents.Link> undelayed,
    List<ReportContents.Link> drawnByAi,
    List<ReportContents.Thing> wishes,
    List<ReportContents.Heard> voices,
    ReportContents.Unseen unseen,
    List<ReportContents.View> earlier) {

  /**
   * An element on several loops.
   *
   * @param element its name
   * @param side title of its side
   * @param through labels and names of the loops, as one text
   */
  record Busy(String element, String side, String through) {}
}

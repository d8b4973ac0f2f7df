package trace.analysis;

import java.util.List;
import trace.model.LocalText;

/**
 * A question worth thinking about now (問い). It is no fault and counts for nothing.
 *
 * @param kind which question; its text belongs to {@code words}
 * @param arguments what fills the places of the text that are the same in all languages
 * @param own a text of the kit that the question uses: the question itself for {@link
 *     QuestionKind#KIT_ASKS}, else the title of a side; empty if it uses none
 * @param elements indices of the elements it is about
 * @param arrows the arrows it is about
 * @param loops the loops it is about
 */
public record Question(
    QuestionKind kind,
    List<String> arguments,
    LocalText own,
    List<Integer> elements,
    List<Arrow> arrows,
    List<Loop> loops) {
  private static final LocalText NOTHING = new LocalText("", "");

  public Question {
    arguments = List.copyOf(arguments);
    elements = List.copyOf(elements);
    arrows = List.copyOf(arrows);
    loops = List.copyOf(loops);
  }

  static Question of(QuestionKind kind, String... arguments) {
    return new Question(kind, List.of(arguments), NOTHING, List.of(), List.of(), List.of());
  }

  Question about(List<Integer> elements) {
    return new Question(kind, arguments, own, elements, arrows, loops);
  }

  Question along(List<Arrow> arrows) {
    return new Question(kind, arguments, own, elements, arrows, loops);
  }

  Question on(List<Loop> loops) {
    return new Question(kind, arguments, own, elements, arrows, loops);
  }

  Question with(LocalText own) {
    return new Question(kind, arguments, own, elements, arrows, loops);
  }
}

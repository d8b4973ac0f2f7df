package trace.words;

import java.util.Arrays;
import trace.analysis.CausalMap;
import trace.analysis.Question;
import trace.analysis.QuestionKind;
import trace.model.Language;

/** Questions (問い), worded as a colleague would put them. */
public final class QuestionWords {
  private static final int LOOP = 8;
  private static final int OWN = 9;

  private final Language language;
  private final Texts texts;
  private final LoopWords loops;

  /** Speaks of one map in one language. */
  public QuestionWords(CausalMap map, Language language) {
    this.language = language;
    this.texts = Texts.read("questions", language);
    this.loops = new LoopWords(map, language);
  }

  /** The question, as one line of text. Names stand in it as the person wrote them. */
  public String text(Question question) {
    Object[] arguments = new Object[OWN + 1];
    Arrays.fill(arguments, "");
    for (int i = 0; i < question.arguments().size(); i++) {
      arguments[i] = question.arguments().get(i);
    }
    arguments[LOOP] = question.loops().isEmpty() ? "" : loops.title(question.loops().get(0));
    arguments[OWN] = question.own().in(language);
    return texts.text(key(question), arguments);
  }

  private String key(Question question) {
    String key = question.kind().name();
    boolean loopsCount = question.kind() == QuestionKind.HYPOTHESIS_MATTERS;
    int subjects = loopsCount ? question.loops().size() : question.elements().size();
    return subjects > 1 && texts.keys().contains(key + ".many") ? key + ".many" : key;
  }
}

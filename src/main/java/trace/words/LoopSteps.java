package trace.words;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.model.Language;
import trace.model.Polarity;
import trace.model.VerbPair;

/**
 * A loop told arrow by arrow, as a story in sentences: 来店数が増えると、混雑度が上がる. Names are given as the
 * person wrote them.
 */
public final class LoopSteps {
  private final CausalMap map;
  private final Texts texts;
  private final Language language;
  private final Verbs verbs;

  /**
   * One step.
   *
   * @param arrow the arrow
   * @param told what it does, without a full stop
   * @param opposite true if it has a source, and what is written of that speaks of the run in the
   *     other direction than the one told
   */
  public record Step(Arrow arrow, String told, boolean opposite) {}

  /** Speaks of the loops of one map in one language. */
  public LoopSteps(CausalMap map, Language language) {
    this.map = map;
    this.texts = Texts.read("loops", language);
    this.language = language;
    this.verbs = Verbs.of(language);
  }

  /** The steps when the first element rises. After an open sign the direction is left open. */
  public List<Step> of(Loop loop) {
    List<Step> steps = new ArrayList<>();
    boolean up = true;
    boolean known = true;
    for (int i = 0; i < loop.length(); i++) {
      Arrow a = loop.arrows().get(i);
      if (a.relationship().polarity() == Polarity.OPEN || !known) {
        String key = a.relationship().polarity() == Polarity.OPEN ? "step.open" : "step.unknown";
        known = false;
        steps.add(new Step(a, texts.text(key, name(a.from()), name(a.to())), false));
        continue;
      }
      boolean causeUp = up;
      String cause = says("says", a.from(), up);
      up ^= a.relationship().polarity() == Polarity.NEGATIVE;
      boolean last = i == loop.length() - 1;
      String key = !last ? "says" : loop.kind() == LoopKind.REINFORCING ? "step.more" : "step.back";
      String told = LoopWords.delayed(texts, language, a, says(key, a.to(), up));
      steps.add(new Step(a, texts.text("step", cause, told), isOpposite(a, causeUp, up)));
    }
    return steps;
  }

  private boolean isOpposite(Arrow a, boolean causeUp, boolean effectUp) {
    String why = a.relationship().why();
    return a.sourced()
        && EvidenceDirection.isOpposite(why, name(a.from()), causeUp, name(a.to()), effectUp);
  }

  private String says(String key, int element, boolean up) {
    VerbPair pair = verbs.of(map.element(element));
    return texts.text(key, name(element), up ? pair.rise() : pair.fall());
  }

  private String name(int element) {
    return map.element(element).name();
  }
}

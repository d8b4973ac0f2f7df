package trace.words;

import java.util.List;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.model.Language;

/** A loop, told in words. */
public final class LoopWords {
  private final CausalMap map;
  private final Language language;

  /** Speaks of the loops of one map in one language. */
  public LoopWords(CausalMap map, Language language) {
    this.map = map;
    this.language = language;
  }

  /** Its kind: 自己強化型ループ, balancing loop, … 好循環・悪循環 only where a want says so. */
  public String kind(Loop loop) {
    throw new UnsupportedOperationException(map + " " + language + loop);
  }

  /** Its label and name: {@code R1「声の循環」}, {@code R1}. */
  public String title(Loop loop) {
    throw new UnsupportedOperationException();
  }

  /** Its elements in order with the first one again at the end, joined by arrows. */
  public String path(Loop loop) {
    throw new UnsupportedOperationException();
  }

  /** The story when its first element rises: 来店数が増える → 混雑度が上がる → … */
  public String whenItRises(Loop loop) {
    throw new UnsupportedOperationException();
  }

  /** The story when its first element falls. */
  public String whenItFalls(Loop loop) {
    throw new UnsupportedOperationException();
  }

  /** How sure it is: 「R2 の5本のうち3本は仮説です」. */
  public String evidence(Loop loop) {
    throw new UnsupportedOperationException();
  }

  /** What to look at next: its hypotheses, and who has seen this loop go round. May be empty. */
  public List<String> next(Loop loop) {
    throw new UnsupportedOperationException();
  }
}

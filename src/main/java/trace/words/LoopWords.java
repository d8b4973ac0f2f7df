package trace.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.analysis.Loops;
import trace.model.Delay;
import trace.model.Element;
import trace.model.Language;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.VerbPair;
import trace.model.Want;

/**
 * A loop, told in words. It is told both ways round, because the same loop runs the other way when
 * one of its elements starts to fall; its arrows do not change. Names are given as the person wrote
 * them: whoever writes the text into a document or a picture escapes it.
 */
public final class LoopWords {
  private final CausalMap map;
  private final Texts texts;
  private final Language language;
  private final Verbs verbs;

  /** Speaks of the loops of one map in one language. */
  public LoopWords(CausalMap map, Language language) {
    this.map = map;
    this.texts = Texts.read("loops", language);
    this.language = language;
    this.verbs = Verbs.of(language);
  }

  /** Its kind: 自己強化型ループ, バランス型ループ, ＋−が未定のループ; reinforcing loop, … */
  public String kind(Loop loop) {
    return texts.text(loop.kind().name());
  }

  /** Its label and name: {@code R1「声の循環」}; {@code R1} if it has no name. */
  public String title(Loop loop) {
    return loop.name().map(n -> texts.text("title", loop.label(), n)).orElse(loop.label());
  }

  /** Its elements in order with the first one again at the end, joined by arrows. */
  public String path(Loop loop) {
    List<String> names = new ArrayList<>();
    loop.arrows().forEach(a -> names.add(name(a.from())));
    names.add(names.get(0));
    return String.join(arrow(), names);
  }

  /** The story when its first element rises: 来店数が増える → 混雑度が上がる → … */
  public String whenItRises(Loop loop) {
    return told(loop, true);
  }

  /**
   * The story when its first element falls: 来店数が減る → 混雑度が下がる → … Empty if the very first sign is
   * open: what was said of rising is all there is to say.
   */
  public String whenItFalls(Loop loop) {
    Polarity first = loop.arrows().get(0).relationship().polarity();
    return first == Polarity.OPEN ? "" : told(loop, false);
  }

  /**
   * （好循環） or （悪循環） for the way round it goes when its first element rises; empty where nobody has
   * said which way is wanted.
   */
  public String judgedRising(Loop loop) {
    return judged(loop, true);
  }

  /**
   * How sure it is: 「R2の5本のうち3本は仮説です。」 A loop is as sure as its weakest arrow, and a source never
   * proves one.
   */
  public String evidence(Loop loop) {
    int length = loop.length();
    int open = loop.hypotheses();
    if (open == 0) {
      return texts.text(length == 1 ? "oneSourced" : "allSourced", loop.label(), length);
    }
    if (open == length) {
      return texts.text(length == 1 ? "oneHypothesis" : "allHypotheses", loop.label(), length);
    }
    String key = open == 1 ? "oneOfHypotheses" : "someHypotheses";
    return texts.text(key, loop.label(), length, open);
  }

  /**
   * What to look at next: each open sign, the hypotheses together, each sourced arrow that
   * something speaks against; at the end, who has seen this loop go round.
   */
  public List<String> next(Loop loop) {
    List<String> next = new ArrayList<>();
    for (Arrow a : loop.arrows()) {
      if (a.relationship().polarity() == Polarity.OPEN) {
        next.add(about("nextSign", a));
      }
    }
    hypotheses(loop).ifPresent(next::add);
    for (Arrow a : loop.arrows()) {
      if (a.sourced() && !a.relationship().against().isEmpty()) {
        next.add(about("nextAgainst", a));
      }
    }
    next.add(texts.text("nextSeen"));
    return List.copyOf(next);
  }

  /** The question about the hypotheses whose sign is known, once for all of them. */
  private Optional<String> hypotheses(Loop loop) {
    List<String> guesses =
        loop.arrows().stream()
            .filter(a -> !a.sourced() && a.relationship().polarity() != Polarity.OPEN)
            .map(a -> about("ends", a))
            .toList();
    if (guesses.size() > 1 && guesses.size() == loop.length()) {
      return Optional.of(texts.raw("nextAny"));
    }
    String key = guesses.size() == 1 ? "nextHypothesis" : "nextHypotheses";
    return guesses.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.text(key, String.join(texts.raw("between"), guesses)));
  }

  /** That a source proves nothing; said once where something has a source. */
  String sourcesMean() {
    return texts.raw("sourcesMean");
  }

  /** What one arrow says: 待ち時間が延びると、数か月遅れて、来店数が減る（逆向き）. */
  public String meaning(Arrow arrow) {
    Polarity sign = arrow.relationship().polarity();
    if (sign == Polarity.OPEN) {
      return about("meansOpen", arrow);
    }
    String cause = says("says", arrow.from(), true);
    String effect = delayed(arrow, says("says", arrow.to(), sign == Polarity.POSITIVE));
    return texts.text(sign == Polarity.POSITIVE ? "meansSame" : "meansOpposite", cause, effect);
  }

  /** The question that every loop is worth: who has seen it go round? */
  public String seen() {
    return texts.raw("nextSeen");
  }

  /** How many loops there are, in a line. */
  public String count(Loops loops) {
    int n = loops.all().size();
    return n == 0 ? texts.raw("countNone") : texts.text(n == 1 ? "countOne" : "count", n);
  }

  /** What the search left out, if anything. */
  public Optional<String> leftOut(Loops loops) {
    return switch (loops.leftOut()) {
      case NOTHING -> Optional.empty();
      case LONGER -> Optional.of(texts.text("longer", loops.maxLength(), 2 * loops.maxLength()));
      case TOO_MANY -> Optional.of(texts.text("tooMany", loops.maxLength()));
    };
  }

  private String about(String key, Arrow arrow) {
    return texts.text(key, name(arrow.from()), name(arrow.to()));
  }

  private String told(Loop loop, boolean rises) {
    return String.join(arrow(), steps(loop, rises)) + judged(loop, rises);
  }

  /**
   * The story in its pieces: what its first element does, then what each arrow brings about. It
   * ends early, saying so, at an arrow whose sign is open.
   */
  public List<String> steps(Loop loop, boolean rises) {
    List<String> steps = new ArrayList<>();
    boolean up = rises;
    steps.add(says("says", loop.arrows().get(0).from(), up));
    for (int i = 0; i < loop.length(); i++) {
      Arrow a = loop.arrows().get(i);
      if (a.relationship().polarity() == Polarity.OPEN) {
        steps.add(about("open", a));
        return steps;
      }
      up ^= a.relationship().polarity() == Polarity.NEGATIVE;
      boolean last = i == loop.length() - 1;
      String key = !last ? "says" : loop.kind() == LoopKind.REINFORCING ? "grows" : "turnedBack";
      steps.add(delayed(a, says(key, a.to(), up)));
    }
    return steps;
  }

  private String arrow() {
    return texts.raw("arrow");
  }

  private String says(String key, int element, boolean up) {
    VerbPair pair = verbs.of(map.element(element));
    return texts.text(key, name(element), up ? pair.rise() : pair.fall());
  }

  private String delayed(Arrow arrow, String told) {
    return delayed(texts, language, arrow, told);
  }

  /** What an arrow brings about, with the time it takes. */
  static String delayed(Texts texts, Language language, Arrow arrow, String told) {
    if (arrow.relationship().delay().isEmpty()) {
      return told;
    }
    String length = arrow.relationship().delay().map(Delay::length).map(Names::trim).orElse("");
    if (length.isEmpty()) {
      return texts.text("delay", told);
    }
    String said = Durations.in(language, length);
    boolean exact = Durations.saysHowExact(length) || Durations.saysHowExact(said);
    return texts.text(exact ? "delayExact" : "delayLength", told, said);
  }

  /** 好循環 or 悪循環, where what is wanted of its elements agrees on it; else nothing. */
  private String judged(Loop loop, boolean rises) {
    if (loop.kind() != LoopKind.REINFORCING) {
      return "";
    }
    boolean good = false;
    boolean bad = false;
    boolean up = rises;
    for (Arrow a : loop.arrows()) {
      Element element = map.element(a.from());
      if (element.want().isPresent()) {
        boolean asWanted = (element.want().get() == Want.UP) == up;
        good |= asWanted;
        bad |= !asWanted;
      }
      up ^= a.relationship().polarity() == Polarity.NEGATIVE;
    }
    return good == bad ? "" : texts.raw(good ? "good" : "bad");
  }

  private String name(int element) {
    return map.element(element).name();
  }
}

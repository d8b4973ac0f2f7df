package trace.picture;

import java.util.StringJoiner;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Evidence;
import trace.analysis.Loop;
import trace.model.Language;
import trace.model.Polarity;
import trace.picture.layout.Chart;
import trace.words.Durations;

/** The words in and about a picture. */
final class Captions {
  private final Language language;

  Captions(Language language) {
    this.language = language;
  }

  private String say(String ja, String en) {
    return language == Language.JA ? ja : en;
  }

  String untitled() {
    return say("因果ループ図", "Causal loop diagram");
  }

  String polarity(Polarity p) {
    return switch (p) {
      case POSITIVE -> say("同じ向き", "same direction");
      case NEGATIVE -> say("逆向き", "opposite direction");
      case OPEN -> say("＋−が未定", "sign still open");
    };
  }

  String delay() {
    return say("遅れ", "delay");
  }

  String hypothesis() {
    return say("破線は仮説", "dashed: hypothesis");
  }

  String ai() {
    return say("AIが書いたもの", "written by an AI");
  }

  String reinforcing() {
    return say("自己強化型ループ", "reinforcing loop");
  }

  String balancing() {
    return say("バランス型ループ", "balancing loop");
  }

  String undetermined() {
    return say("＋−が未定のループ", "undetermined loop");
  }

  String kind(Loop loop) {
    return switch (loop.kind()) {
      case REINFORCING -> reinforcing();
      case BALANCING -> balancing();
      case UNDETERMINED -> undetermined();
    };
  }

  /** Said in the legend when not every loop has a badge. */
  String moreLoops(int shown, int all, boolean more) {
    return say(
        "ループは" + all + (more ? "個以上。" : "個。") + "見分けられるように、" + shown + "個だけ印を付けた",
        all + (more ? " or more" : "") + " loops; " + shown + " marked, to be told apart");
  }

  /** An arrow in words: 「価格 → 来店数（逆向き、遅れ、仮説）」. */
  String arrow(CausalMap map, Arrow a) {
    StringJoiner inside = about(a);
    inside.add(a.sourced() ? say("出典あり", "sourced") : say("仮説", "hypothesis"));
    if (Evidence.isAi(a.relationship().by())) {
      inside.add(ai());
    }
    String names = map.element(a.from()).name() + " → " + map.element(a.to()).name();
    return names + bracketed(inside.toString());
  }

  /** What an arrow does: 「（逆向き、遅れ 半年）」. */
  String inBrackets(Arrow a) {
    return bracketed(about(a).toString());
  }

  String bracketed(String text) {
    return say("（" + text + "）", " (" + text + ")");
  }

  private StringJoiner about(Arrow a) {
    StringJoiner inside = new StringJoiner(say("、", ", "));
    inside.add(polarity(a.relationship().polarity()));
    a.relationship()
        .delay()
        .map(d -> Durations.in(language, d.length()))
        .ifPresent(l -> inside.add(l.isEmpty() ? delay() : delay() + " " + l));
    return inside;
  }

  /** A loop in words: its label and name, its kind, its way round. */
  String loop(CausalMap map, Loop loop) {
    StringBuilder b = new StringBuilder(loop.label());
    loop.name().ifPresent(n -> b.append(say("「" + n + "」", " “" + n + "”")));
    b.append(say("（" + kind(loop) + "）: ", " (" + kind(loop) + "): "));
    for (int i : loop.elements()) {
      b.append(map.element(i).name()).append(" → ");
    }
    return b.append(map.element(loop.elements().get(0)).name()).toString();
  }

  /** What the picture shows, for those who do not see it. */
  String description(CausalMap map, Chart chart) {
    StringBuilder b = new StringBuilder();
    int n = chart.boxes().size();
    int m = chart.arcs().size();
    b.append(
        say(
            "要素" + n + "個とつながり" + m + "本の因果ループ図。",
            "A causal loop diagram of " + count(n, "element") + " and " + count(m, "arrow") + "."));
    b.append(chart.rings().isEmpty() ? say("ループはまだない。", " No loop yet.") : "");
    for (Chart.Ring ring : chart.rings()) {
      b.append('\n').append(loop(map, ring.loop())).append(say("。", "."));
    }
    return b.toString();
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** The arrows in the notation of the trace file, one a line. */
  static String notation(CausalMap map, Chart chart) {
    StringBuilder b = new StringBuilder();
    for (Chart.Arc arc : chart.arcs()) {
      Arrow a = arc.arrow();
      b.append(map.element(a.from()).name()).append(" -> ").append(map.element(a.to()).name());
      b.append(" (").append(a.relationship().polarity().sign());
      a.relationship().delay().ifPresent(d -> b.append(", 遅れ").append(length(d.length())));
      b.append(")\n");
    }
    return b.toString();
  }

  private static String length(String length) {
    return length.isEmpty() ? "" : " " + length;
  }
}

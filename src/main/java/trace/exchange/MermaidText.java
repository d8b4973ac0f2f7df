package trace.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.model.Delay;
import trace.model.Language;
import trace.model.Names;
import trace.model.Side;

/**
 * A map as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), in the plain form
 * that old versions draw as well: quoted labels, sub-graphs for the sides, dotted lines for
 * hypotheses.
 */
public final class MermaidText {
  private MermaidText() {}

  /**
   * Writes the map.
   *
   * @param sides the sides elements may stand on, in order
   */
  public static String of(CausalMap map, Iterable<Side> sides, Language language) {
    StringBuilder out = new StringBuilder("flowchart LR\n");
    Map<String, String> titles = new LinkedHashMap<>();
    sides.forEach(s -> titles.put(s.key(), s.title().in(language)));
    map.elements().forEach(e -> titles.putIfAbsent(e.side(), e.side()));
    int group = 0;
    for (Map.Entry<String, String> side : titles.entrySet()) {
      StringBuilder inside = new StringBuilder();
      for (int i = 0; i < map.elements().size(); i++) {
        if (map.element(i).side().equals(side.getKey())) {
          inside.append("    e").append(i + 1).append("[\"");
          inside.append(label(map.element(i).name())).append("\"]\n");
        }
      }
      if (inside.length() > 0) {
        out.append("  subgraph s").append(++group).append("[\"").append(label(side.getValue()));
        out.append("\"]\n").append(inside).append("  end\n");
      }
    }
    map.arrows().forEach(a -> arrow(a, language, out));
    return out.toString();
  }

  private static void arrow(Arrow a, Language language, StringBuilder out) {
    boolean japanese = language == Language.JA;
    String sign =
        switch (a.relationship().polarity()) {
          case POSITIVE -> japanese ? "＋" : "+";
          case NEGATIVE -> japanese ? "－" : "−";
          case OPEN -> japanese ? "？" : "?";
        };
    String delay = "";
    if (a.relationship().delay().isPresent()) {
      String length = a.relationship().delay().map(Delay::length).map(Names::trim).orElse("");
      delay = (japanese ? "、遅れ" : ", delay") + (length.isEmpty() ? "" : " " + length);
    }
    out.append("  e").append(a.from() + 1).append(a.sourced() ? " -->" : " -.->");
    out.append("|\"").append(label(sign + delay)).append("\"| e").append(a.to() + 1).append('\n');
  }

  /**
   * A text between quotation marks: what Mermaid or Markdown could read into it is a code point.
   */
  private static String label(String text) {
    StringBuilder out = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            c -> {
              if (c < 128 && "\"#;&<>`|[]{}\\*_~$%".indexOf(c) >= 0) {
                out.append('#').append(c).append(';');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}

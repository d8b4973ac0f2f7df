package trace.picture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Other colours for the same drawing. Pictures are drawn in those of {@link Palette}. */
final class Theme {
  /** What each colour becomes on a dark page. */
  private static final Map<String, String> DARK = new LinkedHashMap<>();

  static {
    DARK.put(Palette.PAPER, "#16181c");
    DARK.put(Palette.INK, "#e8e8e8");
    DARK.put(Palette.QUIET, "#a8adb5");
    DARK.put(Palette.REINFORCING, "#c993e0");
    DARK.put(Palette.BALANCING, "#dba45a");
    DARK.put("#6b7280", "#a3a9b3");
    DARK.put("#2d5f8a", "#86b6df");
    DARK.put("#c0392b", "#f08a7c");
    tint("#e3effb", "#2f6fb3", "#16304a", "#6ba7e0");
    tint("#fdebdc", "#d0701f", "#442a14", "#e8954f");
    tint("#e4f3e4", "#3c8a4a", "#17351d", "#6dbb7b");
    tint("#f0e7f7", "#8558a8", "#33213f", "#b78ad6");
    tint("#f5e4e0", "#96574a", "#3c221c", "#cc8e80");
    tint("#f3f4f6", "#7b818c", "#2a2d33", "#9aa1ac");
    tint("#e0f4f4", "#1f8a8a", "#113333", "#55bcbc");
    tint("#fdf6d8", "#a88a10", "#373009", "#d3b743");
    tint("#fde6f0", "#c04a84", "#421c30", "#e485b2");
    tint("#e9eefc", "#4b5fc9", "#1d2550", "#93a2f0");
    tint("#eff5da", "#758f1d", "#2a330d", "#abc750");
    tint("#ece7e1", "#7d6a55", "#332b22", "#b7a289");
  }

  private Theme() {}

  private static void tint(String fill, String edge, String darkFill, String darkEdge) {
    DARK.put(fill, darkFill);
    DARK.put(edge, darkEdge);
  }

  /** Style rules that turn an SVG drawing within a page dark where the reader wants it so. */
  static String dark() {
    StringBuilder b = new StringBuilder("@media screen and (prefers-color-scheme: dark) {\n");
    DARK.forEach(
        (light, dark) -> {
          b.append("svg [fill=\"" + light + "\"] { fill: " + dark + "; }\n");
          b.append("svg [stroke=\"" + light + "\"] { stroke: " + dark + "; }\n");
        });
    return b.append("}\n").toString();
  }
}

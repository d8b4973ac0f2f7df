package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trace.picture.scene.Scene;

/** Other colours for the same drawing. Pictures are drawn in those of {@link Palette}. */
public enum Theme {
  /** On white, in colour. */
  LIGHT,
  /** On a dark ground. */
  DARK,
  /** Greys that a black-and-white printer keeps apart. */
  PRINT;

  /** How much of a colour is left where it is pale, in hundredths. */
  private static final int PALE = 24;

  private static final Map<String, String> DARKER = new LinkedHashMap<>();
  private static final Map<String, String> GREYS = new LinkedHashMap<>();

  static {
    DARKER.put(Palette.PAPER, "#16181c");
    DARKER.put(Palette.INK, "#e8e8e8");
    DARKER.put(Palette.QUIET, "#a8adb5");
    DARKER.put(Palette.RULE, "#3a3e45");
    DARKER.put(Palette.REINFORCING, "#c993e0");
    DARKER.put(Palette.BALANCING, "#dba45a");
    DARKER.put(Palette.UNDETERMINED, "#a3a9b3");
    DARKER.put("#2d5f8a", "#86b6df");
    DARKER.put("#c0392b", "#f08a7c");
    GREYS.put(Palette.QUIET, "#444444");
    GREYS.put(Palette.REINFORCING, "#000000");
    GREYS.put(Palette.BALANCING, "#000000");
    GREYS.put(Palette.UNDETERMINED, "#555555");
    GREYS.put("#2d5f8a", "#222222");
    GREYS.put("#c0392b", "#222222");
    tint("#e3effb", "#2f6fb3", "#16304a", "#6ba7e0", "#ffffff", "#222222");
    tint("#fdebdc", "#d0701f", "#442a14", "#e8954f", "#eeeeee", "#222222");
    tint("#e4f3e4", "#3c8a4a", "#17351d", "#6dbb7b", "#f7f7f7", "#222222");
    tint("#f0e7f7", "#8558a8", "#33213f", "#b78ad6", "#dcdcdc", "#222222");
    tint("#f5e4e0", "#96574a", "#3c221c", "#cc8e80", "#c8c8c8", "#222222");
    tint("#f3f4f6", "#7b818c", "#2a2d33", "#9aa1ac", "#ffffff", "#999999");
    tint("#e0f4f4", "#1f8a8a", "#113333", "#55bcbc", "#ffffff", "#222222");
    tint("#fdf6d8", "#a88a10", "#373009", "#d3b743", "#eeeeee", "#222222");
    tint("#fde6f0", "#c04a84", "#421c30", "#e485b2", "#dcdcdc", "#222222");
    tint("#e9eefc", "#4b5fc9", "#1d2550", "#93a2f0", "#c8c8c8", "#222222");
    tint("#eff5da", "#758f1d", "#2a330d", "#abc750", "#eeeeee", "#777777");
    tint("#ece7e1", "#7d6a55", "#332b22", "#b7a289", "#c8c8c8", "#777777");
  }

  private static void tint(
      String fill, String edge, String dark, String darkEdge, String grey, String greyEdge) {
    DARKER.put(fill, dark);
    DARKER.put(edge, darkEdge);
    GREYS.put(fill, grey);
    GREYS.put(edge, greyEdge);
  }

  /** Style rules that turn an SVG drawing within a page dark where the reader wants it so. */
  static String dark() {
    StringBuilder b = new StringBuilder("@media screen and (prefers-color-scheme: dark) {\n");
    DARKER.forEach(
        (light, dark) -> {
          b.append("svg [fill=\"" + light + "\"] { fill: " + dark + "; }\n");
          b.append("svg [stroke=\"" + light + "\"] { stroke: " + dark + "; }\n");
        });
    return b.append("}\n").toString();
  }

  /** The scene in this theme. */
  public Scene of(Scene scene) {
    if (this == LIGHT) {
      return scene;
    }
    List<Scene.Group> groups = new ArrayList<>();
    for (Scene.Group g : scene.groups()) {
      List<Scene.Shape> shapes = g.shapes().stream().map(s -> s.in(this::colour)).toList();
      groups.add(new Scene.Group(g.role(), g.subject(), g.title(), shapes));
    }
    return scene.with(groups);
  }

  private String colour(String colour) {
    return switch (this) {
      case LIGHT -> colour;
      case DARK -> DARKER.getOrDefault(colour, colour);
      case PRINT -> GREYS.getOrDefault(colour, colour);
    };
  }

  /** A colour of this theme, almost as pale as its paper: what is there, but not yet told. */
  String pale(String colour) {
    if (colour.isEmpty()) {
      return colour;
    }
    String paper = colour(Palette.PAPER);
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int ink = Integer.parseInt(colour.substring(i, i + 2), 16);
      int ground = Integer.parseInt(paper.substring(i, i + 2), 16);
      mixed.append(String.format(Locale.ROOT, "%02x", ground + (ink - ground) * PALE / 100));
    }
    return mixed.toString();
  }
}

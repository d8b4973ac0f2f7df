package trace.picture;

import java.util.ArrayList;
import java.util.List;
import trace.analysis.LoopKind;
import trace.model.Polarity;
import trace.model.Side;

/**
 * The colours. Hues differ for colour-blind readers too (after Okabe, Ito 2008), and nothing is
 * told by colour alone.
 */
public final class Palette {
  /** The ground. */
  public static final String PAPER = "#ffffff";

  /** Letters. */
  public static final String INK = "#222222";

  /** Letters of less weight. */
  public static final String QUIET = "#666666";

  /** The lines of scales and tables. */
  public static final String RULE = "#d9dce1";

  /** Numbers over time. */
  public static final String LINE = "#2d5f8a";

  /** A day that everything is seen from. */
  public static final String DAY = "#c0392b";

  static final String REINFORCING = "#8e44ad";
  static final String BALANCING = "#a8650f";
  static final String UNDETERMINED = "#6b7280";

  /**
   * The colours of a side.
   *
   * @param fill of its boxes
   * @param edge of their outlines
   */
  public record Tint(String fill, String edge) {}

  private static final Tint UNSORTED = new Tint("#f3f4f6", "#7b818c");

  private static final List<Tint> OTHERS =
      List.of(
          new Tint("#e0f4f4", "#1f8a8a"),
          new Tint("#fdf6d8", "#a88a10"),
          new Tint("#fde6f0", "#c04a84"),
          new Tint("#e9eefc", "#4b5fc9"),
          new Tint("#eff5da", "#758f1d"),
          new Tint("#ece7e1", "#7d6a55"));

  private static final List<String> BUILT_IN =
      List.of("company", "customer", "society", "partner", "competitor");

  private Palette() {}

  /** Colours that differ from their neighbours in a row; from 0, and from the first again. */
  public static Tint tint(int number) {
    int at = number % (BUILT_IN.size() + OTHERS.size());
    return at < BUILT_IN.size()
        ? of(BUILT_IN.get(at), List.of())
        : OTHERS.get(at - BUILT_IN.size());
  }

  /** The colours of the side with that key; sides of a kit get the colours that are left. */
  static Tint of(String side, List<Side> sides) {
    return switch (side) {
      case "company" -> new Tint("#e3effb", "#2f6fb3");
      case "customer" -> new Tint("#fdebdc", "#d0701f");
      case "society" -> new Tint("#e4f3e4", "#3c8a4a");
      case "partner" -> new Tint("#f0e7f7", "#8558a8");
      case "competitor" -> new Tint("#f5e4e0", "#96574a");
      case Side.UNSORTED -> UNSORTED;
      default -> other(side, sides);
    };
  }

  private static Tint other(String side, List<Side> sides) {
    int at = own(side, sides);
    return at < 0 ? UNSORTED : OTHERS.get(at % OTHERS.size());
  }

  /** The place of a side among those that are not built in, or -1. */
  static int own(String side, List<Side> sides) {
    List<String> own = new ArrayList<>();
    for (Side s : sides) {
      if (Side.BUILT_IN.stream().noneMatch(b -> b.key().equals(s.key()))) {
        own.add(s.key());
      }
    }
    return own.indexOf(side);
  }

  /** The colour of a loop. */
  static String of(LoopKind kind) {
    return switch (kind) {
      case REINFORCING -> REINFORCING;
      case BALANCING -> BALANCING;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** The colour of an arrow. */
  static String of(Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> LINE;
      case NEGATIVE -> "#c0392b";
      case OPEN -> "#6b7280";
    };
  }
}

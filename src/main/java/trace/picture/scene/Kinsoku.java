package trace.picture.scene;

/** Which characters may not begin or end a line (kinsoku, JIS X 4051). */
public final class Kinsoku {
  private static final String NOT_FIRST =
      "、。，．・：；？！ー」』】〕）］｝〉》’”々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + "%％,.:;?!)]}°℃゛゜…‥〜～｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ";
  private static final String NOT_LAST = "（「『【〔［｛〈《‘“([{¥$￥＄";

  /** Dashes and dots that come in twos. */
  private static final String PAIRS = "―—…‥─";

  private Kinsoku() {}

  /** True for a character that may not begin a line. */
  public static boolean mayNotBegin(int c) {
    return NOT_FIRST.indexOf(c) >= 0;
  }

  /** True for a character that may not end a line, except the last. */
  public static boolean mayNotEnd(int c) {
    return NOT_LAST.indexOf(c) >= 0;
  }

  /** True if a line may not break between two characters. */
  public static boolean holds(int before, int after) {
    return mayNotBegin(after) || mayNotEnd(before) || before == after && PAIRS.indexOf(before) >= 0;
  }
}

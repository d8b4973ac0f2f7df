package trace.picture;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import io.nayuki.qrcodegen.QrSegmentAdvanced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Language;
import trace.picture.scene.Scene;

/**
 * A QR code (ISO/IEC 18004) for paper. Its squares are never smaller than {@value #SQUARE} mm,
 * which a telephone reads from a usual print, and it is never wider than {@link #WIDEST} mm; what
 * does not fit under both gets none.
 */
public final class QrPicture {
  /** The width of a square at least, in millimetres. */
  private static final double SQUARE = 0.6;

  /** The width of the code at most, margin included, in millimetres. */
  public static final double WIDEST = 104;

  private static final double NARROWEST = 34;

  /** The margin that belongs to a code, in squares. */
  private static final int MARGIN = 4;

  /** The largest version whose squares are large enough: 165 squares and the margin. */
  private static final int LARGEST_VERSION = 37;

  private static final int PIXELS = 4;
  private static final String BLACK = "#000000";

  private QrPicture() {}

  /** The code of a text; empty if it is too long. */
  public static Optional<PaperPicture> of(String text) {
    QrCode code;
    try {
      List<QrSegment> segments =
          QrSegmentAdvanced.makeSegmentsOptimally(text, QrCode.Ecc.LOW, 1, LARGEST_VERSION);
      code = QrCode.encodeSegments(segments, QrCode.Ecc.LOW, 1, LARGEST_VERSION, -1, true);
    } catch (DataTooLongException e) {
      return Optional.empty();
    }
    int squares = code.size + 2 * MARGIN;
    double width = squares * PIXELS;
    double millimetres = Math.max(NARROWEST, squares * SQUARE);
    List<Scene.Group> groups =
        List.of(
            new Scene.Group(
                Scene.Role.PAPER,
                "",
                "",
                List.of(new Scene.Rect(0, 0, width, width, 0, Scene.Ink.fill(Palette.PAPER)))),
            new Scene.Group(Scene.Role.BOX, "", "", runs(code)));
    Scene scene = new Scene(width, width, Language.EN, "QR", "", "", "", groups);
    return Optional.of(PaperPicture.of(scene, millimetres * PaperPicture.POINTS / width));
  }

  /** The black squares, those beside each other as one. */
  private static List<Scene.Shape> runs(QrCode code) {
    List<Scene.Shape> runs = new ArrayList<>();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          runs.add(
              new Scene.Rect(
                  (double) (x + MARGIN) * PIXELS,
                  (double) (y + MARGIN) * PIXELS,
                  (double) (end - x) * PIXELS,
                  PIXELS,
                  0,
                  Scene.Ink.fill(BLACK)));
        }
        x = Math.max(end, x + 1);
      }
    }
    return runs;
  }
}

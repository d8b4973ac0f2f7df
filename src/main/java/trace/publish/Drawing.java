package trace.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing in a document for paper.
 *
 * @param svg the drawing as SVG text
 * @param pdf the same as a PDF of one page of that size
 * @param width in millimetres on paper
 * @param height in millimetres on paper
 */
@SuppressWarnings("ArrayRecordComponent") // Made, put into a document, and never compared.
public record Drawing(String svg, byte[] pdf, double width, double height) {
  private static final Pattern SIZE =
      Pattern.compile("<svg[^>]* width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

  /** CSS: 96 pixels are an inch. */
  private static final double MILLIMETRES = 25.4 / 96;

  /** A drawing for the screen only, made no wider than an upright sheet. */
  public static Drawing of(String svg) {
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      throw new IllegalArgumentException("an SVG without its size");
    }
    double width = Double.parseDouble(size.group(1)) * MILLIMETRES;
    double height = Double.parseDouble(size.group(2)) * MILLIMETRES;
    double scale = Math.min(1, PrintPages.UPRIGHT / width);
    return new Drawing(svg, new byte[0], width * scale, height * scale);
  }
}

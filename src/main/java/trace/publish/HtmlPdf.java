package trace.publish;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a PDF of well-formed HTML, in the typeface of our pictures. */
final class HtmlPdf {
  private static final String FONTS = "/trace/picture/fonts/BIZUDPGothic-";

  /** Held, or the setting would be lost; it tells of fonts that no page uses. */
  private static final Logger FONTS_LOG = Logger.getLogger("org.apache.pdfbox");

  private HtmlPdf() {}

  static byte[] of(String html) {
    // What these log is of no use to who runs the program.
    FONTS_LOG.setLevel(Level.OFF);
    XRLog.listRegisteredLoggers().forEach(l -> XRLog.setLevel(l, Level.OFF));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "Regular", 400);
    font(builder, "Bold", 700);
    builder.withHtmlContent(html, null);
    builder.withProducer("trace");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String face, int weight) {
    builder.useFont(
        () -> HtmlPdf.class.getResourceAsStream(FONTS + face + "-jis.ttf"),
        "BIZ UDPGothic",
        weight,
        FontStyle.NORMAL,
        true);
  }
}

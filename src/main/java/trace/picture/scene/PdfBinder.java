package trace.picture.scene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts several PDFs one behind the other into one file. */
public final class PdfBinder {
  private PdfBinder() {}

  /** How many pages a PDF has. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them in one. */
  public static byte[] bound(List<byte[]> pdfs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PDFMergerUtility merger = new PDFMergerUtility();
    pdfs.forEach(p -> merger.addSource(new RandomAccessReadBuffer(p)));
    merger.setDestinationStream(out);
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

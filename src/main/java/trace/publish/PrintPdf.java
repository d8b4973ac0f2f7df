package trace.publish;

import java.util.List;

/** Writes {@link PrintPages} as a PDF: lines stay lines, text can be searched and copied. */
final class PrintPdf {
  /** Stands for a character the typeface does not have. */
  private static final String PLACEHOLDER = "〓";

  private PrintPdf() {}

  static byte[] of(PrintPages pages, List<Integer> missing) {
    StringBuilder html = new StringBuilder();
    PrintHtml.forPdf(pages)
        .codePoints()
        .forEach(
            c -> {
              if (missing.contains(c)) {
                html.append(PLACEHOLDER);
              } else {
                html.appendCodePoint(c);
              }
            });
    return HtmlPdf.of(html.toString());
  }
}

package trace.publish;

/**
 * A drawing in a document for paper.
 *
 * @param svg the drawing as SVG text
 * @param pdf the same as a PDF of one page of that size
 * @param width in millimetres on paper
 * @param height in millimetres on paper
 */
@SuppressWarnings("ArrayRecordComponent") // Made, put into a document, and never compared.
public record Drawing(String svg, byte[] pdf, double width, double height) {}

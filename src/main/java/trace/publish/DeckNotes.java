package trace.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * What the speaker has at hand for a slide, cut into pages: Marp shows it beside the slide, a PDF
 * at its end.
 *
 * @param slide number of the slide, from 1
 * @param heading the heading of the slide
 * @param part which of its pages this is ({@code 1/2}), empty if there is one
 * @param lines plain text
 */
record DeckNotes(int slide, String heading, String part, List<String> lines) {
  /** So many lines of text fit below a heading of one line. */
  private static final int LINES = 12;

  /** So many full-width characters stand on a line. */
  private static final int WIDE = 50;

  /** The same in the larger letters of the heading. */
  private static final int HEADING = 28;

  /** The pages of a slide's notes; none without lines. */
  static List<DeckNotes> pages(int slide, String heading, List<String> lines) {
    int room = Math.max(LINES / 2, LINES - 2 * (lines(heading + " ".repeat(24), HEADING) - 1));
    List<List<String>> pages = new ArrayList<>();
    int left = 0;
    for (String line : lines) {
      for (String piece : pieces(line, room)) {
        int needed = lines(piece, WIDE);
        if (pages.isEmpty() || needed > left) {
          pages.add(new ArrayList<>());
          left = room;
        }
        pages.get(pages.size() - 1).add(piece);
        left -= needed;
      }
    }
    List<DeckNotes> notes = new ArrayList<>();
    for (List<String> page : pages) {
      String part = pages.size() == 1 ? "" : (notes.size() + 1) + "/" + pages.size();
      notes.add(new DeckNotes(slide, heading, part, page));
    }
    return notes;
  }

  /** A line that is longer than a page goes on on the next one. */
  private static List<String> pieces(String line, int room) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int width = 0;
    for (int c : line.codePoints().toArray()) {
      if (width + width(c) > 2 * WIDE * room) {
        pieces.add(piece.toString());
        piece.setLength(0);
        width = 0;
      }
      piece.appendCodePoint(c);
      width += width(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** How many lines a text takes, near enough. */
  private static int lines(String text, int wide) {
    int width = text.codePoints().map(DeckNotes::width).sum();
    return Math.max(1, (width + 2 * wide - 1) / (2 * wide));
  }

  /** In halves of a full-width character. */
  private static int width(int character) {
    return character < 0x2000 ? 1 : 2;
  }
}

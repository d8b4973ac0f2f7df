package trace.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The widths of a TrueType font's glyphs, read from its tables {@code head}, {@code hhea}, {@code
 * hmtx} and {@code cmap} (OpenType 1.9). No rasteriser takes part, so the numbers are the same on
 * every machine and Java.
 */
final class TrueType {
  private static final int HEAD_UNITS = 18;
  private static final int HHEA_METRICS = 34;

  private final int unitsPerEm;
  private final int[] advances;
  private final char[] glyphs = new char[0x10000];

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException if it has no table of Unicode characters in format 4
   */
  TrueType(byte[] font) {
    ByteBuffer b = ByteBuffer.wrap(font);
    unitsPerEm = b.getShort(table(b, "head") + HEAD_UNITS) & 0xffff;
    advances = new int[b.getShort(table(b, "hhea") + HHEA_METRICS) & 0xffff];
    int hmtx = table(b, "hmtx");
    for (int i = 0; i < advances.length; i++) {
      advances[i] = b.getShort(hmtx + 4 * i) & 0xffff;
    }
    readCharacters(b, table(b, "cmap"));
  }

  private static int table(ByteBuffer b, String tag) {
    byte[] name = new byte[4];
    for (int i = 0; i < (b.getShort(4) & 0xffff); i++) {
      b.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals(tag)) {
        return b.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalArgumentException("font without table " + tag);
  }

  private void readCharacters(ByteBuffer b, int cmap) {
    for (int i = 0; i < (b.getShort(cmap + 2) & 0xffff); i++) {
      int record = cmap + 4 + 8 * i;
      int at = cmap + b.getInt(record + 4);
      boolean unicode = b.getShort(record) == 0 || b.getShort(record) == 3;
      if (unicode && b.getShort(at) == 4) {
        readSegments(b, at);
        return;
      }
    }
    throw new IllegalArgumentException("font without Unicode characters");
  }

  private void readSegments(ByteBuffer b, int at) {
    int segments = (b.getShort(at + 6) & 0xffff) / 2;
    int ends = at + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    for (int s = 0; s < segments; s++) {
      int first = b.getShort(starts + 2 * s) & 0xffff;
      int last = b.getShort(ends + 2 * s) & 0xffff;
      int delta = b.getShort(deltas + 2 * s);
      int offset = b.getShort(offsets + 2 * s) & 0xffff;
      for (int c = first; c <= last && c < 0xffff; c++) {
        int glyph = c;
        if (offset != 0) {
          glyph = b.getShort(offsets + 2 * s + offset + 2 * (c - first)) & 0xffff;
        }
        glyphs[c] = offset != 0 && glyph == 0 ? 0 : (char) (glyph + delta);
      }
    }
  }

  /** True if the font has a glyph for the code point. */
  boolean has(int codePoint) {
    return codePoint < glyphs.length && glyphs[codePoint] != 0;
  }

  /** How far the code point moves the pen, in ems. */
  double advance(int codePoint) {
    int glyph = has(codePoint) ? glyphs[codePoint] : 0;
    return advances[Math.min(glyph, advances.length - 1)] / (double) unitsPerEm;
  }
}

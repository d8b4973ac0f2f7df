package trace.picture.scene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The widths and outlines of a TrueType font's glyphs, read from its tables {@code head}, {@code
 * hhea}, {@code hmtx}, {@code cmap}, {@code loca} and {@code glyf} (OpenType 1.9). Java's own fonts
 * need libfreetype and libfontconfig, leave copies in the temporary folder and take longer to start
 * than everything here; and these numbers are the same on every machine.
 */
final class TrueType {
  private static final int HEAD_UNITS = 18;
  private static final int HHEA_METRICS = 34;

  private static final int HEAD_LONG_OFFSETS = 50;

  private final ByteBuffer b;
  private final boolean longOffsets;
  private final int loca;
  private final int glyf;
  private final int unitsPerEm;
  private final int[] advances;
  private final char[] glyphs = new char[0x10000];

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException if it has no table of Unicode characters in format 4
   */
  TrueType(byte[] font) {
    b = ByteBuffer.wrap(font);
    int head = table("head");
    unitsPerEm = b.getShort(head + HEAD_UNITS) & 0xffff;
    longOffsets = b.getShort(head + HEAD_LONG_OFFSETS) != 0;
    loca = table("loca");
    glyf = table("glyf");
    advances = new int[b.getShort(table("hhea") + HHEA_METRICS) & 0xffff];
    int hmtx = table("hmtx");
    for (int i = 0; i < advances.length; i++) {
      advances[i] = b.getShort(hmtx + 4 * i) & 0xffff;
    }
    readCharacters(table("cmap"));
  }

  private int table(String tag) {
    byte[] name = new byte[4];
    for (int i = 0; i < (b.getShort(4) & 0xffff); i++) {
      b.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals(tag)) {
        return b.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalArgumentException("font without table " + tag);
  }

  private void readCharacters(int cmap) {
    for (int i = 0; i < (b.getShort(cmap + 2) & 0xffff); i++) {
      int record = cmap + 4 + 8 * i;
      int at = cmap + b.getInt(record + 4);
      boolean unicode = b.getShort(record) == 0 || b.getShort(record) == 3;
      if (unicode && b.getShort(at) == 4) {
        readSegments(at);
        return;
      }
    }
    throw new IllegalArgumentException("font without Unicode characters");
  }

  private void readSegments(int at) {
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

  /**
   * Adds the outline of a character.
   *
   * @param x its left end, {@code y} its base line
   * @param sx pixels for each em to the right
   * @param sy pixels for each em upwards
   */
  void outline(int codePoint, Outline to, double x, double y, double sx, double sy) {
    if (has(codePoint)) {
      double[] m = {sx / unitsPerEm, 0, 0, -sy / unitsPerEm, x, y};
      glyph(glyphs[codePoint], to, m, DEEPEST);
    }
  }

  private static final int DEEPEST = 4;

  private void glyph(int glyph, Outline to, double[] m, int depth) {
    int start = offset(glyph);
    if (offset(glyph + 1) <= start) {
      return;
    }
    int at = glyf + start;
    int contours = b.getShort(at);
    if (contours >= 0) {
      simple(at + 10, contours, to, m);
    } else if (depth > 0) {
      composite(at + 10, to, m, depth);
    }
  }

  private int offset(int glyph) {
    return longOffsets ? b.getInt(loca + 4 * glyph) : 2 * (b.getShort(loca + 2 * glyph) & 0xffff);
  }

  private void composite(int start, Outline to, double[] m, int depth) {
    int at = start;
    int flags;
    do {
      flags = b.getShort(at);
      int glyph = b.getShort(at + 2) & 0xffff;
      boolean words = (flags & 1) != 0;
      double dx = words ? b.getShort(at + 4) : b.get(at + 4);
      double dy = words ? b.getShort(at + 6) : b.get(at + 5);
      at += words ? 8 : 6;
      double[] p = {1, 0, 0, 1};
      if ((flags & 8) != 0) {
        p[0] = p[3] = fixed(at);
        at += 2;
      } else if ((flags & 0x40) != 0) {
        p[0] = fixed(at);
        p[3] = fixed(at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        p = new double[] {fixed(at), fixed(at + 2), fixed(at + 4), fixed(at + 6)};
        at += 8;
      }
      double[] part = {
        m[0] * p[0] + m[2] * p[1],
        m[1] * p[0] + m[3] * p[1],
        m[0] * p[2] + m[2] * p[3],
        m[1] * p[2] + m[3] * p[3],
        m[0] * dx + m[2] * dy + m[4],
        m[1] * dx + m[3] * dy + m[5]
      };
      glyph(glyph, to, part, depth - 1);
    } while ((flags & 0x20) != 0);
  }

  private double fixed(int at) {
    return b.getShort(at) / 16384.0;
  }

  private void simple(int ends, int contours, Outline to, double[] m) {
    int points = contours == 0 ? 0 : (b.getShort(ends + 2 * (contours - 1)) & 0xffff) + 1;
    int at = ends + 2 * contours;
    at += 2 + (b.getShort(at) & 0xffff);
    byte[] flags = new byte[points];
    for (int i = 0; i < points; ) {
      byte flag = b.get(at++);
      int times = (flag & 8) != 0 ? 1 + (b.get(at++) & 0xff) : 1;
      for (; times > 0 && i < points; times--) {
        flags[i++] = flag;
      }
    }
    int[] xs = new int[points];
    int[] ys = new int[points];
    at = coordinates(at, flags, 2, 16, xs);
    coordinates(at, flags, 4, 32, ys);
    int first = 0;
    for (int c = 0; c < contours; c++) {
      int last = b.getShort(ends + 2 * c) & 0xffff;
      contour(flags, xs, ys, first, last, to, m);
      first = last + 1;
    }
  }

  private int coordinates(int start, byte[] flags, int small, int same, int[] values) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean positive = (flags[i] & same) != 0;
      if ((flags[i] & small) != 0) {
        int step = b.get(at++) & 0xff;
        value += positive ? step : -step;
      } else if (!positive) {
        value += b.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  /** Between two control points that follow each other lies a point of the curve, halfway. */
  private static void contour(
      byte[] flags, int[] xs, int[] ys, int first, int last, Outline to, double[] m) {
    int n = last - first + 1;
    if (n < 2) {
      return;
    }
    boolean on = (flags[first] & 1) != 0;
    boolean onLast = (flags[last] & 1) != 0;
    double startX = on ? xs[first] : onLast ? xs[last] : (xs[first] + xs[last]) / 2.0;
    double startY = on ? ys[first] : onLast ? ys[last] : (ys[first] + ys[last]) / 2.0;
    to.line(x(m, startX, startY), y(m, startX, startY));
    double cx = 0;
    double cy = 0;
    boolean control = false;
    for (int k = on ? 1 : 0; k <= n; k++) {
      int i = first + k % n;
      boolean end = k == n;
      boolean point = end || (flags[i] & 1) != 0;
      double px = end ? startX : xs[i];
      double py = end ? startY : ys[i];
      if (control) {
        double qx = point ? px : (cx + px) / 2;
        double qy = point ? py : (cy + py) / 2;
        to.quadratic(x(m, cx, cy), y(m, cx, cy), x(m, qx, qy), y(m, qx, qy));
      } else if (point && !end) {
        to.line(x(m, px, py), y(m, px, py));
      }
      control = !point;
      cx = px;
      cy = py;
    }
    to.end();
  }

  private static double x(double[] m, double x, double y) {
    return m[0] * x + m[2] * y + m[4];
  }

  private static double y(double[] m, double x, double y) {
    return m[1] * x + m[3] * y + m[5];
  }
}

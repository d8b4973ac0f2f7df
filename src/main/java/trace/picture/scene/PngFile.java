package trace.picture.scene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes the chunks of a PNG file (W3C, PNG Specification, 3rd edition). Java's own writer loads
 * hundreds of classes for the texts in it and compresses on one core: it took a fifth of a second
 * of a command that is to take one.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RGB = 2;

  /** The bytes of a chunk beside its data: length, type, checksum. */
  private static final int CHUNK = 12;

  /** The bytes of the data of the head, and of the size in metres. */
  private static final int HEAD = 13;

  private static final int SIZE = 9;

  /** Higher levels take twice the time for a tenth of the size. */
  private static final int LEVEL = 3;

  private static final String MAKER = "trace";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);

  /**
   * Begins an image of 8 bits a channel, red, green, blue.
   *
   * @param perMetre pixels to a metre, for programs that print
   */
  PngFile(int width, int height, int perMetre) {
    out.writeBytes(SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(width).putInt(height);
    chunk("IHDR", head.put((byte) 8).put((byte) RGB).put(new byte[3]).array());
    text("Software", "en", MAKER);
    chunk(
        "pHYs", ByteBuffer.allocate(SIZE).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
  }

  /** True if a file that begins like this was written here. */
  static boolean wrote(byte[] start) {
    ByteArrayOutputStream head = new PngFile(1, 1, 1).out;
    byte[] ours = head.toByteArray();
    int from = SIGNATURE.length + CHUNK + HEAD;
    int to = ours.length - CHUNK - SIZE;
    return start.length >= to
        && Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
        && Arrays.equals(start, from, to, ours, from, to);
  }

  /**
   * Adds an international text, uncompressed, so that any tool finds it.
   *
   * @param keyword Latin letters, such as {@code Title}
   * @param language its language, such as {@code ja}
   */
  void text(String keyword, String language, String text) {
    String head = keyword + "\0\0\0" + language + "\0\0";
    chunk("iTXt", (head + text.replace('\0', ' ')).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A stripe of the image, compressed by itself, so that stripes can be made on all cores.
   *
   * @param compressed its part of the stream, ending at a whole byte
   * @param raw what was compressed
   */
  record Stripe(byte[] compressed, byte[] raw) {}

  /** Compresses a stripe; the one that is the image's last ends the stream. */
  static Stripe stripe(Raster raster, boolean last) {
    byte[] raw = raster.rows();
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(raw);
      if (last) {
        deflater.finish();
      }
      byte[] buffer = new byte[1 << 16];
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 16);
      int n;
      do {
        n = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        compressed.write(buffer, 0, n);
      } while (last ? !deflater.finished() : n == buffer.length);
      return new Stripe(compressed.toByteArray(), raw);
    } finally {
      deflater.end();
    }
  }

  /** Adds the stripes, top to bottom, and ends the file. */
  byte[] end(List<Stripe> stripes) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 18);
    // The head of a zlib stream (RFC 1950): deflate, window of 32 KiB, no dictionary.
    stream.write(0x78);
    stream.write(0x9c);
    Adler32 sum = new Adler32();
    for (Stripe stripe : stripes) {
      stream.writeBytes(stripe.compressed());
      sum.update(stripe.raw());
    }
    stream.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    chunk("IDAT", stream.toByteArray());
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}

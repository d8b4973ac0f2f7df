package trace.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * The text of a file that another program wrote, in whatever encoding: a byte order mark tells;
 * without one, zero bytes tell UTF-16; else it is UTF-8 if it can be, and else windows-31j (the
 * Shift_JIS of Windows, with ① and 髙).
 *
 * @param text the text, without a byte order mark and with LF as line breaks; empty if there is
 *     none to be had
 * @param charset the name of the encoding, such as {@code UTF-16LE}; empty if it is unknown
 * @param problem why there is no text
 */
public record Encoded(String text, String charset, Optional<Problem> problem) {
  /** How many bytes are looked at to tell UTF-16 by its zero bytes. */
  private static final int SAMPLE = 4096;

  /** The text of the bytes. */
  public static Encoded of(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return strict(b, 3, StandardCharsets.UTF_8).orElseGet(Encoded::unknown);
    }
    if (starts(b, 0xFF, 0xFE)) {
      return strict(b, 2, StandardCharsets.UTF_16LE).orElseGet(Encoded::unknown);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return strict(b, 2, StandardCharsets.UTF_16BE).orElseGet(Encoded::unknown);
    }
    Optional<Charset> wide = utf16(b);
    if (wide.isPresent()) {
      return strict(b, 0, wide.get()).orElseGet(Encoded::unknown);
    }
    for (byte c : b) {
      if (c == 0) {
        return unknown();
      }
    }
    return strict(b, 0, StandardCharsets.UTF_8)
        .or(() -> strict(b, 0, Charset.forName("windows-31j")))
        .orElseGet(Encoded::unknown);
  }

  private static boolean starts(byte[] b, int... mark) {
    if (b.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: in a table or a chat the line breaks, delimiters and digits have a zero
   * byte, always on the same side.
   */
  private static Optional<Charset> utf16(byte[] b) {
    int n = Math.min(b.length, SAMPLE) / 2 * 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i++) {
      if (b[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    // Japanese has few zero bytes, but U+3000, the wide space, ends (or begins) with one.
    int most = Math.max(even, odd);
    int least = Math.min(even, odd);
    if (b.length % 2 != 0 || most == 0 || most < 4 * least) {
      return Optional.empty();
    }
    return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static Optional<Encoded> strict(byte[] b, int from, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(b, from, b.length - from));
      String lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
      // Other kinds of file are full of control characters; texts have none.
      return lines.chars().anyMatch(Encoded::isControl)
          ? Optional.empty()
          : Optional.of(new Encoded(lines, shown(charset), Optional.empty()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Under what name people know an encoding: windows-31j is what they call Shift_JIS. */
  private static String shown(Charset charset) {
    return charset.name().equals("windows-31j") ? "Shift_JIS / CP932" : charset.name();
  }

  /** A vertical tab stands for a line break within a cell of some spreadsheets. */
  private static boolean isControl(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != 0x0B && c != 0x0C || c == 0x7F;
  }

  private static Encoded unknown() {
    return new Encoded(
        "", "", Optional.of(TableReader.problem(ProblemKind.GIVEN_UNKNOWN_ENCODING)));
  }
}

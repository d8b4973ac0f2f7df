package trace.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import trace.model.ProblemKind;

/** Reads small text files, and says in a person's words why one cannot be read. */
final class TextFiles {
  /** The largest file that is read: 8 MiB, some hundred times a large trace. */
  static final int LIMIT = 8 << 20;

  private TextFiles() {}

  /** The text of a UTF-8 file; a byte order mark at its start stays in the text. */
  static String read(Path file) throws FileProblem {
    return decode(file, bytes(file));
  }

  /**
   * The text of the bytes; encoding it as UTF-8 gives the same bytes again.
   *
   * @param file whose bytes they are
   */
  static String decode(Path file, byte[] bytes) throws FileProblem {
    // The lenient way is several times as fast, and says by U+FFFD where it had to be lenient.
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean zero = hasZero(bytes);
    if (!zero && text.indexOf('\uFFFD') < 0) {
      return text;
    }
    if (looksLikeUtf16(bytes)) {
      throw new FileProblem(file, ProblemKind.FILE_IS_UTF16);
    }
    if (zero) {
      throw new FileProblem(file, ProblemKind.FILE_IS_BINARY);
    }
    return utf8(file, bytes);
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** What the file holds; it is never larger than {@link #LIMIT}. */
  static byte[] bytes(Path file) throws FileProblem {
    byte[] bytes = atMost(file, LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new FileProblem(file, ProblemKind.FILE_TOO_LARGE, String.valueOf(LIMIT >> 20));
    }
    return bytes;
  }

  private static byte[] atMost(Path file, int length) throws FileProblem {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    } catch (NoSuchFileException e) {
      throw new FileProblem(file, ProblemKind.NO_SUCH_TRACE, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw why(file, e);
    }
  }

  private static FileProblem why(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return new FileProblem(file, ProblemKind.FOLDER_FOR_FILE);
    }
    return e instanceof AccessDeniedException
        ? new FileProblem(file, ProblemKind.FILE_NOT_READABLE)
        : new FileProblem(file, ProblemKind.FILE_READ_FAILED, String.valueOf(e.getMessage()));
  }

  /** A mark at the start or, in text mostly of ASCII, every other byte zero. */
  private static boolean looksLikeUtf16(byte[] b) {
    if (b.length >= 2) {
      int mark = (b[0] & 0xff) << 8 | b[1] & 0xff;
      if (mark == 0xfffe || mark == 0xfeff) {
        return true;
      }
    }
    int even = 0;
    int odd = 0;
    int n = Math.min(b.length, 4096);
    for (int i = 0; i < n; i++) {
      if (b[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    return n >= 8 && (even == 0 && odd > n / 8 || odd == 0 && even > n / 8);
  }

  private static String utf8(Path file, byte[] bytes) throws FileProblem {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return strict(StandardCharsets.UTF_8, in).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        if (bytes[i] == '\n') {
          line++;
        }
      }
      ProblemKind kind =
          isShiftJis(bytes) ? ProblemKind.FILE_IS_SHIFT_JIS : ProblemKind.FILE_NOT_UTF8;
      throw new FileProblem(file, kind, String.valueOf(line));
    }
  }

  private static boolean isShiftJis(byte[] bytes) {
    try {
      strict(java.nio.charset.Charset.forName("windows-31j"), ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return false;
    }
  }

  private static CharBuffer strict(java.nio.charset.Charset charset, ByteBuffer in)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in);
  }
}

package trace.files;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * Names that any file system takes as the name of a folder: Linux, macOS, Windows, and what is
 * shared between them.
 */
public final class FolderName {
  private static final String REFUSED = "/\\:*?\"<>|";
  private static final String LOOK_ALIKE = "／＼：＊？＂＜＞｜";

  /** The names of devices on Windows, with or without an ending. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  /** The longest name in bytes of UTF-8; 255 is the limit of most file systems. */
  private static final int LONGEST = 200;

  private FolderName() {}

  /**
   * The name as typed, as far as it can be the name of a folder: in the form NFC, what is refused
   * replaced by full-width characters that look the same or by {@code _}, at most 200 bytes long.
   * Never hidden, never empty.
   */
  public static String of(String name) {
    StringBuilder out = new StringBuilder();
    Names.trim(Normalizer.normalize(name, Normalizer.Form.NFC))
        .codePoints()
        .forEach(
            c -> {
              int at = REFUSED.indexOf(c);
              boolean unwritable = Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF;
              out.appendCodePoint(at >= 0 ? LOOK_ALIKE.charAt(at) : unwritable ? '_' : c);
            });
    String cut = shortened(out.toString());
    if (cut.startsWith(".")) {
      cut = "．" + cut.substring(1);
    }
    if (cut.endsWith(".")) {
      cut = cut.substring(0, cut.length() - 1) + "．";
    }
    if (RESERVED.matcher(cut).matches()) {
      int dot = cut.indexOf('.');
      cut = dot < 0 ? cut + "_" : cut.substring(0, dot) + "_" + cut.substring(dot);
    }
    return cut.isEmpty() ? "_" : cut;
  }

  /** True if the name needs no change but, at most, another form of the same characters. */
  public static boolean fits(String name) {
    return of(name).equals(Names.trim(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  private static String shortened(String name) {
    if (bytes(name) <= LONGEST) {
      return name;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (bytes(name.substring(0, next)) > LONGEST) {
        break;
      }
      end = next;
    }
    return Names.trim(name.substring(0, end));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

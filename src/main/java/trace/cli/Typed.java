package trace.cli;

import java.util.Locale;
import java.util.OptionalInt;
import trace.model.Names;

/** Looks at what a person typed, and says what cannot stand in a trace. */
final class Typed {
  private final Console console;
  private final Texts texts;

  Typed(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  /** True for a name: one line, with at least one character. Says what is wrong otherwise. */
  boolean isName(String name) {
    if (Names.trim(name).isEmpty()) {
      console.message(texts.get("name.empty"));
      return false;
    }
    return isText(name);
  }

  /** True for a text without control characters. Says what is wrong otherwise. */
  boolean isText(String text) {
    int[] points = text.codePoints().toArray();
    OptionalInt at = OptionalInt.empty();
    for (int i = points.length - 1; i >= 0; i--) {
      if (isRefused(points[i])) {
        at = OptionalInt.of(i);
      }
    }
    at.ifPresent(
        i ->
            console.message(
                texts.get(
                    "control.character", i + 1, String.format(Locale.ROOT, "U+%04X", points[i]))));
    return at.isEmpty();
  }

  /** A path as it is typed in a shell: in quotes where bash, zsh, PowerShell or cmd need them. */
  static String word(String path) {
    String safe = path.startsWith("-") ? "./" + path : path;
    return safe.codePoints().allMatch(Typed::isSafe) ? safe : quoted(safe);
  }

  private static String quoted(String safe) {
    boolean expands = safe.chars().anyMatch(c -> "\"$`!\\“”„".indexOf(c) >= 0);
    if (!expands) {
      return '"' + safe + '"';
    }
    return safe.contains("'") ? "'" + safe.replace("'", "'\\''") + "'" : "'" + safe + "'";
  }

  /** A word of a command line as it is typed in a shell. */
  static String argument(String word) {
    boolean option = word.equals("--") || word.matches("--?[a-z]+(-[a-z]+)*");
    boolean arrow = word.codePoints().allMatch(c -> isSafe(c) && c != '\\');
    return option || arrow && !word.startsWith("-") ? word : quoted(word);
  }

  private static boolean isSafe(int c) {
    return Character.isLetterOrDigit(c)
        || c > 0x2000 && !Character.isSpaceChar(c) && "“”‘’‚‛„".indexOf(c) < 0
        || "-_./\\:+".indexOf(c) >= 0;
  }

  private static boolean isRefused(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c == 0xFFFE
        || c == 0xFFFF
        || c >= 0xD800 && c <= 0xDFFF;
  }
}

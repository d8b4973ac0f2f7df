package trace.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a document to what Markdown alone can do, whatever a kit's template holds: no HTML besides
 * {@code <br>} and comments, no address but those of the web and of files beside the document, no
 * picture from elsewhere. It looks at the finished text, because pieces of a template that are
 * harmless alone may not be together; what a person typed has been escaped before ({@link
 * Markdown}).
 */
final class Harmless {
  /**
   * What may stand between angle brackets: a line break, addresses as Markdown writes them, and a
   * comment, which nobody sees and which does nothing.
   */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "<(?:br|!--(?:(?!--)[^<>])*--|(?:https?|ftp)://[^<>\\s]*)>", Pattern.CASE_INSENSITIVE);

  /** What may stand behind a link's text: an address of the web, or a place without a scheme. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\((?:https?://[^\\s()<>\\\\]*|[^\\s()<>&\\\\:]*)\\)", Pattern.CASE_INSENSITIVE);

  /** What may stand behind a picture's text: a file beside or below the document. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\((?!/)(?:(?!\\.\\.|%2e|//)[^\\s()<>&\\\\:])*\\)", Pattern.CASE_INSENSITIVE);

  private Harmless() {}

  /** True if the mark at this place would have to be escaped. */
  static boolean isEscapedAt(String markdown, int at) {
    return isHarmful(markdown, at) && slashesBefore(markdown, at) % 2 == 0;
  }

  /** The text with every other such mark escaped, so that it shows as it was written. */
  static String text(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length());
    boolean escaped = false;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (!escaped && isHarmful(markdown, i)) {
        out.append('\\');
      }
      out.append(c);
      escaped = c == '\\' && !escaped;
    }
    return out.toString();
  }

  private static boolean isHarmful(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> !matches(ALLOWED, text, at);
      // The first bracket of ](…) or of a definition ]: … is enough to end the link.
      case '(' -> follows(text, at, ']') && !matches(LINK, text, at);
      case ':' -> follows(text, at, ']');
      case '!' -> at + 1 < text.length() && text.charAt(at + 1) == '[' && !isOwnPicture(text, at);
      default -> false;
    };
  }

  /** True for an unescaped bracket before the place. */
  private static boolean follows(String text, int at, char bracket) {
    if (at == 0 || text.charAt(at - 1) != bracket) {
      return false;
    }
    return slashesBefore(text, at - 1) % 2 == 0;
  }

  private static int slashesBefore(String text, int at) {
    int slashes = 0;
    while (at - 1 - slashes >= 0 && text.charAt(at - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes;
  }

  private static boolean matches(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt();
  }

  /**
   * True if the picture's text ends in this line, and its file lies beside or below the document.
   */
  private static boolean isOwnPicture(String text, int at) {
    boolean escaped = false;
    for (int i = at + 2; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (!escaped && c == ']') {
        return i + 1 < text.length() && matches(PICTURE, text, i + 1);
      }
      if (!escaped && c == '[') {
        return false;
      }
      escaped = c == '\\' && !escaped;
    }
    return false;
  }
}

package trace.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * Puts what a person typed into Markdown (CommonMark 0.31, with GitHub's tables, strike-through,
 * mathematics and bare addresses) so that it shows as it was typed and does nothing else: no HTML,
 * no heading, no list, no broken table.
 */
final class Markdown {
  private static final String ALWAYS = "\\`*_[]<>|~";
  private static final String AT_START = "+-=";
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?=\\p{Punct})");
  private static final Pattern ENTITY = Pattern.compile("&#?[0-9A-Za-z]+;");
  private static final Pattern BREAK = Pattern.compile("\\h*(?:\r\n|[\n\r\u2028\u2029\u0085])\\h*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?|ftp)://[-A-Za-z0-9._~:/?#@!&*+,;=%]+", Pattern.CASE_INSENSITIVE);
  private static final String PLAIN_IN_ADDRESS = "-._~:/?#@!&*+,;=%'";

  private Markdown() {}

  /**
   * A text of any number of lines for one line of Markdown: in a paragraph, a heading, a list item
   * or a table cell. Its line breaks become {@code <br>}; addresses in it stay links.
   */
  static String inline(String typed) {
    return escaped(typed, "<br>", true);
  }

  /** The same for the text of a link or a picture, where no other link may stand. */
  static String label(String typed) {
    return escaped(typed, " ", false);
  }

  /**
   * An address for {@code [text](address)}; empty unless it is one of the web. Nothing in it can
   * end the link.
   */
  static String address(String typed) {
    String url = Names.trim(typed);
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? encoded(url) : "";
  }

  /** The name of a file beside the document, for {@code ![text](name)}. */
  static String file(String name) {
    return encoded(name);
  }

  private static String encoded(String url) {
    StringBuilder out = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN_IN_ADDRESS.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return ENTITY.matcher(out).replaceAll(m -> "&amp;" + m.group().substring(1));
  }

  /**
   * A text as it was typed, of one that stands in Markdown so that nothing in it means anything.
   */
  static String unescaped(String written) {
    return ESCAPED.matcher(written).replaceAll("").replace("&#65371;", "｛").replace("&#36;", "$");
  }

  private static String escaped(String typed, String lineBreak, boolean links) {
    StringBuilder out = new StringBuilder();
    for (String line : BREAK.split(Names.trim(typed), -1)) {
      if (out.length() > 0) {
        out.append(lineBreak);
      }
      if (links) {
        linked(line, out);
      } else {
        out.append(plain(line).replace("://", "\\://").replace("www.", "www\\."));
      }
    }
    return closed(out);
  }

  /** Addresses go between angle brackets, where GitHub and others read nothing into them. */
  private static void linked(String line, StringBuilder out) {
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      out.append(plain(line.substring(from, address.start())));
      out.append('<').append(address.group()).append('>');
      from = address.end();
    }
    out.append(plain(line.substring(from)));
  }

  private static String plain(String line) {
    StringBuilder out = new StringBuilder();
    Matcher entity = ENTITY.matcher(line);
    boolean digits = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean starts = i == 0 && AT_START.indexOf(c) >= 0;
      boolean ends = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
      boolean numbers = i > 0 && digits && ends && (c == '.' || c == ')');
      boolean hash = c == '#' && (i == 0 || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '#');
      boolean opens = c == '&' && entity.region(i, line.length()).lookingAt();
      boolean twice = i > 0 && line.charAt(i - 1) == c || line.startsWith("" + c + c, i);
      if (c == '｛' && twice) {
        // Two of them begin a place of a draft, as two ASCII ones do; no backslash can stop these.
        out.append("&#65371;");
      } else if (c == '{' && twice) {
        out.append("\\{");
      } else if (c == '$') {
        // GitHub takes $…$ for mathematics, even after a backslash.
        out.append("&#36;");
      } else {
        out.append(ALWAYS.indexOf(c) >= 0 || starts || numbers || hash || opens ? "\\" : "");
        out.append(c);
      }
      digits &= c >= '0' && c <= '9';
    }
    return out.toString();
  }

  /** Ends what marks of writing direction (UAX #9) have begun, so that it stays in this text. */
  private static String closed(StringBuilder out) {
    int embedded = 0;
    int isolated = 0;
    for (int i = 0; i < out.length(); i++) {
      switch (out.charAt(i)) {
        case '\u202A', '\u202B', '\u202D', '\u202E' -> embedded++;
        case '\u202C' -> embedded = Math.max(0, embedded - 1);
        case '\u2066', '\u2067', '\u2068' -> isolated++;
        case '\u2069' -> isolated = Math.max(0, isolated - 1);
        default -> {}
      }
    }
    return out + "\u202C".repeat(embedded) + "\u2069".repeat(isolated);
  }
}

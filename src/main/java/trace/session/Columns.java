package trace.session;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * What the columns of lists of attendees are called, and the words that stand in them: data, in
 * {@code columns.properties}.
 */
final class Columns {
  /** What a column is used for. */
  enum Use {
    NAME,
    USER,
    MAIL,
    STATUS,
    ATTENDANCE,
    TICKET,
    MEMBER,
    FIRST,
    RETURNING,
    PRIVATE,
    PLATFORM,
    /** What somebody answered. */
    ANSWER;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, List<Pattern>> WORDS = read();

  private Columns() {}

  private static Map<String, List<Pattern>> read() {
    Properties properties = new Properties();
    try (var in = Columns.class.getResourceAsStream("columns.properties")) {
      if (in == null) {
        throw new IllegalStateException("missing resource columns.properties");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Pattern>> words = new LinkedHashMap<>();
    for (String key : properties.stringPropertyNames()) {
      List<Pattern> patterns = new ArrayList<>();
      for (String word : properties.getProperty(key).split("\\|")) {
        String plain = Pattern.quote(folded(word)).replace("*", "\\E.*\\Q");
        patterns.add(Pattern.compile(plain, Pattern.DOTALL));
      }
      words.put(key, patterns);
    }
    return words;
  }

  /** The form in which words are compared: NFKC, lower case, without spaces. */
  static String folded(String text) {
    StringBuilder out = new StringBuilder();
    Names.key(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * What forms number their questions with: the number stands apart from the question, which may
   * begin with one itself ({@code アンケート2026年の抱負}).
   */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:アンケート|質問|設問|問|[QqＱｑ]|[Qq]uestion)[\\s\\u3000]*[0-9０-９]{1,3}"
              + "(?:[\\s\\u3000]*[.．:：、)）][\\s\\u3000]*|[\\s\\u3000]+|(?=[「『【\\[(（]))"
              + "([^\\s\\u3000].*)$",
          Pattern.DOTALL);

  private static final Pattern BRACKETED =
      Pattern.compile("^[「『【\\[]([^「」『』【】\\[\\]]+)[」』】\\]]$", Pattern.DOTALL);

  /** A question without its number and the brackets around it: {@code アンケート2「ご職業」}. */
  static String question(String title) {
    Matcher numbered = NUMBERED.matcher(Names.trim(title));
    String text = numbered.matches() ? numbered.group(1) : Names.trim(title);
    Matcher bracketed = BRACKETED.matcher(Names.trim(text));
    return numbered.matches() && bracketed.matches() ? Names.trim(bracketed.group(1)) : text;
  }

  /** True for two titles that ask the same. */
  static boolean isSame(String title, String other) {
    return folded(question(title)).equals(folded(question(other)));
  }

  /** A title without what forms put after it: {@code *}, {@code （必須）}. */
  private static String bare(String title) {
    return folded(question(title))
        .replaceAll("[*※]+$|\\((必須|任意|required|optional)\\)|【(必須|任意)】", "");
  }

  /** True if the text is one of the words that stand under the key. */
  static boolean is(String key, String text) {
    return rank(key, folded(text)) >= 0;
  }

  /** True for a word that stands before an arrow and is nobody's name, with or without a number. */
  static boolean isLabel(String text) {
    String folded = folded(text);
    return rank("label", folded) >= 0 || rank("label", folded.replaceAll("[0-9]+$", "")) >= 0;
  }

  private static int rank(String key, String folded) {
    List<Pattern> patterns = WORDS.get(key);
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).matcher(folded).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** What a column is used for by its title; {@code NAME} may be said of several columns. */
  static Use use(String title) {
    String bare = bare(title);
    for (Use use : Use.values()) {
      if (use != Use.ANSWER && rank(use.key(), bare) >= 0) {
        return use;
      }
    }
    return Use.ANSWER;
  }

  /** How good a title is for its use: less is better. */
  static int rank(Use use, String title) {
    int rank = rank(use.key(), bare(title));
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  /** True if people may want to be mixed by the answers to this. */
  static boolean isForMixing(String title) {
    return rank("mixing", bare(title)) >= 0;
  }

  /** The use that somebody typed. */
  static Optional<Use> typed(String word) {
    for (Use use : Use.values()) {
      if (WORDS.containsKey("use." + use.key()) && is("use." + use.key(), word)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** Whether it is somebody's first time, by what they answered; empty if that tells nothing. */
  static Optional<Boolean> first(Use use, String answer) {
    if (answer.isBlank()) {
      return Optional.empty();
    }
    if (use == Use.RETURNING) {
      return Optional.of(is("returning.first", answer) && !is("returning.again", answer));
    }
    return truth("first", answer);
  }

  /** True if such answers, under such a title, tell how often somebody has taken part. */
  static boolean areTimes(String title, List<String> answers) {
    boolean asked = rank("experience", bare(title)) >= 0;
    return !answers.isEmpty()
        && answers.stream()
            .allMatch(a -> is("times", a) || asked && (is("some", a) || is("none", a)));
  }

  /** Whether somebody is a member, by an answer or the name of a ticket. */
  static Optional<Boolean> member(String answer) {
    return truth("member", answer);
  }

  /** Whether somebody came. */
  static Optional<Boolean> came(String status) {
    return is("absent", status)
        ? Optional.of(false)
        : is("came", status) ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Boolean> truth(String key, String answer) {
    return is(key + ".no", answer)
        ? Optional.of(false)
        : is(key + ".yes", answer) ? Optional.of(true) : Optional.empty();
  }
}

package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trace.model.Delay;
import trace.model.Language;
import trace.model.Names;
import trace.model.Polarity;

/**
 * What stands in the brackets of an arrow: a sign, a delay, or both; or in the {@code sign} and
 * {@code delay} of an explicit map.
 *
 * @param kind whether it could be read
 * @param polarity the sign, {@link Polarity#OPEN} if none is written
 * @param delay the delay, if one is written
 */
record SignText(Kind kind, Polarity polarity, Optional<Delay> delay) {
  enum Kind {
    /** A sign, a delay, or both. */
    SIGN,
    /** It begins as a sign does and goes on as none does. */
    BROKEN,
    /** Something else: part of a name. */
    NONE
  }

  private static final String PLUS = "+＋﹢⁺➕";
  private static final String MINUS = "-－−ー‐‑‒–—―﹣⁻ｰ➖";
  private static final String QUESTION = "?？❓";
  private static final int LONGEST = 200;
  private static final int LONGEST_DURATION = 40;
  private static final String SEPARATORS = ",，、;；､";

  private static final List<String> SAME =
      List.of("同じ向き", "同じ方向", "同方向", "同", "正", "プラス", "s", "same", "plus", "positive");
  private static final List<String> OPPOSITE =
      List.of("逆向き", "逆方向", "反対向き", "逆", "負", "マイナス", "o", "opposite", "minus", "negative");
  private static final List<String> UNSAID =
      List.of("未定", "不明", "わからない", "分からない", "open", "unknown");
  static final List<String> DELAYS = List.of("遅れ", "遅延", "おくれ", "delayed", "delay");

  /** Every sign by itself: as a character that all keyboards have, then as a word. */
  static List<String> signs() {
    List<String> all = new ArrayList<>(List.of("+", "-", "?", "＋", "－", "？"));
    all.addAll(SAME);
    all.addAll(OPPOSITE);
    all.addAll(UNSAID);
    return all;
  }

  /** A number and a unit of time, in Japanese or English. */
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:約|およそ)?[0-9０-９.．〜～~-]*[0-9０-９半数何一二三四五六七八九十百]+\\s*"
              + "(?:年|か月|ヶ月|カ月|ヵ月|ケ月|箇月|月|週|日|時間|四半期|期|世代)"
              + "間?半?(?:ほど|くらい|ぐらい|程度|以上)?"
              + "|(?:about |an? |some )?"
              + "(?:[0-9][0-9.–-]*|half an?|an?|one|two|three|four|five|six|several|few|many)[ -]?"
              + "(?:year|quarter|month|week|day|hour)(?:s|s'|'s)?",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> YES = List.of("あり", "有り", "ある", "true", "yes", "はい", "○");
  private static final List<String> NO = List.of("なし", "無し", "ない", "false", "no", "いいえ");

  /** No sign at all: it is open. */
  static final SignText UNSIGNED = sign(Polarity.OPEN, Optional.empty());

  /** What nearly all brackets hold, read once: {@code +}, {@code －、遅れ} … */
  private static final Map<String, SignText> USUAL = usual();

  private static Map<String, SignText> usual() {
    Map<String, SignText> usual = new LinkedHashMap<>();
    for (String sign : List.of("+", "-", "?", "＋", "－", "？")) {
      for (String more : List.of("", ", 遅れ", "、遅れ", ", delay")) {
        usual.put(sign + more, interpret(sign + more));
      }
    }
    return usual;
  }

  private static SignText sign(Polarity polarity, Optional<Delay> delay) {
    return new SignText(Kind.SIGN, polarity, delay);
  }

  private static SignText not(Kind kind) {
    return new SignText(kind, Polarity.OPEN, Optional.empty());
  }

  /** Reads the content of a pair of brackets. */
  static SignText read(String content) {
    SignText known = USUAL.get(content);
    return known == null ? interpret(content) : known;
  }

  private static SignText interpret(String content) {
    if (Names.trim(content).isEmpty()) {
      return UNSIGNED;
    }
    if (content.length() > LONGEST) {
      return not(Kind.NONE);
    }
    Polarity polarity = null;
    Delay delay = null;
    List<String> parts = parts(content);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      Optional<Polarity> sign = polarity(part);
      Optional<Delay> late = delay(part);
      if (sign.isPresent() && polarity == null) {
        polarity = sign.get();
      } else if (late.isPresent() && delay == null) {
        delay = late.get();
      } else if (part.isEmpty() && i > 0) {
        continue;
      } else if (delay != null && sign.isEmpty() && late.isEmpty()) {
        delay = new Delay(delay.length() + "、" + part);
      } else {
        return not(looksLikeSign(parts.get(0)) ? Kind.BROKEN : Kind.NONE);
      }
    }
    return sign(polarity == null ? Polarity.OPEN : polarity, Optional.ofNullable(delay));
  }

  /** The parts between commas; a sign directly before a delay is a part of its own. */
  private static List<String> parts(String content) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= content.length(); i++) {
      if (i == content.length() || SEPARATORS.indexOf(content.charAt(i)) >= 0) {
        String part = Names.trim(content.substring(from, i));
        int cut = beforeDelay(part);
        if (cut > 0) {
          parts.add(Names.trim(part.substring(0, cut)));
          part = part.substring(cut);
        }
        parts.add(part);
        from = i + 1;
      }
    }
    return parts;
  }

  private static int beforeDelay(String part) {
    for (int cut = 1; cut < part.length(); cut++) {
      if (delay(part.substring(cut)).isPresent()
          && polarity(Names.trim(part.substring(0, cut))).isPresent()) {
        return cut;
      }
    }
    return 0;
  }

  /** A sign by itself, as a character or a word. */
  static Optional<Polarity> polarity(String text) {
    String t = Names.trim(text).replace("\uFE0F", "").toLowerCase(Locale.ROOT);
    if (t.length() == 1 && PLUS.contains(t) || SAME.contains(t)) {
      return Optional.of(Polarity.POSITIVE);
    }
    if (t.length() == 1 && MINUS.contains(t) || OPPOSITE.contains(t)) {
      return Optional.of(Polarity.NEGATIVE);
    }
    if (t.length() == 1 && QUESTION.contains(t) || UNSAID.contains(t)) {
      return Optional.of(Polarity.OPEN);
    }
    return Optional.empty();
  }

  /** A delay by itself: the word, with or without a length. */
  private static Optional<Delay> delay(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : DELAYS) {
      if (lower.length() == text.length() && lower.startsWith(word)) {
        String rest = text.substring(word.length());
        if (rest.isEmpty()
            || isBoundary(rest.charAt(0))
            || YES.contains(rest)
            || isDuration(rest)) {
          return Optional.of(new Delay(length(rest)));
        }
      }
    }
    return before(text, lower);
  }

  /** A delay whose length stands first: {@code 半年遅れ}, {@code 3か月の遅れ}, {@code 3 months delay}. */
  private static Optional<Delay> before(String text, String lower) {
    for (String word : DELAYS) {
      if (lower.length() == text.length() && lower.endsWith(word)) {
        String length = Names.trim(text.substring(0, text.length() - word.length()));
        if (length.endsWith("の")) {
          length = Names.trim(length.substring(0, length.length() - 1));
        }
        if (isDuration(length)) {
          return Optional.of(new Delay(length));
        }
      }
    }
    return Optional.empty();
  }

  /** True for a length of time; anything else before or after the word may be part of a name. */
  private static boolean isDuration(String text) {
    return text.length() <= LONGEST_DURATION && DURATION.matcher(text).matches();
  }

  /** The delay word as it is written in the brackets of an arrow, if there is one. */
  static Optional<String> delayWord(String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    return DELAYS.stream().filter(lower::contains).findFirst();
  }

  /** The language of a delay word. */
  static Language language(String word) {
    return word.startsWith("delay") ? Language.EN : Language.JA;
  }

  /** The delay word that is written in a language. */
  static String delayWord(Language language) {
    return language == Language.EN ? "delay" : "遅れ";
  }

  /** A text without a delay word before or after it. */
  static String withoutDelayWord(String text) {
    String t = Names.trim(text);
    for (String word : DELAYS) {
      String lower = t.toLowerCase(Locale.ROOT);
      if (lower.length() == t.length() && lower.startsWith(word)) {
        t = length(t.substring(word.length()));
      } else if (lower.length() == t.length() && lower.endsWith(word)) {
        t = Names.trim(t.substring(0, t.length() - word.length()));
        t = t.endsWith("の") ? Names.trim(t.substring(0, t.length() - 1)) : t;
      }
    }
    return t;
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isDigit(c)
        || ":：=＝半数約".indexOf(c) >= 0;
  }

  private static String length(String rest) {
    String length = Names.trim(rest);
    while (!length.isEmpty() && ":：=＝".indexOf(length.charAt(0)) >= 0) {
      length = Names.trim(length.substring(1));
    }
    return YES.contains(length.toLowerCase(Locale.ROOT)) ? "" : length;
  }

  /** The value of {@code delay} in an explicit map: a length, yes or no. */
  static Optional<Delay> delayValue(String text) {
    String t = Names.trim(text);
    String lower = t.toLowerCase(Locale.ROOT);
    if (t.isEmpty() || NO.contains(lower)) {
      return Optional.empty();
    }
    if (YES.contains(lower)) {
      return Optional.of(new Delay(""));
    }
    return delay(t).or(() -> Optional.of(new Delay(t)));
  }

  private static boolean looksLikeSign(String part) {
    return !part.isEmpty()
        && part.codePoints()
            .allMatch(c -> (PLUS + MINUS + QUESTION + "±/／").indexOf(c) >= 0 || c == 0xFE0F);
  }
}

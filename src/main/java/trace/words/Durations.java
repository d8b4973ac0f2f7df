package trace.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Language;
import trace.model.Names;

/**
 * Lengths of time, as people type them for a delay (半年, 二年ほど, 1〜2か月), in the language of a
 * document. What is not understood stays as it was typed.
 */
public final class Durations {
  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十]+|数|何|半";
  private static final Pattern LENGTH =
      Pattern.compile(
          "(約|およそ|おおよそ|だいたい)?\\s*("
              + NUMBER
              + "|翌|次の|来)\\s*(?:[~〜～、,\\-–−ー]\\s*("
              + NUMBER
              + "))?\\s*(年|か月|カ月|ヵ月|ヶ月|ケ月|ヶ月|箇月|月|週間|週|日間|日|時間|分|四半期|シーズン|世代)"
              + "(半|間)?\\s*(ほど|くらい|ぐらい|程度|前後|以上|以内|未満|弱|強|足らず|余り|後)?");
  private static final List<String> NUMBERS =
      List.of(
          "", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final String DIGITS = "一二三四五六七八九";

  private Durations() {}

  /** The length in that language; as it was typed if it is so already, or not understood. */
  public static String in(Language language, String length) {
    return language == Language.JA ? length : english(length).orElse(length);
  }

  /** True if it says itself how exact it is: 約半年, 1年くらい, about a year. */
  static boolean saysHowExact(String length) {
    return List.of(
            "約",
            "およそ",
            "ほど",
            "くらい",
            "ぐらい",
            "以上",
            "以内",
            "数",
            "~",
            "〜",
            "about",
            "a few",
            "at least",
            "up to",
            "less than",
            "more than",
            " to ",
            " or ")
        .stream()
        .anyMatch(length::contains);
  }

  private static Optional<String> english(String length) {
    Matcher m = LENGTH.matcher(Names.key(length));
    if (!m.matches()) {
      return Optional.empty();
    }
    String unit = unit(m.group(4));
    String from = m.group(2);
    Optional<String> to = Optional.ofNullable(m.group(3));
    boolean half = "半".equals(m.group(5));
    if (to.isPresent() ? half || !isCount(from) || !isCount(to.get()) : isRow(from)) {
      return Optional.empty();
    }
    String said;
    if (from.equals("半")) {
      said = "half " + article(unit) + " " + unit;
    } else if (List.of("翌", "次の", "来").contains(from)) {
      said = article(unit) + " " + unit;
    } else if (List.of("数", "何").contains(from)) {
      said = "a few " + unit + "s";
    } else {
      said = counted(from, to, unit, half);
    }
    String about = m.group(1) == null ? "" : "about ";
    return Optional.of(qualified(m.group(6) == null ? "" : m.group(6), about, said));
  }

  /** True of a number that says how many: not 数, 半 or 翌, and not 二三, which means two or three. */
  private static boolean isCount(String typed) {
    return (typed.matches("[0-9.]+") || typed.matches("[一二三四五六七八九十]+")) && !isRow(typed);
  }

  private static boolean isRow(String typed) {
    return typed.matches(".*[一二三四五六七八九]{2}.*") || typed.matches(".*十.*十.*");
  }

  private static String qualified(String how, String about, String said) {
    return switch (how) {
      case "ほど", "くらい", "ぐらい", "程度", "前後" -> said.startsWith("a few") ? said : "about " + said;
      case "以上" -> "at least " + said;
      case "以内" -> "up to " + said;
      case "未満", "弱", "足らず" -> "less than " + said;
      case "強", "余り" -> "more than " + said;
      default -> about + said;
    };
  }

  private static String counted(String from, Optional<String> to, String unit, boolean half) {
    if (to.isPresent()) {
      String last = to.get().matches("1|一") ? "one " + unit : number(to.get()) + " " + unit + "s";
      return (number(from).equals("a") ? "one" : number(from)) + " to " + last;
    }
    String number = number(from);
    if (number.equals("a")) {
      return article(unit) + " " + unit + (half ? " and a half" : "");
    }
    return number + (half ? " and a half " : " ") + unit + "s";
  }

  private static String article(String unit) {
    return unit.startsWith("hour") ? "an" : "a";
  }

  private static String unit(String typed) {
    return switch (typed) {
      case "年" -> "year";
      case "週間", "週" -> "week";
      case "日間", "日" -> "day";
      case "時間" -> "hour";
      case "分" -> "minute";
      case "四半期" -> "quarter";
      case "シーズン" -> "season";
      case "世代" -> "generation";
      default -> "month";
    };
  }

  /** Up to twelve in a word. */
  private static String number(String typed) {
    String digits = typed.matches("[0-9.]+") ? typed : String.valueOf(kanji(typed));
    return digits.matches("[1-9]|1[0-2]") ? NUMBERS.get(Integer.parseInt(digits)) : digits;
  }

  private static int kanji(String typed) {
    int ten = typed.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(typed.charAt(typed.length() - 1)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(typed.charAt(ten - 1)) + 1;
    int ones = ten == typed.length() - 1 ? 0 : DIGITS.indexOf(typed.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }
}

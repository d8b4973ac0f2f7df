package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * A text with words and a colon before its arrows: what several people said, with their names
 * ({@code 山田: 声→来店}), or what one person wrote, with labels ({@code 仮説: 声→来店}).
 *
 * @param names who speaks, if several people do: in the order in which they appear
 * @param sure false if that is only guessed because there are several different names
 */
record Talk(List<String> names, boolean sure) {
  /** One person wrote it. */
  static final Talk NONE = new Talk(List.of(), true);

  /** A time, a name or a label, a colon, and what is said. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\\s+)?"
              + "([^:：→⇒<>＜＞()（）]{1,30}?)\\s*[:：]\\s*(\\S.*)");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)(?:グループ|チーム|班|テーブル|group|team|table)\\s?[0-9a-z一二三四五六七八九十]{1,3}"
              + "|[0-9一二三四五六七八九十]{1,2}(?:班|組|卓)");

  private static final Pattern TITLED = Pattern.compile(".+(?:さん|様|氏|くん|君|ちゃん|先生)");

  /** {@code R1}, {@code 3}. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]?[0-9]{1,3}");

  Talk {
    names = List.copyOf(names);
  }

  /**
   * A line with words before its arrow.
   *
   * @param before the name or the label
   * @param said the arrow
   * @param timed true if a time stands before it
   * @param expected true if somebody of that name is expected in the session
   */
  record Spoken(String before, String said, boolean timed, boolean expected) {
    /** True for words that are no name: {@code 仮説}, {@code R1}. */
    boolean isLabel() {
      return !expected && (Columns.isLabel(before) || NUMBER.matcher(Names.key(before)).matches());
    }

    /** True for a group's number: whoever writes it down, it speaks for others. */
    boolean isGroup() {
      return GROUP.matcher(Names.key(before)).matches();
    }

    private boolean isSurely() {
      return timed || isGroup() || TITLED.matcher(before).matches() || expected;
    }
  }

  /**
   * What stands before an arrow, if a line (without its bullet) has it there.
   *
   * @param people the names of those who are expected in the session
   */
  static Optional<Spoken> spoken(String line, List<String> people) {
    Matcher m = SPOKEN.matcher(line);
    boolean arrow = m.matches() && isArrow(m.group(3)) && !Private.isIn(m.group(2));
    return arrow
        ? Optional.of(
            new Spoken(m.group(2), m.group(3), m.group(1) != null, isOf(people, m.group(2))))
        : Optional.empty();
  }

  private static boolean isOf(List<String> people, String name) {
    return people.stream().anyMatch(p -> WrittenName.same(p, name));
  }

  /** True for an arrow between two names that somebody may have meant. */
  static boolean isArrow(String text) {
    return !HeardArrow.read(text).isEmpty();
  }

  /**
   * Who speaks in a text that does not say whose it is.
   *
   * @param lines its lines without their bullets and without empty ones
   * @param who what the text is called
   * @param people the names of those who are expected in the session
   */
  static Talk in(List<String> lines, String who, List<String> people) {
    List<Spoken> spoken = lines.stream().flatMap(l -> spoken(l, people).stream()).toList();
    List<Spoken> named = spoken.stream().filter(s -> !s.isLabel()).toList();
    if (named.isEmpty() || spoken.size() * 2 < lines.size()) {
      return NONE;
    }
    List<String> names = distinct(named);
    boolean sure = named.stream().anyMatch(Spoken::isSurely);
    boolean theirs = isOf(people, who);
    return sure || !theirs && names.size() > 1 ? new Talk(names, sure) : NONE;
  }

  private static List<String> distinct(List<Spoken> named) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (Spoken s : named) {
      if (keys.add(WrittenName.key(s.before()))) {
        names.add(s.before());
      }
    }
    return names;
  }

  /** True if one person wrote the text. */
  boolean isOnes() {
    return names.isEmpty();
  }
}

package trace.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.yaml.ArrowNotation;

/**
 * Which lines of a copied chat say who wrote what follows. A message above a time, or a place
 * behind one, looks the same as a name: whoever is expected, or stands there twice, is one; of the
 * others it is told what they were taken for.
 */
final class CopiedHeads {
  /** For texts that were not copied. */
  static final CopiedHeads NONE = new CopiedHeads(List.of(), n -> false);

  /** Names are short; longer lines are messages. */
  private static final int LONGEST_NAME = 40;

  private static final Pattern ONLY_TIME =
      Pattern.compile("\\s*\\[?" + MessageHead.TIME + "\\]?\\s*");

  /**
   * What hardly is a name: marks of sentences, what sentences end in, a particle between two words
   * of kanji or katakana, what people answer in a word, more than four words.
   */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*[。、！!？?…「」].*"
              + "|.*(?:です|ます|ました|ません|でした|ですね|ますね|ですか|ますか|ください|思う)"
              + "|.*[^\\p{IsHiragana}\\s][がをはにでともへの][^\\p{IsHiragana}\\s].*"
              + "|(?:はい|いいえ|なるほど|たしかに|確かに|同感|了解|ありがとう|(?i:ok|yes|no|thanks|i see)\\b).*"
              + "|(?:\\S+\\s+){4,}\\S+");

  private final List<String> lines;
  private final Predicate<String> isExpected;
  private final Map<Integer, MessageHead> heads = new LinkedHashMap<>();
  private final Set<String> guessed = new LinkedHashSet<>();
  private final Set<String> doubted = new LinkedHashSet<>();

  private CopiedHeads(List<String> lines, Predicate<String> isExpected) {
    this.lines = lines;
    this.isExpected = isExpected;
  }

  static CopiedHeads of(List<String> lines, Predicate<String> isExpected) {
    CopiedHeads heads = new CopiedHeads(lines, isExpected);
    heads.besideTimes();
    heads.aboveTimes();
    return heads;
  }

  static boolean isTime(String line) {
    return ONLY_TIME.matcher(line).matches();
  }

  /** The head of a message in a line, counted from 0. */
  Optional<MessageHead> at(int line) {
    return Optional.ofNullable(heads.get(line));
  }

  boolean isEmpty() {
    return heads.isEmpty();
  }

  /** What was taken for names, and may be none. */
  List<String> guessed() {
    return List.copyOf(guessed);
  }

  /** What was not taken for names, and may be some. */
  List<String> doubted() {
    return List.copyOf(doubted);
  }

  /**
   * Names on one line with a time. Notes of a walk may tell when one was where: a name alone behind
   * a time counts where it is known, or where others are.
   */
  private void besideTimes() {
    List<String> alone = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<MessageHead> head = MessageHead.copied(lines.get(i));
      if (head.isPresent() && MessageHead.isNameBehindTime(lines.get(i))) {
        alone.add(key(head.get().who()));
        open.add(i);
      } else if (head.isPresent()) {
        heads.put(i, head.get());
      }
    }
    boolean chat = heads.values().stream().anyMatch(h -> h.text().isEmpty());
    for (int i : List.copyOf(open)) {
      MessageHead head = MessageHead.copied(lines.get(i)).orElseThrow();
      if (isKnown(head.who(), alone)) {
        heads.put(i, head);
        open.remove(Integer.valueOf(i));
        chat = true;
      }
    }
    for (int i : open) {
      MessageHead head = MessageHead.copied(lines.get(i)).orElseThrow();
      boolean name = isLikeName(head.who());
      if (name) {
        (chat ? guessed : doubted).add(head.who());
      }
      if (name && chat) {
        heads.put(i, head);
      }
    }
  }

  /**
   * A name stands above a time, where no line has both. Where lines have both, a name alone stands
   * below a blank line as well, and further times are messages of theirs.
   */
  private void aboveTimes() {
    boolean both = !heads.isEmpty();
    List<Integer> above = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!heads.containsKey(i) && isTime(lines.get(i + 1)) && isShort(lines.get(i))) {
        above.add(i);
      }
    }
    List<String> names = above.stream().map(i -> key(name(i))).toList();
    for (int i : above) {
      boolean blankAbove = i == 0 || lines.get(i - 1).isBlank();
      if (blankAbove || isExpected.test(name(i)) || !both && isKnown(name(i), names)) {
        heads.put(i, new MessageHead(name(i), true, ""));
      } else if (!both && isLikeName(name(i))) {
        heads.put(i, new MessageHead(name(i), true, ""));
        guessed.add(name(i));
      }
    }
  }

  private String name(int line) {
    return MessageHead.name(lines.get(line));
  }

  /** True for somebody who is expected, or stands at such a place more than once. */
  private boolean isKnown(String name, List<String> there) {
    return isExpected.test(name) || Collections.frequency(there, key(name)) > 1 && isLikeName(name);
  }

  private static String key(String name) {
    return Names.key(name).replaceAll("\\s", "");
  }

  private static boolean isShort(String line) {
    return !line.isBlank()
        && line.length() <= LONGEST_NAME
        && !isTime(line)
        && !ArrowNotation.hasArrow(line);
  }

  private static boolean isLikeName(String text) {
    return isShort(text) && !SENTENCE.matcher(text).matches();
  }
}

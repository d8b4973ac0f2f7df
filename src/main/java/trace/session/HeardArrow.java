package trace.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Polarity;
import trace.yaml.ArrowNotation;
import trace.yaml.Vocabulary;

/**
 * An arrow as people write it who never saw the notation: with a remark behind its sign, with up
 * and down for a sign, with quotes around its names. Only what others wrote is read so; a trace
 * keeps to the notation.
 *
 * @param link the arrow; what was written behind its sign is its reason
 * @param sure false if somebody should look at the line: it may have been meant otherwise
 */
record HeardArrow(LinkEdit link, boolean sure) {
  /** The longest name of an element in an arrow that somebody meant as one. */
  private static final int LONGEST = 40;

  /** What parts a remark from the sign before it, and the word for a reason. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^[\\s\\u3000:：、，,。#＃/／…;；～〜―—]*(?:(?i:なぜなら|なぜ|理由|根拠|メモ|why|because|note)\\s*[:：]\\s*)?");

  private static final Pattern IN_BRACKETS = Pattern.compile("[（(]([^（）()]*)[）)][。.]?");

  /** Somebody is not quite certain, but says nothing about why. */
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?:だ|です|なの)?(?:と(?:は|も)?(?:思う|思います|思った|思いました|おもう|おもいます|感じる|感じます|感じた|感じました)"
              + "|かも(?:しれない|しれません)?|かな[ぁあ]?|でしょうか?|だろうか?|よね?|ね|です|かしら|か)?[。.!！?？…〜～]*");

  private static final Pattern UP_OR_DOWN =
      Pattern.compile("^(?<name>[^↑↓⬆⬇↗↘]+?)\\s*(?<way>[↑↓⬆⬇↗↘])\\x{FE0F}?\\s*(?<rest>.*)$");

  private static final Pattern WAY_FIRST =
      Pattern.compile("^(?<way>[↑↓⬆⬇↗↘])\\x{FE0F}?\\s*(?<name>[^↑↓⬆⬇↗↘]+)(?<rest>)$");

  /** A sign without brackets: {@code 来店数＋}. The long mark of katakana is none. */
  private static final Pattern BARE_SIGN =
      Pattern.compile(
          "^(?<name>.*[^\\s+＋\\-－−])\\s*(?<sign>[+＋\\-－−])(?:[\\s\\u3000]+(?<rest>.+))?$");

  /** A Latin letter right before a sign: that may be part of a name, as in {@code Disney+}. */
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[0-9]*$");

  /** Brackets right behind those of the sign. */
  private static final Pattern BRACKETS =
      Pattern.compile("^[\\s\\u3000]*(?<brackets>[（(][^（）()]*[）)])(?<rest>.*)$");

  /** What parts one arrow on a line from the next. */
  private static final Pattern APART =
      Pattern.compile("^[\\s\\u3000]*(?<mark>[、，,。．;；/／・]?)[\\s\\u3000]*(?<next>.+)$");

  /** An arrow that goes on where the one before it ended. */
  private static final Pattern ONWARD =
      Pattern.compile("^[\\s\\u3000]*(?:" + Vocabulary.ARROW + ").*");

  /** What begins a sentence, not a name. */
  private static final Pattern CONJUNCTION =
      Pattern.compile(
          "(?i)(?:だから|それで|すると|そして|さらに|なので|つまり|よって|その結果|(?:then|so|and|hence|therefore)\\b).*");

  private static final Pattern QUOTED = Pattern.compile("[「『\"“]([^「」『』\"“”]+)[」』\"”]");

  /** What hardly stands in a name: a sign, a colon, the mark of a remark. */
  private static final Pattern ODD =
      Pattern.compile("[（(]\\s*[＋+－−\\-?？]\\s*[）)]|[#＃:：↑↓⬆⬇＋]|[（(]\\s*[＋+－−\\-][^）)]*$|と思[いう]");

  /**
   * Reads a line without its bullet: an arrow, several of them with their own signs, or a chain of
   * them. Empty if it is no arrow between two names.
   */
  static List<HeardArrow> read(String line) {
    String text = Names.trim(line);
    List<HeardArrow> signed = signed(text);
    List<HeardArrow> heard = signed.isEmpty() ? unsigned(text).stream().toList() : signed;
    List<HeardArrow> meant = heard.stream().filter(a -> isMeant(a.link())).toList();
    return meant.size() == heard.size() ? meant : doubted(meant);
  }

  private static List<HeardArrow> doubted(List<HeardArrow> arrows) {
    return arrows.stream().map(a -> new HeardArrow(a.link(), false)).toList();
  }

  /** The first brackets that say a sign end an arrow; what follows is a remark or more arrows. */
  private static List<HeardArrow> signed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (")）".indexOf(text.charAt(i)) >= 0) {
        Optional<LinkEdit> link = LinkEdit.read(text.substring(0, i + 1)).link();
        if (link.filter(LinkEdit::delaySaid).isPresent()) {
          return bracketed(link.get(), text.substring(i + 1));
        }
      }
    }
    return List.of();
  }

  /** Sign and delay may stand in brackets of their own; two signs are none. */
  private static List<HeardArrow> bracketed(LinkEdit link, String rest) {
    Matcher m = BRACKETS.matcher(rest);
    Optional<LinkEdit> more =
        m.matches()
            ? LinkEdit.read("a→b" + m.group("brackets")).link().filter(LinkEdit::delaySaid)
            : Optional.empty();
    if (more.isEmpty()) {
      return followed(link, rest);
    }
    if (more.get().sign().isPresent() || link.delay().isPresent()) {
      return List.of(new HeardArrow(plain(link), false));
    }
    return followed(delayed(link, more.get()), m.group("rest"));
  }

  private static LinkEdit delayed(LinkEdit link, LinkEdit by) {
    return new LinkEdit(
        link.from(),
        link.to(),
        link.sign(),
        true,
        by.delay(),
        link.why(),
        link.sources(),
        link.against(),
        link.owner(),
        link.by());
  }

  /** An arrow with what stands behind its brackets. */
  private static List<HeardArrow> followed(LinkEdit link, String rest) {
    if (!ArrowNotation.hasArrow(rest)) {
      return List.of(remarked(plain(link), rest, true));
    }
    List<HeardArrow> next = ONWARD.matcher(rest).matches() ? onward(link, rest) : apart(rest);
    List<HeardArrow> all = new ArrayList<>();
    all.add(new HeardArrow(plain(link), !next.isEmpty() && !isOdd(link)));
    all.addAll(next);
    return all;
  }

  /** {@code 声→来店（＋）→売上（＋）}: the effect is the next cause. */
  private static List<HeardArrow> onward(LinkEdit link, String rest) {
    String text = link.to() + Names.trim(rest);
    List<HeardArrow> signed = signed(text);
    // Whether the sign before it is meant for the last arrow as well, nobody can tell.
    return signed.isEmpty() ? doubted(unsigned(text).stream().toList()) : signed;
  }

  /** {@code …、満足→再来（＋）}: another arrow; empty if it may be a sentence that holds one. */
  private static List<HeardArrow> apart(String rest) {
    Matcher m = APART.matcher(rest);
    List<HeardArrow> next = m.matches() ? signed(Names.trim(m.group("next"))) : List.of();
    boolean space = m.matches() && m.group("mark").isEmpty();
    boolean sentence =
        next.isEmpty()
            || space && !Character.isWhitespace(rest.charAt(0))
            || isSentence(next.get(0).link().from(), space);
    return sentence ? List.of() : next;
  }

  private static boolean isSentence(String name, boolean space) {
    boolean parts = name.chars().anyMatch(c -> "、，,。;；:：（(".indexOf(c) >= 0);
    boolean words = space && name.chars().anyMatch(c -> Names.isSpace((char) c));
    return parts || words || CONJUNCTION.matcher(name).matches();
  }

  private static HeardArrow remarked(LinkEdit link, String rest, boolean sure) {
    String remark = Names.trim(LEAD.matcher(rest).replaceFirst(""));
    Matcher brackets = IN_BRACKETS.matcher(remark);
    String why = brackets.matches() ? Names.trim(brackets.group(1)) : remark;
    boolean reason =
        why.codePoints().anyMatch(Character::isLetterOrDigit)
            && !HEDGE.matcher(why).matches()
            && !ArrowNotation.hasArrow(why);
    boolean clear = reason || why.isEmpty();
    return new HeardArrow(reason ? because(link, why) : link, sure && clear && !isOdd(link));
  }

  private static LinkEdit because(LinkEdit link, String why) {
    return link.with(Optional.of(why), link.sources(), link.against(), link.owner(), link.by());
  }

  /** An arrow whose sign, if it has one, stands in no brackets. */
  private static Optional<HeardArrow> unsigned(String text) {
    return LinkEdit.read(text)
        .link()
        .map(
            link -> {
              Matcher to = UP_OR_DOWN.matcher(link.to());
              Matcher first = WAY_FIRST.matcher(link.to());
              Matcher sign = BARE_SIGN.matcher(link.to());
              return to.matches()
                  ? moved(link, to)
                  : first.matches()
                      ? moved(link, first)
                      : sign.matches() ? bare(link, sign) : remarked(plain(link), "", true);
            });
  }

  /** {@code 値段↑→来店数↓}: two ways that are the same make a plus. */
  private static HeardArrow moved(LinkEdit link, Matcher to) {
    Matcher after = UP_OR_DOWN.matcher(link.from());
    Matcher before = WAY_FIRST.matcher(link.from());
    boolean both = after.matches() && after.group("rest").isEmpty() || before.matches();
    Matcher from = before.matches() ? before : after;
    String name = both ? from.group("name") : link.from();
    // Where only the effect has a way, the cause is taken to grow.
    boolean up = !both || isUp(from);
    Polarity sign = up == isUp(to) ? Polarity.POSITIVE : Polarity.NEGATIVE;
    return remarked(plain(link, name, to.group("name"), sign), to.group("rest"), both);
  }

  private static boolean isUp(Matcher way) {
    return "↑⬆↗".contains(way.group("way"));
  }

  private static HeardArrow bare(LinkEdit link, Matcher to) {
    boolean plus = "+＋".contains(to.group("sign"));
    Polarity sign = plus ? Polarity.POSITIVE : Polarity.NEGATIVE;
    String rest = to.group("rest");
    String name = to.group("name");
    boolean latin = to.start("sign") == to.end("name") && LATIN.matcher(name).find();
    return rest == null
        ? remarked(plain(link, link.from(), name, sign), "", !latin)
        : remarked(plain(link, link.from(), name, sign), rest, false);
  }

  private static LinkEdit plain(LinkEdit link) {
    return named(link, link.from(), link.to(), link.sign());
  }

  private static LinkEdit plain(LinkEdit link, String from, String to, Polarity sign) {
    return named(link, from, to, Optional.of(sign));
  }

  private static LinkEdit named(LinkEdit link, String from, String to, Optional<Polarity> sign) {
    return new LinkEdit(
        unquoted(from),
        unquoted(to),
        sign,
        link.delaySaid(),
        link.delay(),
        link.why(),
        link.sources(),
        link.against(),
        link.owner(),
        link.by());
  }

  private static String unquoted(String name) {
    String trimmed = Names.trim(name);
    Matcher quoted = QUOTED.matcher(trimmed);
    return quoted.matches() ? Names.trim(quoted.group(1)) : trimmed;
  }

  /** Sentences may hold an arrow as well. */
  private static boolean isMeant(LinkEdit arrow) {
    return isName(arrow.from()) && isName(arrow.to()) && !Names.same(arrow.from(), arrow.to());
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= LONGEST
        && name.chars().noneMatch(c -> "。！!".indexOf(c) >= 0 || Character.isISOControl(c));
  }

  private static boolean isOdd(LinkEdit link) {
    return ODD.matcher(link.from()).find() || ODD.matcher(link.to()).find();
  }
}

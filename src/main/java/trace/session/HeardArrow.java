package trace.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Polarity;
import trace.yaml.ArrowNotation;

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

  private static final Pattern QUOTED = Pattern.compile("[「『\"“]([^「」『』\"“”]+)[」』\"”]");

  /** What hardly stands in a name: a sign, a colon, the mark of a remark. */
  private static final Pattern ODD =
      Pattern.compile("[（(]\\s*[＋+－−\\-?？]\\s*[）)]|[#＃:：↑↓⬆⬇＋]|[（(]\\s*[＋+－−\\-][^）)]*$|と思[いう]");

  /** Reads a line without its bullet; empty if it is no arrow between two names. */
  static Optional<HeardArrow> read(String line) {
    String text = Names.trim(line);
    return signed(text).or(() -> unsigned(text)).filter(a -> isMeant(a.link()));
  }

  /** The first brackets that say a sign end the arrow; what follows is a remark. */
  private static Optional<HeardArrow> signed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (")）".indexOf(text.charAt(i)) >= 0) {
        Optional<LinkEdit> link = LinkEdit.read(text.substring(0, i + 1)).link();
        if (link.filter(LinkEdit::delaySaid).isPresent()) {
          return Optional.of(remarked(plain(link.get()), text.substring(i + 1), true));
        }
      }
    }
    return Optional.empty();
  }

  private static HeardArrow remarked(LinkEdit link, String rest, boolean sure) {
    String remark = Names.trim(LEAD.matcher(rest).replaceFirst(""));
    Matcher brackets = IN_BRACKETS.matcher(remark);
    String why = brackets.matches() ? Names.trim(brackets.group(1)) : remark;
    boolean hedge = HEDGE.matcher(why).matches();
    boolean more = ArrowNotation.hasArrow(why) || !why.isEmpty() && hedge;
    LinkEdit whole = why.isEmpty() || hedge ? link : because(link, why);
    return new HeardArrow(whole, sure && !more && !isOdd(link));
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
    return rest == null
        ? remarked(plain(link, link.from(), to.group("name"), sign), "", true)
        : remarked(plain(link, link.from(), to.group("name"), sign), rest, false);
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

package trace.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * The line with which a message begins in a chat that was saved or copied: when, who, and to whom.
 * No platform writes these lines down as a format; they are as they are seen in files that people
 * keep, in Japanese and English.
 *
 * @param who who wrote it
 * @param forAll false for a message to one person only
 * @param text what stands behind it on the same line
 */
record MessageHead(String who, boolean forAll, String text) {
  static final String TIME =
      "(?:(?:午前|午後) ?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?";

  private static final String ZOOM_TIME = "\\s*(?:[0-9-]{10} )?" + TIME + "\\s+";

  /** {@code 19:02:11 From 高橋 to Everyone:}, {@code 19:02:11 開始 高橋 宛先 全員:}. */
  private static final Pattern ZOOM =
      Pattern.compile(
          ZOOM_TIME
              + "(?:From|from|開始|送信元|から)\\s+([^:：]+?)"
              + "\\s+(?:to|To|宛先)\\s+([^:：]+?)\\s*[:：]\\s?(.*)");

  /** {@code 19:02:11 高橋から全員へ: …}, {@code 19:02:11 開始 高橋 花子 から 全員 へ:}. */
  private static final Pattern ZOOM_JAPANESE =
      Pattern.compile(
          ZOOM_TIME
              + "(?:(?:From|from|開始|送信元)\\s+)?([^:：]+?)\\s*から\\s*([^:：]+?)\\s*(?:へ|に|宛)?"
              + "\\s*[:：]\\s?(.*)");

  /** {@code 19:02:11 From 高橋 : …}. */
  private static final Pattern ZOOM_OLD =
      Pattern.compile(ZOOM_TIME + "(?:From|from|開始|送信元)\\s+(.+?)\\s*[:：](?:\\s(.*)|)");

  /** The chat of a recording in the cloud, and a talk saved by LINE, with tabs. */
  private static final Pattern WITH_TABS =
      Pattern.compile("(?:\uFEFF)?" + TIME + "\t(.+?):?\t(.*)");

  /** {@code 高橋 から 全員 へ 19:02}, {@code 高橋 to Everyone 7:02 PM}: out of Zoom's window. */
  private static final Pattern ZOOM_WINDOW =
      Pattern.compile(
          "\\s*(?:(?:From|from)\\s+)?([^:：]+?)(?:\\s+(?:to|To|宛先)\\s+|\\s*から\\s*)([^:：]+?)"
              + "\\s*(?:へ|に)?[\\s:：]+"
              + TIME
              + "\\s*()");

  /** {@code 高橋 19:02}, {@code 高橋 [7:02 PM]}, {@code 高橋 — 今日 19:02}: Slack and its like. */
  private static final Pattern SLACK =
      Pattern.compile("(\\S.{0,79}?)(?:\\s{2,}| \\[| — (?:.{1,20} )?)" + TIME + "\\]?\\s*()");

  /** {@code [19:02] 高橋 花子}, {@code [昨日 19:02] 高橋 花子: …}: copied out of Teams. */
  private static final Pattern TEAMS =
      Pattern.compile(
          "\\s*\\[(?:[^\\[\\]]{1,20} )?" + TIME + "\\]\\s+([^:：→⇒<>]{1,60}?)\\s*(?:[:：]\\s*(.*)|)");

  /** {@code [19:02] 高橋 花子}, and {@code [10:15] 駅前} in notes of a walk. */
  private static final Pattern BEHIND_TIME =
      Pattern.compile("\\s*\\[" + TIME + "\\]\\s+([^:：→⇒<>]{1,60}?)\\s*");

  private static final Pattern OPENED = Pattern.compile(ZOOM_TIME + "(?:From|from|開始|送信元|から)\\s");

  private static final Pattern EVERYONE =
      Pattern.compile(
          "(?i)everyone\\b.*|all|all (?:panelists|attendees|participants|hosts)\\b.*|.*全員.*"
              + "|みんな.*|皆(?:さん|様|さま)?|.*\\bpanelists?\\b.*|.*パネリスト.*"
              + "|.*\\b(?:group|room)\\b.*|.*(?:グループ|ルーム).*");

  private static final Pattern ASIDE =
      Pattern.compile("(?i).*(?:direct|privat|ダイレクト|プライベート|直接|個人(?:あて|宛)).*");

  /** {@code (ホスト)}, {@code (自分)}, {@code (外部)} and the like behind a name. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?i)\\s*[(（][^()（）]*(ホスト|自分|host|me|guest|ゲスト|外部|external|未確認|unverified)"
              + "[^()（）]*[)）]\\s*$");

  /**
   * True if the line can only be of Zoom's, or has tabs: notes of a walk may well tell when one
   * went from one place to another ({@code 19:30 駅から店へ: …}).
   */
  static boolean isZoom(String line) {
    boolean sure = OPENED.matcher(line).lookingAt() || !ZOOM_JAPANESE.matcher(line).matches();
    return zoom(line).filter(h -> sure || h.forAll() || ASIDE.matcher(line).matches()).isPresent();
  }

  /** A message of Zoom's, or one with tabs. */
  static Optional<MessageHead> zoom(String line) {
    for (Pattern pattern : List.of(ZOOM, ZOOM_JAPANESE, ZOOM_OLD, WITH_TABS)) {
      Matcher m = pattern.matcher(line);
      if (m.matches()) {
        boolean to = m.groupCount() == 3;
        boolean forAll = !to || isEveryone(m.group(2));
        boolean aside = ASIDE.matcher(m.group(to ? 2 : 1)).matches();
        return Optional.of(head(m, forAll && !aside));
      }
    }
    Matcher window = ZOOM_WINDOW.matcher(line);
    boolean aside = window.matches() && ASIDE.matcher(window.group(2)).matches();
    return window.matches() && (aside || isEveryone(window.group(2)))
        ? Optional.of(head(window, !aside))
        : Optional.empty();
  }

  /** A message copied out of Slack, Teams or the like. */
  static Optional<MessageHead> copied(String line) {
    for (Pattern pattern : List.of(SLACK, TEAMS)) {
      Matcher m = pattern.matcher(line);
      if (m.matches()) {
        return Optional.of(head(m, true));
      }
    }
    return Optional.empty();
  }

  /** True for a time and words behind it that need not be a name: no date, no colon, no suffix. */
  static boolean isNameBehindTime(String line) {
    Matcher m = BEHIND_TIME.matcher(line);
    return m.matches() && !SUFFIX.matcher(m.group(1)).find();
  }

  private static MessageHead head(Matcher m, boolean forAll) {
    String text = m.group(m.groupCount());
    return new MessageHead(name(m.group(1)), forAll, text == null ? "" : text);
  }

  private static boolean isEveryone(String to) {
    return EVERYONE.matcher(Names.trim(SUFFIX.matcher(to).replaceFirst(""))).matches();
  }

  /** A name without what the platform puts behind it. */
  static String name(String name) {
    return Names.trim(SUFFIX.matcher(name).replaceFirst(""));
  }
}

package trace.yaml;

import java.util.List;

/** The keys of {@code session.yaml}. */
public final class SessionVocabulary {
  /** The keys at the top of the file, in their order. */
  public static final List<String> TOP =
      List.of(
          "format",
          "session",
          "kind",
          "lang",
          "date",
          "start",
          "minutes",
          "place",
          "online",
          "join",
          "series",
          "theme",
          "question",
          "facilitators",
          "traces",
          "signup",
          "fee",
          "capacity",
          "bring",
          "prepare",
          "survey",
          "timetable",
          "roles",
          "output",
          "promised",
          "not_promised",
          "sections",
          "afterwards");

  /** What may be said about a part of the timetable. */
  public static final List<String> PART = List.of("minutes", "listening", "say");

  /** The keys of the rule for publishing. */
  public static final List<String> OUTPUT = List.of("channels", "hashtag", "deadline");

  /** The keys of what is known afterwards. */
  public static final List<String> AFTERWARDS =
      List.of(
          "people",
          "first_time",
          "members",
          "published_total",
          "published_by_members",
          "published",
          "learnt",
          "changed",
          "next");

  /** The keys of something published. */
  public static final List<String> PUBLISHED = List.of("title", "url", "by");

  /** The keys of the next session. */
  public static final List<String> NEXT = List.of("date", "theme");

  /** What {@code by} says of something that a participant published. */
  public static final List<String> BY_MEMBERS = List.of("members", "member", "参加者", "会員", "メンバー");

  /** What {@code by} says of something that those who run the sessions published. */
  public static final List<String> BY_HOSTS = List.of("hosts", "host", "運営", "主催", "主催者", "進行");

  /** The keys at the top under which one text or a list of them stands. */
  public static final List<String> LISTS =
      List.of("facilitators", "traces", "bring", "prepare", "promised", "not_promised");

  /** The keys of what is known afterwards that are numbers. */
  public static final List<String> COUNTS =
      List.of("people", "first_time", "members", "published_total", "published_by_members");

  /** What says that something is so. */
  public static final List<String> YES = List.of("true", "yes", "はい");

  /** What says that something is not so. */
  public static final List<String> NO = List.of("false", "no", "いいえ");

  private static final String DIGIT = "[0-9０-９]";

  /** A regular expression for a day, for editors; whether there is such a day the reader knows. */
  public static final String DAY =
      blankOr(DIGIT + "{4} ?[-/.年－／．] ?" + DIGIT + "{1,2} ?[-/.月－／．] ?" + DIGIT + "{1,2}日?");

  /** A regular expression for a time of the day, for editors. */
  public static final String TIME =
      blankOr(DIGIT + "{1,2} ?([:：]" + DIGIT + "{2}|時 ?(" + DIGIT + "{1,2} ?分|半)?)");

  /** A regular expression for a number of people, things or minutes as a text, for editors. */
  public static final String NUMBER = blankOr(DIGIT + "{1,6} ?(人|名|本|件|分|min|minutes)?");

  private static String blankOr(String pattern) {
    return "^\\s*(" + pattern + ")?\\s*$";
  }

  /** The shortest session, in minutes. */
  public static final int SHORTEST = 10;

  /** The longest session, in minutes: a day. */
  public static final int LONGEST = 1440;

  /** Numbers of people and things go up to this. */
  public static final int MOST = 100_000;

  static final Keys KEYS =
      new Keys(
          List.of(TOP, PART, OUTPUT, AFTERWARDS, PUBLISHED, NEXT),
          List.of(
              "format",
              "session",
              "kind",
              "lang",
              "date",
              "start",
              "minutes",
              "series",
              "join",
              "signup",
              "capacity",
              "survey",
              "deadline",
              "url",
              "by"),
          List.of(
              "session", "place", "online", "series", "theme", "question", "fee", "hashtag", "say"),
          List.of(
              "format",
              "kind",
              "lang",
              "date",
              "start",
              "minutes",
              "capacity",
              "listening",
              "url",
              "join",
              "signup",
              "survey",
              "people",
              "first_time",
              "members",
              "by"));

  private SessionVocabulary() {}
}

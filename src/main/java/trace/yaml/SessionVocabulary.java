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

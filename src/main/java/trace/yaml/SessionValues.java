package trace.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.model.DayAndTime;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.ProblemKind;
import trace.model.Session;

/** Reads the days, times and numbers of a session. */
final class SessionValues {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\s*(人|名|本|件|分|min|minutes)?");

  private final Findings findings;

  SessionValues(Findings findings) {
    this.findings = findings;
  }

  void format(Map<String, YamlNode> top) {
    String format = findings.text(top, "format", "");
    if (!format.isEmpty() && !Names.key(format).equals("1")) {
      findings.add(ProblemKind.UNKNOWN_FORMAT, "format", top.get("format").position(), format);
    }
  }

  Optional<Language> language(Map<String, YamlNode> top) {
    return LanguageKey.read(top, findings);
  }

  /** A day as ISO 8601 writes it; empty, with a problem, if it is no day. */
  String day(Map<String, YamlNode> fields, String key, String place) {
    String text = findings.text(fields, key, place);
    Optional<String> day = DayAndTime.day(text);
    if (!text.isEmpty() && day.isEmpty()) {
      wrong(ProblemKind.SESSION_DAY, fields, key, place, text);
    }
    return day.orElse("");
  }

  /** A time of the day in minutes after midnight. */
  Optional<Integer> time(Map<String, YamlNode> fields, String key) {
    String text = findings.text(fields, key, "");
    Optional<Integer> time = DayAndTime.time(text);
    if (!text.isEmpty() && time.isEmpty()) {
      wrong(ProblemKind.SESSION_TIME, fields, key, "", text);
    }
    return time;
  }

  /** A length; 0 if none is written or it cannot be read. */
  int minutes(Map<String, YamlNode> fields, String key, String place) {
    String text = findings.text(fields, key, place);
    if (text.isEmpty()) {
      return 0;
    }
    int least = place.isEmpty() ? SessionVocabulary.SHORTEST : 1;
    Optional<Integer> minutes =
        number(text).filter(n -> n >= least && n <= SessionVocabulary.LONGEST);
    if (minutes.isEmpty()) {
      String most = Integer.toString(SessionVocabulary.LONGEST);
      wrong(ProblemKind.SESSION_MINUTES, fields, key, place, text, Integer.toString(least), most);
    }
    return minutes.orElse(0);
  }

  /** A number of people or things. */
  Optional<Integer> count(Map<String, YamlNode> fields, String key, String place) {
    String text = findings.text(fields, key, place);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> count = number(text).filter(n -> n <= SessionVocabulary.MOST);
    if (count.isEmpty()) {
      wrong(ProblemKind.SESSION_COUNT, fields, key, place, key, text);
    }
    return count;
  }

  private static Optional<Integer> number(String text) {
    Matcher m = NUMBER.matcher(Names.key(text));
    return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }

  /** What the session is held with online; {@code yes} alone says only that it is online. */
  Session.Venue venue(Map<String, YamlNode> top) {
    String with = findings.text(top, "online", "");
    String word = Names.key(with).toLowerCase(Locale.ROOT);
    boolean only =
        SessionVocabulary.YES.contains(word) || List.of("online", "オンライン").contains(word);
    String join = findings.text(top, "join", "");
    boolean online = !join.isEmpty() || !with.isEmpty() && !SessionVocabulary.NO.contains(word);
    String named = only || SessionVocabulary.NO.contains(word) ? "" : with;
    return new Session.Venue(findings.text(top, "place", ""), online, named, join);
  }

  boolean truth(Map<String, YamlNode> fields, String key, String place) {
    String text = Names.key(findings.text(fields, key, place)).toLowerCase(Locale.ROOT);
    boolean yes = SessionVocabulary.YES.contains(text);
    if (!text.isEmpty() && !yes && !SessionVocabulary.NO.contains(text)) {
      wrong(ProblemKind.FIELD_WANTS_CHOICE, fields, key, place, key, text, "true, false");
    }
    return yes;
  }

  Session.Publisher publisher(Map<String, YamlNode> fields, String place) {
    String text = Names.key(findings.text(fields, "by", place)).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Session.Publisher.UNKNOWN;
    }
    if (SessionVocabulary.BY_MEMBERS.contains(text)) {
      return Session.Publisher.MEMBERS;
    }
    if (SessionVocabulary.BY_HOSTS.contains(text)) {
      return Session.Publisher.HOSTS;
    }
    List<String> known =
        Stream.concat(SessionVocabulary.BY_MEMBERS.stream(), SessionVocabulary.BY_HOSTS.stream())
            .toList();
    findings.add(
        ProblemKind.FIELD_WANTS_CHOICE,
        Findings.path(place, "by"),
        fields.get("by").position(),
        Nearest.of(text, known),
        "by",
        text,
        "members, hosts");
    return Session.Publisher.UNKNOWN;
  }

  private void wrong(
      ProblemKind kind, Map<String, YamlNode> fields, String key, String place, String... args) {
    findings.add(kind, Findings.path(place, key), fields.get(key).position(), args);
  }
}

package trace.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import trace.model.DayAndTime;
import trace.model.Kit;
import trace.model.Names;
import trace.yaml.SessionVocabulary;

/** What is known of a session when it is made. */
final class SessionDetails {
  /** How long a session takes where nothing is said. */
  private static final String USUAL = "120";

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
  private String date;

  @Option(names = "--start", paramLabel = "TIME", descriptionKey = "start")
  private String start;

  @Option(names = "--minutes", paramLabel = "MINUTES", descriptionKey = "minutes")
  private String minutes;

  @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "place")
  private String room;

  @Option(names = "--online", descriptionKey = "online")
  private boolean online;

  @Option(names = "--series", paramLabel = "NAME", descriptionKey = "series")
  private String series;

  @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "theme")
  private String theme;

  @Option(names = "--question", paramLabel = "Q", descriptionKey = "question")
  private String question;

  /** True if everything typed can stand in the file. Says what cannot. */
  boolean isGood(Console console, Texts texts, Kit kind) {
    Typed typed = new Typed(console, texts);
    boolean good = true;
    for (String text : new String[] {room, series, theme, question}) {
      good &= text == null || typed.isText(text);
    }
    if (date != null && DayAndTime.day(date).isEmpty()) {
      console.message(texts.get("bad.value", "--date", date, texts.get("allowed.DAY")));
      good = false;
    }
    if (start != null && DayAndTime.time(start).isEmpty()) {
      console.message(texts.get("bad.value", "--start", start, texts.get("allowed.TIME")));
      good = false;
    }
    int least = Math.max(SessionVocabulary.SHORTEST, kind.leastMinutes());
    if (minutes != null && !isLength(Names.key(minutes), least)) {
      String allowed = texts.get("allowed.MINUTES", least, SessionVocabulary.LONGEST);
      console.message(texts.get("bad.value", "--minutes", minutes, allowed));
      good = false;
    }
    return good;
  }

  private static boolean isLength(String text, int least) {
    return text.matches("[1-9][0-9]{0,3}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= SessionVocabulary.LONGEST;
  }

  /** What stands under the keys of the file. */
  Map<String, String> values(Texts texts) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "date", date == null ? "" : DayAndTime.day(date).orElseThrow());
    put(values, "start", start == null ? "" : time());
    put(values, "minutes", minutes == null ? USUAL : Names.key(minutes));
    put(values, "place", room);
    put(values, "online", online ? texts.get("session.online") : "");
    put(values, "series", series);
    put(values, "theme", theme);
    put(values, "question", question);
    return values;
  }

  private String time() {
    return DayAndTime.time(DayAndTime.time(start).orElseThrow());
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (value != null && !Names.trim(value).isEmpty()) {
      values.put(key, Names.trim(value));
    }
  }
}

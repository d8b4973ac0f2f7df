package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Problem;
import trace.model.Session;
import trace.words.ProblemWords;

/** Text of a session in, the session and exact problems out. */
class SessionReaderTest {
  private static final LocalText NONE = new LocalText("", "");
  private static final Kit KIND =
      new Kit(
          "practice",
          NONE,
          NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new Kit.Slot("a", NONE, 120, 55, 0, false, NONE)));

  private static final String HEAD = "session: 会\nkind: practice\n";

  private static SessionReading read(String text) {
    return SessionReader.read(
        text,
        n -> Optional.of(KIND).filter(k -> k.name().equals(n)),
        List.of("practice", "reading"));
  }

  private static Session session(String rest) {
    SessionReading read = read(HEAD + rest);
    assertThat(problems(HEAD + rest)).isEmpty();
    return read.session().orElseThrow();
  }

  private static List<String> problems(String text) {
    ProblemWords words = new ProblemWords(Language.JA, 10_000);
    return read(text).problems().stream().map(p -> shown(p, words)).toList();
  }

  private static String shown(Problem p, ProblemWords words) {
    String at = p.position().map(x -> x.line() + ":" + x.column() + " ").orElse("");
    return at + words.message(p) + p.suggestion().map(s -> " → " + s).orElse("");
  }

  @Test
  void daysAndTimesAreReadAsPeopleWriteThem() {
    assertThat(session("date: 2026/1/9\n").date()).isEqualTo("2026-01-09");
    assertThat(session("date: ２０２６年１２月９日\n").date()).isEqualTo("2026-12-09");
    assertThat(session("start: 19:05\n").start()).contains(19 * 60 + 5);
    assertThat(session("start: １９：３０\n").start()).contains(19 * 60 + 30);
    assertThat(session("start: 9時\n").start()).contains(9 * 60);
    assertThat(session("start: 19時半\n").start()).contains(19 * 60 + 30);
    assertThat(session("start: 0:00\n").start()).contains(0);
    assertThat(session("minutes: 90分\n").minutes()).isEqualTo(90);
  }

  @Test
  void whatIsNoDayTimeOrNumberIsToldAtOnce() {
    assertThat(
            problems(
                HEAD
                    + "date: 2026-02-30\nstart: 24:00\nminutes: 二時間\ncapacity: たくさん\n"
                    + "afterwards:\n  people: 20人くらい\n  next:\n    date: 来月\n"))
        .containsExactly(
            "3:7 「2026-02-30」は日付として読めません。2026-12-09 のように書きます。",
            "4:8 「24:00」は時刻として読めません。19:00 のように、0:00 から 23:59 で書きます。",
            "5:10 「二時間」は長さとして読めません。10 から 1440 までの分の数を書きます（例: 120）。",
            "6:11 「capacity」には数を書きます。「たくさん」は数として読めません。わからないときは、空けておきます。",
            "8:11 「people」には数を書きます。「20人くらい」は数として読めません。わからないときは、空けておきます。",
            "10:11 「来月」は日付として読めません。2026-12-09 のように書きます。");
  }

  @Test
  void nameAndKindAreNeeded() {
    assertThat(problems("kind: practise\nbrng: ペン\n"))
        .containsExactly(
            "会の名前が書かれていません。「session: 12月トレース会」のように書きます。",
            "1:7 「practise」という会の種類はありません。使える種類: practice, reading → practice",
            "2:1 「brng」は、ここでは使われない項目です。そのまま残します。使える項目: "
                + String.join(", ", SessionVocabulary.TOP)
                + " → bring");
    assertThat(problems("session: 会\n"))
        .containsExactly("会の種類が書かれていません。「kind: practice」のように書きます。使える種類: practice, reading");
    assertThat(problems("- 会\n")).singleElement().asString().startsWith("1:1 会のファイルとして読めません。");
  }

  @Test
  void slipsOfTheHandAreSeenLineByLine() {
    assertThat(problems(HEAD + "output:\n  hashtag: #12月\nbring：紙\n"))
        .containsExactly(
            "4:12 「#」で始まる名前や文は、そのままでは読めません。全体を \"\" で囲みます。 → hashtag: \"#12月\"",
            "5:6 「bring」の後ろが全角の「：」です。半角の「:」と空白に替えてください。 → bring: 紙");
    assertThat(session("output:\n  hashtag: '＃12月'\n").output().hashtag()).isEqualTo("12月");
  }

  @Test
  void aTimetableIsReadInEveryForm() {
    Session session =
        session(
            "minutes: 60\ntimetable:\n  - はじめに: 10\n  - 対話\n  - 話を聞く:\n"
                + "      minutes: 15\n      listening: はい\n      say: どうぞ\n");
    assertThat(session.timetable())
        .containsExactly(
            new Session.Part("はじめに", 10, false, ""),
            new Session.Part("対話", 0, false, ""),
            new Session.Part("話を聞く", 15, true, "どうぞ"));
  }

  @Test
  void aTimetableThatDoesNotFillTheSessionIsTold() {
    assertThat(problems(HEAD + "minutes: 60\ntimetable:\n  - a: 30\n  - b: 20\n"))
        .containsExactly("3:10 時間割の合計は 50 分で、会の長さ（minutes）は 60 分です。どちらかを合わせてください。時刻は時間割のとおりに出ます。");
    assertThat(problems(HEAD + "minutes: 30\n"))
        .containsExactly(
            "3:10 practice の時間割は、55 分より短くできません。長さを 55 分以上にするか、時間割（timetable）を書いてください。");
    assertThat(problems(HEAD + "minutes: 30\ntimetable:\n  - a: 30\n")).isEmpty();
    assertThat(problems(HEAD + "minutes: 60\ntimetable:\n  - a: 60\n  - b\n"))
        .containsExactly(
            "3:10 「b」に使える時間が残っていません。ほかの部分の合計は 60 分、会の長さ（minutes）は 60 分です。どこかを短くするか、会を長くしてください。");
  }

  @Test
  void whereItTakesPlaceIsReadWithOrWithoutATool() {
    assertThat(session("online: はい\n").venue()).isEqualTo(new Session.Venue("", true, "", ""));
    assertThat(session("online: Zoom\n").venue())
        .isEqualTo(new Session.Venue("", true, "Zoom", ""));
    assertThat(session("online: no\nplace: 渋谷\n").venue())
        .isEqualTo(new Session.Venue("渋谷", false, "", ""));
    assertThat(session("join: https://example.com/j\n").venue().online()).isTrue();
  }

  @Test
  void whatIsNotKnownAfterwardsStaysUnknown() {
    Session.Afterwards after =
        session(
                "afterwards:\n  people: 18人\n  first_time:\n  published:\n    - https://example.com/a\n"
                    + "    - title: 記事\n      by: 参加者\n  next: 喫茶店\n")
            .afterwards();
    assertThat(after.people()).contains(18);
    assertThat(after.firstTime()).isEmpty();
    assertThat(after.published())
        .containsExactly(
            new Session.Published("", "https://example.com/a", Session.Publisher.UNKNOWN),
            new Session.Published("記事", "", Session.Publisher.MEMBERS));
    assertThat(after.next()).isEqualTo(new Session.Next("", "喫茶店"));
    assertThat(problems(HEAD + "afterwards:\n  published:\n    - {title: a, by: hots}\n"))
        .containsExactly("5:22 「by」に「hots」は使えません。使える言葉: members, hosts → hosts");
  }
}

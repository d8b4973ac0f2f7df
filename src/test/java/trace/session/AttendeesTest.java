package trace.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Table;

/** What is taken from lists of attendees, and what is not. */
class AttendeesTest {
  private static final AttendeeReader.Wishes NOTHING = wishes(List.of(), List.of(), List.of());

  private static AttendeeReader.Wishes wishes(
      List<String> uses, List<String> keep, List<String> drop) {
    return new AttendeeReader.Wishes(uses, keep, drop);
  }

  /** A table of rows whose cells are parted by bars. */
  private static Table table(String... rows) {
    List<Table.Row> all = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      all.add(new Table.Row(i + 1, List.of(rows[i].split("\\|", -1))));
    }
    return new Table(all);
  }

  private static Attendees read(String... rows) {
    return read(NOTHING, rows);
  }

  private static Attendees read(AttendeeReader.Wishes wishes, String... rows) {
    return AttendeeReader.read(table(rows), wishes, new LinkedHashMap<>());
  }

  private static List<String> names(Attendees list) {
    return list.people().stream().map(Attendees.Attendee::name).toList();
  }

  private static PeopleUpdate update(String text, Attendees list) {
    return PeopleUpdate.of(text, list, "list.csv");
  }

  private static String text(Attendees list) {
    PeopleUpdate update = update("# 参加者\n", list);
    assertThat(update.problems()).isEmpty();
    return update.text().orElseThrow();
  }

  @Test
  void connpassWithQuestionsInTheMiddle() {
    Attendees list =
        read(
            "参加枠名|ユーザー名|表示名|利用開始日|コメント|参加ステータス|出欠ステータス|出席日時|今回が初参加ですか？|ご所属の部署|"
                + "話してみたいこと（任意）|更新日時|受付番号",
            "会員枠|tk|髙橋|2020-01-01||参加|||はい|営業|値上げ, \"なぜ\"|2026-12-01|1234567",
            "一般枠|sz|鈴木|2020-01-01||参加|出席||いいえ|宣伝||2026-12-01|1234568",
            "一般枠|no|野田|2020-01-01||参加キャンセル|||はい|営業||2026-12-01|1234569",
            "一般枠|ab|阿部|2020-01-01||補欠|||はい|営業||2026-12-01|1234570",
            "一般枠|x|(退会ユーザー)|2020-01-01||参加||||||2026-12-01|1234571",
            "一般枠|y|(退会ユーザー)|2020-01-01||参加||||||2026-12-01|1234572");
    assertThat(names(list)).containsExactly("髙橋", "鈴木");
    assertThat(list.cancelled()).containsExactly("野田");
    assertThat(list.waiting()).isEqualTo(1);
    assertThat(list.sameName()).isEmpty();
    assertThat(list.withdrawn()).isEqualTo(2);
    assertThat(text(list))
        .isEqualTo(
            """
            # 参加者
            questions:
              ご所属の部署: ご所属の部署
              q1: 話してみたいこと（任意）
            left_out: {list.csv: {cancelled: 1, waiting: 1, withdrawn: 2}}
            people:
              - 髙橋: {first: yes, member: yes, came: no, ご所属の部署: 営業, q1: '値上げ, "なぜ"'}
              - 鈴木: {first: no, member: no, came: yes, ご所属の部署: 宣伝}
            """);
  }

  @Test
  void peatixHasOneRowForEachTicket() {
    Attendees list =
        read(
            "販売ID|参加者名|メールアドレス|チケット名|ステータス|注文日時",
            "P1|タカハシ ハナコ|h@example.com|会員チケット|支払い済み|2026-12-01",
            "P1|タカハシ ハナコ|h@example.com|会員チケット|支払い済み|2026-12-01",
            "P2|スズキ|s@example.com|非会員|キャンセル済み|2026-12-01",
            "P3|スズキ|s@example.com|非会員|支払い済み|2026-12-02",
            "P4|mail@example.com|m@example.com|非会員|支払い済み|2026-12-02");
    assertThat(names(list)).containsExactly("タカハシ ハナコ", "スズキ");
    assertThat(list.twice()).containsExactly(List.of(2, 3), List.of(4, 5));
    assertThat(list.nameless()).containsExactly(6);
    assertThat(list.cancelled()).isEmpty();
    assertThat(list.dropped()).containsExactly("販売ID", "メールアドレス", "注文日時");
    assertThat(text(list)).doesNotContain("@", "P1").contains("- スズキ: {member: no}");
  }

  @Test
  void theNameOnesWantsToBeCalledComesFirst() {
    Attendees list = read("タイムスタンプ|氏名|ふりがな|当日呼ばれたい名前|勤務先", "2026/12/01|高橋 花子|たかはし|はなさん|A社");
    assertThat(names(list)).containsExactly("はなさん");
    assertThat(list.nameColumn()).isEqualTo("当日呼ばれたい名前");
    assertThat(text(list)).contains("はなさん: {勤務先: A社}").doesNotContain("高橋", "たかはし");
  }

  @Test
  void addressesAndNumbersInAnswersStayOutside() {
    Attendees list =
        read(
            "お名前|ひとこと|連絡用|ご意見",
            "高橋|よろしく。taka@example.com まで|090-1234-5678|よい",
            "鈴木|＋81 90 1234 5678|０３（１２３４）５６７８|2018年から2026年で 1,234 人",
            "佐藤|〒150-0001|x|東京都千代田区丸の内1丁目2番",
            "田中|電話は苦手です|03-1234-5678|よい",
            "林|参加します|03-1234-5678|よい",
            "森|楽しみです|03-1234-5678|よい",
            "原|よろしく|03-1234-5678|よい");
    assertThat(list.dropped()).containsExactly("連絡用");
    assertThat(list.masked()).containsExactly(2, 3, 4);
    assertThat(text(list))
        .contains("2018年から2026年で 1,234 人", "電話は苦手です")
        .doesNotContain("@", "5678", "150-0001", "丸の内");
  }

  @Test
  void columnsCanBeNamedKeptAndLeftOut() {
    String[] rows = {"who|wish|コメント|mail", "高橋|学ぶ|来ます|a@example.com"};
    assertThat(kinds(read(rows))).containsExactly(ProblemKind.ATTENDEES_NO_NAME);
    assertThat(read(rows).problems().get(0).arguments()).containsExactly("who, wish, コメント, mail");
    AttendeeReader.Wishes named = wishes(List.of("WHO=名前"), List.of(), List.of());
    assertThat(text(read(named, rows))).contains("- 高橋: {wish: 学ぶ}");
    AttendeeReader.Wishes comment = wishes(List.of("who=name"), List.of("コメント"), List.of());
    assertThat(text(read(comment, rows))).contains("- 高橋: {コメント: 来ます}");
    AttendeeReader.Wishes less = wishes(List.of("who=name"), List.of(), List.of("wish"));
    assertThat(text(read(less, rows))).contains("- 高橋\n").doesNotContain("学ぶ");
  }

  @Test
  void wishesThatCannotBeMetAreToldAtOnce() {
    Attendees list =
        read(
            wishes(List.of("名前=nmae", "mail=answer", "住まい=answer"), List.of("mail"), List.of("x")),
            "名前|mail",
            "高橋|a@example.com");
    assertThat(kinds(list))
        .containsExactly(
            ProblemKind.ATTENDEES_BAD_USE,
            ProblemKind.ATTENDEES_PRIVATE,
            ProblemKind.ATTENDEES_NO_COLUMN,
            ProblemKind.ATTENDEES_PRIVATE,
            ProblemKind.ATTENDEES_NO_COLUMN);
  }

  @Test
  void aListWithoutTitlesShowsNobody() {
    Attendees list = read("高橋|a@example.com|090-1234-5678", "鈴木|b@example.com|");
    assertThat(kinds(list)).containsExactly(ProblemKind.ATTENDEES_NO_HEAD);
    assertThat(list.problems().get(0).arguments()).isEmpty();
  }

  private static List<ProblemKind> kinds(Attendees list) {
    return list.problems().stream().map(Problem::kind).toList();
  }

  @Test
  void titlesMayStandBelowTheNameOfTheEvent() {
    Attendees list = read("12月トレース会 申込者一覧", "2026-12-09", "No|お名前|参加回数", "1|高橋|0回", "2|鈴木|3回目");
    assertThat(list.people().stream().map(Attendees.Attendee::first))
        .containsExactly(Optional.of(true), Optional.of(false));
  }

  @Test
  void aTitleThatOnlySoundsLikeOneIsAQuestion() {
    Attendees list = read("お名前|初めて買ったものは何ですか|好きなメンバー", "高橋|スニーカー|なし", "鈴木|本|いない");
    assertThat(list.kept()).containsValues("初めて買ったものは何ですか", "好きなメンバー");
    assertThat(list.people().get(0).first()).isEmpty();
    assertThat(list.people().get(0).answers()).containsEntry("q1", "スニーカー");
  }

  @Test
  void namesAsPeopleWriteThem() {
    String eighty = "あ".repeat(80);
    Attendees list =
        read(
            "お名前|x",
            eighty + "|1",
            "a: b #c, {d} [e]|2",
            "- \"q\"|3",
            "二\n行|4",
            "\u202Eevil|5",
            "𠮷田 🍣|6",
            "yes|7",
            "　|8",
            "ＡＢＣ|9",
            "ABC|10");
    assertThat(names(list))
        .containsExactly(
            eighty,
            "a: b #c, {d} [e]",
            "- \"q\"",
            "二 行",
            "\u202Eevil",
            "𠮷田 🍣",
            "yes",
            "ＡＢＣ",
            "ABC（2）");
    People people = PeopleReader.read(text(list));
    assertThat(people.problems()).isEmpty();
    assertThat(people.all().stream().map(Person::name)).isEqualTo(names(list));
  }

  @Test
  void answersOverLinesStayOnOneLine() {
    String text = text(read("お名前|話したいこと", "高橋|一行目\n=1+1\n三行目"));
    assertThat(text.lines()).contains("  - 高橋: {話したいこと: \"一行目\\n=1+1\\n三行目\"}");
    assertThat(PeopleReader.read(text).all().get(0).answers())
        .containsEntry("話したいこと", "一行目\n=1+1\n三行目");
  }

  @Test
  void aNewerListKeepsWhatTheFacilitatorTyped() {
    String typed =
        """
        # 12月
        questions:
          部署: 部署
        people:
          # 前半
          - 鈴木: {group: 3!, first: no, 部署: 営業, note: "遅れて来る"}   # 司会
          - 高橋: {first: yes, 部署: 宣伝}

          - 佐藤:
              group: 2
              role: 計時
          - 飛び入りの方
          - 田中   # 去年も
        """;
    PeopleUpdate update =
        update(
            typed,
            read(
                "お名前|初参加ですか|部署|状況",
                "田中|はい|製造|参加",
                "高橋|いいえ|営業企画|参加",
                "佐藤|はい|営業|キャンセル",
                "鈴木|はい|営業|参加",
                "渡辺|はい|'|参加",
                "林|はい|x|キャンセル"));
    assertThat(update.text().orElseThrow())
        .isEqualTo(
            """
            # 12月
            questions:
              部署: 部署
            left_out: {list.csv: {cancelled: 1, waiting: 0}}
            people:
              # 前半
              - 鈴木: {group: 3!, first: no, 部署: 営業, note: "遅れて来る"}   # 司会
              - 高橋: {first: yes, 部署: 営業企画}

              - 佐藤:
                  group: 2
                  role: 計時
                  cancelled: yes
              - 飛び入りの方
              - 田中: {first: yes, 部署: 製造}   # 去年も
              - 渡辺: {first: yes, 部署: ''''}
            """);
    assertThat(update.added()).isEqualTo(1);
    assertThat(update.changed()).isEqualTo(2);
    assertThat(update.signedOff()).containsExactly(9);
    assertThat(update.gone()).containsExactly(12);
  }

  @Test
  void theSameListAgainChangesNothing() {
    String[] rows = {"お名前|初参加ですか|q|今回は", "田中|はい|a|参加", "田中|いいえ|b|参加", "佐藤|はい|c|キャンセル"};
    String once = text(read(rows));
    for (String before : List.of(once, once.replace("\n", "\r\n"))) {
      PeopleUpdate again =
          update(
              before,
              AttendeeReader.read(table(rows), NOTHING, PeopleReader.read(before).questions()));
      assertThat(again.text()).contains(before);
      assertThat(again.added() + again.changed()).isZero();
      assertThat(again.gone()).isEmpty();
    }
  }

  @Test
  void twoOfTheSameNameAreToldApartByTheirAnswers() {
    String once = text(read("お名前|部署", "田中|営業", "田中|製造"));
    assertThat(once).contains("- 田中: {部署: 営業}\n  - 田中（2）: {部署: 製造}\n");
    String grouped = once.replace("（2）: {", "（2）: {group: 7, ");
    PeopleUpdate update = update(grouped, read("お名前|部署", "田中|製造", "田中|広報"));
    assertThat(update.text().orElseThrow())
        .contains("- 田中: {部署: 広報}\n  - 田中（2）: {group: 7, 部署: 製造}\n");
  }

  @Test
  void whatWasKeptCanBeLeftOutLater() {
    String once = text(read("お名前|部署|年代", "田中|営業|30代", "佐藤||20代"));
    Attendees less =
        AttendeeReader.read(
            table("お名前|部署|年代", "田中|営業|30代", "佐藤||20代"),
            wishes(List.of(), List.of(), List.of("年代")),
            PeopleReader.read(once).questions());
    assertThat(update(once, less).text().orElseThrow()).contains("- 田中: {部署: 営業}\n  - 佐藤: {}\n");
  }

  @Test
  void whoIsLeftOutIsCountedForEachList() {
    String status = "お名前|状況";
    Attendees first = read(status, "田中|参加", "佐藤|キャンセル");
    Attendees second = read(status, "林|参加", "原|キャンセル", "沢|キャンセル待ち");
    String once = PeopleUpdate.of("", first, "一つ目, 11月.csv").text().orElseThrow();
    String both = PeopleUpdate.of(once, second, "b.csv").text().orElseThrow();
    assertThat(both)
        .contains(
            "left_out: {'一つ目, 11月.csv': {cancelled: 1, waiting: 0},"
                + " b.csv: {cancelled: 1, waiting: 1}}\n");
    Attendees later = read(status, "林|参加", "原|参加", "沢|キャンセル待ち");
    assertThat(PeopleUpdate.of(both, later, "b.csv").text().orElseThrow())
        .contains(
            "{'一つ目, 11月.csv': {cancelled: 1, waiting: 0}, b.csv: {cancelled: 0, waiting: 1}}");
    assertThat(PeopleReader.read(both).leftOut().keySet()).containsExactly("一つ目, 11月.csv", "b.csv");
    String wrong = "left_out: {a.csv: {cancelled: x}, b.csv: 3}\n";
    assertThat(PeopleReader.read(wrong).problems()).hasSize(2);
  }

  @Test
  void questionsLoseTheirNumbersAndBrackets() {
    Attendees list =
        read("アンケート1「お名前」|アンケート2「ご職業」|Q3. 部署（必須）|設問４：[年代]|質問「なぜ」と思うこと", "林|営業|宣伝|20代|x");
    assertThat(list.nameColumn()).isEqualTo("アンケート1「お名前」");
    assertThat(list.kept()).containsEntry("ご職業", "ご職業").containsEntry("年代", "年代");
    assertThat(list.kept().values()).contains("部署（必須）", "質問「なぜ」と思うこと");
    String text = text(list);
    Attendees again =
        AttendeeReader.read(
            table("お名前|アンケート3「ご職業」", "林|営業"), NOTHING, PeopleReader.read(text).questions());
    assertThat(again.kept()).containsExactly(java.util.Map.entry("ご職業", "ご職業"));
  }

  @Test
  void onceSomebodyIsMarkedTheOthersDidNotCome() {
    String before = text(read("表示名|出欠ステータス", "田中|", "佐藤|"));
    assertThat(before).doesNotContain("came");
    String partly = update(before, read("表示名|出欠ステータス", "田中|出席", "佐藤|")).text().orElseThrow();
    assertThat(partly).contains("- 田中: {came: yes}", "- 佐藤: {came: no}");
    assertThat(update(partly, read("表示名|出欠ステータス", "田中|", "佐藤|出席")).text().orElseThrow())
        .contains("- 田中: {came: yes}", "- 佐藤: {came: yes}");
  }

  @Test
  void twoThousandRows() {
    List<String> rows = new ArrayList<>(List.of("お名前|メール|ひとこと"));
    for (int i = 0; i < 2000; i++) {
      rows.add("参加者" + i + "|p" + i + "@example.com|「" + i + "」, '\"{}");
    }
    String text = text(read(rows.toArray(String[]::new)));
    assertThat(PeopleReader.read(text).all()).hasSize(2000);
    PeopleUpdate again = update(text, read(rows.toArray(String[]::new)));
    assertThat(again.text()).contains(text);
  }

  @Test
  void aFileWithErrorsIsLeftAlone() {
    PeopleUpdate update = update("people:\n  - 田中: {group: x}\n  - 田中\n", read("お名前|x", "林|1"));
    assertThat(update.text()).isEmpty();
    assertThat(update.problems().stream().map(Problem::kind))
        .containsExactly(ProblemKind.PERSON_GROUP, ProblemKind.PERSON_TWICE);
  }

  @Test
  void ordinaryTicketsTellNothingAboutMembership() {
    Attendees list = read("お名前|チケット名", "森|一般", "林|一般（早割）");
    assertThat(list.members()).isEmpty();
    assertThat(text(list)).doesNotContain("member");
    assertThat(read("お名前|チケット名", "森|一般", "林|会員").members()).contains(1);
    assertThat(read("お名前|会員ですか", "森|いいえ", "林|いいえ").members()).contains(0);
  }

  private static List<Optional<Boolean>> first(String... rows) {
    return read(rows).people().stream().map(Attendees.Attendee::first).toList();
  }

  @Test
  void howOftenSomebodyCameIsKnownByTheAnswers() {
    for (String title : List.of("マーケティングトレースは何回目ですか？", "経験", "マーケティングトレースの経験")) {
      assertThat(first("お名前|" + title, "森|初めて", "林|2回目", "原|２〜３回目", "堀|何度も", "辻|"))
          .containsExactly(
              Optional.of(true),
              Optional.of(false),
              Optional.of(false),
              Optional.of(false),
              Optional.empty());
    }
    assertThat(first("お名前|マーケティングトレースの経験", "森|なし", "林|あり", "原|初めてではない"))
        .containsExactly(Optional.of(true), Optional.of(false), Optional.of(false));
    assertThat(first("お名前|経験", "森|宣伝 3年", "林|なし"))
        .containsExactly(Optional.empty(), Optional.empty());
  }
}

package trace.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trace.model.Table;

/** What is an arrow among the lines that people wrote. */
class ContributionTest {
  private static List<String> arrows(Contribution c) {
    return c.arrows().stream().map(a -> a.from() + ">" + a.to()).toList();
  }

  @Test
  void linesOfOnePersonComeTogether() {
    Gathering all = new Gathering(List.of(), List.of());
    all.add("高橋 ", "・A→B（＋）\nこんにちは\n1) B -> C (-)\n電話は 090-1234-5678 です\n");
    all.add("鈴木", "A → B → C\nA→A\n私は、値段が上がると客が減ると思う。だから 値段→客（－）\n");
    all.add("高橋", "- 2. C→D");
    assertThat(all.all()).hasSize(2);
    Contribution first = all.all().get(0);
    assertThat(first.who()).isEqualTo("高橋");
    assertThat(arrows(first)).containsExactly("A>B", "B>C", "C>D");
    assertThat(first.others()).containsExactly("こんにちは");
    assertThat(first.masked()).isEqualTo(1);
    assertThat(all.all().get(1).arrows()).isEmpty();
    assertThat(all.all().get(1).others()).hasSize(3);
  }

  @Test
  void rowsOfAForm() {
    Gathering all = new Gathering(List.of(), List.of());
    Table table =
        new Table(
            List.of(
                new Table.Row(1, List.of("日時", "お名前", "メール", "つながり")),
                new Table.Row(2, List.of("x", "高橋", "a@example.com", "A→B\nB→C")),
                new Table.Row(3, List.of("x", "", "b@example.com", "A→B"))));
    assertThat(all.add(table)).isTrue();
    assertThat(arrows(all.all().get(0))).containsExactly("A>B", "B>C");
    assertThat(all.all()).hasSize(1);
    Table bare = new Table(List.of(new Table.Row(1, List.of("A→B", "x"))));
    assertThat(all.add(bare)).isFalse();
  }

  private static ObservationCard only(Contribution c) {
    assertThat(c.cards()).hasSize(1);
    return c.cards().get(0);
  }

  @Test
  void aTelephoneNumberTakesNoOtherLineWithIt() {
    Gathering all = new Gathering(List.of(), List.of());
    Table table =
        new Table(
            List.of(
                new Table.Row(1, List.of("お名前", "つながり", "気づいたこと")),
                new Table.Row(2, List.of("高橋", "A→B（＋）\n連絡は 090-1234-5678", "店は広かった")),
                new Table.Row(3, List.of("鈴木", "B→C（－）", "電話は03-1234-5678です"))));
    assertThat(all.add(table)).isTrue();
    assertThat(arrows(all.all().get(0))).containsExactly("A>B");
    assertThat(all.all().get(0).others()).containsExactly("気づいたこと: 店は広かった");
    assertThat(all.all().get(0).masked()).isEqualTo(1);
    assertThat(arrows(all.all().get(1))).containsExactly("B>C");
    assertThat(all.all().get(1).masked()).isEqualTo(1);
  }

  @Test
  void aTalkWithNamesBeforeTheLinesIsWhatSeveralPeopleSaid() {
    Gathering all = new Gathering(List.of(), List.of());
    all.addUnsigned(
        "チャット",
        "山田 太郎: 品ぞろえ→女性客の数（＋）\n19:33:02 佐藤 花子 ： 女性客の数→来店数（＋）\n\n"
            + "- 山田 太郎：来店数→品ぞろえ（＋、遅れ）\nまとめ\n");
    assertThat(all.all().stream().map(Contribution::who)).containsExactly("山田 太郎", "佐藤 花子", "チャット");
    assertThat(arrows(all.all().get(0))).containsExactly("品ぞろえ>女性客の数", "来店数>品ぞろえ");
    assertThat(all.all().get(2).others()).containsExactly("まとめ");
    Gathering mails = new Gathering(List.of(), List.of());
    mails.addUnsigned("チャット", "a@example.com: A→B\nb@example.com: B→C\n森: C→D\n林: D→E\n");
    assertThat(mails.all().stream().map(Contribution::who)).containsExactly("チャット", "森", "林");
    assertThat(mails.all().get(0).masked()).isEqualTo(2);
    Gathering note = new Gathering(List.of(), List.of());
    note.addUnsigned("森", "仮説: A→B\n気づき: B→C\nR1: C→A（＋）\n");
    assertThat(note.all().stream().map(Contribution::who)).containsExactly("森");
    assertThat(arrows(note.all().get(0))).containsExactly("A>B", "B>C", "C>A");
    assertThat(note.all().get(0).others()).isEmpty();
  }

  @Test
  void labelsOfOnePersonAreNoNames() {
    String text = "朝の場面: A→B（＋）\n夜の場面: B→C（－）\n";
    Gathering theirs = new Gathering(List.of("森", "林"), List.of());
    theirs.addUnsigned("森", text);
    assertThat(theirs.all()).extracting(Contribution::who).containsExactly("森");
    assertThat(arrows(theirs.all().get(0))).containsExactly("A>B", "B>C");
    assertThat(theirs.all().get(0).others()).containsExactly("朝の場面: A→B（＋）", "夜の場面: B→C（－）");
    Gathering signed = new Gathering(List.of(), List.of());
    signed.add("森", text);
    assertThat(signed.all()).extracting(Contribution::who).containsExactly("森");
    assertThat(signed.guesses()).isEmpty();
  }

  @Test
  void namesBeforeTheLinesAreSureOrGuessed() {
    Gathering known = new Gathering(List.of("森", "林"), List.of());
    known.addUnsigned("メモ", "森: A→B\n仮説: B→C\n");
    assertThat(known.all()).extracting(Contribution::who).containsExactly("森");
    assertThat(arrows(known.all().get(0))).containsExactly("A>B", "B>C");
    assertThat(known.guesses()).isEmpty();
    Gathering guessed = new Gathering(List.of("原"), List.of());
    guessed.addUnsigned("メモ", "森: A→B\n林: B→C\n");
    assertThat(guessed.all()).extracting(Contribution::who).containsExactly("森", "林");
    assertThat(guessed.guesses()).containsEntry("メモ", List.of("森", "林"));
    Gathering groups = new Gathering(List.of(), List.of());
    groups.add("高橋", "グループ1: A→B\n２班：B→C\nあとで直します\n");
    assertThat(groups.all()).extracting(Contribution::who).containsExactly("グループ1", "２班", "高橋");
  }

  @Test
  void cardsOfSeveralPeopleInOneNote() {
    Gathering all = new Gathering(List.of(), List.of());
    all.add(
        "メモ",
        """
        観察カード　番号：1　書いた人：森
        いつ、どこで：開店前の駐車場
        見たこと：職人の車が三台、
        入れずに帰った
        誰のことばか（名前は書かない）：朝の職人
        聞こえたことば：「前は停められた」
        驚いたこと：誰も怒っていなかった
        写真の番号：12
        触れる要素：店と駐車場の混雑度、職人客の来店数

        店と駐車場の混雑度→職人客の来店数（－）

        いつ、どこで：レジの前
        見たこと：電話は 090-1234-5678 と貼り紙
        聞こえたことば：また来ます

        書いた人：林
        見たもの: 空いた棚
        触れる要素: 在庫の数→来店数（＋、遅れ）
        観察カード 4
        驚いたこと：これだけ
        おつかれさまでした
        """);
    assertThat(all.all()).extracting(Contribution::who).containsExactly("メモ", "森", "林");
    Contribution memo = all.all().get(0);
    assertThat(memo.others()).containsExactly("驚いたこと：これだけ", "おつかれさまでした");
    Contribution mori = all.all().get(1);
    assertThat(arrows(mori)).containsExactly("店と駐車場の混雑度>職人客の来店数");
    assertThat(mori.cards())
        .containsExactly(
            new ObservationCard(
                "開店前の駐車場",
                "職人の車が三台、 入れずに帰った",
                "朝の職人",
                "前は停められた",
                "誰も怒っていなかった",
                "12",
                List.of("店と駐車場の混雑度", "職人客の来店数"),
                mori.cards().get(0).lines()),
            new ObservationCard(
                "レジの前",
                "",
                "",
                "また来ます",
                "",
                "",
                List.of(),
                List.of("いつ、どこで：レジの前", "聞こえたことば：また来ます")));
    assertThat(mori.cards()).extracting(ObservationCard::isNobodys).containsExactly(false, true);
    assertThat(mori.masked()).isEqualTo(1);
    assertThat(only(all.all().get(2)).touches()).containsExactly("在庫の数→来店数（＋、遅れ）");
  }

  @Test
  void cardsAsRowsOfAForm() {
    Gathering all = new Gathering(List.of(), List.of());
    Table table =
        new Table(
            List.of(
                new Table.Row(
                    1, List.of("Timestamp", "Your name", "What I saw", "The words", "Arrows")),
                new Table.Row(2, List.of("x", "Mori", "a queue", "“too long”", "A→B")),
                new Table.Row(3, List.of("x", "Mori", "an empty shelf", "", ""))));
    assertThat(all.add(table)).isTrue();
    Contribution mori = all.all().get(0);
    assertThat(mori.cards()).extracting(ObservationCard::saw).contains("a queue", "an empty shelf");
    assertThat(mori.cards().get(0).words()).isEqualTo("too long");
    assertThat(arrows(mori)).containsExactly("A>B");
  }

  @Test
  void aWordWithAColonIsNoCard() {
    Gathering all = new Gathering(List.of(), List.of());
    all.add("高橋", "写真: あとで送ります\n場所：二階\n感想: たのしかった");
    assertThat(all.all().get(0).isBare()).isTrue();
    assertThat(all.all().get(0).others())
        .containsExactlyInAnyOrder("写真: あとで送ります", "場所：二階", "感想: たのしかった");
  }

  private static List<String> heard(String line) {
    Gathering all = new Gathering(List.of(), List.of());
    all.add("森", line);
    return all.all().get(0).arrows().stream()
        .map(
            a ->
                a.from()
                    + ">"
                    + a.to()
                    + a.sign().map(s -> " " + s.sign()).orElse("")
                    + a.why().map(w -> " | " + w).orElse(""))
        .toList();
  }

  private static List<String> shown(String line) {
    Gathering all = new Gathering(List.of(), List.of());
    all.add("森", line);
    return all.all().get(0).others();
  }

  @Test
  void whatStandsBehindASignIsAReason() {
    for (String remark :
        List.of("：朝に見た", " # 朝に見た", "、朝に見た", " なぜ：朝に見た", "（朝に見た）", "朝に見た", " 朝に見た", " why: 朝に見た")) {
      assertThat(heard("待ち時間→来店数（-）" + remark)).containsExactly("待ち時間>来店数 - | 朝に見た");
      assertThat(shown("待ち時間→来店数（-）" + remark)).isEmpty();
    }
    assertThat(heard("・駐車場に入れない朝→現場への遅刻（＋） これ実際に見ました！"))
        .containsExactly("駐車場に入れない朝>現場への遅刻 + | これ実際に見ました！");
    assertThat(heard("A→B（＋、遅れ 半年）店長の話")).containsExactly("A>B + | 店長の話");
    assertThat(heard("A→B（税込）（＋）")).containsExactly("A>B（税込） +");
    assertThat(heard("森: A→B（＋）：朝")).containsExactly("A>B + | 朝");
    assertThat(heard("見たことのない客→来店数（＋）：朝")).containsExactly("見たことのない客>来店数 + | 朝");
  }

  @Test
  void signsWithoutBrackets() {
    assertThat(heard("値段↑→来店数↓")).containsExactly("値段>来店数 -");
    assertThat(heard("↓値段 → ↓来店数")).containsExactly("値段>来店数 +");
    assertThat(heard("値段↓→来店数↑ 去年の話")).containsExactly("値段>来店数 - | 去年の話");
    assertThat(heard("「棚の広さ」→来店数＋")).containsExactly("棚の広さ>来店数 +");
    assertThat(heard("『棚の広さ』->「メニュー」-")).containsExactly("棚の広さ>メニュー -");
    assertThat(heard("棚の広さ→メニュー")).containsExactly("棚の広さ>メニュー");
    assertThat(shown("値段↑→来店数↓")).isEmpty();
    assertThat(shown("「棚の広さ」→来店数＋")).isEmpty();
  }

  @Test
  void whatMayHaveBeenMeantOtherwiseIsShown() {
    for (String line :
        List.of("値段→来店数（－）と思う", "値段→来店数↓", "値段→来店数 － 広告", "値段→来店数（－） だから 来店数→売上（－）")) {
      assertThat(heard(line).get(0)).startsWith("値段>来店数 -");
      assertThat(shown(line)).containsExactly(line);
    }
    assertThat(heard("値段→来店数（－）と思う")).containsExactly("値段>来店数 -");
    assertThat(shown("値段→来店数: 朝")).containsExactly("値段→来店数: 朝");
  }

  @Test
  void aNameIsTheSameWithAndWithoutASpace() {
    Gathering all = new Gathering(List.of("高橋 さくら"), List.of("林　花"));
    all.add("高橋さくら", "A→B");
    all.add("高橋　さくら", "B→C");
    all.add("髙橋さくら", "C→D");
    all.add("林花", "A→B");
    all.add("森 太郎", "A→B");
    all.add("森太郎", "B→C");
    assertThat(all.all())
        .extracting(Contribution::who)
        .containsExactly("高橋 さくら", "髙橋さくら", "林　花", "森 太郎");
    assertThat(arrows(all.all().get(0))).containsExactly("A>B", "B>C");
    assertThat(all.alike()).containsExactly(List.of("高橋 さくら", "髙橋さくら"));
  }

  @Test
  void anAnswerKeepsItsQuestion() {
    Gathering all = new Gathering(List.of(), List.of());
    Table table =
        new Table(
            List.of(
                new Table.Row(1, List.of("お名前", "いちばん心に残ったこと", "ほかに")),
                new Table.Row(2, List.of("森", "駐車場\n値段→来店数（－）", "とくになし。"))));
    assertThat(all.add(table)).isTrue();
    assertThat(all.all().get(0).others()).containsExactly("いちばん心に残ったこと: 駐車場");
    assertThat(arrows(all.all().get(0))).containsExactly("値段>来店数");
  }

  @Test
  void severalArrowsOnALine() {
    assertThat(heard("声→来店（＋）→売上（＋）")).containsExactly("声>来店 +", "来店>売上 +");
    assertThat(heard("値段→満足（−）、満足→再来（＋） 去年の話")).containsExactly("値段>満足 -", "満足>再来 + | 去年の話");
    assertThat(heard("声→来店（＋）　来店→売上（＋）")).containsExactly("声>来店 +", "来店>売上 +");
    assertThat(heard("sales -> repeat visits (+), repeat visits -> sales (+)"))
        .containsExactly("sales>repeat visits +", "repeat visits>sales +");
    assertThat(shown("声→来店（＋）→売上（＋）")).isEmpty();
    assertThat(shown("値段→満足（−）、満足→再来（＋）")).isEmpty();
    assertThat(heard("声→来店（＋）→売上")).containsExactly("声>来店 +", "来店>売上");
    assertThat(heard("在庫→ロス（＋）（遅れ 半年）")).containsExactly("在庫>ロス +");
    assertThat(shown("在庫→ロス（＋）（遅れ 半年）")).isEmpty();
  }

  @Test
  void whatIsNoReasonIsShownInstead() {
    for (String line :
        List.of(
            "声→来店（＋）：口コミ、来店→売上（＋）",
            "声→来店（＋）だから来店→売上（＋）",
            "声→来店（＋）、だから来店→売上（＋）",
            "声→来店（＋）（来店→売上と同じ）",
            "声→来店（＋）(-)",
            "声→来店（＋）👍",
            "声→来店（＋）→売上→利益（－）")) {
      assertThat(heard(line)).containsExactly("声>来店 +");
      assertThat(shown(line)).containsExactly(line);
    }
    assertThat(shown("声→来店（＋）→売上")).containsExactly("声→来店（＋）→売上");
  }

  @Test
  void aPlusBehindALatinLetterMayBelongToTheName() {
    for (String line : List.of("声→Disney+", "値段→Google＋", "値段→Galaxy S24+")) {
      assertThat(shown(line)).containsExactly(line);
    }
    assertThat(shown("値段→売上+")).isEmpty();
  }

  @Test
  void whoIsExpectedIsNoLabel() {
    Gathering all = new Gathering(List.of("今日子", "佐藤", "問 花"), List.of());
    all.addUnsigned("メモ3", "今日子: 声→来店（＋）\n佐藤: 来店→売上（＋）\n問花: 売上→声（＋）\n案2: 売上→在庫（＋）\n");
    assertThat(all.all()).extracting(Contribution::who).containsExactly("今日子", "佐藤", "問 花");
    assertThat(arrows(all.all().get(2))).containsExactly("売上>声", "売上>在庫");
    Gathering unknown = new Gathering(List.of(), List.of());
    unknown.addUnsigned("メモ3", "今日子: 声→来店（＋）\n図師: 来店→売上（＋）\n図2: 売上→声（＋）\n");
    assertThat(unknown.all()).extracting(Contribution::who).containsExactly("今日子", "図師");
    Gathering labels = new Gathering(List.of(), List.of());
    labels.addUnsigned("森", "図1: A→B\n例: B→C\n今日の気づき: C→D\nその2: D→E\n");
    assertThat(labels.all()).extracting(Contribution::who).containsExactly("森");
    assertThat(labels.all().get(0).others()).isEmpty();
  }

  @Test
  void anArrowBelowANameIsSaidByThem() {
    Gathering all = new Gathering(List.of("山田"), List.of());
    all.addUnsigned("メモ", "山田: A→B\n・B→C\n朝に見た\n\nC→D\n山 田: D→E\n森: E→F\n林: F→G\n");
    assertThat(all.all()).extracting(Contribution::who).containsExactly("山田", "メモ", "森", "林");
    assertThat(arrows(all.all().get(0))).containsExactly("A>B", "B>C", "D>E");
    assertThat(arrows(all.all().get(1))).containsExactly("C>D");
    assertThat(all.all().get(1).others()).containsExactly("朝に見た");
  }

  @Test
  void theFolderThatIsThereComesBeforeTheListOfPeople() {
    Gathering all = new Gathering(List.of("高橋 花子"), List.of("高橋花子"));
    all.add("高橋　花子", "A→B");
    assertThat(all.all()).extracting(Contribution::who).containsExactly("高橋花子");
  }
}

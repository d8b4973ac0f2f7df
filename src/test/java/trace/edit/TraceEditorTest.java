package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static trace.edit.Edits.EXAMPLE;
import static trace.edit.Edits.add;
import static trace.edit.Edits.arrow;
import static trace.edit.Edits.diff;
import static trace.edit.Edits.edit;
import static trace.edit.Edits.edited;
import static trace.edit.Edits.link;
import static trace.edit.Edits.linkAdding;
import static trace.edit.Edits.name;
import static trace.edit.Edits.note;
import static trace.edit.Edits.refused;
import static trace.edit.Edits.remove;
import static trace.edit.Edits.rename;
import static trace.edit.Edits.source;
import static trace.edit.Edits.voice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import trace.model.LensEntry;
import trace.model.Source;
import trace.model.VerbPair;
import trace.model.Want;

/** Each kind of edit on the example of the format: exactly these lines and no others. */
class TraceEditorTest {
  private static void changes(Consumer<TraceEditor> wishes, String... lines) {
    assertThat(diff(EXAMPLE, edited(EXAMPLE, wishes))).containsExactly(lines);
  }

  @Test
  void anElementStandsAfterTheLastOfItsSide() {
    changes(add("店舗数", "企業"), "+    - 店舗数");
    changes(add("待ち時間", "customer"), "+    - 待ち時間");
  }

  @Test
  void theFirstElementOfAnEmptySideTakesThePlaceOfTheBrackets() {
    changes(
        add("地域の交通量", "社会"),
        "-  society: []                          # 社会・地域",
        "+  society:                          # 社会・地域",
        "+    - 地域の交通量");
  }

  @Test
  void aMissingSideIsPutInInTheOrderOfTheSides() {
    changes(add("加盟店の収入", "partner"), "+  partner:", "+    - 加盟店の収入");
    changes(add("うわさ"), "+  unsorted:", "+    - うわさ");
    changes(
        e -> {
          e.add(ElementEdit.of("うわさ", Optional.empty()));
          e.add(ElementEdit.of("他店の数", Optional.of("競合")));
          e.add(ElementEdit.of("広告の量", Optional.of("競合")));
        },
        "+  competitor:",
        "+    - 他店の数",
        "+    - 広告の量",
        "+  unsorted:",
        "+    - うわさ");
  }

  @Test
  void anElementMovesWithItsDetailsAndComments() {
    String text =
        EXAMPLE.replace(
            "    - 店と駐車場の混雑度\n",
            "    - 店と駐車場の混雑度:  # 毎朝\n        # 数えた\n        want: down  # ☂\n");
    assertThat(diff(text, edited(text, add("店と駐車場の混雑度", "社会・地域"))))
        .containsExactly(
            "-    - 店と駐車場の混雑度:  # 毎朝",
            "-        # 数えた",
            "-        want: down  # ☂",
            "-  society: []                          # 社会・地域",
            "+  society:                          # 社会・地域",
            "+    - 店と駐車場の混雑度:  # 毎朝",
            "+        # 数えた",
            "+        want: down  # ☂");
  }

  @Test
  void anElementWithDetailsGrowsIntoABlock() {
    changes(note("一般客の来店数", "月ごと"), "-    - 一般客の来店数", "+    - 一般客の来店数:", "+        note: 月ごと");
    changes(
        e ->
            e.add(
                new ElementEdit(
                    "職人客の来店数",
                    Optional.empty(),
                    Optional.of("朝の客"),
                    List.of("2"),
                    Optional.of(Want.DOWN),
                    Optional.of(new VerbPair("増す", "減る")),
                    Optional.of("高橋"),
                    Optional.empty())),
        "-        want: up                       # 増えてほしいのか、減ってほしいのか（任意）",
        "+        note: 朝の客",
        "+        sources: [2]",
        "+        want: down                       # 増えてほしいのか、減ってほしいのか（任意）",
        "+        verb: 増す／減る",
        "+        owner: 高橋");
  }

  @Test
  void aNewElementMayHaveDetails() {
    changes(
        e ->
            e.add(
                new ElementEdit(
                    "待ち時間",
                    Optional.of("顧客"),
                    Optional.of("列に並ぶ時間"),
                    List.of(),
                    Optional.of(Want.DOWN),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
        "+    - 待ち時間:",
        "+        note: 列に並ぶ時間",
        "+        want: down");
  }

  @Test
  void aNewArrowStandsOnALineOfItsOwn() {
    changes(link("一般客の来店数→低価格を保つ余力（＋、遅れ 半年）"), "+  - 一般客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)");
    changes(
        link("一般客の来店数→低価格を保つ余力", "まとめて作れる", "1", "2"),
        "+  - 一般客の来店数 -> 低価格を保つ余力 (?):",
        "+      why: まとめて作れる",
        "+      sources: [1, 2]");
  }

  @Test
  void anArrowOfTheSameEndsIsUpdatedInItsOwnSpelling() {
    changes(
        link("低価格を保つ余力→一般客の来店数（－、遅れ）"), "-  - 低価格を保つ余力→一般客の来店数（＋）", "+  - 低価格を保つ余力→一般客の来店数（－、遅れ）");
    changes(
        link("一般客の来店数→店と駐車場の混雑度（－）"),
        "-  - 一般客の来店数 -> 店と駐車場の混雑度 (+)",
        "+  - 一般客の来店数 -> 店と駐車場の混雑度 (-)");
    changes(
        link("店と駐車場の混雑度→職人客の来店数（＋）"),
        "-  - 店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ):",
        "+  - 店と駐車場の混雑度 -> 職人客の来店数 (+):");
  }

  @Test
  void bracketsWithOnlyADelayLeaveTheSign() {
    changes(
        link("一般客の来店数→店と駐車場の混雑度（遅れ 一年）"),
        "-  - 一般客の来店数 -> 店と駐車場の混雑度 (+)",
        "+  - 一般客の来店数 -> 店と駐車場の混雑度 (+, 遅れ 一年)");
  }

  @Test
  void anArrowLineGrowsIntoABlock() {
    changes(
        link("低価格を保つ余力→一般客の来店数", "安さで選ばれる", "1"),
        "-  - 低価格を保つ余力→一般客の来店数（＋）",
        "+  - 低価格を保つ余力→一般客の来店数（＋）:",
        "+      why: 安さで選ばれる",
        "+      sources: [1]");
  }

  @Test
  void theDetailsOfAnArrowChangeWhereTheyStand() {
    changes(
        link("店と駐車場の混雑度→職人客の来店数", "停められない", "1"),
        "-      why: 長く停まる車で駐車場が埋まる",
        "-      sources: [2]",
        "+      why: 停められない",
        "+      sources: [2, 1]");
  }

  @Test
  void unknownNamesAreRefusedWithTheNearest() {
    EditResult result = edit(EXAMPLE, link("一般客の来店→店舗数"));
    assertThat(result.text()).isEmpty();
    assertThat(result.problems()).hasSize(2);
    assertThat(result.problems().get(0).suggestion()).contains("一般客の来店数");
    assertThat(refused(EXAMPLE, link("一般客の来店→店舗数")))
        .containsExactly("EDIT_NO_ELEMENT[一般客の来店]", "EDIT_NO_ELEMENT[店舗数]");
  }

  @Test
  void missingElementsAreAddedAsUnsortedIfAskedFor() {
    changes(
        linkAdding("口コミの数→一般客の来店数（＋）"),
        "+  unsorted:",
        "+    - 口コミの数",
        "+  - 口コミの数 -> 一般客の来店数 (+)");
  }

  @Test
  void severalEditsAreAllDoneOrNone() {
    changes(
        e -> {
          e.add(ElementEdit.of("待ち時間", Optional.of("顧客")));
          e.link(arrow("待ち時間→一般客の来店数（－）"), false);
          e.link(arrow("一般客の来店数→待ち時間（＋）"), false);
        },
        "+    - 待ち時間",
        "+  - 待ち時間 -> 一般客の来店数 (-)",
        "+  - 一般客の来店数 -> 待ち時間 (+)");
    assertThat(
            refused(
                EXAMPLE,
                e -> {
                  e.add(ElementEdit.of("待ち時間", Optional.of("顧客")));
                  e.link(arrow("待ち時間→ない（－）"), false);
                }))
        .containsExactly("EDIT_NO_ELEMENT[ない]");
  }

  @Test
  void namesThatAnArrowCannotHoldAreWrittenAsAnExplicitMap() {
    changes(
        e -> {
          e.add(ElementEdit.of("A->B", Optional.of("顧客")));
          LinkEdit to = arrow("A→一般客の来店数（－、遅れ）");
          e.link(
              new LinkEdit(
                  "A->B",
                  to.to(),
                  to.sign(),
                  true,
                  to.delay(),
                  Optional.of("理由"),
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  Optional.empty()),
              false);
        },
        "+    - 'A->B'",
        "+  - from: A->B",
        "+    to: 一般客の来店数",
        "+    sign: '-'",
        "+    delay: 遅れ",
        "+    why: 理由");
  }

  @Test
  void aSourceTakesTheNextNumberAndMayBeCited() {
    changes(source("客数の推移"), "+  3:", "+    title: 客数の推移");
    changes(
        e ->
            e.source(
                new Source(
                    "", "客数: 推移", "報道", "https://example.com/b?x=1#y", "2024-05-01", "", "12", ""),
                List.of("低価格を保つ余力→一般客の来店数", "店と駐車場の混雑度→職人客の来店数")),
        "-  - 低価格を保つ余力→一般客の来店数（＋）",
        "+  - 低価格を保つ余力→一般客の来店数（＋）:",
        "+      sources: [3]",
        "-      sources: [2]",
        "+      sources: [2, 3]",
        "+  3:",
        "+    title: '客数: 推移'",
        "+    kind: 報道",
        "+    url: https://example.com/b?x=1#y",
        "+    date: 2024-05-01",
        "+    page: '12'");
    EditResult unknown = edit(EXAMPLE, source("客数", "一般客の来店数→職人客の来店数"));
    assertThat(unknown.problems().get(0).arguments()).containsExactly("一般客の来店数→職人客の来店数");
  }

  @Test
  void voicesLensesAndNamesOfLoopsAreAppended() {
    changes(
        voice("買い物の途中の人", "駐車場で「また今度」と言った", "一般客の来店数", "店と駐車場の混雑度"),
        "+  - who: 買い物の途中の人",
        "+    words: 駐車場で「また今度」と言った",
        "+    about: [一般客の来店数, 店と駐車場の混雑度]");
    changes(
        e -> e.lens(new LensEntry("異質馴化", "銭湯", "", "番台", List.of("一般客の来店数"), "", "", "")),
        "+  - lens: 異質馴化",
        "+    with: 銭湯",
        "+    seen_anew: 番台",
        "+    changed: [一般客の来店数]");
    changes(
        Edits.selfLoop("客が客を呼ぶ", "一般客の来店数"),
        "+  - 一般客の来店数 -> 一般客の来店数 (?)",
        "+  - name: 客が客を呼ぶ",
        "+    through: [一般客の来店数]");
  }

  @Test
  void anotherNameForTheSameLoopTakesThePlaceOfTheFirst() {
    changes(
        name("駐車場のループ", "店と駐車場の混雑度", "職人客の来店数", "低価格を保つ余力", "一般客の来店数"),
        "-  - name: 一般客が増え、職人客が遠のく",
        "+  - name: 駐車場のループ");
  }

  @Test
  void valuesAreSetWhereTheyStand() {
    changes(e -> e.set("author", "佐藤"), "-author: 高橋", "+author: 佐藤");
    changes(e -> e.set("date", "2027-01-05"), "-date: 2026-11-21", "+date: 2027-01-05");
    changes(
        e -> e.set("trace", "12:30"),
        "-trace: ワークマン                       # 何をなぞるか（必須）",
        "+trace: '12:30'                       # 何をなぞるか（必須）");
    changes(e -> e.set("notice", "非公式です"), "+notice: 非公式です");
    changes(e -> e.set("question", ""), "-question: 一般客が増えると、なぜ職人客は遠のくのか", "+question:");
  }

  @Test
  void aNewNameReachesEveryPlace() {
    changes(
        rename("店と駐車場の混雑度", "駐車場の満車率"),
        "-    - 店と駐車場の混雑度",
        "+    - 駐車場の満車率",
        "-  - 一般客の来店数 -> 店と駐車場の混雑度 (+)",
        "-  - 店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ):",
        "+  - 一般客の来店数 -> 駐車場の満車率 (+)",
        "+  - 駐車場の満車率 -> 職人客の来店数 (-, 遅れ):",
        "-    through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, 低価格を保つ余力]",
        "+    through: [一般客の来店数, 駐車場の満車率, 職人客の来店数, 低価格を保つ余力]",
        "-    about: [店と駐車場の混雑度]",
        "+    about: [駐車場の満車率]",
        "-    changed: [店と駐車場の混雑度]",
        "+    changed: [駐車場の満車率]");
    EditResult result = edit(EXAMPLE, rename("店と駐車場の混雑度", "駐車場の満車率"));
    assertThat(result.changes())
        .containsExactly(Change.of(Change.Kind.ELEMENT_RENAMED, "駐車場の満車率", "店と駐車場の混雑度", "5"));
  }

  @Test
  void aNewNameThatNeedsQuotesGetsThem() {
    changes(
        rename("低価格を保つ余力", "余力: 価格, #1"),
        "-    - 低価格を保つ余力:",
        "+    - '余力: 価格, #1':",
        "-  - 低価格を保つ余力→一般客の来店数（＋）",
        "+  - '余力: 価格, #1→一般客の来店数（＋）'",
        "-  - 職人客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)",
        "+  - '職人客の来店数 -> 余力: 価格, #1 (+, 遅れ 半年)'",
        "-    through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, 低価格を保つ余力]",
        "+    through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, '余力: 価格, #1']");
  }

  @Test
  void aNewNameThatAnArrowCannotHoldTurnsItIntoAnExplicitMap() {
    changes(
        rename("職人客の来店数", "職人→客"),
        "-    - 職人客の来店数:",
        "+    - '職人→客':",
        "-  - 店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ):",
        "+  -   from: 店と駐車場の混雑度",
        "+      to: 職人→客",
        "+      sign: '-'",
        "+      delay: 遅れ",
        "-  - 職人客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)",
        "+  - from: 職人→客",
        "+    to: 低価格を保つ余力",
        "+    sign: '+'",
        "+    delay: 半年",
        "-    through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, 低価格を保つ余力]",
        "+    through: [一般客の来店数, 店と駐車場の混雑度, 職人→客, 低価格を保つ余力]",
        "-  - loop: [一般客の来店数, 職人客の来店数]",
        "+  - loop: [一般客の来店数, 職人→客]");
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    assertThat(refused(EXAMPLE, rename("一般客の来店数", "職人客の来店数 ")))
        .containsExactly("EDIT_NAME_TAKEN[職人客の来店数, 職人客の来店数]");
    String sns = EXAMPLE.replace("    - 店と駐車場の混雑度\n", "    - 店と駐車場の混雑度\n    - SNSの声\n");
    assertThat(refused(sns, rename("一般客の来店数", "ｓｎｓの声")))
        .containsExactly("EDIT_NAME_NEAR[ｓｎｓの声, SNSの声]");
    assertThat(refused(sns, add("snsの声"))).containsExactly("EDIT_NAME_NEAR[snsの声, SNSの声]");
    assertThat(diff(sns, edited(sns, rename("ＳＮＳの声", "snsの声"))))
        .containsExactly("-    - SNSの声", "+    - snsの声");
  }

  @Test
  void whatHangsOnAnElementIsTold() {
    EditResult result = edit(EXAMPLE, e -> e.remove("職人客の来店数", false));
    assertThat(result.text()).isEmpty();
    assertThat(result.problems().get(0).arguments()).containsExactly("職人客の来店数", "4");
    assertThat(result.uses())
        .extracting(
            u -> u.position().map(p -> p.line()).orElse(0) + " " + u.kind() + " " + u.what())
        .containsExactly(
            "23 RELATIONSHIP 店と駐車場の混雑度→職人客の来店数（－、遅れ）",
            "26 RELATIONSHIP 職人客の来店数→低価格を保つ余力（＋、遅れ 半年）",
            "28 LOOP 一般客が増え、職人客が遠のく",
            "51 EXPECTATION 一般客の来店数, 職人客の来店数");
  }

  @Test
  void anElementGoesWithWhatHangsOnIt() {
    changes(
        remove("職人客の来店数"),
        "-    - 職人客の来店数:",
        "-        want: up                       # 増えてほしいのか、減ってほしいのか（任意）",
        "-  - 店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ):",
        "-      why: 長く停まる車で駐車場が埋まる",
        "-      sources: [2]",
        "-  - 職人客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)",
        "-loops:                                 # 見つかったループに名前を付ける（任意）",
        "-  - name: 一般客が増え、職人客が遠のく",
        "-    through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, 低価格を保つ余力]",
        "+loops: []                                 # 見つかったループに名前を付ける（任意）",
        "-expect:                                # この図が守る約束（任意）",
        "-  - loop: [一般客の来店数, 職人客の来店数]",
        "+expect: []                                # この図が守る約束（任意）");
    EditResult result = edit(EXAMPLE, remove("職人客の来店数"));
    assertThat(result.changes())
        .extracting(Change::putBack)
        .containsExactly(
            List.of("add", "職人客の来店数", "--side", "customer", "--want", "up"),
            List.of("link", "店と駐車場の混雑度→職人客の来店数（－、遅れ）", "--why", "長く停まる車で駐車場が埋まる", "--source", "2"),
            List.of("link", "職人客の来店数→低価格を保つ余力（＋、遅れ 半年）"),
            List.of("name", "一般客の来店数→店と駐車場の混雑度→職人客の来店数→低価格を保つ余力", "一般客が増え、職人客が遠のく"),
            List.of());
  }

  @Test
  void anElementLeavesVoicesAndLenses() {
    List<String> diff = diff(EXAMPLE, edited(EXAMPLE, remove("店と駐車場の混雑度")));
    assertThat(diff)
        .contains("-    about: [店と駐車場の混雑度]", "-    changed: [店と駐車場の混雑度]")
        .doesNotContain("-  - who: 朝の職人", "-  - lens: 馴質異化");
  }

  @Test
  void anArrowASourceAVoiceAndANameGo() {
    assertThat(refused(EXAMPLE, e -> e.remove("一般客の来店数→店と駐車場の混雑度", false)))
        .containsExactly("EDIT_IN_USE[一般客の来店数→店と駐車場の混雑度, 1]");
    String free = edited(EXAMPLE, remove("一般客が増え、職人客が遠のく"));
    assertThat(diff(free, edited(free, e -> e.remove("低価格を保つ余力 -> 一般客の来店数", false))))
        .containsExactly("-  - 低価格を保つ余力→一般客の来店数（＋）");
    changes(remove("2"), "-      sources: [2]", "-  2:", "-    title: 店舗の観察", "-    kind: 観察");
    changes(
        e -> e.remove("朝の職人", false),
        "-voices:                                # 誰の声か。ことばのまま",
        "-  - who: 朝の職人",
        "-    when: 開店前の駐車場",
        "-    words: 前は停められた",
        "-    about: [店と駐車場の混雑度]",
        "+voices: []                                # 誰の声か。ことばのまま");
    assertThat(refused(EXAMPLE, remove("ない"))).containsExactly("EDIT_NOTHING_CALLED[ない]");
  }

  @Test
  void whatIsSoAlreadyStaysAsItIs() {
    EditResult result = edit(EXAMPLE, add("一般客の来店数", "顧客"));
    assertThat(result.text()).contains(EXAMPLE);
    assertThat(result.changes()).containsExactly(Change.of(Change.Kind.UNCHANGED, "一般客の来店数"));
    assertThat(edited(EXAMPLE, link("低価格を保つ余力→一般客の来店数（＋）"))).isEqualTo(EXAMPLE);
  }

  @Test
  void controlCharactersAreRefusedWithTheirPlace() {
    assertThat(refused(EXAMPLE, add("来店\u0007数"))).containsExactly("EDIT_CONTROL[U+0007, 3]");
    assertThat(refused(EXAMPLE, add("来店\n数"))).containsExactly("EDIT_CONTROL[U+000A, 3]");
    assertThat(refused(EXAMPLE, rename("一般客の来店数", "来\u2028店")))
        .containsExactly("EDIT_CONTROL[U+2028, 2]");
    assertThat(refused(EXAMPLE, add("　"))).containsExactly("BAD_NAME[　]");
  }

  @Test
  void aTextOfSeveralLinesStandsBelowItsKey() {
    changes(
        link("店と駐車場の混雑度→職人客の来店数", "一行目\n\n三行目"),
        "-      why: 長く停まる車で駐車場が埋まる",
        "+      why: |",
        "+        一行目",
        "+",
        "+        三行目");
  }

  private static final String ENGLISH =
      """
      format: 1
      trace: Shop
      lang: en
      elements:
        company:
          - a
          - b
      relationships:
        - b→a（－、遅れ）
      """;

  @Test
  void anEnglishTraceIsWrittenInEnglish() {
    assertThat(diff(ENGLISH, edited(ENGLISH, link("a→b（＋、3 months delay）"))))
        .containsExactly("+  - a -> b (+, delay 3 months)");
    assertThat(edit(ENGLISH, link("a→b（＋、3 months delay）")).changes())
        .extracting(Change::subject)
        .containsExactly("a -> b (+, delay 3 months)");
    assertThat(diff(ENGLISH, edited(ENGLISH, link("b→a（－、遅れ 1 year）"))))
        .containsExactly("-  - b→a（－、遅れ）", "+  - b→a（－、遅れ 1 year）");
  }

  @Test
  void aWayThatIsNoLoopGetsNoName() {
    assertThat(refused(EXAMPLE, name("二人の客", "一般客の来店数", "店と駐車場の混雑度")))
        .containsExactly("LOOP_BROKEN[二人の客, 店と駐車場の混雑度→一般客の来店数]");
    assertThat(refused(EXAMPLE, name("輪", "一般客の来店数", "一般客の来店数"))).hasSize(1);
  }

  @Test
  void aVoiceAndASourceNeedTheirTexts() {
    assertThat(refused(EXAMPLE, voice(" ", "")))
        .containsExactly("KEY_MISSING[words]", "KEY_MISSING[who]");
    assertThat(refused(EXAMPLE, voice("客", "　"))).containsExactly("KEY_MISSING[words]");
    assertThat(refused(EXAMPLE, source(""))).containsExactly("KEY_MISSING[title]");
  }

  @Test
  void whatPutsBackCanBeTypedOneAfterAnother() {
    EditResult result =
        edit(EXAMPLE, remove("一般客が増え、職人客が遠のく").andThen(remove("職人客の来店数")).andThen(remove("1")));
    assertThat(result.changes().stream().map(Change::putBack).filter(w -> !w.isEmpty()))
        .extracting(w -> w.get(0))
        .containsExactly("source", "add", "add", "link", "link", "name");
  }

  @Test
  void aSourceMayBeNamedWithItsWord() {
    for (String what : List.of("出典 1", "出典1", "source 1", "[1]")) {
      assertThat(edit(EXAMPLE, remove(what)).problems().get(0).suggestion()).contains("1");
    }
  }
}

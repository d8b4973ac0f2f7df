package trace.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;
import trace.ProblemTexts;
import trace.model.Kit;
import trace.model.Language;

class KitReaderTest {
  private static final String HEAD =
      """
      format: 1
      title: {ja: 題, en: Title}
      about: {ja: 説明, en: About}
      """;
  private static final String SECTIONS =
      """
      sections:
        question:
          title: {ja: 問い, en: Question}
          ask: {ja: 何ですか, en: What?}
      """;

  private static List<String> problems(String text, Language language) {
    return ProblemTexts.of(KitReader.read("k", text).problems(), language);
  }

  private static List<String> section(String lines) {
    String text = "title: {ja: 題, en: T}\nask: {ja: 何, en: What}\n" + lines;
    return problems(HEAD + "sections:\n  plan:\n" + text.indent(4), Language.JA);
  }

  @Test
  void aSmallKitIsFine() {
    KitReader.Result read = KitReader.read("k", HEAD + SECTIONS);
    assertThat(read.problems()).isEmpty();
    Kit kit = read.kit().orElseThrow();
    assertThat(kit.title().ja()).isEqualTo("題");
    assertThat(kit.section("question").orElseThrow().builtIn()).isTrue();
    assertThat(kit.section("question").orElseThrow().shape()).isEqualTo(Kit.Shape.TEXT);
  }

  @Test
  void unknownKeysAreToldWithTheNearest() {
    assertThat(problems(HEAD + SECTIONS + "chekcs: []\n", Language.JA))
        .containsExactly(
            "8:1 「chekcs」という項目はここにはありません。"
                + "書けるのは format, title, about, documents, charts, sides, sections, lenses, checks, timetable です。 → checks");
    assertThat(section("minute: 5"))
        .containsExactly(
            "8:5 「minute」という項目はここにはありません。"
                + "書けるのは title, ask, minutes, required, shape, fields です。 → minutes");
  }

  @Test
  void whatIsMissingIsToldInBothLanguages() {
    assertThat(problems("title: {ja: 題, en: }\nsections:\n  a: {ask: 何}\n", Language.JA))
        .containsExactly(
            "1:1 kit.yaml に about が要ります。",
            "1:1 title に en の文がありません。ja（日本語）と en（英語）の両方を書きます。",
            "3:3 a に title が要ります。",
            "3:12 ask には「項目: 内容」の行を書きます。");
    assertThat(problems("title: {ja: 題, en: }\nsections:\n  a: {ask: 何}\n", Language.EN))
        .containsExactly(
            "1:1 kit.yaml needs about.",
            "1:1 title has no text in en. Write both ja (Japanese) and en (English).",
            "3:3 a needs title.",
            "3:12 ask takes lines of the form “key: value”.");
    assertThat(problems(HEAD, Language.JA)).containsExactly("1:1 kit.yaml に sections が要ります。");
  }

  @Test
  void shapesTypesAndNumbersAreChecked() {
    assertThat(section("shape: entrys"))
        .containsExactly(
            "8:12 shape に「entrys」は使えません。使えるのは text, texts, entry, entries です。 → entry");
    assertThat(section("minutes: half\nrequired: maybe"))
        .containsExactly(
            "8:14 minutes の「half」は分として読めません。0から600までの整数を書きます。",
            "9:15 required に「maybe」は使えません。使えるのは true, false です。");
    assertThat(section("shape: entries"))
        .containsExactly(
            "5:3 plan の shape と fields が合いません。"
                + "entry と entries には fields が要り、text と texts には書けません。");
    assertThat(section("fields:\n  a: {title: {ja: あ, en: A}}"))
        .containsExactly(
            "9:7 plan の shape と fields が合いません。"
                + "entry と entries には fields が要り、text と texts には書けません。");
    assertThat(section("shape: entry\nfields:\n  a: {title: {ja: あ, en: A}, type: txet}"))
        .containsExactly(
            "10:40 type に「txet」は使えません。使えるのは text, texts, number, date, element, elements,"
                + " relationship, relationships, sources, choice, entries です。 → text");
    assertThat(section("shape: entry\nfields:\n  a b: {title: {ja: あ, en: A}, type: choice}"))
        .containsExactly(
            "10:7 「a b」は項目の名前に使えません。文字、数字、_ だけが使えます。",
            "10:42 a b の type と choices が合いません。choices は type が choice のときだけ、一つ以上書きます。");
  }

  @Test
  void choicesMayHaveTitles() {
    String field =
        "shape: entry\nfields:\n  mark:\n    title: {ja: 印, en: Mark}\n    type: choice\n";
    String choices =
        "    choices:\n      done: {title: {ja: ⭕️, en: ⭕️}, aliases: [o]}\n"
            + "      half: {title: {ja: 🔺, en: 🔺}, aliases: [O], alias: [a]}\n";
    assertThat(section(field + choices))
        .containsExactly(
            "15:11 「o」が二度出てきます。名前はそれぞれ別にします。",
            "15:55 「alias」という項目はここにはありません。書けるのは title, aliases, means です。 → aliases");
    String text = HEAD + "sections:\n  a:\n    title: {ja: あ, en: A}\n    ask: {ja: 何, en: What}\n";
    Kit kit = KitReader.read("k", text + (field + choices).indent(4)).kit().orElseThrow();
    Kit.Field mark = kit.sections().get(0).fields().get(0);
    assertThat(mark.choice("⭕").orElseThrow().key()).isEqualTo("done");
    assertThat(mark.choice("⭕️").orElseThrow().key()).isEqualTo("done");
    assertThat(mark.choice("ｏ").orElseThrow().key()).isEqualTo("done");
    assertThat(mark.choice("DONE").orElseThrow().title().en()).isEqualTo("⭕️");
    assertThat(mark.choice("x")).isEmpty();
  }

  @Test
  void entriesMayHoldEntriesOnce() {
    String inner = "a:\n  title: {ja: あ, en: A}\n  type: entries\n";
    String two = inner + "  fields:\n" + "b: {title: {ja: い, en: B}}\n".indent(4);
    assertThat(section("shape: entries\nfields:\n" + two.indent(2))).isEmpty();
    assertThat(section("shape: entries\nfields:\n" + inner.indent(2)))
        .containsExactly("12:15 a の type と fields が合いません。fields は type が entries のときだけ、一つ以上書きます。");
    String three = inner + "  fields:\n" + two.replace("a:\n", "c:\n").indent(4);
    assertThat(section("shape: entries\nfields:\n" + three.indent(2)))
        .containsExactly("18:15 c は、組の中の組の中にあります。組（entries）を重ねられるのは一度だけです。");
  }

  @Test
  void documentsHaveNamesOfFiles() {
    String documents =
        """
        documents:
          plan: {title: {ja: 計画書, en: Plan}}
          ../report: {title: {ja: 外, en: Outside}}
          Plan: {title: {ja: 大, en: Large}}
          con: {title: {ja: 印, en: Device}}
          final: {title: {ja: 報告}}
        """;
    KitReader.Result read = KitReader.read("k", HEAD + documents + SECTIONS);
    assertThat(ProblemTexts.of(read.problems(), Language.JA))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("6:3 「../report」は文書の名前に使えません。"),
            p -> assertThat(p).startsWith("7:3 「Plan」は文書の名前に使えません。"),
            p -> assertThat(p).startsWith("8:3 「con」は文書の名前に使えません。"),
            p -> assertThat(p).startsWith("9:11 title に en の文がありません。"));
    assertThat(read.kit().orElseThrow().documents().stream().map(Kit.Document::key))
        .containsExactly("plan", "final");
    assertThat(KitReader.read("k", HEAD + SECTIONS).kit().orElseThrow().documents())
        .containsExactly(Kit.REPORT);
  }

  @Test
  void onlyWhatSaysItsConnectionsCanBeUnconnected() {
    String check =
        "checks:\n  - section: question\n    when: unconnected\n    ask: {ja: 何, en: What}\n";
    KitReader.Result read = KitReader.read("k", HEAD + SECTIONS + check);
    assertThat(ProblemTexts.of(read.problems(), Language.JA))
        .containsExactly(
            "10:11 「question」には、図とのつながりを書く項目がありません。unconnected は、type が element、elements、"
                + "relationship、relationships の項目がある section に、no way back は element か elements の項目がある section に使います。");
    assertThat(read.kit().orElseThrow().checks()).isEmpty();
  }

  @Test
  void partsOfEveryTraceKeepTheirShape() {
    assertThat(problems(HEAD + SECTIONS + "    shape: texts\n    fields: {}\n", Language.JA))
        .containsExactly(
            "8:12 question はどのトレースにもある部分なので、shape は書けません。",
            "9:13 question はどのトレースにもある部分なので、fields は書けません。");
  }

  @Test
  void aDateHidesSectionsThatAreThere() {
    String sections =
        """
          stages:
            title: {ja: 段階, en: Stages}
            ask: {ja: 何, en: What}
            shape: entries
            fields:
              to:
                title: {ja: おわり, en: To}
                type: date
                hides: [to, sections.after, sections.aftre]
          after:
            title: {ja: あと, en: After}
            ask: {ja: 何, en: What}
        """;
    assertThat(problems(HEAD + SECTIONS + sections, Language.JA))
        .singleElement(STRING)
        .contains("sections.aftre", "→ sections.after");
  }

  @Test
  void nothingIsNamedTwice() {
    assertThat(
            problems(
                HEAD
                    + "sides:\n  media:\n    title: {ja: 報道, en: Company}\n    aliases: [お客]\n"
                    + SECTIONS,
                Language.JA))
        .containsExactly("5:3 「company」が二度出てきます。名前はそれぞれ別にします。", "5:3 「お客」が二度出てきます。名前はそれぞれ別にします。");
    assertThat(problems(HEAD + SECTIONS + SECTIONS.replace("sections:\n", ""), Language.JA))
        .hasSize(1)
        .allMatch(p -> p.startsWith("8:3 ") && p.contains("question"));
  }

  @Test
  void checksAskAboutSectionsThatAreThere() {
    String checks =
        """
        checks:
          - section: quesiton
            when: emtpy
            ask: {ja: 何, en: What}
          - question
          - section: question
            when: fewer than 3
            ask: {ja: 何, en: What}
        """;
    assertThat(problems(HEAD + SECTIONS + checks, Language.JA))
        .containsExactly(
            "9:14 「quesiton」という section はこの進め方にありません。あるのは question です。 → question",
            "10:11 when の「emtpy」が読めません。「empty」、「fewer than 2」、「unconnected」、「no way back」、「measure without kpi」のように書きます。",
            "12:5 checks には「項目: 内容」の行を書きます。");
    Kit kit = KitReader.read("k", HEAD + SECTIONS + checks).kit().orElseThrow();
    assertThat(kit.checks()).singleElement().matches(c -> c.count() == 3);
  }

  private static final String ENTRIES =
      """
        cx:
          title: {ja: 筋書き, en: Scenario}
          ask: {ja: 何, en: What}
          shape: entries
          fields:
            measure: {title: {ja: 施策, en: Measure}}
            kpi: {title: {ja: KPI, en: KPI}}
            since: {title: {ja: いつ, en: When}, type: date}
            stage: {title: {ja: 段階, en: Stage}, type: element}
      """;

  @Test
  void checksOfSingleEntriesNameFieldsThatAreThere() {
    String checks =
        """
        checks:
          - section: cx
            when: measure without kpi
            ask: {ja: 何, en: What}
          - section: cx
            when: No way back
            ask: {ja: 何, en: What}
          - section: cx
            when: measure without kpy
            ask: {ja: 何, en: What}
          - section: question
            when: no way back
            ask: {ja: 何, en: What}
        """;
    KitReader.Result read = KitReader.read("k", HEAD + SECTIONS + ENTRIES + checks);
    assertThat(ProblemTexts.of(read.problems(), Language.JA))
        .satisfiesExactly(
            p -> assertThat(p).contains("when に「kpy」は使えません。").endsWith("→ kpi"),
            p -> assertThat(p).contains("「question」には、図とのつながりを書く項目がありません。"));
    assertThat(read.kit().orElseThrow().checks())
        .extracting(Kit.Check::when, Kit.Check::has, Kit.Check::lacks)
        .containsExactly(
            tuple(Kit.When.WITHOUT, "measure", "kpi"), tuple(Kit.When.NO_WAY_BACK, "", ""));
  }

  @Test
  void aPictureNeedsFieldsOfTheRightType() {
    String charts =
        """
        charts:
          report:
            title: {ja: 図, en: Picture}
            kind: roadmap
            section: cx
            uses: {name: measure, from: since}
          line:
            title: {ja: 図, en: Picture}
            kind: roadmap
            section: cx
            uses: {name: measure, from: kpi}
          good:
            title: {ja: 図, en: Picture}
            kind: roadmap
            section: cx
            uses: {name: measure, from: since, wner: kpi}
          none:
            title: {ja: 図, en: Picture}
            kind: stairs
            section: question
        """;
    KitReader.Result read = KitReader.read("k", HEAD + SECTIONS + ENTRIES + charts);
    assertThat(ProblemTexts.of(read.problems(), Language.JA))
        .satisfiesExactly(
            p -> assertThat(p).contains("report は、図の名前にできません。"),
            p -> assertThat(p).contains("図 line には「from」になる項目が要りますが、「kpi」は"),
            p -> assertThat(p).contains("uses に「wner」は使えません。").endsWith("→ owner"),
            p -> assertThat(p).contains("kind に「stairs」は使えません。"),
            p -> assertThat(p).contains("「question」という section はこの進め方にありません。"));
    assertThat(read.kit().orElseThrow().charts())
        .extracting(Kit.Chart::key)
        .containsExactly("good");
  }

  @Test
  void whatIsNoKitAtAllIsSaid() {
    assertThat(problems("- a\n", Language.JA)).containsExactly("1:1 kit.yaml には「項目: 内容」の行を書きます。");
    assertThat(KitReader.read("k", "- a\n").kit()).isEmpty();
    assertThat(KitReader.read("k", "").problems()).hasSize(1);
    assertThat(KitReader.read("k", "title: [a\n").problems()).hasSize(1);
    assertThat(problems(HEAD + "sections: [a]\nlenses: a\nchecks: b\nsides: [c]\n", Language.EN))
        .containsExactly(
            "4:11 sections takes lines of the form “key: value”.",
            "5:9 lenses takes lines of the form “key: value”.",
            "6:9 checks takes lines that begin with “- ”.",
            "7:8 sides takes lines of the form “key: value”.");
  }
}

package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static trace.edit.Edits.add;
import static trace.edit.Edits.diff;
import static trace.edit.Edits.edited;
import static trace.edit.Edits.link;
import static trace.edit.Edits.linkAdding;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where new lines go in files that people lay out in their own way. */
class EditLayoutTest {
  private static void edits(String before, Consumer<TraceEditor> wish, String after) {
    assertThat(edited(before, wish)).isEqualTo(after);
  }

  @Test
  void aScaffoldKeepsItsHints() {
    String scaffold = Edits.file("templates/systemic/scaffold.ja.yaml");
    Consumer<TraceEditor> first =
        e -> {
          e.set("trace", "駅前のパン屋");
          e.set("question", "なぜ");
          e.add(ElementEdit.of("行列の長さ", Optional.of("顧客")));
          e.link(Edits.arrow("行列の長さ→パンの数（－、遅れ）"), true);
          e.source(
              new trace.model.Source("", "見たこと", "観察", "", "", "", "", ""), List.of("行列の長さ→パンの数"));
        };
    String after = edited(scaffold, first);
    List<String> diff = diff(scaffold, after);
    assertThat(diff.stream().filter(l -> l.startsWith("+")))
        .contains(
            "+    - 行列の長さ",
            "+  unsorted:",
            "+    - パンの数",
            "+  - 行列の長さ -> パンの数 (-, 遅れ):",
            "+      sources: [1]",
            "+  1:",
            "+    title: 見たこと",
            "+    kind: 観察");
    assertThat(diff.stream().filter(l -> l.startsWith("-")))
        .allMatch(l -> l.matches("-(trace|question):.*"));
    List<String> lines = after.lines().toList();
    assertThat(lines.get(lines.indexOf("    - 行列の長さ") - 1)).startsWith("    # - ");
    assertThat(lines.get(lines.indexOf("  - 行列の長さ -> パンの数 (-, 遅れ):") - 1)).startsWith("  # ");
  }

  @Test
  void commentsUnderTheLastItemStayWithItAndTheOthersGoWithWhatFollows() {
    edits(
        """
        trace: 店
        elements:
          company:
            - A  # 一
            # Aについて

            # 次の欄のこと
          # 顧客
          customer:
            - B

        # 下の欄
        author: 高橋
        """,
        e -> {
          e.add(ElementEdit.of("C", Optional.of("company")));
          e.add(ElementEdit.of("D", Optional.of("customer")));
        },
        """
        trace: 店
        elements:
          company:
            - A  # 一
            # Aについて
            - C

            # 次の欄のこと
          # 顧客
          customer:
            - B
            - D

        # 下の欄
        author: 高橋
        """);
  }

  @Test
  void missingSectionsComeInTheOrderOfTheFormat() {
    edits(
        "trace: 店\nauthor: 高橋\n",
        linkAdding("A→B（＋）"),
        "trace: 店\nauthor: 高橋\nelements:\n  unsorted:\n    - A\n    - B\n"
            + "relationships:\n  - A -> B (+)\n");
    edits(
        "trace: 店\n\nelements:\n  company:\n    - A\n\n# 出典\nsources:\n  1:\n    title: x\n",
        e -> {
          e.link(Edits.arrow("A→A（＋）"), false);
          e.voice(new trace.model.Voice("客", "", "うん", List.of(), List.of(), ""));
          e.set("boundary", "店の前");
        },
        "trace: 店\nboundary: 店の前\n\nelements:\n  company:\n    - A\n\n"
            + "relationships:\n  - A -> A (+)\n\n# 出典\nsources:\n  1:\n    title: x\n\n"
            + "voices:\n  - who: 客\n    words: うん\n");
  }

  @Test
  void aMissingLastLineBreakStaysMissing() {
    edits("trace: 店", add("A", "企業"), "trace: 店\nelements:\n  company:\n    - A");
    edits(
        "trace: 店\r\nelements:\r\n  company:\r\n  - A\r\n  - B",
        remove("B"),
        "trace: 店\r\nelements:\r\n  company:\r\n  - A");
  }

  @Test
  void theIndentationIsThatOfTheNeighbours() {
    edits(
        "trace: 店\nelements:\n    company:\n    -   A:\n            note: x\n    customer:\n",
        e -> {
          e.add(ElementEdit.of("B", Optional.of("company")));
          Edits.note("B", "ふたつめ").accept(e);
          e.add(ElementEdit.of("C", Optional.of("customer")));
        },
        "trace: 店\nelements:\n    company:\n    -   A:\n            note: x\n    -   B:\n"
            + "            note: ふたつめ\n    customer:\n    -   C\n");
    edits(
        "trace: 店\nelements:\n  company: [A]\nrelationships:\n- A -> A (+)\nloops:\n",
        Edits.name("輪", "A"),
        "trace: 店\nelements:\n  company: [A]\nrelationships:\n- A -> A (+)\nloops:\n"
            + "- name: 輪\n  through: [A]\n");
  }

  @Test
  void listsInBracketsAreExtendedInBrackets() {
    String flow =
        "trace: 店\nelements: {company: [A, 'B'], society: []}  # 一行\nrelationships: [A -> B (+)]\n";
    edits(
        flow,
        e -> {
          e.add(ElementEdit.of("C, D", Optional.of("company")));
          e.add(ElementEdit.of("E", Optional.of("society")));
          e.add(ElementEdit.of("F", Optional.of("partner")));
          e.link(Edits.arrow("E→F（－、遅れ）"), false);
        },
        "trace: 店\nelements: {company: [A, 'B', 'C, D'], society: [E], partner: [F]}  # 一行\n"
            + "relationships: [A -> B (+), 'E -> F (-, 遅れ)']\n");
    edits(flow, note("A", "一, 二"), flow.replace("[A, 'B']", "[{A: {note: '一, 二'}}, 'B']"));
    edits(flow, remove("B"), flow.replace("[A, 'B']", "[A]").replace("[A -> B (+)]", "[]"));
    edits(
        flow,
        rename("A", "X, Y"),
        flow.replace("[A,", "['X, Y',").replace("[A -> B (+)]", "['X, Y -> B (+)']"));
    edits(
        "trace: 店\nelements:\n  company: [\n    A,  # 一\n    B\n  ]\n",
        add("C", "company"),
        "trace: 店\nelements:\n  company: [\n    A,  # 一\n    B,\n    C\n  ]\n");
  }

  @Test
  void sourcesInEveryFormGetTheNextNumber() {
    String head = "trace: 店\nsources:";
    edits(head + " {}\n", source("x"), head + "\n  1:\n    title: x\n");
    edits(head + " {7: {title: a}}\n", source("x"), head + " {7: {title: a}, 8: {title: x}}\n");
    edits(
        head + "\n  3: a\n  店: b\n", source("x"), head + "\n  3: a\n  店: b\n  4:\n    title: x\n");
    edits(head + "\n  - title: a\n", source("x"), head + "\n  - title: a\n  - title: x\n");
  }

  @Test
  void aShortTextAfterANameBecomesADetail() {
    String head =
        "trace: 店\nelements:\n  company:\n    - A: 説明  # メモ\n    - B: |\n        長い\n        説明\nrelationships:\n";
    edits(
        head + "  - A -> B (+): 理由\nsources:\n  1: 題\n",
        e -> {
          e.link(
              Edits.arrow("A→B")
                  .with(
                      Optional.empty(),
                      List.of("1"),
                      List.of(),
                      Optional.empty(),
                      Optional.of("AI")),
              false);
          e.add(
              new ElementEdit(
                  "A",
                  Optional.empty(),
                  Optional.empty(),
                  List.of("1"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        },
        head.replace(" 説明  # メモ", "  # メモ\n        note: 説明\n        sources: [1]")
            + "  - A -> B (+):\n      why: 理由\n      sources: [1]\n      by: AI\nsources:\n  1: 題\n");
  }

  @Test
  void aNewNameReachesSectionsAndChains() {
    String text =
        """
        trace: 店
        elements: {company: [来店数, B]}
        relationships:
          - from: "来店数"
            to: B
            sign: '+'
          - B⇒来店数（－）: 来店数のこと
        loops:
          - 輪: 来店数 → B → 来店数
        voices:
          - who: 客
            about: ＢＢ
            words: 来店数
        sections:
          hypotheses:
            - question: 来店数は増えるか
              tests: [来店数 → B, 'B -> 来店数 (-)']
              lever: 来店数
              watch:
                - 来店数  # 毎週
                - B
          unknown:
            - 来店数
        expect:
          - loop: [B, 来店数]
        """;
    assertThat(diff(text, edited(text, rename("来店数", "客数"))))
        .containsExactly(
            "-elements: {company: [来店数, B]}",
            "+elements: {company: [客数, B]}",
            "-  - from: \"来店数\"",
            "+  - from: \"客数\"",
            "-  - B⇒来店数（－）: 来店数のこと",
            "+  - B⇒客数（－）: 来店数のこと",
            "-  - 輪: 来店数 → B → 来店数",
            "+  - 輪: 客数 → B → 客数",
            "-      tests: [来店数 → B, 'B -> 来店数 (-)']",
            "-      lever: 来店数",
            "+      tests: [客数 → B, 'B -> 客数 (-)']",
            "+      lever: 客数",
            "-        - 来店数  # 毎週",
            "+        - 客数  # 毎週",
            "-  - loop: [B, 来店数]",
            "+  - loop: [B, 客数]");
    assertThat(diff(text, edited(text, remove("来店数"))))
        .contains(
            "-      tests: [来店数 → B, 'B -> 来店数 (-)']",
            "+      tests: []",
            "-      lever: 来店数",
            "+      lever:",
            "-        - 来店数  # 毎週")
        .doesNotContain("-    - 来店数", "-    - question: 来店数は増えるか");
  }

  @Test
  void whatAnAnchorAndAnAliasShareIsLeftToThePerson() {
    String shared =
        "trace: 店\nelements:\n  company: [A]\n  customer:\n    - &b B\nvoices:\n  - who: x\n    words: y\n    about: [*b]\n";
    String merge = "trace: 店\nelements:\n  company:\n    - A: &d\n        note: x\n    - B: *d\n";
    assertThat(refused(shared, rename("B", "C")))
        .containsExactly("5:EDIT_SHARED[]", "9:EDIT_SHARED[]");
    assertThat(refused(merge, note("A", "y"))).contains("5:EDIT_SHARED[]");
    edits(shared, add("C", "customer"), shared.replace("&b B\n", "&b B\n    - C\n"));
    edits(merge, add("C", "company"), merge + "    - C\n");
  }

  @Test
  void whatCannotBeReadIsNotEdited() {
    assertThat(refused("trace: 店\nelements:\n  company:\n    - 来店数 #1\n", add("A")))
        .containsExactly("4:COMMENT_IN_TEXT[#1]");
    assertThat(refused("", add("A"))).containsExactly("EMPTY_FILE[]");
    assertThat(refused("- a\n", add("A"))).hasSize(1);
  }

  @Test
  void aProblemThatTheEditMendsDoesNotStandInItsWay() {
    String text = "trace: 店\nelements:\n  company:\n    - A\nrelationships:\n  - A -> B (+)\n";
    edits(text, add("B", "顧客"), text.replace("    - A\n", "    - A\n  customer:\n    - B\n"));
  }

  @Test
  void namesThatYamlWouldMisreadAreQuoted() {
    for (String name :
        List.of("no", "12:30", "1e3", "null", "~", "2024-01-01", "-5%", "=", "0o7", "on")) {
      String text = edited("trace: 店\n", add(name, "company"));
      assertThat(text).isEqualTo("trace: 店\nelements:\n  company:\n    - '" + name + "'\n");
    }
    for (String name : List.of("𠮷野家の客数 😀", "売上(億円)", "客<一般>の数", "a|b=c", "客の\u200F数", "it's")) {
      String text = edited("trace: 店\n", add(name, "company"));
      assertThat(text).isEqualTo("trace: 店\nelements:\n  company:\n    - " + name + "\n");
    }
  }

  @Test
  void aNameOf300CharactersIsWritten() {
    String name = "数".repeat(300);
    String text = edited("trace: 店\n", linkAdding(name + "→B（＋）"));
    assertThat(text).contains("  - " + name + " -> B (+)\n");
    assertThat(edited(text, link(name + "→B", "なぜ"))).contains(" (+):\n      why: なぜ\n");
    String longer = "数".repeat(600);
    String two = edited("trace: 店\n", linkAdding(longer + "→" + longer + "の（＋）"));
    assertThat(edited(two, link(longer + "→" + longer + "の", "なぜ"))).contains("why: なぜ\n");
  }

  @Test
  void whatIsEmptiedAndFilledAtOnceStaysAList() {
    edits(
        "trace: 店\nelements:\n  company:  # 企業\n    - A\n  customer: []\nvoices:\n  - who: x\n    words: y\n",
        e -> {
          e.remove("A", false);
          e.add(ElementEdit.of("B", Optional.of("company")));
          e.remove("x", false);
          voice("客", "安い").accept(e);
        },
        "trace: 店\nelements:\n  company:  # 企業\n    - B\n  customer: []\nvoices:\n  - who: 客\n    words: 安い\n");
  }

  @Test
  void voicesMayBeShortTexts() {
    edits(
        "trace: 店\nvoices:\n- 高い\n",
        voice("客", "安い"),
        "trace: 店\nvoices:\n- 高い\n- who: 客\n  words: 安い\n");
  }

  /** Maps among the examples of YAML 1.2.2, chapters 2 and 6 to 8. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hr:  65    # Home runs\navg: 0.278 # Batting average\nrbi: 147   # Runs Batted In\n",
        "american:\n  - Boston Red Sox\n  - Detroit Tigers\nnational:\n  - New York Mets\n",
        "Mark McGwire: {hr: 65, avg: 0.278}\nSammy Sosa: {\n    hr: 63,\n    avg: 0.288\n  }\n",
        "---\nhr: # 1998 hr ranking\n  - Mark McGwire\n  - Sammy Sosa\nrbi:\n  # 1998 rbi ranking\n  - Sammy Sosa\n",
        "---\nhr:\n  - Mark McGwire\n  # Following node labeled SS\n  - &SS Sammy Sosa\nrbi:\n  - *SS # Subsequent occurrence\n",
        "name: Mark McGwire\naccomplishment: >\n  Mark set a major league\n  home run record in 1998.\nstats: |\n  65 Home Runs\n  0.278 Batting Average\n",
        "unicode: \"Sosa did fine.\\u263A\"\ncontrol: \"\\b1998\\t1999\\t2000\\n\"\nsingle: '\"Howdy!\" he cried.'\n",
        "plain:\n  This unquoted scalar\n  spans many lines.\n\nquoted: \"So does this\n  quoted scalar.\\n\"\n",
        "? - Detroit Tigers\n  - Chicago cubs\n: - 2001-07-23\n\n? [ New York Yankees,\n    Atlanta Braves ]\n: [ 2001-07-02, 2001-08-12,\n    2001-08-14 ]\n",
        "strip: |-\n  text\nclip: |\n  text\nkeep: |+\n  text\n",
        "strip: >-\n\n  text\nclip: >\n\n  text\n\nkeep: |+\n\n",
        "anchors:\n  base: &base\n    name: x\n  derived:\n    <<: *base\n",
        "{ first: Sammy, last: Sosa }\n",
        "a: b\n...\n",
        "%YAML 1.2\n---\nDocument: x\n",
        "sequence:\n- one\n- two\nmapping:\n  ? sky\n  : blue\n  sea : green\n",
        "block: |2\n   indented\nflow: [a, b, {c: d}]\n",
        "key:    # Comment\n        # lines\n  value\n\n\n"
      })
  void anyMapIsEditedAtItsEndOrRefused(String text) {
    EditResult result = Edits.edit(text, e -> e.set("notice", "ここだけ"));
    if (result.text().isPresent()) {
      String after = result.text().get();
      assertThat(after.replaceFirst("(, )?notice: ここだけ\n?", "")).isEqualTo(text);
    } else {
      assertThat(result.problems()).isNotEmpty();
    }
  }
}

package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.model.Delay;
import trace.model.Element;
import trace.model.Language;
import trace.model.Polarity;
import trace.model.Position;
import trace.model.Relationship;
import trace.model.Trace;
import trace.model.VerbPair;
import trace.model.Want;

class TraceReaderTest {
  private static Trace good(String text) {
    Reading reading = Kits.read(text);
    assertThat(reading.problems()).isEmpty();
    return reading.trace().orElseThrow();
  }

  private static String arrow(Relationship r) {
    return ArrowNotation.write(r, ArrowNotation.Form.ASCII).orElseThrow();
  }

  @Test
  void theExampleOfTheFormat() {
    Reading reading = Kits.read(MutationTest.example());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.kit()).isPresent();
    Trace t = reading.trace().orElseThrow();
    assertThat(t.name()).isEqualTo("ワークマン");
    assertThat(t.kit()).isEqualTo("systemic");
    assertThat(t.language()).contains(Language.JA);
    assertThat(t.question()).isEqualTo("一般客が増えると、なぜ職人客は遠のくのか");
    assertThat(t.author()).isEqualTo("高橋");
    assertThat(t.date()).isEqualTo("2026-11-21");
    assertThat(t.elements())
        .extracting(e -> e.side() + " " + e.name())
        .containsExactly(
            "company 店と駐車場の混雑度", "company 低価格を保つ余力", "customer 一般客の来店数", "customer 職人客の来店数");
    assertThat(t.elements().get(1).note()).isEqualTo("値引きしない前提の価格");
    assertThat(t.elements().get(1).sources()).containsExactly("1");
    assertThat(t.elements().get(3).want()).contains(Want.UP);
    assertThat(t.relationships())
        .extracting(TraceReaderTest::arrow)
        .containsExactly(
            "低価格を保つ余力 -> 一般客の来店数 (+)",
            "一般客の来店数 -> 店と駐車場の混雑度 (+)",
            "店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ)",
            "職人客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)");
    assertThat(t.relationships().get(2).why()).isEqualTo("長く停まる車で駐車場が埋まる");
    assertThat(t.relationships().get(2).sources()).containsExactly("2");
    assertThat(t.loops().get(0).through()).hasSize(4);
    assertThat(t.sources()).extracting(s -> s.key() + s.kind()).containsExactly("1報道", "2観察");
    assertThat(t.voices().get(0).words()).isEqualTo("前は停められた");
    assertThat(t.lenses().get(0).lens()).isEqualTo("馴質異化");
    assertThat(t.sections()).isEmpty();
    assertThat(t.expectations().get(0).loop()).containsExactly("一般客の来店数", "職人客の来店数");
  }

  @Test
  void everyPartHasItsPlace() {
    Reading reading = Kits.read(MutationTest.example());
    assertThat(at(reading, "question")).isEqualTo(new Position(5, 11, 20));
    assertThat(at(reading, "sides/company")).isEqualTo(new Position(10, 3, 7));
    assertThat(at(reading, "elements/1")).isEqualTo(new Position(12, 7, 8));
    assertThat(at(reading, "elements/1/sources/0")).isEqualTo(new Position(14, 19, 1));
    assertThat(at(reading, "elements/3/want")).isEqualTo(new Position(18, 15, 2));
    assertThat(at(reading, "relationships/0/from")).isEqualTo(new Position(21, 5, 8));
    assertThat(at(reading, "relationships/0/to")).isEqualTo(new Position(21, 14, 7));
    assertThat(at(reading, "relationships/2/to")).isEqualTo(new Position(23, 18, 7));
    assertThat(at(reading, "relationships/2/why")).isEqualTo(new Position(24, 12, 14));
    assertThat(at(reading, "loops/0/through/1")).isEqualTo(new Position(29, 24, 9));
    assertThat(at(reading, "sources/2")).isEqualTo(new Position(36, 3, 1));
    assertThat(at(reading, "voices/0/about/0")).isEqualTo(new Position(43, 13, 9));
    assertThat(at(reading, "lenses/0/changed/0")).isEqualTo(new Position(48, 15, 9));
    assertThat(at(reading, "expect/0/loop/1")).isEqualTo(new Position(51, 21, 7));
  }

  private static Position at(Reading reading, String place) {
    return reading.positions().exactly(place).orElseThrow(() -> new AssertionError(place));
  }

  @Test
  void placesAreTheSameWithABomAndWithEveryLineBreak() {
    String text = MutationTest.example();
    Reading plain = Kits.read(text);
    for (String other :
        List.of("\uFEFF" + text, text.replace("\n", "\r\n"), "\uFEFF" + text.replace("\n", "\r"))) {
      Reading reading = Kits.read(other);
      assertThat(reading.trace()).isEqualTo(plain.trace());
      assertThat(reading.positions()).isEqualTo(plain.positions());
      assertThat(reading.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    - 価格:\n        note: 高い\n        want: down\n",
        "    - 価格:\n      note: 高い\n      want: 減らしたい\n",
        "    - 価格: 高い\n      want: 減る\n",
        "    - 価格:\n        want: 減ってほしい\n        note: |\n          高い\n",
        "    - {価格: {note: 高い, want: down}}\n",
        "    - \"価格\":\n        note: '高い'\n        want: DOWN\n",
      })
  void detailsOfAnElement(String item) {
    Element e = good("trace: A\nelements:\n  company:\n" + item).elements().get(0);
    assertThat(List.of(e.name(), e.note(), e.want().orElseThrow()))
        .isEqualTo(List.of("価格", "高い", Want.DOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - A -> B (-, 遅れ 半年): 理由\n",
        "  - A -> B (-, 遅れ 半年):\n      why: 理由\n",
        "  - A -> B (-, 遅れ 半年):\n    why: 理由\n",
        "- A→B（－、遅れ 半年）: 理由\n",
        "  - from: A\n    to: B\n    sign: \"-\"\n    delay: 半年\n    why: 理由\n",
        "  - {from: A, to: B, sign: 逆向き, delay: 遅れ 半年, why: 理由}\n",
        "  - A -> B:\n      sign: －\n      delay: 半年\n      why: 理由\n",
      })
  void formsOfAnArrow(String item) {
    String text = "trace: A\nelements: {company: [A, B]}\nrelationships:\n" + item;
    Relationship r = good(text).relationships().get(0);
    assertThat(r)
        .isEqualTo(
            new Relationship(
                "A",
                "B",
                Polarity.NEGATIVE,
                Optional.of(new Delay("半年")),
                "理由",
                List.of(),
                List.of(),
                "",
                ""));
  }

  @Test
  void singleValuesSidesOfTheKitAndOtherWords() {
    Trace t =
        good(
            "trace: A\nelements:\n  企業: 価格\n  お客様: [声]\n  生産者:\n    - 質:\n        verb: 深まる／薄れる\n"
                + "        sources: 1\n"
                + "relationships: 価格 -> 声 (+)\n"
                + "sources:\n  1: 題だけ\n"
                + "voices:\n  - 朝の職人: 前は停められた\n  - who: 客\n    about: 声\n"
                + "loops:\n  - 名: 価格 → 声 → 価格\n");
    assertThat(t.elements())
        .extracting(Element::side)
        .containsExactly("company", "customer", "maker");
    assertThat(t.elements().get(2).verb()).contains(new VerbPair("深まる", "薄れる"));
    assertThat(t.elements().get(2).sources()).containsExactly("1");
    assertThat(t.relationships()).hasSize(1);
    assertThat(t.sources().get(0).title()).isEqualTo("題だけ");
    assertThat(t.voices().get(0).who() + t.voices().get(0).words()).isEqualTo("朝の職人前は停められた");
    assertThat(t.voices().get(1).about()).containsExactly("声");
    assertThat(t.loops().get(0).through()).containsExactly("価格", "声");
  }

  @Test
  void namesStayAsTheyWereWritten() {
    String rtl = "\u200Fשיר\u200E";
    String longest = "𠮷".repeat(300);
    for (String name :
        List.of("👍の数", "𠮷野家", rtl, longest, "ＡＢＣ", "a <b> | \"c\" = d", "no", "12:30")) {
      Trace t =
          good(
              "trace: A\nelements:\n  company:\n    - "
                  + name
                  + "\n    - B\nrelationships:\n  - "
                  + name
                  + " -> B (+)\n");
      assertThat(t.elements().get(0).name()).isEqualTo(name);
      assertThat(t.relationships().get(0).from()).isEqualTo(name);
    }
  }

  @Test
  void widthsOfTheSameNameMeet() {
    Trace t = good("trace: A\nelements: {company: [ＡＢＣ, ｶﾞﾗｽ]}\nrelationships: [ABC -> ガラス (+)]\n");
    assertThat(t.relationships().get(0).from()).isEqualTo("ABC");
  }

  @Test
  void sectionsKeepTheirShapeAndPlaces() {
    Reading r =
        Kits.read(
            "trace: A\nsections:\n  hypotheses:\n    - question: なぜ\n      n: 3\n  unknown: x\n");
    assertThat(r.problems()).isEmpty();
    Trace t = r.trace().orElseThrow();
    assertThat(t.sections().get("hypotheses").items().get(0).field("n").text()).isEqualTo("3");
    assertThat(t.sections().get("unknown").text()).isEqualTo("x");
    assertThat(at(r, "sections/hypotheses/0/question")).isEqualTo(new Position(4, 17, 2));
  }

  @Test
  void listsOfSourcesAndSignsWithoutBracketsAreSuggested() {
    String text =
        "format: 1\ntrace: 店\nelements:\n  company:\n    - 安さ\n    - 来店\nrelationships:\n"
            + "  - 安さ→来店＋:\n      sources: %s\nsources:\n  1:\n    title: a\n  2:\n    title: b\n";
    for (String keys : java.util.List.of("1, 2", "１、２", "[１、２]")) {
      assertThat(
              TraceReader.read(String.format(text, keys), n -> java.util.Optional.empty())
                  .problems()
                  .stream()
                  .flatMap(p -> p.suggestion().stream()))
          .as(keys)
          .containsExactlyInAnyOrder("来店（＋）", "[1, 2]");
    }
  }
}

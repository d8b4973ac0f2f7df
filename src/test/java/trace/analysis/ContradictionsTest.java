package trace.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trace.TestMaps;
import trace.model.Kit;
import trace.model.Kit.Field;
import trace.model.Kit.Section;
import trace.model.Kit.Shape;
import trace.model.Kit.Type;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Position;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.model.Value;
import trace.words.ProblemWords;

class ContradictionsTest {
  private static final LocalText NO_TEXT = new LocalText("", "");
  private static final Kit KIT = kit();

  private static Kit kit() {
    List<Field> fields = new ArrayList<>();
    for (Type type : Type.values()) {
      List<Kit.Choice> choices =
          type != Type.CHOICE
              ? List.of()
              : Stream.of("高い", "ふつう", "低い").map(Kit.Choice::of).toList();
      List<Field> inner =
          type != Type.ENTRIES
              ? List.of()
              : List.of(new Field("day", NO_TEXT, Type.DATE, true, List.of(), List.of()));
      String name = type.name().toLowerCase(java.util.Locale.ROOT);
      fields.add(new Field(name, NO_TEXT, type, false, choices, inner));
    }
    fields.add(new Field("must", NO_TEXT, Type.TEXT, true, List.of(), List.of()));
    return new Kit(
        "k",
        NO_TEXT,
        NO_TEXT,
        Side.BUILT_IN,
        List.of(
            section("question", true, Shape.TEXT, List.of()),
            section("mission", false, Shape.TEXT, List.of()),
            section("issues", false, Shape.TEXTS, List.of()),
            section("plan", false, Shape.ENTRY, fields),
            section("steps", false, Shape.ENTRIES, fields)),
        List.of());
  }

  private static Section section(String key, boolean builtIn, Shape shape, List<Field> fields) {
    return new Section(key, builtIn, NO_TEXT, NO_TEXT, 0, false, shape, fields);
  }

  /** Each problem as {@code place kind: text (likely intention)}. */
  private static List<String> problems(TestMaps map) {
    ProblemWords words = new ProblemWords(Language.JA, 80);
    Positions nowhere = new Positions(Collections.emptySortedMap());
    return Contradictions.of(map.map(), KIT, nowhere).stream()
        .map(
            p ->
                p.place()
                    + ": "
                    + words.message(p)
                    + p.suggestion().map(s -> "（" + s + "）").orElse(""))
        .toList();
  }

  private static TestMaps map() {
    return TestMaps.of(
        "一般客 -> 混雑 (+) | 1", "混雑 -> 職人客 (-)", "職人客 -> 余力 (+)", "余力 -> 一般客 (+)", "混雑 -> 苦情 (+)");
  }

  @Test
  void namesOfWhatIsNoLoop() {
    assertThat(
            problems(
                map()
                    .named("よし", "余力", "一般客", "混雑", "職人客")
                    .named("逆順", "職人客", "混雑", "一般客", "余力")
                    .named("切れている", "一般客", "混雑", "苦情")
                    .named("二度", "一般客", "混雑", "一般客")
                    .named("同じ一周", "一般客", "混雑", "職人客", "余力")
                    .named("知らない名前は読み手が言う", "一般客", "どこにもない")))
        .containsExactly(
            "loops/1/through/0: ループ「逆順」は、この図では一周していません。足りない矢印: 職人客→混雑, 混雑→一般客, 一般客→余力,"
                + " 余力→職人客（[一般客, 混雑, 職人客, 余力]）",
            "loops/2/through/2: ループ「切れている」は、この図では一周していません。足りない矢印: 苦情→一般客",
            "loops/3/through/2: ループ「二度」が「一般客」を二度通っています。一つのループは、同じ要素を一度だけ通ります。",
            "loops/4/name: ループ「同じ一周」には、もう「よし」という名前が付いています。名前は一つだけ残してください。");
  }

  @Test
  void promisesThatTheMapDoesNotKeep() {
    assertThat(
            problems(map().expect("職人客", "一般客").expect("一般客", "苦情").expect("苦情").expect("どこにもない")))
        .containsExactly(
            "expect/1/loop: [一般客, 苦情] を通るループがありません。「苦情」から「一般客」へ行く道が、この図にありません。",
            "expect/2/loop: [苦情] を通るループがありません。「苦情」から「苦情」へ行く道が、この図にありません。");
    // Two rings that share one element: all reach one another, but not in one round.
    TestMaps eight = TestMaps.of("A -> B (+)", "B -> A (+)", "B -> C (+)", "C -> B (+)");
    assertThat(problems(eight.expect("A", "C")))
        .containsExactly("expect/0/loop: [A, C] を一度に通るループがありません。それぞれは行き来できますが、一周にはまとまりません。");
  }

  @Test
  void aLongLoopIsALoop() {
    TestMaps map = TestMaps.empty();
    String[] names = new String[40];
    for (int i = 0; i < 40; i++) {
      names[i] = "e" + i;
      map.arrow("e" + i + " -> e" + (i + 1) % 40 + " (+)");
    }
    assertThat(problems(map.named("長い", names).expect("e3", "e30"))).isEmpty();
  }

  private static Value fields(String... keysAndValues) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("must", Value.text("ある"));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], Value.text(keysAndValues[i + 1]));
    }
    return Value.map(fields);
  }

  @Test
  void sectionsOfAnotherShape() {
    Value list = Value.list(List.of(Value.text("一")));
    assertThat(
            problems(
                map()
                    .section("misson", Value.text("一文"))
                    .section("question", Value.text("なぜ"))
                    .section("mission", list)
                    .section("issues", Value.text("一つ"))
                    .section("plan", list)
                    .section("steps", Value.list(List.of(Value.EMPTY, Value.text("一"), fields())))))
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .startsWith("sections/misson: 「misson」は、この進め方にない項目")
                    .endsWith("（mission）"),
            p ->
                assertThat(p)
                    .isEqualTo("sections/question: 「question」は sections の中ではなく、行の左端に書きます。"),
            p -> assertThat(p).isEqualTo("sections/mission: 「mission」には、文章を一つ書きます。"),
            p -> assertThat(p).isEqualTo("sections/issues: 「issues」には、「- 」で始まる行を並べて書きます。"),
            p -> assertThat(p).startsWith("sections/plan: 「plan」には、次の項目を書きます: text, texts, number"),
            p -> assertThat(p).startsWith("sections/steps/1: 「steps」は、「- 」で始まるまとまりを並べ"));
  }

  @Test
  void fieldsOfAnotherType() {
    assertThat(
            problems(
                map()
                    .section(
                        "plan",
                        fields(
                            "number", "たくさん",
                            "date", "2026年8月31日",
                            "element", "一般きゃく",
                            "elements", "混雑",
                            "relationship", "混雑 → 一般客",
                            "sources", "2",
                            "choice", "たかい",
                            "entries", "x",
                            "txt", "x"))))
        .containsExactlyInAnyOrder(
            "sections/plan/number: 「number」には数だけを書きます。「たくさん」は数として読めません。例: 120、3.5",
            "sections/plan/date: 「date」には日付を書きます。「2026年8月31日」は日付として読めません。例:"
                + " 2026-11-21、2026-11、2026（2026-08-31）",
            "sections/plan/element: 「element」には要素の名前を書きます。「一般きゃく」という要素は、この図にありません。",
            "sections/plan/relationship: 「relationship」には、この図の矢印を「原因→結果」の形で書きます。「混雑 →"
                + " 一般客」という矢印はありません。（一般客→混雑）",
            "sections/plan/sources: 「sources」には出典の番号を書きます。「2」という出典は sources にありません。",
            "sections/plan/choice: 「choice」に「たかい」は使えません。使える言葉: 高い, ふつう, 低い",
            "sections/plan/entries: 「entries」は、「- 」で始まるまとまりを並べ、それぞれに次の項目を書きます: day",
            "sections/plan/txt: 「txt」は「plan」にない項目です。そのまま残します。使える項目: text, texts, number, date, element,"
                + " elements, relationship, relationships, sources, choice, entries, must（text）");
    Value missing =
        Value.map(new LinkedHashMap<>(Collections.singletonMap("text", Value.text("a"))));
    assertThat(problems(map().section("plan", missing)))
        .containsExactly("sections/plan: 「plan」に「must」が書かれていません。");
  }

  @Test
  void entriesWithinEntriesAreLookedThrough() {
    Value good =
        Value.map(new LinkedHashMap<>(Collections.singletonMap("day", Value.text("2026"))));
    Value bad = Value.map(new LinkedHashMap<>(Collections.singletonMap("day", Value.text("明日"))));
    Value other = Value.map(new LinkedHashMap<>(Collections.singletonMap("dya", Value.text("1"))));
    Map<String, Value> plan = new LinkedHashMap<>(fields().fields());
    plan.put("entries", Value.list(List.of(good, bad, Value.EMPTY, other)));
    assertThat(problems(map().section("plan", Value.map(plan))))
        .containsExactlyInAnyOrder(
            "sections/plan/entries/1/day: 「day」には日付を書きます。「明日」は日付として読めません。例:"
                + " 2026-11-21、2026-11、2026",
            "sections/plan/entries/3/dya: 「dya」は「entries」にない項目です。そのまま残します。使える項目: day（day）",
            "sections/plan/entries/3: 「entries」に「day」が書かれていません。");
  }

  @Test
  void whatFits() {
    assertThat(
            problems(
                map()
                    .section(
                        "plan",
                        fields(
                            "number", "１，２００．５",
                            "date", "2026-08",
                            "element", "一般客",
                            "elements", "混雑",
                            "relationship", "一般客 -> 混雑（＋、遅れ）",
                            "relationships", "混雑⇒職人客",
                            "sources", "１",
                            "choice", "ふつう"))
                    .section("steps", Value.list(List.of(fields("date", "2026"), Value.EMPTY)))
                    .section("mission", Value.EMPTY)))
        .isEmpty();
    assertThat(problems(map().section("plan", fields("date", "2026-02-30")))).hasSize(1);
  }

  @Test
  void problemsStandWhereTheirPartStandsAndAreNeverErrors() {
    Map<String, Position> places = new LinkedHashMap<>();
    places.put("loops/0", new Position(30, 5, 3));
    places.put("expect/0", new Position(20, 5, 3));
    List<Problem> found =
        Contradictions.of(
            map().named("ない", "苦情", "余力").expect("苦情").map(), KIT, new Positions(places));
    assertThat(found.stream().map(Problem::kind))
        .containsExactly(ProblemKind.EXPECT_NO_WAY, ProblemKind.LOOP_BROKEN);
    assertThat(found.get(1).position()).isEqualTo(Optional.of(new Position(30, 5, 3)));
    assertThat(found).noneMatch(p -> p.severity() == trace.model.Severity.ERROR);
  }
}

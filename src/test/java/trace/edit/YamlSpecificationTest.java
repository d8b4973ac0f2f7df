package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trace.model.Element;
import trace.yaml.TraceReader;

/**
 * The mappings among the examples of the YAML specification 1.2.2 (https://yaml.org/spec/1.2.2/),
 * by their numbers there and with contents of our own: whatever somebody's file holds beside a
 * trace, an edit at its end changes nothing else, or is refused.
 */
class YamlSpecificationTest {
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  /**
   * What in a trace is far more likely a slip than meant, and is said to be one: tabs, a tag or an
   * anchor that nothing asks for, {@code ?} before a key, lists in lists.
   */
  private static final List<String> REFUSED =
      List.of("2.23", "5.6", "6.2", "6.12", "6.23", "6.28", "7.10", "7.12", "8.15", "8.19", "8.22");

  private static void example(String number, String... lines) {
    CASES.put(number, String.join("\n", lines) + "\n");
  }

  static {
    example("2.2", "hr:  65    # 来店数", "avg: 0.278 # 平均", "rbi: 147   # 件数");
    example("2.3", "east:", "  - 大阪", "  - 京都", "west:", "  - 福岡");
    example("2.4", "shops:", "-", "  name: 一号店", "  visits: 65", "-", "  name: 二号店");
    example("2.5", "table:", "- [name, 来店, 平均]", "- [一号店, 65, 0.278]");
    example("2.6", "一号店: {来店: 65, 平均: 0.278}", "二号店: {", "    来店: 63,", "    平均: 0.288,", "  }");
    example("2.9", "hr: # 上位", "- 一号店", "- 二号店", "rbi:", "# 件数", "- 三号店");
    example("2.10", "hr:", "- 一号店", "- &SS 二号店", "rbi:", "- *SS", "- 三号店");
    example(
        "2.11",
        "? - 一号店",
        "  - 二号店",
        ": - 2001-07-23",
        "? [ 三号店,",
        "    四号店 ]",
        ": [ 2001-07-02,",
        "    2001-08-12 ]");
    example(
        "2.12",
        "products:",
        "# 品物",
        "- item    : 手袋",
        "  quantity: 1",
        "- item    : 靴",
        "  quantity: 4");
    example("2.13", "art: |", "  \\//||\\/||", "  // ||  ||__");
    example("2.14", "told: >", "  来店が", "  減った。", "", "  理由は", "  混雑だ。");
    example("2.15", "told: >", " 夏は", " 伸びた:", "", "   65 人", "   0.278", "", " 冬は", " どうか。");
    example(
        "2.16",
        "name: 一号店",
        "accomplishment: >",
        "  夏に",
        "  伸びた。",
        "stats: |",
        "  65 人",
        "  0.278");
    example(
        "2.17",
        "unicode: \"Sosa did fine.\\u263A\"",
        "control: \"\\b1998\\t1999\\t2000\\n\"",
        "single: '\"Howdy!\" he cried.'",
        "quoted: ' # Not a ''comment''.'",
        "tie-fighter: '|\\-*-/|'");
    example("2.18", "plain:", "  これは", "  二行に続く", "quoted: \"これも", "  続く。\\n\"");
    example("2.19", "canonical: 12345", "decimal: +12,345", "octal: 0o14", "hexadecimal: 0xC");
    example("2.20", "fixed: 1230.15", "negative infinity: -.inf", "not a number: .nan");
    example("2.21", "null:", "booleans: [ true, false ]", "string: '012345'");
    example("2.22", "canonical: 2001-12-15T02:59:43.1Z", "spaced: 2001-12-14 21:59:43.10 -5");
    example(
        "2.23",
        "not-date: !!str 2002-04-28",
        "picture: !!binary |",
        " R0lGODlhDAAMAIQAAP",
        "application: !something |",
        " 印");
    example("2.25", "set: !!set", "  ? 一号店", "  ? 二号店");
    example("2.26", "order: !!omap", "- 一号店: 65", "- 二号店: 63");
    example(
        "2.27",
        "invoice: 34843",
        "bill: &id001",
        "    given: 店",
        "    lines: |",
        "        458 通り",
        "        2階",
        "ship: *id001",
        "comments:",
        "    遅い配達。",
        "    倉庫から。");
    example("5.3", "sequence:", "- 一", "- 二", "mapping:", "  ? 空", "  : 青", "  海 : 緑");
    example("5.5", "# 注だけ", "x: 1", "# 終わりの注");
    example("5.6", "anchored: !local &anchor value", "alias: *anchor");
    example("5.7", "literal: |", "  some", "  text", "folded: >", "  some", "  text");
    example("5.8", "single: 'text'", "double: \"text\"");
    example(
        "6.1",
        "  # 字下げした注",
        "",
        "",
        "Not indented:",
        " By one space: |",
        "    By four",
        "      spaces",
        " Flow style: [    # 途中の注",
        "   By two,        # これも",
        "  Also by two,    # これも",
        "  \tStill by two",
        "    ]             # 終わり");
    example("6.2", "? a", ": -\tb", "  -  -\tc", "     - d");
    example(
        "6.4",
        "plain: text",
        "  lines",
        "quoted: \"text",
        "  \tlines\"",
        "block: |",
        "  text",
        "   \tlines");
    example(
        "6.5",
        "Folding:",
        "  \"Empty line",
        "   \t",
        "  as a line feed\"",
        "Clipped empty lines: |",
        "  a line feed",
        " ");
    example("6.9", "key:    # 注", "        # 次の行", "  value");
    example(
        "6.12",
        "{ first: 一, last: 二 }:",
        "# 統計:",
        "  hr:  # 来店",
        "     65",
        "  avg: # 平均",
        "   0.278");
    example("6.23", "!!str &a1 \"foo\":", "  !!str bar", "&a2 baz : *a1");
    example("6.28", "tags:", "- \"12\"", "- 12", "- ! 12");
    example(
        "7.1",
        "First occurrence: &anchor Foo",
        "Second occurrence: *anchor",
        "Override anchor: &anchor Bar",
        "Reuse anchor: *anchor");
    example("7.2", "empty:", "  foo : !!str", "  !!str : bar");
    example("7.4", "'implicit block key' : [", "  'implicit flow key' : value,", " ]");
    example(
        "7.5",
        "folded: \"folded ",
        "  to a space,\t",
        "   ",
        "  to a line feed, or \t\\",
        "   \\ \tnon-content\"");
    example(
        "7.10",
        "plain:",
        "- ::vector",
        "- \": - ()\"",
        "- Up, up, and away!",
        "- -123",
        "- [ ::vector, \": - ()\", -123 ]");
    example("7.12", "plain: 1st non-empty", "", " 2nd non-empty ", "  \t3rd non-empty");
    example("7.15", "flow:", "- { one : two , three: four , }", "- {five: six,seven : eight}");
    example("7.21", "pairs:", "- [ YAML : separate ]", "- [ {JSON: like}:adjacent ]");
    example(
        "8.1",
        "block:",
        "- | # 注",
        " literal",
        "- >1 # 注",
        "  folded",
        "- |+ # 注",
        " keep",
        "",
        "- >1- # 注",
        "  strip");
    example("8.4", "strip: |-", "  text", "clip: |", "  text", "keep: |+", "  text", "");
    example(
        "8.5",
        " # 落とす",
        "  # 注:",
        "strip: |-",
        "  # text",
        "  ",
        " # 切る",
        "  # 注:",
        "clip: |",
        "  # text",
        " ",
        " # 残す",
        "keep: |+",
        "  # text",
        "",
        " # 終わり");
    example("8.6", "strip: >-", "", "clip: >", "", "keep: |+", "");
    example("8.14", "block sequence:", "  - one", "  - two : three");
    example("8.15", "entries:", "- # 空", "- |", " block node", "- - one", "  - two", "- one: two");
    example("8.17", "? explicit key # 空の値", "? |", "  block key", ": - one", "  - two");
    example("8.18", "plain key: in-line value", "\"quoted key\":", "- entry");
    example("8.19", "compact:", "- sun: yellow", "- ? earth: blue", "  : moon: white");
    example("8.21", "literal: |2", "  value", "folded:", "   !foo", "  >1", " value");
    example(
        "8.22",
        "sequence: !!seq",
        "- entry",
        "- !!seq",
        " - nested",
        "mapping: !!map",
        " foo: bar");
  }

  @Test
  void anEditChangesNothingElse() {
    List<String> refused = new ArrayList<>();
    CASES.forEach(
        (number, example) -> {
          String begun = "trace: 店\n" + example;
          String listed = begun + "elements:\n  customer:\n  - 客数\n";
          for (String text : List.of(begun, listed)) {
            for (String form :
                List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text, text.strip())) {
              EditResult result = Edits.edit(form, Edits.add("来店数", "customer"));
              if (result.text().isEmpty()) {
                assertThat(result.problems()).as(number).isNotEmpty();
                refused.add(number);
              } else {
                onlyPutIn(number, form, result.text().get());
              }
            }
          }
        });
    assertThat(refused.stream().distinct().toList()).isEqualTo(REFUSED);
  }

  /** What was there stands around one new piece, byte for byte, and still says the same. */
  private static void onlyPutIn(String number, String before, String after) {
    int head = 0;
    while (head < before.length() && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    String tail = before.substring(head);
    assertThat(after).as(number).endsWith(tail);
    assertThat(after.length()).as(number).isGreaterThan(before.length());
    List<String> elements =
        TraceReader.read(after, Edits::kits).trace().orElseThrow().elements().stream()
            .map(Element::name)
            .toList();
    assertThat(elements).as(number).contains("来店数");
    assertThat(elements.contains("客数")).as(number).isEqualTo(before.contains("客数"));
  }
}

package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trace.TestMaps;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.kit.Kits;
import trace.kit.Lenses;
import trace.kit.LoadedLens;
import trace.kit.Pieces;
import trace.model.Kit;
import trace.model.Language;
import trace.yaml.TraceReader;

class PromptTest {
  private static final Kit KIT = Kits.builtIn().load("systemic").orElseThrow().kit().orElseThrow();

  private static final String SHOP =
      """
      format: 1
      trace: 店
      question: なぜ客は戻るのか
      elements:
        company: [品数: {want: up}, 値引き]
        customer: [来店数, 待ち時間]
      relationships:
        - 品数→来店数（＋）
        - 来店数→品数（＋、遅れ 半年）: {why: 売れた金で仕入れる}
        - 来店数→待ち時間（＋）: {by: AI}
        - 待ち時間→来店数（－）: {against: [行列は人を呼ぶ]}
      voices:
        - {who: 近所の人, words: "*並ぶ*のは<嫌>", about: [待ち時間]}
      """;

  private static String text(String trace, String name, Language language) {
    LoadedLens lens = Lenses.builtIn().find(name).orElseGet(Lenses::any);
    CausalMap map =
        CausalMap.of(TraceReader.read(trace, n -> Optional.of(KIT)).trace().orElseThrow());
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    String with = lens.with().in(language);
    Rendered text =
        new Prompt(map, loops, KIT, language, lens.lens(), lens.called(language), with)
            .text(lens.template(language).orElseThrow());
    assertThat(text.problems()).isEmpty();
    return text.text();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLensIsSound(Language language) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(Path.of("templates/lenses"))) {
      all.forEach(f -> files.add(f.getFileName().toString()));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (LoadedLens lens : Lenses.builtIn().all()) {
      assertThat(lens.problems()).as(lens.name()).isEmpty();
      assertThat(lens.lens().ask().in(language)).isNotEmpty();
      String template = lens.template(language).orElseThrow();
      assertThat(Prompt.problems(template, KIT)).as(lens.name()).isEmpty();
      for (String name : List.of(lens.name(), lens.called(Language.JA))) {
        assertThat(names.put(name, lens.name())).as(name).isNull();
      }
      for (String file : List.of(".yaml", ".ja.md", ".en.md")) {
        assertThat(files.remove(lens.name() + file)).isTrue();
      }
    }
    assertThat(names).hasSize(18);
    assertThat(files).containsExactly("any.en.md", "any.ja.md", "index.txt");
    for (String piece : Pieces.PROMPT) {
      String text = Pieces.text(piece, language).orElseThrow();
      assertThat(Prompt.problems(text, KIT)).as(piece).isEmpty();
    }
  }

  /** No lens asks what another asks, and each takes up something of this map. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLensAsksSomethingElseOfTheMapAtHand(Language language) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (LoadedLens lens : Lenses.builtIn().all()) {
      String of = text(SHOP, lens.name(), language);
      String other = text(SHOP.replace("来店数", "客の数").replace("品数", "皿の数"), lens.name(), language);
      List<String> asked = of.lines().filter(l -> l.matches(".*[?？]$|.*か。$|.*でしょう。$")).toList();
      assertThat(asked).as(lens.name()).hasSizeGreaterThan(3);
      asked.forEach(q -> assertThat(questions.put(q, lens.name())).as(q).isNull());
      String map = language == Language.JA ? "## いまの図" : "## The map as it is now";
      assertThat(of.substring(0, of.indexOf(map)))
          .as(lens.name())
          .isNotEqualTo(other.substring(0, other.indexOf(map)));
      int own = of.indexOf(language == Language.JA ? "（ここに書きます）" : "(write here)");
      assertThat(own).isPositive().isLessThan(of.indexOf("---"));
      assertThat(of)
          .contains(language == Language.JA ? "推測" : "guess")
          .contains("not_taken:", "surprised:", "--by AI", "lens: " + lens.called(language))
          .doesNotContain("{{", "}}", "\n\n\n", "null");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stakeholders|- 近所の人「\\*並ぶ\\*のは\\<嫌\\>」",
        "stakeholders|企業の立場にいる人の声は、まだ聞いていません",
        "time|- 来店数 → 品数（＋、遅れ 半年）",
        "time|- 待ち時間 → 来店数（－）",
        "opposite|待ち時間 → 来店数（－）：行列は人を呼ぶ",
        "opposite|R1：品数が減る",
        "leverage|  - 来店数（顧客）：R1、B1",
        "evidence|- 来店数 → 待ち時間（＋）",
        "evidence|R1：2本のうち、仮説は2本",
        "familiar-strange|- 品数（企業）：増えてほしい",
        "familiar-strange|来店数 → 品数：売れた金で仕入れる",
        "iceberg|「なぜ客は戻るのか」と思ったのは、何を見たときですか。",
        "whole|まだ何とも",
        "strange-familiar|「祭り」では、何がこのめぐりに当たりますか",
      })
  void aLensTakesHoldOfWhatItIsAbout(String of) {
    String[] parts = of.split("\\|", 2);
    assertThat(text(SHOP, parts[0], Language.JA)).contains(parts[1]);
  }

  @Test
  void whatWasBroughtInIsWrittenSoThatYamlReadsIt() {
    CausalMap map =
        CausalMap.of(TraceReader.read(SHOP, n -> Optional.of(KIT)).trace().orElseThrow());
    Loops loops = Loops.find(map, 8);
    LoadedLens lens = Lenses.builtIn().find("異質馴化").orElseThrow();
    String hostile = "祭り: \"夜\" # 宵";
    String text =
        new Prompt(map, loops, KIT, Language.JA, lens.lens(), "異質馴化", hostile)
            .text(lens.template(Language.JA).orElseThrow())
            .text();
    String block = text.substring(text.indexOf("```yaml") + 8, text.indexOf("```\n\nAI"));
    var read = TraceReader.read(SHOP + block, n -> Optional.of(KIT));
    assertThat(read.problems()).isEmpty();
    assertThat(read.trace().orElseThrow().lenses())
        .singleElement()
        .satisfies(l -> assertThat(l.with()).isEqualTo(hostile));
  }

  @Test
  void aLensOfAKitAloneIsAskedForWithItsInvitation() {
    String text = text(SHOP, "どこにもない見方", Language.JA);
    assertThat(text).contains("R1：品数が増える");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPromptOfAnExample(Language language) throws IOException {
    String trace =
        language == Language.EN
            ? TestMaps.text("/reports/english.yaml")
            : Files.readString(Path.of("examples/workman/trace.yaml"));
    for (String name : List.of("familiar-strange", "iceberg", "leverage")) {
      TestMaps.golden(
          "prompts/" + name + "." + language.code() + ".md", text(trace, name, language));
    }
  }
}

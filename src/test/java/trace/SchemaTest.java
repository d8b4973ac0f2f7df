package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.kit.Kits;

/** What {@code trace schema} gives, judged by a validator that knows nothing of this program. */
class SchemaTest {
  @TempDir Path home;

  private SchemaJudge schema(String options) throws IOException {
    return SchemaJudge.of(home, options);
  }

  /** Traces that the reader takes without a word, with the kit each names. */
  private static List<Path> traces() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("examples", "templates", "src/test/resources")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("kit.yaml"))
            .sorted()
            .forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void everyTraceThereIsFits() throws IOException {
    int fitting = 0;
    for (String kit : Kits.builtInNames()) {
      for (String options : List.of("", "--kit " + kit, "--lang en --kit " + kit)) {
        SchemaJudge schema = schema(options);
        for (Path file : traces()) {
          String text = Files.readString(file);
          boolean ownSide = text.contains("\n  self:"); // a side that only its kit has
          boolean itsOwn = options.isEmpty() ? !ownSide : text.contains("kit: " + kit);
          Path folder = Files.createDirectories(home.resolve("t"));
          Files.writeString(
              folder.resolve("trace.yaml"), text.replace("\ntrace:  ", "\ntrace: t  "));
          boolean sound = new Terminal(home).type("trace check t").out().startsWith("誤りはありません");
          if (itsOwn && sound) {
            String named = text.replaceFirst("(?m)^trace: +(?=#)", "trace: t ");
            assertThat(schema.faults(named)).as(file + " " + options).isEmpty();
            fitting++;
          }
        }
      }
    }
    assertThat(fitting).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question: なぜ", // no trace
        "trace: x\nelemnts: {}",
        "trace: x\nformat: 2",
        "trace: x\nlang: fr",
        "trace: x\nelements: [声]",
        "trace: x\nelements:\n  costumer: [声]",
        "trace: x\nelements:\n  customer: {声: }",
        "trace: x\nelements:\n  customer:\n    - 声:\n        wnat: up",
        "trace: x\nelements:\n  customer:\n    - 声:\n        want: sideways",
        "trace: x\nelements:\n  customer:\n    - note: 名前がない",
        "trace: x\nrelationships:\n  - 声",
        "trace: x\nrelationships:\n  - 声 ← 来店",
        "trace: x\nrelationships:\n  - 声→来店（＋）:\n      reason: なぜなら",
        "trace: x\nrelationships:\n  - {from: 声}",
        "trace: x\nrelationships:\n  - {from: 声, to: 来店, sign: よい}",
        "trace: x\nloops:\n  - name: 名前だけ",
        "trace: x\nsources:\n  1: {titel: 題}",
        "trace: x\nvoices:\n  - {who: 客, word: ことば}",
        "trace: x\nexpect:\n  - {through: [声, 来店]}"
      })
  void aWrongFileDoesNotFit(String yaml) throws IOException {
    assertThat(schema("").faults(yaml)).isNotEmpty();
    Files.createDirectories(home.resolve("t"));
    Files.writeString(home.resolve("t/trace.yaml"), yaml + "\n");
    assertThat(new Terminal(home).type("trace check t").out()).doesNotStartWith("誤りはありません。\n\n問い");
  }

  @Test
  void bothFormsOfElementsAndArrowsFit() throws IOException {
    String yaml =
        """
        trace: x
        elements:
          顧客:
            - 声
            - 来店数: 一日の
            - 売上:
                want: 増やしたい
                verb: [伸びる, 縮む]
          自社: [手間]
        relationships:
          - 声→来店数（＋、遅れ 半年）
          - 来店数 -> 売上 (+): 買うから
          - 売上 => 手間 (+):
              why: 忙しい
              sources: [1, 店]
          - {from: 手間, to: 声, sign: "-", delay: 半年}
        loops:
          - めぐり: 声→来店数→売上→手間
          - {name: 同じ, through: [声, 来店数, 売上, 手間]}
        sources:
          1: 見たこと
          店: {title: 題, page: 12, date: 2026-11-21}
        voices:
          - ことばだけ
          - 客: 前は停められた
          - {who: 客, words: ことば, about: [声]}
        """;
    assertThat(schema("").faults(yaml)).isEmpty();
    assertThat(schema("--kit systemic").faults(yaml)).isEmpty();
  }

  @Test
  void theSectionsOfAKitAreItsOwn() throws IOException {
    SchemaJudge schema = schema("--kit systemic");
    String begun = "trace: x\nsections:\n  hypotheses:\n    - ";
    assertThat(schema.faults(begun + "{question: なぜ, tests: [声→来店]}")).isEmpty();
    assertThat(schema.faults(begun + "{question: なぜ, tests: [声]}")).isNotEmpty();
    assertThat(schema.faults(begun + "{queston: なぜ}")).isNotEmpty();
    assertThat(schema.faults("trace: x\nsections: {hypothesis: []}")).isNotEmpty();
    assertThat(schema("").faults("trace: x\nsections: {hypothesis: []}")).isEmpty();
  }

  @Test
  void isItselfASchemaAndExplainsEveryKeyInBothLanguages() throws IOException {
    List<String> options = new ArrayList<>(List.of("", "--lang en"));
    Kits.builtInNames().forEach(k -> options.addAll(List.of("--kit " + k, "--lang en --kit " + k)));
    for (String option : options) {
      SchemaJudge schema = schema(option);
      assertThat(schema.ownFaults()).as(option).isEmpty();
      if (option.startsWith("--lang en")) {
        assertThat(schema.json().at("/properties/question/description").asText())
            .isEqualTo(
                "What you most want to know, in one sentence that begins with \"why\" or \"how\".");
      } else {
        assertThat(schema.json().at("/properties/question/title").asText()).isEqualTo("問い");
      }
    }
  }
}

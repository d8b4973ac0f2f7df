package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trace.words.Width;

/** ⭕️ 🔺 ❌ line up wherever they are shown, however they were typed. */
class MarksTest {
  private static final Pattern MARK = Pattern.compile("⭕️|🔺|❌|・|–");

  /** Every look that a mark has on a keyboard, and what is shown for it. */
  private static final Pattern RAW = Pattern.compile("[○〇◯△▲×✕✖]|⭕(?!\uFE0F)|[🔺❌]\uFE0F");

  private static final String TRACE =
      """
      format: 1
      trace: 店
      kit: experiment
      sections:
        stages:
          - name: 準備
            actions: [{what: あ, mark: o}, {what: い, mark: ○}, {what: う, mark: ⭕}, {what: え, mark: ⭕️}]
          - name: 友人に、紹介を頼んでまわる
            actions: [{what: あ, mark: ~}, {what: い, mark: △}, {what: う, mark: 🔺}, {what: え, mark: 🔺️}]
          - name: Café で話す 👩‍🔧
            actions: [{what: あ, mark: x}, {what: い, mark: ×}, {what: う, mark: ❌}, {what: え}]
          - name: とても長い名前の段階は、幅のせまい端末では終わりを省いて、印がそろうところまで縮めて見せる
            actions: [{what: あ, mark: ✖}, {what: い, mark: 〜}, {what: う, mark: 〇}, {what: え, mark: half}]
      """;

  @TempDir Path home;

  private Path trace() throws IOException {
    Path folder = Files.createDirectories(home.resolve("店"));
    Files.writeString(folder.resolve("trace.yaml"), TRACE);
    return folder;
  }

  @ParameterizedTest
  @CsvSource({"ja,80", "en,80", "ja,60", "en,200"})
  void onATerminal(String language, int columns) throws IOException {
    trace();
    List<String> rows =
        new Terminal(home)
            .type("COLUMNS=" + columns + " trace show 店 --lang " + language)
            .out()
            .lines()
            .filter(l -> MARK.matcher(l).find())
            .toList();
    assertThat(rows).hasSize(4);
    assertThat(rows).allSatisfy(r -> assertThat(Width.of(r)).isLessThanOrEqualTo(columns));
    assertThat(rows).extracting(MarksTest::columns).containsOnly(columns(rows.get(0)));
    assertThat(columns(rows.get(0))).hasSize(4);
    assertThat(rows.get(2)).contains("Café で話す 👩‍🔧").endsWith(language.equals("ja") ? "・" : "–");
  }

  /** The columns in which the marks of a row begin. */
  private static List<Integer> columns(String row) {
    Matcher m = MARK.matcher(row);
    return m.results().map(r -> Width.of(row.substring(0, r.start()))).toList();
  }

  /** In tables and lists of documents each mark is the one that the kit shows, two columns wide. */
  @Test
  void inDocuments() throws IOException {
    Path folder = trace();
    assertThat(new Terminal(home).type("trace render 店 --to md").exit()).isZero();
    String report = Files.readString(folder.resolve("out/interim.md"));
    assertThat(report.split("⭕️", -1)).hasSize(1 + 1 + 4 + 1);
    assertThat(report.split("🔺", -1)).hasSize(1 + 1 + 4 + 2);
    assertThat(report.split("❌", -1)).hasSize(1 + 1 + 3 + 1);
    try (Stream<Path> examples = Files.walk(Path.of("examples"))) {
      for (Path file : examples.filter(f -> f.toString().endsWith(".md")).toList()) {
        assertThat(RAW.matcher(Files.readString(file)).results().map(m -> m.group()))
            .as(file.toString())
            .isEmpty();
      }
    }
    assertThat(RAW.matcher(report).find()).isFalse();
    assertThat(Width.of("⭕️")).isEqualTo(Width.of("🔺")).isEqualTo(Width.of("❌")).isEqualTo(2);
  }
}

package trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trace doctor}: a line for each thing, and nothing private in it. */
class DoctorTest {
  @TempDir Path home;

  @Test
  void saysALineForEachThing() {
    Terminal.Screen screen =
        new Terminal(home).type("LANG=ja_JP.UTF-8 TRACE_ARCHIVE=/a trace doctor");
    assertThat(screen.out())
        .contains("○ Java        " + System.getProperty("java.version"))
        .contains("○ 速い起動    使っています\n")
        .contains("○ 言葉        ja_JP.UTF-8 → ja, 端末の外\n")
        .contains("○ 図の書体    BIZ UDPGothic\n")
        .contains("○ 進め方      systemic, ")
        .contains("○ トレース    ここにはありません\n")
        .endsWith("○ 書きこみ    ここに書きこめます\n\nそろっています。\n");
    assertThat(screen.exit()).isZero();
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Files.createDirectories(home.resolve("秘密の会社"));
    Files.writeString(
        home.resolve("秘密の会社/trace.yaml"),
        "trace: 秘密の会社\nauthor: 高橋\nelements:\n  company: [𒀀の数, 𒀀の数]\n");
    Terminal.Screen screen = new Terminal(home).type("trace doctor");
    assertThat(screen.exit()).isEqualTo(1);
    assertThat(screen.out())
        .contains("× 図の書体    この字がありません（図では〓などになります）: 𒀀\n")
        .contains("× トレース    誤りが1件あります（trace check で確かめられます）\n")
        .endsWith("× のところを確かめてください。相談するときは、この表示をそのまま貼ってください。\n");
    assertThat(screen.out()).doesNotContain("秘密", "高橋", home.toString());
    assertThat(screen.out()).doesNotContain(System.getProperty("user.home"));
  }

  @Test
  void anEncodingThatLosesJapaneseIsTold() throws Exception {
    assertThat(Separately.run("LC_ALL=C", "doctor", "--lang", "en"))
        .contains("no encoding    ANSI_X3.4-1968 (not UTF-8, so folders with Japanese names");
  }

  @Test
  void speaksJson() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(new Terminal(home).type("trace doctor --json").out());
    assertThat(json.path("well").asBoolean()).isTrue();
    assertThat(json.path("lines").findValuesAsText("subject"))
        .contains("version", "java", "archive", "locale", "encoding", "font", "templates", "trace")
        .contains("writing");
  }
}

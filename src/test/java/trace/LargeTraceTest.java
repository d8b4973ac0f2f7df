package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace too large for one picture gets its report and a plain message, at once. */
class LargeTraceTest {
  @TempDir Path home;

  private void write(int elements) throws IOException {
    StringBuilder b = new StringBuilder("trace: 大きな図\nelements:\n  company:\n");
    for (int i = 0; i < elements; i++) {
      b.append("    - 要素").append(i).append('\n');
    }
    b.append("relationships:\n");
    for (int i = 1; i < elements; i++) {
      b.append("  - 要素").append(i - 1).append(" -> 要素").append(i).append(" (+)\n");
    }
    Files.writeString(home.resolve("trace.yaml"), b);
  }

  @Test
  void theReportIsMadeWithoutThePicture() throws IOException {
    write(501);
    var screen = new Terminal(home).type("trace render");
    assertThat(screen.out()).startsWith("作りました: out/report.md\n");
    assertThat(screen.err())
        .isEqualTo(
            "図にするには大きすぎるトレースです。一枚に描けるのは、要素500個、つながり1500本までです。\n"
                + "一部だけの図も作れます。例: trace render --around 要素1（ほかに --loop R1、--side 顧客 など）\n");
    assertThat(screen.exit()).isZero();
    assertThat(home.resolve("out/report.md")).content().doesNotContain("map.svg");
    assertThat(home.resolve("out/map.svg")).doesNotExist();
  }

  @Test
  void askedForAloneThePictureCannotBeMade() throws IOException {
    write(501);
    var screen = new Terminal(home).type("trace render --to svg --lang en");
    assertThat(screen.err())
        .isEqualTo(
            "This trace is too large for one picture; up to 500 elements and 1500 relationships"
                + " can be drawn.\n"
                + "A part of it can be drawn too, for example: trace render --around 要素1"
                + " (or --loop R1, --side customer ...)\n");
    assertThat(screen.exit()).isEqualTo(2);
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void aPartOfItCanBeDrawn() throws IOException {
    write(2000);
    var screen = new Terminal(home).type("trace render --around 要素1000 --steps 3 --to svg");
    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isZero();
    assertThat(home.resolve("out/part-要素1000-3.svg")).content().contains("要素7個とつながり6本の因果ループ図。");
  }
}

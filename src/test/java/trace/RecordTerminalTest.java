package trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code trace record} on a real pseudo-terminal, driven by tmux. Where there is no tmux the tests
 * are skipped and say so.
 */
class RecordTerminalTest {
  private static final String TEXT =
      """
      format: 1
      trace: 喫茶店
      elements:
        customer:
          - 常連の来店数
          - 待ち時間
      relationships:
        - 常連の来店数 -> 待ち時間 (+)
      """;

  private static final long PATIENCE = 90_000_000_000L;

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path home;

  private Path file;
  private String server;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(isThere(), "no tmux here: the shell is not driven through a terminal");
    file = home.resolve("trace.yaml");
    Files.writeString(file, TEXT);
    server = "trace-" + ProcessHandle.current().pid() + "-" + Math.abs(home.hashCode());
  }

  @AfterEach
  void close() throws Exception {
    if (server != null) {
      tmux("kill-server");
    }
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private String tmux(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-L", server));
    all.addAll(List.of(words));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private void start(int columns) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        "exec env LC_ALL=C.UTF-8 TRACE_LOCALE=ja_JP.UTF-8 TRACE_TERMINAL=yes TRACE_KEYBOARD=yes '"
            + java
            + "' -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp '"
            + System.getProperty("java.class.path")
            + "' trace.cli.Main record";
    tmux(
        "new-session",
        "-d",
        "-s",
        "t",
        "-x",
        String.valueOf(columns),
        "-y",
        "50",
        "-c",
        home.toString(),
        command);
    tmux("set-option", "-g", "remain-on-exit", "on");
    until("矢印を一行ずつ書きます");
    until("\n>");
  }

  private String screen() throws Exception {
    return tmux("capture-pane", "-p", "-t", "t");
  }

  private void until(String text) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (!screen().contains(text)) {
      assertThat(System.nanoTime()).as("%s is not in:\n%s", text, screen()).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private void untilFile(String text) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (!Files.readString(file).contains(text)) {
      assertThat(System.nanoTime()).as(text + "\n" + screen()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private void type(String text) throws Exception {
    tmux("send-keys", "-t", "t", "-l", text);
  }

  private void key(String key) throws Exception {
    tmux("send-keys", "-t", "t", key);
  }

  @Test
  void aLoopAppearsFromCompletedNames() throws Exception {
    start(60);
    type("時間");
    key("Tab");
    until("> 待ち時間");
    type("→来店");
    key("Tab");
    until("> 待ち時間→常連の来店数");
    type("（-）");
    key("Enter");
    until("ループができました: B1（バランス型ループ）");
    until("この一周を実際に見た人は誰ですか");
    assertThat(Files.readString(file)).isEqualTo(TEXT + "  - 待ち時間 -> 常連の来店数 (-)\n");
    type("undo");
    key("Enter");
    until("ループが1本なくなりました。");
    assertThat(Files.readString(file)).isEqualTo(TEXT);
    key("C-d");
    until("書いたことは、すべて trace.yaml にあります。");
  }

  @Test
  void aBlockIsPastedAndItsNewNamesAreAskedAbout() throws Exception {
    start(80);
    Path paste = home.resolve("paste.txt");
    Files.writeString(paste, "待ち時間→口コミの数（-）\n口コミの数→常連の来店数（＋）\n");
    tmux("load-buffer", paste.toString());
    tmux("paste-buffer", "-p", "-t", "t");
    until("口コミの数→常連の来店数（＋）");
    key("Enter");
    until("「口コミの数」は新しい名前です。どの立場のものですか。");
    until("立場>");
    type("3");
    key("Enter");
    until("社会・地域: 口コミの数");
    assertThat(Files.readString(file))
        .contains("  society:\n    - 口コミの数\n")
        .contains("待ち時間 -> 口コミの数 (-)\n  - 口コミの数 -> 常連の来店数 (+)\n");
    key("Up");
    until("> 3");
  }

  @Test
  void resizingAndChangesByOthersWhileALineIsTyped() throws Exception {
    start(100);
    type("待ち時間→常連");
    tmux("resize-window", "-t", "t", "-x", "60", "-y", "40");
    Files.writeString(file, TEXT.replace("喫茶店", "駅前の喫茶店"));
    until("trace.yaml がほかで変更されたので、読みなおしました。");
    until("> 待ち時間→常連");
    type("の来店数（-）");
    key("Enter");
    until("ループができました: B1");
    for (String line : screen().lines().toList()) {
      assertThat(trace.words.Width.of(line)).as(line).isLessThanOrEqualTo(60);
    }
    assertThat(Files.readString(file)).contains("駅前の喫茶店").contains("待ち時間 -> 常連の来店数 (-)");
  }

  @Test
  void moreNamesThanFitAreCountedInsteadOfAskedAbout() throws Exception {
    StringBuilder many = new StringBuilder("format: 1\ntrace: 大きい店\nelements:\n  customer:\n");
    for (int i = 1; i <= 150; i++) {
      many.append("    - 来店の数").append(i).append('\n');
    }
    Files.writeString(file, many);
    start(80);
    type("来店");
    key("Tab");
    until("来店の数1 ");
    until("… +107");
    assertThat(screen()).contains("来店の数43").doesNotContain("来店の数44");
    type("の数150");
    key("Enter");
    until("来店の数150（顧客）");
  }

  @Test
  void aLineGivenUpInTheMiddleOfALetterLeavesNothingToTheNext() throws Exception {
    start(80);
    for (int round = 1; round <= 6; round++) {
      type("待ち時間→常連の来店数（-）".repeat(4 * round));
      key("C-c");
      type("待ち時間" + round);
      until("> 待ち時間" + round);
      key("C-c");
    }
    assertThat(screen()).doesNotContain("\uFFFD");
    assertThat(Files.readString(file)).isEqualTo(TEXT);
  }

  @Test
  void killedOrInterruptedNothingIsLost() throws Exception {
    start(80);
    type("待ち時間→常連の来店数（-");
    key("C-c");
    until("終わるには quit と打つか、Ctrl-D を押します。");
    type("待ち時間→常連の来店数（-）");
    key("Enter");
    untilFile("待ち時間 -> 常連の来店数 (-)");
    type("常連の来店数→口コミの数（＋）");
    key("Enter");
    untilFile("口コミの数 (+)");
    String pid = tmux("display-message", "-p", "-t", "t", "#{pane_pid}").strip();
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    long end = System.nanoTime() + PATIENCE;
    while (!tmux("display-message", "-p", "-t", "t", "#{pane_dead}").strip().equals("1")) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
    assertThat(Files.readString(file))
        .contains("  - 待ち時間 -> 常連の来店数 (-)\n  - 常連の来店数 -> 口コミの数 (+)\n")
        .contains("unsorted:\n    - 口コミの数");
  }
}

package trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code trace completion} in the real shells, as far as this machine has them. */
@DisabledOnOs(OS.WINDOWS)
class CompletionTest {
  private static final String TRACE =
      """
      trace: t
      elements:
        company: [店の 前, "a'b $x", 来店数, 来店の間隔]
        customer: [声]
      relationships:
        - 声→来店数（＋）
      """;

  @TempDir Path home;

  @BeforeEach
  void aTraceAndTheProgram() throws IOException {
    Files.createDirectories(home.resolve("町の パン屋"));
    Files.writeString(home.resolve("町の パン屋/trace.yaml"), TRACE);
    Files.createDirectories(home.resolve("bin"));
    Path program = home.resolve("bin/trace");
    String java = String.join("' '", Separately.command("-XX:TieredStopAtLevel=1"));
    Files.writeString(program, "#!/bin/sh\nexec '" + java + "' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs a script in a shell, in the folder of the trace; skipped where there is no such shell. */
  private List<String> run(String shell, String script) throws Exception {
    assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v " + shell).start().waitFor() == 0,
        "this machine has no " + shell);
    List<String> start =
        switch (shell) {
          case "bash" -> List.of("bash", "--norc", "--noprofile", "-c", script);
          case "zsh" -> List.of("zsh", "-f", "-c", script);
          default -> List.of("fish", "--no-config", "-c", script);
        };
    ProcessBuilder builder =
        new ProcessBuilder(start)
            .directory(home.resolve("町の パン屋").toFile())
            .redirectError(home.resolve("err").toFile());
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TRACE_LOCALE", "ja_JP.UTF-8");
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(home.resolve("err"))).isEmpty();
    return out.lines().toList();
  }

  private List<String> bash(String line) throws Exception {
    return run(
        "bash",
        "eval \"$(trace completion bash)\"; complete -p trace >/dev/null || exit; COMP_LINE='"
            + line.replace("'", "'\\''")
            + "'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(trace); _trace;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"");
  }

  private List<String> zsh(String line, String before, String begun) throws Exception {
    return run(
        "zsh",
        "compdef() { :; }; eval \"$(trace completion zsh)\";"
            + " compadd() { local a=${argv[-1]}; print -rl -- \"${(@P)a}\"; }; _files() { :; };"
            + (" words=(" + before + " x); CURRENT=" + line + "; PREFIX='" + begun + "'; _trace"));
  }

  private List<String> fish(String line) throws Exception {
    return run("fish", "trace completion fish | source; complete -C '" + line + "'");
  }

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    assertThat(bash("trace re")).containsExactly("record", "rename", "remove", "render", "report");
    assertThat(bash("trace check --js")).containsExactly("--json");
    assertThat(bash("trace add x --side 社")).containsExactly("社会・地域");
    assertThat(bash("trace add x --side=cus")).as("after =").containsExactly("customer");
    assertThat(bash("trace new x --kit s")).containsExactly("systemic");
    assertThat(bash("trace help ch")).containsExactly("check");
    assertThat(bash("trace completion f")).containsExactly("fish");
    assertThat(bash("trace check ../町")).containsExactly("../町の\\ パン屋");
  }

  @Test
  void bashCompletesNamesQuotedAsTheyMustBe() throws Exception {
    assertThat(bash("trace rename 店")).containsExactly("店の\\ 前");
    assertThat(bash("trace rename 店の\\ ")).containsExactly("店の\\ 前");
    assertThat(bash("trace rename \"店の ")).as("quotes are open").containsExactly("店の 前");
    assertThat(bash("trace rename a")).containsExactly("a\\'b\\ \\$x");
    assertThat(bash("trace link 来店")).containsExactly("来店数→", "来店の間隔→");
    assertThat(bash("trace link 声→来店数")).contains("声→来店数（＋）");
    assertThat(bash("trace source x --for 声")).contains("声→来店数");
  }

  @Test
  void nothingIsSaidWhereThereIsNothing() throws Exception {
    assertThat(bash("trace rename zzz")).isEqualTo(List.of(""));
    assertThat(bash("trace -C /nowhere rename ")).isEqualTo(List.of(""));
    Files.writeString(home.resolve("町の パン屋/trace.yaml"), "trace: [");
    assertThat(bash("trace rename ")).isEqualTo(List.of(""));
    assertThat(bash("trace nosuch ")).isEqualTo(List.of(""));
  }

  @Test
  void zshGetsTheSameWithAWordAboutEach() throws Exception {
    assertThat(zsh("2", "trace", "re")).contains("record", "rename", "remove", "render");
    assertThat(zsh("3", "trace rename", "店")).containsExactly("店の 前");
    assertThat(zsh("3", "trace rename", "店の\\ ")).containsExactly("店の 前");
    assertThat(zsh("5", "trace add x --side", "cus")).containsExactly("customer");
    assertThat(zsh("3", "trace link", "来店")).containsExactly("来店数→", "来店の間隔→");
  }

  @Test
  void fishGetsTheSameWithAWordAboutEach() throws Exception {
    assertThat(fish("trace re"))
        .containsExactly(
            "record\t一行ずつ書きとめる（ループができると、その場で分かる）",
            "rename\t要素の名前を変える",
            "remove\t取りのぞく",
            "render\tレポートと図を out/ に作る",
            "report\t会の報告と、note の記事を作る");
    assertThat(fish("trace rename 店")).containsExactly("店の 前");
    assertThat(fish("trace -C ../町の\\ パン屋 rename 店")).containsExactly("店の 前");
    assertThat(fish("trace add x --side cus")).containsExactly("customer\t顧客");
    assertThat(fish("trace link 来店")).containsExactly("来店数→", "来店の間隔→");
  }

  /** There is seldom a PowerShell; what its script sends is known, though. */
  @Test
  void powerShellSendsItsLineInBase64() {
    Terminal terminal = new Terminal(home);
    for (String begun : List.of("店", "店の`", "'店の ", "\"店の ")) {
      String line = "trace -C '町の パン屋' rename " + begun;
      assertThat(terminal.type("trace __complete powershell " + base64(line)).out())
          .as(begun)
          .isEqualTo("店の 前\n");
    }
    String doubled = "trace -C '町の パン屋' rename 'a''b";
    assertThat(terminal.type("trace __complete powershell " + base64(doubled)).out())
        .isEqualTo("a'b $x\n");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

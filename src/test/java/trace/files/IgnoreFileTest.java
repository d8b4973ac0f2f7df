package trace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trace.model.ProblemKind;

/** What of a session stays out of Git. */
class IgnoreFileTest {
  private static final String ALL = "# 名前\npeople.yaml*\n.people.yaml*\nmaps/\nout/\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve(".gitignore");
  }

  @Test
  void isMadeOnce() throws Exception {
    assertThat(IgnoreFile.make(folder, "名前")).isTrue();
    assertThat(file).hasContent(ALL);
    assertThat(IgnoreFile.make(folder, "名前")).isFalse();
    assertThat(file).hasContent(ALL);
  }

  @Test
  void whatStandsThereStays() throws Exception {
    Files.writeString(file, "*.bak\r\nout/\r\n  people.yaml*  ");
    assertThat(IgnoreFile.make(folder, "名前")).isTrue();
    assertThat(Files.readString(file))
        .isEqualTo("*.bak\r\nout/\r\n  people.yaml*  \n# 名前\n.people.yaml*\nmaps/\n");
  }

  @Test
  void aLineThatIsSwitchedOffIsNotWrittenAgain() throws Exception {
    String off = ALL.replace("maps/", "# maps/").replace("out/", "!out/");
    Files.writeString(file, off);
    assertThat(IgnoreFile.make(folder, "名前")).isFalse();
    assertThat(file).hasContent(off);
  }

  @Test
  void anotherEncodingIsNotTornApart() throws Exception {
    byte[] bytes = "*.控え\n".getBytes("windows-31j");
    Files.write(file, bytes);
    assertThatThrownBy(() -> IgnoreFile.make(folder, "名前"))
        .isInstanceOfSatisfying(
            FileProblem.class,
            e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.FILE_IS_SHIFT_JIS));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  /** Git itself is asked, if it is there. */
  @Test
  void gitLeavesThemOut() throws Exception {
    IgnoreFile.make(folder, "名前");
    for (String name :
        List.of(
            "session.yaml",
            "people.yaml",
            "people.yaml~",
            "people.yaml.bak",
            ".people.yaml.swp",
            "maps/高橋/trace.yaml",
            "out/groups.md")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "x");
    }
    org.junit.jupiter.api.Assumptions.assumeTrue(git("init").isPresent());
    List<String> seen =
        git("-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard")
            .orElseThrow()
            .lines()
            .toList();
    assertThat(seen).containsExactly(".gitignore", "session.yaml");
  }

  private java.util.Optional<String> git(String... words) throws InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    try {
      Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = git.waitFor(20, TimeUnit.SECONDS) && git.exitValue() == 0;
      return done ? java.util.Optional.of(out) : java.util.Optional.empty();
    } catch (IOException e) {
      return java.util.Optional.empty();
    }
  }
}

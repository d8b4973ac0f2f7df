package trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code trace}: builds itself when it must, starts fast, says what is missing. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path work;

  /** The folder cannot be taken away while something is still written into it. */
  @AfterEach
  void settle() {
    Install.settle(work);
  }

  private Install install() throws IOException {
    return new Install(work, "trace");
  }

  /** An install that is built and has its archive. */
  private Install built() throws IOException {
    Install trace = install();
    trace.start();
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    return trace;
  }

  @Test
  void theFirstStartBuildsAndTheNextOnesAreFast() throws IOException {
    Install trace = install();
    Install.Start first = trace.start("check");
    assertThat(first.out())
        .isEqualTo(
            "trace: 準備しています。最初の一回だけ、1〜2分かかります…\ntrace: 準備ができました。\n"
                + "archive none\nlocale , was ja_JP.UTF-8\n<check>\n");
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    assertThat(trace.start("check").out())
        .isEqualTo("archive used\nlocale , was ja_JP.UTF-8\n<check>\n");
    assertThat(trace.calls()).isEmpty();
  }

  @Test
  void speaksEnglishWhereTheLocaleDoes() throws IOException {
    assertThat(install().with("LANG", "en_US.UTF-8").start().out())
        .startsWith("trace: building; the first time this takes a minute or two ...\n");
  }

  @Test
  void aLocaleThatIsNotInstalledIsNoReasonToLoseJapaneseNames() throws IOException {
    Install trace = install().tool("locale", "echo ANSI_X3.4-1968");
    assertThat(trace.start("x").out()).contains("\nlocale C.UTF-8, was ja_JP.UTF-8\n");
    trace.tool("locale", "echo UTF-8");
    assertThat(trace.start("x").out()).contains("\nlocale , was ja_JP.UTF-8\n");
  }

  @Test
  void onlyWhatReadsTheKeyboardMayUseTheTerminalsLibrary() throws IOException {
    Install trace = built();
    assertThat(trace.start("-C", "店", "record").out())
        .startsWith("archive used, terminal allowed\n");
    assertThat(trace.start("new", "店").out()).startsWith("archive used, terminal allowed\n");
    assertThat(trace.start("check", "newrecord").out()).startsWith("archive used\n");
  }

  @Test
  void argumentsAndExitCodeArriveAsTheyAre() throws IOException {
    Install trace = built();
    String[] typed = {"link", "声→来店（＋）", "a  b", "\"'`$HOME", "*", "", "-n", "改\n行"};
    assertThat(trace.start(typed).out())
        .endsWith("\n<" + String.join(">\n<", typed) + ">\n")
        .contains("\n<>\n");
    assertThat(trace.start("fail").exit()).isEqualTo(70);
    assertThat(trace.start("show").exit()).isZero();
  }

  @Test
  void aLocaleWithoutUtf8IsReplacedAndTold() throws IOException {
    Install trace = built();
    assertThat(trace.with("LANG", "C").start().out()).contains("locale C.UTF-8, was C\n");
    assertThat(trace.with("LC_ALL", "ja_JP.eucJP").start().out())
        .contains("locale C.UTF-8, was ja_JP.eucJP\n");
    assertThat(trace.with("LC_ALL", "en_US.utf8").start().out())
        .contains("locale en_US.utf8, was en_US.utf8\n");
  }

  @Test
  void isFoundOverLinksAndInFoldersOfAnyName() throws IOException {
    Install trace = new Install(work, "道具 箱/trace's [新]");
    Path bin = Files.createDirectories(work.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("tr"), Path.of("../道具 箱/trace's [新]/trace"));
    Files.createSymbolicLink(work.resolve("t"), bin.resolve("tr"));
    assertThat(trace.start(work.resolve("t").toString(), bin, "a").out()).endsWith("<a>\n");
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    assertThat(trace.start("./trace", trace.home(), "b").out()).startsWith("archive used\n");
    assertThat(trace.start("../t", bin, "c").out()).startsWith("archive used\n");
    Process onThePath = trace.begin(bin, List.of("sh", "-c", "PATH=\"$PWD:$PATH\"; cd /; tr d"));
    assertThat(Install.finish(onThePath).out()).startsWith("archive used\n").endsWith("<d>\n");
    Process shell = trace.begin(trace.home(), List.of("sh", "trace", "e"));
    assertThat(Install.finish(shell).out()).endsWith("<e>\n");
    assertThat(trace.calls()).isEmpty();
  }

  @Test
  void threeFirstStartsAtOnceBuildOnce() throws IOException {
    Install trace = install().with("BUILD_TAKES", "2");
    List<Process> starts =
        Stream.of("a", "b", "c")
            .map(a -> trace.begin(work, List.of(trace.file("trace").toString(), a)))
            .toList();
    List<String> out = starts.stream().map(p -> Install.finish(p).out()).toList();
    assertThat(out).allMatch(o -> o.matches("(?s).*<[abc]>\n"));
    assertThat(out).filteredOn(o -> o.contains("別の場所で準備中です。")).hasSize(2);
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
  }

  @Test
  void whatIsNewerThanTheJarBuildsItAgain() throws IOException {
    Install trace = built();
    for (String changed :
        List.of("pom.xml", "src/main/java/Cat.java", "templates/systemic/kit.yaml")) {
      trace.touch(changed);
      assertThat(trace.start().out()).as(changed).contains("準備しています");
      assertThat(trace.calls()).as(changed).containsExactly("build", "learn", "prove");
      java.nio.file.attribute.FileTime past = java.nio.file.attribute.FileTime.fromMillis(0);
      Files.setLastModifiedTime(trace.file(changed), past);
    }
    trace.touch("trace");
    assertThat(trace.start().out()).startsWith("archive used");
  }

  @Test
  void whatIsTakenAwayBuildsItAgain() throws Exception {
    Install trace = built();
    Thread.sleep(20);
    Files.delete(trace.file("src/main/java/Dog.java"));
    trace.start();
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    Files.createDirectories(trace.file("target/classes/templates"));
    Thread.sleep(20);
    Files.delete(trace.file("templates/systemic/kit.yaml"));
    trace.start();
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    assertThat(trace.file("target/classes")).as("what was packed before").doesNotExist();
  }

  @Test
  void whatIsSavedDuringTheBuildIsNotMissed() throws Exception {
    Install trace = install().with("BUILD_TAKES", "2");
    Process first = trace.begin(work, List.of(trace.file("trace").toString()));
    Thread.sleep(1000);
    trace.write("src/main/java/Cat.java", "class Cat { int lives; }");
    Install.finish(first);
    trace.with("BUILD_TAKES", "0").calls();
    trace.start();
    assertThat(trace.calls()).contains("build");
  }

  @Test
  void aBrokenBuildShowsWhyAndKeepsWhatThereWas() throws IOException {
    Install trace = built();
    trace.write("broken", "");
    trace.touch("pom.xml");
    Install.Start start = trace.start();
    assertThat(start.exit()).isEqualTo(2);
    assertThat(start.out())
        .isEqualTo(
            "trace: 準備しています。最初の一回だけ、1〜2分かかります…\n"
                + "[ERROR] Cat.java:[3,5] cannot find symbol\n"
                + "trace: 準備に失敗しました。上の表示が理由です（"
                + trace.file("target/build.log")
                + " にもあります）。\n");
    assertThat(trace.file("target/trace-all.jar")).exists();
    assertThat(trace.start().exit()).as("tries again").isEqualTo(2);
    assertThat(trace.with("TRACE_NO_BUILD", "yes").start("x").out()).endsWith("<x>\n");
    Files.delete(trace.file("broken"));
    assertThat(trace.without("TRACE_NO_BUILD").start("x").out()).contains("準備ができました。");
  }

  @Test
  void aMovedInstallLearnsAgain() throws IOException {
    Install trace = built();
    trace.move("よそ/trace");
    assertThat(trace.start("x").out()).startsWith("archive none");
    assertThat(trace.calls()).containsExactly("learn", "prove");
    assertThat(trace.start("x").out()).startsWith("archive used");
  }

  @Test
  void aReadOnlyInstallRunsIfItIsBuiltAndSaysSoIfNot() throws Exception {
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v setpriv").start().waitFor() == 0);
    assumeTrue("root".equals(System.getProperty("user.name")));
    Install trace = built();
    for (Path p = work; p != null && !p.equals(Path.of("/tmp")) && p.getParent() != null; ) {
      Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rwxr-xr-x"));
      p = p.getParent();
    }
    Files.setPosixFilePermissions(
        work.resolve("calls"), PosixFilePermissions.fromString("rw-rw-rw-"));
    trace.with("XDG_CACHE_HOME", Files.createDirectories(work.resolve("cache")).toString());
    Files.setPosixFilePermissions(
        work.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(asNobody(trace).out()).startsWith("archive none").endsWith("<x>\n");
    trace.settle();
    assertThat(asNobody(trace).out()).as("kept in the cache").startsWith("archive used");
    trace.touch("pom.xml");
    assertThat(asNobody(trace).out()).startsWith("trace: 変わったところがありますが").endsWith("<x>\n");
    Files.delete(trace.file("target/trace-all.jar"));
    Install.Start start = asNobody(trace);
    assertThat(start.exit()).isEqualTo(2);
    assertThat(start.out()).startsWith("trace: まだ準備ができていません。ここには書き込めない");
  }

  private Install.Start asNobody(Install trace) {
    return Install.finish(
        trace.begin(
            Path.of("/"),
            List.of(
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                trace.file("trace").toString(),
                "x")));
  }

  @Test
  void aLockWhoseOwnerIsGoneIsTakenOver() throws IOException {
    Install trace = install();
    trace.write("target/.building/pid", "999999999\n");
    trace.write("target/trace.jsa.lock/pid", "999999999\n");
    assertThat(trace.start("x").out()).endsWith("<x>\n").doesNotContain("別の場所");
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    assertThat(trace.file("target/.building")).doesNotExist();
  }
}

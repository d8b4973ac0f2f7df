package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and Java: which one it takes, and the archive it keeps for it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherJavaTest {
  @TempDir Path work;

  /** The folder cannot be taken away while something is still written into it. */
  @AfterEach
  void settle() {
    Install.settle(work);
  }

  private Install install() throws IOException {
    return new Install(work, "trace");
  }

  @Test
  void saysThatThereIsNoJava() throws IOException {
    Install trace = install().without("JAVA_HOME");
    assertThat(trace.start())
        .isEqualTo(
            new Install.Start(
                "trace: Java 17 以上が必要ですが、見つかりません。" + "JDK 17 以上を入れるか、JAVA_HOME を設定してください。\n", 2));
    assertThat(trace.with("TRACE_JAVA", "/nowhere/java").start().out())
        .contains("見つかりません（/nowhere/java）");
  }

  @Test
  void saysWhichJavaIsTooOld() throws IOException {
    Path old = install().jdk("11.0.2");
    Install trace = new Install(Files.createDirectories(work.resolve("b")), "trace");
    trace.with("JAVA_HOME", old.toString());
    assertThat(trace.start())
        .isEqualTo(
            new Install.Start(
                "trace: Java 17 以上が必要です。見つかったのは Java 11.0.2（"
                    + old.resolve("bin/java")
                    + "）です。JDK 17 以上を入れるか、JAVA_HOME を設定してください。\n",
                2));
    Files.delete(old.resolve("release"));
    assertThat(trace.with("JAVA_SAYS", "1.8.0_392").start().out()).contains("Java 1.8.0_392（");
    assertThat(trace.with("JAVA_SAYS", "25").start("x").out()).endsWith("<x>\n");
    assertThat(trace.calls()).contains("build");
  }

  @Test
  void saysThatThereIsNoCompilerOrNoMaven() throws IOException {
    Install trace = install();
    assertThat(trace.withoutMaven().start())
        .isEqualTo(
            new Install.Start(
                "trace: 最初の準備に Maven が必要ですが、見つかりません（mvn）。" + "Maven を入れてから、もう一度お試しください。\n", 2));
    Path runtime = trace.jdk("21.0.4");
    Files.delete(runtime.resolve("bin/javac"));
    Install.Start start = trace.with("JAVA_HOME", runtime.toString()).start();
    assertThat(start.out()).contains("コンパイラー（javac）がありません");
    assertThat(start.exit()).isEqualTo(2);
  }

  @Test
  void anotherJavaLearnsAgainAndBuildsWithItself() throws IOException {
    Install trace = install();
    trace.start();
    trace.settle();
    String built = Files.readString(work.resolve("calls"));
    assertThat(built).startsWith("build with " + work.resolve("jdk-17.0.1") + "\n");
    trace.calls();
    trace.with("JAVA_HOME", trace.jdk("25.0.3").toString());
    assertThat(trace.start("x").out()).startsWith("archive none");
    assertThat(trace.calls()).containsExactly("learn", "prove");
    assertThat(trace.start("x").out()).startsWith("archive used");
    Path release = work.resolve("jdk-25.0.3/release");
    Files.writeString(release, Files.readString(release).replace("25.0.3", "25.0.4"));
    assertThat(trace.start("x").out()).as("changed in place").startsWith("archive none");
    assertThat(trace.calls()).containsExactly("learn", "prove");
  }

  @Test
  void anArchiveThatDoesNotHoldIsNotUsedAndNotTriedAgain() throws IOException {
    Install trace = install().with("PROOF", "1");
    trace.start();
    assertThat(trace.calls()).containsExactly("build", "learn", "prove");
    assertThat(trace.start("x").out()).startsWith("archive none");
    assertThat(trace.calls()).isEmpty();
    try (Stream<Path> files = Files.list(trace.file("target"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.contains("jsa")))
          .containsExactly("trace.jsa.key");
    }
  }

  @Test
  void halfAnArchiveIsMadeAgain() throws IOException {
    Install trace = install();
    trace.start();
    trace.calls();
    Files.writeString(trace.file("target/trace.jsa"), "classes");
    assertThat(trace.start("x").out()).startsWith("archive none");
    assertThat(trace.calls()).containsExactly("learn", "prove");
    assertThat(trace.start("x").out()).startsWith("archive used");
    Files.delete(trace.file("target/trace.jsa"));
    assertThat(trace.start("x").out()).startsWith("archive none");
    trace.calls();
    Files.writeString(trace.file("target/trace.jsa.key"), "");
    assertThat(trace.start("x").out()).startsWith("archive none");
  }

  /**
   * With the Java that runs this test, so that what it does with archives is what it really does.
   */
  @Test
  void aRealJavaUsesItsArchiveAndSurvivesItsLoss() throws Exception {
    Install trace = install();
    trace.with("REAL_JAR", program().toString());
    trace.with("JAVA_HOME", System.getProperty("java.home"));
    assertThat(trace.start("x").out()).endsWith("archived: false\n");
    assertThat(trace.calls()).containsExactly("build");
    assertThat(trace.start("x").out()).isEqualTo("archived: true\n");
    Path archive = trace.file("target/trace.jsa");
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 3));
    assertThat(trace.start("x").out()).as("cut off").isEqualTo("archived: false\n");
    trace.settle();
    assertThat(trace.start("x").out()).isEqualTo("archived: true\n");
    Files.delete(archive);
    java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length - 1000, (byte) 0);
    Files.write(archive, bytes, StandardOpenOption.CREATE_NEW);
    trace.start("x"); // as long as before, and not what it was: this one may crash
    assertThat(trace.start("x").exit()).as("the next one does not").isZero();
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("hs_err"))).isEmpty();
    }
  }

  /** A jar with a program that says whether its class came out of an archive. */
  private Path program() throws IOException {
    Path sources = Files.createDirectories(work.resolve("program/trace/cli"));
    Files.writeString(
        sources.resolve("Main.java"),
        """
        package trace.cli;
        public class Main {
          public static void main(String[] args) throws Exception {
            var server = java.lang.management.ManagementFactory.getPlatformMBeanServer();
            var name = new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand");
            String[] all = {};
            Object[] none = {all};
            String[] types = {String[].class.getName()};
            String flags = (String) server.invoke(name, "vmFlags", none, types);
            System.out.println("archived: " + flags.contains("-XX:SharedArchiveFile"));
          }
        }
        """);
    Files.writeString(
        sources.resolve("Training.java"),
        "package trace.cli; class Training { public static void main(String[] a) throws Exception"
            + " { Main.main(a); } }");
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-d",
            work.resolve("classes").toString(),
            sources.resolve("Main.java").toString(),
            sources.resolve("Training.java").toString());
    Path jar = work.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (String name : List.of("trace/cli/Main.class", "trace/cli/Training.class")) {
        zip.putNextEntry(new JarEntry(name));
        zip.write(Files.readAllBytes(work.resolve("classes").resolve(name)));
      }
    }
    return jar;
  }
}

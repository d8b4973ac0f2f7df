package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples are the golden files: rendering them again gives the bytes that stand in {@code
 * examples/}. {@code ./trace render examples/NAME} makes them new; the difference is read in Git.
 */
class ExamplesTest {
  @TempDir Path home;

  @TestFactory
  List<DynamicTest> renderingAnExampleChangesNothing() throws IOException {
    return each(
        "render",
        folder -> {
          Path copy = home.resolve(folder.getFileName());
          Terminal.copyTree(folder, copy);
          var before = texts(copy);
          for (String language : List.of("ja", "en")) {
            var screen = new Terminal(copy).type("trace render --lang " + language);
            assertThat(screen.err()).isEmpty();
            assertThat(screen.exit()).isZero();
          }
          assertThat(texts(copy)).isEqualTo(before);
          assertThat(before).contains("out/map.svg").containsPattern("out/(report|final)\\.md");
        });
  }

  @TestFactory
  List<DynamicTest> renderingAnExampleAnewMakesTheSame() throws IOException {
    return each(
        "render anew",
        folder -> {
          Path copy = home.resolve("anew").resolve(folder.getFileName());
          Terminal.copyTree(folder, copy);
          var before = texts(copy);
          for (Path file : Files.walk(copy.resolve("out")).filter(Files::isRegularFile).toList()) {
            Files.delete(file);
          }
          for (String language : List.of("ja", "en")) {
            assertThat(new Terminal(copy).type("trace render --lang " + language).exit()).isZero();
          }
          assertThat(texts(copy)).isEqualTo(before);
        });
  }

  @TestFactory
  List<DynamicTest> noExampleHoldsAnError() throws IOException {
    return each(
        "check",
        folder -> {
          var screen = new Terminal(folder).type("trace check");
          assertThat(screen.exit()).as(screen.out() + screen.err()).isZero();
        });
  }

  @Test
  void thePapersOfTheSessionAreMadeAnewTheSame() throws IOException {
    Path copy = home.resolve("session");
    Terminal.copyTree(Path.of("examples"), copy);
    Path out = copy.resolve("december-session/out");
    String before = papers(out);
    assertThat(before).contains("announce-chat.txt", "announce-chat.en.txt", "report.md");
    for (Path file : Files.list(out).toList()) {
      Files.delete(file);
    }
    for (String language : List.of("ja", "en")) {
      for (String command : List.of("announce", "report")) {
        String typed = "trace " + command + " december-session --lang " + language;
        assertThat(new Terminal(copy).type(typed).exit()).isZero();
      }
    }
    assertThat(papers(out)).isEqualTo(before);
  }

  private static String papers(Path out) throws IOException {
    StringBuilder b = new StringBuilder();
    try (Stream<Path> all = Files.list(out)) {
      for (Path p : all.sorted().toList()) {
        b.append("== ").append(p.getFileName()).append('\n').append(Files.readString(p));
      }
    }
    return b.toString();
  }

  private interface Body {
    void run(Path folder) throws IOException;
  }

  private static List<DynamicTest> each(String what, Body body) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("examples"))) {
      return all.filter(f -> Files.exists(f.resolve("trace.yaml")))
          .sorted()
          .map(
              f ->
                  DynamicTest.dynamicTest(
                      what + " " + f.getFileName(), () -> body.run(f.toAbsolutePath())))
          .toList();
    }
  }

  /** Names and contents of all text files below the folder. */
  private static String texts(Path folder) throws IOException {
    StringBuilder b = new StringBuilder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(p).toString().replace('\\', '/');
        if (name.matches(".*\\.(md|svg|yaml|html)")) {
          b.append("== ").append(name).append('\n').append(Files.readString(p)).append('\n');
        }
      }
    }
    return b.toString();
  }
}

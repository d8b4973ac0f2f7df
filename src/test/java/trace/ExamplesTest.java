package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

  private interface Body {
    void run(Path folder) throws IOException;
  }

  private static List<DynamicTest> each(String what, Body body) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("examples"))) {
      return all.filter(Files::isDirectory)
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

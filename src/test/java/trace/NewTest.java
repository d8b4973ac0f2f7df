package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trace.kit.Kits;
import trace.model.Language;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** Whatever name is typed, the new trace says exactly that, and nothing else of it changes. */
class NewTest {
  @TempDir Path home;

  @Test
  void everyNameAndQuestionIsSaidAsTyped() throws Exception {
    Random random = new Random(11);
    String parts = "A1:#\"'-&*!%@`|>[]{},?=~.(（：＃）、。 　店の来\\/$𠮷🐟\u200Fé\uFEFF";
    int[] points = parts.codePoints().toArray();
    for (int i = 0; i < 300; i++) {
      Path folder = Files.createDirectories(home.resolve(String.valueOf(i)));
      String name = "名" + text(random, points, 10) + "前";
      String question = text(random, points, 30) + "か";
      List<String> made = run(folder, "new", "--question=" + question, "--", name);
      assertThat(made).as(name).hasSize(1);
      Reading reading =
          TraceReader.read(made.get(0), k -> Kits.builtIn().load(k).flatMap(l -> l.kit()));
      assertThat(reading.problems()).as(name + " | " + question).isEmpty();
      assertThat(reading.trace().get().name()).isEqualTo(name);
      assertThat(reading.trace().get().question()).isEqualTo(trace.model.Names.trim(question));
      assertThat(others(made.get(0)))
          .isEqualTo(others(Kits.builtIn().load("systemic").get().scaffold(Language.JA).get()));
    }
  }

  /** The lines that `new` has no business with. */
  private static List<String> others(String text) {
    return text.lines().filter(l -> !l.matches("(trace|question|date):.*")).toList();
  }

  private static List<String> run(Path folder, String... arguments) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    int exit =
        trace.cli.Main.run(
            out,
            out,
            new java.io.ByteArrayInputStream(new byte[0]),
            folder,
            new java.util.TreeMap<>(),
            Terminal.CLOCK,
            arguments);
    assertThat(exit).as(out.toString(java.nio.charset.StandardCharsets.UTF_8)).isZero();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(NewTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Random random, int[] points, int length) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(length); n >= 0; n--) {
      out.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return out.toString();
  }
}

package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trace.model.Problem;
import trace.model.Severity;

/** Whatever is done to the example, it is answered, and every place lies inside the text. */
class MutationTest {
  private static final String[] PIECES = {
    "\t", "\u3000", "\"", "'", "[", "]", "{", "}", ": ", ":", "：", "#", " #1", "- ", "-", "*a",
    "&a", "!", "%", "|", ">", "?", "\n", "\r\n", "\r", "->", "→", "(", ")", "（＋）", "\u0000",
    "\ud83d", "👍", "𠮷", "\u200F", "\uFEFF", "---\n", "...\n", ",", "、", "  ", "~", "@", "`", "\\",
    "・"
  };

  static String example() {
    try (var in = MutationTest.class.getResourceAsStream("/traces/product.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anyMutationIsAnswered() {
    String example = example();
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(example);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        mutate(text, random);
      }
      check(text.toString(), "seed " + seed);
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
      case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      default -> {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(60));
        text.insert(at, text.substring(from, to));
      }
    }
  }

  private static void check(String text, String name) {
    Reading reading = Kits.read(text);
    Lines lines = new Lines(text);
    for (Problem p : reading.problems()) {
      p.position()
          .ifPresent(
              at -> {
                assertThat(at.line()).as(name).isBetween(1, lines.count());
                String line = lines.line(at.line() - 1);
                int length = line.codePointCount(0, line.length());
                assertThat(at.column()).as(name + " " + p).isBetween(1, length + 1);
                assertThat(at.column() + at.length() - 1)
                    .as(name + " " + p)
                    .isLessThanOrEqualTo(Math.max(length, at.column()));
              });
    }
    boolean broken = YamlReader.read(text).root().isEmpty();
    if (broken) {
      assertThat(reading.problems())
          .as(name)
          .anyMatch(p -> p.severity() == Severity.ERROR && p.position().isPresent());
    }
  }
}

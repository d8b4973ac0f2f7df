package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trace.model.Problem;
import trace.model.ProblemKind;

/** Texts that would eat time, memory or the stack. Time is counted as time on the processor. */
class HostileTextTest {
  /** Long enough to tell what grows with the square of the length, short enough for many texts. */
  private static final int LIMIT = 150_000;

  private static Reading inTime(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Reading reading = Kits.read(text);
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis).as(text.substring(0, Math.min(40, text.length()))).isLessThan(2_000);
    assertThat(reading.problems()).hasSizeLessThanOrEqualTo(Findings.MOST + 1);
    return reading;
  }

  private static void refused(String text, ProblemKind kind) {
    Reading reading = inTime(text);
    assertThat(reading.trace()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::kind).containsExactly(kind);
  }

  private static String fill(String start, String part) {
    return start + part.repeat((LIMIT - start.length()) / part.length());
  }

  @Test
  void aliasesThatMultiply() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      String before = "*" + (char) (c - 1) + ", ";
      bomb.append(c).append(": &").append(c).append(" [").append(before.repeat(9)).append("]\n");
    }
    refused(bomb.toString(), ProblemKind.TOO_MANY_PARTS);
    StringBuilder chain = new StringBuilder("k0: &k0 {x: y}\n");
    for (int i = 1; i < 5_000; i++) {
      chain.append("k" + i + ": &k" + i + " [*k" + (i - 1) + "]\n");
    }
    refused(chain.toString(), ProblemKind.TOO_DEEP);
  }

  @Test
  void depthOfAHundredThousand() {
    refused("[".repeat(100_000), ProblemKind.TOO_DEEP);
    refused("[".repeat(100_000) + "]".repeat(100_000), ProblemKind.TOO_DEEP);
    refused("{a: ".repeat(100_000), ProblemKind.TOO_DEEP);
    refused("- ".repeat(100_000) + "a", ProblemKind.TOO_DEEP);
    refused("? ".repeat(100_000) + "a", ProblemKind.TOO_DEEP);
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 1_300; i++) {
      steps.append(" ".repeat(i)).append("a:\n");
    }
    refused(steps.toString(), ProblemKind.TOO_DEEP);
  }

  @Test
  void fiftyMegabytes() {
    refused("trace: a\n" + "# x\n".repeat(12_500_000), ProblemKind.TOO_LARGE);
    refused("a".repeat(50_000_000), ProblemKind.TOO_LARGE);
  }

  @Test
  void longTextsOfOneKind() {
    String elements = "trace: a\nelements:\n  company:\n";
    String arrows = "trace: a\nrelationships:\n  - A -> B";
    for (String part :
        new String[] {
          "a", "a: ", "-x\n", "\"x\n", "- \"x\n", "- [x\n", "\"", "'", ",", "a:b:", "\t", "\u3000",
          "\u0007", "\r", "#", "!", "%", "\n", " ", "? \n", "- \n", "\"a\n\n", "x: y\n", "\ud83d",
          "|\n"
        }) {
      inTime(fill("trace: ", part));
      inTime(fill(arrows, part));
    }
    for (String part :
        new String[] {
          "- &a\n",
          "- *a\n",
          "- a #1\n",
          "- a\n",
          "-a\n",
          "a\n",
          "- a: b: c\n",
          "- {a, b}\n",
          "- [(a, b]\n"
        }) {
      inTime(fill(elements, "    " + part));
    }
    for (String part : new String[] {"-", "(", ")", " b", "-> B ", "（＋", "(+,"}) {
      inTime(fill(arrows + " ", part));
      inTime(fill("trace: a\nrelationships: [A -> B (", part + ","));
    }
  }

  @Test
  void aMapWithTwentyThousandArrows() {
    StringBuilder text = new StringBuilder("trace: a\nelements:\n  company:\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("    - 要素").append(i).append('\n');
    }
    text.append("relationships:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  - 要素" + i % 5_000 + " -> 要素" + (i * 7 + i / 5_000) % 5_000 + " (+, 遅れ)\n");
    }
    Reading reading = inTime(text.toString());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.trace().orElseThrow().relationships()).hasSize(20_000);
  }

  @Test
  void manyUnknownNames() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("trace: a\nelements:\n  company:\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("    - ").append("とても長い名前".repeat(15)).append(i).append('\n');
    }
    text.append("relationships:\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("  - " + "とても永い名前".repeat(15) + random.nextInt() + " -> b" + i + "\n");
    }
    inTime(text.toString());
  }
}

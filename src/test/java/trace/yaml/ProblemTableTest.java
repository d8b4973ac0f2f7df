package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * Text in, exact problems out: {@code problems.txt} holds texts, each followed by the problems it
 * has, and by none where a careful reader sees none.
 */
class ProblemTableTest {
  private record Case(int line, String text, List<String> problems) {}

  private static List<Case> cases() throws IOException {
    String table;
    try (var in = ProblemTableTest.class.getResourceAsStream("/traces/problems.txt")) {
      table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Case> cases = new ArrayList<>();
    int line = 1;
    for (String part : table.split("(?m)^====\n")) {
      String[] halves = part.split("(?m)^----\n", -1);
      String text = halves[0].replace("⇥", "\t").replace("␍", "\r").replace("␇", "\u0007");
      cases.add(new Case(line, text, halves[1].lines().toList()));
      line += part.split("\n", -1).length;
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> everyText() throws IOException {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    "problems.txt:" + c.line(),
                    () ->
                        assertThat(Kits.read(c.text()).problems().stream().map(Kits::shown))
                            .as("problems.txt:" + c.line())
                            .containsExactlyElementsOf(c.problems())));
  }

  @Test
  void everyKindOfThisRoomIsInTheTableAndHasItsWords() throws IOException {
    Set<ProblemKind> seen = EnumSet.noneOf(ProblemKind.class);
    for (Case c : cases()) {
      Kits.read(c.text()).problems().stream().map(Problem::kind).forEach(seen::add);
    }
    // Too much of something is shown in HostileTextTest.
    Set<ProblemKind> missing = EnumSet.range(ProblemKind.EMPTY_FILE, ProblemKind.BAD_NAME);
    missing.removeAll(seen);
    assertThat(missing)
        .containsExactlyInAnyOrder(
            ProblemKind.TOO_LARGE,
            ProblemKind.TOO_DEEP,
            ProblemKind.TOO_MANY_PARTS,
            ProblemKind.MORE_PROBLEMS);
    for (String language : List.of("ja", "en")) {
      Properties words = new Properties();
      String name = "/trace/words/problems." + language + ".properties";
      try (var in = ProblemTableTest.class.getResourceAsStream(name)) {
        words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      }
      for (ProblemKind kind : EnumSet.range(ProblemKind.EMPTY_FILE, ProblemKind.BAD_NAME)) {
        assertThat(words.getProperty(kind.name())).as(language + " " + kind).isNotBlank();
      }
    }
  }
}

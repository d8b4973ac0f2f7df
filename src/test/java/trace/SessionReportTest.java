package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a session with the people who took part beside it: numbers, and never a name. */
class SessionReportTest {
  @TempDir Path home;

  @Test
  void aTraceIsCalledWhatItIsForThatKindOfSession() throws IOException {
    Files.createDirectories(home.resolve("店"));
    Files.copy(Path.of("examples/first/trace.yaml"), home.resolve("店/trace.yaml"));
    Terminal terminal = new Terminal(home);
    String[][] kinds = {
      {"practice", "なぞるもの", "なぞったもの"},
      {"fieldwork", "歩くことに関わるトレース", "歩くことに関わるトレース"},
      {"reading", "読んだことを書き足すトレース", "読んだことを書き足すトレース"},
      {"presentations", "発表に使うトレース", "発表に使ったトレース"}
    };
    for (String[] kind : kinds) {
      String made = "trace session new " + kind[0] + " --kind " + kind[0] + " --trace 店";
      assertThat(terminal.type(made).exit()).isZero();
      assertThat(terminal.type("trace announce " + kind[0]).exit()).isZero();
      assertThat(terminal.type("trace report " + kind[0]).exit()).isZero();
      Path out = home.resolve(kind[0]).resolve("out");
      assertThat(Files.readString(out.resolve("announce-peatix.txt")))
          .contains("\n■ " + kind[1] + "\n・ひなた町のパン屋（");
      assertThat(Files.readString(out.resolve("announce-connpass.txt")))
          .contains("\n## " + kind[1] + "\n\n- ひなた町のパン屋");
      assertThat(Files.readString(out.resolve("report.md")))
          .contains("\n## " + kind[2] + "\n\n- ひなた町のパン屋");
    }
  }

  @Test
  void theQuestionOfTheSessionIsNotAskedAgainByItsTrace() throws IOException {
    Files.createDirectories(home.resolve("店"));
    Files.copy(Path.of("examples/first/trace.yaml"), home.resolve("店/trace.yaml"));
    Terminal terminal = new Terminal(home);
    String question =
        Files.readAllLines(home.resolve("店/trace.yaml")).stream()
            .filter(l -> l.startsWith("question: "))
            .map(l -> l.substring("question: ".length()).replaceAll(" *#.*", ""))
            .findFirst()
            .orElseThrow();
    assertThat(terminal.type("trace session new 会 --trace 店 --question " + question).exit())
        .isZero();
    assertThat(terminal.type("trace announce 会").exit()).isZero();
    assertThat(Files.readString(home.resolve("会/out/announce-peatix.txt")))
        .containsOnlyOnce(question);
  }

  @Test
  void peopleAreCountedAndNeverNamed() throws IOException {
    Terminal terminal = new Terminal(home);
    assertThat(terminal.type("trace session new 会").exit()).isZero();
    Files.writeString(
        home.resolve("会/people.yaml"),
        "people:\n  - 山田花子: {first: はい, member: いいえ}\n  - 佐藤次郎: {first: いいえ, member: はい}\n"
            + "  - 鈴木三郎: {cancelled: はい}\n  - 高橋: {first: いいえ, member: いいえ}\n");
    assertThat(terminal.type("trace report 会").exit()).isZero();
    assertThat(Files.readString(home.resolve("会/out/report.md")))
        .contains("申し込んだ人　3人")
        .doesNotContain("参加した人");
    Path people = home.resolve("会/people.yaml");
    Files.writeString(people, Files.readString(people).replace("高橋: {", "高橋: {came: はい, "));
    assertThat(terminal.type("trace report 会").exit()).isZero();
    assertThat(terminal.type("trace announce 会").exit()).isZero();
    assertThat(Files.readString(home.resolve("会/out/report.md")))
        .contains("参加した人　3人", "初めての人　1人（33％）", "会員　1人");
    try (var files = Files.list(home.resolve("会/out"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("山田", "佐藤", "鈴木", "高橋");
      }
    }
    Path session = home.resolve("会/session.yaml");
    String typed = Files.readString(session).replaceFirst("(?m)^  people: .*$", "  people: 5");
    Files.writeString(session, typed);
    assertThat(terminal.type("trace report 会").exit()).isZero();
    assertThat(Files.readString(home.resolve("会/out/report.md")))
        .contains("参加した人　5人", "初めての人　1人（20％）");
  }
}

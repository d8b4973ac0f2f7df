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

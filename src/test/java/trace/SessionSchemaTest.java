package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.kit.Kits;

/** What {@code trace schema --session} gives, and what {@code session new --schema} puts down. */
class SessionSchemaTest {
  private static final String BEGUN = "session: 会\nkind: practice\n";

  @TempDir Path home;

  private SchemaJudge schema(String options) throws IOException {
    return SchemaJudge.of(home, options);
  }

  private String shown(String yaml) throws IOException {
    Files.createDirectories(home.resolve("s"));
    Files.writeString(home.resolve("s/session.yaml"), yaml + "\n");
    Terminal.Screen screen = new Terminal(home).type("trace session show s");
    return screen.out() + screen.err();
  }

  @Test
  void theExampleFits() throws IOException {
    String example = Files.readString(Path.of("examples/december-session/session.yaml"));
    for (String options : List.of("--session", "--kit practice", "--session --kit practice")) {
      assertThat(schema(options).faults(example)).as(options).isEmpty();
    }
  }

  /** What is made, and the same with every line of it that shows how to write. */
  @Test
  void whatSessionNewWritesFitsTheSchemaThatItPutsBeside() throws IOException {
    for (String kind : Kits.builtInKinds()) {
      for (String lang : List.of("ja", "en")) {
        String name = kind + "-" + lang;
        Terminal.Screen made =
            new Terminal(home)
                .type("trace session new " + name + " --schema --kind " + kind + " --lang " + lang);
        assertThat(made.exit()).as(made.err()).isZero();
        Terminal.Screen later = new Terminal(home).type("trace schema --session -C " + name);
        assertThat(later.out().strip())
            .isEqualTo(Files.readString(home.resolve(name + "/session.schema.json")).strip());
        String text = Files.readString(home.resolve(name + "/session.yaml"));
        assertThat(text).startsWith("# yaml-language-server: $schema=session.schema.json\n");
        Path beside = home.resolve(name + "/session.schema.json");
        SchemaJudge own = SchemaJudge.of(Files.readString(beside));
        assertThat(own.json())
            .isEqualTo(schema("--session --kit " + kind + " --lang " + lang).json());
        String shown = text.replaceAll("(?m)^( +)# (?=- |  )", "$1");
        assertThat(shown).as(name).isNotEqualTo(text);
        for (SchemaJudge judge : List.of(own, schema("--session"))) {
          assertThat(judge.faults(text)).as(name).isEmpty();
          assertThat(judge.faults(shown)).as(name + "\n" + shown).isEmpty();
        }
      }
    }
  }

  @Test
  void withoutTheOptionNothingPointsToAFileThatIsNotThere() throws IOException {
    assertThat(new Terminal(home).type("trace session new 会").exit()).isZero();
    assertThat(Files.readString(home.resolve("会/session.yaml"))).doesNotContain("yaml-language");
    assertThat(home.resolve("会/session.schema.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session: 会", // no kind
        "kind: practice", // no name
        "session: 会\nkind: systemic",
        BEGUN + "format: 2",
        BEGUN + "lang: fr",
        BEGUN + "titel: x",
        BEGUN + "date: 十二月九日",
        BEGUN + "date: 9日",
        BEGUN + "start: 夜",
        BEGUN + "start: '19'",
        BEGUN + "minutes: 5",
        BEGUN + "minutes: 2000",
        BEGUN + "minutes: 二時間",
        BEGUN + "capacity: たくさん",
        BEGUN + "facilitators: {高橋: 進行}",
        BEGUN + "timetable: 長い",
        BEGUN + "timetable:\n  - minutes: 10",
        BEGUN + "timetable:\n  - はじめに: 0",
        BEGUN + "timetable:\n  - はじめに: 長く",
        BEGUN + "timetable:\n  - はじめに:\n      length: 10",
        BEGUN + "timetable:\n  - はじめに:\n      listening: たぶん",
        BEGUN + "roles: 進行",
        BEGUN + "roles:\n  - 進行: [高橋, 森]",
        BEGUN + "output: note",
        BEGUN + "output: {tags: x}",
        BEGUN + "sections: {qestions: [なぜ]}",
        BEGUN + "afterwards: よかった",
        BEGUN + "afterwards: {people: 大勢}",
        BEGUN + "afterwards: {persons: 3}",
        BEGUN + "afterwards: {next: {day: 2026-12-23}}",
        BEGUN + "afterwards: {published: [{titel: 題}]}",
        BEGUN + "afterwards: {published: [{title: 題, by: 通りすがり}]}"
      })
  void aWrongFileFitsNeitherTheSchemaNorTheReader(String yaml) throws IOException {
    assertThat(schema("--kit practice").faults(yaml)).isNotEmpty();
    assertThat(shown(yaml)).contains("s/session.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BEGUN + "date: 2026年12月9日\nstart: 19時半\nminutes: 90分",
        BEGUN + "date: 2026/12/09\nstart: 9:05\nminutes: 90",
        BEGUN + "date:\nstart: ''\nminutes:\ncapacity:",
        BEGUN + "online: yes\ncapacity: 24人\nfee: 1000",
        BEGUN + "facilitators: 高橋\nbring: [紙, ペン]",
        BEGUN + "minutes: 60\ntimetable:\n  - はじめに: 10\n  - 話:\n      listening: はい\n  - 終わりに",
        BEGUN + "roles:\n  - 進行: 高橋\n  - 時計:\n  - 受付",
        BEGUN + "afterwards:\n  next: 駅前の喫茶店\n  published: [題, {url: 'https://example.com/'}]"
      })
  void whatTheReaderTakesFits(String yaml) throws IOException {
    assertThat(schema("--session").faults(yaml)).isEmpty();
    assertThat(shown(yaml)).doesNotContain("s/session.yaml");
  }

  @Test
  void isItselfASchemaAndExplainsEveryKeyInBothLanguages() throws IOException {
    for (String kind : Kits.builtInKinds()) {
      for (String lang : List.of("ja", "en")) {
        SchemaJudge schema = schema("--session --kit " + kind + " --lang " + lang);
        assertThat(schema.ownFaults()).as(kind + lang).isEmpty();
      }
    }
    assertThat(schema("--session").json().at("/properties/afterwards/title").asText())
        .isEqualTo("終わったあとに書くこと");
  }

  @Test
  void aWayOfTracingIsNoKindOfSession() {
    Terminal.Screen screen = new Terminal(home).type("trace schema --session --kit systemic");
    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains("practice | fieldwork | reading | presentations")
        .doesNotContain("worksheet");
  }
}

package trace.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trace.ProblemTexts;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Side;
import trace.model.Trace;
import trace.yaml.TraceReader;

class KitsTest {
  static List<String> builtIn() {
    return Kits.builtInNames();
  }

  @Test
  void theIndexNamesEveryKitThereIs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("templates"))) {
      List<String> there =
          folders
              .filter(f -> Files.exists(f.resolve("kit.yaml")))
              .map(f -> f.getFileName().toString())
              .toList();
      List<String> named = new ArrayList<>(builtIn());
      named.addAll(Kits.builtInKinds());
      assertThat(named).containsExactlyInAnyOrderElementsOf(there);
      assertThat(builtIn()).contains(Kits.DEFAULT);
      assertThat(Kits.builtInKinds()).contains(Kits.DEFAULT_KIND);
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void aBuiltInKitIsWhole(String name) {
    LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
    assertThat(loaded.problems()).isEmpty();
    Kit kit = loaded.kit().orElseThrow();
    assertThat(kit.name()).isEqualTo(name);
    assertThat(kit.sides()).containsAll(Side.BUILT_IN);
    for (Language language : Language.values()) {
      for (Kit.Document document : kit.documents()) {
        assertThat(loaded.template(document.key(), language)).isPresent();
      }
    }
  }

  @Test
  void theDefaultKitAsksForWhatASystemicTraceNeeds() {
    Kit kit = Kits.builtIn().load(Kits.DEFAULT).orElseThrow().kit().orElseThrow();
    assertThat(kit.sections().stream().map(Kit.Section::key))
        .containsExactly(
            "question",
            "boundary",
            "elements",
            "relationships",
            "loops",
            "sources",
            "voices",
            "lenses",
            "hypotheses",
            "unknown");
    Kit.Section hypotheses = kit.section("hypotheses").orElseThrow();
    assertThat(hypotheses.builtIn()).isFalse();
    assertThat(hypotheses.shape()).isEqualTo(Kit.Shape.ENTRIES);
    assertThat(hypotheses.title().ja()).isEqualTo("もし自分がCMOだったら");
    assertThat(hypotheses.fields().stream().map(Kit.Field::type))
        .contains(Kit.Type.RELATIONSHIPS, Kit.Type.SOURCES);
    assertThat(kit.section("unknown").orElseThrow().shape()).isEqualTo(Kit.Shape.TEXTS);
    assertThat(kit.lens("Making the familiar strange").orElseThrow().key()).isEqualTo("馴質異化");
    assertThat(kit.lens("いしつじゅんか").orElseThrow().title().ja()).isEqualTo("異質馴化（いしつじゅんか）");
    assertThat(kit.checks())
        .filteredOn(c -> c.section().equals("hypotheses"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.when()).isEqualTo(Kit.When.FEWER_THAN);
              assertThat(c.count()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void aScaffoldReadsWellAndHoldsNothingLive(String name) {
    LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
    for (Language language : Language.values()) {
      String scaffold = loaded.scaffold(language).orElseThrow();
      String named = scaffold.replaceFirst("(?m)^trace:", "trace: 試し");
      var read = TraceReader.read(named, n -> loaded.kit());
      assertThat(read.problems()).isEmpty();
      Trace trace = read.trace().orElseThrow();
      assertThat(trace.elements()).isEmpty();
      assertThat(trace.relationships()).isEmpty();
      assertThat(trace.loops()).isEmpty();
      assertThat(trace.voices()).isEmpty();
      assertThat(trace.sections().values()).allMatch(v -> v.isBlank());
      assertThat(trace.kit()).isEqualTo(name);
      assertThat(trace.language()).contains(language);
    }
  }

  /** What the comments of a scaffold show, with all that it takes to learn the format from it. */
  @ParameterizedTest
  @MethodSource("builtIn")
  void aScaffoldShowsTheWholeFormat(String name) {
    LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
    for (Language language : Language.values()) {
      String text = KitDocumentsTest.shown(loaded.scaffold(language).orElseThrow());
      Trace trace = TraceReader.read(text, n -> loaded.kit()).trace().orElseThrow();
      assertThat(trace.elements()).hasSizeGreaterThan(3);
      assertThat(trace.relationships()).hasSizeGreaterThan(1);
      assertThat(trace.relationships()).anyMatch(r -> !r.why().isEmpty() && r.delay().isPresent());
      assertThat(trace.voices()).isNotEmpty();
      assertThat(trace.lenses()).hasSize(2);
      assertThat(trace.lenses())
          .allMatch(l -> loaded.kit().orElseThrow().lens(l.lens()).isPresent());
    }
  }

  @Test
  void aKitOfTheWorkspaceWins(@TempDir Path folder) throws IOException {
    copy("systemic", folder.resolve("systemic"), "つながりで読む", "うちの読み方");
    copy("systemic", folder.resolve("店歩き"), "つながりで読む", "店を歩く");
    Kits kits = Kits.in(folder);
    assertThat(kits.names()).startsWith("systemic").endsWith("店歩き");
    assertThat(title(kits, "systemic")).isEqualTo("うちの読み方");
    assertThat(title(kits, "店歩き")).isEqualTo("店を歩く");
    assertThat(title(Kits.in(folder.resolve("nowhere")), "systemic")).isEqualTo("つながりで読む");
    assertThat(kits.load("店歩き").orElseThrow().problems()).isEmpty();
    assertThat(kits.load("systemic")).containsSame(kits.load("ｓｙｓｔｅｍｉｃ").orElseThrow());
    assertThat(kits.load("nothing")).isEmpty();
    assertThat(kits.load("../systemic")).isEmpty();
    assertThat(kits.load("")).isEmpty();
  }

  private static String title(Kits kits, String name) {
    return kits.load(name).orElseThrow().kit().orElseThrow().title().ja();
  }

  @Test
  void filesThatAreMissingOrCannotBeReadAreSaid(@TempDir Path folder) throws IOException {
    Path kit = folder.resolve("店歩き");
    copy("systemic", kit, "", "");
    Files.delete(kit.resolve("scaffold.en.yaml"));
    Files.write(kit.resolve("report.ja.md"), "店".getBytes(StandardCharsets.UTF_16));
    Files.delete(kit.resolve("report.en.md"));
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(kit.resolve("report.en.md"), outside);
    LoadedKit loaded = Kits.in(folder).load("店歩き").orElseThrow();
    assertThat(ProblemTexts.of(loaded.problems(), Language.JA))
        .containsExactly(
            "- report.ja.md" + UNREADABLE,
            "- scaffold.en.yaml がありません。",
            "- report.en.md" + UNREADABLE);
    assertThat(loaded.template("report", Language.EN)).isEqualTo(Optional.empty());
    LoadedKit empty = Kits.at(folder);
    assertThat(empty.kit()).isEmpty();
    assertThat(ProblemTexts.of(empty.problems(), Language.EN))
        .containsExactly("- kit.yaml is missing.");
  }

  private static final String UNREADABLE =
      " を読めません。UTF-8の文字だけのファイルで、この進め方のフォルダーの中にあり、1MBより小さいものが使えます。";

  private static void copy(String kit, Path to, String from, String into) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(Path.of("templates", kit))) {
      for (Path file : files.toList()) {
        Files.writeString(
            to.resolve(file.getFileName()), Files.readString(file).replace(from, into));
      }
    }
  }
}

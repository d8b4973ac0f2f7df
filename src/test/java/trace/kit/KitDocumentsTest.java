package trace.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trace.ProblemTexts;
import trace.TestMaps;
import trace.analysis.CausalMap;
import trace.analysis.Contradictions;
import trace.analysis.Loops;
import trace.document.Article;
import trace.document.ArticleShape;
import trace.document.FilledDraft;
import trace.document.Rendered;
import trace.document.Report;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.yaml.TraceReader;

/**
 * What a person gets who takes the # away from all that a scaffold shows: a trace without an error,
 * and every document of the kit, as it stands in {@code src/test/resources/kits}.
 */
class KitDocumentsTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^(  [a-z_]+:) +# .*(?:例：|e\\.g\\. )(.+)$");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}、。「」（）：]");

  /** The trace that a scaffold shows. */
  static String shown(String scaffold) {
    List<String> lines = new ArrayList<>();
    boolean body = false;
    for (String line : scaffold.replaceFirst("(?m)^trace:", "trace: 試し").split("\n")) {
      body |= line.startsWith("elements:") || line.startsWith("sections:");
      String live =
          body ? line.replaceFirst("^( +)# ?(?=-|\\d+:|  |[a-z_]+: |[a-z_]+:$)", "$1") : line;
      lines.add(body ? EXAMPLE.matcher(live).replaceFirst("$1 $2") : live);
    }
    return String.join("\n", lines) + "\n";
  }

  @TestFactory
  List<DynamicTest> everyDocumentOfEveryKit() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : Kits.builtInNames()) {
      for (Language language : Language.values()) {
        tests.add(
            DynamicTest.dynamicTest(name + " " + language.code(), () -> documents(name, language)));
      }
    }
    return tests;
  }

  /**
   * Whoever fills in one field of each part, whichever it is, meets no heading with nothing below.
   */
  @TestFactory
  List<DynamicTest> noHeadingStandsAloneWhereOneFieldIsFilled() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : Kits.builtInNames()) {
      for (Language language : Language.values()) {
        tests.add(
            DynamicTest.dynamicTest(name + " " + language.code(), () -> oneField(name, language)));
      }
    }
    return tests;
  }

  private static void oneField(String name, Language language) {
    LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
    Kit kit = loaded.kit().orElseThrow();
    int most = kit.sections().stream().mapToInt(s -> s.fields().size()).max().orElse(0);
    for (int n = 0; n < most; n++) {
      StringBuilder text = new StringBuilder("format: 1\ntrace: A trial\nelements:\n");
      text.append("  company: [a, b]\nrelationships: [a -> b (+)]\nsources: {1: {title: c}}\n");
      text.append("sections:\n");
      for (Kit.Section section : kit.sections()) {
        if (!section.builtIn()) {
          text.append("  ").append(section.key()).append(": ").append(one(section, n)).append('\n');
        }
      }
      var read = TraceReader.read(text.toString(), k -> loaded.kit());
      assertThat(ProblemTexts.of(read.problems(), language)).as(text.toString()).isEmpty();
      CausalMap map = CausalMap.of(read.trace().orElseThrow());
      Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
      Map<String, String> none = new LinkedHashMap<>();
      Report report = new Report(map, loops, kit, language, List.of(), "map.svg", none, none, "");
      for (Kit.Document document : kit.documents()) {
        String template = loaded.template(document.key(), language).orElseThrow();
        assertThat(report.markdown(template).text())
            .as(text.toString())
            .doesNotContainPattern("(?m)^## .*\\n\\n## |^### .*\\n\\n##|^#+ .*\\n*\\z")
            .doesNotContainPattern("(?m)^ *- *[：:]?$|^#+$")
            .doesNotContain("\n\n\n", "{{", "}}", "null");
      }
      assertThat(article(loaded, map, language)).startsWith("# ");
    }
  }

  @Test
  void everyDocumentSaysOfWhichDayItTells() {
    for (String name : Kits.builtInNames()) {
      LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
      Kit kit = loaded.kit().orElseThrow();
      String text = "format: 1\ntrace: 試し\nkit: " + name + "\n";
      CausalMap map = CausalMap.of(TraceReader.read(text, k -> loaded.kit()).trace().orElseThrow());
      Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
      Map<String, String> none = new LinkedHashMap<>();
      for (Language language : Language.values()) {
        String day = "2026-01-02";
        Report report =
            new Report(map, loops, kit, language, List.of(), "map.svg", none, none, day);
        for (Kit.Document document : kit.documents()) {
          String template = loaded.template(document.key(), language).orElseThrow();
          assertThat(report.markdown(template).text())
              .as(name + " " + document.key())
              .contains(
                  language == Language.JA
                      ? "（2026-01-02 までにわかったこと）"
                      : "What was known by 2026-01-02");
        }
      }
    }
  }

  @Test
  void nothingIsSaidTwice() {
    LoadedKit loaded = Kits.builtIn().load("experiment").orElseThrow();
    String text =
        """
        format: 1
        trace: 試し
        sections:
          measures:
            - name: 来た人（およその数）
              unit: 人
          stages:
            - name: まとめる
              from: 2024-11
              to: 2024-11
            - name: 広げる
              to: 2025-01
        """;
    CausalMap map = CausalMap.of(TraceReader.read(text, k -> loaded.kit()).trace().orElseThrow());
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Map<String, String> none = new LinkedHashMap<>();
    Kit kit = loaded.kit().orElseThrow();
    for (Language language : Language.values()) {
      Report report = new Report(map, loops, kit, language, List.of(), "map.svg", none, none, "");
      String plan = report.markdown(loaded.template("plan", language).orElseThrow()).text();
      String last = report.markdown(loaded.template("final", language).orElseThrow()).text();
      boolean ja = language == Language.JA;
      assertThat(plan)
          .contains("| まとめる | 2024-11 |")
          .contains(ja ? "| 広げる | 2025-01まで |" : "| 広げる | by 2025-01 |")
          .contains(ja ? "| 来た人（およその数。単位は人） |" : "| 来た人（およその数; unit: 人） |");
      assertThat(last)
          .contains(ja ? "### まとめる（2024-11）\n" : "### まとめる (2024-11)\n")
          .contains(ja ? "### 広げる（2025-01まで）\n" : "### 広げる (by 2025-01)\n");
    }
  }

  @Test
  void aTableHasNoColumnThatNobodyFilled() {
    assertThat(requestFor("phase: 一、わかる, owner: 店長"))
        .contains("| 時期 | 工程 | 期間 | 担当 |\n|---|---|---|---|\n| 一、わかる | 数える | 2026-04 | 店長 |\n");
    assertThat(requestFor("until: わかったら"))
        .contains("| 工程 | 期間 | 次に進むめやす |\n|---|---|---|\n| 数える | 2026-04 | わかったら |\n");
  }

  /** The request for proposals of a roadmap of one step. */
  private static String requestFor(String fields) {
    LoadedKit loaded = Kits.builtIn().load("produce").orElseThrow();
    String text =
        "format: 1\ntrace: 試し\nsections:\n  roadmap:\n    - {name: 数える, from: 2026-04, "
            + fields
            + "}\n";
    CausalMap map = CausalMap.of(TraceReader.read(text, k -> loaded.kit()).trace().orElseThrow());
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Map<String, String> none = new LinkedHashMap<>();
    Kit kit = loaded.kit().orElseThrow();
    Report report = new Report(map, loops, kit, Language.JA, List.of(), "map.svg", none, none, "");
    return report.markdown(loaded.template("rfp", Language.JA).orElseThrow()).text();
  }

  /** The section with its nth field only; the first, if there are not so many. */
  private static String one(Kit.Section section, int n) {
    return switch (section.shape()) {
      case TEXT -> "d";
      case TEXTS -> "[d]";
      case ENTRY, ENTRIES -> {
        Kit.Field field = section.fields().get(n < section.fields().size() ? n : 0);
        yield "[{" + field.key() + ": " + value(field) + "}]";
      }
    };
  }

  private static String value(Kit.Field field) {
    return switch (field.type()) {
      case TEXT -> "d";
      case TEXTS -> "[d]";
      case NUMBER -> "3";
      case DATE -> "2026-01-02";
      case ELEMENT -> "a";
      case ELEMENTS -> "[a]";
      case RELATIONSHIP -> "a -> b";
      case RELATIONSHIPS -> "[a -> b]";
      case SOURCES -> "[1]";
      case CHOICE -> field.choices().get(0).key();
      case ENTRIES -> {
        Kit.Field inner = field.fields().get(0);
        yield "[{" + inner.key() + ": " + value(inner) + "}]";
      }
    };
  }

  private static void documents(String name, Language language) {
    LoadedKit loaded = Kits.builtIn().load(name).orElseThrow();
    Kit kit = loaded.kit().orElseThrow();
    String text = shown(loaded.scaffold(language).orElseThrow());
    if (language == Language.EN) {
      text = text.replace("trace: 試し", "trace: A trial");
    }
    var read = TraceReader.read(text, n -> loaded.kit());
    assertThat(ProblemTexts.of(read.problems(), language)).isEmpty();
    Trace trace = read.trace().orElseThrow();
    CausalMap map = CausalMap.of(trace);
    assertThat(ProblemTexts.of(Contradictions.of(map, kit, read.positions()), language)).isEmpty();
    assertThat(kit.sections())
        .filteredOn(s -> !s.builtIn() && trace.sections().get(s.key()).isBlank())
        .extracting(Kit.Section::key)
        .isEmpty();
    StringBuilder all = new StringBuilder();
    for (Kit.Document document : kit.documents()) {
      Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
      Map<String, String> charts = new LinkedHashMap<>();
      kit.charts().forEach(c -> charts.put(c.key(), c.key() + ".svg"));
      Report report =
          new Report(
              map, loops, kit, language, List.of(), "map.svg", new LinkedHashMap<>(), charts, "");
      Rendered made = report.markdown(loaded.template(document.key(), language).orElseThrow());
      assertThat(made.problems()).isEmpty();
      assertThat(made.text())
          .doesNotContainPattern("(?m)^## .*\\n\\n## |^#+ .*\\n*\\z")
          .doesNotContain("\n\n\n", "{{", "}}", "null");
      all.append("<!-- ").append(document.key()).append(" -->\n\n").append(made.text());
      all.append('\n');
      if (language == Language.EN) {
        assertThat(JAPANESE.matcher(made.text()).results().map(m -> m.group())).isEmpty();
      }
    }
    all.append("<!-- article -->\n\n").append(article(loaded, map, language));
    for (Kit.Section section : kit.sections()) {
      boolean reached =
          section.builtIn()
              || kit.documents().stream()
                  .map(d -> loaded.template(d.key(), language).orElseThrow())
                  .anyMatch(t -> Report.shown(t, kit).contains(section.key()));
      assertThat(reached).as(section.key()).isTrue();
    }
    TestMaps.golden("kits/" + name + "." + language.code() + ".md", all.toString());
  }

  /** The article, in the shape of the kit's own, before anybody touched its draft. */
  private static String article(LoadedKit loaded, CausalMap map, Language language) {
    Kit systemic = Kits.builtIn().load(Kits.DEFAULT).orElseThrow().kit().orElseThrow();
    Kit kit = Article.borrowing(loaded.kit().orElseThrow(), systemic);
    Loops loops = Loops.find(map, Loops.DEFAULT_MAX_LENGTH);
    Map<String, List<String>> charts = new LinkedHashMap<>();
    kit.charts().forEach(c -> charts.put(c.key(), List.of(c.key())));
    Article article = new Article(map, loops, kit, language, "", charts);
    String template =
        loaded
            .template("article", language)
            .or(() -> loaded.template(ArticleShape.QUESTION.template(), language))
            .orElseThrow();
    Rendered draft = article.draft(ArticleShape.QUESTION, template, loaded.pieces(language));
    assertThat(draft.problems()).isEmpty();
    FilledDraft filled = article.filled(draft.text());
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.markdown())
        .doesNotContainPattern("(?m)^## .*\\n\\n## |^#+ .*\\n*\\z")
        .doesNotContainPattern("(?m)^ *- *[：:]?$|^#+$")
        .doesNotContain("\n\n\n", "{{", "}}", "null", "<!--");
    String text = "# " + filled.title() + "\n\n" + filled.markdown();
    if (language == Language.EN) {
      assertThat(JAPANESE.matcher(text).results().map(m -> m.group())).isEmpty();
    }
    return text;
  }
}

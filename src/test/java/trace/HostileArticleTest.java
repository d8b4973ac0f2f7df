package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import trace.publish.ImportReader;

/**
 * A person may type anything into any field: it comes out of every place to publish as it was
 * typed, and does nothing there.
 */
class HostileArticleTest {
  static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
  static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  @TempDir Path home;
  private String text;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "-----",
        "</script>",
        "a | b",
        "$${",
        "｜《》",
        "👩‍🔧 𠮷",
        "<!--",
        "](javascript:x)",
        "{{図: 全体}}"
      })
  void itComesOutOfEveryPlaceAsItWasTyped(String hostile) throws Exception {
    text = hostile;
    Path folder = Files.createDirectories(home.resolve("店"));
    Files.writeString(folder.resolve("trace.yaml"), trace());
    for (String place : List.of("note", "zenn", "hatena", "slides")) {
      Terminal.Screen screen = new Terminal(home).type("trace export " + place + " 店");
      assertThat(screen.exit()).as(screen.err()).isZero();
      assertThat(screen.err()).doesNotContain("店/draft.md:");
    }
    Path out = folder.resolve("out");
    note(out.resolve("note"));
    Terminal.Screen report = new Terminal(home).type("trace render 店");
    assertThat(report.exit()).as(report.err()).isZero();
    said("report", rendered(Files.readString(out.resolve("report.md"))), REPORT);
    for (String place : List.of("zenn", "hatena")) {
      String file = only(out.resolve(place), ".md");
      Map<?, ?> head = (Map<?, ?>) yaml(file.substring(4, file.indexOf("\n---\n")));
      Object title = head.get(place.equals("zenn") ? "title" : "Title");
      assertThat(String.valueOf(title)).contains(typed("問"), typed("名"));
      said(place, rendered(file.substring(file.indexOf("\n---\n") + 5)), ARTICLE);
    }
    String slides = Files.readString(out.resolve("slides/slides.md"));
    said("slides", rendered(slides.substring(slides.indexOf("\n---\n") + 5)), SLIDES);
    int rules = slides.split("(?m)^---$", -1).length - 1;
    try (PDDocument pdf = Loader.loadPDF(out.resolve("slides/slides.pdf").toFile())) {
      // What the speaker has at hand stands on pages of its own at the end.
      int notes = slides.split("(?m)^<!--", -1).length - 1;
      assertThat(pdf.getNumberOfPages()).isEqualTo(rules - 1 + notes);
      String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      if (hostile.chars().allMatch(c -> c < 0x80)) {
        for (String tag : List.of("名", "問", "範", "輪", "断", "試", "典")) {
          assertThat(words).as(tag).contains(typed(tag).replaceAll("\\s+", ""));
        }
      }
    }
  }

  private static final List<String> SLIDES =
      List.of("名", "問", "範", "輪", "甲", "乙", "断", "試", "典", "著");
  private static final List<String> ARTICLE =
      List.of(
          "範", "甲", "乙", "因", "反", "輪", "典", "注", "頁", "誰", "時", "声", "補", "鏡", "外", "常", "新", "驚",
          "捨", "試", "測", "危", "他", "未", "断", "名", "種", "類", "址", "伸", "縮", "題");
  private static final List<String> REPORT =
      List.of("記", "種", "類", "址", "典", "注", "頁", "因", "反", "伸", "縮");

  private void note(Path note) throws Exception {
    String html = Files.readString(note.resolve("article.html"));
    assertThat(html.split("<script>", -1)).hasSize(2);
    assertThat(html.split("(?i)</script", -1)).hasSize(2);
    int from = html.indexOf("<article");
    String article = html.substring(from, html.indexOf("</article>", from));
    assertThat(article).doesNotContain("<img src=x");
    said("article.html", article, ARTICLE);
    ImportReader.Entry wxr = ImportReader.wxr(Files.readString(note.resolve("import.xml"))).get(0);
    ImportReader.Entry mt = ImportReader.mt(Files.readString(note.resolve("import.txt"))).get(0);
    for (ImportReader.Entry entry : List.of(wxr, mt)) {
      assertThat(entry.title()).contains(typed("問"), typed("名"));
      assertThat(entry.author()).isEqualTo(typed("著"));
      said("import", entry.body(), ARTICLE);
    }
    said("article.md", rendered(Files.readString(note.resolve("article.md"))), ARTICLE);
    String checklist = rendered(Files.readString(note.resolve("checklist.md")));
    said("checklist", checklist, List.of("問", "名", "輪"));
  }

  private void said(String where, String html, List<String> tags) {
    List<String> links = LINK.matcher(html).results().map(m -> m.group(1)).toList();
    assertThat(links)
        .as(where)
        .allMatch(a -> a.startsWith("https://"))
        .noneMatch(a -> a.contains("址") || a.contains("%E5%9D%80"));
    if (tags.contains("典") && !where.equals("slides")) {
      assertThat(links).as(where).contains("https://example.com/");
    }
    String words = ImportReader.unescaped(TAG.matcher(html.replace("<br>", " ")).replaceAll(""));
    for (String tag : tags) {
      assertThat(words).as(where + ": " + tag).contains(typed(tag));
    }
  }

  static String rendered(String markdown) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .softbreak(" ")
        .build()
        .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
  }

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static String only(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      Path file = files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }

  /** The hostile text at both ends of a word that tells the field. */
  private String typed(String tag) {
    return text + tag + text;
  }

  private String trace() {
    String yaml =
        """
        format: 1
        trace: @名
        question: @問
        boundary: @範
        author: @著
        notice: @断
        elements:
          company:
            - @甲: {note: @記, owner: @担, verb: [@伸, @縮]}
          customer:
            - @乙: {want: up}
        relationships:
          - {from: @甲, to: @乙, sign: "+", why: @因, sources: [1], by: @筆, owner: @主}
          - {from: @乙, to: @甲, sign: "-", against: [@反]}
        loops:
          - {name: @輪, through: [@甲, @乙]}
        sources:
          1: {title: @典, kind: @種, note: @注, page: @頁, url: "https://example.com/"}
          2: {kind: @類, url: @址}
          3: {title: @題, url: "javascript:alert(1)"}
        voices:
          - {who: @誰, when: @時, words: @声, note: @補, about: [@甲]}
        lenses:
          - {lens: @鏡, with: @外, taken_for_granted: @常, seen_anew: @新, surprised: @驚, not_taken: @捨, changed: [@乙]}
        sections:
          hypotheses:
            - {question: @試, measure: @測, risk: @危, otherwise: @他, sources: [1]}
          unknown: [@未]
        """;
    return Pattern.compile("@(.)")
        .matcher(yaml)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    '"' + typed(m.group(1)).replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
  }
}

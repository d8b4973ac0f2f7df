package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trace.kit.Kits;
import trace.model.Kit;
import trace.publish.ImportReader;

/**
 * Whatever a person types into the fields of a kit comes out of all its documents and its article
 * as it was typed, and does nothing there: the page for a superior and the RFP included.
 */
class HostileDocumentTest {
  private static final List<String> HOSTILE =
      List.of(
          "]]>",
          "-----",
          "</script>",
          "a | b",
          "$${",
          "｜《》",
          "👩‍🔧 𠮷",
          "<!--",
          "](javascript:x)",
          "{{図: 全体}}",
          "<img src=x onerror=alert(1)>",
          "{{#loops}}",
          "1. **a**",
          "# `b`");

  @TempDir Path home;
  private final List<String> typed = new ArrayList<>();
  private int next;

  @ParameterizedTest
  @CsvSource({
    "systemic,0,ja", "worksheet,1,ja", "experiment,2,ja", "crossing,3,ja", "community,4,ja",
    "produce,5,ja", "crossing,8,ja", "produce,10,ja", "crossing,12,en", "produce,13,en",
    "community,3,ja", "produce,9,ja",
  })
  void whatIsTypedComesOutAsItWas(String name, int first, String language) throws IOException {
    next = first;
    Kit kit = Kits.builtIn().load(name).orElseThrow().kit().orElseThrow();
    Path folder = Files.createDirectories(home.resolve("店"));
    Files.writeString(folder.resolve("trace.yaml"), trace(kit));
    Terminal terminal = new Terminal(home);
    String in = " --lang " + language;
    var screen = terminal.type("trace render 店 --to md,html" + in);
    assertThat(screen.exit()).as(screen.out() + screen.err()).isZero();
    String said = "";
    for (Path file : files(folder.resolve("out"), ".md")) {
      String html = HostileArticleTest.rendered(Files.readString(file));
      harmless(file, html);
      said += said(html);
    }
    for (String text : typed) {
      assertThat(said).contains(text.replaceAll("\\s+", " "));
    }
    for (Path file : files(folder.resolve("out"), ".html")) {
      assertThat(Files.readString(file)).doesNotContain("<img src=x");
    }
    for (String place : List.of("note", "zenn", "hatena")) {
      screen = terminal.type("trace export " + place + " 店" + in);
      assertThat(screen.exit()).as(screen.err()).isZero();
      assertThat(screen.err()).doesNotContain("draft.md:", "draft.en.md:");
    }
    String article = Files.readString(files(folder.resolve("out"), "article.html").get(0));
    int from = article.indexOf("<article");
    String body = article.substring(from, article.indexOf("</article>", from));
    harmless(folder, body);
    assertThat(article.split("<script>", -1)).hasSize(2);
    // The first sentence of the question is the title; the rest stands in the body.
    String question = typed.get(1).replaceAll("\\s+", " ");
    assertThat(said(body)).contains(question);
    for (Path file : files(folder.resolve("out"), "article.md")) {
      assertThat(said(HostileArticleTest.rendered(Files.readString(file)))).contains(question);
    }
  }

  private static void harmless(Path file, String html) {
    assertThat(HostileArticleTest.LINK.matcher(html).results().map(m -> m.group(1)))
        .as(file.toString())
        .allMatch(a -> a.startsWith("https://example.com/"));
    assertThat(html).as(file.toString()).doesNotContain("<img src=\"x", "<img src=x");
  }

  private static String said(String html) {
    String plain = HostileArticleTest.TAG.matcher(html.replace("<br>", " ")).replaceAll("");
    return ImportReader.unescaped(plain).replaceAll("\\s+", " ");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found =
          all.filter(f -> f.toString().endsWith(ending)).sorted().collect(Collectors.toList());
      assertThat(found).as(ending).isNotEmpty();
      return found;
    }
  }

  /** The hostile text at both ends of a word that is there once. */
  private String text() {
    String hostile = HOSTILE.get(next++ % HOSTILE.size());
    String text = hostile + "語" + typed.size() + "語" + hostile;
    typed.add(text);
    return quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String trace(Kit kit) {
    StringBuilder yaml = new StringBuilder("format: 1\ntrace: 店\nkit: " + kit.name() + "\n");
    String first = text();
    String rest = text();
    yaml.append("question: ").append(first, 0, first.length() - 1).append('。');
    yaml.append(rest.substring(1)).append("\nelements:\n  company: [甲, 乙]\n");
    yaml.append("relationships:\n  - {from: 甲, to: 乙, sign: \"+\", why: ").append(text());
    yaml.append(", sources: [1]}\n  - {from: 乙, to: 甲, sign: \"-\", against: [").append(text());
    yaml.append("]}\nsources:\n  1: {title: ").append(text());
    yaml.append(", url: \"https://example.com/\"}\nsections:\n");
    for (Kit.Section s : kit.sections()) {
      if (!s.builtIn()) {
        String value =
            switch (s.shape()) {
              case TEXT -> text();
              case TEXTS -> "[" + text() + ", " + text() + "]";
              case ENTRY -> entry(s.fields());
              case ENTRIES -> "[" + entry(s.fields()) + ", " + entry(s.fields()) + "]";
            };
        yaml.append("  ").append(s.key()).append(": ").append(value).append('\n');
      }
    }
    return yaml.toString();
  }

  private String entry(List<Kit.Field> fields) {
    return fields.stream()
        .map(f -> f.key() + ": " + value(f))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String value(Kit.Field field) {
    return switch (field.type()) {
      case TEXT -> text();
      case TEXTS -> "[" + text() + ", " + text() + "]";
      case NUMBER -> "3";
      case DATE -> "2026-01-05";
      case ELEMENT -> "甲";
      case ELEMENTS -> "[甲, 乙]";
      case RELATIONSHIP -> "甲→乙";
      case RELATIONSHIPS -> "[甲→乙]";
      case SOURCES -> "[1]";
      case CHOICE -> field.choices().get(0).key();
      case ENTRIES -> "[" + entry(field.fields()) + "]";
    };
  }
}

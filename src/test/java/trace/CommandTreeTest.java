package trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/**
 * Every command can be reached, has help in both languages, a transcript and a row in the README.
 */
class CommandTreeTest {
  private static final Path RESOURCES = Path.of("src/main/resources/trace");

  @TempDir Path home;

  private static List<String> commands() throws IOException {
    Matcher m =
        Pattern.compile("new Entry\\(\\s*\"([a-z]+(?: [a-z]+)?)\"")
            .matcher(Files.readString(Path.of("src/main/java/trace/cli/CommandTree.java")));
    List<String> names = new ArrayList<>();
    while (m.find()) {
      names.add(m.group(1));
    }
    return names;
  }

  @Test
  void everyCommandClassIsReachable() throws IOException {
    var declared = new TreeSet<String>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("trace.cli").stream()
            .filter(c -> c.isAnnotatedWith(Command.class))
            .forEach(c -> declared.add(c.getAnnotationOfType(Command.class).name()));
    assertThat(new TreeSet<>(commands())).isEqualTo(declared).isNotEmpty();
  }

  @Test
  void everyCommandHelpsInBothLanguages() throws IOException {
    for (String name : commands()) {
      for (String language : List.of("ja", "en")) {
        var screen = new Terminal(home).type("trace " + name + " --help --lang " + language);
        assertThat(screen.exit()).isZero();
        assertThat(screen.err()).isEmpty();
        assertThat(screen.out())
            .contains(language.equals("ja") ? "使い方:" : "Usage:")
            .contains(language.equals("ja") ? "例\n" : "Example\n")
            .contains("\n  trace ");
        if (language.equals("en")) {
          assertThat(screen.out()).doesNotContainPattern("[ぁ-ん]");
        }
      }
    }
  }

  @Test
  void everyOptionIsDescribed() throws IOException {
    for (String name : commands()) {
      String help = new Terminal(home).type("trace " + name + " --help").out();
      // An option without a description ends its line after its name.
      assertThat(help.lines().filter(l -> l.matches(" {2,6}(-|--)[a-zA-Z-]+(=\\S{1,12})?")))
          .isEmpty();
    }
  }

  @Test
  void everyCommandHasATranscriptAndARowInTheReadme() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
      for (Path p : files.sorted().toList()) {
        all.append(Files.readString(p));
      }
    }
    String readme = Files.readString(Path.of("README.md"));
    String overview = new Terminal(home).type("trace").out();
    for (String name : commands()) {
      assertThat(all).contains("$ trace " + name + " ");
      assertThat(readme).contains("| `trace " + name);
      assertThat(overview).contains(name.split(" ")[0]);
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path ja : files.filter(p -> p.toString().endsWith(".ja.properties")).sorted().toList()) {
        if (ja.getFileName().toString().startsWith("verbs.")) {
          continue; // endings of nouns differ from language to language
        }
        Properties a = read(ja);
        Properties b = read(Path.of(ja.toString().replace(".ja.", ".en.")));
        assertThat(new TreeSet<>(b.stringPropertyNames()))
            .as(ja.toString())
            .isEqualTo(new TreeSet<>(a.stringPropertyNames()));
        for (String key : b.stringPropertyNames()) {
          assertThat(b.getProperty(key)).as(ja + " " + key).doesNotContainPattern("[ぁ-んァ-ヶ]{2}");
        }
      }
    }
  }

  @Test
  void noTextIsWrittenTwice() throws IOException {
    Pattern key = Pattern.compile("(?m)(?<!\\\\\n)^([^#\\s][^\\s=]*) *=");
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".properties")).sorted().toList()) {
        Set<String> seen = new TreeSet<>();
        Matcher m = key.matcher(Files.readString(file));
        while (m.find()) {
          assertThat(seen.add(m.group(1))).as(file + " " + m.group(1)).isTrue();
        }
      }
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties p = new Properties();
    p.load(new StringReader(Files.readString(file)));
    return p;
  }
}

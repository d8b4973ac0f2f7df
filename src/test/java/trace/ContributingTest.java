package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide for newcomers names what there is: rooms, classes, texts and tests. */
class ContributingTest {
  private static final Path GUIDE = Path.of(".github/CONTRIBUTING.md");
  private static final Pattern CLASS = Pattern.compile("`([a-z]+/[A-Z][A-Za-z]+)(\\.[A-Z]+)?`");
  private static final Pattern TEXT = Pattern.compile("`([a-z]+/[a-z]+\\.ja\\.properties)`");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");
  private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ");

  @Test
  void everyClassAndTextItNamesIsThere() throws IOException {
    for (String name : named(CLASS)) {
      assertThat(Path.of("src/main/java/trace", name + ".java")).exists();
    }
    for (String name : named(TEXT)) {
      assertThat(Path.of("src/main/resources/trace", name)).exists();
    }
  }

  @Test
  void everyTestItNamesIsThere() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests = files.map(f -> f.getFileName().toString().replace(".java", "")).toList();
    }
    assertThat(tests).containsAll(named(TEST));
  }

  @Test
  void itListsEveryRoom() throws IOException {
    List<String> rooms;
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/trace"))) {
      rooms = folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
    }
    assertThat(named(ROOM)).containsExactlyInAnyOrderElementsOf(rooms);
  }

  private static List<String> named(Pattern pattern) throws IOException {
    List<String> names = new ArrayList<>();
    Matcher m = pattern.matcher(Files.readString(GUIDE));
    while (m.find()) {
      names.add(m.group(1));
    }
    assertThat(names).isNotEmpty();
    return names;
  }
}
